using System.CommandLine;
using Screening.Cli.Options;
using Screening.Cli.Output;

namespace Screening.Cli;

/// <summary>A command: its name, its help, what it takes and what it does.</summary>
internal sealed record CommandSpec
{
    /// <summary>Its words, for instance <c>lists inspect</c>.</summary>
    public required string Path { get; init; }

    /// <summary>One line for the list of commands.</summary>
    public required string Summary { get; init; }

    /// <summary>What its results mean, for its own help.</summary>
    public required string Details { get; init; }

    /// <summary>Calls that work as they stand.</summary>
    public required IReadOnlyList<string> Examples { get; init; }

    /// <summary>Its arguments, in order.</summary>
    public IReadOnlyList<Argument> Arguments { get; init; } = [];

    /// <summary>Its options, in order of help.</summary>
    public IReadOnlyList<Option> Options { get; init; } = [];

    /// <summary>Its option for the form of the output.</summary>
    public required Option<OutputFormat?> Format { get; init; }

    /// <summary>What it does.</summary>
    public required Func<CommandContext, CancellationToken, Task<ExitCode>> RunAsync { get; init; }
}

/// <summary>One call of a command.</summary>
internal sealed record CommandContext(CommandSpec Spec, ParseResult Parsed, Host Host)
{
    /// <summary>Where warnings, counts and progress go.</summary>
    public Messages Messages { get; } = new(Host.Error);

    /// <summary>What the call came to so far.</summary>
    public ExitVerdict Verdict { get; } = new();

    /// <summary>The day to screen for.</summary>
    public DateOnly AsOf => Parsed.GetValue(SharedOptions.AsOf) ?? DateOnly.FromDateTime(Host.Clock.GetUtcNow().UtcDateTime);

    /// <summary>The day to which lists must be fresh: that of the call, or today where it is yet to come.</summary>
    public DateOnly AgesOn => DateOnly.FromDateTime(Host.Clock.GetUtcNow().UtcDateTime) is var today && AsOf < today ? AsOf : today;

    /// <summary>The form of the output.</summary>
    public OutputFormat FormatOr(OutputFormat otherwise) => Parsed.GetValue(Spec.Format) ?? otherwise;

    /// <summary>Opens standard output, or the file of <c>--output</c>.</summary>
    public OutputTarget OpenOutput() => OutputTarget.Open(Host, Parsed.GetValue(SharedOptions.Output));

    /// <summary>The code to end with.</summary>
    public ExitCode End() => Verdict.Code(Parsed.GetValue(SharedOptions.ExitZero));
}

/// <summary>What one call brings to the commands that all calls share.</summary>
internal sealed class CallConfiguration(Host host) : InvocationConfiguration
{
    /// <summary>The streams, terminal and clock of the call.</summary>
    public Host Host { get; } = host;
}
