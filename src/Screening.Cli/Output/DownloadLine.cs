using System.Globalization;
using Screening.Formats.Updates;

namespace Screening.Cli.Output;

/// <summary>How far a download is, on standard error: a line that is written over on a terminal, else one every ten seconds where it is asked for.</summary>
internal sealed class DownloadLine(Host host, OutputTarget target, bool isWanted) : IProgress<DownloadProgress>
{
    private const double Mega = 1e6;

    private readonly bool _overwrites = host.ErrorIsTerminal && target.Terminal is null;
    private long _last = host.Clock.GetTimestamp();
    private bool _hasText;

    /// <inheritdoc />
    public void Report(DownloadProgress value)
    {
        if (!_overwrites && !isWanted) return;
        var now = host.Clock.GetTimestamp();
        if (host.Clock.GetElapsedTime(_last, now) < (_overwrites ? TimeSpan.FromSeconds(0.25) : TimeSpan.FromSeconds(10))) return;
        _last = now;
        _hasText = true;
        host.Error.Write(_overwrites ? $"\r{Text(value)}\u001b[K" : $"{Text(value)}\n");
    }

    /// <summary>Makes room for a message.</summary>
    public void Clear()
    {
        if (_hasText && _overwrites) host.Error.Write("\r\u001b[K");
        _hasText = false;
    }

    private static string Text(DownloadProgress value)
    {
        var part = value.Total is > 0 and { } total ? string.Create(CultureInfo.InvariantCulture, $" of {total / Mega:0.0} MB, {100.0 * value.Bytes / total:0} %") : " MB";
        return string.Create(CultureInfo.InvariantCulture, $"{value.Source}: {value.File}: {value.Bytes / Mega:0.0}{part}, {value.BytesPerSecond / Mega:0.0} MB a second");
    }
}
