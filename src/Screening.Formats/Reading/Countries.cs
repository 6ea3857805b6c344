using System.Collections.Frozen;
using Screening.Text;

namespace Screening.Formats.Reading;

/// <summary>Country names and codes as documents write them, to ISO 3166 alpha-2.</summary>
internal static class Countries
{
    private const string Table = "Screening.Bundled.Resources.countries.tsv";
    private static readonly Lazy<(FrozenSet<string> Codes, FrozenDictionary<string, string> Names)> Loaded = new(Load);

    /// <summary>The alpha-2 code of a code or name; null where there is none.</summary>
    /// <param name="text">For instance <c>BY</c>, <c>blr</c>, <c>Belarus</c>, <c>Korea, North</c>.</param>
    public static string? Find(string? text)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > InputLimits.MaxName) return null;
        text = text.Trim();
        if (text.Length == 2 && Loaded.Value.Codes.TryGetValue(text.ToUpperInvariant(), out var code)) return code;
        if (Loaded.Value.Names.TryGetValue(Key(text), out var found)) return found;
        if (text.StartsWith("The ", StringComparison.OrdinalIgnoreCase)) return Find(text[4..]);
        // Lists turn names round to sort them: "Korea, North".
        var comma = text.IndexOf(',', StringComparison.Ordinal);
        return comma > 0 && Loaded.Value.Names.TryGetValue(Key(text[(comma + 1)..] + " " + text[..comma]), out found) ? found : null;
    }

    private static string Key(string name) => NameFolding.Fold(name.Replace(",", " ", StringComparison.Ordinal));

    private static (FrozenSet<string>, FrozenDictionary<string, string>) Load()
    {
        var codes = new HashSet<string>(StringComparer.Ordinal);
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in EmbeddedTable.Rows(Table))
        {
            if (row.Length < 3 || row[0].Length != 2) continue;
            codes.Add(row[0]);
            names.TryAdd(Key(row[1]), row[0]);
            names.TryAdd(Key(row[2]), row[0]);
            if (row.Length < 4) continue;
            foreach (var other in row[3].Split('|', StringSplitOptions.RemoveEmptyEntries)) names.TryAdd(Key(other), row[0]);
        }
        return (codes.ToFrozenSet(StringComparer.Ordinal), names.ToFrozenDictionary(StringComparer.Ordinal));
    }
}
