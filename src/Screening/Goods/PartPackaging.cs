using System.Collections.Frozen;
using Screening.Text;

namespace Screening.Goods;

/// <summary>Suffixes of part numbers that say how parts are packed, by the table <c>part-packaging.tsv</c>.</summary>
internal static class PartPackaging
{
    private static readonly FrozenSet<string> Suffixes = ResourceTables.Rows("part-packaging.tsv").Select(r => r[0]).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The suffix of these letters and digits; null where they are none.</summary>
    public static string? Find(ReadOnlySpan<char> tail) => Suffixes.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(tail, out var suffix) ? suffix : null;
}
