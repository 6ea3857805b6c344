using Screening.Formats.Names;
using Screening.Tests.Support;

namespace Screening.Tests.Cli;

/// <summary>Whole published lists from the command line.</summary>
public sealed class CommandCorpusTests
{
    private const string Sdn = "data/ofac/sdn_2024-05-03.csv.gz";
    private const string Csl = "data/csl/consolidated_2026-07-31.json.gz";
    private const string Queries = "data/perf/queries_10k.tsv.gz";

    [CorpusFact(Sdn, Csl)]
    public async Task Every_record_of_the_published_lists_is_counted()
    {
        var run = await CommandRun.Of("lists", "inspect", "--list", CorpusFactAttribute.PathOf(Sdn), "--list", CorpusFactAttribute.PathOf(Csl), "--format", "json");
        var lists = run.Json.GetProperty("lists").EnumerateArray().ToList();
        Assert.Equal(0, run.Code);
        Assert.Equal(14_965, lists[0].GetProperty("records").GetInt32());
        Assert.Equal(25_921, lists.Skip(1).Sum(l => l.GetProperty("records").GetInt32()));
        Assert.Equal(["2024-05-03", "2026-07-31"], lists.Select(l => l.GetProperty("published").GetString()).Distinct());
    }

    [CorpusFact(Sdn, Csl, Queries)]
    public async Task Ten_thousand_queries_give_ten_thousand_lines_in_their_order()
    {
        var names = new List<(string Id, string Name)>();
        await foreach (var row in NameFiles.ReadAsync(CorpusFactAttribute.PathOf(Queries))) names.Add((row.Id, row.Name));
        var run = await CommandRun.Of("names", CorpusFactAttribute.PathOf(Queries), "--list", CorpusFactAttribute.PathOf(Sdn), "--list", CorpusFactAttribute.PathOf(Csl), "--format", "jsonl");
        Assert.Equal(10_000, run.JsonLines.Count);
        Assert.Equal(names, run.JsonLines.Select(r => (r.GetProperty("id").GetString()!, r.GetProperty("name").GetString()!)));
        Assert.All(run.JsonLines, r => Assert.Contains(r.GetProperty("outcome").GetString(), (string[])["clear", "alert"]));
        Assert.All(run.JsonLines, r => Assert.Equal(r.GetProperty("outcome").GetString() == "alert", r.GetProperty("matches").GetArrayLength() > 0));
        Assert.Equal(2, run.Code);
    }

    [CorpusFact(Sdn)]
    public async Task The_published_list_finds_the_parties_of_the_main_job()
    {
        var run = await CommandRun.Of("name", "ОАО Пеленг", "MZKT", "Shenzhen 5G High-Tech", "--list", CorpusFactAttribute.PathOf(Sdn), "--as-of", "2024-05-04", "--max-age", "1", "--format", "jsonl");
        Assert.Equal(2, run.Code);
        Assert.Equal(["us-ofac-sdn:33395", "us-ofac-sdn:34769", "us-ofac-sdn:48320"], run.JsonLines.Select(r => r.GetProperty("matches")[0].GetProperty("entityId").GetString()));
    }
}
