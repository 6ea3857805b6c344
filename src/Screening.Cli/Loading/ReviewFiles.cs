using Screening.Cli.Options;
using Screening.Cli.Output;
using Screening.Formats.Decisions;
using Screening.Formats.Results;
using Screening.Review;
using Screening.Rules;

namespace Screening.Cli.Loading;

/// <summary>An alert as it stands.</summary>
/// <param name="Alert">The alert.</param>
/// <param name="State">Its state on the day.</param>
/// <param name="History">What was decided on it.</param>
internal sealed record ReviewedAlert(Alert Alert, AlertState State, IReadOnlyList<Decision> History)
{
    /// <summary>Whether a person has still to do something about it, or it is what everybody fears.</summary>
    public bool Counts => State != AlertState.Cleared;
}

/// <summary>Reads results and the log of decisions, and picks the alerts that a call asks for.</summary>
internal static class ReviewFiles
{
    private const int LeastDigits = 6;

    /// <summary>The log of <c>--decisions</c>; an empty one where there is none.</summary>
    public static DecisionBook Book(CommandContext context) =>
        Book(context, context.Parsed.GetValue(ReviewOptions.Decisions) is { } log ? DecisionLog.Read(log) : []);

    /// <summary>What decisions amount to under <c>--reviewers</c>.</summary>
    public static DecisionBook Book(CommandContext context, IEnumerable<Decision> log) => new(log, Reviewers(context));

    /// <summary>How many persons a false positive needs.</summary>
    public static int Reviewers(CommandContext context) => context.Parsed.GetValue(ReviewOptions.Reviewers) ?? 2;

    /// <summary>All alerts of the results of a call, in the order in which they should be looked at.</summary>
    public static IReadOnlyList<ReviewedAlert> Alerts(CommandContext context, IEnumerable<string> results, DecisionBook book)
    {
        var worklist = new AlertWorklist();
        var notScreened = 0;
        foreach (var path in results)
        {
            foreach (var stored in ResultFiles.Read(path))
            {
                worklist.Add(stored.Of.Manifest, stored.Result);
                if (stored.Result.Outcome == RowOutcome.NotScreened || stored.Result.Errors.Count > 0) notScreened++;
            }
        }
        if (notScreened > 0) context.Messages.Warning($"{notScreened} rows of the results were not screened, or not whole: no alert speaks of them");
        if (worklist.LeftOut > 0) context.Messages.Warning($"{worklist.LeftOut} findings are left out: more than {AlertWorklist.MaxAlerts} alerts; take fewer results at once");
        context.Verdict.Add(ExitCode.Incomplete, notScreened > 0 || worklist.LeftOut > 0);
        return [.. worklist.ToAlerts().Select(a => new ReviewedAlert(a, StateOf(a, book, context.AsOf), book.HistoryOf(a.Id)))];
    }

    /// <summary>Those that the options of a call let through.</summary>
    public static IReadOnlyList<ReviewedAlert> Asked(CommandContext context, IReadOnlyList<ReviewedAlert> alerts)
    {
        var parsed = context.Parsed;
        if (parsed.GetValue(ReviewOptions.Alert) is { Length: > 0 } ids) return [.. ids.Select(id => One(alerts, id))];
        var band = parsed.GetValue(ReviewOptions.Band) ?? AlertBand.Low;
        var states = parsed.GetValue(ReviewOptions.States) ?? [];
        var (role, entity) = (parsed.GetValue(ReviewOptions.Role), parsed.GetValue(ReviewOptions.Entity));
        return
        [
            .. alerts.Where(a => a.Alert.Band >= band
                && (states.Length == 0 ? a.Counts : states.Contains(a.State))
                && (role is null || a.Alert.Roles.Contains(role, StringComparer.OrdinalIgnoreCase))
                && (entity is null || a.Alert.Listings.Prepend(a.Alert.EntityId).Any(id => id.StartsWith(entity, StringComparison.OrdinalIgnoreCase)))),
        ];
    }

    /// <summary>The alert that an id, or the beginning of one, means.</summary>
    public static ReviewedAlert One(IReadOnlyList<ReviewedAlert> alerts, string id)
    {
        if (id.Length < LeastDigits) throw Wrong($"found {VisibleText.Quote(id)}; expected an alert's id, or its first {LeastDigits} digits or more");
        var meant = alerts.Where(a => a.Alert.Id.StartsWith(id, StringComparison.OrdinalIgnoreCase)).Take(2).ToList();
        return meant switch
        {
            [] => throw Wrong($"found no alert {VisibleText.Quote(id)} in the results; expected one of those that screening alerts list shows"),
            [var one] => one,
            _ => throw Wrong($"found more than one alert that begins with {VisibleText.Quote(id)}; expected more digits"),
        };
    }

    // Without a log, results still say what was cleared when they were made.
    private static AlertState StateOf(Alert alert, DecisionBook book, DateOnly day) =>
        book.Count == 0 && alert.IsSuppressed ? AlertState.Cleared : book.StateOf(alert, day);

    private static CommandFailure Wrong(string message) => new(ExitCode.Usage, $"--alert: {message}");
}
