using System.CommandLine;
using Screening.Cli.Loading;
using Screening.Cli.Options;
using Screening.Cli.Output;
using Screening.Model;

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

    private static readonly Option<bool> IsAppended = new("--append")
    {
        Description = "Keep the indexes of the snapshot at --output and put behind it, as a segment, what differs from it. Without: all is built anew, a segment merged.",
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

            With --append, lists of the day and lists of your own cost a fraction of the time: give all lists, the unchanged
            ones too. Answers are those of a snapshot built anew. Where there is nothing to append to, or more than a quarter
            of the entries are others, all is built anew, and a note says so.
            """,
        Examples =
        [
            "screening lists build --output bundled.snapshot",
            "screening lists build --list sdn.csv.gz --list eu.json --chains edges.csv -o lists.snapshot",
            "screening lists build --list lists.snapshot --list own.csv --append -o lists.snapshot",
        ],
        Options = [.. SharedOptions.Against, Snapshot, IsAppended, Format],
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
            if (!context.Parsed.GetValue(IsAppended) || !Append(context, path, against)) ListSnapshot.Write(path, against.Lists, against.AllChains);
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

    private static bool Append(CommandContext context, string path, AgainstWhat against)
    {
        var reason = "there is no snapshot to append to";
        if (ListSnapshot.IsSnapshot(path))
        {
            try
            {
                switch (ListSnapshot.Open(path).Append(path, against.Lists, against.AllChains))
                {
                    case SnapshotAppend.Written:
                        return true;
                    case SnapshotAppend.TooMuch:
                        reason = "more than a quarter of the entries are others";
                        break;
                    default:
                        reason = "its indexes are of another version of screening";
                        break;
                }
            }
            catch (InputFormatException e)
            {
                reason = $"what is there is damaged ({e.Found})";
            }
        }
        context.Messages.Note($"{path}: all is built anew: {reason}");
        return false;
    }
}
