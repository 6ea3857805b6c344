using System.Runtime.CompilerServices;
using System.Text.Json;
using Screening.Formats.Reading;
using Screening.Model;

namespace Screening.Formats.Names;

/// <summary>One line of a file of pairs to compare.</summary>
/// <param name="Line">Line in the file, from 1.</param>
/// <param name="Text">The line as it stands, for passing on.</param>
/// <param name="Original">The line's object, with all its fields; undefined where the line is none.</param>
/// <param name="Query">The first party; null where there is an error.</param>
/// <param name="Candidate">The second party; null where there is an error.</param>
/// <param name="Error">What was found and expected, where the pair cannot be compared.</param>
public sealed record PairRow(int Line, string Text, JsonElement Original, Query? Query, Entity? Candidate, string? Error);

/// <summary>Reads pairs to be compared, as JSON lines: <c>{"query": ..., "candidate": ..., "kind": ...}</c>.</summary>
/// <remarks>A party is a name, or a record of FollowTheMoney properties. Of <c>kind</c> and <c>schema</c>, the party's own goes before the line's.</remarks>
public static class PairFiles
{
    /// <summary>The pairs of a stream, in order, a row for every line that is not blank.</summary>
    /// <param name="stream">The unpacked bytes; closed at the end.</param>
    /// <param name="fileName">What errors call it.</param>
    /// <param name="ct">Stops reading.</param>
    /// <exception cref="InputFormatException">The bytes are no text.</exception>
    public static async IAsyncEnumerable<PairRow> ReadAsync(Stream stream, string fileName, [EnumeratorCancellation] CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(fileName);
        using var source = new TextSource(stream, fileName);
        var lines = new LineReader(source, InputLimits.MaxLine);
        while (await lines.ReadAsync(ct).ConfigureAwait(false))
        {
            if (!string.IsNullOrWhiteSpace(lines.Text)) yield return Row(JsonLines.Parse(lines));
        }
    }

    /// <summary>The pairs of a file, which may be packed as .gz or as a .zip of one entry.</summary>
    /// <param name="path">The file.</param>
    /// <param name="ct">Stops reading.</param>
    /// <exception cref="InputFormatException">There is no such file, or its bytes are no text.</exception>
    public static IAsyncEnumerable<PairRow> ReadAsync(string path, CancellationToken ct = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return ReadAsync(InputFile.Single(path).Open(), path, ct);
    }

    /// <summary>A party given on a command line: a JSON object of properties, or else a name.</summary>
    /// <param name="text">The text.</param>
    public static Query ParseQuery(string text) => Parse(text) is { } record ? ComparedParty.Query(record) : Query.Of(text);

    /// <summary>A party given on a command line, as the entity to compare with: a JSON object of properties, or else a name.</summary>
    /// <param name="text">The text.</param>
    public static Entity ParseCandidate(string text) =>
        Parse(text) is { } record
            ? ComparedParty.Entity(record, null, 1)
            : new Entity { Id = "candidate:1", List = "candidate", Names = [new EntityName(text, NameRole.Primary)], Line = 1 };

    private static JsonElement? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!text.AsSpan().TrimStart().StartsWith("{") || !JsonLines.IsObject(text)) return null;
        using var document = JsonDocument.Parse(text);
        return document.RootElement.Clone();
    }

    private static PairRow Row(JsonLine line)
    {
        if (line.Issue is { } issue) return new PairRow(line.Line, line.Text, default, null, null, issue.Message);
        var record = line.Value;
        var kind = record.Text("kind", "schema");
        var query = record.TryGetProperty("query", out var first) ? ComparedParty.Query(first, kind) : null;
        var candidate = record.TryGetProperty("candidate", out var second) ? ComparedParty.Entity(second, kind, line.Line) : null;
        var error = Fault("query", query?.Name) ?? Fault("candidate", candidate is { Names: [var name, ..] } ? name.Name : null);
        return error is null ? new PairRow(line.Line, line.Text, record, query, candidate, null) : new PairRow(line.Line, line.Text, record, null, null, error);
    }

    private static string? Fault(string side, string? name) => name?.Length switch
    {
        null or 0 => $"found no name in \"{side}\"; expected a name, or a record with one",
        > InputLimits.MaxName => $"found a name of {name.Length} characters in \"{side}\"; expected at most {InputLimits.MaxName}",
        _ => null,
    };
}
