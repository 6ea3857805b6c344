using System.CommandLine;
using Screening.Cli.Options;
using Screening.Cli.Output;
using Screening.Cli.Runs;
using Screening.Formats.Names;
using Screening.Formats.Results;

namespace Screening.Cli;

/// <summary><c>screening names</c>: a stream of names.</summary>
internal static class NamesCommand
{
    private const string StandardInput = "-";

    private static readonly Argument<string?> File = new("FILE")
    {
        Description = "Names as plain lines, CSV or TSV with a column name, or JSON lines; .gz and .zip too. - or nothing: standard input.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private static readonly Option<OutputFormat?> Format = SharedOptions.Format(OutputFormat.Table, OutputFormat.Jsonl, OutputFormat.Json, OutputFormat.Csv);

    /// <summary>The command's row in the table of commands.</summary>
    public static CommandSpec Spec { get; } = new()
    {
        Path = "names",
        Summary = "Screens a stream of names; results in input order.",
        Details =
            """
            Columns besides name: id, kind (organization, person, vessel, aircraft) and country help to match; others
            pass through. JSON lines: {"id":"7","name":"ОАО Пеленг","kind":"organization","country":"BY"}.
            Every record of the input is one of the output: what cannot be screened says so and is never clear.
            """,
        Examples =
        [
            "screening names customers.csv --format jsonl --output results.jsonl",
            "cut -f2 parties.tsv | screening names - --format csv",
            "screening names customers.csv --list sdn.csv --preset sensitive",
        ],
        Arguments = [File],
        Options = [.. SharedOptions.Against, .. SharedOptions.Matching, .. SharedOptions.Streaming, Format, SharedOptions.Output, SharedOptions.Audit, SharedOptions.ExitZero],
        Format = Format,
        RunAsync = RunAsync,
    };

    private static async Task<ExitCode> RunAsync(CommandContext context, CancellationToken ct)
    {
        var path = context.Parsed.GetValue(File) ?? StandardInput;
        var isStandard = path == StandardInput;
        if (isStandard && context.Host.InputIsTerminal) context.Messages.Note("reading names from the terminal, one a line; Ctrl-D ends them");
        if (isStandard)
        {
            await NameRun.RunAsync(context, NameFiles.ReadAsync(context.Host.Input, "standard input", ct), "standard input", null, null, ct);
            return context.End();
        }
        using var source = NameFiles.Open(path);
        await NameRun.RunAsync(context, source.ReadAsync(ct), path, () => source.BytesRead / (double)source.Length, () => ResultFiles.Sha256(path), ct);
        return context.End();
    }
}
