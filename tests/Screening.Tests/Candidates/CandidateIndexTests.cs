using Screening.Candidates;
using Screening.Model;
using Screening.Scoring;
using Screening.Tests.Reference;
using Screening.Tests.Support;
using Screening.Text;

namespace Screening.Tests.Candidates;

public class CandidateIndexTests
{
    private static readonly CandidateIndex Index = new(TestLists.Names);
    private static readonly PreparedName[] Part = [.. TestLists.Names.Where((_, i) => i % 16 == 0)];
    private static readonly CandidateIndex PartIndex = new(Part);
    private static readonly double[] Cutoffs = [0, 0.3, 0.5, 0.6, 0.7, 0.8, 0.9, 1];

    public static TheoryData<string> Edits => [.. NameEdits.All.Select(e => e.Name)];

    private static IEnumerable<PreparedName> Queries(string edit, int count)
    {
        var apply = NameEdits.All.Single(e => e.Name == edit).Apply;
        var random = new Random(7);
        for (var i = 0; i < count; i++)
            yield return TestLists.Name(apply(TestLists.Names[random.Next(TestLists.Names.Count)].Name.Original, random));
    }

    private static Dictionary<int, double> Search(CandidateIndex index, PreparedName query, double cutoff)
    {
        var found = new Dictionary<int, double>();
        // Add throws where a name is reported twice.
        index.Search(query, cutoff, (id, alignment) => found.Add(id, alignment.Score));
        return found;
    }

    private static void AssertSameAsExhaustive(CandidateIndex index, PreparedName query, IReadOnlyList<PreparedName> names)
    {
        var scores = ExhaustiveSearch.Scores(query, names);
        foreach (var cutoff in Cutoffs)
        {
            var (expected, actual) = (ExhaustiveSearch.AtLeast(scores, cutoff), Search(index, query, cutoff));
            var missed = expected.Keys.Except(actual.Keys).Select(id => $"{names[id].Name.Original} ({expected[id]})").ToArray();
            Assert.True(missed.Length == 0, $"\"{query.Name.Original}\" at {cutoff} misses {string.Join("; ", missed)}");
            var wrong = actual.Where(p => !expected.TryGetValue(p.Key, out var score) || score != p.Value).Select(p => $"{names[p.Key].Name.Original} ({p.Value})").ToArray();
            Assert.True(wrong.Length == 0, $"\"{query.Name.Original}\" at {cutoff} finds {string.Join("; ", wrong)}");
        }
    }

    [Theory, MemberData(nameof(Edits))]
    public void The_index_finds_what_a_scan_of_all_names_finds_at_every_cutoff(string edit)
    {
        foreach (var query in Queries(edit, 3)) AssertSameAsExhaustive(Index, query, TestLists.Names);
    }

    [Theory, MemberData(nameof(Edits))]
    public void The_index_of_a_part_finds_what_a_scan_of_the_part_finds(string edit)
    {
        foreach (var query in Queries(edit, 20)) AssertSameAsExhaustive(PartIndex, query, Part);
    }

    [Fact]
    public void Names_in_other_scripts_are_found_as_a_scan_finds_them()
    {
        var foreign = TestLists.Names.Where(n => n.Name.Original.Any(c => c > 0x370)).Where((_, i) => i % 80 == 0).ToArray();
        Assert.NotEmpty(foreign);
        foreach (var name in foreign) AssertSameAsExhaustive(Index, TestLists.Name(name.Name.Original), TestLists.Names);
    }

    [Theory]
    [InlineData("A B C")]
    [InlineData("V. G.")]
    [InlineData("the of and")]
    [InlineData("7")]
    [InlineData("Plant No. VII")]
    [InlineData("Company Group Trading")]
    [InlineData("МЗКТ")]
    [InlineData("Ka Maz")]
    [InlineData("深圳")]
    public void Awkward_queries_are_found_as_a_scan_finds_them(string name) =>
        AssertSameAsExhaustive(Index, TestLists.Name(name), TestLists.Names);

    [Fact]
    public void Names_that_a_field_cut_off_are_found_as_a_scan_finds_them()
    {
        var random = new Random(19);
        for (var i = 0; i < 25; i++)
        {
            var name = Part[random.Next(Part.Length)].Name.Original;
            var cut = name[..random.Next((name.Length / 2) + 1, name.Length + 1)];
            AssertSameAsExhaustive(PartIndex, new PreparedName(NameAnalyzer.Analyze(cut, isPerson: i % 2 == 0), endsAbruptly: true), Part);
        }
    }

    [Fact]
    public void Initials_among_words_are_found_as_a_scan_finds_them()
    {
        var random = new Random(23);
        string[] parts = ["a", "b", "j", "smith", "jones", "bakar", "abu", "trading", "co", "group", "jsmith"];
        string Make() => string.Join(' ', Enumerable.Range(0, random.Next(1, 5)).Select(_ => parts[random.Next(parts.Length)]));
        PreparedName[] names = [.. Enumerable.Range(0, 400).Select(i => TestLists.Name(Make(), isPerson: i % 2 == 0))];
        var index = new CandidateIndex(names);
        for (var i = 0; i < 120; i++)
            AssertSameAsExhaustive(index, new PreparedName(NameAnalyzer.Analyze(Make(), isPerson: i % 2 == 0), endsAbruptly: i % 3 == 0), names);
    }

    [Fact]
    public void A_search_that_finds_nothing_allocates_nothing()
    {
        PreparedName[] queries = [.. Enumerable.Range(0, 40).Select(i => TestLists.Name($"Zyxwvq{i} Kqjxz{i} Trading")).Where(q => Search(Index, q, 0.7).Count == 0)];
        Assert.NotEmpty(queries);
        var before = 0L;
        // What is made once and kept is made in the first rounds.
        for (var round = 0; round < 4; round++)
        {
            before = GC.GetAllocatedBytesForCurrentThread();
            foreach (var query in queries) Index.Search(query, 0.7, static (_, _) => { });
        }
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void Made_up_names_of_few_letters_are_found_as_a_scan_finds_them()
    {
        // Few syllables make many near misses: initials, joins, swaps and numbers meet each other.
        var random = new Random(11);
        string[] parts = ["a", "b", "ka", "maz", "kamaz", "kamza", "7", "9", "vii", "plant", "zavod", "minsk", "integral", "integrla", "oil", "of", "al", "kamazov", "kamazoff"];
        string Make() => string.Join(' ', Enumerable.Range(0, random.Next(1, 5)).Select(_ => parts[random.Next(parts.Length)]));
        PreparedName[] names = [.. Enumerable.Range(0, 400).Select(_ => TestLists.Name(Make()))];
        var index = new CandidateIndex(names);
        for (var i = 0; i < 100; i++) AssertSameAsExhaustive(index, TestLists.Name(Make()), names);
    }

    [Fact]
    public void Names_of_two_writings_are_found_by_their_sound_as_a_scan_finds_them()
    {
        // Alike, nearly alike, joined and split, in either writing and mixed: lists hold names of both, and so do queries.
        var random = new Random(13);
        string[] parts = ["mohammad", "muhamad", "reza", "ali", "alireza", "abd", "al", "abdul", "karim", "abdulkarim", "assad", "mamdouh", "noureddin", "din", "kosar", "bank",
            "محمد", "رضا", "علي", "علیرضا", "عبد", "الكريم", "عبدالکریم", "الأسد", "ممدوح", "نور", "الدين", "کوثر", "بانک", "يحيى", "و", "7", "שלום", "כהן", "cohen", "shalom", "カリム", "モハマド", "バンク"];
        string Make() => string.Join(' ', Enumerable.Range(0, random.Next(1, 5)).Select(_ => parts[random.Next(parts.Length)]));
        PreparedName[] names = [.. Enumerable.Range(0, 500).Select(i => TestLists.Name(Make(), isPerson: i % 2 == 0))];
        var index = new CandidateIndex(names);
        for (var i = 0; i < 200; i++) AssertSameAsExhaustive(index, TestLists.Name(Make(), isPerson: i % 2 == 0), names);
    }

    [Fact]
    public void Names_worded_alike_are_found_each_as_it_is_printed()
    {
        string[] printed = ["JSC Peleng", "OAO \"PELENG\"", "Peleng JSC", "PELENG", "peleng", "Peleng Ltd", "Pelengator", "MZKT", "Mzkt", "ПЕЛЕНГ"];
        PreparedName[] names = [.. printed.Select(n => TestLists.Name(n)), .. printed.Select(n => TestLists.Name(n, isPerson: true)), .. printed.Select(n => new PreparedName(NameAnalyzer.Analyze(n), NameQuality.Weak))];
        var index = new CandidateIndex(names);
        foreach (var query in printed.Append("Peleng Minsk").Select(n => TestLists.Name(n)))
        {
            AssertSameAsExhaustive(index, query, names);
            index.Search(query, 0.5, (id, alignment) => Assert.Equal((names[id].Name.Original, names[id].Quality), (alignment.Listed!.Name.Original, alignment.Listed.Quality)));
        }
    }

    [Fact]
    public void Persons_are_found_as_a_scan_finds_them_whichever_side_says_that_a_person_is_meant()
    {
        PreparedName[] names = [.. PersonNames.Draw(400, 3, i => i % 3 != 0)];
        var index = new CandidateIndex(names);
        foreach (var query in PersonNames.Draw(120, 4, i => i % 2 == 0)) AssertSameAsExhaustive(index, query, names);
    }

    [Fact]
    public void Searching_from_many_threads_gives_the_answers_of_one()
    {
        PreparedName[] queries = [.. Queries("typo", 20), .. Queries("reordered", 20)];
        var index = new CandidateIndex(TestLists.Names);
        var alone = queries.Select(q => Search(index, q, 0.6).OrderBy(p => p.Key).ToArray()).ToArray();
        var together = new KeyValuePair<int, double>[8][][];
        Parallel.For(0, 8, new ParallelOptions { MaxDegreeOfParallelism = 8 }, t =>
            together[t] = [.. queries.Select(q => Search(index, q, 0.6).OrderBy(p => p.Key).ToArray())]);
        Assert.All(together, answers => Assert.Equal(alone, answers));
    }

    [Fact]
    public void A_query_without_words_finds_nothing() => Assert.Empty(Search(Index, TestLists.Name("---"), 0));
}
