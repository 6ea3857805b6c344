using System.Collections.Frozen;
using System.Globalization;
using Screening.Model;
using Screening.Text;

namespace Screening.Goods;

/// <summary>How surely a declared code is one of the Common High Priority List.</summary>
public enum HighPriorityFit
{
    /// <summary>The declared code is, or begins with, a subheading of the list.</summary>
    Listed,

    /// <summary>It is of an older edition, and all its goods are on the list under newer numbers.</summary>
    OlderEdition,

    /// <summary>It is of an older edition and was split; some of the codes that came of it are on the list.</summary>
    OlderEditionSplit,

    /// <summary>It is a heading of four digits some of whose subheadings are on the list: six digits are needed to tell.</summary>
    HeadingOnly,
}

/// <summary>A declared code that is on the Common High Priority List, or may be.</summary>
/// <param name="Declared">The code as declared.</param>
/// <param name="Codes">The subheadings of the list that it is or may be, ascending.</param>
/// <param name="Tiers">Their tiers, the most critical first: <c>1</c>, <c>2</c>, <c>3.A</c>, <c>3.B</c>, <c>4.A</c>, <c>4.B</c>; several only where the declared code says too little.</param>
/// <param name="HsEdition">The edition of the Harmonised System whose codes the list gives.</param>
/// <param name="Source">The edition of the list.</param>
/// <param name="Fit">How surely.</param>
public sealed record HighPriorityHit(HsCode Declared, IReadOnlyList<string> Codes, IReadOnlyList<string> Tiers, int HsEdition, string Source, HighPriorityFit Fit)
{
    /// <summary>The most critical of its tiers.</summary>
    public string Tier => Tiers[0];
}

/// <summary>The Common High Priority List: goods most sought for Russian weapons, by the table <c>high-priority-goods.tsv</c>.</summary>
/// <remarks>The list says what asks for more care, not what is forbidden; a code on it is no finding without a party or a place.</remarks>
public static class HighPriorityGoods
{
    private sealed record Row(string Code, string Tier, int HsEdition, DateOnly From, DateOnly? To, string Source);

    private static readonly FrozenDictionary<string, Row> Rows = ResourceTables.Rows("high-priority-goods.tsv")
        .Select(r => new Row(r[0], r[1], int.Parse(r[2], CultureInfo.InvariantCulture), Day(r[3])!.Value, Day(r[4]), r[5]))
        .ToFrozenDictionary(r => r.Code, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string[]> ByHeading = Rows.Keys
        .GroupBy(c => c[..4], StringComparer.Ordinal)
        .ToFrozenDictionary(g => g.Key, g => g.Order(StringComparer.Ordinal).ToArray(), StringComparer.Ordinal);

    /// <summary>The tiers, the most critical first.</summary>
    public static IReadOnlyList<string> Tiers { get; } = [.. Rows.Values.Select(r => r.Tier).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>What the list says of a declared code.</summary>
    /// <param name="code">A code of any length; two digits are never on the list.</param>
    /// <param name="asOf">The day for which to ask. Only the edition of 2024-02-23 is held: before that day no code is on it.</param>
    /// <returns>The codes of the list it is or may be; null where it is none.</returns>
    public static HighPriorityHit? Find(HsCode code, DateOnly asOf)
    {
        if (code.Heading is not { } heading) return null;
        if (code.Digits.Length == heading.Length)
            return ByHeading.TryGetValue(heading, out var under) ? Hit(code, under, HighPriorityFit.HeadingOnly, asOf) : OfOlder(code, HighPriorityFit.HeadingOnly, asOf);
        return Rows.ContainsKey(code.Subheading)
            ? Hit(code, [code.Subheading], HighPriorityFit.Listed, asOf)
            : OfOlder(code, null, asOf);
    }

    private static HighPriorityHit? OfOlder(HsCode code, HighPriorityFit? fit, DateOnly asOf)
    {
        var later = HsCodeTable.SuccessorsOf(code);
        if (later.Count == 0) return null;
        string[] listed = [.. later.SelectMany(c => c.Length == 4 ? ByHeading.GetValueOrDefault(c, []) : Rows.ContainsKey(c) ? [c] : [])];
        return Hit(code, listed, fit ?? (listed.Length == later.Count ? HighPriorityFit.OlderEdition : HighPriorityFit.OlderEditionSplit), asOf);
    }

    private static HighPriorityHit? Hit(HsCode declared, string[] codes, HighPriorityFit fit, DateOnly asOf)
    {
        Row[] rows = [.. codes.Select(c => Rows[c]).Where(r => r.From <= asOf && (r.To is null || asOf <= r.To))];
        if (rows.Length == 0) return null;
        string[] tiers = [.. rows.Select(r => r.Tier).Distinct().Order(StringComparer.Ordinal)];
        return new HighPriorityHit(declared, [.. rows.Select(r => r.Code)], tiers, rows[0].HsEdition, rows[0].Source, fit);
    }

    private static DateOnly? Day(string cell) => cell.Length == 0 ? null : DateOnly.ParseExact(cell, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
