namespace Screening;

/// <summary>One screener among those that served one after the other.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Screener">The screener.</param>
/// <param name="Since">When it began to serve, by its own clock.</param>
public sealed record ScreenerEdition(int Number, Screener Screener, DateTimeOffset Since);

/// <summary>The screener that serves now, for programs that run longer than a list is valid: another takes its place without a pause.</summary>
/// <remarks>Safe for any number of threads, without a lock. Who asks takes a screener once and keeps it to the end of its work: a call, and a
/// stream, under way when another takes its place keep theirs to the end. What served before is given back, its mapped file too, once
/// nobody uses it any more.</remarks>
public sealed class ScreenerSource
{
    private ScreenerEdition _edition;

    /// <summary>Begins with a screener. Where that has telemetry, the age of its lists is told there, for whatever serves then.</summary>
    /// <param name="first">The screener that serves first.</param>
    public ScreenerSource(Screener first)
    {
        ArgumentNullException.ThrowIfNull(first);
        _edition = new ScreenerEdition(1, first, first.Clock.GetUtcNow());
        first.Telemetry?.TellAges(this);
    }

    /// <summary>The screener that serves now.</summary>
    public Screener Current => Edition.Screener;

    /// <summary>The same with its number and since when: what to note beside an answer that must name its lists.</summary>
    public ScreenerEdition Edition => Volatile.Read(ref _edition);

    /// <summary>Puts another screener in place.</summary>
    /// <param name="next">The screener that serves from now on; build it first, <see cref="NextBuilder"/> helps.</param>
    /// <returns>Its edition.</returns>
    public ScreenerEdition Swap(Screener next)
    {
        ArgumentNullException.ThrowIfNull(next);
        while (true)
        {
            var before = Edition;
            var after = new ScreenerEdition(before.Number + 1, next, next.Clock.GetUtcNow());
            if (ReferenceEquals(Interlocked.CompareExchange(ref _edition, after, before), before)) return after;
        }
    }

    /// <summary>A builder with clock, options, rules and telemetry of the screener that serves now, and without its lists and chains.</summary>
    public ScreenerBuilder NextBuilder()
    {
        var now = Current;
        return new ScreenerBuilder { Options = now.Options, Clock = now.Clock, Telemetry = now.Telemetry }.Add(now.Rules);
    }
}
