using System.Globalization;
using System.Text;
using Screening.Formats;
using Screening.Formats.Rules;
using Screening.Model;
using Screening.Tests.Support;
using VerifyXunit;

namespace Screening.Tests.Formats.Rules;

public sealed class OwnershipRuleFilesTests : IDisposable
{
    // One field a line, so that a fault's line is known.
    private const string Whole = """
        {
          "format": "screening-ownership/1",
          "authorityLists": ["birds"],
          "policies": [
            {
              "id": "half",
              "title": "Half",
              "sources": [{ "title": "The act", "date": "2020" }],
              "effective": [{ "from": "2020-01-02", "to": "2021-03-04" }],
              "suspended": [{ "from": "2020-05-06" }],
              "owners": [{ "list": "birds", "programmes": ["NEST"] }],
              "threshold": 50,
              "comparison": "atLeast",
              "aggregation": "always",
              "control": ["director"],
              "effect": "frozen"
            }
          ]
        }
        """;

    private readonly TestFiles _files = new();

    public void Dispose() => _files.Dispose();

    private OwnershipRules Read(string text) => OwnershipRuleFiles.Read(_files.Write("rules.json", text));

    [Fact]
    public void A_policy_is_read_with_all_its_fields()
    {
        var rules = Read(Whole);
        Assert.Equal(["birds"], rules.AuthorityLists);
        var policy = rules.Policies.Single();
        Assert.Equal(("half", "Half", 50m, true, StakeAggregation.Always, OwnershipEffect.Frozen), (policy.Id, policy.Title, policy.Threshold, policy.ThresholdCounts, policy.Aggregation, policy.Effect));
        Assert.Equal([new RuleSource("The act", null, "2020")], policy.Sources);
        Assert.Equal([new Period(new DateOnly(2020, 1, 2), new DateOnly(2021, 3, 4))], policy.Effective);
        Assert.Equal([new Period(new DateOnly(2020, 5, 6), null)], policy.Suspended);
        Assert.Equal(("birds", "NEST", false), (policy.Owners.Single().List, policy.Owners.Single().Programmes.Single(), policy.Owners.Single().SecondaryRiskOnly));
        Assert.Equal([ControlCriteria.Director], policy.Control);
        Assert.False(policy.UnstatedControlCounts);
    }

    [Fact]
    public void Comments_and_trailing_commas_are_read() =>
        Assert.Single(Read(Whole.Replace("\"format\"", "// A note.\n/* and another */ \"format\"", StringComparison.Ordinal).Replace("\"frozen\"", "\"frozen\",", StringComparison.Ordinal)).Policies);

    [Theory]
    [InlineData("\"title\": \"Half\"", "\"titel\": \"Half\"", "$.policies[0].titel", 7)]
    [InlineData("\"title\": \"Half\",", "", "$.policies[0]", 17)]
    [InlineData("\"title\": \"Half\"", "\"title\": 7", "$.policies[0].title", 7)]
    [InlineData("\"title\": \"Half\"", "\"title\": null", "$.policies[0].title", 7)]
    [InlineData("\"title\": \"Half\"", "\"title\": \" \"", "$.policies[0].title", 7)]
    [InlineData("\"id\": \"half\"", "\"id\": \"\"", "$.policies[0].id", 6)]
    [InlineData("\"threshold\": 50", "\"threshold\": 0", "$.policies[0].threshold", 12)]
    [InlineData("\"threshold\": 50", "\"threshold\": 101", "$.policies[0].threshold", 12)]
    [InlineData("\"threshold\": 50", "\"threshold\": \"50\"", "$.policies[0].threshold", 12)]
    [InlineData("\"threshold\": 50", "\"threshold\": 1e400", "$.policies[0].threshold", 12)]
    [InlineData("\"threshold\": 50", "\"threshold\": 50, \"threshold\": 25", "$.policies[0].threshold", 12)]
    [InlineData("\"atLeast\"", "\"around\"", "$.policies[0].comparison", 13)]
    [InlineData("\"always\"", "\"never\"", "$.policies[0].aggregation", 14)]
    [InlineData("\"always\"", "1", "$.policies[0].aggregation", 14)]
    [InlineData("\"always\"", "\"1\"", "$.policies[0].aggregation", 14)]
    [InlineData("[\"director\"]", "[\"director\", \"boss\"]", "$.policies[0].control[1]", 15)]
    [InlineData("[\"director\"]", "[null]", "$.policies[0].control[0]", 15)]
    [InlineData("\"frozen\"", "\"cold\"", "$.policies[0].effect", 16)]
    [InlineData("\"2020-05-06\"", "\"2026-02-30\"", "$.policies[0].suspended[0].from", 10)]
    [InlineData("\"2020-05-06\"", "\"2020-05\"", "$.policies[0].suspended[0].from", 10)]
    [InlineData("\"2021-03-04\"", "\"2020-01-01\"", "$.policies[0].effective[0]", 9)]
    [InlineData("[{ \"title\": \"The act\", \"date\": \"2020\" }]", "[]", "$.policies[0].sources", 8)]
    [InlineData("[{ \"title\": \"The act\", \"date\": \"2020\" }]", "[null]", "$.policies[0].sources[0]", 8)]
    [InlineData("[{ \"list\": \"birds\", \"programmes\": [\"NEST\"] }]", "[]", "$.policies[0].owners", 11)]
    [InlineData("\"list\": \"birds\"", "\"list\": \"\"", "$.policies[0].owners[0].list", 11)]
    [InlineData("[\"NEST\"]", "[null]", "$.policies[0].owners[0].programmes[0]", 11)]
    [InlineData("[{ \"from\": \"2020-05-06\" }]", "[null]", "$.policies[0].suspended[0]", 10)]
    [InlineData("[\"birds\"]", "[null]", "$.authorityLists[0]", 3)]
    [InlineData("screening-ownership/1", "screening-rules/1", "$.format", 2)]
    public void A_broken_field_is_refused_with_its_path_and_line(string part, string wrong, string path, int line)
    {
        Assert.Contains(part, Whole, StringComparison.Ordinal);
        var fault = Assert.Throws<InputFormatException>(() => Read(Whole.Replace(part, wrong, StringComparison.Ordinal)));
        Assert.Equal((path, line), (fault.Found[..fault.Found.IndexOf(": ", StringComparison.Ordinal)], fault.Line));
        Assert.NotEmpty(fault.Expected);
    }

    public static TheoryData<string, string> Documents => new()
    {
        { "null", "$" },
        { "7", "$" },
        { "[]", "$" },
        { "{}", "$" },
        { "{\"format\": \"screening-ownership/1\", \"authorityLists\": [], \"policies\": []}", "$.policies: no policy" },
        { "{\"format\": \"screening-ownership/1\", \"authorityLists\": [], \"policies\": [null]}", "$.policies[0]: null" },
        { "{\"format\": \"screening-ownership/1\", \"authorityLists\": null, \"policies\": []}", "$.authorityLists" },
        { "{\"format\": \"\\ud800\"}", "half a character" },
        { "from,to\n1,2\n", "$" },
        { "{\"format\": \"screening-ownership/1\"", "$" },
        { string.Concat(Enumerable.Repeat("[", 100_000)), "$" },
        { "{\"policies\": " + string.Concat(Enumerable.Repeat("{\"a\":", 20_000)), "$" },
    };

    [Theory, MemberData(nameof(Documents))]
    public void What_is_no_rule_file_is_refused(string text, string found) =>
        Assert.Contains(found, Assert.Throws<InputFormatException>(() => Read(text)).Found, StringComparison.Ordinal);

    [Fact]
    public void Two_versions_of_a_policy_must_not_meet_on_a_day()
    {
        string Two(string from) => Whole.Replace("  ]\n}", ", " + Whole[Whole.IndexOf("    {\n      \"id\"", StringComparison.Ordinal)..Whole.LastIndexOf("  ]\n}", StringComparison.Ordinal)].Replace("\"from\": \"2020-01-02\", \"to\": \"2021-03-04\"", $"\"from\": \"{from}\"", StringComparison.Ordinal) + "  ]\n}", StringComparison.Ordinal);
        Assert.Equal(2, Read(Two("2021-03-05")).Policies.Count);
        var fault = Assert.Throws<InputFormatException>(() => Read(Two("2021-03-04")));
        Assert.StartsWith("$.policies[1].effective: days that another \"half\" covers too", fault.Found, StringComparison.Ordinal);
        Assert.Equal(22, fault.Line);
    }

    [Fact]
    public void A_folder_is_read_as_one_in_order_of_names_without_its_cases()
    {
        _files.Write("rules/b.json", Whole.Replace("half", "second", StringComparison.Ordinal).Replace("\"birds\"", "\"fish\"", StringComparison.Ordinal));
        _files.Write("rules/a.json", Whole);
        _files.Write("rules/a.cases.json", "{\"cases\": []}");
        _files.Write("rules/.hidden.json", "{");
        _files.Write("rules/notes.md", "# Notes");
        var rules = OwnershipRuleFiles.Read(_files.PathOf("rules"));
        Assert.Equal(["half", "second"], rules.Policies.Select(p => p.Id));
        Assert.Equal(["birds", "fish"], rules.AuthorityLists);
    }

    [Fact]
    public void Files_of_a_folder_are_held_against_each_other()
    {
        _files.Write("rules/a.json", Whole);
        var second = _files.Write("rules/b.json", Whole);
        var fault = Assert.Throws<InputFormatException>(() => OwnershipRuleFiles.Read(_files.PathOf("rules")));
        Assert.Equal((second, 9), (fault.File, fault.Line));
    }

    [Fact]
    public void A_folder_without_rules_is_refused()
    {
        _files.Write("rules/a.cases.json", "{}");
        Assert.Contains("a folder without rule files", Assert.Throws<InputFormatException>(() => OwnershipRuleFiles.Read(_files.PathOf("rules"))).Found, StringComparison.Ordinal);
    }

    [Fact]
    public Task The_bundled_policies()
    {
        var text = new StringBuilder();
        foreach (var p in BundledData.OwnershipRules().Policies)
        {
            text.Append(CultureInfo.InvariantCulture, $"{p.Id}: {p.Title}\n");
            text.Append(CultureInfo.InvariantCulture, $"  days: {Days(p.Effective, "always")}; suspended: {Days(p.Suspended, "never")}\n");
            text.Append(CultureInfo.InvariantCulture, $"  owners: {string.Join(", ", p.Owners.Select(o => o.List + (o.Programmes.Count > 0 ? $" [{string.Join(' ', o.Programmes)}]" : "") + (o.SecondaryRiskOnly ? " [secondary risk]" : "")))}\n");
            text.Append(CultureInfo.InvariantCulture, $"  share: {(p.ThresholdCounts ? "at least" : "more than")} {p.Threshold} %, aggregation {p.Aggregation}\n");
            text.Append(CultureInfo.InvariantCulture, $"  control: {(p.Control.Count == 0 ? "none" : string.Join(", ", p.Control))}{(p.UnstatedControlCounts ? ", and where nobody states the ground" : "")}\n");
            text.Append(CultureInfo.InvariantCulture, $"  effect: {p.Effect}{(p.NeedsConfirmation is null ? "" : "; needs confirmation")}\n");
        }
        return Verifier.Verify(text.ToString());

        static string Days(IReadOnlyList<Period> periods, string none) =>
            periods.Count == 0 ? none : string.Join(", ", periods.Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.From:yyyy-MM-dd}..{p.To:yyyy-MM-dd}")));
    }
}
