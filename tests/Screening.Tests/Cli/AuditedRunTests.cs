using System.Text.Json;
using Screening.Tests.Support;

namespace Screening.Tests.Cli;

/// <summary>Runs with an audit trail that are cut off, or whose trail fails: nothing is told that is not recorded, and no row is recorded twice.</summary>
public sealed class AuditedRunTests : IDisposable
{
    private readonly TestFiles _files = new();

    public AuditedRunTests()
    {
        _files.Write("parties.csv", "id,name\n1,ACME FRONT LLC\n2,PELENG JSC\n");
        Manifest("a.csv", 3000);
        Manifest("b.csv", 1500);
    }

    public void Dispose() => _files.Dispose();

    private string Results => _files.PathOf("results");

    private string Trail => _files.PathOf("trail.jsonl");

    private void Manifest(string name, int rows) =>
        _files.Write(name, "consignor,goods\n" + string.Concat(Enumerable.Range(0, rows).Select(i => i % 7 == 3 ? $"Peleng,\"lamps\n{i}\"\n" : i % 11 == 0 ? "too,many,cells\n" : $"Linen House {i},\n")));

    private string[] Args(params string[] options) =>
        ["manifest", _files.PathOf("a.csv"), _files.PathOf("b.csv"), "--list", _files.PathOf("parties.csv"), "--no-bundled", "--as-of", "2026-11-22", "--threads", "1", "--format", "jsonl", .. options];

    private string[] Resumed => Args("--output", Results, "--resume", "--audit", Trail);

    private static Task<CommandRun> Cut(int looks, string[] args) =>
        CommandRun.In(h => h with { Clock = new CallingClock(looks, () => throw new InvalidOperationException("cut off")) }, args);

    [Fact]
    public async Task A_run_cut_off_ten_times_and_resumed_leaves_the_trail_of_an_undisturbed_one()
    {
        var undisturbed = _files.PathOf("undisturbed.jsonl");
        var whole = await CommandRun.Of(Args("--audit", undisturbed));
        var random = new Random(20261123);
        for (var i = 0; i < 10; i++)
        {
            // Not before the first checkpoint: behind the record of the run.
            var cut = await Cut(random.Next(5, 14), Resumed);
            Assert.Equal(5, cut.Code);
        }
        var last = await CommandRun.Of(Resumed);
        Assert.Equal(3, last.Code);
        Assert.Matches("trail.jsonl: [0-9]+ rows behind the checkpoint are recorded already", last.Error);
        Assert.Equal(whole.Bytes, await File.ReadAllBytesAsync(Results));
        Assert.Equal(await File.ReadAllBytesAsync(undisturbed), await File.ReadAllBytesAsync(Trail));
        Assert.Equal(0, (await CommandRun.Of("audit", "verify", Trail)).Code);
    }

    [Fact]
    public async Task A_trail_that_is_not_that_of_the_run_is_refused()
    {
        await Cut(12, Resumed);
        var (lines, head) = (await File.ReadAllBytesAsync(Trail), await File.ReadAllBytesAsync(Trail + ".head"));
        var other = await CommandRun.Of(Args("--output", Results, "--resume", "--audit", _files.PathOf("other.jsonl")));
        Assert.Equal(1, other.Code);
        Assert.Contains("--resume: found another run than the one that was interrupted: --audit was ", other.Error, StringComparison.Ordinal);
        var without = await CommandRun.Of(Args("--output", Results, "--resume"));
        Assert.Contains("--audit was ", without.Error, StringComparison.Ordinal);
        await CommandRun.Of("name", "Peleng", "--list", _files.PathOf("parties.csv"), "--no-bundled", "--audit", Trail);
        var behind = await CommandRun.Of(Resumed);
        Assert.Equal(1, behind.Code);
        Assert.Contains("found another run behind it; expected the trail of the run that was cut off", behind.Error, StringComparison.Ordinal);
        File.Delete(Trail);
        File.Delete(Trail + ".head");
        await CommandRun.Of("name", "Peleng", "--list", _files.PathOf("parties.csv"), "--no-bundled", "--audit", Trail);
        var anew = await CommandRun.Of(Resumed);
        Assert.Equal(1, anew.Code);
        Assert.Contains("expected the trail of the run that was cut off", anew.Error, StringComparison.Ordinal);
        // None of them spoilt anything: with its own trail the run goes on.
        await File.WriteAllBytesAsync(Trail, lines);
        await File.WriteAllBytesAsync(Trail + ".head", head);
        Assert.Equal(3, (await CommandRun.Of(Resumed)).Code);
        Assert.Equal((await CommandRun.Of(Args())).Bytes, await File.ReadAllBytesAsync(Results));
    }

    [Fact]
    public async Task A_trail_that_fails_ends_the_run_before_anything_more_is_told()
    {
        var isSpoilt = false;
        await using var output = new Watching(() =>
        {
            // In the place of the head nothing can be written.
            if (!isSpoilt) File.Delete(Trail + ".head");
            isSpoilt = Directory.CreateDirectory(Trail + ".head").Exists;
            return int.MaxValue;
        });
        var run = await CommandRun.Into(output, Args("--audit", Trail));
        Assert.Equal((3, true), (run.Code, isSpoilt));
        Assert.Contains("expected every decision on the disk before it is told", run.Error, StringComparison.Ordinal);
        var told = output.Told;
        var recorded = File.ReadLines(Trail).Count(l => l.Contains("\"record\":\"row\"", StringComparison.Ordinal));
        Assert.InRange(told, 1, 4499);
        Assert.Equal(told, recorded);
    }

    [Theory]
    [InlineData("manifest", "row")]
    [InlineData("names", "name")]
    public async Task Every_answer_is_in_the_trail_before_it_is_told(string command, string record)
    {
        var names = _files.Write("n.txt", string.Concat(Enumerable.Range(0, 2000).Select(i => $"Linen House {i}\n")));
        await using var watch = new Watching(() => File.ReadLines(Trail).Count(l => l.Contains($"\"record\":\"{record}\"", StringComparison.Ordinal)));
        var args = command == "manifest" ? Args("--audit", Trail) : ["names", names, "--list", _files.PathOf("parties.csv"), "--no-bundled", "--audit", Trail, "--format", "jsonl"];
        await CommandRun.Into(watch, args);
        Assert.True(watch.Told >= 2000);
        Assert.Equal(0, watch.TooEarly);
    }

    [Fact]
    public async Task Decisions_that_were_respected_are_respected_again_and_later_ones_are_not()
    {
        var (results, log) = (_files.PathOf("r.json"), _files.PathOf("decisions.log"));
        string[] screen = ["manifest", _files.Write("c.csv", "consignor\nPeleng\nAcme Front\n"), "--list", _files.PathOf("parties.csv"), "--no-bundled", "--as-of", "2026-11-22", "--format", "json", "--output", results];
        await CommandRun.Of(screen);
        string[] alerts;
        using (var document = JsonDocument.Parse(await File.ReadAllBytesAsync(results)))
            alerts = [.. document.RootElement.GetProperty("results").EnumerateArray().Select(r => r.GetProperty("findings")[0].GetProperty("alert").GetString()!)];
        async Task Clear(string alert) => Assert.Equal(0, (await CommandRun.Of("alerts", "decide", results, "--alert", alert, "--decisions", log, "--reviewers", "1", "--verdict", "false-positive", "--by", "A", "--reason", "another", "--until", "2027-06-30")).Code);
        await Clear(alerts[0]);
        await CommandRun.Of([.. screen, "--decisions", log, "--reviewers", "1", "--audit", Trail]);
        await Clear(alerts[1]);
        string[] replay = ["audit", "replay", Trail, "--list", _files.PathOf("parties.csv"), "--no-bundled"];
        var without = await CommandRun.Of(replay);
        Assert.Equal(1, without.Code);
        Assert.Contains("the run of line 1 respected 1 decisions; found no --decisions", without.Error, StringComparison.Ordinal);
        var again = await CommandRun.Of([.. replay, "--decisions", log]);
        Assert.Equal(0, again.Code);
        Assert.Contains("2 records equal, 0 different", again.Output, StringComparison.Ordinal);
        Assert.Contains("\"suppressed\":{\"decision\":1,\"by\":\"A\",\"until\":\"2027-06-30\"}", await File.ReadAllTextAsync(Trail), StringComparison.Ordinal);
        File.Delete(log);
        File.Delete(log + ".head");
        await Clear(alerts[1]);
        var other = await CommandRun.Of([.. replay, "--decisions", log]);
        Assert.Equal(1, other.Code);
        Assert.Contains("decisions.log, line 1: found the hash ", other.Error, StringComparison.Ordinal);
    }

    /// <summary>An output that holds every line it takes against what is recorded at that moment.</summary>
    private sealed class Watching(Func<int> recorded) : MemoryStream
    {
        /// <summary>Lines taken.</summary>
        public int Told { get; private set; }

        /// <summary>How often there were more of them than records.</summary>
        public int TooEarly { get; private set; }

        public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            Told += buffer.Count((byte)'\n');
            if (Told > recorded()) TooEarly++;
        }
    }

    // Does something at one of the looks at it; a second passes with each, so that every batch of rows makes a checkpoint.
    private sealed class CallingClock(int looks, Action call) : TimeProvider
    {
        private int _looks;

        public override long TimestampFrequency => 1;

        public override long GetTimestamp()
        {
            Look();
            return _looks;
        }

        public override DateTimeOffset GetUtcNow()
        {
            Look();
            return new(TestLists.Day.ToDateTime(new TimeOnly(12, 0)), TimeSpan.Zero);
        }

        private void Look()
        {
            if (_looks++ == looks) call();
        }
    }
}
