using Screening.Tests.Support;
using VerifyXunit;

namespace Screening.Tests.Cli;

public sealed class ListsDiffTests : IDisposable
{
    private const string Header = "id,name,kind,country,quality,remarks\n";

    private readonly TestFiles _files = new();

    public void Dispose() => _files.Dispose();

    private Task<CommandRun> Diff(params string[] options)
    {
        var old = _files.Write("old/birds.csv", Header + "7,Ostrich Works,organization,BY,,\n7,OW,,,weak,\n8,John Doe,person,IR,,Director\n9,Grey Heron,vessel,PA,,\n");
        var now = _files.Write("new/birds.csv", Header + "7,Ostrich Works,organization,RU,,\n7,OW,,,,\n8,John Doe,person,IR,,Chairman\n10,=Egret,organization,CN,,\n");
        return CommandRun.Of(["lists", "diff", old, now, .. options]);
    }

    [Fact]
    public async Task A_table() => await Verifier.Verify((await Diff()).Output);

    [Fact]
    public async Task Json() => await Verifier.Verify((await Diff("--format", "json")).Output, "json");

    [Fact]
    public async Task Csv_that_no_spreadsheet_runs() => await Verifier.Verify((await Diff("--format", "csv")).Output, "csv");

    [Theory]
    [InlineData(null, 0)]
    [InlineData("any", 2)]
    [InlineData("again", 2)]
    [InlineData("removed", 2)]
    public async Task A_difference_fails_only_where_it_is_said_to(string? failOn, int code) =>
        Assert.Equal(code, (await Diff(failOn is null ? [] : ["--fail-on", failOn])).Code);

    [Fact]
    public async Task Nothing_different_fails_on_nothing()
    {
        var path = _files.Write("birds.csv", Header + "7,Ostrich Works,,,,\n");
        var run = await CommandRun.Of(["lists", "diff", path, path, "--fail-on", "any"]);
        Assert.Equal(0, run.Code);
        Assert.Contains("nothing is different", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Customers_are_screened_again_against_what_is_new_or_changed_alone()
    {
        var snapshot = _files.PathOf("again.snapshot");
        Assert.Equal(0, (await Diff("--screen-again", snapshot)).Code);

        var run = await CommandRun.Of(["name", "Ostrich Works", "John Doe", "Grey Heron", "--list", snapshot, "--format", "jsonl"]);
        Assert.Equal(["alert", "clear", "clear"], run.JsonLines.Select(l => l.GetProperty("outcome").GetString()));
    }

    [Fact]
    public async Task A_store_alone_is_held_against_its_editions_before()
    {
        using var kept = new KeptStore();
        var source = await kept.Keep();
        Assert.Contains("nothing is different", (await CommandRun.Of("lists", "diff", kept.Folder)).Output, StringComparison.Ordinal);
        kept.Server.Serve("eu-fsf", KeptStore.Edition(entities: 41), "\"2\"");
        await kept.Update(source);
        var run = await CommandRun.Of("lists", "diff", kept.Folder, "--fail-on", "again");
        Assert.Equal(2, run.Code);
        Assert.Contains("eu-fsf:41", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("eu-fsf:40", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_side_that_is_no_store_is_told()
    {
        var run = await CommandRun.Of("lists", "diff", _files.Write("birds.csv", Header + "7,Ostrich Works,,,,\n"));
        Assert.Equal(1, run.Code);
        Assert.Contains("which is no store that lists update keeps; expected OLD and NEW", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_side_ends_with_4()
    {
        var old = _files.Write("old.csv", Header + "7,Ostrich Works,,,,\n8\n");
        var run = await CommandRun.Of(["lists", "diff", old, old]);
        Assert.Equal(4, run.Code);
    }
}
