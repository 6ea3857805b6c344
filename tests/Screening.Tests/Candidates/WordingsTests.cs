using Screening.Candidates;
using Screening.Model;
using Screening.Scoring;
using Screening.Tests.Support;
using Screening.Text;

namespace Screening.Tests.Candidates;

public sealed class WordingsTests
{
    private static PreparedName Name(string name, bool isPerson = false, NameQuality quality = NameQuality.Strong) => new(NameAnalyzer.Analyze(name, isPerson), quality);

    [Theory]
    [InlineData("Minsk Peleng", "MINSK  PELENG")]
    [InlineData("JSC \"Peleng\"", "Peleng, JSC")]
    [InlineData("Ivanov, Ivan", "IVANOV IVAN")]
    public void Names_that_differ_in_print_only_are_one_wording(string a, string b) => Assert.True(Name(a).IsWordedAs(Name(b)));

    [Theory]
    [InlineData("Peleng", "Peleng JSC")]
    [InlineData("Minsk Plant", "Plant Minsk")]
    [InlineData("Пеленг", "Peleng")]
    [InlineData("PELENG", "Peleng")]
    [InlineData("Applied Sciences Institute ASI", "Applied Sciences Institute (ASI)")]
    public void Names_that_a_comparison_tells_apart_are_two(string a, string b) => Assert.False(Name(a).IsWordedAs(Name(b)));

    [Fact]
    public void A_weak_alias_and_a_person_are_wordings_of_their_own()
    {
        PreparedName[] names = [Name("Ivan Petrov"), Name("IVAN PETROV"), Name("Ivan Petrov", quality: NameQuality.Weak), Name("Ivan Petrov", isPerson: true), Name("Ivan PETROV")];
        var wordings = Wordings.Of(names, out var first);
        Assert.Equal([names[0], names[2], names[3]], first);
        Assert.Equal([0, 0, 1, 2, 0], Enumerable.Range(0, names.Length).Select(wordings.Of));
        Assert.Equal([0, 1, 4], wordings.NamesOf(0).ToArray());
        Assert.Equal((3, 5), (wordings.Count, wordings.Names));
    }

    [Fact]
    public void Names_worded_alike_score_alike_against_anything()
    {
        var scorer = new NameScorer();
        var alike = TestLists.Names.GroupBy(n => n.WordingHash()).SelectMany(g => g.SelectMany(a => g.Where(b => b != a && a.IsWordedAs(b)).Select(b => (a, b)))).ToArray();
        Assert.NotEmpty(alike);
        var queries = TestLists.Names.Where((_, i) => i % 97 == 0).ToArray();
        foreach (var (a, b) in alike)
            foreach (var query in queries.Append(a)) Assert.Equal(scorer.Score(query, a), scorer.Score(query, b));
    }
}
