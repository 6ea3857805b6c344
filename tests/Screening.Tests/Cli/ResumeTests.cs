using System.Diagnostics;
using Screening.Cli;
using Screening.Tests.Support;

namespace Screening.Tests.Cli;

/// <summary>A run over manifests that is cut off, and goes on: no row twice, none lost, the same bytes.</summary>
public sealed class ResumeTests : IDisposable
{
    private readonly TestFiles _files = new();

    public void Dispose() => _files.Dispose();

    // Written once: a file that is written anew may be another one.
    private string List => Once("parties.csv", () => "id,name\n1,ACME FRONT LLC\n2,PELENG JSC\n");

    private string Results => _files.PathOf("results");

    private string Once(string name, Func<string> text) => File.Exists(_files.PathOf(name)) ? _files.PathOf(name) : _files.Write(name, text());

    private string Manifest(string name, int rows) => Once(name, () => "consignor,goods\n" + string.Concat(Enumerable.Range(0, rows).Select(i => i % 7 == 3 ? $"Peleng,\"lamps\n{i}\"\n" : i % 11 == 0 ? "too,many,cells\n" : $"Linen House {i},\n")));

    private string[] Args(string format, params string[] options) =>
        ["manifest", Manifest("a.csv", 6000), Manifest("b.csv", 3000), "--list", List, "--no-bundled", "--as-of", "2026-11-22", "--threads", "1", "--format", format, .. options];

    [Theory]
    [InlineData("json")]
    [InlineData("jsonl")]
    [InlineData("csv")]
    public async Task A_run_cut_off_ten_times_and_resumed_writes_the_bytes_of_an_undisturbed_one(string format)
    {
        var whole = await CommandRun.Of(Args(format));
        Assert.Equal(3, whole.Code);
        var random = new Random(20261122);
        for (var i = 0; i < 10; i++)
        {
            var cut = await CommandRun.In(h => h with { Clock = new FailingClock(random.Next(3, 8)) }, Args(format, "--output", Results, "--resume"));
            Assert.Equal(5, cut.Code);
            Assert.False(File.Exists(Results));
        }
        var last = await CommandRun.In(h => h with { Clock = new FailingClock(int.MaxValue) }, Args(format, "--output", Results, "--resume"));
        Assert.Equal(3, last.Code);
        Assert.Matches("goes on behind [0-9,]+ rows", last.Error);
        Assert.Equal(whole.Bytes, await File.ReadAllBytesAsync(Results));
        Assert.Equal(["a.csv", "b.csv", "parties.csv", "results"], Directory.GetFiles(_files.Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_was_found_before_the_cut_counts_in_the_exit_code()
    {
        var manifest = _files.Write("m.csv", "consignor\nPeleng\n" + string.Concat(Enumerable.Range(0, 3000).Select(i => $"Linen House {i}\n")));
        string[] args = ["manifest", manifest, "--list", List, "--no-bundled", "--format", "jsonl", "--output", Results, "--threads", "1"];
        var cut = await CommandRun.In(h => h with { Clock = new FailingClock(6) }, args);
        var rest = await CommandRun.Of([.. args, "--resume"]);
        Assert.Equal((5, 2), (cut.Code, rest.Code));
        Assert.Contains("goes on behind", rest.Error, StringComparison.Ordinal);
        Assert.Contains("m.csv: 3,001 rows read = 3,001 screened + 0 rejected; 1 block, 0 review, 3,000 clear", rest.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_interrupts_a_run_keeps_every_row_that_was_told()
    {
        using var stop = new CancellationTokenSource();
        var run = await CommandRun.In(h => h with { Clock = new CallingClock(6, stop.Cancel) }, stop.Token, Args("jsonl", "--output", Results));
        Assert.Equal(3, run.Code);
        Assert.Matches("[0-9,]+ rows are kept; the same call with --resume goes on behind them", run.Error);
        var rest = await CommandRun.Of(Args("jsonl", "--output", Results, "--resume"));
        Assert.Equal((await CommandRun.Of(Args("jsonl"))).Bytes, await File.ReadAllBytesAsync(Results));
        Assert.Equal(3, rest.Code);
    }

    [Fact]
    public async Task Another_run_than_the_one_that_was_cut_off_is_refused_with_what_differs()
    {
        await CommandRun.In(h => h with { Clock = new FailingClock(6) }, Args("jsonl", "--output", Results));
        var options = await CommandRun.Of(Args("jsonl", "--output", Results, "--resume", "--threshold", "0.9"));
        Assert.Equal(1, options.Code);
        Assert.Contains("--resume: found another run than the one that was interrupted: --threshold was not given, is \"0.9", options.Error, StringComparison.Ordinal);
        var format = await CommandRun.Of(Args("csv", "--output", Results, "--resume"));
        Assert.Contains("--format was \"jsonl", format.Error, StringComparison.Ordinal);
        var args = Args("jsonl", "--output", Results, "--resume");
        await File.AppendAllTextAsync(args[1], "One More House,\n");
        var manifest = await CommandRun.Of(args);
        Assert.Contains("manifest 1 was ", manifest.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Results));
    }

    [Fact]
    public async Task Without_the_option_a_run_begins_anew_and_says_so()
    {
        await CommandRun.In(h => h with { Clock = new FailingClock(6) }, Args("jsonl", "--output", Results));
        var run = await CommandRun.Of(Args("jsonl", "--output", Results));
        Assert.Contains("found an interrupted run and begins anew; --resume goes on with one", run.Error, StringComparison.Ordinal);
        Assert.Equal((await CommandRun.Of(Args("jsonl"))).Bytes, await File.ReadAllBytesAsync(Results));
        var none = await CommandRun.Of(Args("jsonl", "--output", Results, "--resume"));
        Assert.Contains("--resume: found no interrupted run; begins at the first row", none.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("{\"format\":\"other/1\",\"facts\":{},\"rows\":[[1,0,0,0]],\"bytes\":1,\"codes\":[]}")]
    [InlineData("{\"format\":\"screening-resume/1\",\"facts\":{},\"rows\":[[1,0,0,0]],\"bytes\":99999999,\"codes\":[]}")]
    public async Task A_damaged_checkpoint_is_refused(string checkpoint)
    {
        await CommandRun.In(h => h with { Clock = new FailingClock(6) }, Args("jsonl", "--output", Results));
        _files.Write("results.resume", checkpoint);
        var run = await CommandRun.Of(Args("jsonl", "--output", Results, "--resume"));
        Assert.Equal(1, run.Code);
        Assert.Contains("found a checkpoint that does not hold", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Results));
    }

    [Theory]
    [InlineData("--format", "table", "--output", "x")]
    [InlineData("--format", "jsonl")]
    public async Task Only_an_output_that_is_written_row_by_row_can_be_gone_on_with(params string[] options)
    {
        var run = await CommandRun.Of(["manifest", Manifest("m.csv", 3), "--list", List, "--no-bundled", "--resume", .. options.Select(o => o == "x" ? Results : o)]);
        Assert.Equal(1, run.Code);
        Assert.Contains("--resume: found no output to go on with; expected --output FILE and --format json, jsonl or csv", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_manifest_that_is_at_fault_leaves_nothing_behind()
    {
        var manifest = _files.Write("m.csv", [.. "consignor\n"u8, .. System.Text.Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 3000).Select(i => $"Linen House {i}\n"))), 0xC3, 0x28, (byte)'\n']);
        var run = await CommandRun.In(h => h with { Clock = new FailingClock(int.MaxValue) }, "manifest", manifest, "--list", List, "--no-bundled", "--format", "jsonl", "--output", Results);
        Assert.Equal(1, run.Code);
        Assert.Equal(["m.csv", "parties.csv"], Directory.GetFiles(_files.Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    /// <summary>The tool itself, killed by the system at any moment: nothing of it can tidy up.</summary>
    [CorpusFact]
    public async Task A_process_killed_ten_times_at_any_moment_and_resumed_writes_the_bytes_of_an_undisturbed_one()
    {
        var manifest = _files.Write("m.csv", "consignor,goods\n" + string.Concat(Enumerable.Range(0, 30_000).Select(i => i % 97 == 3 ? "Peleng,chassis MZKT-791300\n" : $"Linen House {i},Desk lamps {i}\n")));
        string[] args = ["manifest", manifest, "--list", List, "--as-of", "2026-11-22", "--threads", "1", "--format", "jsonl", "--output"];
        using (var undisturbed = Start([.. args, _files.PathOf("whole")])) await undisturbed.WaitForExitAsync();
        var random = new Random(7);
        var kills = 0;
        while (kills < 10)
        {
            using var process = Start([.. args, Results, "--resume"]);
            if (process.WaitForExit(random.Next(600, 1800))) File.Delete(Results);
            else kills++;
            process.Kill();
            await process.WaitForExitAsync();
        }
        using (var last = Start([.. args, Results, "--resume"])) await last.WaitForExitAsync();
        Assert.Equal(await File.ReadAllBytesAsync(_files.PathOf("whole")), await File.ReadAllBytesAsync(Results));
    }

    private static Process Start(string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(EntryPoint).Assembly.Location, .. args]) { RedirectStandardError = true, RedirectStandardOutput = true };
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }
}
