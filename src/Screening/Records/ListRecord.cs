using Screening.Model;

namespace Screening.Records;

/// <summary>A list without its entities as a record.</summary>
internal static class ListRecord
{
    /// <summary>Writes a list and how many entities it has.</summary>
    public static void Write(RecordWriter writer, Watchlist list)
    {
        writer.Text(list.Version.List);
        writer.Day(list.Version.Published);
        writer.Text(list.Version.Sha256);
        writer.Text(list.Version.Source);
        writer.Day(list.Version.Confirmed);
        writer.Flag(list.Version.MaxAgeDays is not null);
        if (list.Version.MaxAgeDays is { } days) writer.Number(days);
        writer.Text(list.Format);
        writer.Number(list.Records);
        writer.Number(list.Rejected);
        writer.Number(list.SetAside);
        writer.Several(list.Issues, i => WriteIssue(writer, i));
        writer.Number(list.Entities.Count);
    }

    /// <summary>Reads a list.</summary>
    /// <param name="reader">The record.</param>
    /// <param name="entities">Gives so many entities.</param>
    public static Watchlist Read(ref RecordReader reader, Func<int, IReadOnlyList<Entity>> entities) => new()
    {
        Version = new ListVersion(reader.Text(), reader.Day(), reader.Text(), reader.Text())
        {
            Confirmed = reader.Day(),
            MaxAgeDays = reader.Flag() ? reader.Number() : null,
        },
        Format = reader.Text(),
        Records = reader.Number(),
        Rejected = reader.Number(),
        SetAside = reader.Number(),
        Issues = reader.Several(ReadIssue),
        Entities = entities(reader.Number()),
    };

    /// <summary>Writes an issue.</summary>
    public static void WriteIssue(RecordWriter writer, ReadIssue issue)
    {
        writer.Number(issue.Line);
        writer.Text(issue.Code);
        writer.Text(issue.Message);
    }

    /// <summary>Reads an issue.</summary>
    public static ReadIssue ReadIssue(ref RecordReader reader) => new(reader.Number(), reader.Text(), reader.Text());
}
