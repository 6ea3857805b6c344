using System.CommandLine;
using System.CommandLine.Help;
using Screening.Cli.Options;
using Screening.Cli.Output;
using Screening.Model;

namespace Screening.Cli;

/// <summary>Runs one command line: the one place where an exception becomes a line and an exit code.</summary>
internal static class EntryPoint
{
    public static async Task<ExitCode> RunAsync(string[] args, Host host, CancellationToken ct = default)
    {
        var messages = new Messages(host.Error);
        try
        {
            // A name may begin with an at sign; it is no file of arguments.
            var parsed = Commands.Root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
            var unknown = UnknownOption.Of(parsed);
            if ((parsed.Errors.Count > 0 || unknown is not null) && parsed.Action is not (HelpAction or HelpWithExamples)) return Refuse(parsed, unknown, messages);
            await using var output = new StreamWriter(host.Output, Host.Utf8, leaveOpen: true) { NewLine = "\n" };
            var configuration = new CallConfiguration(host) { EnableDefaultExceptionHandler = false, Output = output, Error = host.Error };
            return (ExitCode)await parsed.InvokeAsync(configuration, ct);
        }
#pragma warning disable CA1031 // The last resort: nobody is helped by a stack trace, and no fault may end in 0.
        catch (Exception e)
#pragma warning restore CA1031
        {
            return Report(e, messages);
        }
    }

    private static ExitCode Refuse(ParseResult parsed, string? unknown, Messages messages)
    {
        var command = parsed.CommandResult.Command;
        if (command.Subcommands.Count > 0)
            messages.Error($"found {(parsed.UnmatchedTokens is [var word, ..] ? VisibleText.Quote(word) : "no command")}; expected one of {string.Join(", ", command.Subcommands.Select(c => c.Name))}");
        else if (unknown is not null)
            messages.Error($"found {VisibleText.Quote(unknown)}; expected one of the options {string.Join(", ", command.Options.Select(o => o.Name))}, or -- before a text that begins with a hyphen");
        else
            foreach (var error in parsed.Errors) messages.Error(error.Message);
        var words = parsed.CommandResult.Command is RootCommand ? "" : $" {parsed.CommandResult.Command.Name}";
        if (parsed.CommandResult.Parent is System.CommandLine.Parsing.CommandResult { Command: not RootCommand } group) words = $" {group.Command.Name}{words}";
        messages.Hint($"screening{words} --help shows what it takes, with examples");
        return ExitCode.Usage;
    }

    private static ExitCode Report(Exception e, Messages messages)
    {
        switch (e)
        {
            case CommandFailure failure:
                messages.Error(failure.Message);
                if (failure.Hint is { } hint) messages.Hint(hint);
                return failure.Code;
            case InputFormatException fault:
                messages.Error(e.Message);
                // A part of a snapshot that is read late: a list all the same.
                return ListSnapshot.IsSnapshot(fault.File) ? ExitCode.ListFault : ExitCode.Usage;
            case OperationCanceledException:
                messages.Error("interrupted: the results are incomplete");
                return ExitCode.Incomplete;
            case IOException or UnauthorizedAccessException:
                messages.Error(e.Message);
                return ExitCode.Usage;
            default:
                messages.Error($"internal error: {e.GetType().Name}: {e.Message}");
                messages.Hint("this is a fault of the program; please report it with the command line and, if you can, the input");
                return ExitCode.Internal;
        }
    }
}
