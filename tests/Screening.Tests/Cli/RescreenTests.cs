using System.Text.Json;
using Screening.Tests.Support;

namespace Screening.Tests.Cli;

/// <summary>Screening again what a change can touch comes to what screening everything anew comes to.</summary>
public sealed class RescreenTests : IDisposable
{
    private readonly TestFiles _files = new();

    public void Dispose() => _files.Dispose();

    private string Trail => _files.PathOf("trail.jsonl");

    private string Old => _files.Write("old/parties.csv", "id,name\n1,PELENG JSC\n2,ZARYA OPTIKA\n");

    private string New => _files.Write("new/parties.csv", "id,name\n0,SNOW STORM LINES\n1,PELENG JSC\n3,LINEN HOUSE 7 MINSK\n");

    private string Manifest => _files.Write("m.csv", "consignor,goods\n" + string.Concat(Enumerable.Range(0, 40).Select(i => (i % 8) switch
    {
        1 => "Pelng JSC,lamps\n",
        2 => "Zarya Optika,lamps\n",
        3 => "too,many,cells\n",
        4 => "Linen House 7 Minsk,linen\n",
        5 => $"Alster Dairy {i},MZKT-79221\n",
        _ => $"Alster Dairy {i},milk\n",
    })));

    private async Task Record(params string[] options) =>
        Assert.Equal(3, (await CommandRun.Of(["manifest", Manifest, "--list", Old, "--as-of", "2026-10-01", "--format", "jsonl", "--audit", Trail, .. options])).Code);

    private Task<CommandRun> Again(params string[] options) => CommandRun.Of(["audit", "rescreen", Trail, "--as-of", "2026-11-22", .. options]);

    [Fact]
    public async Task What_comes_out_otherwise_is_what_a_new_run_says()
    {
        await Record();
        var before = (await File.ReadAllLinesAsync(Trail)).Skip(1).SkipLast(1).Select(l => JsonDocument.Parse(l).RootElement.GetProperty("result").GetRawText()).ToList();
        var fresh = (await CommandRun.Of("manifest", Manifest, "--list", New, "--as-of", "2026-11-22", "--format", "jsonl")).JsonLines.Select(l => l.GetRawText()).ToList();

        var run = await Again("--was", Old, "--list", New, "--format", "jsonl");

        Assert.Equal(2, run.Code);
        Assert.Equal(fresh.Except(before), run.JsonLines.Select(l => l.GetProperty("result").GetRawText()));
        Assert.Contains("20 spared", run.Error, StringComparison.Ordinal);
        Assert.Contains("5 could not be read then", run.Error, StringComparison.Ordinal);
        Assert.Contains("5 of those screened again come out as they did, 10 otherwise, 10 of them with another outcome", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_table_names_lines_and_no_names()
    {
        await Record();

        var run = await Again("--was", Old, "--list", New);

        Assert.Contains("entries were added or changed", run.Output, StringComparison.Ordinal);
        Assert.Contains(": was clear, is block", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("linen", run.Output, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Lists_that_are_not_those_of_the_run_are_refused()
    {
        await Record();

        var run = await Again("--was", New, "--list", New);

        Assert.Equal(4, run.Code);
        Assert.Contains("--was: found", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_the_lists_of_then_everything_is_screened_again_and_says_why()
    {
        await Record();

        var run = await Again("--list", New);

        Assert.Contains("35 screened again, all there are: lists differ, and no --was says what they were", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nothing_changed_nothing_comes_out_otherwise()
    {
        await Record();

        var run = await CommandRun.Of("audit", "rescreen", Trail, "--as-of", "2026-10-01", "--list", Old);

        Assert.Equal(0, run.Code);
        Assert.Contains("0 entries were added or changed", run.Output, StringComparison.Ordinal);
        Assert.Contains("come out as they did, 0 otherwise", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Other_rules_over_the_same_lists_change_what_they_judge_and_nothing_else()
    {
        await Record("--rules", _files.Write("rules/old.json", DiffSamples.Old));
        var rules = _files.Write("rules/new.json", DiffSamples.New);
        var fresh = (await CommandRun.Of("manifest", Manifest, "--list", Old, "--as-of", "2026-11-22", "--format", "jsonl", "--rules", rules)).JsonLines.Select(l => l.GetRawText()).ToHashSet(StringComparer.Ordinal);

        var run = await Again("--list", Old, "--rules", rules, "--format", "jsonl");

        Assert.NotEmpty(run.JsonLines);
        Assert.All(run.JsonLines, l => Assert.Contains(l.GetProperty("result").GetRawText(), fresh));
        Assert.Contains("spared", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Decisions_that_counted_then_must_be_given()
    {
        var (results, log) = (_files.PathOf("r.json"), _files.PathOf("decisions.log"));
        await CommandRun.Of("manifest", Manifest, "--list", Old, "--as-of", "2026-10-01", "--format", "json", "--output", results);
        using var document = JsonDocument.Parse(await File.ReadAllBytesAsync(results));
        var alert = document.RootElement.GetProperty("results").EnumerateArray().SelectMany(r => r.GetProperty("findings").EnumerateArray()).First().GetProperty("alert").GetString()!;
        Assert.Equal(0, (await CommandRun.Of("alerts", "decide", results, "--alert", alert, "--decisions", log, "--reviewers", "1", "--verdict", "false-positive", "--by", "A", "--reason", "another", "--until", "2027-06-30")).Code);
        await Record("--decisions", log, "--reviewers", "1");

        Assert.Equal(1, (await Again("--was", Old, "--list", New)).Code);
        Assert.Equal(2, (await Again("--was", Old, "--list", New, "--decisions", log, "--reviewers", "1")).Code);
    }

    [Fact]
    public async Task A_run_that_is_not_there_is_told()
    {
        await Record();

        Assert.Equal(1, (await Again("--list", Old, "--run", "4")).Code);
    }
}
