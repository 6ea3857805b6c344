using System.Text;
using System.Text.Json;
using Screening.Engine;
using Screening.Formats.Results;
using Screening.Model;
using Screening.Rules;
using Screening.Tests.Support;

namespace Screening.Tests.Lobby;

/// <summary>What a plan spares comes out as it did: held against screening everything.</summary>
public sealed class RescreeningPlanTests
{
    private static readonly DateOnly Day = TestLists.Day;

    private static Screener Of(IReadOnlyList<Watchlist> lists, RuleSet rules, DateOnly day) =>
        new ScreenerBuilder { Options = new ScreeningOptions { AsOf = day } }.Add(lists).Add(TestLists.Chains).Add(rules).Build();

    private static byte[] Bytes(ShipmentResult result)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream)) RowJson.Write(json, null, result);
        return stream.ToArray();
    }

    // Rows that name listed parties nearly, fully and not at all, and goods of all kinds.
    private static List<Shipment> Rows(Random random)
    {
        var names = TestLists.Bundled.SelectMany(l => l.Entities).SelectMany(e => e.Names).Select(n => n.Name).ToArray();
        string[] goods = ["milk powder", "Peleng sights", "MZKT-79221 chassis", "SPARE PARTS FOR AMKODOR", "ball bearings", "integrated circuits", "cotton"], hs = ["0402", "854231", "901310", "8482"], places = ["BY", "IR", "RU", "DE", "CN", "TR"];
        return [.. Enumerable.Range(1, 400).Select(i => new Shipment
        {
            Row = i,
            Parties = [new Party(PartyRole.Consignor, Party(i), places[random.Next(places.Length)]), new Party(PartyRole.Consignee, Party(i + 7), random.Next(2) == 0 ? null : places[random.Next(places.Length)])],
            Goods = goods[random.Next(goods.Length)],
            Hs = random.Next(2) == 0 ? null : hs[random.Next(hs.Length)],
            Destination = random.Next(2) == 0 ? null : places[random.Next(places.Length)],
            Address = random.Next(6) == 0 ? "Partizanski Ave 150, Minsk 220021" : null,
            Notes = random.Next(5) == 0 ? new Dictionary<string, string> { ["remark"] = $"for {names[random.Next(names.Length)]}" } : new Dictionary<string, string>(),
        })];

        string Party(int i) => (i % 5) switch
        {
            0 => names[random.Next(names.Length)],
            1 => names[random.Next(names.Length)].Replace('A', 'O'),
            _ => $"{(char)('A' + (i % 26))}lster Meadow {i} Dairy",
        };
    }

    // Entries go, come, get and lose names; of some nothing but the line changes.
    private static List<Watchlist> Changed(Random random)
    {
        var free = 0;
        return [.. TestLists.Bundled.Select(l => l with
        {
            Entities =
            [
                .. l.Entities.Where(_ => random.Next(12) != 0).Select(e => random.Next(10) switch
                {
                    0 => e with { Line = e.Line + 100 },
                    1 => e with { Names = [.. e.Names, new EntityName($"Alster Meadow {random.Next(400)} Dairy")] },
                    2 => e with { Countries = ["DE"] },
                    3 when e.Names.Count > 1 => e with { Names = [e.Names[^1], .. e.Names.Take(e.Names.Count - 1)] },
                    _ => e,
                }),
                .. Enumerable.Range(0, 2).Select(_ => new Entity { Id = $"{l.Version.List}:new{++free}", List = l.Version.List, Kind = EntityKind.Organization, Names = [new EntityName($"{(char)('A' + random.Next(26))}lster Meadow {random.Next(400)} Dairy")] }),
            ],
        })];
    }

    // Rules that count others go with them.
    private static RuleSet ChangedRules(Random random) => TestLists.Rules with { Rules = [.. TestLists.Rules.Rules.Where(r => r.Rules is null && random.Next(4) != 0).Select(r => random.Next(4) == 0 ? r with { Severity = Severity.Low } : r)] };

    [Theory]
    [InlineData(1), InlineData(2), InlineData(3), InlineData(4), InlineData(5), InlineData(6)]
    public void What_is_spared_comes_out_as_it_did(int seed)
    {
        var random = new Random(seed);
        // Now and then nothing but rules, or nothing but the day, changes.
        var was = Of(seed % 3 == 0 ? Changed(random) : TestLists.Bundled, seed % 2 == 0 ? TestLists.Rules : ChangedRules(random), Day.AddDays(-90));
        var now = Of(seed == 5 ? was.Lists : Changed(random), seed == 6 ? was.Rules : TestLists.Rules, Day);
        var plan = RescreeningPlan.Between(was.Lists, now, TestLists.Chains);
        var reasons = new Dictionary<RescreenReason, int>();

        foreach (var row in Rows(random))
        {
            var before = was.Screen(row);
            var reason = plan.ReasonOf(row, before);
            reasons[reason] = reasons.GetValueOrDefault(reason) + 1;
            if (reason == RescreenReason.CannotHaveChanged) Assert.Equal(Encoding.UTF8.GetString(Bytes(before)), Encoding.UTF8.GetString(Bytes(now.Screen(row))));
        }

        Assert.True(reasons.GetValueOrDefault(RescreenReason.CannotHaveChanged) > 20, string.Join(", ", reasons));
        Assert.True(reasons.GetValueOrDefault(RescreenReason.HadFindings) > 20, string.Join(", ", reasons));
    }

    [Theory]
    [InlineData(1), InlineData(2), InlineData(3)]
    public void Names_that_are_spared_come_out_as_they_did(int seed)
    {
        var random = new Random(seed);
        var (was, now) = (Of(TestLists.Bundled, TestLists.Rules, Day), Of(Changed(random), TestLists.Rules, Day));
        var plan = RescreeningPlan.Between(was.Lists, now, TestLists.Chains);
        var (spared, met) = (0, 0);

        foreach (var query in Rows(random).SelectMany(r => r.Parties).Select(p => new Query { Name = p.Name, Countries = p.Country is null ? [] : [p.Country] }))
        {
            var before = was.Screen(query);
            var reason = plan.ReasonOf(query, before);
            if (reason == RescreenReason.MeetsChange) met++;
            if (reason != RescreenReason.CannotHaveChanged) continue;
            spared++;
            Assert.Equal(Outcome.Clear, now.Screen(query).Outcome);
        }

        Assert.True(spared > 50 && met > 0, $"{spared} spared, {met} met");
    }

    [Fact]
    public void An_entry_that_is_new_is_met_and_one_that_only_moved_is_not()
    {
        var list = TestLists.ListsOf(TestLists.Entity("t:1", "ZARYA OPTIKA")).Single();
        var now = new ScreenerBuilder().Add(list with { Entities = [TestLists.Entity("t:1", "ZARYA OPTIKA") with { Line = 9 }, TestLists.Entity("t:2", "Linen House Minsk")] }).Add(TestLists.Rules).Build();

        var plan = RescreeningPlan.Between([list], now, []);

        Assert.Equal(1, plan.Entries);
        Assert.Equal(RescreenReason.MeetsChange, plan.ReasonOf(Query.Of("Linen House of Minsk"), new ScreeningResult { Outcome = Outcome.Clear }));
        Assert.Equal(RescreenReason.CannotHaveChanged, plan.ReasonOf(Query.Of("Alster Dairy"), new ScreeningResult { Outcome = Outcome.Clear }));
    }

    [Fact]
    public void What_was_not_screened_and_what_had_findings_is_screened_again()
    {
        var row = new Shipment { Row = 2, Goods = "milk" };
        var plan = RescreeningPlan.Between(TestLists.Bundled, TestLists.Screener, TestLists.Chains);

        Assert.Equal(RescreenReason.NotScreenedBefore, plan.ReasonOf(row, ShipmentResult.NotScreened(2, new ReadIssue(2, "x", "y"))));
        Assert.Equal(RescreenReason.CannotHaveChanged, plan.ReasonOf(row, TestLists.Screener.Screen(row)));
        var found = new Shipment { Row = 3, Parties = [new Party(PartyRole.Consignor, "MZKT")] };
        Assert.Equal(RescreenReason.HadFindings, plan.ReasonOf(found, TestLists.Screener.Screen(found)));
    }

    [Fact]
    public void A_row_that_names_something_of_a_chain_is_not_spared()
    {
        var touched = Rows(new Random(9)).Where(r => TestLists.Screener.Screen(r).Findings.Count == 0).ToList();

        Assert.All(touched.Where(r => r.Goods!.Contains("MZKT", StringComparison.Ordinal)), r => Assert.NotEqual(RescreenReason.CannotHaveChanged, RescreeningPlan.Between(TestLists.Bundled, TestLists.Screener, TestLists.Chains).ReasonOf(r, TestLists.Screener.Screen(r))));
    }

    [Fact]
    public void Chains_that_are_not_the_screeners_are_refused() =>
        Assert.Throws<ArgumentException>(() => RescreeningPlan.Between(TestLists.Bundled, TestLists.Screener, []));
}
