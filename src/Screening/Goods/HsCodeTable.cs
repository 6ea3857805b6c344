using System.Collections.Frozen;
using Screening.Model;
using Screening.Text;

namespace Screening.Goods;

/// <summary>Which codes the Harmonised System knows, by the table <c>hs-codes.txt</c>.</summary>
public static class HsCodeTable
{
    // Chapters 98 and 99 are left to national use; the 999999 of statistics ("not specified according to kind") is no
    // code that goods can be declared under.
    private const string LastChapter = "97";

    private static readonly FrozenSet<string> Codes = ResourceTables.Rows("hs-codes.txt")
        .Where(r => string.CompareOrdinal(r[0], 0, LastChapter, 0, LastChapter.Length) <= 0)
        .SelectMany(r => (string[])[r[0], r[0][..4], r[0][..2]])
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a code, or the subheading a national code begins with, is in the nomenclature.</summary>
    /// <param name="code">A code of 2, 4, 6, 8 or 10 digits.</param>
    public static bool Contains(HsCode code) => code.Digits is not null && Codes.Contains(code.Subheading);
}
