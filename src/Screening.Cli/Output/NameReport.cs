using System.Text.Json;
using Screening.Engine;
using Screening.Formats.Names;

namespace Screening.Cli.Output;

/// <summary>A name that was screened, and what came of it.</summary>
internal readonly record struct NameAnswer(NameRow Row, ScreeningResult Result)
{
    private static readonly string[] Words = [.. Enum.GetValues<Outcome>().Select(o => o == Outcome.NotScreened ? "not-screened" : o.ToString().ToLowerInvariant())];

    /// <summary>How outcomes are written.</summary>
    public string Word => Words[(int)Result.Outcome];
}

/// <summary>Takes the results of names one by one and writes them in one form.</summary>
internal interface INameReport : IDisposable
{
    /// <summary>One name.</summary>
    void Write(NameAnswer answer);

    /// <summary>Lets go of text that is held back.</summary>
    void Flush()
    {
    }

    /// <summary>All names were told.</summary>
    void End();
}

/// <summary>Every form names are written in.</summary>
internal static class NameReports
{
    /// <summary>The forms.</summary>
    public static IReadOnlyDictionary<OutputFormat, Func<OutputTarget, INameReport>> All { get; } = new Dictionary<OutputFormat, Func<OutputTarget, INameReport>>
    {
        [OutputFormat.Table] = target => new NameTable(target),
        [OutputFormat.Jsonl] = target => new NameLines(target.Stream),
        [OutputFormat.Json] = target => new NameJson(target.Stream),
        [OutputFormat.Csv] = target => new NameCsv(target.Stream),
    };
}

/// <summary>Names as JSON lines, in input order.</summary>
internal sealed class NameLines(Stream stream) : INameReport
{
    private readonly JsonText.Lines _lines = new(stream);

    public void Write(NameAnswer answer) => _lines.Write(answer, NameObject.Write);

    public void End()
    {
    }

    public void Dispose() => _lines.Dispose();
}

/// <summary>Names as one JSON array, written as they come.</summary>
internal sealed class NameJson(Stream stream) : INameReport
{
    private readonly JsonText.Lines _lines = new(stream);
    private bool _hasAny;

    public void Write(NameAnswer answer)
    {
        stream.Write(_hasAny ? ","u8 : "[\n "u8);
        _hasAny = true;
        _lines.Write(answer, NameObject.Write);
    }

    public void End() => stream.Write(_hasAny ? "]\n"u8 : "[]\n"u8);

    public void Dispose() => _lines.Dispose();
}

/// <summary>Names as CSV: a record for each match, and one for each name without any.</summary>
internal sealed class NameCsv(Stream stream) : INameReport
{
    private readonly CsvText _csv = new(stream);
    private string[]? _others;

    public void Write(NameAnswer answer)
    {
        // Every record of one file has the same further columns: the first one's.
        if (_others is null)
        {
            _others = [.. answer.Row.Passthrough.Select(p => p.Key)];
            _csv.Record(["id", "name", "outcome", "entityId", "list", "listedName", "matchedName", "score", "reasons", "listings", "error", .. _others]);
        }
        foreach (var match in answer.Result.Matches) Record(answer, match);
        if (answer.Result.Matches.Count == 0) Record(answer, null);
    }

    public void End()
    {
    }

    public void Dispose()
    {
    }

    private void Record(NameAnswer answer, Match? match) => _csv.Record(
    [
        answer.Row.Id, answer.Row.Name, answer.Word,
        match?.EntityId ?? "", match?.List ?? "", match?.ListedName ?? "", match?.MatchedName ?? "",
        match is null ? "" : CsvText.Score(match.Score),
        CsvText.Joined(match?.Reasons ?? []), CsvText.Joined(match?.Listings ?? []), answer.Result.Error ?? "",
        .. _others!.Select(o => answer.Row.Passthrough.FirstOrDefault(p => p.Key == o).Value ?? ""),
    ]);
}

/// <summary>One name's result as a JSON object.</summary>
internal static class NameObject
{
    private static readonly HashSet<string> Own = new(StringComparer.Ordinal) { "id", "name", "outcome", "error", "matches", "warnings" };

    public static void Write(Utf8JsonWriter json, NameAnswer answer)
    {
        var (row, result) = answer;
        json.WriteStartObject();
        json.WriteString("id", row.Id);
        json.WriteString("name", row.Name);
        json.WriteString("outcome", answer.Word);
        if (result.Error is { } error) json.WriteString("error", error);
        json.WriteStartArray("matches");
        foreach (var match in result.Matches) Write(json, match);
        json.WriteEndArray();
        if (result.Warnings.Count > 0) json.WriteStrings("warnings", result.Warnings);
        WriteOthers(json, row.Passthrough);
        json.WriteEndObject();
    }

    /// <summary>A match with its evidence.</summary>
    public static void Write(Utf8JsonWriter json, Match match)
    {
        json.WriteStartObject();
        json.WriteString("entityId", match.EntityId);
        json.WriteString("list", match.List);
        json.WriteString("listedName", match.ListedName);
        json.WriteString("matchedName", match.MatchedName);
        json.WriteNumber("score", match.Score);
        json.WriteStrings("reasons", match.Reasons);
        json.WriteStrings("listings", match.Listings);
        json.WriteEndObject();
    }

    // A column that is called like one of ours stays behind: two properties of one name have no meaning.
    private static void WriteOthers(Utf8JsonWriter json, IReadOnlyList<KeyValuePair<string, string>> others)
    {
        for (var i = 0; i < others.Count; i++)
        {
            var (key, value) = others[i];
            if (!Own.Contains(key) && IsFirst(others, i)) json.WriteString(key, value);
        }
    }

    private static bool IsFirst(IReadOnlyList<KeyValuePair<string, string>> others, int at)
    {
        for (var i = 0; i < at; i++)
        {
            if (others[i].Key == others[at].Key) return false;
        }
        return true;
    }
}
