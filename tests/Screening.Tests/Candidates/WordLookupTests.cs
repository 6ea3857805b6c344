using Screening.Candidates;
using Screening.Scoring;
using Screening.Tests.Support;
using Screening.Text;

namespace Screening.Tests.Candidates;

public class WordLookupTests
{
    private static readonly PreparedName[] Names = [.. TestLists.Names];
    private static readonly ListedWords Words = new(Names);
    private static readonly WordLookup Lookup = new(Words, new SoundIndex(Names, Words.Words));

    private static WordMatch[] Find(NameWord word)
    {
        var found = new List<WordMatch>();
        Lookup.Find(word, new LookupScratch(Words.Words.Length, Lookup.Spellings), found);
        return [.. found];
    }

    private static WordMatch[] CompareAll(NameWord word) =>
        [.. Words.Words.Select((w, row) => new WordMatch(row, Relation(word, w, out var similarity), similarity)).Where(m => m.Similarity > 0)
            .OrderByDescending(m => m.Similarity).ThenBy(m => m.Row)];

    private static WordRelation Relation(NameWord word, NameWord listed, out double similarity)
    {
        similarity = WordSimilarity.Of(word, listed, out var relation);
        return relation;
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_word_is_found_to_be_like_the_words_that_comparing_all_of_them_gives(bool isPerson)
    {
        var random = new Random(17);
        for (var i = 0; i < 120; i++)
        {
            var name = Names[random.Next(Names.Length)].Name.Original;
            if (i % 2 == 0) name = NameEdits.Typo(name, random);
            foreach (var word in TestLists.Name(name, isPerson).Words)
                if (word.Class != WordClass.Initial) Assert.Equal(CompareAll(word), Find(word));
        }
    }

    [Fact]
    public void Of_an_initial_only_what_is_more_than_its_letter_is_found()
    {
        var initial = TestLists.Name("J. Smith").Words[0];
        Assert.Equal(WordClass.Initial, initial.Class);
        var all = CompareAll(initial);
        Assert.Contains(all, m => m.Similarity == ScoringPolicy.InitialOnly);
        Assert.Equal(all.Where(m => m.Similarity > ScoringPolicy.InitialOnly), Find(initial).Where(m => m.Similarity > ScoringPolicy.InitialOnly));
    }

    [Fact]
    public void A_word_cut_off_is_found_with_all_words_that_begin_with_it()
    {
        var beginning = Words.Words.First(w => w is { Class: WordClass.Distinctive, Origin: Origin.Alphabet, Text.Length: > 8 }).Text[..5];
        var word = new NameWord(beginning, beginning, RomanKey.Of(beginning), WordClass.Distinctive);
        var found = new List<WordMatch>();
        Lookup.FindCut(word, new LookupScratch(Words.Words.Length, Lookup.Spellings), found);
        var begun = Enumerable.Range(0, Words.Words.Length).Where(r => Words.Words[r].Text.StartsWith(beginning, StringComparison.Ordinal)).ToHashSet();
        Assert.NotEmpty(begun);
        Assert.Subset(found.Where(m => m.Relation == WordRelation.Cut).Select(m => m.Row).ToHashSet(), begun);
        Assert.Equal(found.OrderByDescending(m => m.Similarity).Select(m => m.Similarity), found.Select(m => m.Similarity));
    }

    [Fact]
    public void What_is_remembered_of_a_word_is_what_was_found()
    {
        var words = Names.SelectMany(n => n.Words).Distinct().Take(200).ToArray();
        var first = words.Select(Find).ToArray();
        for (var again = 0; again < 3; again++) Assert.Equal(first, words.Select(Find));
    }
}
