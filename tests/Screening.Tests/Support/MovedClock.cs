using System.Collections.Concurrent;

namespace Screening.Tests.Support;

/// <summary>A clock that a test moves from day to day. Timers run in real time, but for one length of wait, which is over at once.</summary>
internal sealed class MovedClock(DateTimeOffset now) : TimeProvider
{
    private readonly ConcurrentQueue<TimeSpan> _skipped = new();

    /// <summary>What it says.</summary>
    public DateTimeOffset Now { get; set; } = now;

    /// <summary>The wait that is over at once.</summary>
    public TimeSpan? Skips { get; init; }

    /// <summary>How many such waits there were.</summary>
    public int Skipped => _skipped.Count;

    public override DateTimeOffset GetUtcNow() => Now;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime != Skips) return base.CreateTimer(callback, state, dueTime, period);
        _skipped.Enqueue(dueTime);
        return base.CreateTimer(callback, state, TimeSpan.Zero, period);
    }
}
