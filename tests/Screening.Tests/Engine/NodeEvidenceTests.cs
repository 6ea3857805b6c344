using System.Globalization;
using Screening.Drawing;
using Screening.Engine;
using Screening.Model;
using Screening.Ownership;
using Screening.Rules;
using Screening.SupplyChain;
using Screening.Tests.Support;

namespace Screening.Tests.Engine;

/// <summary>What is known of a node, how it is found, and how it is drawn.</summary>
public sealed class NodeEvidenceTests
{
    private static Screener Over(FlaggedSupplyChain chain, params string[] listed) => new ScreenerBuilder { Options = new ScreeningOptions { AsOf = TestLists.Day } }
        .Add(TestLists.ListsOf([.. listed.Select(l => TestLists.Entity(l, l[(l.IndexOf(':', StringComparison.Ordinal) + 1)..]))])).Add([chain]).Add(new RuleSet { Ownership = Holdings.Rules }).Build();

    private static Screener Owned(string lines, params string[] listed) => Over(Holdings.Of(lines, listed).Chain, listed);

    private static NodeTone ToneOf(Diagram drawing, string id) => drawing.Nodes.Single(n => n.Id == id).Tone;

    [Fact]
    public void What_nobody_knows_has_no_evidence_and_no_name()
    {
        Assert.Null(TestLists.Screener.EvidenceOn("org:nobody"));
        Assert.Equal("S99", TestLists.Screener.DescribeSource("S99"));
        Assert.StartsWith("S3: In Belarus", TestLists.Screener.DescribeSource("S3"), StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => TestLists.Screener.EvidenceOn("org:peleng", new ExposureOptions { MaxHops = 9 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => TestLists.Screener.FindNodes("Peleng", 0));
    }

    [Theory]
    [InlineData("org:peleng", NodeMatchKind.Id)]
    [InlineData("ch-seco:54677", NodeMatchKind.Id)]
    [InlineData("пеленг", NodeMatchKind.Name)]
    [InlineData("Pelenk JSC", NodeMatchKind.Likeness)]
    public void A_node_is_found_by_id_by_name_and_by_likeness(string text, NodeMatchKind kind)
    {
        var first = TestLists.Screener.FindNodes(text)[0];
        Assert.Equal(("org:peleng", kind), (first.Id, first.Kind));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("\u202E")]
    public void A_text_that_says_nothing_means_no_node(string text) => Assert.Empty(TestLists.Screener.FindNodes(text));

    [Fact]
    public void A_link_tells_all_its_claims_and_a_denied_one_is_told_too()
    {
        var links = TestLists.Screener.EvidenceOn("country:IR")!.Links;
        Assert.Equal([ClaimStatus.Reported, ClaimStatus.Denied], links.Single(l => l.Step.What == "ballistic missiles").Claims.Select(c => c.Status));
        Assert.Equal(ClaimStatus.Denied, links.Single(l => l.Step.What == "any weapons for the war").Step.Claim.Status);
        Assert.Equal(links.Select(l => l.Step.Claim.Status).Order(), links.Select(l => l.Step.Claim.Status));
    }

    [Fact]
    public void Each_outcome_has_its_tone()
    {
        var screener = Owned("X 60 A, A 20-60 B, A controls C appoints-board, A 10 D, P 90 A", "eu-fsf:X");
        var drawing = screener.Draw(screener.EvidenceOn("A")!);
        Assert.Equal(
            [NodeTone.Listed, NodeTone.Blocked, NodeTone.Possibly, NodeTone.Controlled, NodeTone.Plain, NodeTone.Plain],
            ((string[])["X", "A", "B", "C", "D", "P"]).Select(id => ToneOf(drawing, id)));
        Assert.Contains("minority stake", drawing.Nodes.Single(n => n.Id == "D").Detail, StringComparison.Ordinal);
        Assert.True(drawing.Nodes.Single(n => n.Id == "A").IsSubject);
        Assert.All(drawing.Edges, e => Assert.Equal(!(e is { From: "X", To: "A" }), e.IsContext));
    }

    [Fact]
    public void Claims_about_different_goods_are_drawn_apart_and_denials_too()
    {
        var screener = TestLists.Screener;
        var drawing = screener.Draw(screener.EvidenceOn("country:IR")! with { Exposures = [], Links = [.. screener.EvidenceOn("country:IR")!.Links.Where(l => l.Step is { FromId: "country:IR", ToId: "country:RU" })] });
        Assert.Equal(
            [("supplies: attack drones since summer 2022", EdgeStanding.Confirmed, false), ("supplies: ballistic missiles", EdgeStanding.Reported, true), ("supplies: any weapons for the war", EdgeStanding.Denied, false)],
            drawing.Edges.Select(e => (e.Label, e.Standing, e.IsDisputed)));
    }

    [Fact]
    public void A_policy_that_is_not_asked_colours_nothing()
    {
        var screener = Owned("X 60 A, A 60 B", "eu-fsf:X");
        var evidence = screener.EvidenceOn("A")!;
        var drawing = screener.Draw(evidence with { Ownership = [.. evidence.Ownership.Where(a => a.Policy.Id == "ofac-50")] });
        Assert.Equal((NodeTone.Listed, NodeTone.Plain, NodeTone.Plain), (ToneOf(drawing, "X"), ToneOf(drawing, "A"), ToneOf(drawing, "B")));
    }

    [Fact]
    public void A_proof_larger_than_a_drawing_is_drawn_as_far_as_there_is_room_and_says_so()
    {
        // Each of 300 listed owners holds a hair too little to be left out.
        string[] listed = [.. Enumerable.Range(0, 300).Select(i => $"eu-fsf:X{i.ToString("000", CultureInfo.InvariantCulture)}")];
        var screener = Owned(string.Join(", ", listed.Select(l => $"{l[7..]} 0.1667 A")), listed);
        var evidence = screener.EvidenceOn("A")!;
        var proof = evidence.Ownership.Single(a => a.Policy.Id == "eu-ownership");
        Assert.Equal((OwnershipOutcome.Owned, 300), (proof.Outcome, proof.Proof.Count));
        var drawing = screener.Draw(evidence);
        Assert.Equal(Diagram.MaxNodes, drawing.Nodes.Count);
        Assert.Contains($"No room for {301 - Diagram.MaxNodes} steps of the proof: the drawing is not all of it.", drawing.Footer);
    }

    [Fact]
    public void Equal_evidence_is_drawn_alike()
    {
        var evidence = TestLists.Screener.EvidenceOn("org:mzkt")!;
        Assert.Equal(DiagramSvg.Write(TestLists.Screener.Draw(evidence)), DiagramSvg.Write(TestLists.Build().Draw(TestLists.Build().EvidenceOn("org:mzkt")!)));
    }
}
