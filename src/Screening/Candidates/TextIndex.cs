using Screening.Model;
using Screening.Scoring;
using Screening.Text;

namespace Screening.Candidates;

/// <summary>A listed name found inside running text.</summary>
/// <param name="Entity">The entity.</param>
/// <param name="Name">The listed name.</param>
/// <param name="Found">The words of the text.</param>
/// <param name="IsWholeName">Whether it is a name of several words, or one with its legal form; a single word needs more caution.</param>
internal readonly record struct TextHit(int Entity, string Name, string Found, bool IsWholeName);

/// <summary>Finds listed names inside goods text, addresses and notes, at word boundaries, in one pass.</summary>
/// <remarks>
/// Algorithm: a trie over the words of every listed name that can stand alone in a sentence.
/// Time: O(words × longest name). Space: a node a word.
/// Contract: every eligible name whose words stand in the text side by side, after normalisation; of those that begin at one
/// word, the longest.
/// Oracle: the same by searching every name, in TextIndexTests.
/// What is left out: weak aliases, ordinary words, names of general words only; a single word counts for
/// organisations and vessels, is at least four letters long, and must be written in capitals in a text that is not.
/// Several short or ordinary words (KDG Engineering, EP-MOE) must stand out in capitals too, or beside a legal form.
/// </remarks>
internal sealed class TextIndex
{
    // Weight of words a name needs to be told from ordinary language: one word of its own and a little more.
    private const double EnoughWeight = 1.3;
    private const int EnoughLetters = 4;

    // How far the words of a name speak for themselves in running text.
    private enum Standing
    {
        None,
        Word,
        WeakWords,
        WholeName,
    }

    private readonly PhraseTrie<List<(int Entity, string Name, Standing Standing)>> _names = new();

    /// <summary>Indexes the names of the entities; an id is an entity's place in the list.</summary>
    public TextIndex(IReadOnlyList<PreparedEntity> entities)
    {
        var byWords = new Dictionary<string, List<(int, string, Standing)>>(StringComparer.Ordinal);
        for (var entity = 0; entity < entities.Count; entity++)
        {
            foreach (var name in entities[entity].Names)
            {
                var standing = name.Quality == NameQuality.Weak ? Standing.None : StandingOf(name, entities[entity].Entity.Kind);
                if (standing == Standing.None) continue;
                foreach (var words in Orders(name, entities[entity].Entity.Kind))
                {
                    var key = string.Join(' ', words);
                    if (!byWords.TryGetValue(key, out var list))
                    {
                        byWords[key] = list = [];
                        _names.Add([.. words.Select(w => new NameToken(w, 0, 0))], list);
                    }
                    if (!list.Exists(e => e.Item1 == entity)) list.Add((entity, name.Name.Original, standing));
                }
            }
        }
    }

    private static Standing StandingOf(PreparedName name, EntityKind kind)
    {
        if (name.OwnWords == 0 && name.Weight < EnoughWeight) return Standing.None;
        var written = WordsOf(name).Length;
        if (written > 1 && name.Weight < EnoughWeight) return Standing.None;
        if (written > 1) return name.OwnWords > name.WeakWords || written > 2 ? Standing.WholeName : Standing.WeakWords;
        return kind is not EntityKind.Person && name is { OwnWords: 1, WeakWords: 0 } && name.Words[0].Text.Length >= EnoughLetters ? Standing.Word : Standing.None;
    }

    // As written, without the legal forms: an abbreviation stands in a text as it stands in the name.
    private static string[] WordsOf(PreparedName name) =>
        [.. NameNormalizer.Normalize(name.Name.Original).Tokens
            .Where((_, i) => !name.Name.Forms.Any(f => i >= f.Start && i < f.Start + f.Length))
            .Select(t => t.Text)];

    // People stand in text with the family name last, and without the patronymic.
    private static IEnumerable<string[]> Orders(PreparedName name, EntityKind kind)
    {
        var words = WordsOf(name);
        if (words.Length == 0) yield break;
        yield return words;
        if (kind != EntityKind.Person || words.Length < 2 || !name.Name.Original.Contains(',')) yield break;
        yield return [.. words[1..], words[0]];
        if (words.Length == 3) yield return [words[1], words[0]];
    }

    /// <summary>The listed names in a text, in order; each entity once.</summary>
    public IReadOnlyList<TextHit> Find(string text)
    {
        var tokens = NameNormalizer.Normalize(text).Tokens;
        var hits = new List<TextHit>();
        for (var i = 0; i < tokens.Length; i++)
        {
            var length = _names.Match(tokens, i, out var names);
            if (length == 0) continue;
            var last = tokens[i + length - 1];
            var found = text[tokens[i].Start..Math.Min(text.Length, last.Start + last.Length)];
            var standsOut = IsCapital(found, text);
            var hasForm = HasFormBeside(tokens, i, i + length);
            foreach (var (entity, name, standing) in names)
            {
                if (!(standing == Standing.WholeName || standsOut || (standing == Standing.WeakWords && hasForm)) || hits.Exists(h => h.Entity == entity)) continue;
                hits.Add(new TextHit(entity, name, found, standing == Standing.WholeName || (length > 1 && hasForm)));
            }
        }
        return hits;
    }

    private static bool HasFormBeside(NameToken[] tokens, int start, int end)
    {
        const int shortest = 2, longest = 8;
        if (LegalForms.Match(tokens, end) is > 0 and var length && tokens[end..(end + length)].Sum(t => t.Text.Length) >= shortest) return true;
        for (var i = Math.Max(0, start - longest); i < start; i++)
            if (LegalForms.Match(tokens.AsSpan(0, start), i) is > 0 and var before && i + before == start) return true;
        return false;
    }

    private static bool IsCapital(string word, string text) =>
        word.Any(char.IsLetter) && !word.Any(char.IsLower) && text.Any(char.IsLower);
}
