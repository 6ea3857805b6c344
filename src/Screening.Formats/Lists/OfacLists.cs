using Screening.Formats.Reading;

namespace Screening.Formats.Lists;

/// <summary>Which of OFAC's two lists a file, or a party in it, is of. A party may be on both, under one number.</summary>
/// <remarks>Blocked parties are on the SDN List; the consolidated list joins all others (SSI, FSE, PLC, CAPTA, MBS, CMIC), and those on both.</remarks>
internal static class OfacLists
{
    public const string Sdn = "us-ofac-sdn";
    public const string Consolidated = "us-ofac-cons";

    private const string SdnName = "SDN List";
    private const string ConsolidatedName = "Consolidated List";

    /// <summary>The list's key for a list's name.</summary>
    public static string Of(string name) => name.Equals(SdnName, StringComparison.OrdinalIgnoreCase) ? Sdn : Consolidated;

    /// <summary>The list of a file that names its lists; null where it names none, or both.</summary>
    public static string? OfFile(IEnumerable<string> names) => names.Select(Of).Distinct(StringComparer.Ordinal).ToList() is [var only] ? only : null;

    /// <summary>The list by a file's name; null where that says neither.</summary>
    public static string? OfFileName(string name) =>
        name.StartsWith("sdn", StringComparison.OrdinalIgnoreCase) ? Sdn
        : name.StartsWith("cons", StringComparison.OrdinalIgnoreCase) ? Consolidated
        : null;

    /// <summary>The list of a party: that of the file, where the file is of one; else the SDN List where the party is on it.</summary>
    /// <param name="file">The file's list; null where it may hold both.</param>
    /// <param name="names">The names of the lists that the party is on.</param>
    /// <param name="fileName">What decides where nothing else does.</param>
    public static string OfParty(string? file, IReadOnlyCollection<string> names, string fileName) =>
        file ?? (names.Any(n => Of(n) == Sdn) ? Sdn : names.Count > 0 ? Consolidated : OfFileName(fileName) ?? Sdn);

    /// <summary>Adds what the lists of a party say besides its list: since when, which parts of the consolidated list, and its entry on the other list.</summary>
    public static void Add(EntityDraft draft, string list, string ownId, IReadOnlyList<(string Name, string? Day)> lists)
    {
        foreach (var (name, day) in lists)
        {
            if (Of(name) != list)
            {
                draft.AddSameAs(EntityIds.Of(Of(name), ownId));
                continue;
            }
            if (day is not null && (draft.Listed is null || string.CompareOrdinal(day, draft.Listed) < 0)) draft.Listed = day;
            if (list == Consolidated && !name.Equals(ConsolidatedName, StringComparison.OrdinalIgnoreCase)) draft.AddRemark(day is null ? $"On the {name}" : $"On the {name} since {day}");
        }
    }
}
