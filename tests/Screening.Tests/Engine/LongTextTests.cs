using Screening.Model;
using Screening.Tests.Support;

namespace Screening.Tests.Engine;

/// <summary>No text of a shipment is cut without a word: what stands at its end counts like what stands at its beginning.</summary>
public sealed class LongTextTests
{
    private static readonly Screener Bundled = TestLists.Build();
    private static readonly string Filler = string.Concat(Enumerable.Repeat("cotton sheets, ", 400));

    private static string[] Rules(Shipment shipment) => [.. Bundled.Screen(shipment).Findings.Select(f => f.Rule)];

    [Fact]
    public void A_hidden_character_at_the_end_of_a_long_text_is_found() =>
        Assert.Contains("hidden-characters", Rules(new Shipment { Row = 2, Goods = Filler + "bolts\u200B" }));

    [Fact]
    public void A_listed_address_at_the_end_of_a_long_text_is_found() =>
        Assert.Contains("address-hit", Rules(new Shipment { Row = 2, Address = new string(' ', 5000) + "25 Makayonka St., Minsk 220114, Belarus" }));

    [Fact]
    public void A_listed_name_and_a_product_at_the_end_of_a_long_text_are_found()
    {
        var rules = Rules(new Shipment { Row = 2, Goods = Filler + "for Minsk Wheel Tractor Plant: MZKT-791300" });
        Assert.Contains("text-hit", rules);
        Assert.Contains("flagged-product", rules);
    }

    [Fact]
    public void A_party_name_beyond_the_limit_is_an_error_and_never_clear()
    {
        var result = Bundled.Screen(new Shipment { Row = 2, Parties = [new Party(PartyRole.Consignor, new string('a', 1_000_000))] });
        Assert.Equal(global::Screening.Rules.RowOutcome.NotScreened, result.Outcome);
        Assert.Single(result.Errors);
    }
}
