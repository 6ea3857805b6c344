using System.Globalization;
using System.Text.Json;
using Screening.Formats.Names;
using Screening.Formats.Results;
using Screening.Scoring;

namespace Screening.Cli.Output;

/// <summary>A pair and what its comparison came to.</summary>
internal sealed record PairAnswer(PairRow Row, double Score, IReadOnlyList<string> Reasons, IReadOnlyList<AlignedWord> Words, string? Error)
{
    /// <summary>What OFAC's own search would show; null where nobody asked.</summary>
    public int? OfacScore { get; private init; }

    /// <summary>Compares a pair, if wanted with OFAC's own score as a second opinion.</summary>
    public static PairAnswer Of(PairRow row, bool withOfac)
    {
        if (row.Query is null || row.Candidate is null) return new PairAnswer(row, 0, [], [], row.Error ?? "found no pair; expected two parties");
        var comparison = Screener.Compare(row.Query, row.Candidate);
        return new PairAnswer(row, comparison.Score, comparison.Reasons, comparison.Alignment, comparison.Error)
        {
            OfacScore = withOfac && comparison.Error is null ? OfacCompatibleScore.Of(row.Query, row.Candidate) : null,
        };
    }
}

/// <summary>Takes compared pairs one by one and writes them in one form.</summary>
internal interface IPairReport : IDisposable
{
    /// <summary>One pair.</summary>
    void Write(PairAnswer answer);

    /// <summary>All pairs were told.</summary>
    void End();
}

/// <summary>Pairs as JSON lines.</summary>
internal sealed class PairLines(Stream stream) : IPairReport
{
    private readonly JsonText.Lines _lines = new(stream);

    public void Write(PairAnswer answer) => _lines.Write(answer, PairObject.Write);

    public void End()
    {
    }

    public void Dispose() => _lines.Dispose();
}

/// <summary>Pairs as one JSON document: an object, or an array where there is more than one.</summary>
internal sealed class PairJson(Stream stream) : IPairReport
{
    private readonly List<PairAnswer> _answers = [];

    public void Write(PairAnswer answer) => _answers.Add(answer);

    public void End() => JsonText.WriteDocument(stream, json =>
    {
        if (_answers.Count != 1) json.WriteStartArray();
        foreach (var answer in _answers) PairObject.Write(json, answer);
        if (_answers.Count != 1) json.WriteEndArray();
    });

    public void Dispose()
    {
    }
}

/// <summary>Pairs for people: the score, the reasons, and what became of each word.</summary>
internal sealed class PairTable(OutputTarget target) : IPairReport
{
    private readonly Page _page = new(target);

    public void Write(PairAnswer answer)
    {
        var score = answer.Error is null ? answer.Score.ToString("0.00", CultureInfo.InvariantCulture) : "not compared";
        var names = $"{VisibleText.Short(answer.Row.Query?.Name ?? "")}  |  {VisibleText.Short(answer.Row.Candidate?.Caption ?? "")}";
        _page.Line(0, $"{score}  ", answer.Row.Query is null ? $"line {answer.Row.Line}" : names, Ink.Strong);
        if (answer.Error is { } error) _page.Line(4, error, Ink.Magenta);
        foreach (var reason in answer.Reasons) _page.Line(4, "- ", reason);
        WordText.Write(_page, answer.Words);
        if (answer.OfacScore is { } ofac)
            _page.Line(4, "", ofac == OfacCompatibleScore.NotReturned ? "OFAC's own search would not show this pair" : string.Create(CultureInfo.InvariantCulture, $"OFAC's own search would show {ofac}"));
    }

    public void End()
    {
    }

    public void Dispose() => _page.Dispose();
}

/// <summary>The words of two names and what became of each, for people.</summary>
internal static class WordText
{
    /// <summary>A relation in words.</summary>
    public static string Of(WordRelation relation) =>
        string.Concat(relation.ToString().Select((c, i) => char.IsUpper(c) ? (i > 0 ? " " : "") + char.ToLowerInvariant(c) : c.ToString()));

    /// <summary>Writes a line for each word.</summary>
    public static void Write(Page page, IReadOnlyList<AlignedWord> words)
    {
        foreach (var word in words)
        {
            page.Line(4, "  ", $"{word.Query ?? "(nothing)"} ~ {word.Listed ?? "(nothing)"}: {Of(word.Relation)} {word.Similarity.ToString("0.00", CultureInfo.InvariantCulture)}", ink: Ink.Faint);
        }
    }
}

/// <summary>One compared pair as a JSON object: what was given, then score and reasons.</summary>
internal static class PairObject
{
    private static readonly HashSet<string> Own = new(StringComparer.Ordinal) { "score", "reasons", "ofacScore", "error" };

    /// <summary>The object of two sides given on a command line.</summary>
    public static JsonElement Of(string query, string candidate)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            WriteSide(json, "query", query);
            WriteSide(json, "candidate", candidate);
            json.WriteEndObject();
        }
        using var document = JsonDocument.Parse(buffer.ToArray());
        return document.RootElement.Clone();
    }

    // A side that was read as a record is passed on as one.
    private static void WriteSide(Utf8JsonWriter json, string name, string side)
    {
        json.WritePropertyName(name);
        try
        {
            if (!side.AsSpan().TrimStart().StartsWith("{")) json.WriteStringValue(side);
            else json.WriteRawValue(side);
        }
        catch (JsonException)
        {
            json.WriteStringValue(side);
        }
    }

    public static void Write(Utf8JsonWriter json, PairAnswer answer)
    {
        json.WriteStartObject();
        if (answer.Row.Original.ValueKind == JsonValueKind.Object)
        {
            foreach (var property in answer.Row.Original.EnumerateObject().Where(p => !Own.Contains(p.Name)))
            {
                json.WritePropertyName(property.Name);
                property.Value.WriteTo(json);
            }
        }
        else
        {
            json.WriteNumber("line", answer.Row.Line);
        }
        json.WriteNumber("score", answer.Score);
        json.WriteStrings("reasons", answer.Reasons);
        if (answer.OfacScore is { } ofac) json.WriteNumber("ofacScore", ofac);
        if (answer.Error is { } error) json.WriteString("error", error);
        json.WriteEndObject();
    }
}
