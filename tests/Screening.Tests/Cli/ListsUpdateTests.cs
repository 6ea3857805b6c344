using Screening.Formats.Updates;
using Screening.Tests.Support;
using VerifyXunit;

namespace Screening.Tests.Cli;

public sealed class ListsUpdateTests : IDisposable
{
    private readonly KeptStore _kept = new();

    public void Dispose() => _kept.Dispose();

    private string Sources(params string[] ids) => _kept.Files.Write("sources.json", $$"""
        {"format":"screening-list-sources/1","sources":[{{string.Join(',', ids.Select(i => $$"""
        {"id":"{{i}}","title":"T","publisher":"P","page":"https://example.org/","checked":"2026-11-22","maxAgeDays":7,"minEntities":5,"files":[{"url":"{{_kept.Server.At(i)}}","name":"{{i}}.json"}]}
        """))}}]}
        """);

    private Task<CommandRun> Update(params string[] more) => CommandRun.Of(["lists", "update", "--store", _kept.Folder, "--sources", _kept.Files.PathOf("sources.json"), .. more]);

    private static Task<CommandRun> Days(int days, params string[] args) =>
        CommandRun.In(h => h with { Clock = new MovedClock(new DateTimeOffset(2026, 11, 22, 12, 0, 0, TimeSpan.Zero).AddDays(days)) }, args);

    [Fact]
    public async Task Lists_are_fetched_and_screened_against()
    {
        _kept.Server.Serve("eu-fsf", KeptStore.Edition());
        Sources("eu-fsf");
        var run = await Update("--format", "json");
        var source = Assert.Single(run.Json.GetProperty("sources").EnumerateArray());
        Assert.Equal((0, "new-edition", 40, 80, "2026-11-20"), (run.Code, source.GetProperty("result").GetString(), source.GetProperty("after").GetProperty("entities").GetInt32(), source.GetProperty("after").GetProperty("names").GetInt32(), source.GetProperty("after").GetProperty("published").GetString()));
        Assert.Contains("eu-fsf: new edition", run.Error, StringComparison.Ordinal);
        var name = await CommandRun.Of("name", "Acme Front Number 7", "--list", _kept.Folder, "--format", "jsonl");
        Assert.Equal((2, "eu-fsf:7"), (name.Code, name.JsonLines[0].GetProperty("matches")[0].GetProperty("entityId").GetString()));
        Assert.Contains("unchanged", (await Update()).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_source_that_is_refused_or_fails_ends_with_4_and_the_others_are_updated()
    {
        _kept.Server.Serve("un-sc", KeptStore.Edition("un-sc"));
        _kept.Server.On("uk-sl", _ => new Reply { Body = "<html>\u001b[31m</html>"u8.ToArray() });
        Sources("eu-fsf", "uk-sl", "un-sc");
        var run = await Update("--format", "json");
        Assert.Equal(4, run.Code);
        Assert.Equal(["failed", "refused", "new-edition"], run.Json.GetProperty("sources").EnumerateArray().Select(s => s.GetProperty("result").GetString()));
        Assert.Contains("error: eu-fsf: failed: ", run.Error, StringComparison.Ordinal);
        Assert.Contains("found status 404; expected the file (200)", run.Error, StringComparison.Ordinal);
        var only = await Update("un-sc");
        Assert.Equal(0, only.Code);
        Assert.DoesNotContain("eu-fsf", only.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_kept_is_updated_without_being_named_and_told_of_where_no_source_is_called_so()
    {
        await _kept.Keep();
        await _kept.Keep("un-sc");
        File.WriteAllText(Sources("eu-fsf"), File.ReadAllText(Sources("eu-fsf")).Replace("\"minEntities\"", "\"enabled\":false,\"minEntities\"", StringComparison.Ordinal));
        var run = await Update("--format", "json");
        Assert.Equal((0, "eu-fsf"), (run.Code, Assert.Single(run.Json.GetProperty("sources").EnumerateArray()).GetProperty("source").GetString()));
        Assert.Contains("warning: un-sc: kept in the store, but none of the sources is called so", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("warning: eu-fsf", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("names", 7, 2, "alert")]
    [InlineData("names", 8, 4, "not-screened")]
    [InlineData("manifest", 7, 2, "block")]
    [InlineData("manifest", 8, 4, "not-screened")]
    public async Task Past_the_limit_every_answer_is_not_screened_and_the_end_is_4(string command, int days, int code, string outcome)
    {
        await _kept.Keep();
        string[] args = [command, _kept.Files.Write("in.csv", "name,consignee\nAcme Front Number 7,Acme Front Number 7\nLinen House,Linen House\n"), "--list", _kept.Folder, "--format", "jsonl"];
        var run = await Days(days, args);
        Assert.Equal(code, run.Code);
        Assert.Equal(outcome, run.JsonLines[0].GetProperty("outcome").GetString());
        Assert.Equal(code == 4 ? "not-screened" : "clear", run.JsonLines[1].GetProperty("outcome").GetString());
        if (code != 4) return;
        Assert.Contains("found eu-fsf last confirmed on 2026-11-22, 8 days before 2026-11-30; expected at most 7 days", run.Output, StringComparison.Ordinal);
        Assert.Contains("error: lists beyond their limit: eu-fsf, last confirmed on 2026-11-22, at most 7 days allowed", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_kept_list_is_held_to_its_own_limit_and_to_one_of_publication_only_where_that_is_given()
    {
        await _kept.Keep();
        _kept.Clock.Now = _kept.Clock.Now.AddDays(90);
        await _kept.Update(_kept.Source());
        var run = await Days(90, "name", "Acme Front Number 7", "--list", _kept.Folder);
        Assert.Equal(2, run.Code);
        Assert.DoesNotContain("days old", run.Error, StringComparison.Ordinal);
        Assert.Equal(4, (await Days(90, "name", "Acme Front Number 7", "--list", _kept.Folder, "--max-age", "30")).Code);
    }

    [Fact]
    public async Task A_reason_lets_old_lists_be_used_and_is_told()
    {
        await _kept.Keep();
        var run = await Days(30, "name", "Acme Front Number 7", "--list", _kept.Folder, "--format", "jsonl", "--allow-stale", "the publisher's site is down");
        Assert.Equal((2, "alert"), (run.Code, run.JsonLines[0].GetProperty("outcome").GetString()));
        Assert.Contains("warning: lists beyond their limit are used (eu-fsf, last confirmed on 2026-11-22, at most 7 days allowed), because: the publisher's site is down", run.Error, StringComparison.Ordinal);
        Assert.Equal(1, (await CommandRun.Of("name", "Acme", "--allow-stale", " ")).Code);
    }

    [Theory]
    [InlineData("explain", "Acme Front Number 7", "eu-fsf:7")]
    [InlineData("evaluate", "--sample", "5")]
    [InlineData("lists", "inspect")]
    [InlineData("graph", "eu-fsf:7")]
    public async Task What_gives_no_answers_ends_with_4_too(params string[] command)
    {
        await _kept.Keep();
        Assert.Equal(4, (await Days(8, [.. command, "--list", _kept.Folder])).Code);
    }

    [Fact]
    public async Task A_snapshot_of_kept_lists_grows_old_with_them()
    {
        await _kept.Keep();
        var snapshot = _kept.Files.PathOf("lists.snapshot");
        Assert.Equal(0, (await Days(0, "lists", "build", "--list", _kept.Folder, "--output", snapshot)).Code);
        Assert.Equal(2, (await Days(7, "name", "Acme Front Number 7", "--list", snapshot)).Code);
        Assert.Equal(4, (await Days(8, "name", "Acme Front Number 7", "--list", snapshot)).Code);
        Assert.Equal(4, (await Days(8, "lists", "verify", snapshot)).Code);
    }

    [Fact]
    public async Task Rules_are_tested_on_whatever_list_there_is()
    {
        await _kept.Keep();
        Assert.Equal(0, (await Days(30, "rules", "test", Repository.At("samples/RuleTests/rules"), "--list", _kept.Folder)).Code);
    }

    [Fact]
    public async Task A_list_that_was_never_fetched_screens_nothing()
    {
        await _kept.Keep();
        Sources("un-sc");
        await Update();
        var run = await Days(0, "name", "Linen House", "--list", _kept.Folder, "--format", "jsonl");
        Assert.Equal((4, "not-screened"), (run.Code, run.JsonLines[0].GetProperty("outcome").GetString()));
        Assert.Contains("un-sc never confirmed", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("found the list \"xx\"; expected any of eu-fsf", "xx")]
    public async Task A_source_that_is_unknown_is_told(string message, string id)
    {
        Sources("eu-fsf");
        var run = await Update(id);
        Assert.Equal((1, ""), (run.Code, run.Output));
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_or_sources_that_are_none_are_told()
    {
        Sources("eu-fsf");
        var full = Path.GetDirectoryName(_kept.Files.Write("full/mine.txt", "mine"))!;
        Assert.Equal(1, (await Update("--store", full)).Code);
        Assert.Equal(1, (await CommandRun.Of("lists", "update", "--store", _kept.Folder, "--sources", _kept.Files.Write("bad.json", "{}"))).Code);
        using (_kept.Store.Lock())
        {
            var run = await Update();
            Assert.NotEqual(0, run.Code);
            Assert.Contains("found another update at work", run.Error, StringComparison.Ordinal);
        }
    }

    private static IReadOnlyList<SourceUpdate> Updates
    {
        get
        {
            using var kept = new KeptStore();
            var source = kept.Source() with { Files = [] };
            EditionFacts old = new(new DateOnly(2026, 11, 13), 9000, 6000, 24000, new string('a', 64)), now = new(new DateOnly(2026, 11, 20), 9100, 6050, 24100, new string('b', 64));
            var confirmed = new DateTimeOffset(2026, 11, 22, 9, 0, 0, TimeSpan.Zero);
            return
            [
                new SourceUpdate { Source = source, Outcome = UpdateOutcome.NewEdition, Before = old, After = now, Added = 60, Removed = 10, Confirmed = confirmed, Bytes = 22_000_000, Elapsed = TimeSpan.FromSeconds(7.26) },
                new SourceUpdate { Source = source with { Id = "un-sc" }, Outcome = UpdateOutcome.Unchanged, Before = old, Confirmed = confirmed, Elapsed = TimeSpan.FromSeconds(0.4) },
                new SourceUpdate { Source = source with { Id = "uk-sl" }, Outcome = UpdateOutcome.Refused, Before = now, After = old, Added = 10, Removed = 60, Confirmed = confirmed.AddDays(-3), Message = "found uk-sl of 2026-11-13; expected none older than the one kept, of 2026-11-20 (--allow-older takes it)", Bytes = 21_000_000 },
                new SourceUpdate { Source = source with { Id = "au-dfat" }, Outcome = UpdateOutcome.Failed, Message = "https://example.org/: found status 403 \u001b[31m; expected the file (200)" },
            ];
        }
    }

    private static async Task<string> Written(Action<global::Screening.Cli.Output.OutputTarget> write)
    {
        var stream = new MemoryStream();
        var host = new global::Screening.Cli.Host(Stream.Null, stream, TextWriter.Null, null, false, false, TimeProvider.System);
        await using (var target = global::Screening.Cli.Output.OutputTarget.Open(host, null)) write(target);
        return global::Screening.Cli.Host.Utf8.GetString(stream.ToArray());
    }

    [Fact]
    public async Task The_table() => await Verifier.Verify(await Written(t => global::Screening.Cli.Output.UpdateReport.WriteTable(t, "lists", Updates)));

    [Fact]
    public async Task The_json() => await Verifier.Verify(await Written(t => global::Screening.Cli.Output.JsonText.WriteDocument(t.Stream, j => global::Screening.Cli.Output.UpdateReport.WriteJson(j, "lists", Updates))), extension: "json");

    [Fact]
    public async Task Progress_is_told_on_a_terminal_and_stays_off_otherwise()
    {
        foreach (var isTerminal in (bool[])[true, false])
        {
            await using var error = new StringWriter(System.Globalization.CultureInfo.InvariantCulture);
            var host = new global::Screening.Cli.Host(Stream.Null, Stream.Null, error, null, isTerminal, false, new Ticking());
            await using var target = global::Screening.Cli.Output.OutputTarget.Open(host, null);
            var line = new global::Screening.Cli.Output.DownloadLine(host, target, isWanted: false);
            line.Report(new DownloadProgress("eu-fsf", "eu-fsf.xml", 5_500_000, 22_000_000, 3_000_000));
            line.Clear();
            Assert.Equal(isTerminal ? "\reu-fsf: eu-fsf.xml: 5.5 of 22.0 MB, 25 %, 3.0 MB a second\u001b[K\r\u001b[K" : "", error.ToString());
        }
    }

    // A second at each look.
    private sealed class Ticking : TimeProvider
    {
        private long _ticks;

        public override long GetTimestamp() => _ticks += TimestampFrequency;
    }
}
