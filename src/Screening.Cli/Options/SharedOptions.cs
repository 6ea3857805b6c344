using System.CommandLine;
using Screening.Cli.Output;

namespace Screening.Cli.Options;

/// <summary>THE table of options that mean the same in every command that has them.</summary>
internal static class SharedOptions
{
    /// <summary>Lists that replace the bundled ones.</summary>
    public static Option<string[]> List { get; } = new("--list")
    {
        Description = "A list file of any supported format (.gz and .zip too), a folder of them, what lists update keeps, or a snapshot. Repeatable. Replaces the bundled lists.",
        HelpName = "FILE",
    };

    /// <summary>Chains beside the bundled ones.</summary>
    public static Option<string[]> Chains { get; } = new("--chains")
    {
        Description = "A supply-chain file (JSON, edges as CSV or JSON, FollowTheMoney). Repeatable. Added to the bundled chains.",
        HelpName = "FILE",
    };

    /// <summary>Rules that replace the bundled ones.</summary>
    public static Option<string?> Rules { get; } = new("--rules")
    {
        Description = "Rules as JSON, or a folder of such files. Replaces the bundled rules, ownership policies among them.",
        HelpName = "PATH",
    };

    /// <summary>Leaves the bundled chains out.</summary>
    public static Option<bool> NoBundled { get; } = new("--no-bundled") { Description = "Leave the bundled lists and chains out." };

    /// <summary>How boldly names are matched.</summary>
    public static Option<Preset?> Preset { get; } = new("--preset")
    {
        Description = "How boldly names are matched: fast (alerts from 0.80), balanced (0.70), sensitive (0.60). Default balanced.",
        HelpName = "fast|balanced|sensitive",
        CustomParser = OptionValues.Preset,
    };

    /// <summary>Score from which a match is an alert.</summary>
    public static Option<double?> Threshold { get; } = new("--threshold")
    {
        Description = "Score from which a match is an alert, 0 to 1; higher: fewer alerts, more misses. Default: the preset's.",
        HelpName = "0..1",
        CustomParser = OptionValues.Score,
    };

    /// <summary>Most matches for a name.</summary>
    public static Option<int?> Top { get; } = new("--top")
    {
        Description = "Most matches shown for a name, the best ones. Default 5.",
        HelpName = "K",
        CustomParser = r => OptionValues.Whole(r, atLeast: 1),
    };

    /// <summary>The day to screen for.</summary>
    public static Option<DateOnly?> AsOf { get; } = new("--as-of")
    {
        Description = "The day for which claims must hold and ages count. Default: today (UTC).",
        HelpName = "YYYY-MM-DD",
        CustomParser = OptionValues.Day,
    };

    /// <summary>Oldest list that may be used.</summary>
    public static Option<int?> MaxAge { get; } = new("--max-age")
    {
        Description = "Refuse (exit 4) lists published more than DAYS before --as-of, or without a date. Default: only warn.",
        HelpName = "DAYS",
        CustomParser = r => OptionValues.Whole(r, atLeast: 0),
    };

    /// <summary>Why lists beyond their own limit are screened against all the same.</summary>
    public static Option<string?> AllowStale { get; } = new("--allow-stale")
    {
        Description = "Screen against lists of lists update that are beyond their limit of age, and say why. Default: their results are not-screened (exit 4).",
        HelpName = "REASON",
        CustomParser = OptionValues.Reason,
    };

    /// <summary>Most items screened at once.</summary>
    public static Option<int?> Threads { get; } = new("--threads")
    {
        Description = "Screen at most N at once. Default: one for each core.",
        HelpName = "N",
        CustomParser = r => OptionValues.Whole(r, atLeast: 1),
    };

    /// <summary>Shows progress where it would not be shown.</summary>
    public static Option<bool> Progress { get; } = new("--progress")
    {
        Description = "Tell progress on standard error even where that is no terminal: a line every ten seconds.",
    };

    /// <summary>Where the data goes.</summary>
    public static Option<string?> Output { get; } = new("--output")
    {
        Description = "Write the results to FILE instead of standard output; it appears whole or not at all.",
        HelpName = "FILE",
    };

    /// <summary>Goes on where a run was cut off.</summary>
    public static Option<bool> Resume { get; } = new("--resume")
    {
        Description = "Go on with the run to --output FILE that was interrupted: no row is repeated or lost. Needs the same files and options; json, jsonl and csv only.",
    };

    /// <summary>Where every decision is recorded.</summary>
    public static Option<string?> Audit { get; } = new("--audit")
    {
        Description = "Add a record of every decision to FILE, an audit trail, before it is told; where that fails, so does the run. Beside it stands FILE.head, which says where it ends.",
        HelpName = "FILE",
    };

    /// <summary>Alerts are no failure.</summary>
    public static Option<bool> ExitZero { get; } = new("--exit-zero") { Description = "End with 0 instead of 2 where there are alerts." };

    /// <summary>What is screened against.</summary>
    public static IReadOnlyList<Option> Against { get; } = [List, Chains, Rules, NoBundled, AsOf, MaxAge, AllowStale];

    /// <summary>How names are matched.</summary>
    public static IReadOnlyList<Option> Matching { get; } = [Preset, Threshold, Top];

    /// <summary>How a long input is worked through.</summary>
    public static IReadOnlyList<Option> Streaming { get; } = [Threads, Progress];

    /// <summary>An option for the form of the output, the command's default first.</summary>
    public static Option<OutputFormat?> Format(params OutputFormat[] allowed) => new("--format")
    {
        Description = $"Form of the results: {string.Join(", ", allowed.Select(Word))}. Default {Word(allowed[0])}.",
        HelpName = string.Join('|', allowed.Select(Word)),
        CustomParser = r => OptionValues.Format(r, allowed),
    };

    private static string Word(OutputFormat format) => format.ToString().ToLowerInvariant();
}
