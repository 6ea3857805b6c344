using System.Globalization;
using System.Text.Json;
using Screening.Cli.Runs;
using Screening.Formats.Auditing;
using Screening.Formats.Results;

namespace Screening.Cli.Output;

/// <summary>What came of screening a trail again. It tells lines and outcomes, and no name.</summary>
internal static class ReplayReport
{
    /// <summary>Writes the report.</summary>
    public static void Write(OutputTarget target, string path, IReadOnlyList<ReplayedRun> runs, OutputFormat format)
    {
        if (format == OutputFormat.Json) JsonText.WriteDocument(target.Stream, json => Write(json, path, runs));
        else WriteText(target, runs);
    }

    private static void WriteText(OutputTarget target, IReadOnlyList<ReplayedRun> runs)
    {
        using var page = new Page(target);
        foreach (var run in runs)
        {
            page.Line(0, Text($"run {run.Number}, line {run.Line}: {run.Run.Command} of {run.Run.At:yyyy-MM-dd HH:mm:ss}Z, as of {run.Run.Options.AsOf:yyyy-MM-dd}"), Ink.Strong);
            page.Line(2, Text($"{run.Equal:N0} records equal, {run.Different:N0} different{(run.NotRead > 0 ? Text($", {run.NotRead:N0} not read then and not screened") : "")}"), run.Different > 0 ? Ink.Red : Ink.Green);
            if (run.First is { } first) page.Line(2, Text($"the first that differs: line {first.Line}, was {first.Recorded}, is {first.Now}"), Ink.Red);
            foreach (var difference in run.Differences) page.Line(2, Words(difference), Ink.Yellow);
        }
    }

    private static string Words(AuditDifference difference) => difference.What == AuditDifference.Program
        ? $"{difference.Id} is another build than the one that was recorded"
        : $"{difference.What} {difference.Id}: was {Hash(difference.Recorded)}, is {Hash(difference.Now)}";

    private static string Hash(string? hash) => hash is null ? "not there" : $"SHA-256 {hash}";

    private static void Write(Utf8JsonWriter json, string path, IReadOnlyList<ReplayedRun> runs)
    {
        json.WriteStartObject();
        json.WriteString("trail", path);
        json.WriteStartArray("runs");
        foreach (var run in runs) Write(json, run);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ReplayedRun run)
    {
        json.WriteStartObject();
        json.WriteNumber("run", run.Number);
        json.WriteNumber("line", run.Line);
        json.WriteString("command", run.Run.Command);
        json.WriteDay("asOf", run.Run.Options.AsOf);
        json.WriteNumber("equal", run.Equal);
        json.WriteNumber("different", run.Different);
        json.WriteNumber("notRead", run.NotRead);
        if (run.First is { } first)
        {
            json.WriteStartObject("first");
            json.WriteNumber("line", first.Line);
            json.WriteString("recorded", first.Recorded);
            json.WriteString("now", first.Now);
            json.WriteEndObject();
        }
        json.WriteStartArray("differences");
        foreach (var difference in run.Differences)
        {
            json.WriteStartObject();
            json.WriteString("what", difference.What);
            json.WriteString("id", difference.Id);
            json.WriteString("recorded", difference.Recorded);
            json.WriteString("now", difference.Now);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
