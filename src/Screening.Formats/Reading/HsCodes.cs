using System.Collections.Frozen;
using Screening.Model;

namespace Screening.Formats.Reading;

/// <summary>Which codes of the Harmonised System exist.</summary>
internal static class HsCodes
{
    private const string Table = "Screening.Bundled.Resources.hs-codes.txt";
    private static readonly Lazy<FrozenSet<string>?> Loaded = new(Load);

    /// <summary>Whether a code, or the first six digits of a national one, is in the nomenclature. True where no table is embedded:
    /// a build without it checks the form only.</summary>
    public static bool Exists(HsCode code) => Loaded.Value is not { } known || known.Contains(code.Subheading);

    private static FrozenSet<string>? Load()
    {
        if (!EmbeddedTable.Has(Table)) return null;
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in EmbeddedTable.Rows(Table))
        {
            var digits = row[0].Trim();
            for (var length = 2; length <= digits.Length; length += 2) known.Add(digits[..length]);
        }
        return known.ToFrozenSet(StringComparer.Ordinal);
    }
}
