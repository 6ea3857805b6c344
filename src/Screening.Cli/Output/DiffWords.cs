using System.Globalization;
using Screening.Changes;
using Screening.Formats.Results;

namespace Screening.Cli.Output;

/// <summary>How reports of changes call things: the same in the table, in JSON and on the page.</summary>
internal static class DiffWords
{
    /// <summary>Moves of findings as the JSON report and headings of tables call them.</summary>
    public static string Of(FindingMove move) => move.ToString().ToLowerInvariant();

    /// <summary>Moves of rows as the JSON report calls them.</summary>
    public static string Of(RowMove move) => move.ToString().ToLowerInvariant();

    /// <summary>What became of a rule.</summary>
    public static string Of(RuleMove move) => move.ToString().ToLowerInvariant();

    /// <summary>Moves of rows in the words of a report.</summary>
    public static string Title(RowMove move) => RowTitles[move];

    /// <summary>Moves of findings in the words of a report.</summary>
    public static string Title(FindingMove move) => FindingTitles[move];

    /// <summary>The moves of rows in order of report.</summary>
    public static IReadOnlyList<RowMove> RowMoves { get; } = [RowMove.Lost, RowMove.Unscreened, RowMove.Down, RowMove.Up, RowMove.New, RowMove.Screened];

    /// <summary>The moves of findings in order of report.</summary>
    public static IReadOnlyList<FindingMove> FindingMoves(bool isAll) => isAll ? Enum.GetValues<FindingMove>() : [.. Enum.GetValues<FindingMove>().Where(m => m != FindingMove.Reworded)];

    private static readonly Dictionary<RowMove, string> RowTitles = new()
    {
        [RowMove.Lost] = "Alerts lost: rows that were review or block and are clear",
        [RowMove.Unscreened] = "Rows that were screened and are not screened",
        [RowMove.Down] = "Rows that were block and are review",
        [RowMove.Up] = "Rows that were review and are block",
        [RowMove.New] = "New alerts: rows that were clear",
        [RowMove.Screened] = "Rows that were not screened and are",
        [RowMove.Same] = "Rows with the same outcome",
    };

    private static readonly Dictionary<FindingMove, string> FindingTitles = new()
    {
        [FindingMove.Removed] = "removed",
        [FindingMove.Down] = "milder",
        [FindingMove.Up] = "graver",
        [FindingMove.Added] = "added",
        [FindingMove.Rejudged] = "judged otherwise",
        [FindingMove.Reworded] = "told otherwise",
    };

    /// <summary>What a finding was and is, for instance <c>block -&gt; review</c>, <c>block -&gt; gone</c> or <c>new: review</c>.</summary>
    public static string Outcomes(FindingChange change) => change switch
    {
        { Before: null } => $"new: {RowJson.Word(change.After!.Outcome)}",
        { After: null } => $"{RowJson.Word(change.Before.Outcome)} -> gone",
        _ when change.Before.Outcome == change.After.Outcome => $"{RowJson.Word(change.After.Outcome)}, {FindingTitles[change.Move]}",
        _ => $"{RowJson.Word(change.Before.Outcome)} -> {RowJson.Word(change.After.Outcome)}",
    };

    /// <summary>What a row was and is.</summary>
    public static string Outcomes(RowChange row) => row.Move == RowMove.Same ? $"still {RowJson.Word(row.After)}" : $"{RowJson.Word(row.Before)} -> {RowJson.Word(row.After)}";

    /// <summary>Where the finding is and whom it means, with the score where that moved.</summary>
    public static string Target(FindingChange change)
    {
        var finding = change.Finding;
        return finding.EntityId.Length == 0 ? "" : $"{VisibleText.Short(finding.Name)}  {finding.EntityId}  {Scores(change)}";
    }

    /// <summary>The score, or what it was and is.</summary>
    public static string Scores(FindingChange change) =>
        $"score {(change is { Before: { } was, After: { } now } && !was.Score.Equals(now.Score) ? $"{Score(was.Score)} -> {Score(now.Score)}" : Score(change.Finding.Score))}";

    /// <summary>Why, in a phrase: the rules and policies that account for it.</summary>
    public static string Why(FindingChange change)
    {
        IReadOnlyList<string> was = change.Before?.Rules ?? [], now = change.After?.Rules ?? [];
        string?[] parts =
        [
            Phrase(change.After is null ? "had been judged by " : "no longer holds: ", was.Except(now)),
            Phrase(change.Before is null ? "judged by " : "holds now: ", now.Except(was)),
            Phrase("says otherwise: ", change.Causes.Where(c => was.Contains(c) && now.Contains(c))),
            Phrase("policies: ", change.Policies),
            (change.Before is null || change.After is null) && was.Count + now.Count == 0 ? "no rule is told" : null,
        ];
        return string.Join("; ", parts.OfType<string>());
    }

    /// <summary>The verdict in a sentence.</summary>
    public static string Verdict(DiffReport report)
    {
        var summary = report.Summary;
        if (!summary.HasDifferences) return $"no difference in {Number(summary.Rows)} rows";
        string[] moved = [.. RowMoves.Where(m => summary.Count(m) > 0).Select(m => $"{Number(summary.Count(m))} {ShortOf[m]}")];
        return $"{Number(summary.ChangedRows)} of {Number(summary.Rows)} rows differ: {(moved.Length > 0 ? string.Join(", ", moved) : "their outcomes are the same")}";
    }

    private static readonly Dictionary<RowMove, string> ShortOf = new()
    {
        [RowMove.Lost] = "lost their alert",
        [RowMove.Unscreened] = "not screened any more",
        [RowMove.Down] = "from block to review",
        [RowMove.Up] = "from review to block",
        [RowMove.New] = "newly alerts",
        [RowMove.Screened] = "newly screened",
    };

    /// <summary>How many findings show a rule change.</summary>
    public static string Effect(RuleEffect effect) => effect switch
    {
        { Change.IsWording: true } => "wording only",
        { IsSilent: true } => "no row shows the change",
        { Findings: { } count } => count == 1 ? "1 finding shows it" : $"{Number(count)} findings show it",
        _ => "shows in ownership findings only",
    };

    /// <summary>A number with its thousands apart.</summary>
    public static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A day, or that it is not known.</summary>
    public static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "unknown";

    /// <summary>The first letters of a hash: enough to see whether two are one.</summary>
    public static string Hash(string sha256) => sha256.Length > 12 ? sha256[..12] : sha256;

    private static string Score(double score) => score.ToString("0.00", CultureInfo.InvariantCulture);

    private static string? Phrase(string lead, IEnumerable<string> ids) => string.Join(", ", ids) is { Length: > 0 } joined ? lead + joined : null;
}
