using System.CommandLine;
using Screening.Cli.Loading;
using Screening.Cli.Options;
using Screening.Cli.Output;
using Screening.Drawing;
using Screening.Engine;
using Screening.Model;

namespace Screening.Cli;

/// <summary><c>screening graph</c>: who owns a node, and where its supply chains lead, with the evidence.</summary>
internal static class GraphCommand
{
    private const int MostHops = 8;

    private static readonly Argument<string> Node = new("NODE") { Description = "A node's id (org:peleng), an entity's id (us-ofac-sdn:33395), or a name in any script." };

    private static readonly Option<int?> Hops = new("--hops")
    {
        Description = "Most steps of a supply-chain path, 1 to 8; more: wider and weaker. Default 4.",
        HelpName = "1..8",
        CustomParser = r => OptionValues.Whole(r, atLeast: 1, atMost: MostHops),
    };

    private static readonly Option<int?> Paths = new("--paths")
    {
        Description = "Most supply-chain paths shown, the strongest. Default 3.",
        HelpName = "N",
        CustomParser = r => OptionValues.Whole(r, atLeast: 1),
    };

    private static readonly Option<ClaimStatus?> Weakest = new("--weakest")
    {
        Description = "Weakest claim that paths and links may rest on: designated, confirmed, reported, alleged or speculative. Default speculative. Ownership is decided by the policies alone.",
        HelpName = "STATUS",
        CustomParser = OptionValues.Status,
    };

    private static readonly Option<string[]> Policy = new("--policy")
    {
        Description = "Only this ownership policy, such as ofac-50. Repeatable. Default: all within their time.",
        HelpName = "ID",
    };

    private static readonly Option<OutputFormat?> Format = SharedOptions.Format(OutputFormat.Table, OutputFormat.Json, OutputFormat.Svg, OutputFormat.Mermaid);

    /// <summary>The command's row in the table of commands.</summary>
    public static CommandSpec Spec { get; } = new()
    {
        Path = "graph",
        Summary = "Shows ownership and supply-chain paths from a node, with evidence.",
        Details =
            """
            Says what each ownership policy makes of the node on the day, draws the smallest proof, then the strongest
            supply-chain paths to flagged and listed nodes, then every link of its own with all claims, denials too.
            Each edge tells its share, source, date and status. A share decides by the policy's cascade; the multiplied
            share is shown beside it and decides nothing. A claim of an article is no designation.
            A name is taken for the node that bears it, or for the likest one from the threshold on; what it was
            taken for is said on standard error. A look at the graph is no screening: it ends with 0 whatever it shows.
            svg and mermaid give one picture of it all, at its foot what had no room.
            """,
        Examples =
        [
            "screening graph org:peleng",
            "screening graph \"ОАО Пеленг\" --format svg --output peleng.svg",
            "screening graph us-ofac-sdn:34769 --weakest reported --hops 2 --paths 10",
            "screening graph \"Harbour Trading FZE\" --chains owners.csv --policy ofac-50 --policy uk-ownership",
        ],
        Arguments = [Node],
        Options = [Hops, Paths, Weakest, Policy, .. SharedOptions.Against, SharedOptions.Preset, SharedOptions.Threshold, Format, SharedOptions.Output],
        Format = Format,
        RunAsync = RunAsync,
    };

    private static readonly Dictionary<OutputFormat, Action<OutputTarget, Screener, NodeEvidence>> Writers = new()
    {
        [OutputFormat.Table] = WriteTable,
        [OutputFormat.Json] = (target, screener, evidence) => GraphJson.Write(target.Stream, screener, evidence),
        [OutputFormat.Svg] = (target, screener, evidence) => target.Stream.Write(Host.Utf8.GetBytes(DiagramSvg.Write(screener.Draw(evidence)))),
        [OutputFormat.Mermaid] = (target, screener, evidence) => target.Stream.Write(Host.Utf8.GetBytes(DiagramMermaid.Write(screener.Draw(evidence)))),
    };

    private static async Task<ExitCode> RunAsync(CommandContext context, CancellationToken ct)
    {
        var screener = AgainstWhat.Screener(context);
        var id = NodeArgument.Id(context, screener, context.Parsed.GetRequiredValue(Node));
        var usual = screener.Options.Exposure;
        var evidence = screener.EvidenceOn(id, usual with
        {
            MaxHops = context.Parsed.GetValue(Hops) ?? usual.MaxHops,
            MaxPaths = context.Parsed.GetValue(Paths) ?? usual.MaxPaths,
            Weakest = context.Parsed.GetValue(Weakest) ?? usual.Weakest,
        }, context.AsOf) ?? throw new CommandFailure(ExitCode.Usage, $"graph: found no node {VisibleText.Quote(id)}");
        evidence = evidence with { Ownership = Asked(context, screener, evidence) };
        await using var target = context.OpenOutput();
        Writers[context.FormatOr(OutputFormat.Table)](target, screener, evidence);
        await target.CommitAsync(ct);
        return context.End();
    }

    private static void WriteTable(OutputTarget target, Screener screener, NodeEvidence evidence)
    {
        using var page = new Page(target);
        new GraphTable(page, screener, evidence).Write();
    }

    private static IReadOnlyList<Ownership.OwnershipAssessment> Asked(CommandContext context, Screener screener, NodeEvidence evidence)
    {
        var asked = context.Parsed.GetValue(Policy) ?? [];
        if (asked.Length == 0) return evidence.Ownership;
        string[] known = [.. screener.Rules.Ownership.Policies.Select(p => p.Id).Distinct(StringComparer.Ordinal)];
        if (asked.FirstOrDefault(p => !known.Contains(p)) is { } unknown)
            throw new CommandFailure(ExitCode.Usage, $"--policy: found {VisibleText.Quote(unknown)}; expected one of {string.Join(", ", known)}");
        return [.. evidence.Ownership.Where(a => asked.Contains(a.Policy.Id))];
    }
}
