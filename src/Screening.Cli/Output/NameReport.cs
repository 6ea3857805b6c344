using Screening.Engine;
using Screening.Formats.Names;
using Screening.Formats.Results;

namespace Screening.Cli.Output;

/// <summary>A name that was screened, and what came of it.</summary>
internal readonly record struct NameAnswer(NameRow Row, ScreeningResult Result)
{
    /// <summary>How outcomes are written.</summary>
    public string Word => NameObject.Word(Result.Outcome);
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

    public void Write(NameAnswer answer) => _lines.Write(answer, static (json, a) => NameObject.Write(json, a.Row, a.Result));

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
        _lines.Write(answer, static (json, a) => NameObject.Write(json, a.Row, a.Result));
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
