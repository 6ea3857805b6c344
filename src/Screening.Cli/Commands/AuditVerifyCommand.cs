using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Screening.Cli.Options;
using Screening.Cli.Output;
using Screening.Formats.Auditing;

namespace Screening.Cli;

/// <summary><c>screening audit verify</c>: whether a trail is as it was written.</summary>
internal static class AuditVerifyCommand
{
    private static readonly Argument<string> File = new("FILE") { Description = "An audit trail, or a log of decisions." };

    private static readonly Option<string[]> Known = new("--known")
    {
        Description = "The hash of a line as it was noted elsewhere: it must be there still. Repeatable.",
        HelpName = "SHA-256",
        CustomParser = Hashes,
    };

    private static readonly Option<OutputFormat?> Format = SharedOptions.Format(OutputFormat.Table, OutputFormat.Json);

    /// <summary>The command's row in the table of commands.</summary>
    public static CommandSpec Spec { get; } = new()
    {
        Path = "audit verify",
        Summary = "Reads an audit trail whole and checks that no line was changed, cut, added or moved.",
        Details =
            """
            Every line holds the hash of the one before, and FILE.head the number of lines and the hash of the last: a
            change of one byte, a line that is gone, the last ones too, or lines in another order end with 1 and name the
            line. Who can write both files can make all of it anew: note the last hash where they cannot write, and give
            it here with --known. Works for logs of decisions too. No name is told.
            """,
        Examples =
        [
            "screening audit verify trail.jsonl",
            "screening audit verify trail.jsonl --known 5f0c2a91b4d86e37c1a05f9be2347d68109ce4fa7b3d52860e91c7a4f85d2b36 --format json",
        ],
        Arguments = [File],
        Options = [Known, Format, SharedOptions.Output],
        Format = Format,
        RunAsync = RunAsync,
    };

    private static async Task<ExitCode> RunAsync(CommandContext context, CancellationToken ct)
    {
        var path = context.Parsed.GetRequiredValue(File);
        var check = AuditCheck.Of(path, context.Parsed.GetValue(Known) ?? []);
        await using var target = context.OpenOutput();
        if (context.FormatOr(OutputFormat.Table) == OutputFormat.Json) WriteJson(target, path, check);
        else WriteText(target, path, check);
        await target.CommitAsync(ct);
        if (check.IsUnfinished) context.Messages.Note($"{path}: whoever added lines was cut off, or is at work; what stands holds, and the next run finishes it");
        return context.End();
    }

    private static void WriteText(OutputTarget target, string path, AuditCheck check)
    {
        using var page = new Page(target);
        page.Line(0, Text($"{path}: whole; {check.End.Count:N0} lines, {check.End.Bytes:N0} bytes"), Ink.Green);
        page.Line(2, $"last hash {check.End.Last}");
        if (check.Runs > 0) page.Line(2, Text($"{check.Runs:N0} runs, {check.CutOff:N0} of them without an end; {check.Decisions:N0} decisions"));
    }

    private static void WriteJson(OutputTarget target, string path, AuditCheck check) => JsonText.WriteDocument(target.Stream, json =>
    {
        json.WriteStartObject();
        json.WriteString("trail", path);
        json.WriteNumber("lines", check.End.Count);
        json.WriteNumber("bytes", check.End.Bytes);
        json.WriteString("last", check.End.Last);
        json.WriteBoolean("unfinished", check.IsUnfinished);
        json.WriteNumber("runs", check.Runs);
        json.WriteNumber("cutOff", check.CutOff);
        json.WriteNumber("decisions", check.Decisions);
        json.WriteEndObject();
    });

    private static string[]? Hashes(ArgumentResult given)
    {
        foreach (var token in given.Tokens.Where(t => t.Value.Length != 64 || !t.Value.All(char.IsAsciiHexDigit)))
            given.AddError($"--known: found {VisibleText.Quote(token.Value)}; expected 64 hexadecimal digits");
        return [.. given.Tokens.Select(t => t.Value)];
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
