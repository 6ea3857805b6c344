using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Screening.Cli;

/// <summary>The help that lists options, followed by what a newcomer needs: what the results mean, and calls to try.</summary>
internal sealed class HelpWithExamples(HelpAction standard, IReadOnlyList<CommandSpec> commands) : SynchronousCommandLineAction
{
    private const string ExitCodes =
        """
        Exit codes:
          0  clear: everything was screened, nothing was found
          1  the command line, a setting or an input file is wrong
          2  alerts: review or block (0 with --exit-zero)
          3  incomplete: something was not screened
          4  a list is missing, damaged or older than its limit or --max-age
          5  internal error
        """;

    public override int Invoke(ParseResult parseResult)
    {
        standard.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        var path = PathOf(parseResult.CommandResult);
        var own = commands.Where(c => c.Path == path).ToArray();
        foreach (var command in own) output.Write(command.Details.ReplaceLineEndings("\n") + "\n\n");
        output.Write("Examples:\n");
        var examples = own.Length > 0 ? own[0].Examples : commands.Where(c => c.Path.StartsWith(path, StringComparison.Ordinal)).Select(c => c.Examples[0]);
        foreach (var example in examples) output.Write($"  {example}\n");
        output.Write("\n" + ExitCodes.ReplaceLineEndings("\n") + "\n");
        return 0;
    }

    private static string PathOf(System.CommandLine.Parsing.SymbolResult? result)
    {
        var words = new Stack<string>();
        for (; result is System.CommandLine.Parsing.CommandResult { Command: not RootCommand } command; result = result.Parent) words.Push(command.Command.Name);
        return string.Join(' ', words);
    }
}
