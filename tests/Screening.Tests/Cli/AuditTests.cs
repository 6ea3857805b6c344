using System.Text;
using System.Text.Json;
using Screening.Tests.Support;

namespace Screening.Tests.Cli;

/// <summary>What a run leaves in its audit trail, how a change of it shows, and what screening it again comes to.</summary>
public sealed class AuditTests : IDisposable
{
    private const string Parties = "id,name\n1,ACME FRONT LLC\n2,PELENG JSC\n";

    private readonly TestFiles _files = new();

    public void Dispose() => _files.Dispose();

    private string Trail => _files.PathOf("trail.jsonl");

    private string List(string text = Parties) => _files.Write("parties.csv", text);

    private string Manifest(string name = "m.csv", int rows = 5) =>
        _files.Write(name, "consignor,consignor_country,goods,value,currency,date\n" + string.Concat(Enumerable.Range(0, rows).Select(i => i % 5 == 1 ? $"ОАО Пеленг,BY,\"lamps\n{i}\",1.50,EUR,2026-10-05\n" : i % 5 == 3 ? "too,many,cells,in,this,row,indeed\n" : $"Linen House {i},PL,,,,\n")));

    private async Task<CommandRun> Recorded(params string[] options)
    {
        var run = await CommandRun.Of(["manifest", Manifest(), "--list", List(), "--no-bundled", "--as-of", "2026-11-22", "--format", "jsonl", "--audit", Trail, .. options]);
        Assert.Equal((3, true), (run.Code, File.Exists(Trail)));
        return run;
    }

    private List<JsonElement> Records() => [.. File.ReadAllLines(Trail).Select(l => JsonDocument.Parse(l).RootElement.Clone())];

    private Task<CommandRun> Replay(params string[] options) => CommandRun.Of(["audit", "replay", Trail, "--list", _files.PathOf("parties.csv"), "--no-bundled", .. options]);

    private Task<CommandRun> Verify(params string[] options) => CommandRun.Of(["audit", "verify", Trail, .. options]);

    [Fact]
    public async Task Every_row_is_recorded_with_what_was_received_how_it_was_read_and_what_came_of_it()
    {
        var told = await Recorded("--threshold", "0.8");
        var records = Records();
        Assert.Equal(["run", "row", "row", "row", "row", "row", "end"], records.Select(r => r.GetProperty("record").GetString()));
        var run = records[0].GetProperty("run");
        Assert.Equal(("screening-audit/1", "manifest", 0.8, "2026-11-22"), (run.GetProperty("format").GetString(), run.GetProperty("command").GetString(), run.GetProperty("options").GetProperty("threshold").GetDouble(), run.GetProperty("options").GetProperty("asOf").GetString()));
        string Sha(string name) => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(_files.PathOf(name))));
        Assert.Equal((Sha("parties.csv"), Sha("m.csv")), (run.GetProperty("lists")[0].GetProperty("sha256").GetString(), run.GetProperty("inputs")[0].GetProperty("sha256").GetString()));
        Assert.All(run.GetProperty("rules").EnumerateArray(), r => Assert.Equal(64, r.GetProperty("sha256").GetString()!.Length));
        Assert.Equal(2, run.GetProperty("programs").GetArrayLength());
        // The very bytes that were told.
        Assert.Equal(told.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries), records.Skip(1).SkipLast(1).Select(r => r.GetProperty("result").GetRawText()));
        var hit = records[2];
        Assert.Equal(("ОАО Пеленг", "lamps\n1", "2026-11-22T12:00:00.0000000Z"), (hit.GetProperty("input").GetProperty("parties")[0].GetProperty("name").GetString(), hit.GetProperty("input").GetProperty("goods").GetString(), hit.GetProperty("at").GetString()));
        Assert.Equal(["consignor: oao peleng", "goods: lamps 1"], hit.GetProperty("normalised").EnumerateArray().Select(n => $"{n.GetProperty("field")}: {n.GetProperty("words")}"));
        Assert.False(records[4].TryGetProperty("input", out _));
        Assert.Equal("""{"rows":5,"screened":4,"rejected":1,"block":1,"review":0,"clear":3}""", records[^1].GetProperty("counts").GetRawText());
    }

    [Fact]
    public async Task Runs_follow_one_another_in_one_trail_and_come_out_equal_when_they_are_screened_again()
    {
        await Recorded();
        await Recorded("--threshold", "0.95", "--top", "1");
        var names = _files.Write("n.csv", "name,kind,country,x\nОАО Пеленг,organization,BY,\"a,b\"\nLinen House,,,\n,,,\nAcme Frnt,,,c\n");
        foreach (var format in (string[])["jsonl", "table"]) await CommandRun.Of("names", names, "--list", List(), "--no-bundled", "--audit", Trail, "--format", format);
        await CommandRun.Of("name", "Peleng", "O'Brien \u202E", "--list", List(), "--no-bundled", "--audit", Trail, "--preset", "sensitive");
        var check = await Verify("--format", "json");
        Assert.Equal((0, ""), (check.Code, check.Error));
        Assert.Equal((5, 0, 20), (check.Json.GetProperty("runs").GetInt32(), check.Json.GetProperty("cutOff").GetInt32(), check.Json.GetProperty("decisions").GetInt32()));
        var again = await Replay("--format", "json");
        Assert.Equal(0, again.Code);
        Assert.Equal([(4, 0, 1), (4, 0, 1), (4, 0, 0), (4, 0, 0), (2, 0, 0)], again.Json.GetProperty("runs").EnumerateArray().Select(r => (r.GetProperty("equal").GetInt32(), r.GetProperty("different").GetInt32(), r.GetProperty("notRead").GetInt32())));
        Assert.All(again.Json.GetProperty("runs").EnumerateArray(), r => Assert.Equal(0, r.GetProperty("differences").GetArrayLength()));
        var one = await Replay("--run", "2", "--format", "json");
        Assert.Equal(2, Assert.Single(one.Json.GetProperty("runs").EnumerateArray()).GetProperty("run").GetInt32());
        Assert.Contains("--run: found 5 runs in the trail; expected run 6 among them", (await Replay("--run", "6")).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_list_is_named_and_the_first_result_that_differs_has_its_line()
    {
        await Recorded();
        var sha = Records()[0].GetProperty("run").GetProperty("lists")[0].GetProperty("sha256").GetString();
        List("id,name\n1,ACME FRONT LLC\n");
        var again = await Replay();
        Assert.Equal(4, again.Code);
        Assert.Contains("3 records equal, 1 different, 1 not read then and not screened", again.Output, StringComparison.Ordinal);
        Assert.Contains("the first that differs: line 3, was block, is clear", again.Output, StringComparison.Ordinal);
        Assert.Contains($"list parties: was SHA-256 {sha}, is SHA-256 ", string.Join(' ', again.Output.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.DoesNotContain("Пеленг", again.Output + again.Error, StringComparison.OrdinalIgnoreCase);
        List(Parties + "3,Nobody At All\n");
        var larger = await Replay("--format", "json");
        Assert.Equal((4, 4, 0), (larger.Code, larger.Json.GetProperty("runs")[0].GetProperty("equal").GetInt32(), larger.Json.GetProperty("runs")[0].GetProperty("different").GetInt32()));
    }

    [Fact]
    public async Task Other_rules_and_chains_are_named()
    {
        await Recorded();
        var chain = _files.Write("chain.csv", "from,to,relation,percentMin,percentMax,validFrom,validTo,source,date,status\nA Ltd,PELENG JSC,supplies,,,,,S1,2026,reported\n");
        var again = await Replay("--rules", Repository.At("data/rules/designations.json"), "--chains", chain, "--format", "json");
        var differences = again.Json.GetProperty("runs")[0].GetProperty("differences").EnumerateArray().Select(d => (d.GetProperty("what").GetString(), d.GetProperty("id").GetString())).ToList();
        Assert.Contains(("rules", "red-flags.json"), differences);
        Assert.DoesNotContain(("rules", "designations.json"), differences);
        Assert.Contains(("chain", "chain"), differences);
        Assert.Equal(1, again.Code);
    }

    [Fact]
    public async Task One_byte_changed_is_found_with_its_line()
    {
        await Recorded();
        var bytes = await File.ReadAllBytesAsync(Trail);
        var random = new Random(20261123);
        for (var i = 0; i < 40; i++)
        {
            var at = random.Next(bytes.Length);
            var changed = (byte[])bytes.Clone();
            changed[at] ^= (byte)(1 << random.Next(7));
            await File.WriteAllBytesAsync(Trail, changed);
            // A line feed that is gone, or one that is new, is a fault of the line it belongs to.
            var line = 1 + bytes.AsSpan(..at).Count((byte)'\n');
            var run = await Verify();
            Assert.Equal((1, ""), (run.Code, run.Output));
            Assert.Contains($"trail.jsonl, line {line}: found ", run.Error, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("a line cut", 3, "line number 4; expected 3: lines were removed")]
    [InlineData("the first line cut", 1, "line number 2; expected 1: lines were removed")]
    [InlineData("the last line cut", 7, "the end of the file; expected 7 lines")]
    [InlineData("two lines swapped", 3, "line number 5; expected 3")]
    [InlineData("a line twice", 4, "line number 3; expected 4")]
    [InlineData("a line of another run", 8, "a line behind the end")]
    public async Task Lines_cut_added_or_moved_are_found_with_their_line(string what, int line, string found)
    {
        await Recorded();
        List<string> lines = [.. await File.ReadAllLinesAsync(Trail)];
        if (what == "a line of another run")
        {
            var head = await File.ReadAllBytesAsync(Trail + ".head");
            await Recorded();
            lines = [.. (await File.ReadAllLinesAsync(Trail)).Take(8)];
            await File.WriteAllBytesAsync(Trail + ".head", head);
        }
        switch (what)
        {
            case "a line cut": lines.RemoveAt(2); break;
            case "the first line cut": lines.RemoveAt(0); break;
            case "the last line cut": lines.RemoveAt(6); break;
            case "two lines swapped": (lines[2], lines[4]) = (lines[4], lines[2]); break;
            case "a line twice": lines.Insert(3, lines[2]); break;
            default: break;
        }
        await File.WriteAllTextAsync(Trail, string.Concat(lines.Select(l => l + "\n")), new UTF8Encoding(false));
        foreach (var run in (CommandRun[])[await Verify(), await Replay()])
        {
            Assert.Equal(1, run.Code);
            Assert.Contains($"trail.jsonl, line {line}: found ", run.Error, StringComparison.Ordinal);
            Assert.Contains(found, run.Error, StringComparison.Ordinal);
            Assert.DoesNotContain("Пеленг", run.Output + run.Error, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task A_trail_that_was_made_anew_is_found_by_a_hash_that_was_noted()
    {
        await Recorded();
        var noted = (await Verify("--format", "json")).Json.GetProperty("last").GetString()!;
        await Recorded();
        Assert.Equal(0, (await Verify("--known", noted)).Code);
        File.Delete(Trail);
        File.Delete(Trail + ".head");
        await Recorded("--threshold", "0.9");
        var anew = await Verify("--known", noted);
        Assert.Equal(1, anew.Code);
        Assert.Contains($"found no line with the hash {noted}", anew.Error, StringComparison.Ordinal);
        Assert.Contains("--known: found \"x\"; expected 64 hexadecimal digits", (await Verify("--known", "x")).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_told_that_cannot_be_recorded()
    {
        await Recorded();
        await File.AppendAllTextAsync(Trail, "{}\n");
        foreach (var args in (string[][])[["manifest", Manifest()], ["name", "Peleng"], ["names", Manifest("n.csv")]])
        {
            var run = await CommandRun.Of([.. args, "--list", List(), "--no-bundled", "--audit", Trail, "--format", "jsonl"]);
            Assert.Equal((1, ""), (run.Code, run.Output));
            Assert.Contains("--audit: ", run.Error, StringComparison.Ordinal);
        }
        var folder = await CommandRun.Of("name", "Peleng", "--list", List(), "--no-bundled", "--audit", _files.PathOf("no/such/trail"), "--format", "jsonl");
        Assert.Equal((1, ""), (folder.Code, folder.Output));
        Assert.Contains("expected every decision on the disk before it is told", folder.Error, StringComparison.Ordinal);
        var none = await CommandRun.Of("audit", "replay", _files.Write("x.jsonl", "{\"a\":1}\n"));
        Assert.Equal(1, none.Code);
    }

    [Fact]
    public async Task A_log_of_decisions_is_checked_too_and_is_no_trail()
    {
        var log = _files.PathOf("decisions.log");
        using (var chained = global::Screening.Formats.Auditing.ChainedLog.Open(log)) chained.Append(Encoding.UTF8.GetBytes("""{"format":"screening-decisions/1"}"""));
        Assert.Equal(0, (await CommandRun.Of("audit", "verify", log)).Code);
        var replay = await CommandRun.Of("audit", "replay", log);
        Assert.Equal(1, replay.Code);
        Assert.Contains("decisions.log, line 1: found a line that begins no run; expected a record of an audit trail, screening-audit/1", replay.Error, StringComparison.Ordinal);
        var added = await CommandRun.Of("name", "Peleng", "--list", List(), "--no-bundled", "--audit", log);
        Assert.Equal((1, ""), (added.Code, added.Output));
    }
}
