using Screening.Model;
using Screening.Scoring;
using Screening.Text;

namespace Screening.Parties;

/// <summary>A strong name of an entry, to be equal to another's: legal forms left out, words in any order, spellings of one word as one.</summary>
/// <param name="Key">Equal for equal names.</param>
/// <param name="Words">Keys of its words, each once, in order.</param>
/// <param name="Family">Of a person's, the words that are no common given name.</param>
/// <param name="IsPerson">Whether it is read as a person's.</param>
internal sealed record PartyName(string Key, string[] Words, string[] Family, bool IsPerson)
{
    private const int ShortestWord = 3;
    private const int FewestPersonWords = 2;
    private const int FewestGeneralWords = 3;
    private const int LoneWord = 4;

    /// <summary>The strong names of an entry that say who is meant; those of an entry of no stated kind read both ways.</summary>
    public static PartyName[] Of(PreparedEntity entity)
    {
        var kind = entity.Entity.Kind;
        var names = new List<PartyName>();
        var words = new List<string>();
        foreach (var name in entity.Names)
        {
            if (name.Quality == NameQuality.Weak) continue;
            if (kind is EntityKind.Person or EntityKind.Unknown) Add(names, OfPerson(name.Name, words));
            if (kind is EntityKind.Organization or EntityKind.Unknown) Add(names, OfBody(name.Name, words));
        }
        return [.. names];
    }

    /// <summary>Whether all words of one are among the other's, at least two and one of them no common given name.</summary>
    public bool IsWithin(PartyName other) =>
        Words.Length >= FewestPersonWords && Words.Length <= other.Words.Length && Array.TrueForAll(Words, w => Array.BinarySearch(other.Words, w, StringComparer.Ordinal) >= 0)
        && Array.Exists(Family, f => Array.BinarySearch(other.Words, f, StringComparer.Ordinal) >= 0);

    /// <summary>Words in common.</summary>
    public int Shared(PartyName other) => Words.Count(w => Array.BinarySearch(other.Words, w, StringComparer.Ordinal) >= 0);

    private static void Add(List<PartyName> names, PartyName? name)
    {
        if (name is null) return;
        foreach (var other in names)
            if (other.Key == name.Key) return;
        names.Add(name);
    }

    private static PartyName? OfPerson(AnalyzedName name, List<string> words)
    {
        words.Clear();
        var isKnown = false;
        foreach (var word in name.Words)
        {
            if (!Counts(word) || word.Class == WordClass.Initial) continue;
            var key = PersonKey(word);
            if (!words.Contains(key)) words.Add(key);
            isKnown |= key.Length >= ShortestWord;
        }
        return isKnown && words.Count >= FewestPersonWords ? Make("p ", words, isPerson: true, [.. name.Words.Where(w => w.Person.Role == PersonRole.Other && Counts(w)).Select(PersonKey)]) : null;
    }

    private static PartyName? OfBody(AnalyzedName name, List<string> words)
    {
        words.Clear();
        var isKnown = false;
        foreach (var word in name.Words)
        {
            if (!Counts(word)) continue;
            var key = BodyKey(word);
            if (!words.Contains(key)) words.Add(key);
            isKnown |= PreparedName.IsOwn(word.Class) && word.Text.Length >= ShortestWord;
        }
        // IAI and SAHA alone are anybody's letters.
        isKnown &= words.Count > 1 || (words.Count == 1 && words[0].Length >= LoneWord);
        return isKnown || words.Count >= FewestGeneralWords ? Make("b ", words, isPerson: false, []) : null;
    }

    private static PartyName Make(string prefix, List<string> words, bool isPerson, string[] family)
    {
        words.Sort(StringComparer.Ordinal);
        return new PartyName(prefix + string.Join(' ', words), [.. words], family, isPerson);
    }

    private static bool Counts(NameWord word) => word.Class is not (WordClass.Connector or WordClass.Particle or WordClass.Title or WordClass.Legal);

    private static string PersonKey(NameWord word) => word.Person.Key ?? word.Key;

    // A number and a word of one meaning stand for themselves.
    private static string BodyKey(NameWord word) => ReferenceEquals(word.Canon, word.Text) || word.Canon == word.Text ? word.Key : word.Canon;
}
