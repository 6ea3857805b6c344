namespace Screening.Cli;

/// <summary>What the process ends with; scripts rely on these numbers.</summary>
internal enum ExitCode
{
    /// <summary>Everything was screened and nothing was found.</summary>
    Clear = 0,

    /// <summary>The command line, a setting or an input file is wrong.</summary>
    Usage = 1,

    /// <summary>Something was found: review or block.</summary>
    Alerts = 2,

    /// <summary>Something was not screened.</summary>
    Incomplete = 3,

    /// <summary>A list is missing, damaged or too old.</summary>
    ListFault = 4,

    /// <summary>A fault of the program.</summary>
    Internal = 5,
}

/// <summary>What a run came to so far. Where several codes hold, the gravest wins.</summary>
internal sealed class ExitVerdict
{
    private static readonly ExitCode[] GravestFirst =
        [ExitCode.Internal, ExitCode.Usage, ExitCode.ListFault, ExitCode.Incomplete, ExitCode.Alerts, ExitCode.Clear];

    private readonly bool[] _seen = new bool[GravestFirst.Length];

    /// <summary>Notes that a code holds.</summary>
    public void Add(ExitCode code, bool holds = true) => _seen[(int)code] |= holds;

    /// <summary>The codes that hold, as numbers.</summary>
    public IReadOnlyList<int> Seen => [.. _seen.Index().Where(c => c.Item).Select(c => c.Index)];

    /// <summary>The code to end with.</summary>
    /// <param name="alertsAreClear">Whether found alerts count as success; nothing else ever does.</param>
    public ExitCode Code(bool alertsAreClear)
    {
        var gravest = GravestFirst.FirstOrDefault(c => _seen[(int)c], ExitCode.Clear);
        return gravest == ExitCode.Alerts && alertsAreClear ? ExitCode.Clear : gravest;
    }
}

/// <summary>A command cannot go on, for a reason its user can mend.</summary>
internal sealed class CommandFailure(ExitCode code, string message, string? hint = null, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>What the process ends with.</summary>
    public ExitCode Code => code;

    /// <summary>What to do about it.</summary>
    public string? Hint => hint;
}
