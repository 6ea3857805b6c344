using System.CommandLine;
using System.Globalization;
using Screening.Cli.Options;
using Screening.Cli.Output;
using Screening.Cli.Runs;
using Screening.Formats.Names;
using Screening.Model;

namespace Screening.Cli;

/// <summary><c>screening name</c>: names given as arguments.</summary>
internal static class NameCommand
{
    private static readonly Argument<string[]> Texts = new("TEXT")
    {
        Description = "Names in any script; quote a name with blanks. Put -- before one that begins with a hyphen.",
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Option<OutputFormat?> Format = SharedOptions.Format(OutputFormat.Table, OutputFormat.Jsonl, OutputFormat.Json, OutputFormat.Csv);

    /// <summary>The command's row in the table of commands.</summary>
    public static CommandSpec Spec { get; } = new()
    {
        Path = "name",
        Summary = "Screens names given as arguments.",
        Details =
            """
            Each name comes out as alert, clear or not-screened, with its best matches: listed name and id, the
            name that matched, a score from 0 to 1 (a ranking, not a probability) and the reasons.
            """,
        Examples =
        [
            "screening name \"ОАО Пеленг\"",
            "screening name \"Minsk Wheel Tractor Plant\" \"Alborz Heavy Haulage Co\" --format jsonl",
            "screening name Peleng --threshold 0 --top 10",
        ],
        Arguments = [Texts],
        Options = [.. SharedOptions.Against, .. SharedOptions.Matching, Format, SharedOptions.Output, SharedOptions.Audit, SharedOptions.ExitZero],
        Format = Format,
        RunAsync = RunAsync,
    };

    private static async Task<ExitCode> RunAsync(CommandContext context, CancellationToken ct)
    {
        var rows = context.Parsed.GetRequiredValue(Texts)
            .Select((text, i) => new NameRow((i + 1).ToString(CultureInfo.InvariantCulture), text, Query.Of(text), [], null));
        await NameRun.RunAsync(context, rows.ToAsyncEnumerable(), "arguments", null, null, ct);
        return context.End();
    }
}
