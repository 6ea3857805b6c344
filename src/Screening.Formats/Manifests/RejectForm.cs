using Screening.Model;

namespace Screening.Formats.Manifests;

/// <summary>How rejected rows are written down for correction: in the form of the manifest they come from, so that what was corrected can be sent again.</summary>
/// <param name="Head">What stands before the rows: a header, an envelope.</param>
/// <param name="Row">A row as it was given, with why it was rejected where the form has room for that.</param>
/// <param name="Tail">What stands behind so many rows.</param>
internal sealed record RejectForm(string Head, Func<string, ReadIssue, string> Row, Func<int, string> Tail)
{
    /// <summary>The column or field that tells why.</summary>
    public const string Column = "rejected";

    /// <summary>A table: why stands in a column of its own, the first, which is not screened.</summary>
    public static RejectForm Table(string header, char delimiter) =>
        new($"{Column}{delimiter}{header}\n", (given, why) => $"{Cell(Why(why))}{delimiter}{given}\n", _ => "");

    /// <summary>JSON lines: why is a field of its own, the first, which is not screened; where the row is no object, there is none.</summary>
    public static RejectForm Lines { get; } = new("", (given, why) => given.StartsWith('{') && given.Length > 2 && why.Code != "broken-json"
        ? $"{{\"{Column}\":\"{System.Text.Json.JsonEncodedText.Encode(Why(why))}\",{given.AsSpan(1).TrimStart()}\n"
        : given + "\n", _ => "");

    /// <summary>A cell of a table, in quotes.</summary>
    public static string Cell(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static string Why(ReadIssue why) => $"row {why.Line}: {why.Message}";
}
