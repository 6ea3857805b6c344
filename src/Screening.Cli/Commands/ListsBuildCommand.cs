using System.CommandLine;
using Screening.Cli.Loading;
using Screening.Cli.Options;
using Screening.Cli.Output;

namespace Screening.Cli;

/// <summary><c>screening lists build</c>: list files and chains into one snapshot.</summary>
internal static class ListsBuildCommand
{
    private static readonly Option<string> Snapshot = new("--output", "-o")
    {
        Description = "The snapshot to write; it appears whole or not at all, and the one before is kept as FILE.previous.",
        HelpName = "FILE",
        Required = true,
    };

    private static readonly Option<OutputFormat?> Format = SharedOptions.Format(OutputFormat.Table, OutputFormat.Json);

    /// <summary>The command's row in the table of commands.</summary>
    public static CommandSpec Spec { get; } = new()
    {
        Path = "lists build",
        Summary = "Writes lists and chains as one snapshot, which opens in milliseconds and is shared by processes.",
        Details =
            """
            The snapshot holds what a screening with the same options would read: the lists with edition, hash and issues, and
            the chains, the bundled ones among them. --list SNAPSHOT then gives the same answers, and reads no other chains
            than those and the ones --chains adds. A list of which a record was lost is written, and ends with 4.
            """,
        Examples =
        [
            "screening lists build --output bundled.snapshot",
            "screening lists build --list sdn.csv.gz --list eu.json --chains edges.csv -o lists.snapshot",
        ],
        Options = [.. SharedOptions.Against, Snapshot, Format],
        Format = Format,
        RunAsync = RunAsync,
    };

    private static async Task<ExitCode> RunAsync(CommandContext context, CancellationToken ct)
    {
        var path = context.Parsed.GetRequiredValue(Snapshot);
        var against = AgainstWhat.Read(context);
        ListLimits.Tell(context, against.Lists);
        ct.ThrowIfCancellationRequested();
        try
        {
            ListSnapshot.Write(path, against.Lists, against.Chains);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailure(ExitCode.Usage, $"{path}: the snapshot was not written: {e.Message}", "--output takes a file in a folder that exists and may be written", e);
        }
        await using var target = context.OpenOutput();
        SnapshotReport.Write(target, ListSnapshot.Open(path), context.FormatOr(OutputFormat.Table));
        await target.CommitAsync(ct);
        return context.End();
    }
}
