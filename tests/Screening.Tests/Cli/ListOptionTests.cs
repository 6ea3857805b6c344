using System.Text;
using System.Text.Json;
using Screening.Tests.Support;

namespace Screening.Tests.Cli;

/// <summary>What is screened against: lists and chains by file, their age and their faults.</summary>
public sealed class ListOptionTests : IDisposable
{
    private const string Edges = "from,to,relation,percentMin,percentMax,validFrom,validTo,source,date,status\n";

    private readonly TestFiles _files = new();

    public void Dispose() => _files.Dispose();

    private string Plain(string name = "parties.csv", string text = "id,name\n1,ACME FRONT LLC\n2,PELENG JSC\n") => _files.Write(name, text);

    // A native list of one party, which says its own date.
    private string Dated(string day) => _files.Write("dated.json", $$"""
        {"format":"screening-watchlist/1","list":"eu-fsf","title":"A list","source":"L9","published":"{{day}}","entities":[
          {"id":"1","kind":"organization","names":[{"name":"ACME FRONT LLC","role":"primary"}]}]}
        """);

    private static Task<CommandRun> Screen(string name, params string[] options) => CommandRun.Of(["name", name, "--format", "jsonl", .. options]);

    private static string? Best(CommandRun run) => run.JsonLines[0].GetProperty("matches").EnumerateArray().Select(m => m.GetProperty("entityId").GetString()).FirstOrDefault();

    [Fact]
    public async Task A_plain_list_is_called_after_its_file_and_replaces_the_bundled_ones()
    {
        var run = await Screen("Acme Front", "--list", Plain());
        Assert.Equal((2, "parties:1"), (run.Code, Best(run)));
        Assert.Equal("parties", run.JsonLines[0].GetProperty("matches")[0].GetProperty("list").GetString());
        var other = await Screen("Shenzhen 5G High-Tech Innovation Co", "--list", Plain(), "--no-bundled");
        Assert.Equal((0, null), (other.Code, Best(other)));
    }

    [Fact]
    public async Task Lists_are_given_one_by_one_or_as_a_folder()
    {
        var (first, second) = (Plain("lists/first.csv"), _files.WriteGzip("lists/second.tsv.gz", "id\tname\n7\tVOLGA CARGO\n"));
        foreach (var lists in (string[][])[["--list", first, "--list", second], ["--list", _files.PathOf("lists")]])
        {
            Assert.Equal("first:1", Best(await Screen("Acme Front", lists)));
            Assert.Equal("second:7", Best(await Screen("Volga Cargo", lists)));
        }
    }

    [Fact]
    public async Task The_bundled_lists_are_found_from_any_folder()
    {
        var run = await Screen("Peleng");
        Assert.Equal((2, "us-ofac-sdn:33395"), (run.Code, Best(run)));
    }

    public static TheoryData<string, byte[]?> Unusable => new()
    {
        { "missing.csv", null },
        { "empty.csv", [] },
        { "header.csv", Encoding.UTF8.GetBytes("colour,shape\nred,round\n") },
        { "cut.json", Encoding.UTF8.GetBytes("{\"list\":\"eu-fsf\",\"title\":\"A\",\"source\":\"L9\",\"published\":\"2026-01-01\",\"entities\":[{\"id\":\"1\",") },
        { "latin.csv", Encoding.Latin1.GetBytes("id,name\n1,Müller Söhne\n") },
        { "torn.csv.gz", TestFiles.Gzip(Encoding.UTF8.GetBytes("id,name\n1,ACME FRONT LLC\n"))[..20] },
        { "noise.bin", [0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0, 0xFF] },
    };

    [Theory, MemberData(nameof(Unusable))]
    public async Task A_list_that_is_missing_or_damaged_ends_with_4_and_screens_nothing(string name, byte[]? bytes)
    {
        var path = bytes is null ? _files.PathOf(name) : _files.Write(name, bytes);
        foreach (var lists in (string[][])[["--list", path], ["--list", Plain(), "--list", path]])
        {
            var run = await Screen("Linen House", lists);
            Assert.Equal((4, ""), (run.Code, run.Output));
            Assert.Contains($"error: {path}", run.Error, StringComparison.Ordinal);
            Assert.Matches("found .+; expected .+", run.Error);
        }
    }

    [Fact]
    public async Task An_empty_folder_ends_with_4()
    {
        var run = await Screen("Linen House", "--list", Directory.CreateDirectory(_files.PathOf("lists")).FullName);
        Assert.Equal((4, ""), (run.Code, run.Output));
        Assert.Contains("found an empty folder; expected at least one list file", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_list_at_all_ends_with_4()
    {
        foreach (var args in (string[][])[["name", "Linen House"], ["manifest", Repository.At("data/manifests/clean-near-misses.csv")], ["explain", "Peleng", "us-ofac-sdn:33395"]])
        {
            var run = await CommandRun.Of([.. args, "--no-bundled"]);
            Assert.Equal((4, ""), (run.Code, run.Output));
            Assert.Contains("expected at least one list", run.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_list_that_lost_a_record_is_used_but_never_ends_with_0()
    {
        var run = await Screen("Linen House", "--list", Plain(text: "id,name\n1,ACME FRONT LLC\n2\n"));
        Assert.Equal((4, "clear"), (run.Code, run.JsonLines[0].GetProperty("outcome").GetString()));
        Assert.Contains("2 records read = 1 loaded + 1 rejected", run.Error, StringComparison.Ordinal);
        Assert.Contains("parties.csv, line 3: found 1 cells; expected 2", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-11-15", 7, 2)]
    [InlineData("2026-11-14", 7, 4)]
    [InlineData("2026-11-22", 0, 2)]
    [InlineData("2026-11-21", 0, 4)]
    public async Task A_list_older_than_the_limit_ends_with_4(string published, int days, int code)
    {
        var run = await Screen("Acme Front", "--list", Dated(published), "--max-age", $"{days}", "--as-of", "2026-11-22");
        Assert.Equal(code, run.Code);
        Assert.Equal(code == 4, run.Output.Length == 0);
        if (code == 4) Assert.Contains($"eu-fsf is of {published}; expected a list published at most {days} days before 2026-11-22", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fresh_list_and_a_clear_name_end_with_0() =>
        Assert.Equal(0, (await Screen("Linen House", "--list", Dated("2026-11-20"), "--max-age", "7", "--no-bundled")).Code);

    [Fact]
    public async Task A_list_without_a_date_passes_only_where_no_limit_is_set()
    {
        Assert.Equal(0, (await Screen("Linen House", "--list", Plain(), "--no-bundled")).Code);
        var run = await Screen("Linen House", "--list", Plain(), "--no-bundled", "--max-age", "9999");
        Assert.Equal((4, ""), (run.Code, run.Output));
        Assert.Contains("parties is without a date", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Old_lists_without_a_limit_only_warn()
    {
        var run = await Screen("Linen House", "--list", Dated("2020-01-01"), "--no-bundled");
        Assert.Equal(0, run.Code);
        Assert.Contains("warning: 1 of 1 lists are more than 30 days old", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Inspecting_lists_gives_the_properties_users_rely_on()
    {
        var run = await CommandRun.Of("lists", "inspect", "--format", "json");
        var lists = run.Json.GetProperty("lists").EnumerateArray().ToList();
        Assert.Equal(0, run.Code);
        Assert.Single(run.Json.EnumerateObject());
        Assert.Equal(TestLists.Bundled.Select(l => l.Version.List), lists.Select(l => l.GetProperty("list").GetString()));
        Assert.All(lists, l => Assert.Equal(["list", "format", "published", "sha256", "records", "entities", "names", "issues"], l.EnumerateObject().Select(p => p.Name)));
        Assert.All(lists, l => Assert.Equal(0, l.GetProperty("issues").GetArrayLength()));
        Assert.All(lists, l => Assert.True(l.GetProperty("names").GetInt32() >= l.GetProperty("entities").GetInt32()));
    }

    [Fact]
    public async Task Inspecting_tells_every_lost_record_and_ends_with_4()
    {
        var rows = string.Concat(Enumerable.Range(1, 30).Select(i => i % 3 == 0 ? $"{i}\n" : $"{i},PARTY {i}\n"));
        var run = await CommandRun.Of("lists", "inspect", "--list", Plain(text: "id,name\n" + rows), "--format", "json");
        var list = run.Json.GetProperty("lists")[0];
        Assert.Equal(4, run.Code);
        Assert.Equal((30, 20, 20), (list.GetProperty("records").GetInt32(), list.GetProperty("entities").GetInt32(), list.GetProperty("names").GetInt32()));
        Assert.Equal(JsonValueKind.Null, list.GetProperty("published").ValueKind);
        var issues = list.GetProperty("issues").EnumerateArray().ToList();
        Assert.All(issues, i => Assert.Equal(["line", "code", "message"], i.EnumerateObject().Select(p => p.Name)));
        Assert.Equal(Enumerable.Range(1, 10).Select(i => i * 3 + 1), issues.Select(i => i.GetProperty("line").GetInt32()));
        Assert.All(issues, i => Assert.Equal("column-count", i.GetProperty("code").GetString()));
    }

    [Fact]
    public async Task Rows_of_one_id_are_names_of_one_entity()
    {
        var run = await CommandRun.Of("lists", "inspect", "--list", Plain(text: "group,name\n1,ACME FRONT LLC\n1,ACME FASADE\n2,VOLGA CARGO\n"), "--format", "json");
        var list = run.Json.GetProperty("lists")[0];
        Assert.Equal((0, 3, 2, 3), (run.Code, list.GetProperty("records").GetInt32(), list.GetProperty("entities").GetInt32(), list.GetProperty("names").GetInt32()));
    }

    [Fact]
    public async Task A_chain_of_edges_leads_to_a_listed_party_with_its_path()
    {
        var chain = _files.Write("edges.csv", Edges + "Zarya Optics,Volga Cargo,supplies,,,,,S9,2026-01,reported\nVolga Cargo,parties:1,intermediaryFor,,,,,S8,2025-12-03,confirmed\n");
        var manifest = _files.Write("m.csv", "consignor,goods\nZarya Optics,lamps\nLinen House,lamps\n");
        var run = await CommandRun.Of("manifest", manifest, "--list", Plain(), "--chains", chain, "--no-bundled", "--as-of", "2026-11-22", "--format", "jsonl");
        var exposure = run.JsonLines[0].GetProperty("findings").EnumerateArray().Single(f => f.GetProperty("rule").GetString() == "chain-exposure" && f.GetProperty("entityId").GetString() == "parties:1");
        Assert.Equal((2, "review", "consignor"), (run.Code, run.JsonLines[0].GetProperty("outcome").GetString(), exposure.GetProperty("role").GetString()));
        var path = exposure.GetProperty("path").EnumerateArray().ToList();
        Assert.Equal(["Zarya Optics", "Volga Cargo"], path.Select(s => s.GetProperty("from").GetString()));
        Assert.Equal([("supplies", "S9", "2026-01", "reported"), ("intermediaryFor", "S8", "2025-12-03", "confirmed")],
            path.Select(s => (s.GetProperty("relation").GetString()!, s.GetProperty("source").GetString()!, s.GetProperty("date").GetString()!, s.GetProperty("status").GetString()!)));
        Assert.Equal("clear", run.JsonLines[1].GetProperty("outcome").GetString());
    }

    [Fact]
    public async Task Chains_of_a_file_are_added_to_the_bundled_ones_unless_those_are_left_out()
    {
        var manifest = _files.Write("m.csv", "consignor,goods\nLinen House,Shahed-136\nZarya Optics,lamps\n");
        string[] args = ["manifest", manifest, "--list", Plain(), "--chains", _files.Write("edges.csv", Edges + "Zarya Optics,parties:1,supplies,,,,,S9,2026-01,reported\n"), "--format", "jsonl"];
        var (with, without) = (await CommandRun.Of(args), await CommandRun.Of([.. args, "--no-bundled"]));
        Assert.Equal(["review", "review"], with.JsonLines.Select(r => r.GetProperty("outcome").GetString()));
        Assert.Equal(["clear", "review"], without.JsonLines.Select(r => r.GetProperty("outcome").GetString()));
    }

    [Theory]
    [InlineData("", "found")]
    [InlineData("a,b\n1,2\n", "found")]
    [InlineData("{\"nodes\":[", "found")]
    [InlineData(null, "found no such file")]
    public async Task A_chain_that_cannot_be_read_ends_with_4(string? text, string found)
    {
        var path = text is null ? _files.PathOf("chain.csv") : _files.Write("chain.csv", text);
        var run = await CommandRun.Of("name", "Linen House", "--list", Plain(), "--chains", path);
        Assert.Equal((4, ""), (run.Code, run.Output));
        Assert.Contains($"error: {path}", run.Error, StringComparison.Ordinal);
        Assert.Contains(found, run.Error, StringComparison.Ordinal);
        Assert.Contains("hint: --chains takes", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_chain_that_lost_a_link_is_used_but_never_ends_with_0()
    {
        var chain = _files.Write("edges.csv", Edges + "Zarya Optics,parties:1,supplies,,,,,S9,2026-01,reported\nA,B,befriends,,,,,S9,2026-01,reported\n");
        var run = await CommandRun.Of("name", "Linen House", "--list", Plain(), "--chains", chain, "--format", "jsonl");
        Assert.Equal((4, "clear"), (run.Code, run.JsonLines[0].GetProperty("outcome").GetString()));
        Assert.Contains("edges: 1 links read, 1 issues", run.Error, StringComparison.Ordinal);
        Assert.Contains("line 3", run.Error, StringComparison.Ordinal);
    }
}
