using Screening.Formats.Reading;
using Screening.Model;

namespace Screening.Formats.Lists;

/// <summary>The consolidated list that the Office of Financial Sanctions Implementation kept until 28 January 2026, CSV of 2022.</summary>
/// <remarks>A line with the date, and 36 columns; reasons, references, and all that is known of companies and ships stand in
/// <c>Other Information</c> as labels with values. Old editions are in Windows-1252.</remarks>
internal static class ConListReader
{
    public const string Format = "uk-conlist-csv";

    /// <summary>The list's key.</summary>
    public const string Key = "uk-ofsi-conlist";

    private const string Title = "Last Updated,";
    private const string Information = "otherinformation";
    private const int MaxLabel = 40;

    public static bool Sniff(ListInput input) => input.Head.StartsWith(Title, StringComparison.OrdinalIgnoreCase) && input.Head.Contains("Group ID", StringComparison.OrdinalIgnoreCase);

    public static IReadOnlyList<Watchlist> Read(ListInput input, CancellationToken ct)
    {
        var list = new ListBuilder(Key);
        list.Issue(0, "retired", "found the OFSI consolidated list, which has not been kept since 2026-01-28; expected the UK Sanctions List, which took its place: parties listed since are missing here");
        using var text = WesternText.Open(input.Part, out var isWestern);
        if (isWestern) list.Issue(0, "windows-1252", "found bytes that are not UTF-8; read as Windows-1252, which old editions are in");
        new UkTable(list, "groupid", Expand).Read(input, text, ct);
        return [list.Build(Format, input)];
    }

    // "(UK Sanctions List Ref):GHR0086. (Gender):Male"; brackets with other words are a part of the text.
    private static IEnumerable<(string Key, string Text)> Expand(string key, string cell)
    {
        if (key != Information)
        {
            yield return (key, cell);
            yield break;
        }
        var (start, label) = (0, key);
        for (var at = 0; (at = cell.IndexOf("):", at, StringComparison.Ordinal)) >= 0; at += 2)
        {
            var open = cell.LastIndexOf('(', at, Math.Min(at - start + 1, MaxLabel));
            if (open < start || UkWords.Key(cell[(open + 1)..at]) is not { Length: > 0 } next || !UkFields.Knows(next)) continue;
            if (Value(start, open) is { } before) yield return (label, before);
            (start, label) = (at + 2, next);
        }
        if (Value(start, cell.Length) is { } last) yield return (label, last);

        string? Value(int from, int to) => cell[from..to].Trim() is { Length: > 0 } text ? text : null;
    }
}
