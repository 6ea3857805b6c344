using System.CommandLine;
using Screening.Review;

namespace Screening.Cli.Options;

/// <summary>THE table of options about alerts and decisions.</summary>
internal static class ReviewOptions
{
    /// <summary>Results that alerts are made of.</summary>
    public static Argument<string[]> Results { get; } = new("RESULTS")
    {
        Description = "Results of screening manifest --format json or jsonl.",
        Arity = ArgumentArity.OneOrMore,
    };

    /// <summary>The log of decisions, where it may be left out.</summary>
    public static Option<string?> Decisions { get; } = new("--decisions")
    {
        Description = "The log of decisions: alerts that were decided to be false positives do not count, as far as the decision goes.",
        HelpName = "LOG",
    };

    /// <summary>The log of decisions that is added to.</summary>
    public static Option<string> Log { get; } = new("--decisions")
    {
        Description = "The log of decisions; made where there is none. Kept beside it: LOG.head, which says where it ends.",
        HelpName = "LOG",
        Required = true,
    };

    /// <summary>How many persons a false positive needs.</summary>
    public static Option<int?> Reviewers { get; } = new("--reviewers")
    {
        Description = "How many persons a false positive needs before it takes effect: 1, or 2 with another's approval. Default 2.",
        HelpName = "1|2",
        CustomParser = r => OptionValues.Whole(r, atLeast: 1, atMost: 2),
    };

    /// <summary>The least band shown.</summary>
    public static Option<AlertBand?> Band { get; } = new("--band")
    {
        Description = "Only alerts of this band or a graver one: low, medium, high, critical.",
        HelpName = "BAND",
        CustomParser = OptionValues.Word<AlertBand>,
    };

    /// <summary>The states shown.</summary>
    public static Option<AlertState[]> States { get; } = new("--state")
    {
        Description = $"Only alerts in this state: {string.Join(", ", Enum.GetValues<AlertState>().Select(ReviewWords.Of))}. Repeatable. Default: all but cleared.",
        HelpName = "STATE",
        CustomParser = OptionValues.Words<AlertState>,
    };

    /// <summary>The role shown.</summary>
    public static Option<string?> Role { get; } = new("--role")
    {
        Description = "Only alerts in this field: consignee, vessel, goods, ...",
        HelpName = "FIELD",
    };

    /// <summary>The list or entity shown.</summary>
    public static Option<string?> Entity { get; } = new("--entity")
    {
        Description = "Only alerts about entities whose id begins so: a list (us-ofac-sdn) or an entry.",
        HelpName = "ID",
    };

    /// <summary>Alerts by id.</summary>
    public static Option<string[]> Alert { get; } = new("--alert")
    {
        Description = "Only this alert, in full: its id, or the first six digits of it or more. Repeatable.",
        HelpName = "ID",
    };

    /// <summary>Most alerts told.</summary>
    public static Option<int?> Limit { get; } = new("--limit")
    {
        Description = "Most alerts told, the first to be looked at. Default 50 in a table, otherwise all.",
        HelpName = "N",
        CustomParser = r => OptionValues.Whole(r, atLeast: 1),
    };

    /// <summary>What was decided.</summary>
    public static Option<Verdict?> Verdict { get; } = new("--verdict")
    {
        Description = $"What was decided: {string.Join(", ", Enum.GetValues<Verdict>().Select(ReviewWords.Of))}.",
        HelpName = "VERDICT",
        CustomParser = OptionValues.Word<Verdict>,
    };

    /// <summary>By whom.</summary>
    public static Option<string?> By { get; } = new("--by") { Description = "Who decides.", HelpName = "NAME" };

    /// <summary>Why.</summary>
    public static Option<string?> Reason { get; } = new("--reason") { Description = "Why, in words that somebody can check years later.", HelpName = "TEXT" };

    /// <summary>The last day.</summary>
    public static Option<DateOnly?> Until { get; } = new("--until")
    {
        Description = $"The last day on which a false positive counts; within {Decision.MaxYears} years.",
        HelpName = "YYYY-MM-DD",
        CustomParser = OptionValues.Day,
    };

    /// <summary>Decisions from a table.</summary>
    public static Option<string?> Sheet { get; } = new("--sheet")
    {
        Description = "A table (CSV) as screening alerts export writes it, with verdict, by, reason and until filled in; rows without a verdict are left open.",
        HelpName = "FILE",
    };

    /// <summary>The good-guy list instead of alerts.</summary>
    public static Option<bool> GoodGuys { get; } = new("--good-guys") { Description = "Write the false positives in effect on the day, instead of alerts; needs --decisions." };

    /// <summary>Which alerts are told.</summary>
    public static IReadOnlyList<Option> Filters { get; } = [Band, States, Role, Entity, Alert, Limit];
}
