using System.Text.Json;
using Screening.Model;
using Screening.Scoring;
using Screening.Tests.Reference;
using Screening.Tests.Support;

namespace Screening.Tests.Scoring;

public sealed class OfacCompatibleScoreTests
{
    private const string Observed = "cases/ofac_scores.jsonl";

    [Theory]
    [InlineData("VLADIMIR PUTIN", "PUTIN, Vladimir", 100)] // Part by part: order, commas and case do not count.
    [InlineData("PUTIN", "PUTIN, Vladimir Vladimirovich", 100)] // Parts only the list has cost nothing.
    [InlineData("AL-QAEDA", "AL QAEDA", 100)] // A hyphen parts two words,
    [InlineData("O'BRIEN", "OBRIEN, Christopher", 100)] // an apostrophe does not.
    [InlineData("J.P. MORGAN", "MORGAN HUERTA, Jose Arnoldo", 100)] // The query's two-letter parts are not looked for,
    [InlineData("Z", "ALBARRAQ Z", 100)] // unless there is nothing else.
    [InlineData("", "PUTIN, Vladimir", OfacCompatibleScore.NotReturned)]
    [InlineData("...", "PUTIN, Vladimir", OfacCompatibleScore.NotReturned)]
    [InlineData("Владимир Путин", "PUTIN, Vladimir", OfacCompatibleScore.NotReturned)] // Another script is another name.
    public void Parts_are_looked_for_one_by_one(string query, string listed, int expected) => Assert.Equal(expected, OfacCompatibleScore.Of(query, listed));

    [Fact]
    public void Whole_names_get_the_bonus_for_their_beginning_however_unlike_they_are()
    {
        // Jaro 0.597 is under Winkler's 0.7: by the usual measure nothing were added.
        const string Query = "ABCDE XYZW", Listed = "ABCDE KLMNOPQRS";
        var jaro = TextbookDistance.JaroWinkler(Query, Listed, prefixLength: 0);
        Assert.InRange(jaro, 0.5, 0.7);
        Assert.Equal((int)Math.Round(100 * (jaro + (0.5 * (1 - jaro)))), OfacCompatibleScore.Of(Query, Listed));
    }

    [Fact]
    public void Whole_names_are_compared_only_where_they_begin_with_one_letter()
    {
        Assert.InRange(OfacCompatibleScore.Of("KAVOSHZARRIN", "KAVOSHZARIN"), 95, 100);
        // The parts are these words, and they are compared whatever they begin with; no bonus for the beginning.
        Assert.Equal((int)Math.Round(100 * TextbookDistance.JaroWinkler("XAVOSHZARRIN", "KAVOSHZARIN")), OfacCompatibleScore.Of("XAVOSHZARRIN", "KAVOSHZARIN"));
        Assert.Equal(OfacCompatibleScore.NotReturned, OfacCompatibleScore.Of("X ZARRINKAVOSH", "KAVOSH LTD"));
    }

    [Fact]
    public void A_part_with_no_partner_of_half_its_letters_counts_as_missing()
    {
        Assert.InRange(TextbookDistance.JaroWinkler("BUSH", "HASWANI"), 0.3, 0.5);
        Assert.Equal(50, OfacCompatibleScore.Of("GEORGE BUSH", "HASWANI, George"));
    }

    [Fact]
    public void The_order_of_words_counts_which_is_a_known_quirk_of_that_search()
    {
        Assert.Equal(87, OfacCompatibleScore.Of("GEORGE BUSH", "GEORGIOU, Georgios"));
        Assert.Equal(OfacCompatibleScore.NotReturned, OfacCompatibleScore.Of("BUSH GEORGE", "GEORGIOU, Georgios"));
    }

    [Fact]
    public void Records_are_scored_by_their_best_names_and_by_nothing_else()
    {
        var listed = TestLists.Entity("us-ofac-sdn:1", "KAVOSH ZARRIN", "RED ORCHID") with { Countries = ["IR"] };
        Assert.Equal(100, OfacCompatibleScore.Of(new Query { Name = "Blue Lotus", Aliases = ["Orchid Red"], Countries = ["BY"] }, listed));
        Assert.Equal(OfacCompatibleScore.NotReturned, OfacCompatibleScore.Of(Query.Of("Red"), listed with { Names = [] }));
    }

    [Fact]
    public void The_score_agrees_with_its_plain_twin()
    {
        var random = new Random(249);
        var names = TestLists.Names.Select(n => n.Name.Original).Distinct(StringComparer.Ordinal).ToArray();
        for (var i = 0; i < 3000; i++)
        {
            var query = names[random.Next(names.Length)];
            var listed = i % 3 == 0 ? NameEdits.Typo(query, random) : names[random.Next(names.Length)];
            Assert.Equal(PlainOfacScore.Of(query, listed), OfacCompatibleScore.Of(query, listed));
        }
    }

    [CorpusFact(Observed)]
    public void Scores_that_the_search_was_seen_to_give_are_met_within_two_points_on_average()
    {
        var rows = File.ReadLines(CorpusFactAttribute.PathOf(Observed)).Select(l => JsonDocument.Parse(l).RootElement)
            .Select(r => (Seen: r.GetProperty("ofac_score").GetInt32(), Ours: OfacCompatibleScore.Of(r.GetProperty("query").GetString()!, r.GetProperty("candidate").GetString()!)))
            .ToArray();
        Assert.Equal(170, rows.Length);
        Assert.InRange(rows.Where(r => r.Seen >= 0).Average(r => Math.Abs(r.Seen - r.Ours)), 0, 1.2);
        // A pair that was not returned scored less than was asked for then, at least the lowest there is; that is all it says.
        int Error(int seen, int ours) => seen >= 0 ? Math.Abs(seen - ours) : Math.Max(0, ours - OfacCompatibleScore.LowestReturned);
        Assert.InRange(rows.Average(r => Error(r.Seen, r.Ours)), 0, 2);
        // Two of the six scored just 50, which was asked for on another day and returned; of one, ALQAEDA, nobody knows why.
        Assert.Equal([97, 50, 50, -1, -1, -1], rows.Where(r => r.Seen < 0).Select(r => r.Ours).OrderDescending());
    }
}
