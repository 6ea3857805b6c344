using Screening.Engine;
using Screening.Rules;

namespace Screening.Review;

/// <summary>How an alert stands.</summary>
public enum AlertState
{
    /// <summary>Nobody has decided, or what was decided was withdrawn.</summary>
    Open,

    /// <summary>A person calls it a false positive; another must approve.</summary>
    AwaitsApproval,

    /// <summary>It is a false positive, and does not count.</summary>
    Cleared,

    /// <summary>It was cleared, and does count: the decision has ended, or does not cover what is seen now.</summary>
    Reopened,

    /// <summary>Somebody else must decide.</summary>
    Escalated,

    /// <summary>It cannot be decided without more facts.</summary>
    NeedsInformation,

    /// <summary>The input is the entity.</summary>
    TrueMatch,
}

/// <summary>What persons decided, as it stands: alerts with their states, and the good-guy list that the log amounts to.</summary>
/// <remarks>
/// A false positive takes effect when another person has approved it, and counts through its last day. It speaks of exactly one input and one entity, in the
/// state in which the entity was, in the fields and on the grounds that the person saw: whatever is new makes the finding count again, and says what it is.
/// Any later decision on the alert takes its place. Immutable; safe for any number of threads. Oracle: Reference/PlainDecisions.cs.
/// </remarks>
public sealed class DecisionBook
{
    private readonly Dictionary<string, List<Decision>> _history = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Standing> _standings = new(StringComparer.Ordinal);
    private readonly int _reviewers;

    /// <summary>Reads a log.</summary>
    /// <param name="log">Its entries, in order.</param>
    /// <param name="reviewers">How many persons a false positive needs to take effect: 1 or 2. Default 2.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="reviewers"/> is neither.</exception>
    public DecisionBook(IEnumerable<Decision> log, int reviewers = 2)
    {
        ArgumentNullException.ThrowIfNull(log);
        ArgumentOutOfRangeException.ThrowIfLessThan(reviewers, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(reviewers, 2);
        _reviewers = reviewers;
        foreach (var decision in log) Add(decision);
    }

    /// <summary>Entries of the log.</summary>
    public int Count { get; private set; }

    /// <summary>What was decided on an alert, in order.</summary>
    /// <param name="alertId">Its id.</param>
    public IReadOnlyList<Decision> HistoryOf(string alertId) => _history.TryGetValue(alertId, out var history) ? history : [];

    /// <summary>How an alert stands on a day.</summary>
    /// <param name="alert">The alert.</param>
    /// <param name="day">The day.</param>
    public AlertState StateOf(Alert alert, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(alert);
        if (!_standings.TryGetValue(alert.Id, out var standing)) return AlertState.Open;
        return standing.Last.Verdict switch
        {
            Verdict.TrueMatch => AlertState.TrueMatch,
            Verdict.Escalated => AlertState.Escalated,
            Verdict.NeedInformation => AlertState.NeedsInformation,
            Verdict.FalsePositive when !IsInEffect(standing) => AlertState.AwaitsApproval,
            Verdict.FalsePositive => alert.Findings.All(f => Doubt(standing, f, day) is null) && alert.Roles.All(standing.Last.Roles.Contains) ? AlertState.Cleared : AlertState.Reopened,
            _ => AlertState.Open,
        };
    }

    /// <summary>The good-guy list: the false positives in effect on a day, in order of their numbers.</summary>
    /// <param name="day">The day.</param>
    public IReadOnlyList<Decision> GoodGuysOn(DateOnly day) =>
        [.. _standings.Values.Where(s => s.Last.Verdict == Verdict.FalsePositive && IsInEffect(s) && s.Last.Until >= day).Select(s => s.Last).OrderBy(d => d.Number)];

    /// <summary>What a row comes to when findings that were decided to be false positives do not count. They stay, and say so; those that a
    /// decision does not cover any more count, and say why.</summary>
    /// <param name="result">What came of the row.</param>
    /// <param name="day">The day.</param>
    /// <returns>The same result where no finding was decided on; what was not screened stays so.</returns>
    public ShipmentResult Apply(ShipmentResult result, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(result);
        if (!result.Findings.Any(f => f.AlertId is { } id && _standings.TryGetValue(id, out var s) && s.Last.Verdict == Verdict.FalsePositive)) return result;
        Finding[] findings = [.. result.Findings.Select(f => Applied(f, day))];
        var outcome = findings.Where(f => f.Suppressed is null).Select(f => f.Outcome).DefaultIfEmpty(RowOutcome.Clear).Max();
        if (outcome == RowOutcome.Clear && result.Errors.Count > 0) outcome = RowOutcome.NotScreened;
        return result with { Outcome = outcome, Findings = findings };
    }

    /// <summary>What is wrong with an entry as the next of the log; null where nothing is.</summary>
    /// <param name="next">The entry.</param>
    public string? FaultOf(Decision next)
    {
        ArgumentNullException.ThrowIfNull(next);
        if (DecisionForm.FaultOf(next) is { } fault) return fault;
        var standing = _standings.GetValueOrDefault(next.AlertId)?.Last;
        return next.Verdict switch
        {
            Verdict.Withdrawn when standing is null or { Verdict: Verdict.Withdrawn } => "found nothing to withdraw; expected a decision on this alert",
            Verdict.Approved when standing is not { Verdict: Verdict.FalsePositive } => "found nothing to approve; expected a false positive that waits for a second person",
            Verdict.Approved when IsSamePerson(standing!.By, next.By) => $"found {next.By}, who decided it; expected another person",
            Verdict.Approved when _standings[next.AlertId].Approval is not null => "found it approved before; expected a false positive that waits for a second person",
            _ => null,
        };
    }

    private void Add(Decision decision)
    {
        Count++;
        if (!_history.TryGetValue(decision.AlertId, out var history)) _history[decision.AlertId] = history = [];
        history.Add(decision);
        if (decision.Verdict != Verdict.Approved) _standings[decision.AlertId] = new Standing(decision, null);
        else if (_standings.TryGetValue(decision.AlertId, out var standing) && standing is { Last.Verdict: Verdict.FalsePositive, Approval: null } && !IsSamePerson(standing.Last.By, decision.By))
            _standings[decision.AlertId] = standing with { Approval = decision };
    }

    private bool IsInEffect(Standing standing) => _reviewers == 1 || standing.Approval is not null;

    private Finding Applied(Finding finding, DateOnly day)
    {
        if (finding.AlertId is not { } id || !_standings.TryGetValue(id, out var standing) || standing.Last.Verdict != Verdict.FalsePositive || !IsInEffect(standing)) return finding;
        return Doubt(standing, finding, day) is { } doubt
            ? finding with { Reasons = [$"cleared by decision {standing.Last.Number}, but {doubt}", .. finding.Reasons] }
            : finding with { Suppressed = new Suppression(standing.Last.Number, standing.Last.By, standing.Approval?.By, standing.Last.Until!.Value) };
    }

    // Why a false positive in effect does not cover a finding; null where it does.
    private static string? Doubt(Standing standing, Finding finding, DateOnly day)
    {
        var decision = standing.Last;
        if (decision.Until is not { } until || day > until) return $"that ended on {decision.Until:yyyy-MM-dd}";
        if (finding.EntityStamp != decision.EntityStamp) return "the entry has changed since";
        if (!decision.Roles.Contains(finding.Role)) return $"not as {finding.Role}";
        var fresh = FindingGrounds.Of(finding).Except(decision.Grounds, StringComparer.Ordinal).ToList();
        return fresh.Count == 0 ? null : $"now there is more: {string.Join("; ", fresh)}";
    }

    private static bool IsSamePerson(string a, string b) => string.Equals(a.Trim(), b.Trim(), StringComparison.OrdinalIgnoreCase);

    private sealed record Standing(Decision Last, Decision? Approval);
}
