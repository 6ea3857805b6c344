using System.Collections.Frozen;

namespace Screening.Formats.Lists;

/// <summary>What sources call a list, to the list's key.</summary>
internal static class ListKeys
{
    // By the abbreviation that the Consolidated Screening List puts in brackets.
    private static readonly FrozenDictionary<string, string> BySource = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["SDN"] = "us-ofac-sdn",
        ["SSI"] = "us-ofac-ssi",
        ["FSE"] = "us-ofac-fse",
        ["PLC"] = "us-ofac-plc",
        ["CAP"] = "us-ofac-capta",
        ["CMIC"] = "us-ofac-cmic",
        ["MBS"] = "us-ofac-mbs",
        ["NS-MBS List"] = "us-ofac-mbs",
        ["EL"] = "us-bis-el",
        ["DPL"] = "us-bis-dpl",
        ["UVL"] = "us-bis-uvl",
        ["MEU"] = "us-bis-meu",
        ["ISN"] = "us-state-isn",
        ["DTC"] = "us-state-dtc",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Renamed = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["jp-meti-eul"] = "jp-meti",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The key of a Consolidated Screening List source; null where it is none that is known.</summary>
    /// <param name="source">For instance <c>Entity List (EL) - Bureau of Industry and Security</c>.</param>
    public static string? OfSource(string source)
    {
        var open = source.IndexOf('(', StringComparison.Ordinal);
        var close = source.IndexOf(')', open + 1);
        return open >= 0 && close > open ? BySource.GetValueOrDefault(source[(open + 1)..close]) : null;
    }

    /// <summary>The key of a list by any name: lower case, with hyphens for spaces, and without the colon that ends a key in an id.</summary>
    public static string Of(string name)
    {
        if (OfSource(name) is { } known) return known;
        var key = name.Trim().ToLowerInvariant().Replace(' ', '-').Replace(':', '-');
        return Renamed.GetValueOrDefault(key, key);
    }

    /// <summary>Letters and digits of a name, joined by hyphens.</summary>
    public static string Slug(string name) =>
        string.Join('-', new string([.. name.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : ' ')])
            .Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
