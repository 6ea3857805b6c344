using Screening.Engine;
using Screening.Model;
using Screening.Rules;
using Screening.Scoring;
using Screening.Tests.Support;

namespace Screening.Tests.Engine;

/// <summary>Answers that are kept, and queries that leave nothing behind.</summary>
public sealed class PartyAnswersTests
{
    private static readonly WatchlistSnapshot Snapshot = new(
        TestLists.ListsOf(TestLists.Entity("us-ofac-sdn:1", "PELENG JSC"), TestLists.Entity("us-ofac-sdn:2", "VOLGA CARGO")), [], RuleSet.None);

    private static readonly ScreeningPipeline Pipeline = new(Snapshot);

    private static PartyAnswers Answers() => new(Snapshot, Pipeline);

    [Fact]
    public void A_party_that_comes_again_gets_the_answer_it_got()
    {
        var answers = Answers();
        var first = answers.Of(new Party(PartyRole.Consignor, "Peleng", "BY"), 0.7, 5);
        Assert.Equal("us-ofac-sdn:1", Assert.Single(first.Result.Matches).EntityId);
        Assert.Same(first, answers.Of(new Party(PartyRole.Consignee, new string("Peleng".AsSpan()), "BY"), 0.7, 5));
    }

    [Fact]
    public void What_else_is_asked_of_a_name_is_another_question()
    {
        var answers = Answers();
        Party plain = new(PartyRole.Consignor, "Peleng", "BY");
        var first = answers.Of(plain, 0.7, 5);
        foreach (var other in (Party[])[plain with { Country = "DE" }, plain with { Country = null }, plain with { Role = PartyRole.Vessel }, plain with { Identifier = new Identifier("imo", "9074729") }])
        {
            Assert.NotSame(first, answers.Of(other, 0.7, 5));
            first = answers.Of(plain, 0.7, 5);
        }
        Assert.NotSame(first, answers.Of(plain, 0.71, 5));
        first = answers.Of(plain, 0.7, 5);
        Assert.NotSame(first, answers.Of(plain, 0.7, 4));
    }

    [Fact]
    public void Kept_answers_are_those_that_would_be_given_again_whatever_came_between()
    {
        var (answers, random) = (Answers(), new Random(11));
        string[] words = ["peleng", "volga", "cargo", "linen", "house", "jsc", "25 Main Street", "\u200B"];
        for (var i = 0; i < 3000; i++)
        {
            var party = new Party((PartyRole)random.Next(7), string.Join(' ', Enumerable.Range(0, 1 + random.Next(3)).Select(_ => words[random.Next(words.Length)])), random.Next(2) == 0 ? "BY" : null);
            var (kept, fresh) = (answers.Of(party, 0.6, 3), Answers().Of(party, 0.6, 3));
            Assert.Equal((fresh.Result.Outcome, fresh.Address, fresh.Flags), (kept.Result.Outcome, kept.Address, kept.Flags));
            Assert.Equal(fresh.Result.Matches.Select(m => (m.EntityId, m.Score, string.Join('|', m.Reasons))), kept.Result.Matches.Select(m => (m.EntityId, m.Score, string.Join('|', m.Reasons))));
        }
    }

    [Fact]
    public void A_name_as_long_as_a_page_is_not_kept()
    {
        var answers = Answers();
        var party = new Party(PartyRole.Consignor, "Peleng " + new string('x', 300));
        Assert.NotSame(answers.Of(party, 0.7, 5), answers.Of(party, 0.7, 5));
    }

    [Fact]
    public void Beyond_reading_and_looking_up_its_name_a_query_that_finds_nothing_leaves_nothing_behind()
    {
        var query = Query.Of("Linen House of Vienna");
        void Search()
        {
            foreach (var name in PreparedQuery.Of(query, Snapshot.Words).Names) Snapshot.Index.Search(name, 0.7, Ignored);
        }
        void Screen() => Assert.Same(ScreeningResult.Nothing, Pipeline.Screen(query, 0.7, 5));
        Search();
        Screen();
        Assert.InRange(BytesOf(Screen) - BytesOf(Search), -200, 64);
    }

    private static void Ignored(int name, NameAlignment alignment)
    {
    }

    // The least of several: the runtime itself allocates now and then.
    private static long BytesOf(Action action) => Enumerable.Range(0, 20).Min(_ =>
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        action();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    });
}
