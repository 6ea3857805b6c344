using System.Text.Json;
using Screening.Tests.Support;

namespace Screening.Tests.Cli;

/// <summary><c>screening rules diff</c> from the command line.</summary>
public sealed class RulesDiffTests : IDisposable
{
    private readonly TestFiles _files = new();
    private readonly string _old;
    private readonly string _new;
    private readonly string _manifest;
    private readonly string[] _shared;

    public RulesDiffTests()
    {
        (_old, _new) = (_files.Write("old.json", DiffSamples.Old), _files.Write("new.json", DiffSamples.New));
        _manifest = _files.Write("past.csv", DiffSamples.Manifest);
        _shared = ["--on", _manifest, "--no-bundled", "--list", _files.Write("parties.csv", DiffSamples.Parties)];
    }

    public void Dispose() => _files.Dispose();

    private Task<CommandRun> Diff(params string[] args) => CommandRun.Of(["rules", "diff", .. args, .. _shared]);

    private async Task<string> Results(string rules, string name, params string[] more)
    {
        var path = _files.PathOf(name);
        await CommandRun.Of(["manifest", _manifest, "--rules", rules, "--no-bundled", "--list", _files.PathOf("parties.csv"), "--format", Path.GetExtension(name)[1..], "--output", path, .. more]);
        return path;
    }

    private static (long Lost, long New) Rows(CommandRun run) => (Number(run, "lost"), Number(run, "new"));

    private static long Number(CommandRun run, string field) => run.Json.GetProperty("rows").GetProperty(field).GetInt64();

    [Fact]
    public async Task It_ends_with_2_where_rows_differ_and_with_0_where_none_does()
    {
        var run = await Diff(_old, _new, "--format", "json");
        Assert.Equal((2, (1, 1)), (run.Code, Rows(run)));
        Assert.Contains("rows differ", run.Error, StringComparison.Ordinal);
        Assert.Equal(0, (await Diff(_old, _new, "--exit-zero")).Code);
        var same = await Diff(_old, _old);
        Assert.Equal(0, same.Code);
        Assert.Contains("no difference in 5 rows", same.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_lost_alerts_fail_where_that_is_asked_for()
    {
        Assert.Equal(2, (await Diff(_old, _new, "--fail-on", "lost")).Code);
        string[] onlyNew = ["--rules", _old, "--old-threshold", "1"];
        Assert.Equal((0, 2), ((await Diff([.. onlyNew, "--fail-on", "lost"])).Code, (await Diff([.. onlyNew, "--fail-on", "any"])).Code));
    }

    [Fact]
    public async Task A_row_that_a_side_did_not_screen_ends_with_3()
    {
        var broken = _files.Write("broken.csv", DiffSamples.Manifest + "Linen House,DE,\"open,AT,Lamps\n");
        var run = await Diff(_old, _new, "--on", broken);
        Assert.Equal(3, run.Code);
        Assert.Contains("exit 3: incomplete", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_sets_of_lists_two_thresholds_and_two_days_are_compared_without_old_and_new()
    {
        var fewer = _files.Write("fewer/parties.csv", "id,name\n2,ZARYA OPTICAL WORKS\n");
        Assert.Equal((2, (1, 0)), await Outcome("--rules", _old, "--new-list", fewer));
        Assert.Equal((2, (0, 1)), await Outcome("--rules", _old, "--old-list", fewer));
        Assert.Equal((2, (1, 0)), await Outcome("--rules", _old, "--new-threshold", "0.99"));
        Assert.Equal((2, (0, 1)), await Outcome("--rules", _old, "--old-threshold", "0.99"));
        Assert.Equal((0, (0, 0)), await Outcome("--rules", _old, "--threshold", "0.99", "--new-preset", "sensitive", "--new-threshold", "0.99"));
        var suspended = _files.Write("s.json", DiffSamples.Old.Replace("\"when\": {\"finding\": {\"kinds\": [\"list-hit\"], \"scoreFrom\"", "\"suspended\": [{\"to\": \"2026-11-09\"}], \"when\": {\"finding\": {\"kinds\": [\"list-hit\"], \"scoreFrom\"", StringComparison.Ordinal));
        var day = await Diff("--rules", suspended, "--old-as-of", "2026-11-09", "--new-as-of", "2026-11-10", "--format", "json");
        Assert.Equal((2, "inForce"), (day.Code, day.Json.GetProperty("ruleChanges")[0].GetProperty("fields")[0].GetProperty("field").GetString()));

        async Task<(int, (long, long))> Outcome(params string[] args) => await Diff([.. args, "--format", "json"]) is var run ? (run.Code, Rows(run)) : default;
    }

    [Theory]
    [InlineData("json")]
    [InlineData("jsonl")]
    public async Task Earlier_results_stand_for_a_side(string format)
    {
        string old = await Results(_old, $"old-results.{format}"), now = await Results(_new, $"new-results.{format}");
        var screened = (await Diff(_old, _new, "--format", "json")).Json;
        foreach (var (before, after) in ((string, string)[])[(old, now), (old, _new), (_old, now)])
        {
            var run = await Diff(before, after, "--format", "json");
            Assert.Equal(2, run.Code);
            foreach (var part in (string[])["rows", "findings", "byRule", "byKind"])
                Assert.Equal(Text(screened.GetProperty(part)), Text(run.Json.GetProperty(part)));
            Assert.False(run.Json.TryGetProperty("ruleChanges", out _));
        }
        Assert.Equal(0, (await Diff(old, _old, "--all")).Code);
        Assert.Contains("read and not screened", (await Diff(old, now)).Output, StringComparison.Ordinal);

        static string Text(JsonElement element) => element.GetRawText();
    }

    [Fact]
    public async Task Results_of_other_manifests_or_rows_are_refused_with_their_line()
    {
        var results = await Results(_old, "r.json");
        var other = _files.Write("other.csv", DiffSamples.Manifest.Replace("Lamps", "Lights", StringComparison.Ordinal));
        var run = await CommandRun.Of(["rules", "diff", results, _new, "--on", other, .. _shared[2..]]);
        Assert.Equal((1, ""), (run.Code, run.Output));
        Assert.Matches(@"r\.json, line \d+: found results of .*past\.csv, sha256 [0-9a-f]{64}; expected those of .*other\.csv", run.Error);

        var lines = await Results(_old, "r.jsonl");
        var all = await File.ReadAllLinesAsync(lines);
        await Refused([.. all[..2], .. all[3..]], "line 3: found the result of row 5; expected that of row 4");
        await Refused(all[..4], "found the end of the results at row 6");
        await Refused([.. all, all[4]], "line 6: found a result of row 6 behind the last row");

        async Task Refused(string[] rows, string message)
        {
            var refused = await Diff(_files.Write("cut.jsonl", string.Join('\n', rows) + "\n"), _new);
            Assert.Equal((1, ""), (refused.Code, refused.Output));
            Assert.Contains(message, refused.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_word_bundled_stands_for_the_rules_of_the_program()
    {
        var run = await Diff("bundled", Repository.At("data/rules"), "--format", "json");
        Assert.Equal((0, 0), (run.Code, run.Json.GetProperty("ruleChanges").GetArrayLength()));
    }

    [Fact]
    public async Task What_cannot_be_meant_is_refused_with_a_hint()
    {
        var results = await Results(_old, "r.json");
        await Refused("found nothing that differs");
        await Refused("found OLD alone", _old);
        await Refused("found --rules beside OLD and NEW", _old, _new, "--rules", _old);
        await Refused("found --old-threshold for", results, _new, "--old-threshold", "0.9");
        await Refused("no such file", _files.PathOf("missing.json"), _new);
        await Refused("--fail-on: found \"never\"; expected any, lost", _old, _new, "--fail-on", "never");
        await Refused("--examples: found \"-1\"", _old, _new, "--examples", "-1");
        var without = await CommandRun.Of("rules", "diff", _old, _new);
        Assert.Equal(1, without.Code);
        Assert.Contains("--on", without.Error, StringComparison.Ordinal);

        async Task Refused(string message, params string[] args)
        {
            var run = await Diff(args);
            Assert.Equal((1, ""), (run.Code, run.Output));
            Assert.Contains(message, run.Error, StringComparison.Ordinal);
            Assert.Contains("hint: ", run.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Several_manifests_stand_behind_one_option_and_an_empty_one_is_an_error()
    {
        var run = await CommandRun.Of(["rules", "diff", _old, _new, "--on", _manifest, _manifest, "--format", "json", .. _shared[2..]]);
        Assert.Equal(10, Number(run, "compared"));
        var empty = await Diff(_old, _new, "--on", _files.Write("empty.csv", "consignor\n"));
        Assert.Equal(1, empty.Code);
        Assert.Contains("found no rows", empty.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Equal_calls_give_equal_bytes_and_a_file_appears_whole()
    {
        var page = await Diff(_old, _new, "--format", "html");
        Assert.Equal(page.Bytes, (await Diff(_old, _new, "--format", "html", "--threads", "1")).Bytes);
        var file = _files.PathOf("change.html");
        await Diff(_old, _new, "--format", "html", "--output", file);
        Assert.Equal(page.Bytes, await File.ReadAllBytesAsync(file));
    }
}
