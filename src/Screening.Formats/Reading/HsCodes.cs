using System.Collections.Frozen;
using Screening.Model;

namespace Screening.Formats.Reading;

/// <summary>Which codes of the Harmonised System exist.</summary>
internal static class HsCodes
{
    private const string Table = "Screening.Bundled.Resources.hs-codes.txt";
    /// <summary>The Harmonised System's last chapter. 98 and 99 are left to national use; the 999999 of statistics
    /// ("not specified according to kind") is no code that goods can be declared under.</summary>
    private const string LastChapter = "97";

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
            if (string.CompareOrdinal(digits, 0, LastChapter, 0, LastChapter.Length) > 0) continue;
            for (var length = 2; length <= digits.Length; length += 2) known.Add(digits[..length]);
        }
        return known.ToFrozenSet(StringComparer.Ordinal);
    }
}
