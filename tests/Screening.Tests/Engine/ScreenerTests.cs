using System.Text.Json;
using Screening.Engine;
using Screening.Model;
using Screening.Tests.Support;

namespace Screening.Tests.Engine;

public class ScreenerTests
{
    private static readonly Screener Bundled = TestLists.Screener;

    private static readonly string[] Names =
        ["Пеленг ОАО", "MZKT", "Minsk Weel Tractor Plant", "Kamaz", "Viktor Khrenin", "Shahed Aviation", "Integral", "Blue Lotus Trading", "Wagner", "Plant No. 7", "HESA", "深圳五力高科创新科技有限公司"];

    private static string Text(ScreeningResult result) => JsonSerializer.Serialize(result);

    [Theory]
    [InlineData("Пеленг ОАО", "us-ofac-sdn:33395")]
    [InlineData("MZKT", "us-ofac-sdn:34769")]
    [InlineData("OJSC MZKT", "us-ofac-sdn:34769")]
    [InlineData("Peleng JSC, 25 Makayonka St", "us-ofac-sdn:33395")]
    [InlineData("Shenzhen 5G High-Tech", "us-ofac-sdn:48320")]
    [InlineData("Минский завод колёсных тягачей", "us-ofac-sdn:34769")]
    public void A_listed_party_is_found_first_under_the_names_documents_use(string name, string id)
    {
        var result = Bundled.Screen(name);
        Assert.Equal((Outcome.Alert, id), (result.Outcome, result.Matches[0].EntityId));
        Assert.InRange(result.Matches[0].Score, 0.90, 1);
    }

    [Theory]
    [InlineData("Pelengator Systems")]
    [InlineData("Integral Coaching GmbH")]
    [InlineData("Maz Trading Dubai")]
    [InlineData("Planar Fashion")]
    public void A_name_that_only_resembles_a_listed_one_alerts_on_nothing(string name) =>
        Assert.Equal((Outcome.Clear, 0), (Bundled.Screen(name).Outcome, Bundled.Screen(name).Matches.Count));

    public static TheoryData<string, string> Unscreenable => new()
    {
        { "", "letter" }, { "   ", "letter" }, { "...!?«»—", "letter" }, { "\u200B\u202E", "letter" },
        { new string('a', 4097), "4,097" }, { string.Join(' ', Enumerable.Range(0, 65).Select(i => $"wort{(char)('a' + i % 26)}{(char)('a' + i / 26)}")), "65 words" },
    };

    [Theory, MemberData(nameof(Unscreenable))]
    public void What_cannot_be_screened_is_never_clear(string name, string reason)
    {
        var result = Bundled.Screen(name);
        Assert.Equal(Outcome.NotScreened, result.Outcome);
        Assert.Contains(reason, result.Error, StringComparison.Ordinal);
        Assert.Empty(result.Matches);
    }

    [Fact]
    public void A_name_of_the_longest_length_is_screened() => Assert.NotEqual(Outcome.NotScreened, Bundled.Screen(new string('a', 4096)).Outcome);

    [Fact]
    public void An_alias_that_cannot_be_read_leaves_the_query_unscreened() =>
        Assert.Equal(Outcome.NotScreened, Bundled.Screen(new Query { Name = "Peleng", Aliases = [new string('a', 4097)] }).Outcome);

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(20)]
    public void At_threshold_zero_the_best_are_returned_whatever_they_score(int top)
    {
        foreach (var name in (string[])["Minsk Trading Company", "Iran Optics Plant", "Alexander Petrov", "Zzqx"])
        {
            var matches = Bundled.Screen(Query.Of(name), new ScreeningOptions { Threshold = 0, Top = top }).Matches;
            var more = Bundled.Screen(Query.Of(name), new ScreeningOptions { Threshold = 0, Top = 1000 }).Matches;
            Assert.Equal(top, matches.Count);
            Assert.Equal(more.Take(top).Select(m => m.EntityId), matches.Select(m => m.EntityId));
            Assert.Equal(matches.OrderByDescending(m => m.Score).Select(m => m.Score), matches.Select(m => m.Score));
        }
    }

    [Fact]
    public void A_lower_threshold_only_adds_matches()
    {
        foreach (var name in Names)
        {
            var strict = Bundled.Screen(Query.Of(name), new ScreeningOptions { Threshold = 0.8, Top = 1000 }).Matches.Select(m => (m.EntityId, m.Score));
            var loose = Bundled.Screen(Query.Of(name), new ScreeningOptions { Threshold = 0.3, Top = 1000 }).Matches.Where(m => m.Score >= 0.8).Select(m => (m.EntityId, m.Score));
            Assert.Equal(strict, loose);
        }
    }

    [Fact]
    public void Equal_scores_stand_in_order_of_the_lists()
    {
        string[] ordered = ["us-ofac-sdn:9", "us-ofac-cons:1", "eu-fsf:1", "uk-sl:1", "un-sc:1", "us-bis-el:1", "au-dfat:1", "zz-list:1", "zz-list:2"];
        var screener = TestLists.Over([.. NameEdits.Shuffled(ordered, new Random(1)).Select(id => TestLists.Entity(id, "KAVOSH ZARRIN"))]);
        var matches = screener.Screen(Query.Of("Kavosh Zarrin"), new ScreeningOptions { Top = 20 }).Matches;
        Assert.Equal(ordered, matches.Select(m => m.EntityId));
    }

    [Fact]
    public void Entries_of_one_party_are_one_match_with_listings()
    {
        Identifier unp = new("unp", "100230519");
        var screener = TestLists.Over(
            TestLists.Entity("au-dfat:3", "KAVOSH ZARRIN") with { SameAs = ["uk-sl:2"] },
            TestLists.Entity("uk-sl:2", "KAVOSH ZARIN") with { Identifiers = [unp] },
            TestLists.Entity("us-ofac-sdn:1", "KAVOSH CO") with { Identifiers = [unp] },
            TestLists.Entity("eu-fsf:4", "KAVOSH ZARRIN"));
        var matches = screener.Screen("Kavosh Zarrin").Matches;
        Assert.Equal(["us-ofac-sdn:1", "eu-fsf:4"], matches.Select(m => m.EntityId));
        Assert.Equal(["uk-sl:2", "au-dfat:3"], matches[0].Listings);
        Assert.Equal(("KAVOSH CO", "KAVOSH ZARRIN", 1.0), (matches[0].ListedName, matches[0].MatchedName, matches[0].Score));
        Assert.Contains("matched the entry au-dfat:3 of the same party", matches[0].Reasons);
    }

    [Fact]
    public void Explaining_a_match_gives_its_score()
    {
        foreach (var name in Names)
            foreach (var match in Bundled.Screen(name).Matches.Where(m => m.Listings.Count == 0))
                Assert.Equal(match.Score, Bundled.Explain(Query.Of(name), match.EntityId)!.Score);
        Assert.Null(Bundled.Explain(Query.Of("Peleng"), "us-ofac-sdn:0"));
        Assert.Equal(0, Bundled.Explain(Query.Of("Blue Lotus"), "us-ofac-sdn:33395")!.Score);
    }

    [Fact]
    public void A_shared_number_finds_a_party_under_any_name()
    {
        var screener = TestLists.Over(TestLists.Entity("a:1", "KAVOSH ZARRIN") with { Identifiers = [new("imo", "9341512")] });
        var match = Assert.Single(screener.Screen(new Query { Name = "Blue Lotus", Identifiers = [new("imo", "IMO 9341512")] }).Matches);
        Assert.Equal(1, match.Score);
        Assert.Equal(Outcome.Alert, screener.Screen(new Query { Name = "-", Identifiers = [new("imo", "9341512")] }).Outcome);
    }

    [Fact]
    public void A_party_named_only_in_a_chain_is_found_and_not_called_designated()
    {
        var match = Bundled.Screen("Plants in Gomel").Matches[0];
        Assert.Equal(("belarus-iran-china-russia:facility:gomel-plants", false), (match.EntityId, match.IsDesignated));
        Assert.Contains(match.Reasons, r => r.Contains("on no loaded list", StringComparison.Ordinal));
        Assert.All(Bundled.Screen("MZKT").Matches, m => Assert.True(m.IsDesignated));
    }

    [Fact]
    public void A_list_that_is_called_like_a_chain_stays_a_list()
    {
        var chain = new FlaggedSupplyChain { Id = "partners", Title = "partners", Nodes = [], Edges = [] };
        var screener = new ScreenerBuilder().Add(TestLists.ListsOf(TestLists.Entity("partners:1", "KAVOSH ZARRIN"))).Add(chain).Build();
        Assert.True(Assert.Single(screener.Screen("Kavosh Zarrin").Matches).IsDesignated);
    }

    [Fact]
    public void Eight_threads_get_the_results_of_one()
    {
        var alone = Names.Select(n => Text(Bundled.Screen(n))).ToArray();
        var together = new string[8][];
        Parallel.For(0, 8, new ParallelOptions { MaxDegreeOfParallelism = 8 }, t => together[t] = [.. Names.Select(n => Text(Bundled.Screen(n)))]);
        Assert.All(together, t => Assert.Equal(alone, t));
    }

    [Fact]
    public void Two_builds_give_equal_results_in_any_culture()
    {
        string[] Results(Screener screener) => [.. Names.Select(n => Text(screener.Screen(n)))];
        Assert.Equal(Results(Bundled), Culture.Under("tr-TR", () => Results(TestLists.Build())));
    }
}
