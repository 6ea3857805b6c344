using System.Globalization;
using System.Text.Json;
using Screening.Tests.Support;

namespace Screening.Tests.Cli;

/// <summary>The main job, on the manifests that come with the tool.</summary>
public sealed class ManifestTests
{
    private const string Day = "2026-11-22";
    private static readonly string Route = Repository.At("data/manifests/minsk-bandar-abbas.csv");
    private static readonly string Clean = Repository.At("data/manifests/clean-near-misses.csv");
    private static readonly string Broken = Repository.At("data/manifests/broken-rows.csv");

    private static readonly Lazy<Task<CommandRun>> RouteRun = new(() => Screen(Route, "--format", "json"));
    private static readonly Lazy<Task<CommandRun>> CleanRun = new(() => Screen(Clean, "--format", "json"));
    private static readonly Lazy<Task<CommandRun>> BrokenRun = new(() => Screen(Broken, "--format", "json"));

    private static Task<CommandRun> Screen(string file, params string[] options) => CommandRun.Of(["manifest", file, "--as-of", Day, .. options]);

    private static Dictionary<int, JsonElement> Results(CommandRun run) =>
        run.Json.GetProperty("results").EnumerateArray().ToDictionary(r => r.GetProperty("row").GetInt32());

    private static IEnumerable<JsonElement> Findings(JsonElement result, string rule) =>
        result.GetProperty("findings").EnumerateArray().Where(f => f.GetProperty("rule").GetString() == rule);

    private static string[] Properties(JsonElement value) => [.. value.EnumerateObject().Select(p => p.Name)];

    private static (int Read, int Screened, int Rejected) Counts(JsonElement manifest)
    {
        var rows = manifest.GetProperty("rows");
        return (rows.GetProperty("read").GetInt32(), rows.GetProperty("screened").GetInt32(), rows.GetProperty("rejected").GetInt32());
    }

    [Fact]
    public async Task A_manifest_with_listed_parties_ends_with_2() => Assert.Equal(2, (await RouteRun.Value).Code);

    [Fact]
    public async Task The_json_document_has_exactly_the_properties_users_rely_on()
    {
        var manifest = (await RouteRun.Value).Json;
        Assert.Equal(["manifest", "sha256", "asOf", "lists", "results", "rows"], Properties(manifest));
        Assert.Equal(["read", "screened", "rejected"], Properties(manifest.GetProperty("rows")));
        Assert.Equal((Route, Day), (manifest.GetProperty("manifest").GetString(), manifest.GetProperty("asOf").GetString()));
        Assert.All(manifest.GetProperty("lists").EnumerateArray(), l => Assert.Equal(["list", "published", "sha256", "entities"], Properties(l)));
        Assert.All(manifest.GetProperty("results").EnumerateArray(), r => Assert.Equal(["row", "outcome", "findings", "errors"], Properties(r)));
        string[] needed = ["rule", "role", "input", "entityId", "name", "score", "reasons"];
        foreach (var finding in manifest.GetProperty("results").EnumerateArray().SelectMany(r => r.GetProperty("findings").EnumerateArray()))
        {
            Assert.Equal(needed, Properties(finding)[..needed.Length]);
            Assert.Empty(Properties(finding)[needed.Length..].Except(["path", "policies", "listings", "outcome", "severity", "rules", "alert", "entityStamp", "given", "suppressed"]));
            Assert.InRange(finding.GetProperty("score").GetDouble(), 0, 1);
            Assert.NotEqual(0, finding.GetProperty("reasons").GetArrayLength());
        }
    }

    [Fact]
    public async Task The_digest_is_that_of_the_file()
    {
        var digest = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(await File.ReadAllBytesAsync(Route)));
        Assert.Equal(digest, (await RouteRun.Value).Json.GetProperty("sha256").GetString());
    }

    [Fact]
    public async Task All_bundled_lists_are_named_with_their_editions()
    {
        var lists = (await RouteRun.Value).Json.GetProperty("lists").EnumerateArray().ToList();
        Assert.Equal(
            TestLists.Bundled.Select(l => $"{l.Version.List} {l.Version.Published:yyyy-MM-dd} {l.Version.Sha256} {l.Entities.Count.ToString(CultureInfo.InvariantCulture)}").Order(StringComparer.Ordinal),
            lists.Select(l => $"{l.GetProperty("list")} {l.GetProperty("published")} {l.GetProperty("sha256")} {l.GetProperty("entities").GetInt32().ToString(CultureInfo.InvariantCulture)}").Order(StringComparer.Ordinal));
        Assert.Equal("2026-07-31", lists.Single(l => l.GetProperty("list").GetString() == "us-ofac-sdn").GetProperty("published").GetString());
    }

    [Fact]
    public async Task Rows_read_are_rows_screened_and_rejected()
    {
        Assert.Equal((14, 14, 0), Counts((await RouteRun.Value).Json));
        Assert.Equal((15, 15, 0), Counts((await CleanRun.Value).Json));
        var (read, screened, rejected) = Counts((await BrokenRun.Value).Json);
        Assert.Equal((12, 12), (read, screened + rejected));
    }

    [Fact]
    public async Task Rows_are_numbered_by_their_lines_in_the_file() =>
        Assert.Equal(Enumerable.Range(2, 14), (await RouteRun.Value).Json.GetProperty("results").EnumerateArray().Select(r => r.GetProperty("row").GetInt32()));

    [Theory]
    [InlineData(2, "consignor", "us-ofac-sdn:33395")]
    [InlineData(3, "consignor", "us-ofac-sdn:34769")]
    [InlineData(5, "notify", "us-ofac-sdn:48320")]
    [InlineData(7, "end_user", "us-ofac-sdn:45708")]
    [InlineData(11, "end_user", "us-ofac-sdn:41318")]
    [InlineData(12, "consignee", "us-ofac-sdn:37756")]
    [InlineData(15, "end_user", "us-ofac-sdn:34769")]
    public async Task A_listed_party_blocks_its_row_in_whatever_role(int row, string role, string id)
    {
        var result = Results(await RouteRun.Value)[row];
        var hit = Findings(result, "list-hit").First();
        Assert.Equal("block", result.GetProperty("outcome").GetString());
        Assert.Equal((role, id), (hit.GetProperty("role").GetString(), hit.GetProperty("entityId").GetString()));
        Assert.InRange(hit.GetProperty("score").GetDouble(), 0.9, 1);
    }

    [Theory]
    [InlineData(3, "product:mzkt-791300")]
    [InlineData(6, "product:shahed-136")]
    [InlineData(7, "product:shahed-136")]
    [InlineData(8, "product:su-25")]
    [InlineData(12, "product:kamaz-trucks")]
    public async Task A_flagged_product_in_the_goods_text_asks_for_review(int row, string product)
    {
        var found = Findings(Results(await RouteRun.Value)[row], "flagged-product").Single();
        Assert.Equal((product, "review", "goods"), (found.GetProperty("entityId").GetString(), found.GetProperty("outcome").GetString(), found.GetProperty("role").GetString()));
    }

    [Theory]
    [InlineData(4)]
    [InlineData(13)]
    public async Task A_row_with_nothing_to_find_is_clear_between_rows_that_block(int row)
    {
        var result = Results(await RouteRun.Value)[row];
        Assert.Equal(("clear", 0), (result.GetProperty("outcome").GetString(), result.GetProperty("findings").GetArrayLength()));
    }

    [Fact]
    public async Task Every_step_of_a_path_has_its_source_date_and_status()
    {
        string[] relations = ["owns", "controls", "supplies", "manufactures", "componentOf", "intermediaryFor", "locatedIn", "shipsVia", "linkedTo", "successorOf", "cooperatesWith"];
        string[] statuses = ["designated", "confirmed", "reported", "alleged", "speculative"];
        var findings = Results(await RouteRun.Value).Values.SelectMany(r => r.GetProperty("findings").EnumerateArray()).ToList();
        Assert.All(findings.Where(f => f.GetProperty("rule").GetString() == "chain-exposure"), f => Assert.True(f.TryGetProperty("path", out _)));
        var steps = findings.Where(f => f.TryGetProperty("path", out _)).SelectMany(f => f.GetProperty("path").EnumerateArray()).ToList();
        Assert.NotEmpty(steps);
        Assert.All(steps, step =>
        {
            var isOwned = step.GetProperty("relation").GetString() == "owns";
            Assert.Equal([.. (string[])["from", "to", "relation", "source", "date", "status"], .. isOwned ? (string[])["percentMin", "percentMax"] : []], Properties(step));
            Assert.All(step.EnumerateObject().Take(6), p => Assert.False(string.IsNullOrWhiteSpace(p.Value.GetString()), p.Name));
            Assert.Contains(step.GetProperty("relation").GetString(), relations);
            Assert.Contains(step.GetProperty("status").GetString(), statuses);
            Assert.Matches(@"^\d{4}(-\d\d){0,2}$", step.GetProperty("date").GetString());
        });
    }

    [Fact]
    public async Task Only_a_party_on_a_list_blocks()
    {
        foreach (var (row, result) in Results(await RouteRun.Value))
        {
            Assert.Equal(Findings(result, "list-hit").Any(), result.GetProperty("outcome").GetString() == "block");
            Assert.All(result.GetProperty("findings").EnumerateArray().Where(f => f.GetProperty("rule").GetString() != "list-hit"), f => Assert.True(f.GetProperty("outcome").GetString() == "review", $"row {row}"));
        }
    }

    [Fact]
    public async Task Names_that_only_resemble_listed_ones_are_clear_and_end_with_0()
    {
        var run = await CleanRun.Value;
        Assert.Equal(0, run.Code);
        Assert.All(Results(run).Values, r => Assert.Equal(("clear", 0, 0), (r.GetProperty("outcome").GetString(), r.GetProperty("findings").GetArrayLength(), r.GetProperty("errors").GetArrayLength())));
    }

    [Theory]
    [InlineData(3, "column-count", "found 5 cells; expected 20")]
    [InlineData(4, "column-count", "found 22 cells; expected 20")]
    [InlineData(5, "unknown-hs", "999999")]
    [InlineData(6, "malformed-hs", "00AB")]
    [InlineData(7, "bad-date", "2026-13-45")]
    [InlineData(8, "bad-imo", "9933213")]
    [InlineData(9, "empty-row", "only empty cells")]
    [InlineData(13, "unterminated-quote", "does not end")]
    public async Task A_bad_row_is_told_with_line_code_found_and_expected(int row, string code, string found)
    {
        var result = Results(await BrokenRun.Value)[row];
        var error = result.GetProperty("errors").EnumerateArray().Single();
        Assert.Equal(["line", "code", "message"], Properties(error));
        Assert.Equal(("not-screened", row, code), (result.GetProperty("outcome").GetString(), error.GetProperty("line").GetInt32(), error.GetProperty("code").GetString()));
        Assert.Contains(found, error.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Contains("expected", error.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, "clear", null)]
    [InlineData(10, "block", "us-ofac-sdn:34769")]
    [InlineData(11, "block", "us-ofac-sdn:33395")]
    [InlineData(12, "clear", null)]
    public async Task Rows_beside_bad_ones_are_screened(int row, string outcome, string? id)
    {
        var result = Results(await BrokenRun.Value)[row];
        Assert.Equal((outcome, 0), (result.GetProperty("outcome").GetString(), result.GetProperty("errors").GetArrayLength()));
        Assert.Equal(id, Findings(result, "list-hit").Select(f => f.GetProperty("entityId").GetString()).FirstOrDefault());
    }

    [Fact]
    public async Task A_manifest_with_bad_rows_ends_with_3_whatever_was_found()
    {
        Assert.Equal(3, (await BrokenRun.Value).Code);
        Assert.Equal(3, (await Screen(Broken, "--format", "csv", "--exit-zero")).Code);
    }

    [Fact]
    public async Task A_json_manifest_is_screened_like_a_table()
    {
        var run = await Screen(Repository.At("data/manifests/sample.json"), "--format", "json");
        var results = run.Json.GetProperty("results").EnumerateArray().ToList();
        Assert.Equal((2, (3, 3, 0)), (run.Code, Counts(run.Json)));
        Assert.Equal(["clear", "block", "clear"], results.Select(r => r.GetProperty("outcome").GetString()));
        Assert.Equal("us-ofac-sdn:33395", Findings(results[1], "list-hit").First().GetProperty("entityId").GetString());
    }

    [Fact]
    public async Task Several_manifests_come_as_an_array_in_the_order_given()
    {
        var run = await CommandRun.Of("manifest", Clean, Route, "--as-of", Day, "--format", "json");
        var manifests = run.Json.EnumerateArray().ToList();
        Assert.Equal(2, run.Code);
        Assert.Equal([Clean, Route], manifests.Select(m => m.GetProperty("manifest").GetString()));
        Assert.True(JsonElement.DeepEquals((await CleanRun.Value).Json, manifests[0]));
        Assert.True(JsonElement.DeepEquals((await RouteRun.Value).Json, manifests[1]));
    }

    [Fact]
    public async Task Json_lines_are_the_results_one_a_line()
    {
        var run = await Screen(Route, "--format", "jsonl");
        var results = (await RouteRun.Value).Json.GetProperty("results").EnumerateArray().ToList();
        Assert.Equal(results.Count, run.JsonLines.Count);
        Assert.All(results.Zip(run.JsonLines), pair => Assert.True(JsonElement.DeepEquals(pair.First, pair.Second)));
    }

    [Fact]
    public async Task Equal_input_gives_equal_bytes()
    {
        Assert.Equal((await RouteRun.Value).Bytes, (await Screen(Route, "--format", "json")).Bytes);
        Assert.Equal((await Screen(Route)).Bytes, (await Screen(Route)).Bytes);
        Assert.Equal((await Screen(Broken, "--format", "csv")).Bytes, (await Screen(Broken, "--format", "csv")).Bytes);
    }

    [Fact]
    public async Task Without_a_day_the_clock_says_which_it_is() =>
        Assert.Equal((await RouteRun.Value).Bytes, (await CommandRun.Of("manifest", Route, "--format", "json")).Bytes);

    [Fact]
    public async Task Exit_zero_turns_alerts_into_success_and_nothing_else()
    {
        var run = await Screen(Route, "--format", "json", "--exit-zero");
        Assert.Equal(0, run.Code);
        Assert.Equal((await RouteRun.Value).Bytes, run.Bytes);
    }

    [Fact]
    public async Task The_counts_stand_on_standard_error_beside_data()
    {
        var run = await BrokenRun.Value;
        Assert.Contains("12 rows read = 4 screened + 8 rejected", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b", run.Error, StringComparison.Ordinal);
    }
}
