using Screening.Engine;
using Screening.Formats;
using Screening.Model;
using Screening.Rules;
using Screening.Tests.Support;

namespace Screening.Tests.Engine;

/// <summary>Parties that listed ones own, in a row of a manifest.</summary>
public sealed class OwnershipFindingsTests
{
    private static readonly string[] Ownership = ["owned", "possibly-owned", "controlled", "possibly-controlled", "minority-stake", "secondary-exposure"];

    private static ShipmentResult Screen(string party, DateOnly day, params ChainEdge[] edges) => new ScreenerBuilder { Options = new ScreeningOptions { AsOf = day } }
        .Add(TestLists.ListsOf(TestLists.Entity("us-ofac-sdn:1", "KAVOSH ZARRIN"), TestLists.Entity("us-bis-el:2", "BEHDAD AFRAZ"), TestLists.Entity("eu-fsf:3", "SEPEHR NILOUFAR")))
        .Add(BundledData.Rules())
        .Add(Holdings.ChainOf("register", edges, ["us-ofac-sdn:KAVOSH ZARRIN"]) with
        {
            IsRegister = true,
            Nodes = [.. edges.SelectMany(e => (string[])[e.From, e.To]).Distinct().Select(n => new ChainNode { Id = n, Name = n, Kind = NodeKind.Organization })],
        })
        .Build()
        .Screen(new Shipment { Row = 2, Parties = [new Party(PartyRole.Consignee, party)] });

    private static ShipmentResult Screen(string party, params ChainEdge[] edges) => Screen(party, TestLists.Day, edges);

    private static ChainEdge Owns(string owner, string asset, decimal share, ClaimStatus status = ClaimStatus.Reported) =>
        Holdings.Edge(owner, asset, Relation.Owns, status) with { PercentMin = share, PercentMax = share };

    private static Finding[] Told(ShipmentResult result) => [.. result.Findings.Where(f => Ownership.Contains(f.Rule))];

    [Fact]
    public void A_company_owned_through_another_is_blocked_with_the_edges_that_prove_it()
    {
        var result = Screen("Lapwing Instruments", Owns("KAVOSH ZARRIN", "Heron Holding", 50), Owns("Heron Holding", "Lapwing Instruments", 50));
        var owned = Assert.Single(Told(result));
        Assert.Equal(("owned", RowOutcome.Block, "us-ofac-sdn:1", "consignee"), (owned.Rule, owned.Outcome, owned.EntityId, owned.Role));
        Assert.Equal(["KAVOSH ZARRIN", "Heron Holding"], owned.Path.Select(s => s.From).Order(StringComparer.Ordinal).Reverse());
        Assert.Equal(["ofac-50"], owned.Policies);
        Assert.Contains(owned.Reasons, r => r.Contains("multiplied along the chains 25 %", StringComparison.Ordinal));
        Assert.Contains(owned.Reasons, r => r.Contains("owns 50 % of Lapwing Instruments: reported by the register", StringComparison.Ordinal));
    }

    [Fact]
    public void An_allegation_of_ownership_never_blocks()
    {
        var result = Screen("Lapwing Instruments", Owns("KAVOSH ZARRIN", "Lapwing Instruments", 100, ClaimStatus.Alleged));
        Assert.Equal(("possibly-owned", RowOutcome.Review), (Assert.Single(Told(result)).Rule, result.Outcome));
    }

    [Fact]
    public void A_name_that_is_only_like_the_owned_company_is_for_a_person()
    {
        var result = Screen("Lapwing Optical Instruments", Owns("KAVOSH ZARRIN", "Lapwing Instruments", 100));
        Assert.Equal(("owned", RowOutcome.Review), (Assert.Single(Told(result)).Rule, result.Outcome));
    }

    [Fact]
    public void Being_named_in_a_register_is_no_finding_and_its_clean_companies_are_clear()
    {
        ChainEdge[] register = [Owns("KAVOSH ZARRIN", "Lapwing Instruments", 100), Owns("Stork Partners", "Plover Tea Rooms", 100)];
        Assert.Equal(RowOutcome.Clear, Screen("Plover Tea Rooms", register).Outcome);
        Assert.DoesNotContain(Screen("Lapwing Instruments", register).Findings, f => f.Rule == "chain-party");
    }

    [Theory]
    [InlineData("2025-11-09", "owned")]
    [InlineData("2025-11-10", null)]
    [InlineData("2026-11-09", null)]
    [InlineData("2026-11-10", "owned")]
    public void The_affiliates_rule_decides_nothing_while_it_is_suspended(string day, string? rule) =>
        Assert.Equal(rule, Told(Screen("Lapwing Instruments", DateOnly.ParseExact(day, "yyyy-MM-dd"), Owns("BEHDAD AFRAZ", "Lapwing Instruments", 60))).SingleOrDefault()?.Rule);

    [Fact]
    public void Policies_that_agree_on_one_proof_are_told_as_one_and_others_apart()
    {
        var edges = new[] { Owns("SEPEHR NILOUFAR", "Lapwing Instruments", 50), Owns("KAVOSH ZARRIN", "Lapwing Instruments", 10) };
        Assert.Equal([("owned", "eu-ownership"), ("minority-stake", "ofac-50")], Told(Screen("Lapwing Instruments", edges)).Select(f => (f.Rule, string.Join(' ', f.Policies))));
    }

    [Fact]
    public void A_party_of_which_nothing_is_owned_by_anyone_listed_has_no_finding() =>
        Assert.Empty(Told(Screen("Stork Partners", Owns("Stork Partners", "Lapwing Instruments", 100), Owns("KAVOSH ZARRIN", "Lapwing Instruments", 10))));
}
