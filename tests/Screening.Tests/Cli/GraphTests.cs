using System.Text.Json;
using System.Text.RegularExpressions;
using Screening.Tests.Support;
using VerifyXunit;

namespace Screening.Tests.Cli;

/// <summary>The graph around a node, in every form.</summary>
public sealed partial class GraphTests : IDisposable
{
    // A proof of four hops with two ways at its end, a loop, and a stake on which the policies differ: exactly half is enough for all but the UK.
    private const string Owners =
        "from,to,relation,percentMin,percentMax,validFrom,validTo,source,date,status\n" +
        "Ivan Sidorov,Northern Holding Ltd,owns,75,75,,,CY register,2024-06,confirmed\n" +
        "Northern Holding Ltd,Zarya Invest OOO,owns,60,60,,,EGRUL,2024-09,confirmed\n" +
        "Zarya Invest OOO,Polar Assets LLC,owns,51,51,,,EGRUL,2025-02,confirmed\n" +
        "Polar Assets LLC,Harbour Trading FZE,owns,30,30,,,AE register,2025-04,confirmed\n" +
        "Zarya Invest OOO,Harbour Trading FZE,owns,20,20,,,AE register,2025-04,confirmed\n" +
        "Harbour Trading FZE,Polar Assets LLC,owns,10,10,,,EGRUL,2025-02,reported\n" +
        "Maria Schneider,Harbour Trading FZE,owns,40,40,,,AE register,2025-04,denied\n" +
        "Harbour Trading FZE,Snow Ferry Ltd,owns,20,70,,,IE register,2025-05,reported\n";

    private readonly TestFiles _files = new();

    public void Dispose() => _files.Dispose();

    private string[] Register => ["--no-bundled", "--list", _files.Write("parties.csv", "id,name,kind\n7,Ivan Sidorov,person\n"), "--chains", _files.Write("owners.csv", Owners)];

    private static Task<CommandRun> Graph(string node, params string[] options) => CommandRun.Of(["graph", node, .. options]);

    private Task<CommandRun> Owned(string node, params string[] options) => Graph(node, [.. Register, .. options]);

    // Editions of the bundled lists come and go.
    private static string WithoutEditions(string json) => Edition().Replace(json, "\"$1\": \"...\"");

    [Theory]
    [InlineData("table", "txt")]
    [InlineData("json", "json")]
    [InlineData("svg", "svg")]
    [InlineData("mermaid", "mmd")]
    public async Task The_bundled_node_Peleng(string format, string extension)
    {
        var run = await Graph("Пеленг", "--format", format);
        Assert.Equal(0, run.Code);
        Assert.Contains("found Peleng (org:peleng)\n", run.Error, StringComparison.Ordinal);
        await Verifier.Verify(WithoutEditions(run.Output), extension: extension);
    }

    [Theory]
    [InlineData("table", "txt")]
    [InlineData("json", "json")]
    [InlineData("svg", "svg")]
    [InlineData("mermaid", "mmd")]
    public async Task A_party_owned_over_four_hops(string format, string extension)
    {
        var run = await Owned("Harbour Trading FZE", "--format", format);
        Assert.Equal(0, run.Code);
        await Verifier.Verify(WithoutEditions(run.Output), extension: extension);
    }

    [Fact]
    public async Task A_manifest_tells_the_proof_from_the_owner_down_with_its_shares()
    {
        var run = await CommandRun.Of(["manifest", _files.Write("m.csv", "consignor,goods\nHarbour Trading FZE,Lamps\n"), .. Register]);
        Assert.Equal(2, run.Code);
        string[] steps = ["Ivan Sidorov --owns 75 %--> Northern Holding Ltd [CY register 2024-06, confirmed]", "Northern Holding Ltd --owns 60 %--> Zarya Invest OOO", "Zarya Invest OOO --owns 51 %--> Polar Assets LLC", "Polar Assets LLC --owns 30 %--> Harbour Trading FZE"];
        var places = steps.Select(s => run.Output.IndexOf(s, StringComparison.Ordinal)).ToArray();
        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
        Assert.Contains("ofac-50", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_manifest_as_json_tells_policies_and_shares()
    {
        var run = await CommandRun.Of(["manifest", _files.Write("m.csv", "consignor,goods\nHarbour Trading FZE,Lamps\n"), .. Register, "--format", "json"]);
        var owned = run.Json.GetProperty("results")[0].GetProperty("findings").EnumerateArray().First(f => f.GetProperty("rule").GetString() == "owned");
        Assert.Contains("ofac-50", owned.GetProperty("policies").EnumerateArray().Select(p => p.GetString()));
        Assert.All(owned.GetProperty("path").EnumerateArray(), s => Assert.Equal(s.GetProperty("percentMin").GetDecimal(), s.GetProperty("percentMax").GetDecimal()));
    }

    [Fact]
    public async Task Policies_that_differ_are_told_side_by_side()
    {
        var ownership = (await Owned("Harbour Trading FZE", "--format", "json")).Json.GetProperty("ownership").EnumerateArray()
            .ToDictionary(o => o.GetProperty("policy").GetString()!, o => o.GetProperty("outcome").GetString());
        Assert.Equal(("owned", "owned", "minority"), (ownership["ofac-50"], ownership["eu-ownership"], ownership["uk-ownership"]));
    }

    [Fact]
    public async Task Only_the_policies_asked_for_are_told()
    {
        var run = await Owned("Harbour Trading FZE", "--format", "json", "--policy", "uk-ownership", "--policy", "ofac-50");
        Assert.Equal(["ofac-50", "uk-ownership"], run.Json.GetProperty("ownership").EnumerateArray().Select(o => o.GetProperty("policy").GetString()));
        var wrong = await Owned("Harbour Trading FZE", "--policy", "of\u001bac");
        Assert.Equal(1, wrong.Code);
        Assert.Contains("--policy: found \"of<U+001B>ac\"; expected one of ofac-50", wrong.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_suspended_policy_is_told_and_decides_nothing()
    {
        var run = await Owned("Harbour Trading FZE", "--as-of", "2026-11-09");
        Assert.Matches("bis-affiliates owned .*SUSPENDED on this day; needs confirmation", string.Join(' ', run.Output.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries)));
    }

    [Theory]
    [InlineData("org:peleng")]
    [InlineData("us-ofac-sdn:33395")]
    [InlineData("eu-fsf:162821")]
    [InlineData("ОАО «Пеленг»")]
    [InlineData("PELENG JSC")]
    public async Task An_id_of_any_list_and_a_name_in_any_script_lead_to_the_node(string text)
    {
        var run = await Graph(text, "--format", "json");
        Assert.Equal((0, "org:peleng"), (run.Code, run.Json.GetProperty("node").GetProperty("id").GetString()));
        Assert.Equal(text.Contains(':', StringComparison.Ordinal), !run.Error.Contains("found Peleng", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("МЗКТ-791300", "product:mzkt-791300")]
    [InlineData("MZKT 791300", "product:mzkt-791300")]
    [InlineData("Гомель", "place:gomel")]
    [InlineData("belarus-iran-china-russia:org:iranian-forces-khmeimim", "org:iranian-forces-khmeimim")]
    public async Task Products_and_places_are_found_by_their_names_too(string text, string id) =>
        Assert.Equal(id, (await Graph(text, "--format", "json")).Json.GetProperty("node").GetProperty("id").GetString());

    [Fact]
    public async Task A_listed_party_that_no_chain_names_is_told_as_listed()
    {
        var run = await Graph("7", "--no-bundled", "--list", _files.Write("p.csv", "id,name\n7,Alster Nut Import\n"));
        Assert.Equal(1, run.Code);
        run = await Graph("p:7", "--no-bundled", "--list", _files.PathOf("p.csv"));
        Assert.Equal(0, run.Code);
        Assert.Contains("LISTED as p:7", run.Output, StringComparison.Ordinal);
        var picture = await Graph("Alster Nut Import", "--no-bundled", "--list", _files.PathOf("p.csv"), "--format", "mermaid");
        Assert.Contains("Alster Nut Import", picture.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_node_is_refused_with_the_nearest_ones()
    {
        var run = await Graph("Qwertz\u202E", "--threshold", "0.95");
        Assert.Equal((1, ""), (run.Code, run.Output));
        Assert.Contains("Qwertz<U+202E>", run.Error, StringComparison.Ordinal);
        run = await Graph("Pelng", "--threshold", "0.95");
        Assert.Equal((1, ""), (run.Code, run.Output));
        Assert.Contains("Peleng (org:peleng, score 0.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_nodes_of_one_name_are_refused_with_both_ids()
    {
        var chain = """{"format":"screening-supply-chain/1","id":"twins","title":"t","sources":[{"key":"S1","title":"t"}],"nodes":[{"id":"org:a","kind":"organization","name":"Twin Ltd"},{"id":"org:b","kind":"organization","name":"Twin Ltd"}],"edges":[{"id":"E1","from":"org:a","to":"org:b","relation":"supplies","claims":[{"source":"S1","date":"2025","claimant":"x","status":"reported"}]}]}""";
        var run = await Graph("twin ltd", "--chains", _files.Write("twins.json", chain));
        Assert.Equal(1, run.Code);
        Assert.Contains("2 nodes of that name", run.Error, StringComparison.Ordinal);
        Assert.Contains("Twin Ltd (org:a); Twin Ltd (org:b)", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Claims_weaker_than_asked_are_left_out_and_counted()
    {
        var all = (await Graph("org:peleng", "--format", "json")).Json;
        var strong = (await Graph("org:peleng", "--format", "json", "--weakest", "designated")).Json;
        static string[] Statuses(JsonElement json) => [.. json.GetProperty("links").EnumerateArray().Select(l => l.GetProperty("status").GetString()!).Distinct()];
        Assert.Equal(["designated", "confirmed", "reported", "alleged"], Statuses(all));
        Assert.Equal(["designated"], Statuses(strong));
        Assert.Equal(all.GetProperty("links").GetArrayLength(), strong.GetProperty("links").GetArrayLength() + strong.GetProperty("linksLeftOut").GetInt32());
        Assert.All(strong.GetProperty("exposures").EnumerateArray(), p => Assert.Equal("designated", p.GetProperty("weakest").GetString()));
    }

    [Fact]
    public async Task A_denial_is_shown_beside_what_it_denies()
    {
        var run = await Graph("country:IR");
        Assert.Contains("ballistic missiles", run.Output, StringComparison.Ordinal);
        Assert.Contains("denied: Iran and Russia, S4 2024", run.Output, StringComparison.Ordinal);
        Assert.Contains("denied: Iran, S3 2025-09", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hops_and_paths_are_limits()
    {
        async Task<int[]> Lengths(params string[] options) =>
            [.. (await Graph("org:mzkt", ["--format", "json", .. options])).Json.GetProperty("exposures").EnumerateArray().Select(p => p.GetProperty("path").GetArrayLength())];
        Assert.Single(await Lengths("--paths", "1"));
        Assert.All(await Lengths("--hops", "1", "--paths", "20"), l => Assert.Equal(1, l));
        Assert.Contains(2, await Lengths("--paths", "20"));
        var run = await Graph("org:mzkt", "--hops", "9");
        Assert.Equal(1, run.Code);
        Assert.Contains("--hops: found \"9\"; expected a whole number from 1 to 8", run.Error, StringComparison.Ordinal);
        Assert.Contains("--weakest: found \"denied\"; expected designated, confirmed", (await Graph("org:mzkt", "--weakest", "denied")).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("table")]
    [InlineData("svg")]
    [InlineData("mermaid")]
    [InlineData("json")]
    public async Task Names_that_act_or_hide_are_shown_as_escapes(string format)
    {
        var file = _files.Write("evil.csv", "from,to,relation,percentMin,percentMax,validFrom,validTo,source,date,status\nIvan Sidorov,\"</text><script>x\u001b[31m\u202E\"\"]\",owns,60,60,,,\"r\u202E\",2025,confirmed\n");
        var run = await Owned("Ivan Sidorov", "--chains", file, "--format", format);
        Assert.Equal(0, run.Code);
        Assert.DoesNotContain('\u001b', run.Output);
        if (format != "json") Assert.DoesNotContain('\u202E', run.Output);
        if (format == "svg") Assert.DoesNotContain("<script", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hub_is_drawn_with_its_strongest_links_and_says_what_had_no_room()
    {
        var rows = string.Concat(Enumerable.Range(0, 500).Select(i => $"Hub Bank,Client {i:000},supplies,,,,,S,2025,reported\n"));
        var file = _files.Write("hub.csv", "from,to,relation,percentMin,percentMax,validFrom,validTo,source,date,status\n" + rows);
        var run = await Owned("Hub Bank", "--chains", file, "--format", "svg");
        Assert.Equal(0, run.Code);
        Assert.Contains("No room for 480 of the node", run.Output, StringComparison.Ordinal);
        Assert.Contains("and 160 more; --format json has them all", (await Owned("Hub Bank", "--chains", file)).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_lists_it_ends_as_a_list_fault() => Assert.Equal(4, (await Graph("org:peleng", "--no-bundled")).Code);

    [GeneratedRegex("\"(sha256|published|entities)\": (\"[^\"]*\"|\\d+)")]
    private static partial Regex Edition();
}
