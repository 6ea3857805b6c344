using Screening.Formats.Rules;
using Screening.Model;
using Screening.Rules;
using Screening.Tests.Support;
using VerifyXunit;

namespace Screening.Tests.Formats.Rules;

/// <summary>What comes of rule cases, and what they reach of the rules.</summary>
public sealed class RuleCaseRunnerTests : IDisposable
{
    private const string Rules = """
        {"rules": [
          {"id": "bird", "title": "A bird", "source": "Act", "effective": [{"from": "2025-01-01", "to": "2025-12-31"}], "when": {"finding": {"kinds": ["list-hit"], "lists": ["birds"], "scoreFrom": 0.9}}, "outcome": "review"},
          {"id": "bird", "title": "A bird since 2026", "source": "Act", "effective": [{"from": "2026-01-01"}], "when": {"finding": {"kinds": ["list-hit"], "lists": ["birds"], "scoreFrom": 0.9}}, "outcome": "block"},
          {"id": "bird-with-chips", "title": "Chips for a bird", "source": "Act", "when": {"with": [{"kinds": ["list-hit"]}], "goods": {"tiers": ["1"]}}, "outcome": "review", "message": "why chips?"},
          {"id": "any-hit", "title": "Any", "source": "Act", "when": {"finding": {"kinds": ["list-hit"]}}, "outcome": "clear"}]}
        """;

    private const string Fixture = """
        {"lists": [{"list": "birds", "entities": [{"id": "1", "name": "Whooping Heron Holdings", "kind": "organization"}]}, {"list": "fish", "entities": [{"id": "1", "name": "Silver Perch Trust"}]}], "cases": [CASES]}
        """;

    private readonly TestFiles _files = new();

    public void Dispose() => _files.Dispose();

    private (RuleSet Rules, IReadOnlyList<RuleCaseResult> Results) Run(string cases)
    {
        var rules = RuleFiles.Read(_files.Write("birds.json", Rules));
        _files.Write("birds.cases.json", Fixture.Replace("CASES", cases, StringComparison.Ordinal));
        return (rules, new RuleCaseRunner(TestLists.Screener.With(rules), TestLists.Chains).Run(RuleCases.Read(_files.PathOf("birds.json"))));
    }

    private RuleCaseResult RunOne(string asked, string row = "\"party\": {\"name\": \"Whooping Heron Holdings\"}", string asOf = "2026-01-02") =>
        Assert.Single(Run($$"""{"name": "n", "asOf": "{{asOf}}", {{row}}, {{asked}}}""").Results);

    [Theory]
    [InlineData("\"expect\": [\"bird\"]")]
    [InlineData("\"expect\": [\"bird\", \"any-hit\", \"list-hit\"], \"absent\": [\"bird-with-chips\", \"owned\", \"circumstances\"], \"outcome\": \"block\"")]
    [InlineData("\"outcome\": \"block\"")]
    public void What_is_as_the_case_has_it_passes(string asked)
    {
        var result = RunOne(asked);
        Assert.Empty(result.Why);
        Assert.True(result.Passed);
        Assert.Equal(["bird (block)", "any-hit (clear)"], result.Got.Select(g => g.ToString()));
    }

    [Theory]
    [InlineData("Heron", "\"expect\": [\"bird-with-chips\"]", "bird-with-chips: goods did not hold")]
    [InlineData("Heron", "\"expect\": [\"owned\"]", "owned: no finding of this kind")]
    [InlineData("Heron", "\"absent\": [\"any-hit\"]", "any-hit held: list-hit, consignee \"Whooping Heron Holdings\" against birds:1 Whooping Heron Holdings, score 1.00, block")]
    [InlineData("Heron", "\"absent\": [\"list-hit\"]", "list-hit held: list-hit, consignee \"Whooping Heron Holdings\" against birds:1 Whooping Heron Holdings, score 1.00, block")]
    [InlineData("Heron", "\"outcome\": \"clear\"", "the row came out as block, not as clear")]
    [InlineData("Perch", "\"expect\": [\"bird\"]", "bird: finding.lists did not hold")]
    [InlineData("Nobody", "\"expect\": [\"bird\"]", "bird: no finding of the kind list-hit")]
    [InlineData("Nobody", "\"expect\": [\"bird-with-chips\"]", "bird-with-chips: with[0] did not hold")]
    [InlineData("Alike", "\"expect\": [\"bird\"]", "bird: finding.scoreFrom did not hold")]
    public void What_is_not_is_told_by_the_condition_that_failed(string party, string asked, string why)
    {
        var name = party switch { "Heron" => "Whooping Heron Holdings", "Perch" => "Silver Perch Trust", "Alike" => "Whooping Horon Global", _ => "Larchwood Bakery" };
        var result = RunOne(asked, $$"""
            "party": {"name": "{{name}}"}
            """);
        Assert.Equal([why], result.Why);
        Assert.False(result.Passed);
    }

    [Theory]
    [InlineData("2024-12-31", "any-hit (clear)")]
    [InlineData("2025-01-01", "bird (review), any-hit (clear)")]
    [InlineData("2025-12-31", "bird (review), any-hit (clear)")]
    [InlineData("2026-01-01", "bird (block), any-hit (clear)")]
    public void Each_case_is_screened_for_its_own_day(string asOf, string got) => Assert.Equal(got, string.Join(", ", RunOne("\"expect\": [\"any-hit\"]", asOf: asOf).Got));

    [Fact]
    public void A_rule_out_of_force_says_so() => Assert.Equal(["bird: not in force on 2024-12-31"], RunOne("\"expect\": [\"bird\"]", asOf: "2024-12-31").Why);

    [Fact]
    public void A_field_that_was_not_screened_fails_a_case_that_does_not_expect_it()
    {
        const string row = "\"row\": {\"consignee\": \"Larchwood Bakery\", \"hs\": \"abc\"}";
        Assert.Contains("not screened: ", Assert.Single(RunOne("\"absent\": [\"bird\"]", row).Why), StringComparison.Ordinal);
        Assert.True(RunOne("\"outcome\": \"not-screened\"", row).Passed);
        var tooLong = $$"""
            "row": {"consignee": "{{new string('x', 20_000)}}"}
            """;
        Assert.True(RunOne("\"outcome\": \"not-screened\"", tooLong).Passed);
        Assert.False(RunOne("\"outcome\": \"clear\"", tooLong).Passed);
    }

    [Fact]
    public void A_file_that_brings_lists_is_screened_against_those_alone()
    {
        Assert.Equal(RowOutcome.Clear, RunOne("\"outcome\": \"clear\"", "\"party\": {\"name\": \"Linen House\"}").Row.Outcome);
        var peleng = RunOne("\"absent\": [\"list-hit\"], \"expect\": [\"chain-party\", \"flagged-product\"]", "\"row\": {\"consignee\": \"Peleng\", \"goods\": \"Bavar-373\"}");
        Assert.Empty(peleng.Why);
        var rules = RuleFiles.Read(_files.Write("birds.json", Rules));
        _files.Write("birds.cases.json", """{"cases": [{"name": "the run's lists", "asOf": "2026-01-02", "party": {"name": "Peleng"}, "expect": ["list-hit"]}]}""");
        Assert.True(RuleCases.Read(_files.PathOf("birds.json")).Single().Run(new RuleCaseRunner(rules)).Passed);
    }

    [Fact]
    public void A_case_that_names_no_rule_of_the_set_is_refused_with_its_place()
    {
        var fault = Assert.Throws<InputFormatException>(() => Run("""{"name": "n", "asOf": "2026-01-02", "party": {"name": "X"}, "outcome": "clear"}, {"name": "m", "asOf": "2026-01-02", "party": {"name": "X"}, "absent": ["bird", "brid"]}"""));
        Assert.Contains("$.cases[1].absent[1]: \"brid\"", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_cases_reach_is_counted_by_version_and_condition()
    {
        var (rules, results) = Run("""
            {"name": "a", "asOf": "2026-01-02", "party": {"name": "Whooping Heron Holdings"}, "expect": ["bird"]},
            {"name": "b", "asOf": "2026-01-02", "party": {"name": "Silver Perch Trust"}, "absent": ["bird"]},
            {"name": "c", "asOf": "2025-06-01", "party": {"name": "Whooping Heron Holdings"}, "absent": ["bird-with-chips"]}
            """);
        var coverage = CaseCoverage.Of(rules, results);
        Assert.Equal(["bird: it holds in cases, but none expects it", "bird-with-chips: no case makes it hold", "any-hit: it holds in cases, but none expects it"], coverage.Untested.Select(r => $"{r.Rule.Id}: {r.Gap}"));
        Assert.Equal(["finding.lists 1 0 never failed: no case comes near it", "finding.scoreFrom 1 0 never failed: no case comes near it"], coverage.Rules[0].Conditions.Select(c => $"{c.Name} {c.Held} {c.Failed} {c.Gap}"));
        Assert.Equal(["finding.lists 1 1 ", "finding.scoreFrom 1 0 never failed: no case comes near it"], coverage.Rules[1].Conditions.Select(c => $"{c.Name} {c.Held} {c.Failed} {c.Gap}"));
        Assert.Equal(["with[0] 3 0 never failed: no case comes near it", "goods 0 3 never held"], coverage.Rules[2].Conditions.Select(c => $"{c.Name} {c.Held} {c.Failed} {c.Gap}"));
        Assert.Equal((2, 2, true), (coverage.Rules[0].Held + coverage.Rules[1].Held, coverage.Rules[0].Expected + coverage.Rules[1].Expected + 1, coverage.Rules[1].IsTested));
    }

    [Fact]
    public Task A_result_as_text() => Verifier.Verify(string.Join('\n', Run("""
        {"name": "chips for the heron", "asOf": "2026-01-02", "row": {"consignee": "Whooping Heron Holdings", "hs": "8542.31"}, "expect": ["bird", "bird-with-chips"], "outcome": "block"},
        {"name": "chips for nobody", "asOf": "2026-01-02", "row": {"consignee": "Larchwood Bakery", "hs": "8542.31"}, "expect": ["bird-with-chips"]}
        """).Results));
}
