using System.CommandLine;

namespace Screening.Cli.Options;

/// <summary>Options that hold for one side of a comparison only; what is not given is as the shared options say.</summary>
internal sealed class SideOptions(string side)
{
    /// <summary>The side that was.</summary>
    public static SideOptions Old { get; } = new("old");

    /// <summary>The side that is.</summary>
    public static SideOptions New { get; } = new("new");

    /// <summary>Its lists.</summary>
    public Option<string[]> List { get; } = new($"--{side}-list")
    {
        Description = $"Lists of the {side} side, in place of --list. Repeatable.",
        HelpName = "FILE",
    };

    /// <summary>How boldly names are matched on it.</summary>
    public Option<Preset?> Preset { get; } = new($"--{side}-preset")
    {
        Description = $"Preset of the {side} side, in place of --preset and --threshold.",
        HelpName = "fast|balanced|sensitive",
        CustomParser = OptionValues.Preset,
    };

    /// <summary>Its score from which a match is an alert.</summary>
    public Option<double?> Threshold { get; } = new($"--{side}-threshold")
    {
        Description = $"Threshold of the {side} side.",
        HelpName = "0..1",
        CustomParser = OptionValues.Score,
    };

    /// <summary>The day to screen for on it.</summary>
    public Option<DateOnly?> AsOf { get; } = new($"--{side}-as-of")
    {
        Description = $"Day of the {side} side: what the edge of a rule's time does.",
        HelpName = "YYYY-MM-DD",
        CustomParser = OptionValues.Day,
    };

    /// <summary>All of them, in order of help.</summary>
    public IReadOnlyList<Option> All => [List, Preset, Threshold, AsOf];

    /// <summary>The first of them that a call gives; null where it gives none.</summary>
    public string? FirstGiven(ParseResult parsed) => All.FirstOrDefault(o => parsed.GetResult(o) is { Implicit: false })?.Name;

    /// <summary>The options to screen with on this side.</summary>
    /// <param name="parsed">The call.</param>
    /// <param name="shared">What holds for both sides.</param>
    public ScreeningOptions Over(ScreeningOptions shared, ParseResult parsed) => shared with
    {
        Threshold = parsed.GetValue(Threshold) ?? (parsed.GetValue(Preset) is { } preset ? ScreeningOptions.For(preset).Threshold : shared.Threshold),
        AsOf = parsed.GetValue(AsOf) ?? shared.AsOf,
    };
}
