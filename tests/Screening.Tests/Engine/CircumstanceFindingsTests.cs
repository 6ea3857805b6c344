using Screening.Model;
using Screening.Rules;
using Screening.Tests.Support;

namespace Screening.Tests.Engine;

/// <summary>Patterns of evasion in rows of a manifest: what the steps found, gathered into facts.</summary>
public sealed class CircumstanceFindingsTests
{
    private static readonly Shipment Chips = new() { Row = 2, Goods = "Integrated circuits", Hs = "8542.31" };

    private static string[] Flags(Shipment row) => [.. TestLists.Screener.Screen(row).Findings.Where(f => f.Kind == FindingKinds.Circumstances).Select(f => f.Rule)];

    [Fact]
    public void High_priority_goods_straight_to_Russia_are_flagged_by_the_code_alone() =>
        Assert.Contains("tier-1-to-russia-belarus", Flags(Chips with { Hs = "8542.31.0000", Goods = null, Destination = "Kazan, Russia" }));

    [Fact]
    public void The_same_goods_to_Switzerland_are_not() => Assert.Empty(Flags(Chips with { Destination = "Zurich, Switzerland" }));

    [Fact]
    public void A_country_alone_is_no_flag() => Assert.Empty(Flags(new Shipment { Row = 2, Goods = "Dried dates", Hs = "080410", Origin = "Iran", Destination = "Russia" }));

    [Fact]
    public void A_young_company_is_flagged_with_high_priority_goods_and_not_with_tea()
    {
        var young = new Party(PartyRole.Consignee, "Lotus Delta Trading", "HK", null, "2022-05-01");
        Assert.NotEmpty(Flags(Chips with { Parties = [young] }));
        Assert.Empty(Flags(Chips with { Parties = [young with { Incorporated = "2021" }] }));
        Assert.Empty(Flags(new Shipment { Row = 2, Goods = "Green tea", Hs = "090210", Parties = [young] }));
    }

    [Fact]
    public void A_forwarder_or_an_open_order_as_consignee_is_flagged_with_flagged_goods()
    {
        var goods = new Shipment { Row = 2, Goods = "Shahed-136 airframes", Hs = "880621" };
        Assert.Contains(Flags(goods with { Parties = [new Party(PartyRole.Consignee, "Steppe Freight Forwarding LLP")] }), f => f.Contains("forwarder", StringComparison.Ordinal));
        Assert.Contains(Flags(goods with { Parties = [new Party(PartyRole.Consignee, "TO ORDER")] }), f => f.Contains("order", StringComparison.Ordinal));
    }

    [Fact]
    public void A_lorry_declared_as_furniture_is_flagged_and_pumps_for_an_aircraft_are_not()
    {
        Assert.Contains("mislabelled-flagged-goods", Flags(new Shipment { Row = 2, Goods = "MZKT-791300", Hs = "940360" }));
        Assert.DoesNotContain("mislabelled-flagged-goods", Flags(new Shipment { Row = 2, Goods = "Топливные насосы для самолёта Су-25, 6 шт.", Hs = "841330" }));
    }

    [Fact]
    public void Every_flag_says_its_facts_and_its_source()
    {
        var flag = TestLists.Screener.Screen(Chips with { Destination = "Russia" }).Findings.First(f => f.Kind == FindingKinds.Circumstances);
        Assert.Contains(flag.Reasons, r => r.Contains("Common High Priority List", StringComparison.Ordinal));
        Assert.Contains(flag.Reasons, r => r.EndsWith("2024-02-23)", StringComparison.Ordinal) || r.Contains("Financial Crimes", StringComparison.Ordinal));
        Assert.Equal(RowOutcome.Review, flag.Outcome);
    }
}
