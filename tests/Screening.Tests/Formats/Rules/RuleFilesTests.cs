using System.Globalization;
using System.Text;
using Screening.Circumstances;
using Screening.Formats;
using Screening.Formats.Rules;
using Screening.Goods;
using Screening.Model;
using Screening.Rules;
using Screening.Tests.Support;
using VerifyXunit;

namespace Screening.Tests.Formats.Rules;

public sealed class RuleFilesTests : IDisposable
{
    // One field a line, so that a fault's line is known.
    private const string Whole = """
        {
          "format": "screening-rules/1",
          "edition": "2026-01-02",
          "sources": [{ "key": "ACT", "title": "The act", "date": "2020", "address": "https://example.org/a" }],
          "sets": [{ "id": "north", "title": "the north", "source": "ACT", "effective": { "from": "2020-01-01" }, "countries": ["IS", "NO"] }],
          "authorityLists": ["birds"],
          "policies": [
            {
              "id": "half",
              "title": "Half",
              "source": "ACT",
              "effective": [{ "from": "2020-01-02", "to": "2021-03-04" }],
              "suspended": [{ "from": "2020-05-06" }],
              "owners": [{ "list": "birds", "programmes": ["NEST"] }],
              "threshold": 50,
              "comparison": "atLeast",
              "aggregation": "always",
              "control": ["director"],
              "effect": "frozen"
            }
          ],
          "rules": [
            {
              "id": "hit",
              "title": "A hit",
              "source": ["ACT"],
              "effective": [{ "from": "2023-01-01", "to": "2029-01-01" }],
              "suspended": [{ "from": "2024-01-01", "to": "2024-06-01" }],
              "needsConfirmation": "is it so?",
              "when": {
                "finding": {
                  "kinds": ["list-hit", "chain-party"],
                  "lists": ["birds"],
                  "programmes": ["NEST"],
                  "roles": ["endUser", "goods"],
                  "entityKinds": ["organization"],
                  "scoreFrom": 0.8,
                  "scoreBelow": 0.9,
                  "weakAlias": false,
                  "identifier": true
                },
                "with": [{ "kinds": ["owned"], "policies": ["half"] }],
                "goods": { "tiers": ["1"], "hs": ["8542"], "designators": "family", "classes": ["flagged"], "eccn": true },
                "party": { "roles": ["endUser"], "is": "toOrder" },
                "incorporated": { "roles": ["consignee"], "after": "2022-02-24" },
                "hsMismatch": { "level": "heading", "flagged": true },
                "value": { "from": 10000, "currency": "USD" },
                "date": { "from": "2023-01-01" },
                "route": ["route:caspian"],
                "country": [{ "fields": ["route", "endUser"], "in": "north" }]
              },
              "outcome": "block",
              "severity": "critical",
              "message": "{name} is on {lists}"
            },
            {
              "id": "path",
              "title": "A path",
              "source": "ACT",
              "when": { "finding": { "kinds": ["chain-exposure"], "hops": 2, "status": "reported" } },
              "outcome": "review"
            },
            {
              "id": "both",
              "title": "Both",
              "source": "ACT",
              "when": { "rules": { "of": ["hit", "path"], "atLeast": 2 } },
              "outcome": "review"
            }
          ]
        }
        """;

    private static readonly RuleSource Act = new("The act", null, "2020", "https://example.org/a");

    private readonly TestFiles _files = new();

    public void Dispose() => _files.Dispose();

    private RuleSet Read(string text) => RuleFiles.Read(_files.Write("rules.json", text));

    [Fact]
    public void A_policy_is_read_with_all_its_fields()
    {
        var rules = Read(Whole).Ownership;
        Assert.Equal(["birds"], rules.AuthorityLists);
        var policy = rules.Policies.Single();
        Assert.Equal(("half", "Half", 50m, true, StakeAggregation.Always, OwnershipEffect.Frozen), (policy.Id, policy.Title, policy.Threshold, policy.ThresholdCounts, policy.Aggregation, policy.Effect));
        Assert.Equal([Act], policy.Sources);
        Assert.Equal([new Period(new DateOnly(2020, 1, 2), new DateOnly(2021, 3, 4))], policy.Effective);
        Assert.Equal([new Period(new DateOnly(2020, 5, 6), null)], policy.Suspended);
        Assert.Equal(("birds", "NEST", false), (policy.Owners.Single().List, policy.Owners.Single().Programmes.Single(), policy.Owners.Single().SecondaryRiskOnly));
        Assert.Equal([ControlCriteria.Director], policy.Control);
        Assert.False(policy.UnstatedControlCounts);
    }

    [Fact]
    public void A_rule_is_read_with_all_its_fields()
    {
        var set = Read(Whole);
        Assert.Equal(("rules.json", 64, new DateOnly(2026, 1, 2)), (set.Files.Single().Name, set.Files.Single().Sha256.Length, set.Files.Single().Edition));
        var rule = set.Rules[0];
        Assert.Equal(("hit", "A hit", RowOutcome.Block, Severity.Critical, "{name} is on {lists}", "is it so?"), (rule.Id, rule.Title, rule.Outcome, rule.Severity, rule.Message, rule.NeedsConfirmation));
        Assert.Equal([Act], rule.Sources);
        Assert.Equal([new Period(new DateOnly(2023, 1, 1), new DateOnly(2029, 1, 1))], rule.Effective);
        Assert.Equal([new Period(new DateOnly(2024, 1, 1), new DateOnly(2024, 6, 1))], rule.Suspended);
        var filter = rule.Finding!;
        Assert.Equal([FindingKinds.ListHit, FindingKinds.ChainParty], filter.Kinds);
        Assert.Equal(("birds", "NEST", 0.8, 0.9, false, true), (filter.Lists.Single(), filter.Programmes.Single(), filter.ScoreFrom, filter.ScoreBelow, filter.WeakAlias, filter.Identifier));
        Assert.Equal(["end_user", "goods"], filter.Roles);
        Assert.Equal([EntityKind.Organization], filter.EntityKinds);
        Assert.Equal("half", rule.With.Single().Policies.Single());
        Assert.Equal([typeof(GoodsCondition), typeof(PartyCondition), typeof(IncorporatedCondition), typeof(HsMismatchCondition), typeof(ValueCondition), typeof(DateCondition), typeof(RouteCondition), typeof(CountryCondition)], rule.Row.Select(c => c.GetType()));
        var goods = Assert.IsType<GoodsCondition>(rule.Row[0]);
        Assert.Equal(("1", "8542", DesignatorGrade.Family, "flagged", true), (goods.Tiers.Single(), goods.Hs.Single().Digits, goods.Designators, goods.Classes.Single(), goods.Eccn));
        Assert.Equal((new HsMismatchCondition(HsLevel.Heading, true), new ValueCondition(10_000, "USD")), (rule.Row[3], rule.Row[4]));
        Assert.Equal(["IS", "NO"], Assert.IsType<CountryCondition>(rule.Row[7]).Set.Countries);
        Assert.Equal((2, ClaimStatus.Reported, Severity.Medium), (set.Rules[1].Finding!.Hops, set.Rules[1].Finding!.Status, set.Rules[1].Severity));
        Assert.Equal((2, 2), (set.Rules[2].Rules!.Of.Count, set.Rules[2].Rules!.AtLeast));
    }

    [Fact]
    public void A_file_without_sources_cites_in_full()
    {
        var rule = Read("""{"rules": [{"id": "r", "title": "R", "source": "Our own handbook, 2026", "when": {"finding": {"kinds": ["list-hit"]}}, "outcome": "clear"}]}""").Rules.Single();
        Assert.Equal((new RuleSource("Our own handbook, 2026"), RowOutcome.Clear), (rule.Sources.Single(), rule.Outcome));
    }

    [Fact]
    public void Comments_and_trailing_commas_are_read() =>
        Assert.Single(Read(Whole.Replace("\"format\"", "// A note.\n/* and another */ \"format\"", StringComparison.Ordinal).Replace("\"frozen\"", "\"frozen\",", StringComparison.Ordinal)).Ownership.Policies);

    [Theory]
    [InlineData("\"title\": \"Half\"", "\"titel\": \"Half\"", "$.policies[0].titel")]
    [InlineData("\"title\": \"Half\",", "", "$.policies[0]")]
    [InlineData("\"title\": \"Half\"", "\"title\": 7", "$.policies[0].title")]
    [InlineData("\"title\": \"Half\"", "\"title\": null", "$.policies[0].title")]
    [InlineData("\"title\": \"Half\"", "\"title\": \" \"", "$.policies[0].title")]
    [InlineData("\"id\": \"half\"", "\"id\": \"\"", "$.policies[0].id")]
    [InlineData("\"threshold\": 50", "\"threshold\": 0", "$.policies[0].threshold")]
    [InlineData("\"threshold\": 50", "\"threshold\": 101", "$.policies[0].threshold")]
    [InlineData("\"threshold\": 50", "\"threshold\": \"50\"", "$.policies[0].threshold")]
    [InlineData("\"threshold\": 50", "\"threshold\": 1e400", "$.policies[0].threshold")]
    [InlineData("\"threshold\": 50", "\"threshold\": 50, \"threshold\": 25", "$.policies[0].threshold")]
    [InlineData("\"atLeast\",", "\"around\",", "$.policies[0].comparison")]
    [InlineData("\"always\"", "\"never\"", "$.policies[0].aggregation")]
    [InlineData("\"always\"", "1", "$.policies[0].aggregation")]
    [InlineData("\"always\"", "\"1\"", "$.policies[0].aggregation")]
    [InlineData("[\"director\"]", "[\"director\", \"boss\"]", "$.policies[0].control[1]")]
    [InlineData("[\"director\"]", "[null]", "$.policies[0].control[0]")]
    [InlineData("\"frozen\"", "\"cold\"", "$.policies[0].effect")]
    [InlineData("\"2020-05-06\"", "\"2026-02-30\"", "$.policies[0].suspended[0].from")]
    [InlineData("\"2020-05-06\"", "\"2020-05\"", "$.policies[0].suspended[0].from")]
    [InlineData("\"2021-03-04\"", "\"2020-01-01\"", "$.policies[0].effective[0]")]
    [InlineData("\"source\": \"ACT\",\n      \"effective\": [{ \"from\": \"2020", "\"source\": [],\n      \"effective\": [{ \"from\": \"2020", "$.policies[0].source")]
    [InlineData("\"list\": \"birds\"", "\"list\": \"\"", "$.policies[0].owners[0].list")]
    [InlineData("[{ \"from\": \"2020-05-06\" }]", "[null]", "$.policies[0].suspended[0]")]
    [InlineData("[{ \"from\": \"2020-05-06\" }]", "[{}]", "$.policies[0].suspended[0]")]
    [InlineData("\"authorityLists\": [\"birds\"]", "\"authorityLists\": [null]", "$.authorityLists[0]")]
    [InlineData("screening-rules/1", "screening-rules/2", "$.format")]
    [InlineData("\"2026-01-02\"", "\"2026-13-02\"", "$.edition")]
    [InlineData("\"edition\"", "\"colour\"", "$.colour")]
    [InlineData("\"title\": \"The act\"", "\"title\": \" \"", "$.sources[0].title")]
    [InlineData("https://example.org/a", "file:///etc/passwd", "$.sources[0].address")]
    [InlineData("\"date\": \"2020\"", "\"date\": \"lately\"", "$.sources[0].date")]
    [InlineData("\"title\": \"the north\", \"source\": \"ACT\"", "\"title\": \"the north\", \"source\": \"LAW\"", "$.sets[0].source[0]")]
    [InlineData("\"effective\": { \"from\": \"2020-01-01\" }", "\"effective\": { \"from\": \"soon\" }", "$.sets[0].effective.from")]
    [InlineData("[\"IS\", \"NO\"]", "[\"IS\", \"ISL\"]", "$.sets[0].countries[1]")]
    [InlineData("[\"IS\", \"NO\"]", "[\"XX\"]", "$.sets[0].countries[0]")]
    [InlineData("[\"IS\", \"NO\"]", "[\"IS\", \"IS\"]", "$.sets[0].countries[1]")]
    [InlineData("[\"IS\", \"NO\"]", "[]", "$.sets[0].countries")]
    [InlineData("[\"ACT\"]", "[\"LAW\"]", "$.rules[0].source[0]")]
    [InlineData("[\"ACT\"]", "7", "$.rules[0].source")]
    [InlineData("\"id\": \"hit\"", "\"id\": \"list-hit\"", "$.rules[0].id")]
    [InlineData("\"to\": \"2024-06-01\"", "\"until\": \"2024-06-01\"", "$.rules[0].suspended[0].until")]
    [InlineData("{ \"from\": \"2024-01-01\", \"to\": \"2024-06-01\" }", "{ \"from\": \"2030-01-01\" }", "$.rules[0].suspended[0]")]
    [InlineData("[\"list-hit\", \"chain-party\"]", "[\"list-hit\", \"hearsay\"]", "$.rules[0].when.finding.kinds[1]")]
    [InlineData("[\"list-hit\", \"chain-party\"]", "[]", "$.rules[0].when.finding.kinds")]
    [InlineData("[\"list-hit\", \"chain-party\"]", "[\"list-hit\", \"owned\"]", "$.rules[0].when.finding.weakAlias")]
    [InlineData("\"roles\": [\"endUser\", \"goods\"]", "\"roles\": [\"end_user\"]", "$.rules[0].when.finding.roles[0]")]
    [InlineData("\"roles\": [\"endUser\", \"goods\"]", "\"roles\": []", "$.rules[0].when.finding.roles")]
    [InlineData("[\"organization\"]", "[\"firm\"]", "$.rules[0].when.finding.entityKinds[0]")]
    [InlineData("\"scoreFrom\": 0.8", "\"scoreFrom\": 80", "$.rules[0].when.finding.scoreFrom")]
    [InlineData("\"scoreBelow\": 0.9", "\"scoreBelow\": 0.8", "$.rules[0].when.finding.scoreBelow")]
    [InlineData("\"lists\": [\"birds\"]", "\"lists\": [\"birds\"], \"listsBesides\": [\"fish\"]", "$.rules[0].when.finding.listsBesides")]
    [InlineData("\"identifier\": true", "\"identifier\": true, \"hops\": 2", "$.rules[0].when.finding.hops")]
    [InlineData("\"identifier\": true", "\"identifier\": true, \"grade\": \"exact\"", "$.rules[0].when.finding.grade")]
    [InlineData("\"policies\": [\"half\"] }", "\"policies\": [\"third\"] }", "$.rules[0].when.with[0].policies[0]")]
    [InlineData("\"kinds\": [\"owned\"], \"policies\"", "\"kinds\": [\"text-hit\"], \"policies\"", "$.rules[0].when.with[0].policies")]
    [InlineData("\"tiers\": [\"1\"]", "\"tiers\": [\"5\"]", "$.rules[0].when.goods.tiers[0]")]
    [InlineData("\"hs\": [\"8542\"]", "\"hs\": [\"854\"]", "$.rules[0].when.goods.hs[0]")]
    [InlineData("\"designators\": \"family\"", "\"designators\": \"3\"", "$.rules[0].when.goods.designators")]
    [InlineData("{ \"tiers\": [\"1\"], \"hs\": [\"8542\"], \"designators\": \"family\", \"classes\": [\"flagged\"], \"eccn\": true }", "{}", "$.rules[0].when.goods")]
    [InlineData("\"is\": \"toOrder\"", "\"is\": \"bank robber\"", "$.rules[0].when.party.is")]
    [InlineData("\"after\": \"2022-02-24\"", "\"after\": \"2022\"", "$.rules[0].when.incorporated.after")]
    [InlineData("\"level\": \"heading\"", "\"level\": \"page\"", "$.rules[0].when.hsMismatch.level")]
    [InlineData("\"from\": 10000", "\"from\": -1", "$.rules[0].when.value.from")]
    [InlineData("\"USD\"", "\"usd\"", "$.rules[0].when.value.currency")]
    [InlineData("\"date\": { \"from\": \"2023-01-01\" }", "\"date\": {}", "$.rules[0].when.date")]
    [InlineData("[\"route:caspian\"]", "[]", "$.rules[0].when.route")]
    [InlineData("\"in\": \"north\"", "\"in\": \"south\"", "$.rules[0].when.country[0].in")]
    [InlineData("\"fields\": [\"route\", \"endUser\"]", "\"fields\": [\"anywhere\"]", "$.rules[0].when.country[0].fields[0]")]
    [InlineData("\"outcome\": \"block\"", "\"outcome\": \"notScreened\"", "$.rules[0].outcome")]
    [InlineData("\"critical\"", "\"dire\"", "$.rules[0].severity")]
    [InlineData("{name} is on", "{nmae} is on", "$.rules[0].message")]
    [InlineData("{name} is on", "{name is on", "$.rules[0].message")]
    [InlineData("\"hops\": 2", "\"hops\": 0", "$.rules[1].when.finding.hops")]
    [InlineData("\"status\": \"reported\"", "\"status\": \"rumoured\"", "$.rules[1].when.finding.status")]
    [InlineData("\"id\": \"path\"", "\"id\": \"hit\"", "$.rules[1].id")]
    [InlineData("{ \"finding\": { \"kinds\": [\"chain-exposure\"], \"hops\": 2, \"status\": \"reported\" } }", "{}", "$.rules[1].when")]
    [InlineData("{ \"finding\": { \"kinds\": [\"chain-exposure\"], \"hops\": 2, \"status\": \"reported\" } }", "{ \"country\": [{ \"fields\": [\"route\"], \"in\": \"north\" }], \"value\": { \"from\": 1, \"currency\": \"USD\" } }", "$.rules[1].when")]
    [InlineData("[\"hit\", \"path\"]", "[\"hit\", \"road\"]", "$.rules[2].when.rules.of[1]")]
    [InlineData("[\"hit\", \"path\"]", "[\"hit\", \"both\"]", "$.rules[2].when.rules.of[1]")]
    [InlineData("\"atLeast\": 2", "\"atLeast\": 3", "$.rules[2].when.rules.atLeast")]
    public void A_broken_field_is_refused_with_its_path_and_line(string part, string wrong, string path)
    {
        Assert.Contains(part, Whole, StringComparison.Ordinal);
        var at = Whole.IndexOf(part, StringComparison.Ordinal);
        var fault = Assert.Throws<InputFormatException>(() => Read(string.Concat(Whole.AsSpan(0, at), wrong, Whole.AsSpan(at + part.Length))));
        Assert.Equal(path, fault.Found[..fault.Found.IndexOf(": ", StringComparison.Ordinal)]);
        // The line of the fault, or of what it stands in.
        Assert.InRange(fault.Line, 1, Whole.AsSpan().Count('\n') + 1);
        Assert.NotEmpty(fault.Expected);
    }

    [Theory]
    [InlineData("\"threshold\": 50", "\"threshold\": 0", 15)]
    [InlineData("\"critical\"", "\"dire\"", 53)]
    [InlineData("\"in\": \"north\"", "\"in\": \"south\"", 50)]
    [InlineData("\"hops\": 2", "\"hops\": 0", 60)]
    public void The_line_of_a_fault_is_told(string part, string wrong, int line) =>
        Assert.Equal(line, Assert.Throws<InputFormatException>(() => Read(Whole.Replace(part, wrong, StringComparison.Ordinal))).Line);

    [Fact]
    public void What_is_wrong_and_what_was_expected_is_said()
    {
        var fault = Assert.Throws<InputFormatException>(() => Read(Whole.Replace("\"critical\"", "\"dire\"", StringComparison.Ordinal)));
        Assert.Contains("found \"dire\"; expected one of low, medium, high, critical", fault.Found, StringComparison.Ordinal);
        fault = Assert.Throws<InputFormatException>(() => Read(Whole.Replace("\"outcome\": \"block\"", "\"outcom\": \"block\"", StringComparison.Ordinal)));
        Assert.Contains("outcom", fault.Found, StringComparison.Ordinal);
    }

    public static TheoryData<string, string> Documents => new()
    {
        { "null", "$" },
        { "7", "$" },
        { "[]", "$" },
        { "{}", "$: a file without rules" },
        { "{\"rules\": [], \"policies\": []}", "$: a file without rules" },
        { "{\"rules\": [null]}", "$.rules[0]: null" },
        { "{\"format\": \"screening-ownership/1\", \"policies\": []}", "$.format" },
        { "{\"format\": \"\\ud800\"}", "half a character" },
        { "from,to\n1,2\n", "$" },
        { "{\"format\": \"screening-rules/1\"", "$" },
        { string.Concat(Enumerable.Repeat("[", 100_000)), "$" },
        { "{\"policies\": " + string.Concat(Enumerable.Repeat("{\"a\":", 20_000)), "$" },
    };

    [Theory, MemberData(nameof(Documents))]
    public void What_is_no_rule_file_is_refused(string text, string found) =>
        Assert.Contains(found, Assert.Throws<InputFormatException>(() => Read(text)).Found, StringComparison.Ordinal);

    [Theory]
    [InlineData("$.policies[1].effective", "2021-03-05", "2021-03-04", """
        {"policies": [
        {"id": "p", "title": "P", "source": "S", "effective": [{"to": "2021-03-04"}], "owners": [{"list": "l"}], "threshold": 50, "comparison": "atLeast", "aggregation": "always", "effect": "frozen"},
        {"id": "p", "title": "P", "source": "S", "effective": [{"from": "2021-03-05"}], "owners": [{"list": "l"}], "threshold": 50, "comparison": "atLeast", "aggregation": "always", "effect": "frozen"}]}
        """)]
    [InlineData("$.rules[1].id", "2021-03-05", "2021-03-04", """
        {"rules": [
        {"id": "r", "title": "R", "source": "S", "effective": [{"to": "2021-03-04"}], "when": {"finding": {"kinds": ["list-hit"]}}, "outcome": "block"},
        {"id": "r", "title": "R", "source": "S", "effective": [{"from": "2021-03-05"}], "when": {"finding": {"kinds": ["list-hit"]}}, "outcome": "review"}]}
        """)]
    public void Two_versions_must_not_meet_on_a_day(string path, string from, string meeting, string text)
    {
        var set = Read(text);
        Assert.Equal(2, set.Rules.Count + set.Ownership.Policies.Count);
        var fault = Assert.Throws<InputFormatException>(() => Read(text.Replace($"\"from\": \"{from}\"", $"\"from\": \"{meeting}\"", StringComparison.Ordinal)));
        Assert.StartsWith(path, fault.Found, StringComparison.Ordinal);
        Assert.Equal(3, fault.Line);
    }

    [Fact]
    public void A_folder_is_read_as_one_in_order_of_names_without_its_cases()
    {
        _files.Write("rules/b.json", """{"authorityLists": ["fish"], "rules": [{"id": "second", "title": "R", "source": "S", "when": {"finding": {"kinds": ["owned"], "policies": ["half"]}, "rules": {"of": ["hit"], "atLeast": 1}}, "outcome": "review"}]}""");
        _files.Write("rules/a.json", Whole);
        _files.Write("rules/a.cases.json", "{\"cases\": []}");
        _files.Write("rules/.hidden.json", "{");
        _files.Write("rules/notes.md", "# Notes");
        var rules = RuleFiles.Read(_files.PathOf("rules"));
        Assert.Equal(["hit", "path", "both", "second"], rules.Rules.Select(p => p.Id));
        Assert.Equal(["birds", "fish"], rules.Ownership.AuthorityLists);
        Assert.Equal(["a.json", "b.json"], rules.Files.Select(f => f.Name));
    }

    [Fact]
    public void Files_of_a_folder_are_held_against_each_other()
    {
        _files.Write("rules/a.json", Whole);
        var second = _files.Write("rules/b.json", Whole);
        var fault = Assert.Throws<InputFormatException>(() => RuleFiles.Read(_files.PathOf("rules")));
        Assert.Equal((second, 12), (fault.File, fault.Line));
    }

    [Fact]
    public void A_folder_without_rules_is_refused()
    {
        _files.Write("rules/a.cases.json", "{}");
        Assert.Contains("a folder without rule files", Assert.Throws<InputFormatException>(() => RuleFiles.Read(_files.PathOf("rules"))).Found, StringComparison.Ordinal);
    }

    [Fact]
    public Task The_bundled_rules()
    {
        var text = new StringBuilder();
        foreach (var r in BundledData.Rules().Rules)
            text.Append(CultureInfo.InvariantCulture, $"{r.Id}: {r.Title}: {r.Outcome}, {r.Severity}; {r.Sources[0].Title}\n");
        return Verifier.Verify(text.ToString());
    }

    [Fact]
    public void Every_bundled_source_and_set_is_used()
    {
        foreach (var file in RuleFiles.FilesOf(Repository.At("data/rules")))
        {
            using var document = System.Text.Json.JsonDocument.Parse(File.ReadAllText(file));
            var root = document.RootElement;
            var text = root.GetProperty("rules").GetRawText() + (root.TryGetProperty("policies", out var policies) ? policies.GetRawText() : "") + (root.TryGetProperty("sets", out var sets) ? sets.GetRawText() : "");
            Assert.All(root.GetProperty("sources").EnumerateArray(), s => Assert.Contains($"\"{s.GetProperty("key").GetString()}\"", text, StringComparison.Ordinal));
            if (sets.ValueKind == System.Text.Json.JsonValueKind.Array)
                Assert.All(sets.EnumerateArray(), s => Assert.Contains($"\"in\": \"{s.GetProperty("id").GetString()}\"", text, StringComparison.Ordinal));
        }
    }

    [Fact]
    public Task The_bundled_policies()
    {
        var text = new StringBuilder();
        foreach (var p in BundledData.Rules().Ownership.Policies)
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
