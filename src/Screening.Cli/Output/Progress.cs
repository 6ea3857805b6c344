using System.Globalization;

namespace Screening.Cli.Output;

/// <summary>A count that runs on the terminal while a long input is screened; silent anywhere else.</summary>
internal sealed class Progress(Host host, string what) : IDisposable
{
    private const int Interval = 1000;
    // Where results themselves go to the terminal, a running count would stand among them.
    private readonly bool _isShown = host.ErrorIsTerminal && host.OutputTerminal is null;
    private int _count;

    /// <summary>One more is done.</summary>
    public void Step()
    {
        if (++_count % Interval == 0 && _isShown) host.Error.Write(string.Create(CultureInfo.InvariantCulture, $"\r{_count:N0} {what} screened"));
    }

    /// <inheritdoc />
    public void Dispose()
    {
        if (_isShown && _count >= Interval) host.Error.Write("\r\u001b[K");
    }
}
