namespace Screening.Tests.Support;

/// <summary>A clock on which the program dies at one look; each look is a second later, so that every batch of rows makes a checkpoint.</summary>
internal sealed class FailingClock(int looks) : CallingClock(looks, () => throw new InvalidOperationException("cut off"));

/// <summary>A clock that does something at one look.</summary>
internal class CallingClock(int looks, Action call) : TimeProvider
{
    private int _looks;

    public override long TimestampFrequency => 1;

    public override long GetTimestamp()
    {
        if (_looks++ == looks) call();
        return _looks;
    }

    public override DateTimeOffset GetUtcNow() => new(TestLists.Day.ToDateTime(new TimeOnly(12, 0)), TimeSpan.Zero);
}
