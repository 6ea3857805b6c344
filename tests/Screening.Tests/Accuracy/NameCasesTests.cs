using Screening.Tests.Support;
using VerifyXunit;

namespace Screening.Tests.Accuracy;

/// <summary>Labelled pairs of names: the labels come from what an analyst would say, not from what the scorer says.</summary>
public sealed class NameCasesTests
{
    // F1 over the pairs of the corpus by their group: never below. To be raised with every gain.
    private static readonly Dictionary<string, double> Floors = new(StringComparer.Ordinal)
    {
        ["nk_checks"] = 0.92,
        ["nk_unit_tests"] = 0.88,
        ["synth_companies"] = 0.86,
        ["synth_people"] = 0.82,
        ["cust_cases"] = 1,
        ["cluster_align"] = 1,
        ["entity_bench"] = 1,
        ["yente_un"] = 0.993,
        ["rigour_putin"] = 0.88,
        ["zavod_dirty"] = 0.98,
        ["rigour_tests"] = 1,
    };

    // How far a mean may lie above that of the surer rung before it. To be brought down to zero.
    private const double StillRising = 0.00;

    private const string Corpus = "cases/names.jsonl";

    private static readonly string[] Classes =
    [
        "abbreviation", "acronym", "arabic", "armenian", "containment", "cyrillic", "former-name", "generic", "georgian", "given-name", "greek", "han", "hangul", "hebrew", "homoglyph", "initial", "japanese", "joined",
        "legal-form", "noise", "number", "order", "particle", "patronymic", "persian", "place", "short-name", "split", "title", "truncation", "turkish", "typo", "vessel", "weak-alias",
    ];

    private static readonly Lazy<IReadOnlyList<NameCase>> Own = new(() => Read(Repository.At("data/cases/names.jsonl")));

    private static IReadOnlyList<NameCase> Read(string path)
    {
        using var lines = new StreamReader(path);
        return NameCase.Read(lines);
    }

    [Fact]
    public void Every_case_is_labelled_and_says_why() => Assert.All(Own.Value, c =>
    {
        Assert.Contains(c.Kind, (string[])["Company", "Organization", "Person", "Vessel"]);
        Assert.Contains(c.Tier, (string[])["STRONG", "MEDIUM", "WEAK"]);
        Assert.False(string.IsNullOrWhiteSpace(c.Query) || string.IsNullOrWhiteSpace(c.Candidate) || c.Query == c.Candidate, c.Query);
        Assert.True(c.ShouldMatch || !c.StrictMatch, $"{c.Query}: one party and no alert");
        Assert.EndsWith(".", c.Why, StringComparison.Ordinal);
    });

    [Fact]
    public void Every_class_has_cases_and_matches_and_others_are_about_as_many()
    {
        Assert.Equal(Classes, Own.Value.Select(c => c.Class).Distinct().Order(StringComparer.Ordinal));
        Assert.True(Own.Value.Count >= 640);
        Assert.InRange(Own.Value.Count(c => c.ShouldMatch) / (double)Own.Value.Count, 0.4, 0.6);
    }

    [Fact]
    public void No_pair_stands_twice() =>
        Assert.Empty(Own.Value.GroupBy(c => string.CompareOrdinal(c.Query, c.Candidate) < 0 ? (c.Query, c.Candidate) : (c.Candidate, c.Query)).Where(g => g.Count() > 1).Select(g => g.Key));

    [Fact]
    public Task Agreement_with_the_labels() =>
        Verifier.Verify($"{CaseTables.Agreement(Own.Value)}\n{CaseTables.Means(Own.Value)}\n{CaseTables.Thresholds(Own.Value)}");

    [Fact]
    public void The_surer_the_match_the_higher_the_mean_score()
    {
        var means = CaseTables.Ladder.Select(r => (r.ShouldMatch, Mean: CaseTables.Mean(Own.Value, r.Tier, r.ShouldMatch))).ToArray();

        Assert.True(means.Where(m => m.ShouldMatch).Min(m => m.Mean) > means.Where(m => !m.ShouldMatch).Max(m => m.Mean));
        Assert.DoesNotContain(means.Zip(means.Skip(1)), p => p.Second.Mean > p.First.Mean + StillRising);
    }

    [CorpusFact(Corpus)]
    public void The_pairs_of_the_corpus_are_told_no_worse_than_before()
    {
        var byGroup = Read(CorpusFactAttribute.PathOf(Corpus)).GroupBy(c => c.Class, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => Quality.Of(g, CaseTables.Threshold).F1, StringComparer.Ordinal);

        Assert.Equal(Floors.Keys.Order(StringComparer.Ordinal), byGroup.Keys.Order(StringComparer.Ordinal));
        Assert.Empty(byGroup.Where(g => g.Value < Floors[g.Key]).Select(g => FormattableString.Invariant($"{g.Key}: F1 {g.Value:0.0000}, floor {Floors[g.Key]:0.000}")));
    }
}
