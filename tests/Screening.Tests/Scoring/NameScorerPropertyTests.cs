using Screening.Scoring;
using Screening.Tests.Reference;
using Screening.Tests.Support;
using Screening.Text;

namespace Screening.Tests.Scoring;

public class NameScorerPropertyTests
{
    private const int Seed = 20261122;

    // An edited bundled name against the name it came from, a neighbour in the list, and any other.
    private static IEnumerable<(PreparedName Query, PreparedName Listed)> Pairs(string edit, int count)
    {
        var apply = NameEdits.All.Single(e => e.Name == edit).Apply;
        var random = new Random(Seed);
        for (var i = 0; i < count; i++)
        {
            var at = random.Next(TestLists.Names.Count);
            var listed = TestLists.Names[at];
            var query = TestLists.Name(apply(listed.Name.Original, random));
            yield return (query, listed);
            yield return (query, TestLists.Names[(at + 1) % TestLists.Names.Count]);
            yield return (query, TestLists.Names[random.Next(TestLists.Names.Count)]);
        }
    }

    public static TheoryData<string> Edits => [.. NameEdits.All.Select(e => e.Name)];

    [Theory, MemberData(nameof(Edits))]
    public void Scores_agree_with_the_plain_twin(string edit)
    {
        var scorer = new NameScorer();
        foreach (var (query, listed) in Pairs(edit, 400))
        {
            var (expected, _) = PlainNameScore.Of(query, listed);
            var actual = scorer.Score(query, listed);
            Assert.True(Math.Abs(expected - actual) < 1e-9, $"{query.Name.Original} | {listed.Name.Original}: {expected} plain, {actual} scored");
        }
    }

    [Fact]
    public void Scores_of_persons_agree_with_the_plain_twin_and_stay_within_reach()
    {
        var scorer = new NameScorer();
        PreparedName[] names = [.. PersonNames.Draw(120, Seed, i => i % 3 != 0)];
        foreach (var query in PersonNames.Draw(120, Seed + 1, i => i % 2 == 0))
        {
            foreach (var listed in names)
            {
                var (expected, shared) = PlainNameScore.Of(query, listed);
                var actual = scorer.Score(query, listed);
                Assert.True(Math.Abs(expected - actual) < 1e-9, $"{query.Name.Original} | {listed.Name.Original}: {expected} plain, {actual} scored");
                Assert.True(actual == 0 || ScoringPolicy.Reach(query.Weight, actual) <= shared + 1e-9, $"{query.Name.Original} | {listed.Name.Original}: {actual} with {shared} of {query.Weight}");
            }
        }
    }

    [Theory, MemberData(nameof(Edits))]
    public void Scores_lie_between_zero_and_one(string edit)
    {
        var scorer = new NameScorer();
        Assert.All(Pairs(edit, 400), p => Assert.InRange(scorer.Score(p.Query, p.Listed), 0, 1));
    }

    [Theory, MemberData(nameof(Edits))]
    public void Every_word_of_either_name_is_in_exactly_one_aligned_word(string edit)
    {
        var scorer = new NameScorer();
        foreach (var (query, listed) in Pairs(edit, 200))
        {
            scorer.Score(query, listed);
            var words = scorer.Alignment.Words.ToArray();
            Assert.Equal(Letters(query.Words.Select(w => w.Text)), Letters(words.Select(w => w.Query)));
            Assert.Equal(Letters(listed.Words.Select(w => w.Text)), Letters(words.Select(w => w.Listed)));
        }
    }

    [Theory, MemberData(nameof(Edits))]
    public void No_score_exceeds_what_its_shared_weight_can_reach(string edit)
    {
        var scorer = new NameScorer();
        foreach (var (query, listed) in Pairs(edit, 400))
        {
            var score = scorer.Score(query, listed);
            var (_, shared) = PlainNameScore.Of(query, listed);
            // A derived acronym shares no word: the index looks it up apart.
            if (score == 0 || scorer.Alignment.IsAcronym) continue;
            Assert.True(ScoringPolicy.Reach(query.Weight, score) <= shared + 1e-9, $"{query.Name.Original} | {listed.Name.Original}: {score} with {shared} of {query.Weight}");
        }
    }

    [Fact]
    public void Equal_words_in_any_order_score_one()
    {
        var (scorer, random) = (new NameScorer(), new Random(Seed));
        foreach (var listed in TestLists.Names.Where(n => n.Words.Length > 0 && n.Quality == global::Screening.Model.NameQuality.Strong))
        {
            var shuffled = new PreparedName(listed.Name with { Words = NameEdits.Shuffled(listed.Name.Words, random) });
            Assert.True(scorer.Score(shuffled, listed) == 1, listed.Name.Original);
        }
    }

    [Fact]
    public void Words_are_as_alike_one_way_as_the_other()
    {
        var random = new Random(Seed);
        var words = TestLists.Names.SelectMany(n => n.Words).DistinctBy(w => w.Text).ToArray();
        foreach (var a in words)
        {
            NameWord[] others = [words[random.Next(words.Length)], Distinctive(NameEdits.Typo(a.Text, random))];
            foreach (var b in others)
            {
                // A query may leave the vowels out; a list has its reasons.
                if (a.IsVowelless || b.IsVowelless) continue;
                var there = WordSimilarity.Of(a, b, out var relation);
                Assert.Equal(there, WordSimilarity.Of(b, a, out var back));
                Assert.Equal(relation, back);
            }
        }
    }

    [Fact]
    public void Names_without_an_omission_score_the_same_both_ways()
    {
        var (scorer, random, compared) = (new NameScorer(), new Random(Seed), 0);
        foreach (var listed in TestLists.Names.Where(n => n is { Quality: global::Screening.Model.NameQuality.Strong, OwnWords: > 1 }))
        {
            // Of whom a body is named after stands behind those words: in another order another word would.
            if (Array.Exists(listed.Words, w => w.Canon == Initials.Named)) continue;
            // One word with a slip in it, the others in another order: nothing is left over on either side.
            var at = Array.FindIndex(listed.Words, w => w.Class == WordClass.Distinctive);
            if (at < 0) continue;
            NameWord[] words = [.. listed.Words];
            words[at] = Distinctive(NameEdits.Typo(words[at].Text, random));
            // A query may leave the vowels out; a list has its reasons.
            if (Array.Exists(words, w => w.IsVowelless) || words[at].Text.Length <= 2) continue;
            var query = new PreparedName(listed.Name with { Words = NameEdits.Shuffled(words, random) });
            var there = scorer.Score(query, listed);
            if (scorer.Alignment.Words.Any(w => w.Relation is WordRelation.OnlyInQuery or WordRelation.OnlyInList or WordRelation.Joined)) continue;
            // Given names inside a long name weigh less than at its ends.
            if (listed.Name.IsPerson && listed.Words.Length >= ScoringPolicy.LongPersonName) continue;
            compared++;
            var back = scorer.Score(listed, query);
            Assert.True(Math.Abs(there - back) < 1e-9, $"{listed.Name.Original} with {words[at].Text}: {there} and {back}");
        }
        Assert.InRange(compared, 200, int.MaxValue);
    }

    [Fact]
    public void A_name_without_words_scores_nothing()
    {
        Assert.Equal(0, TestLists.Score("...", "PELENG JSC"));
        Assert.Equal(0, TestLists.Score("PELENG JSC", "..."));
    }

    [Fact]
    public void Names_of_two_writings_agree_with_the_plain_twin()
    {
        var (scorer, random) = (new NameScorer(), new Random(Seed));
        string[] parts = ["mohammad", "reza", "alireza", "abdul", "karim", "abdulkarim", "al", "assad", "noureddin", "mamdouh", "محمد", "رضا", "علیرضا", "عبد", "الكريم", "الأسد", "نور", "الدين", "حسن", "カリム", "hasan", "co"];
        PreparedName Make() => TestLists.Name(string.Join(' ', Enumerable.Range(0, random.Next(1, 5)).Select(_ => parts[random.Next(parts.Length)])), isPerson: true);
        for (var i = 0; i < 20_000; i++)
        {
            var (query, listed) = (Make(), Make());
            var (expected, shared) = PlainNameScore.Of(query, listed);
            var actual = scorer.Score(query, listed);
            Assert.True(Math.Abs(expected - actual) < 1e-9, $"{query.Name.Original} | {listed.Name.Original}: {expected} plain, {actual} scored");
            if (actual > 0) Assert.True(ScoringPolicy.Reach(query.Weight, actual) <= shared + 1e-9, $"{query.Name.Original} | {listed.Name.Original}");
        }
    }

    private static NameWord Distinctive(string text) => new(text, text, RomanKey.Of(text), WordClass.Distinctive);

    // A run of words is shown joined by spaces, as a phrase is: its single words are what is counted.
    private static string[] Letters(IEnumerable<string?> words) =>
        [.. words.OfType<string>().SelectMany(w => w.Split(' ')).Order(StringComparer.Ordinal)];

    [Fact]
    public void A_rejected_pair_allocates_nothing()
    {
        var random = new Random(29);
        var names = TestLists.Names.Where(n => n.Origins == TestLists.Names[0].Origins).ToArray();
        var scorer = new NameScorer();
        var pairs = Enumerable.Range(0, 2_000).Select(_ => (Query: names[random.Next(names.Length)], Listed: names[random.Next(names.Length)]))
            .Where(p => scorer.Score(p.Query, p.Listed) < 0.7).ToArray();
        Assert.True(pairs.Length > 1_000);
        var before = GC.GetAllocatedBytesForCurrentThread();
        foreach (var (query, listed) in pairs) scorer.Score(query, listed);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
