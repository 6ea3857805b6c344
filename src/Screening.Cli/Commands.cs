using System.CommandLine;
using System.CommandLine.Help;

namespace Screening.Cli;

/// <summary>THE table of commands, in order of help.</summary>
internal static class Commands
{
    private const string About =
        "Screens names and shipment manifests against sanctions lists and flagged supply chains, with the evidence for every hit.";

    /// <summary>The commands in order.</summary>
    public static IReadOnlyList<CommandSpec> All { get; } =
    [
        ManifestCommand.Spec, NameCommand.Spec, NamesCommand.Spec, CompareCommand.Spec, ExplainCommand.Spec, GraphCommand.Spec,
        EvaluateCommand.Spec, RulesTestCommand.Spec, RulesDiffCommand.Spec,
        AlertsListCommand.Spec, AlertsDecideCommand.Spec, AlertsExportCommand.Spec,
        AuditVerifyCommand.Spec, AuditReplayCommand.Spec, AuditRescreenCommand.Spec,
        ListsUpdateCommand.Spec, ListsBuildCommand.Spec, ListsInspectCommand.Spec, ListsVerifyCommand.Spec, ListsDiffCommand.Spec,
    ];

    /// <summary>What the commands of each group have in common.</summary>
    private static readonly Dictionary<string, string> Groups = new(StringComparer.Ordinal)
    {
        ["alerts"] = "The review queue: what a person has to decide on, and what was decided.",
        ["audit"] = "Shows years later that decisions were made as they are told: audit trails.",
        ["lists"] = "Looks after the lists that are screened against.",
        ["rules"] = "Looks after the rules that findings are judged by.",
    };

    /// <summary>The command line that the table describes: one for all calls, since each option keeps whatever command it was ever added to.</summary>
    public static RootCommand Root { get; } = BuildRoot();

    private static RootCommand BuildRoot()
    {
        var root = new RootCommand(About) { HelpName = "screening" };
        foreach (var spec in All)
        {
            var words = spec.Path.Split(' ');
            Command parent = root;
            foreach (var group in words[..^1]) parent = Group(parent, group);
            parent.Add(Build(spec, words[^1]));
        }
        foreach (var option in root.Options)
        {
            if (option is HelpOption { Action: HelpAction standard } help) help.Action = new HelpWithExamples(standard, All);
        }
        return root;
    }

    private static Command Group(Command parent, string name)
    {
        if (parent.Subcommands.FirstOrDefault(c => c.Name == name) is { } known) return known;
        var group = new Command(name, Groups[name]);
        parent.Add(group);
        return group;
    }

    private static Command Build(CommandSpec spec, string name)
    {
        var command = new Command(name, spec.Summary);
        foreach (var argument in spec.Arguments) command.Add(argument);
        foreach (var option in spec.Options) command.Add(option);
        command.SetAction(async (parsed, ct) => (int)await spec.RunAsync(new CommandContext(spec, parsed, ((CallConfiguration)parsed.InvocationConfiguration).Host), ct));
        return command;
    }
}
