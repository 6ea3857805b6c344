using System.Globalization;

namespace Screening.Cli.Output;

/// <summary>How far a long input is: what is done, how fast, and what is left where the input's size is known. On standard error
/// only; silent where that is no terminal, unless asked for.</summary>
internal sealed class Progress : IDisposable
{
    private static readonly TimeSpan OnTerminal = TimeSpan.FromSeconds(0.5);
    // A log keeps every line.
    private static readonly TimeSpan InLog = TimeSpan.FromSeconds(10);

    private readonly Host _host;
    private readonly string _what;
    private readonly string _done;
    private readonly Func<double>? _partDone;
    private readonly TimeSpan? _interval;
    private readonly bool _overwrites;
    private readonly long _start;
    private TimeSpan _next;
    private long _count;
    private bool _hasText;

    /// <summary>Begins to count.</summary>
    /// <param name="host">Has the terminal and the clock.</param>
    /// <param name="target">Where results go: on a terminal a running count would stand among them.</param>
    /// <param name="isWanted">Whether progress is to be told even without a terminal.</param>
    /// <param name="what">What is counted.</param>
    /// <param name="partDone">How much of the input was read, from 0 to 1; null where nobody knows.</param>
    /// <param name="done">What became of that part.</param>
    public Progress(Host host, OutputTarget target, bool isWanted, string what, Func<double>? partDone, string done = "read")
    {
        (_host, _what, _partDone, _done) = (host, what, partDone, done);
        _overwrites = host.ErrorIsTerminal && target.Terminal is null;
        _interval = _overwrites ? OnTerminal : isWanted ? InLog : null;
        _start = host.Clock.GetTimestamp();
        _next = _interval ?? default;
    }

    /// <summary>One more is done.</summary>
    public void Step()
    {
        _count++;
        if (_interval is not { } interval) return;
        var elapsed = _host.Clock.GetElapsedTime(_start);
        if (elapsed < _next) return;
        _next = elapsed + interval;
        _hasText = true;
        _host.Error.Write(_overwrites ? $"\r{Text(elapsed)}\u001b[K" : $"{Text(elapsed)}\n");
    }

    /// <summary>Makes room for a message.</summary>
    public void Clear()
    {
        if (_hasText && _overwrites) _host.Error.Write("\r\u001b[K");
        _hasText = false;
    }

    /// <summary>Nothing of it stays on a terminal.</summary>
    public void Dispose() => Clear();

    private string Text(TimeSpan elapsed)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{_count:N0} {_what} screened, {_count / elapsed.TotalSeconds:N0} a second");
        if (_partDone?.Invoke() is not (> 0 and <= 1 and var part)) return text;
        var left = TimeSpan.FromSeconds(Math.Ceiling(elapsed.TotalSeconds / part * (1 - part)));
        return string.Create(CultureInfo.InvariantCulture, $"{text}, {100 * part:0} % {_done}, {(left.TotalHours >= 1 ? $"{(long)left.TotalHours}:{left:mm\\:ss}" : $"{left:m\\:ss}")} left");
    }
}
