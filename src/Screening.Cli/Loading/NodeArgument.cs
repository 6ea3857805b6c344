using System.Globalization;
using Screening.Cli.Output;
using Screening.Engine;

namespace Screening.Cli.Loading;

/// <summary>The node a person means by an id or a name; where that is not clear, the nearest ones are told.</summary>
internal static class NodeArgument
{
    private const int Nearest = 5;

    /// <summary>The node's id; says on standard error what a name was taken for.</summary>
    public static string Id(CommandContext context, Screener screener, string text)
    {
        var found = screener.FindNodes(text, Nearest);
        NodeMatch[] meant = [.. found.Where(m => m.Kind != NodeMatchKind.Likeness || m.Score >= screener.Options.Threshold)];
        // The likest is meant where nothing is as like.
        if (meant is [{ Kind: NodeMatchKind.Likeness } first, _, ..] && meant[1].Score < first.Score) meant = [first];
        if (meant is not [var node])
        {
            var what = meant.Length == 0 ? "no node of that id or name" : $"{meant.Length} nodes of that name";
            var nearest = meant.Length == 0 ? found : meant;
            throw new CommandFailure(ExitCode.Usage, $"graph: found {what}: {VisibleText.Quote(text)}; {Told(nearest)}", "screening graph takes a node's id, an entity's id such as us-ofac-sdn:33395, or a name");
        }
        if (node.Kind != NodeMatchKind.Id) context.Messages.Note($"found {Named(node)}");
        return node.Id;
    }

    private static string Told(IReadOnlyList<NodeMatch> nearest) =>
        nearest.Count == 0 ? "and nothing comes near" : $"expected one of the nearest: {string.Join("; ", nearest.Select(Named))}";

    private static string Named(NodeMatch node) =>
        $"{VisibleText.Short(node.Name)} ({node.Id}{(node.Kind == NodeMatchKind.Likeness ? $", score {node.Score.ToString("0.00", CultureInfo.InvariantCulture)}" : "")})";
}
