using System.CommandLine;
using Screening.Cli.Options;
using Screening.Formats.Decisions;
using Screening.Model;

namespace Screening.Cli.Loading;

/// <summary>A decision that a call asks for.</summary>
/// <param name="AlertId">The alert's id, or the beginning of it.</param>
/// <param name="Verdict">What was decided.</param>
/// <param name="By">By whom.</param>
/// <param name="Reason">Why.</param>
/// <param name="Until">The last day of a false positive.</param>
internal sealed record AskedDecision(string AlertId, Review.Verdict Verdict, string By, string Reason, DateOnly? Until);

/// <summary>Reads what <c>alerts decide</c> is to add: the options, or a sheet; who decides may be said once for a sheet.</summary>
internal static class DecisionArguments
{
    /// <summary>The decisions of a call.</summary>
    public static IReadOnlyList<AskedDecision> Of(CommandContext context)
    {
        var parsed = context.Parsed;
        if (parsed.GetValue(ReviewOptions.Sheet) is { } sheet) return FromSheet(context, sheet);
        if (parsed.GetValue(ReviewOptions.Alert) is not { Length: > 0 } alerts) throw Missing("an alert", "--alert ID, or --sheet FILE");
        var verdict = parsed.GetValue(ReviewOptions.Verdict) ?? throw Missing("a verdict", "--verdict");
        var (by, reason) = (parsed.GetValue(ReviewOptions.By) ?? throw Missing("a person", "--by NAME"), parsed.GetValue(ReviewOptions.Reason) ?? throw Missing("a reason", "--reason TEXT"));
        return [.. alerts.Select(a => new AskedDecision(a, verdict, by, reason, parsed.GetValue(ReviewOptions.Until)))];
    }

    private static IReadOnlyList<AskedDecision> FromSheet(CommandContext context, string path)
    {
        Option[] singles = [ReviewOptions.Alert, ReviewOptions.Verdict];
        if (singles.FirstOrDefault(o => context.Parsed.GetResult(o) is { Implicit: false }) is { } both)
            throw new CommandFailure(ExitCode.Usage, $"found {both.Name} beside --sheet; expected one or the other");
        var (by, reason) = (context.Parsed.GetValue(ReviewOptions.By), context.Parsed.GetValue(ReviewOptions.Reason));
        var rows = DecisionSheet.Read(path);
        if (rows.Count == 0) throw new InputFormatException(path, 0, "no row with a verdict", "one at least");
        return
        [
            .. rows.Select(r => new AskedDecision(
                r.AlertId,
                r.Verdict,
                r.By ?? by ?? throw new InputFormatException(path, r.Line, "nobody in the column by", "who decides, there or with --by"),
                r.Reason ?? reason ?? throw new InputFormatException(path, r.Line, "nothing in the column reason", "why, there or with --reason"),
                r.Until ?? (r.Verdict == Review.Verdict.FalsePositive ? context.Parsed.GetValue(ReviewOptions.Until) : null))),
        ];
    }

    private static CommandFailure Missing(string what, string expected) => new(ExitCode.Usage, $"alerts decide: found no {what[(what.IndexOf(' ') + 1)..]}; expected {expected}");
}
