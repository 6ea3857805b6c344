using System.CommandLine;
using Screening.Cli.Loading;
using Screening.Cli.Options;
using Screening.Cli.Output;
using Screening.Model;

namespace Screening.Cli;

/// <summary><c>screening lists verify</c>: whether a snapshot is whole, and what it is made of.</summary>
internal static class ListsVerifyCommand
{
    private static readonly Argument<string> Snapshot = new("FILE") { Description = "A snapshot written by screening lists build." };

    private static readonly Option<OutputFormat?> Format = SharedOptions.Format(OutputFormat.Table, OutputFormat.Json);

    /// <summary>The command's row in the table of commands.</summary>
    public static CommandSpec Spec { get; } = new()
    {
        Path = "lists verify",
        Summary = "Reads a snapshot whole: every section against its SHA-256, and every record.",
        Details =
            """
            A file that is damaged, cut short or of another version ends with 4 and names the section. Screening checks the
            sections it uses by a checksum; this reads all of them, and says which bytes they are.
            """,
        Examples =
        [
            "screening lists verify lists.snapshot",
            "screening lists verify lists.snapshot --format json",
        ],
        Arguments = [Snapshot],
        Options = [SharedOptions.AsOf, SharedOptions.MaxAge, Format, SharedOptions.Output],
        Format = Format,
        RunAsync = RunAsync,
    };

    private static async Task<ExitCode> RunAsync(CommandContext context, CancellationToken ct)
    {
        var snapshot = Verified(context.Parsed.GetRequiredValue(Snapshot));
        await using var target = context.OpenOutput();
        SnapshotReport.Write(target, snapshot, context.FormatOr(OutputFormat.Table));
        await target.CommitAsync(ct);
        ListAges.Check(context, snapshot.Lists);
        ListLimits.Tell(context, snapshot.Lists);
        return context.End();
    }

    private static ListSnapshot Verified(string path)
    {
        try
        {
            return ListSnapshot.Verify(path);
        }
        catch (InputFormatException e)
        {
            throw new CommandFailure(ExitCode.ListFault, e.Message, $"build it anew with screening lists build, or go back to {path}.previous where there is one", e);
        }
    }
}
