using Screening.Tests.Support;
using VerifyXunit;

namespace Screening.Tests.Cli;

/// <summary>From results to decisions and back: what a reviewer does in a day.</summary>
public sealed class AlertsTests : IDisposable
{
    private const string Rows = "consignor,consignor_country,consignee,goods\nZarya Optika,BY,Linen House,lamps\nLinen House,DE,Zarya Optika,lenses\nzarya optika jsc,,Heron Lines,\nGrey Heron Shipping,,Linen House,=cmd()\n";

    private readonly TestFiles _files = new();

    public void Dispose() => _files.Dispose();

    private string Log => _files.PathOf("decisions.log");

    private string List(string country = "BY") => _files.Write("parties.csv", $"id,name,country\n1,ZARYA OPTIKA JSC,{country}\n2,Grey Heron Shipping LLC,\n");

    private string[] Manifest(params string[] options) =>
        ["manifest", _files.Write("m.csv", Rows), "--list", List(), "--no-bundled", "--as-of", "2026-11-22", .. options];

    private async Task<string> Results(params string[] options)
    {
        var path = _files.PathOf("results.json");
        await CommandRun.Of(Manifest(["--format", "json", "--output", path, .. options]));
        return path;
    }

    private static Task<CommandRun> Alerts(string verb, params string[] options) => CommandRun.Of(["alerts", verb, .. options]);

    private static async Task<string[]> Ids(string results) =>
        [.. (await Alerts("list", results, "--format", "json")).Json.GetProperty("alerts").EnumerateArray().Select(a => a.GetProperty("alert").GetString()!)];

    private Task<CommandRun> Decide(string results, string id, string verdict, string by, params string[] options) =>
        Alerts("decide", [results, "--decisions", Log, "--alert", id, "--verdict", verdict, "--by", by, "--reason", "other registration number", .. options]);

    private async Task Clear(string results, string id)
    {
        Assert.Equal(0, (await Decide(results, id, "false-positive", "Anna", "--until", "2027-06-30")).Code);
        Assert.Equal(0, (await Decide(results, id, "approved", "Boris")).Code);
    }

    [Fact]
    public async Task A_table() => await Verifier.Verify((await Alerts("list", await Results())).Output.Replace(_files.Folder, "", StringComparison.Ordinal));

    [Fact]
    public async Task An_alert_in_full_with_its_history()
    {
        var results = await Results();
        var id = (await Ids(results))[0];
        await Clear(results, id[..8]);
        await Verifier.Verify((await Alerts("list", results, "--alert", id, "--decisions", Log)).Output.Replace(_files.Folder, "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Json() => await Verifier.Verify((await Alerts("list", await Results(), "--format", "json")).Output.Replace(_files.Folder, "", StringComparison.Ordinal), "json");

    [Fact]
    public async Task A_sheet_that_no_spreadsheet_runs() => await Verifier.Verify((await Alerts("export", await Results())).Output.Replace(_files.Folder, "", StringComparison.Ordinal), "csv");

    [Fact]
    public async Task What_two_persons_cleared_does_not_count_and_is_shown()
    {
        var results = await Results();
        var before = await CommandRun.Of(Manifest());
        foreach (var id in await Ids(results)) await Clear(results, id);

        var after = await CommandRun.Of(Manifest("--decisions", Log));

        Assert.Equal((2, 0), (before.Code, after.Code));
        Assert.Contains("of them by decision", after.Output, StringComparison.Ordinal);
        Assert.Contains("clear by decision: rows", after.Output, StringComparison.Ordinal);
        var json = await CommandRun.Of(Manifest("--decisions", Log, "--format", "json"));
        var suppressed = json.Json.GetProperty("results")[0].GetProperty("findings")[0].GetProperty("suppressed");
        Assert.Equal(("Anna", "Boris"), (suppressed.GetProperty("by").GetString(), suppressed.GetProperty("approvedBy").GetString()));
        Assert.Equal(0, (await Alerts("list", results, "--decisions", Log)).Code);
        Assert.Equal(0, (await Alerts("list", await Results("--decisions", Log))).Code);
    }

    [Fact]
    public async Task One_person_is_enough_only_where_the_call_says_so()
    {
        var results = await Results();
        foreach (var id in await Ids(results)) await Decide(results, id, "false-positive", "Anna", "--until", "2027-06-30");

        Assert.Equal(2, (await CommandRun.Of(Manifest("--decisions", Log))).Code);
        Assert.Equal(0, (await CommandRun.Of(Manifest("--decisions", Log, "--reviewers", "1"))).Code);
    }

    [Fact]
    public async Task A_cleared_alert_comes_back_when_the_entry_changes_and_says_why()
    {
        var results = await Results();
        foreach (var id in await Ids(results)) await Clear(results, id);
        var args = Manifest("--decisions", Log);
        List(country: "RU");

        var run = await CommandRun.Of(args);

        Assert.Equal(2, run.Code);
        Assert.Contains("but the entry has changed since", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Decisions_are_made_in_a_sheet_all_or_none()
    {
        var results = await Results();
        var sheet = (await Alerts("export", results)).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        string[] decided = [.. sheet.Skip(1).Select(l => l.Replace("\"\",\"\",\"\",\"\"", "\"escalated\",\"\",\"ask the bank\",\"\"", StringComparison.Ordinal))];
        var path = _files.Write("sheet.csv", string.Join('\n', [sheet[0], .. decided]));

        var nobody = await Alerts("decide", results, "--decisions", Log, "--sheet", path);
        var run = await Alerts("decide", results, "--decisions", Log, "--sheet", path, "--by", "Anna");

        Assert.Equal((1, 0), (nobody.Code, run.Code));
        Assert.Contains("nobody in the column by", nobody.Error, StringComparison.Ordinal);
        Assert.Contains($"{decided.Length} added", run.Error, StringComparison.Ordinal);
        Assert.Contains($"{decided.Length} escalated", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_good_guy_list_is_what_is_cleared_on_the_day()
    {
        var results = await Results();
        await Clear(results, (await Ids(results))[0]);

        var now = await Alerts("export", "--good-guys", "--decisions", Log, "--as-of", "2027-06-30", "--format", "json");
        var later = await Alerts("export", "--good-guys", "--decisions", Log, "--as-of", "2027-07-01", "--format", "json");

        Assert.Equal(1, now.Json.GetProperty("goodGuys").GetArrayLength());
        Assert.Equal(0, later.Json.GetProperty("goodGuys").GetArrayLength());
    }

    [Theory]
    [InlineData("12345", "expected an alert's id, or its first 6 digits or more")]
    [InlineData("ffffffffffffffff", "found no alert")]
    public async Task An_alert_that_is_not_there_is_told(string id, string message)
    {
        var run = await Alerts("list", await Results(), "--alert", id);
        Assert.Equal(1, run.Code);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no --until", "found no last day")]
    [InlineData("approved", "found nothing to approve")]
    [InlineData("withdrawn", "found nothing to withdraw")]
    public async Task A_decision_that_cannot_be_is_refused_and_nothing_is_added(string verdict, string message)
    {
        var results = await Results();
        var run = await Decide(results, (await Ids(results))[0], verdict == "no --until" ? "false-positive" : verdict, "Anna");
        Assert.Equal(1, run.Code);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Log) && new FileInfo(Log).Length > 0);
    }

    [Fact]
    public async Task Filters_leave_the_rest_out()
    {
        var results = await Results();
        Assert.DoesNotContain("Heron", (await Alerts("list", results, "--entity", "parties:1")).Output, StringComparison.Ordinal);
        Assert.Contains("parties:1", (await Alerts("list", results, "--role", "consignee")).Output, StringComparison.Ordinal);
        Assert.Empty((await Alerts("list", results, "--state", "cleared", "--format", "json")).Json.GetProperty("alerts").EnumerateArray());
        Assert.Single((await Alerts("list", results, "--limit", "1", "--format", "json")).Json.GetProperty("alerts").EnumerateArray());
    }

    [Fact]
    public async Task Rows_that_were_not_screened_are_told_and_end_with_3()
    {
        var manifest = _files.Write("broken.csv", "consignor,goods\nZarya Optika,lamps\na,b,c,d\n");
        var path = _files.PathOf("broken.json");
        await CommandRun.Of("manifest", manifest, "--list", List(), "--no-bundled", "--format", "json", "--output", path);
        var run = await Alerts("list", path);
        Assert.Equal(3, run.Code);
        Assert.Contains("1 rows of the results were not screened", run.Error, StringComparison.Ordinal);
    }
}
