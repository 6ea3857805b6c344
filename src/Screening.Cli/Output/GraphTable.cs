using System.Globalization;
using Screening.Drawing;
using Screening.Engine;
using Screening.Formats.Results;
using Screening.Model;
using Screening.Ownership;

namespace Screening.Cli.Output;

/// <summary>What is known of a node, for people: the verdict of each policy, the proofs and paths drawn, every claim.</summary>
internal sealed class GraphTable(Page page, Screener screener, NodeEvidence evidence)
{
    // Policies mostly agree; beyond a few proofs nobody compares them by eye.
    private const int ProofsDrawn = 3;
    private const int LinksShown = 40;

    /// <summary>Writes it all.</summary>
    public void Write()
    {
        Head();
        Ownership();
        Proofs();
        Exposures();
        Links();
        Sources();
    }

    private void Head()
    {
        var node = evidence.Node;
        page.Line(0, $"{VisibleText.Short(node.Name)}  ", node.Id, Ink.Strong);
        page.Line(2, string.Join(", ", new[] { KindOf(node), node.Country, node.Chain is null ? null : $"named in the chain {node.Chain}", node.IsFlagged ? "flagged" : null }.OfType<string>()));
        if (node.Entries.Count > 0) page.Line(2, "LISTED as ", string.Join(", ", node.Entries), Ink.Red);
        else page.Line(2, "on no loaded list");
        page.Line(2, $"as of {evidence.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}; lists {string.Join(", ", screener.Lists.Select(l => l.Version.List))}", Ink.Faint);
    }

    private static string KindOf(GraphNode node) => node.Kind == NodeKind.GoodsClass ? "goods class" : GraphWords.Word(node.Kind);

    private void Ownership()
    {
        Section("Ownership by policy");
        if (evidence.Ownership.Count == 0) page.Line(2, "no ownership is known: no chain names it, or no policy was asked for");
        var width = evidence.Ownership.Select(a => a.Policy.Id.Length).DefaultIfEmpty(0).Max() + 2;
        foreach (var assessment in evidence.Ownership)
            page.Line(2, assessment.Policy.Id.PadRight(width), Verdict(assessment), Ink.Plain, InkOf(assessment));
        foreach (var note in evidence.Ownership.SelectMany(a => a.Notes).Distinct(StringComparer.Ordinal)) page.Line(2, "note: ", note, Ink.Yellow);
    }

    private static string Verdict(OwnershipAssessment assessment)
    {
        var words = GraphWords.Text(assessment.Outcome);
        if (assessment.ShareMost > 0) words += $", {GraphWords.Percent(assessment.ShareLeast, assessment.ShareMost)} (multiplied {GraphWords.Percent(Math.Round((decimal)assessment.Multiplied, 2))})";
        var parts = new List<string> { words };
        if (assessment.Outcome is OwnershipOutcome.Owned or OwnershipOutcome.Controlled) parts.Add($"so {GraphWords.Word(assessment.Policy.Effect).Replace('-', ' ')}");
        parts.Add(assessment.IsInForce ? "in force" : "SUSPENDED on this day");
        if (assessment.Policy.NeedsConfirmation is not null) parts.Add("needs confirmation");
        if (!assessment.IsSmallest) parts.Add("a smaller proof may exist");
        return string.Join("; ", parts);
    }

    private static Ink InkOf(OwnershipAssessment assessment) => !assessment.IsInForce ? Ink.Faint : assessment.Outcome switch
    {
        OwnershipOutcome.Listed or OwnershipOutcome.Owned => Ink.Red,
        OwnershipOutcome.None => Ink.Plain,
        _ => Ink.Yellow,
    };

    private void Proofs()
    {
        var proofs = GraphWords.Proofs(evidence.Ownership);
        foreach (var same in proofs.Take(ProofsDrawn)) Draw(evidence with { Ownership = same, Exposures = [], Links = [] });
        if (proofs.Count > ProofsDrawn) page.Line(2, $"and {proofs.Count - ProofsDrawn} more proofs; --format json has them all", Ink.Faint);
    }

    private void Exposures()
    {
        if (evidence.Exposures.Count > 0)
        {
            // The policies stay, for what they make of the nodes on the way.
            Draw(evidence with { DrawsProofs = false, Links = [] });
            return;
        }
        Section($"Supply chains around {evidence.Node.Name}");
        page.Line(2, "no path leads to a flagged or listed node within the limits");
    }

    // The sources of all parts stand once, at the end.
    private void Draw(NodeEvidence part)
    {
        var drawing = screener.Draw(part);
        page.Line();
        page.Writer.Write(DiagramText.Write(new Diagram(drawing.Title, drawing.Nodes, drawing.Edges) { Subtitle = drawing.Subtitle }, Math.Max(page.Width, DiagramText.NarrowestWidth)));
    }

    private void Links()
    {
        if (evidence.Links.Count + evidence.LinksLeftOut == 0) return;
        Section("Its own links, with every claim");
        foreach (var link in evidence.Links.Take(LinksShown))
        {
            page.Line(2, $"{EvidencePath.Ends(link.Step)}{(link.Step.What is { } what ? $": {what}" : "")}");
            foreach (var claim in link.Claims) page.Line(4, $"{PathJson.Word(claim.Status)}: ", Text(claim), InkOf(claim.Status));
        }
        var more = Math.Max(0, evidence.Links.Count - LinksShown);
        if (more > 0) page.Line(2, $"and {more} more; --format json has them all", Ink.Faint);
        if (evidence.LinksLeftOut > 0) page.Line(2, $"not told: {evidence.LinksLeftOut} that do not hold on this day, stand worse than asked, or are beyond the strongest", Ink.Faint);
    }

    private static string Text(Claim claim) => string.Join("; ", new[] { string.Join(", ", new[] { claim.Claimant == claim.Source ? "" : claim.Claimant, $"{claim.Source} {claim.Date}".Trim() }.Where(t => t.Length > 0)), claim.Note ?? "" }.Where(t => t.Length > 0));

    private static Ink InkOf(ClaimStatus status) => status switch
    {
        ClaimStatus.Designated => Ink.Red,
        ClaimStatus.Confirmed => Ink.Yellow,
        ClaimStatus.Denied or ClaimStatus.Retracted => Ink.Magenta,
        _ => Ink.Plain,
    };

    private void Sources()
    {
        var keys = GraphWords.Sources(evidence).ToArray();
        if (keys.Length == 0) return;
        Section("Sources");
        var told = keys.ToLookup(k => screener.DescribeSource(k) != k);
        foreach (var key in told[true]) page.Line(2, screener.DescribeSource(key));
        if (told[false].Any()) page.Line(2, "no more is known of ", string.Join(", ", told[false]));
    }

    private void Section(string title)
    {
        page.Line();
        page.Line(0, VisibleText.Short(title), Ink.Strong);
    }
}
