using System.Collections.Frozen;
using Screening.Model;
using Screening.Text;

namespace Screening.Goods;

/// <summary>What the Harmonised System says of a code.</summary>
public enum HsValidity
{
    /// <summary>The code is in the edition of <see cref="HsCodeTable.Edition"/>.</summary>
    Known,

    /// <summary>It was in an older edition, and its goods have other numbers now.</summary>
    Renumbered,

    /// <summary>Its heading is known, the subheading is not.</summary>
    UnknownSubheading,

    /// <summary>Its chapter is known, the heading is not.</summary>
    UnknownHeading,

    /// <summary>There is no such chapter.</summary>
    UnknownChapter,
}

/// <summary>Which codes the Harmonised System knows, by the tables <c>hs-codes.txt</c> and <c>hs-renumbered.tsv</c>.</summary>
public static class HsCodeTable
{
    /// <summary>The year of the edition the table holds.</summary>
    public const int Edition = 2022;

    // Chapters 98 and 99 are left to national use; the 999999 of statistics ("not specified according to kind") is no
    // code that goods can be declared under.
    private const string LastChapter = "97";

    private static readonly FrozenSet<string> Codes = ResourceTables.Rows("hs-codes.txt")
        .Where(r => string.CompareOrdinal(r[0], 0, LastChapter, 0, LastChapter.Length) <= 0)
        .SelectMany(r => (string[])[r[0], r[0][..4], r[0][..2]])
        .ToFrozenSet(StringComparer.Ordinal);

    // By the older code, also at the level of its heading where that is no more: 8803 of 8807.
    private static readonly FrozenDictionary<string, string[]> Later = ResourceTables.Rows("hs-renumbered.tsv")
        .SelectMany(r => ((string Old, string New)[])[.. r[2].Split('|').SelectMany(n => ((string, string)[])[(r[0], n), (r[0][..4], n[..4])])])
        .Where(p => !Codes.Contains(p.Old))
        .GroupBy(p => p.Old, StringComparer.Ordinal)
        .ToFrozenDictionary(g => g.Key, g => g.Select(p => p.New).Distinct(StringComparer.Ordinal).ToArray(), StringComparer.Ordinal);

    /// <summary>Whether a code, or the subheading a national code begins with, is in the nomenclature.</summary>
    /// <param name="code">A code of 2, 4, 6, 8 or 10 digits.</param>
    public static bool Contains(HsCode code) => code.Digits is not null && Codes.Contains(code.Subheading);

    /// <summary>Whether a code is in use and, if not, from which digit on it is not.</summary>
    /// <param name="code">A code of 2, 4, 6, 8 or 10 digits.</param>
    public static HsValidity Check(HsCode code)
    {
        if (Contains(code)) return HsValidity.Known;
        if (SuccessorsOf(code).Count > 0) return HsValidity.Renumbered;
        return code.Digits is null || !Codes.Contains(code.Chapter) ? HsValidity.UnknownChapter
            : !Codes.Contains(code.Heading!) ? HsValidity.UnknownHeading
            : HsValidity.UnknownSubheading;
    }

    /// <summary>The headings or subheadings that took over the goods of a code of an older edition.</summary>
    /// <param name="code">A code of 4 to 10 digits.</param>
    /// <returns>In ascending order; several where the old code was split; empty where the table knows of no change.</returns>
    public static IReadOnlyList<string> SuccessorsOf(HsCode code) => code.Digits is not null && Later.TryGetValue(code.Subheading, out var codes) ? codes : [];
}
