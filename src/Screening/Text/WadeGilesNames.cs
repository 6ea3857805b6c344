using System.Buffers;
using System.Collections.Frozen;

namespace Screening.Text;

/// <summary>Chinese names written by the standard before pinyin, as pinyin writes them: Hsiao-ming Chang is Xiaoming Zhang.</summary>
/// <remarks>
/// A name is read so where all its words are syllables of Wade-Giles, and one at least is none of pinyin or has an apostrophe. That
/// tells ch'iang (qiang) from chiang (jiang); where a name has none at all it may have lost them, and each is tried.
/// Contract: at most <see cref="Most"/> readings, in the order of the table.
/// </remarks>
internal static class WadeGilesNames
{
    /// <summary>The most readings of a name.</summary>
    public const int Most = 24;

    private const int Fewest = 2;
    private const int MostSyllables = 4;

    private static readonly string[] Aspirated = ["p", "t", "k", "q", "ch", "c"];
    private static readonly SearchValues<char> Apostrophes = SearchValues.Create("'’‘`ʻʼ");

    private static readonly FrozenSet<string> PinyinSyllables = ResourceTables.Rows("pinyin.tsv").Select(r => r[0]).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string[]> Syllables = PinyinSyllables
        .Order(StringComparer.Ordinal)
        .SelectMany(p => Spellings(p).Select(s => (Spelling: s, Pinyin: p)))
        .GroupBy(p => p.Spelling, p => p.Pinyin, StringComparer.Ordinal)
        .ToFrozenDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);

    // Chu Teh, Chu Te.
    private static string[] Spellings(string pinyin)
    {
        var written = HanReadings.WadeGiles(pinyin);
        return written.EndsWith("eh", StringComparison.Ordinal) && written[..^2].All(c => !"aeiouy".Contains(c, StringComparison.Ordinal)) ? [written, written[..^1]] : [written];
    }

    /// <summary>Adds the readings of a name; none where nothing shows that it is one.</summary>
    /// <param name="readings">What they are added to; made where it is null.</param>
    /// <param name="field">The field that the words stand in.</param>
    /// <param name="tokens">The words.</param>
    public static void Add(ref List<NameToken[]>? readings, string field, ReadOnlySpan<NameToken> tokens)
    {
        if (tokens.Length is < Fewest or > MostSyllables) return;
        var (hasMarks, isOlder) = (false, false);
        foreach (var token in tokens)
        {
            if (token.Origin != Origin.Alphabet || !Syllables.ContainsKey(token.Text)) return;
            hasMarks |= IsMarked(field, token);
            isOlder |= !PinyinSyllables.Contains(token.Text);
        }
        if (!hasMarks && !isOlder) return;
        List<NameToken[]> made = [tokens.ToArray()];
        for (var i = 0; i < tokens.Length; i++)
        {
            var meant = Meant(tokens[i].Text, hasMarks ? IsMarked(field, tokens[i]) : null);
            if (made.Count * meant.Length > Most) return;
            var before = made;
            made = [];
            foreach (var reading in before)
                foreach (var syllable in meant) made.Add([.. reading[..i], reading[i] with { Spelling = new Spelling(syllable) }, .. reading[(i + 1)..]]);
        }
        (readings ??= []).AddRange(made);
    }

    private static bool IsMarked(string field, NameToken token) =>
        token.Start + token.Length <= field.Length && field.AsSpan(token.Start, token.Length - 1).ContainsAny(Apostrophes);

    private static string[] Meant(string syllable, bool? isMarked)
    {
        var all = Syllables[syllable];
        if (isMarked is not { } marked) return all;
        var fitting = Array.FindAll(all, s => Array.Exists(Aspirated, a => s.StartsWith(a, StringComparison.Ordinal)) == marked);
        return fitting.Length > 0 ? fitting : all;
    }
}
