using Screening.Candidates;

namespace Screening.Tests.Candidates;

public sealed class TallyTests
{
    [Fact]
    public void A_name_shares_each_word_once_and_words_joined_beside_it()
    {
        var tally = new Tally(10);
        tally.Clear();
        tally.Add(3, word: 0, 1.5f);
        tally.Add(3, word: 0, 1f);
        tally.Add(3, word: 63, 0.25f);
        tally.AddKnown(3, word: 1, 0.5f);
        tally.AddKnown(4, word: 1, 0.5f);
        tally.Join(new RunIndex.Joined(5, 2, 0.5, 0.75));
        tally.Join(new RunIndex.Joined(5, 1, 0.5, 0.25));
        tally.AddWhole(6);
        tally.Add(7);
        Assert.Equal([3, 5, 6, 7], tally.Names);
        Assert.Equal((2.25, 0), (tally.WeightOf(3), tally.JoinedOf(3)));
        Assert.Equal((3, 3, (1, 1)), (tally.WeightOf(5), tally.JoinedOf(5), tally.SparedOf(5)));
        Assert.Equal((double.PositiveInfinity, 0), (tally.JoinedOf(6), tally.WeightOf(7)));
    }

    [Fact]
    public void A_search_knows_nothing_of_those_before_however_many_there_were()
    {
        const int moreThanAreNumbered = (1 << 24) + 3;
        var tally = new Tally(2);
        tally.Clear();
        for (var search = 0; search < moreThanAreNumbered; search++)
        {
            if (search % 1_000_003 == 0 || search is > (1 << 24) - 4)
            {
                tally.Join(new RunIndex.Joined(0, 1, 1, 1));
                tally.Add(1, word: 2, 1);
                Assert.Equal((1, 1, 2), (tally.WeightOf(0), tally.WeightOf(1), tally.Names.Count));
            }
            tally.Clear();
            tally.AddKnown(0, word: 1, 1);
            tally.AddKnown(1, word: 1, 1);
            if (tally.Names.Count != 0) Assert.Fail($"search {search} knows a name");
        }
    }
}
