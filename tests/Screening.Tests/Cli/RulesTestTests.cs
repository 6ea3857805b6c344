using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;
using Screening.Cli;
using Screening.Tests.Support;
using VerifyXunit;

namespace Screening.Tests.Cli;

/// <summary><c>screening rules test</c>: what it tells, and how it ends.</summary>
public sealed class RulesTestTests : IDisposable
{
    private const string Rules = """
        {"rules": [
          {"id": "bird", "title": "A bird", "source": "Act", "when": {"finding": {"kinds": ["list-hit"], "lists": ["birds"]}}, "outcome": "block"},
          {"id": "text", "title": "A text", "source": "Act", "when": {"finding": {"kinds": ["text-hit"]}}, "outcome": "review"}]}
        """;

    private const string Heron = """{"name": "a heron", "asOf": "2026-01-02", "party": {"name": "Whooping Heron Holdings"}, "expect": ["bird"], "outcome": "block"}""";
    private const string Perch = """{"name": "a <perch> & \"co\"\u0007", "asOf": "2026-01-02", "party": {"name": "Silver Perch Trust"}, "absent": ["bird"]}""";
    private const string Wrong = """{"name": "a perch that is no bird", "asOf": "2026-01-02", "party": {"name": "Silver Perch Trust"}, "expect": ["bird"], "absent": ["list-hit"], "outcome": "clear"}""";
    private const string Text = """{"name": "a mention", "asOf": "2026-01-02", "row": {"goods": "for Whooping Heron Holdings"}, "expect": ["text"]}""";

    private readonly TestFiles _files = new();

    public void Dispose() => _files.Dispose();

    private string Write(params string[] cases)
    {
        _files.Write("birds.cases.json", $$"""
            {"lists": [{"list": "birds", "entities": [{"id": "1", "name": "Whooping Heron Holdings"}]}, {"list": "fish", "entities": [{"id": "1", "name": "Silver Perch Trust"}]}],
             "cases": [
              {{string.Join(",\n  ", cases)}}]}
            """);
        return _files.Write("birds.json", Rules);
    }

    private static async Task<CommandRun> Test(params string[] args) => await CommandRun.Of(["rules", "test", .. args]);

    // The folder is another in each run.
    private string Shown(CommandRun run) => run.Output.Replace(new Uri(_files.Folder + "/").AbsoluteUri, "", StringComparison.Ordinal).Replace(_files.Folder + "/", "", StringComparison.Ordinal);

    [Fact]
    public async Task The_bundled_rules_are_tested_by_the_bundled_cases()
    {
        var run = await Test("--strict");
        Assert.True(run.Code == 0, run.Output);
        Assert.Contains("bundled/red-flags.cases.json", run.Output, StringComparison.Ordinal);
        Assert.Equal("", run.Error);
    }

    [Fact]
    public async Task All_passed_and_tested_ends_with_0()
    {
        var run = await Test(Write(Heron, Perch, Text));
        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Contains("3 passed, 0 failed; 2 of 2 rules tested; 1 of 1 conditions tried both ways", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, Wrong, Heron, Text)]
    [InlineData(2, Heron, Perch)]
    [InlineData(0, Heron, Text)]
    [InlineData(2, Heron, Text, "--strict")]
    public async Task Failed_cases_and_untested_rules_end_with_2_and_half_tested_conditions_where_it_is_strict(int code, params string[] args)
    {
        var run = await Test([Write([.. args.Where(a => a[0] == '{')]), .. args.Where(a => a[0] == '-')]);
        Assert.Equal(code, run.Code);
    }

    [Fact]
    public async Task Rules_without_any_cases_are_untested()
    {
        var run = await Test(_files.Write("alone.json", Rules));
        Assert.Equal(2, run.Code);
        Assert.Contains("0 of 2 rules tested", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_cases_themselves_a_folder_and_the_option_mean_the_same_rules()
    {
        Write(Heron, Text);
        foreach (var args in (string[][])[[_files.PathOf("birds.cases.json")], [_files.Folder], ["--rules", _files.Folder]])
            Assert.Contains("2 passed, 0 failed; 2 of 2 rules", (await Test(args)).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Faults_of_files_and_of_the_command_line_end_with_1()
    {
        var path = Write(Heron.Replace("\"bird\"", "\"brid\"", StringComparison.Ordinal));
        var renamed = await Test(path);
        Assert.Equal((1, ""), (renamed.Code, renamed.Output));
        Assert.Contains("line 3: found $.cases[0].expect[0]: \"brid\"", renamed.Error, StringComparison.Ordinal);
        Assert.Equal(1, (await Test(_files.PathOf("missing.json"))).Code);
        Assert.Contains("one of the two", (await Test(path, "--rules", path)).Error, StringComparison.Ordinal);
        Assert.Contains("no file that could change", (await Test("--watch")).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_table() => await Verifier.Verify(Shown(await Test(Write(Heron, Perch, Wrong), "--verbose")));

    [Fact]
    public async Task Json() => await Verifier.Verify(Shown(await Test(Write(Heron, Perch, Wrong), "--format", "json")), "json");

    [Fact]
    public async Task Junit()
    {
        var output = Shown(await Test(Write(Heron, Perch, Wrong), "--format", "junit"));
        var suites = XDocument.Parse(output).Root!;
        Assert.All(suites.DescendantsAndSelf().Where(e => e.Attribute("tests") is not null), s =>
        {
            Assert.Equal((string?)s.Attribute("tests"), s.Descendants("testcase").Count().ToString(CultureInfo.InvariantCulture));
            Assert.Equal((string?)s.Attribute("failures"), s.Descendants("failure").Count().ToString(CultureInfo.InvariantCulture));
        });
        await Verifier.Verify(output, "xml");
    }

    [Fact]
    public async Task Sarif()
    {
        var output = Shown(await Test(Write(Heron, Perch, Wrong), "--format", "sarif"));
        using var sarif = JsonDocument.Parse(output);
        var run = sarif.RootElement.GetProperty("runs")[0];
        var kinds = run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().Select(r => r.GetProperty("id").GetString()).ToList();
        Assert.All(run.GetProperty("results").EnumerateArray(), r =>
        {
            Assert.Equal(r.GetProperty("ruleId").GetString(), kinds[r.GetProperty("ruleIndex").GetInt32()]);
            Assert.True(r.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("region").GetProperty("startLine").GetInt32() > 0);
        });
        await Verifier.Verify(output, "json");
    }

    [Fact]
    public async Task The_report_goes_to_a_file_and_its_sum_to_standard_error()
    {
        var run = await Test(Write(Heron, Text), "--format", "junit", "--output", _files.PathOf("rules.xml"));
        Assert.Equal((0, ""), (run.Code, run.Output));
        Assert.Equal(4, XDocument.Load(_files.PathOf("rules.xml")).Descendants("testcase").Count());
        Assert.Contains("2 passed, 0 failed", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Watching_runs_again_when_a_file_changes_and_ends_as_the_last_run_did()
    {
        var path = Write(Heron, Text);
        using var stop = new CancellationTokenSource();
        Action[] turns = [() => Write(Heron, Text, Wrong), () => _files.Write("birds.json", "{"), () => Write(Heron, Text, Wrong, Perch), stop.Cancel];
        using var error = new Turns(turns);
        using var output = new MemoryStream();
        var host = new Host(Stream.Null, output, error, null, ErrorIsTerminal: false, InputIsTerminal: false, TimeProvider.System);
        var code = await EntryPoint.RunAsync(["rules", "test", path, "--watch"], host, stop.Token);
        Assert.Equal(ExitCode.Alerts, code);
        var told = Host.Utf8.GetString(output.ToArray());
        Assert.Equal(["2 passed, 0 failed", "2 passed, 1 failed", "3 passed, 1 failed"], told.Split('\n').Where(l => l.Contains(" passed, ", StringComparison.Ordinal)).Select(l => l.Split(';')[0]));
        var messages = error.ToString();
        Assert.Contains("all is tested; watching", messages, StringComparison.Ordinal);
        Assert.Contains("something failed; watching", messages, StringComparison.Ordinal);
        Assert.Contains("not run; watching", messages, StringComparison.Ordinal);
    }

    // Takes its turn after each run.
    private sealed class Turns(Action[] turns) : StringWriter(CultureInfo.InvariantCulture)
    {
        private int _next;

        public override void Write(string? value)
        {
            base.Write(value);
            if (value?.Contains("; watching", StringComparison.Ordinal) == true) turns[_next++]();
        }
    }
}
