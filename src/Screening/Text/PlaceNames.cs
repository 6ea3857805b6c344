using System.Collections.Frozen;

namespace Screening.Text;

/// <summary>Countries by code, by any of their names, and by the cities and ports in them.</summary>
public static class PlaceNames
{
    private static readonly FrozenDictionary<string, string> Codes = ResourceTables.Rows("countries.tsv")
        .SelectMany(r => (KeyValuePair<string, string>[])[new(r[0], r[0]), new(r[1], r[0])])
        .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly PhraseTrie<string> Names = Load();

    private static PhraseTrie<string> Load()
    {
        var trie = new PhraseTrie<string>();
        foreach (var row in ResourceTables.Rows("countries.tsv"))
            foreach (var name in row.Length > 3 ? row[3].Split('|', StringSplitOptions.RemoveEmptyEntries).Prepend(row[2]) : [row[2]])
                trie.Add(NameNormalizer.Normalize(name).Tokens, row[0]);
        foreach (var row in ResourceTables.Rows("places.tsv")) trie.Add(NameNormalizer.Normalize(row[0]).Tokens, row[2]);
        return trie;
    }

    /// <summary>The country a cell names: by code or by a name that fills it.</summary>
    /// <param name="text">For instance <c>BY</c>, <c>BLR</c>, <c>Belarus</c>, <c>Korea, North</c>.</param>
    /// <param name="alpha2">Its ISO 3166 alpha-2 code.</param>
    public static bool TryCountry(string? text, out string alpha2)
    {
        alpha2 = "";
        if (string.IsNullOrWhiteSpace(text)) return false;
        var trimmed = text.Trim();
        if (Codes.TryGetValue(trimmed, out var code))
        {
            alpha2 = code;
            return true;
        }
        var tokens = NameNormalizer.Normalize(trimmed).Tokens;
        if (tokens.Length == 0 || Names.Match(tokens, 0, out var named) != tokens.Length) return false;
        alpha2 = named;
        return true;
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
            var length = Names.Match(tokens, i, out var alpha2);
            if (length == 0 && tokens[i].Length == 2 && Codes.TryGetValue(text.AsSpan(tokens[i].Start, 2).ToString(), out var code) && text.AsSpan(tokens[i].Start, 2).ToString() == code)
                (alpha2, length) = (code, 1);
            if (length > 0 && !found.Contains(alpha2)) found.Add(alpha2);
            i += Math.Max(1, length);
        }
        return found;
    }
}
