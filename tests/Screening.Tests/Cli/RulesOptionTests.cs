using Screening.Tests.Support;

namespace Screening.Tests.Cli;

/// <summary>Rules of one's own instead of the bundled ones.</summary>
public sealed class RulesOptionTests : IDisposable
{
    private const string Edges = "from,to,relation,percentMin,percentMax,validFrom,validTo,source,date,status\n";
    private const string Policy = """
        {"policies": [{"id": "house", "title": "House rule", "source": "Our own",
         "owners": [{"list": "parties"}], "threshold": 25, "comparison": "atLeast", "aggregation": "always", "effect": "blocked"}],
         "rules": [{"id": "house-owned", "title": "Owned", "source": "Our own", "when": {"finding": {"kinds": ["owned"], "policies": ["house"]}}, "outcome": "block"}]}
        """;

    private readonly TestFiles _files = new();

    public void Dispose() => _files.Dispose();

    private Task<CommandRun> Manifest(params string[] options) => CommandRun.Of(
    [
        "manifest", _files.Write("m.csv", "consignor,goods\nZarya Optics,lamps\n"), "--list", _files.Write("parties.csv", "id,name\n1,ACME FRONT LLC\n"),
        "--chains", _files.Write("edges.csv", Edges + "parties:1,Zarya Optics,owns,30,30,,,S9,2026-01,confirmed\n"), "--no-bundled", "--as-of", "2026-11-22", "--format", "jsonl", .. options,
    ]);

    private static string[] Rules(CommandRun run) => [.. run.JsonLines[0].GetProperty("findings").EnumerateArray().Select(f => f.GetProperty("rule").GetString()!)];

    [Fact]
    public async Task A_rule_file_or_a_folder_replaces_the_bundled_rules()
    {
        Assert.DoesNotContain("owned", Rules(await Manifest()));
        var file = _files.Write("rules/house.json", Policy);
        foreach (var path in (string[])[file, _files.PathOf("rules")])
        {
            var run = await Manifest("--rules", path);
            Assert.Equal((2, "block"), (run.Code, run.JsonLines[0].GetProperty("outcome").GetString()));
            Assert.Contains("owned", Rules(run));
            Assert.Contains("House rule (house)", run.Output, StringComparison.Ordinal);
            Assert.DoesNotContain("ofac-50", run.Output, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("missing.json", null, "no such file")]
    [InlineData("other.json", "{\"format\": \"screening-flags/9\", \"flags\": []}", "screening-flags/9")]
    [InlineData("broken.json", "{\"format\": \"screening-rules/1\"", "$")]
    [InlineData("empty/notes.md", "# Notes", "a folder without rule files")]
    public async Task Rules_that_cannot_be_used_end_with_1_and_a_hint(string name, string? text, string found)
    {
        if (text is not null) _files.Write(name, text);
        var path = _files.PathOf(name.Split('/')[0]);
        foreach (var command in (string[][])[["name", "Linen House"], ["explain", "Peleng", "us-ofac-sdn:33395"]])
        {
            var run = await CommandRun.Of([.. command, "--rules", path]);
            Assert.Equal((1, ""), (run.Code, run.Output));
            Assert.Contains(found, run.Error, StringComparison.Ordinal);
            Assert.Contains("--rules takes rules as JSON", run.Error, StringComparison.Ordinal);
        }
    }
}
