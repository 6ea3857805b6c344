using System.Globalization;
using Screening.Formats.Reading;
using Screening.Model;
using Screening.Review;

namespace Screening.Formats.Decisions;

/// <summary>What a person wrote into a row of a sheet of alerts.</summary>
/// <param name="Line">The line it stands on, from 1.</param>
/// <param name="AlertId">The alert.</param>
/// <param name="Verdict">What was decided.</param>
/// <param name="By">By whom; null where the cell is empty.</param>
/// <param name="Reason">Why; null where the cell is empty.</param>
/// <param name="Until">The last day; null where the cell is empty.</param>
public sealed record SheetDecision(int Line, string AlertId, Verdict Verdict, string? By, string? Reason, DateOnly? Until);

/// <summary>Reads decisions from a table of alerts (CSV or TSV), as <c>screening alerts export</c> writes it and a spreadsheet saves it.</summary>
public static class DecisionSheet
{
    /// <summary>The columns that are read; others are passed over.</summary>
    public static IReadOnlyList<string> Columns { get; } = ["alert", "verdict", "by", "reason", "until"];

    /// <summary>The rows with a verdict, in order; rows without one are not decided on yet.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="InputFormatException">It is no such table, or a row cannot be meant; with the line.</exception>
    public static IReadOnlyList<SheetDecision> Read(string path)
    {
        using var text = new TextSource(InputFile.Single(path).Open(), path);
        var reader = new DelimitedReader(text, Delimiters.Detect(text.Peek()));
        if (!Next(reader, path)) throw new InputFormatException(path, 0, "an empty file", "a table of alerts");
        var places = Columns.ToDictionary(c => c, c => PlaceOf(c, reader.Fields), StringComparer.Ordinal);
        if (places["alert"] < 0 || places["verdict"] < 0)
            throw new InputFormatException(path, reader.Line, $"the columns {string.Join(", ", reader.Fields.Select(f => Excerpt.Of(f)))}", $"columns called {string.Join(", ", Columns)}");
        var rows = new List<SheetDecision>();
        while (Next(reader, path))
        {
            if (Cell("verdict") is { } verdict) rows.Add(Row(verdict));
        }
        return rows;

        string? Cell(string column) => places[column] is var at && at >= 0 && at < reader.Fields.Count && reader.Fields[at].Trim() is { Length: > 0 } cell ? cell : null;

        SheetDecision Row(string verdict) => new(
            reader.Line,
            Cell("alert") ?? throw Fault("no alert", "the id of an alert in every row with a verdict"),
            ReviewWords.Parse<Verdict>(verdict) ?? throw Fault(Excerpt.Of(verdict), $"as verdict one of {string.Join(", ", Enum.GetValues<Verdict>().Select(ReviewWords.Of))}"),
            Cell("by"),
            Cell("reason"),
            Cell("until") is not { } until ? null
                : DateOnly.TryParseExact(until, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
                : throw Fault(Excerpt.Of(until), "as until a day as yyyy-MM-dd"));

        InputFormatException Fault(string found, string expected) => new(path, reader.Line, found, expected);
    }

    private static bool Next(DelimitedReader reader, string path)
    {
        if (!reader.Read()) return false;
        return reader.Fault == RecordFault.None ? true : throw new InputFormatException(path, reader.Line, "a broken row", reader.FaultText);
    }

    private static int PlaceOf(string column, IReadOnlyList<string> header)
    {
        for (var i = 0; i < header.Count; i++)
            if (header[i].Trim().Equals(column, StringComparison.OrdinalIgnoreCase)) return i;
        return -1;
    }
}
