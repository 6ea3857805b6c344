using Screening.Formats.Auditing;
using Screening.Model;
using Screening.Review;

namespace Screening.Formats.Decisions;

/// <summary>The log of decisions on alerts: a <see cref="ChainedLog"/> of lines <c>screening-decisions/1</c>, one a decision. Who decided what, when and why can be shown years later.</summary>
/// <remarks>Opened to add decisions by one at a time; read by any number.</remarks>
public sealed class DecisionLog : IDisposable
{
    private readonly ChainedLog _log;
    private readonly List<Decision> _entries;

    private DecisionLog(ChainedLog log, List<Decision> entries) => (_log, _entries) = (log, entries);

    /// <summary>The decisions, in order.</summary>
    public IReadOnlyList<Decision> Entries => _entries;

    /// <summary>Reads a log whole, and checks every byte of it.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="InputFormatException">There is none, something was changed, or a line is no decision; with the line.</exception>
    public static IReadOnlyList<Decision> Read(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return [.. ChainedLog.Read(path).Select(l => DecisionJson.Read(path, l.Number, l.Payload))];
    }

    /// <summary>Opens a log to add decisions; one that is not there begins with the first.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="InputFormatException">Something was changed, or a line is no decision; with the line.</exception>
    /// <exception cref="IOException">Somebody else has it open to add decisions, or it cannot be opened.</exception>
    public static DecisionLog Open(string path)
    {
        var log = ChainedLog.Open(path);
        try
        {
            return new DecisionLog(log, log.End.Count == 0 ? [] : [.. Read(path)]);
        }
        catch
        {
            log.Dispose();
            throw;
        }
    }

    /// <summary>Adds decisions, all or none; they are on the disk when it returns.</summary>
    /// <param name="decisions">At most one for each alert; their numbers are given here.</param>
    /// <returns>The decisions with their numbers.</returns>
    /// <exception cref="ArgumentException">One of them is not possible: the message says which, what was found and what was expected.</exception>
    /// <exception cref="IOException">They could not be written, or not for sure.</exception>
    public IReadOnlyList<Decision> Add(IReadOnlyList<Decision> decisions)
    {
        ArgumentNullException.ThrowIfNull(decisions);
        var numbered = decisions.Select((d, i) => d with { Number = _log.End.Count + 1 + i }).ToList();
        var book = new DecisionBook(_entries);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var decision in numbered)
        {
            var fault = seen.Add(decision.AlertId) ? book.FaultOf(decision) : "found it twice; expected one decision for each alert";
            if (fault is not null) throw new ArgumentException($"alert {decision.AlertId}: {fault}", nameof(decisions));
        }
        _log.Append([.. numbered.Select(d => (ReadOnlyMemory<byte>)DecisionJson.Write(d))]);
        _entries.AddRange(numbered);
        return numbered;
    }

    /// <inheritdoc />
    public void Dispose() => _log.Dispose();
}
