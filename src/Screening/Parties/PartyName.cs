using Screening.Model;
using Screening.Scoring;
using Screening.Text;

namespace Screening.Parties;

/// <summary>A strong name of an entry, to be equal to another's: legal forms left out, words in any order, spellings of one word as one.</summary>
/// <param name="Key">Equal for equal names.</param>
/// <param name="Hash">The same as a number: equal for equal names, and for hardly any others.</param>
/// <param name="Words">Keys of its words, each once, in order.</param>
/// <param name="Family">Of a person's, the words that are no common given name.</param>
/// <param name="IsPerson">Whether it is read as a person's.</param>
internal sealed record PartyName(string Key, ulong Hash, string[] Words, string[] Family, bool IsPerson)
{
    private const int ShortestWord = 3;
    private const int FewestPersonWords = 2;
    private const int FewestGeneralWords = 3;
    private const int LoneWord = 4;

    /// <summary>The strong names of an entry that say who is meant; those of an entry of no stated kind read both ways.</summary>
    public static PartyName[] Of(PreparedEntity entity)
    {
        var names = new List<PartyName>();
        foreach (var (name, isPerson, words) in Readings(entity, []))
        {
            var hash = HashOf(words, isPerson);
            words.Sort(StringComparer.Ordinal);
            var key = (isPerson ? "p " : "b ") + string.Join(' ', words);
            if (names.Exists(n => n.Key == key)) continue;
            string[] family = isPerson ? [.. name.Words.Where(w => w.Person.Role == PersonRole.Other && Counts(w)).Select(PersonKey)] : [];
            names.Add(new PartyName(key, hash, [.. words], family, isPerson));
        }
        return [.. names];
    }

    /// <summary>The hashes of the same names, some twice perhaps: what can be told of every entry of every list in little time.</summary>
    /// <param name="entity">The entry.</param>
    /// <param name="words">Room for the words of a name.</param>
    public static IEnumerable<ulong> HashesOf(PreparedEntity entity, List<string> words) => Readings(entity, words).Select(r => HashOf(r.Words, r.IsPerson));

    // The words are those of the reading until the next is asked for.
    private static IEnumerable<(AnalyzedName Name, bool IsPerson, List<string> Words)> Readings(PreparedEntity entity, List<string> words)
    {
        var kind = entity.Entity.Kind;
        foreach (var name in entity.Names)
        {
            if (name.Quality == NameQuality.Weak) continue;
            if ((kind is EntityKind.Person or EntityKind.Unknown) && ReadPerson(name.Name, words)) yield return (name.Name, true, words);
            if ((kind is EntityKind.Organization or EntityKind.Unknown) && ReadBody(name.Name, words)) yield return (name.Name, false, words);
        }
    }

    /// <summary>Whether all words of one are among the other's, at least two and one of them no common given name.</summary>
    public bool IsWithin(PartyName other) =>
        Words.Length >= FewestPersonWords && Words.Length <= other.Words.Length && Array.TrueForAll(Words, w => Array.BinarySearch(other.Words, w, StringComparer.Ordinal) >= 0)
        && Array.Exists(Family, f => Array.BinarySearch(other.Words, f, StringComparer.Ordinal) >= 0);

    /// <summary>Words in common.</summary>
    public int Shared(PartyName other) => Words.Count(w => Array.BinarySearch(other.Words, w, StringComparer.Ordinal) >= 0);

    private static bool ReadPerson(AnalyzedName name, List<string> words)
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
        return isKnown && words.Count >= FewestPersonWords;
    }

    private static bool ReadBody(AnalyzedName name, List<string> words)
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
        return isKnown || words.Count >= FewestGeneralWords;
    }

    // The same in whatever order the words come, and wherever the key is cut into words.
    private static ulong HashOf(List<string> words, bool isPerson)
    {
        const ulong prime = 0x9E3779B97F4A7C15;
        var sum = isPerson ? 1ul : 0;
        foreach (var word in words)
        {
            var hash = prime;
            foreach (var c in word)
            {
                if (c == ' ')
                {
                    sum += hash * prime;
                    hash = prime;
                    continue;
                }
                hash = (hash ^ c) * prime;
                hash ^= hash >> 32;
            }
            sum += hash * prime;
        }
        return sum;
    }

    private static bool Counts(NameWord word) => word.Class is not (WordClass.Connector or WordClass.Particle or WordClass.Title or WordClass.Legal);

    private static string PersonKey(NameWord word) => word.Person.Key ?? word.Key;

    // A number and a word of one meaning stand for themselves.
    private static string BodyKey(NameWord word) => ReferenceEquals(word.Canon, word.Text) || word.Canon == word.Text ? word.Key : word.Canon;
}
