using System.Collections.Frozen;

namespace Screening.Text;

/// <summary>Countries by code, by any of their names, and by the cities and ports in them.</summary>
public static class PlaceNames
{
    private static readonly FrozenDictionary<string, string> Codes = ResourceTables.Rows("countries.tsv")
        .SelectMany(r => (KeyValuePair<string, string>[])[new(r[0], r[0]), new(r[1], r[0])])
        .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly PhraseTrie<string> Countries = Load(withPlaces: false);
    private static readonly PhraseTrie<string> Places = Load(withPlaces: true);

    private static PhraseTrie<string> Load(bool withPlaces)
    {
        var trie = new PhraseTrie<string>();
        foreach (var row in ResourceTables.Rows("countries.tsv"))
            foreach (var name in row.Length > 3 ? row[3].Split('|', StringSplitOptions.RemoveEmptyEntries).Prepend(row[2]) : [row[2]])
                trie.Add(NameNormalizer.Normalize(name).Tokens, row[0]);
        if (withPlaces)
            foreach (var row in ResourceTables.Rows("places.tsv")) trie.Add(NameNormalizer.Normalize(row[0]).Tokens, row[2]);
        return trie;
    }

    /// <summary>The code of the country that fills a cell, by code or by any of its names.</summary>
    /// <param name="text">For instance <c>BY</c>, <c>BLR</c>, <c>Belarus</c>, <c>Korea, North</c>.</param>
    /// <returns>The ISO 3166 alpha-2 code; null where the cell is empty or names no country.</returns>
    public static string? CountryCode(string? text)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > LongestName) return null;
        var trimmed = text.Trim();
        if (Codes.TryGetValue(trimmed, out var code)) return code;
        // Lists turn names round to sort them: "Korea, North".
        var comma = trimmed.IndexOf(',', StringComparison.Ordinal);
        return Named(trimmed) ?? (comma > 0 ? Named($"{trimmed[(comma + 1)..]} {trimmed[..comma]}") : null);
    }

    // The longest official name has 57 characters; a longer cell holds something else.
    private const int LongestName = 200;

    private static string? Named(string text)
    {
        ReadOnlySpan<NameToken> tokens = NameNormalizer.Normalize(text).Tokens;
        if (tokens.Length > 1 && tokens[0].Text == "the") tokens = tokens[1..];
        return tokens.Length > 0 && Countries.Match(tokens, 0, out var code) == tokens.Length ? code : null;
    }

    /// <summary>The countries that a text names, or whose cities it names, each once in order.</summary>
    /// <param name="text">For instance a route: <c>Minsk - Baku - Bandar Abbas, Iran</c>. Two-letter codes count in capitals.</param>
    public static IReadOnlyList<string> CountriesIn(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        ReadOnlySpan<NameToken> tokens = NameNormalizer.Normalize(text).Tokens;
        var found = new List<string>();
        for (var i = 0; i < tokens.Length;)
        {
            var length = Match(text, tokens, i, out var alpha2);
            if (length > 0 && !found.Contains(alpha2)) found.Add(alpha2);
            i += Math.Max(1, length);
        }
        return found;
    }

    /// <summary>The country or city that starts at a word of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="tokens">Its words.</param>
    /// <param name="at">Index of the first word of the place.</param>
    /// <returns>How many words it has; 0 where none starts here.</returns>
    internal static int Match(string text, ReadOnlySpan<NameToken> tokens, int at) => Match(text, tokens, at, out _);

    private static int Match(string text, ReadOnlySpan<NameToken> tokens, int at, out string alpha2)
    {
        var length = Places.Match(tokens, at, out alpha2);
        if (length > 0 || tokens[at].Length != 2) return length;
        var letters = text.AsSpan(tokens[at].Start, 2).ToString();
        if (!Codes.TryGetValue(letters, out var code) || letters != code) return 0;
        alpha2 = code;
        return 1;
    }
}
