using Screening.SupplyChain;

namespace Screening;

/// <summary>How boldly names are matched.</summary>
public enum Preset
{
    /// <summary>Alerts from 0.80: fewest alerts and the least work; two slips in a name, or a slip in a short one, are missed.</summary>
    Fast,

    /// <summary>Alerts from 0.70. The default.</summary>
    Balanced,

    /// <summary>Alerts from 0.60: more alerts on names that share only a part.</summary>
    Sensitive,
}

/// <summary>How to screen.</summary>
public sealed record ScreeningOptions
{
    /// <summary>Score from which a match becomes an alert. Higher: fewer alerts, more misses. In [0, 1]. Default 0.70.
    /// At 0 the best <see cref="Top"/> are returned whatever they score.</summary>
    public double Threshold { get; init; } = 0.70;

    /// <summary>Most matches returned for a name, the best. When it binds, weaker ones are left out. At least 1. Default 5.</summary>
    public int Top { get; init; } = 5;

    /// <summary>The day for which claims and rules must hold. Null: today, by the screener's clock.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Why lists beyond their limit (<see cref="Model.ListVersion.MaxAgeDays"/>) may be screened against all the same, for the record of
    /// whoever decided it. Null, the default: every answer is not screened, and names those lists. Not blank.</summary>
    public string? AllowStale { get; init; }

    /// <summary>Most items of a stream screened at once. More than there are cores gains nothing. At least 1. Null, the default: one for each core.</summary>
    public int? Threads { get; init; }

    /// <summary>How far supply chains are followed.</summary>
    public ExposureOptions Exposure { get; init; } = new();

    /// <summary>Options with a preset's threshold.</summary>
    /// <param name="preset">The preset.</param>
    public static ScreeningOptions For(Preset preset) => new()
    {
        Threshold = preset switch
        {
            Preset.Fast => 0.80,
            Preset.Sensitive => 0.60,
            _ => 0.70,
        },
    };

    /// <summary>Checks every value.</summary>
    /// <returns>These options.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A value is outside its range; the message names value and limits.</exception>
    public ScreeningOptions Validated()
    {
        if (!(Threshold >= 0 && Threshold <= 1)) throw new ArgumentOutOfRangeException(nameof(Threshold), Threshold, "The threshold must lie in [0, 1].");
        if (Top < 1) throw new ArgumentOutOfRangeException(nameof(Top), Top, "At least one match must be asked for.");
        if (AllowStale is not null && string.IsNullOrWhiteSpace(AllowStale)) throw new ArgumentOutOfRangeException(nameof(AllowStale), AllowStale, "Stale lists are allowed for a reason: one must be given.");
        if (Threads is < 1) throw new ArgumentOutOfRangeException(nameof(Threads), Threads, "At least one thread must be allowed.");
        if (Exposure.MaxHops is < 1 or > 8) throw new ArgumentOutOfRangeException(nameof(Exposure), Exposure.MaxHops, "Hops must lie in [1, 8].");
        if (Exposure.MaxPaths < 1) throw new ArgumentOutOfRangeException(nameof(Exposure), Exposure.MaxPaths, "At least one path must be asked for.");
        return this;
    }
}
