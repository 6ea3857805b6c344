using Screening.Engine;
using Screening.Model;
using Screening.Rules;
using Screening.Tests.Support;

namespace Screening.Tests.Rules;

public class ShipmentTests
{
    private static readonly Shipment Empty = new() { Row = 7 };

    // What a user's register of holdings says of companies that are on no list.
    private static readonly Lazy<Screener> WithRegister = new(() => new ScreenerBuilder { Options = new ScreeningOptions { AsOf = TestLists.Day } }
        .Add(TestLists.Bundled).Add(TestLists.Chains).Add(Screening.Formats.BundledData.Rules()).Add(Register()).Build());

    private static ShipmentResult Screen(Shipment shipment) => WithRegister.Value.Screen(shipment);

    private static FlaggedSupplyChain Register()
    {
        const string peleng = "us-ofac-sdn:33395";
        var risky = TestLists.Bundled.SelectMany(l => l.Entities).First(e => e is { IsSecondaryRisk: true, Kind: EntityKind.Organization }).Id;
        ChainEdge[] edges =
        [
            Holdings.Edge(peleng, "Zarya Optika Trading", Relation.Owns) with { PercentMin = 60, PercentMax = 60 },
            Holdings.Edge(peleng, "Kvarts Lens Works", Relation.Owns) with { PercentMin = 20, PercentMax = 60 },
            Holdings.Edge(peleng, "Rubin Glass Partners", Relation.Controls) with { Criterion = ControlCriteria.AppointsBoard },
            Holdings.Edge(peleng, "Topaz Cutting House", Relation.Controls),
            Holdings.Edge(peleng, "Opal Grinding Shop", Relation.Owns) with { PercentMin = 10, PercentMax = 10 },
            Holdings.Edge(risky, "Amber Rotor Supplies", Relation.Owns) with { PercentMin = 60, PercentMax = 60 },
        ];
        return Holdings.ChainOf("register", edges, []) with
        {
            IsRegister = true,
            Nodes = [.. edges.SelectMany(e => (string[])[e.From, e.To]).Distinct().Select(n => new ChainNode { Id = n, Name = n, Kind = NodeKind.Organization, Entities = n.Contains(':') ? [n] : [] })],
        };
    }

    private static Shipment Of(PartyRole role, string name) => Empty with { Parties = [new Party(role, name)] };

    private static Finding Only(ShipmentResult result, string rule) => result.Findings.First(f => f.Kind.Id == rule);

    public static TheoryData<PartyRole> Roles => [.. Enum.GetValues<PartyRole>()];

    [Theory, MemberData(nameof(Roles))]
    public void A_listed_party_blocks_in_every_role(PartyRole role)
    {
        var result = Screen(Of(role, "OAO PELENG") with { Goods = "cotton" });
        var hit = Only(result, "list-hit");
        Assert.Equal((RowOutcome.Block, RowOutcome.Block, "us-ofac-sdn:33395", "OAO PELENG"), (result.Outcome, hit.Outcome, hit.EntityId, hit.Input));
        Assert.Equal(role == PartyRole.EndUser ? "end_user" : role.ToString().ToLowerInvariant(), hit.Role);
        Assert.NotEmpty(hit.Listings);
    }

    public static TheoryData<string, Shipment> Rows => new()
    {
        { "list-hit", Of(PartyRole.Bank, "MZKT") },
        { "owned", Of(PartyRole.Consignee, "Zarya Optika Trading") },
        { "possibly-owned", Of(PartyRole.Consignee, "Kvarts Lens Works") },
        { "controlled", Of(PartyRole.Consignee, "Rubin Glass Partners") },
        { "possibly-controlled", Of(PartyRole.Consignee, "Topaz Cutting House") },
        { "minority-stake", Of(PartyRole.Consignee, "Opal Grinding Shop") },
        { "secondary-exposure", Of(PartyRole.Consignee, "Amber Rotor Supplies") },
        { "text-hit", Empty with { Goods = "chassis, shipped on behalf of Minsk Wheel Tractor Plant" } },
        { "address-hit", Empty with { Address = "25 Makayonka St., Minsk 220114" } },
        { "flagged-product", Empty with { Goods = "pumps for Su-25" } },
        { "goods-route", Empty with { Goods = "Ammunition", Origin = "Minsk", Destination = "Russia" } },
        { "chain-party", Of(PartyRole.Consignee, "Plants in Gomel") },
        { "chain-exposure", Empty with { Goods = "MZKT-791300 chassis" } },
        { "chain-link", Of(PartyRole.Consignor, "OAO PELENG") },
        { "circumstances", Empty with { Goods = "Microcontrollers", Hs = "854231", Origin = "China", Destination = "Russia" } },
        { "hidden-characters", Of(PartyRole.Notify, "Blue\u200B Lotus Trading") },
    };

    [Theory, MemberData(nameof(Rows))]
    public void Each_kind_is_reached_by_a_row_and_only_a_designation_or_ownership_blocks(string rule, Shipment row)
    {
        var finding = Only(Screen(row), rule);
        Assert.Equal(rule is "list-hit" or "owned" ? RowOutcome.Block : RowOutcome.Review, finding.Outcome);
        Assert.NotEmpty(finding.Reasons);
        Assert.InRange(finding.Score, 0, 1);
    }

    [Theory]
    [InlineData("Consolidated freight of Alster for Minsk Wheel Tractor Plant", true)]
    [InlineData("Alster Wassermann on account MINSK WHEEL TRACTOR PLANT Hamburg", true)]
    [InlineData("Alster Wassermann Wheel Plant of Minsk Region", false)]
    [InlineData("Alster Wassermann Freight Peleng Hamburg", false)]
    public void A_listed_name_of_three_words_is_found_inside_a_longer_name_of_a_party(string name, bool isFound) =>
        Assert.Equal(isFound, Screen(Of(PartyRole.Consignee, name)).Findings.Any(f => f is { Rule: "text-hit", Role: "consignee", EntityId: "us-ofac-sdn:34769" }));

    [Fact]
    public void The_rows_reach_every_kind_there_is() =>
        Assert.Equal(FindingKinds.All.Select(r => r.Id), Rows.Select(r => (string)r[0]));

    [Fact]
    public void A_likeness_below_ninety_is_for_a_person()
    {
        var screener = TestLists.Over(TestLists.Entity("a:1", "KAVOSH ZARRIN"));
        var result = screener.Screen(Of(PartyRole.Consignee, "Kavesh Zarrin Optics"));
        Assert.InRange(Assert.Single(result.Findings).Score, 0.70, 0.8999);
        Assert.Equal(RowOutcome.Review, result.Outcome);
    }

    private static readonly Entity Weak = TestLists.Entity("a:1", "KAVOSH ZARRIN") with
    {
        Names = [new EntityName("KAVOSH ZARRIN", NameRole.Primary), new EntityName("SOFEL", NameRole.Aka, NameQuality.Weak)],
        Identifiers = [new("imo", "9341512")],
    };

    [Fact]
    public void A_weak_alias_is_for_a_person()
    {
        var result = TestLists.Over(Weak).Screen(Of(PartyRole.Consignee, "Sofel"));
        Assert.Equal((0.90, RowOutcome.Review), (Assert.Single(result.Findings).Score, result.Outcome));
    }

    [Fact]
    public void A_weak_alias_with_the_listed_number_blocks()
    {
        var result = TestLists.Over(Weak).Screen(Empty with { Parties = [new Party(PartyRole.Vessel, "Sofel", null, new Identifier("imo", "9341512"))] });
        Assert.Equal((1.0, RowOutcome.Block), (Assert.Single(result.Findings).Score, result.Outcome));
    }

    [Theory]
    [InlineData("Tehran, Iran", "Minsk", "Moscow, Russia")]
    [InlineData("Iran", "Belarus - Caspian Sea - Iran", "Russia")]
    public void A_country_or_a_route_alone_is_never_a_finding(string origin, string route, string destination)
    {
        var row = Of(PartyRole.Consignee, "Blue Lotus Confectionery") with { Goods = "milk powder", Origin = origin, Route = route, Destination = destination };
        var result = Screen(row with { Parties = [row.Parties[0] with { Country = "IR" }] });
        Assert.Equal((RowOutcome.Clear, 0), (result.Outcome, result.Findings.Count));
    }

    [Fact]
    public void Goods_of_a_class_without_its_route_are_no_finding() =>
        Assert.Equal(RowOutcome.Clear, Screen(Empty with { Goods = "Ammunition", Origin = "Norway", Destination = "Chile" }).Outcome);

    [Fact]
    public void An_allegation_is_shown_and_never_blocks()
    {
        var result = Screen(Of(PartyRole.Consignor, "Plants in Gomel") with { Goods = "Shahed drones", Origin = "Iran", Destination = "Gomel, Belarus" });
        Assert.Contains(result.Findings, f => f.Path.Any(p => p.Claim.Status == ClaimStatus.Alleged));
        Assert.Equal(RowOutcome.Review, result.Outcome);
    }

    [Fact]
    public void A_denied_claim_is_shown()
    {
        var result = Screen(Empty with { Goods = "weapons", Origin = "Iran", Destination = "Russia" });
        var finding = Only(result, "goods-route");
        Assert.Equal(ClaimStatus.Denied, Assert.Single(finding.Path).Claim.Status);
        Assert.True(finding.Path[0].IsDisputed);
        Assert.Contains(finding.Reasons, r => r.StartsWith("denied by Iran", StringComparison.Ordinal));
    }

    [Fact]
    public void An_exposure_tells_its_path_claim_by_claim()
    {
        var finding = Screen(Of(PartyRole.Consignor, "OJSC MZKT")).Findings.Single(f => f.EntityId == "product:bavar-373");
        Assert.Equal(["MZKT-791300", "Bavar-373"], finding.Path.Select(p => p.To));
        Assert.StartsWith("MZKT (Minsk Wheel Tractor Plant) leads to Bavar-373 in 2 hops; weakest claim reported", finding.Reasons[0], StringComparison.Ordinal);
        Assert.Equal(3, finding.Reasons.Count);
    }

    [Fact]
    public void A_path_whose_both_ends_are_in_the_row_is_told_once()
    {
        var row = Empty with { Parties = [new(PartyRole.Consignor, "Shenzhen 5G High-Tech Innovation"), new(PartyRole.Consignee, "OAO PELENG")] };
        Assert.Single(Screen(row).Findings, f => f.Rule == "chain-exposure" && f.Path is [{ Claim.Status: ClaimStatus.Designated }]);
    }

    [Fact]
    public void The_declared_code_is_compared_with_the_products()
    {
        string Reason(string hs) => Only(Screen(Empty with { Goods = "MZKT-791300", Hs = hs }), "flagged-product").Reasons[1];
        Assert.StartsWith("HS 870600 fits", Reason("8706.00"), StringComparison.Ordinal);
        Assert.StartsWith("HS 630221 is not where", Reason("6302.21"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("...")]
    [InlineData("\u200B")]
    public void A_row_with_nothing_but_an_error_is_not_screened_or_for_a_person(string name)
    {
        var result = Screen(Of(PartyRole.Bank, name) with { Goods = "cotton" });
        Assert.Equal("party-not-screened", Assert.Single(result.Errors).Code);
        Assert.Equal(result.Findings.Count == 0 ? RowOutcome.NotScreened : RowOutcome.Review, result.Outcome);
    }

    [Fact]
    public void A_fault_of_a_field_leaves_the_row_not_screened_and_the_rest_screened()
    {
        var issue = new ReadIssue(7, "bad-hs", "found x");
        Assert.Equal((RowOutcome.NotScreened, issue), (Screen(Empty with { Issues = [issue] }).Outcome, Screen(Empty with { Issues = [issue] }).Errors[0]));
        Assert.Equal(RowOutcome.Block, Screen(Of(PartyRole.Bank, "MZKT") with { Issues = [issue] }).Outcome);
    }

    [Fact]
    public void Findings_stand_gravest_first_then_by_severity_kind_score_role_and_id()
    {
        var row = Empty with
        {
            Parties = [new(PartyRole.Notify, "Blue\u200B Lotus"), new(PartyRole.EndUser, "Plants in Gomel"), new(PartyRole.Consignee, "MZKT"), new(PartyRole.Consignor, "OAO PELENG")],
            Goods = "Su-25, Mi-28, Ammunition",
            Origin = "Minsk",
            Destination = "Moscow, Russia",
        };
        var findings = Screen(row).Findings;
        var kinds = FindingKinds.All.ToList();
        var sorted = findings.OrderByDescending(f => f.Outcome).ThenByDescending(f => f.Severity).ThenBy(f => kinds.IndexOf(f.Kind)).ThenByDescending(f => f.Score)
            .ThenBy(f => f.Role, StringComparer.Ordinal).ThenBy(f => f.EntityId, StringComparer.Ordinal);
        Assert.Equal(sorted.Select(f => (f.Rule, f.EntityId)), findings.Select(f => (f.Rule, f.EntityId)));
        Assert.True(findings.Select(f => f.Rule).Distinct().Count() >= 5);
    }

    [Fact]
    public void A_row_of_ordinary_goods_is_clear() =>
        Assert.Equal(RowOutcome.Clear, Screen(Of(PartyRole.Consignor, "Pripyat Dairy Cooperative") with { Goods = "Skimmed milk powder, 25 kg bags", Hs = "040210" }).Outcome);
}
