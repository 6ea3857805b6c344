using Screening.Tests.Support;

namespace Screening.Tests.Cli;

/// <summary>A command line that is wrong ends with 1, says what was found and expected, and where help is.</summary>
public sealed class UsageTests
{
    private static async Task<CommandRun> Refused(params string[] args)
    {
        var run = await CommandRun.Of(args);
        Assert.Equal((1, ""), (run.Code, run.Output));
        Assert.StartsWith("error: ", run.Error, StringComparison.Ordinal);
        Assert.Contains("hint: ", run.Error, StringComparison.Ordinal);
        return run;
    }

    [Fact]
    public async Task No_command_is_refused_with_the_names_of_all()
    {
        var run = await Refused();
        Assert.Contains("manifest, name, names, compare, explain, graph, evaluate, rules, alerts, audit, lists", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("manifst", "screening --help")]
    [InlineData("lists", "screening lists --help")]
    [InlineData("lists inspct", "screening lists --help")]
    public async Task An_unknown_command_is_refused_with_the_help_that_fits(string command, string help)
    {
        var run = await Refused(command.Split(' '));
        Assert.Contains(help, run.Error, StringComparison.Ordinal);
        Assert.Contains("expected", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("manifest", "m.csv", "--bogus")]
    [InlineData("name", "Peleng", "--bogus")]
    [InlineData("name", "--bogus", "Peleng")]
    [InlineData("name", "Maz Trading Dubai", "--bogus")]
    [InlineData("name", "Maz Trading Dubai", "--exit-zero", "--bogus")]
    [InlineData("name", "Maz Trading Dubai", "--bogus=0.9")]
    [InlineData("names", "-", "--bogus")]
    [InlineData("compare", "a", "b", "--bogus")]
    [InlineData("explain", "Peleng", "us-ofac-sdn:33395", "--bogus")]
    [InlineData("graph", "Peleng", "--bogus")]
    [InlineData("lists", "inspect", "--bogus")]
    public async Task An_unknown_option_is_refused_and_never_taken_for_a_name(params string[] args)
    {
        var run = await Refused(args);
        Assert.Contains("--bogus", run.Error, StringComparison.Ordinal);
        Assert.Contains("--help", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--threshold", "1.5", "0 to 1")]
    [InlineData("--threshold", "-0.1", "0 to 1")]
    [InlineData("--threshold", "NaN", "0 to 1")]
    [InlineData("--threshold", "0,7", "0 to 1")]
    [InlineData("--top", "0", "from 1 on")]
    [InlineData("--top", "many", "from 1 on")]
    [InlineData("--preset", "bold", "fast, balanced or sensitive")]
    [InlineData("--as-of", "22.11.2026", "YYYY-MM-DD")]
    [InlineData("--as-of", "2026-02-30", "YYYY-MM-DD")]
    [InlineData("--max-age", "-1", "from 0 on")]
    [InlineData("--format", "xml", "table, jsonl, json, csv")]
    public async Task A_wrong_value_is_told_as_found_and_expected(string option, string value, string expected)
    {
        var run = await Refused("name", "Peleng", option, value);
        Assert.Contains($"{option}: found \"{value}\"; expected", run.Error, StringComparison.Ordinal);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
        Assert.Contains("screening name --help", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("manifest")]
    [InlineData("name")]
    [InlineData("explain")]
    [InlineData("explain", "Peleng")]
    [InlineData("compare", "Peleng")]
    [InlineData("compare", "a", "b", "--pairs", "p.jsonl")]
    [InlineData("compare", "Peleng", " ")]
    [InlineData("name", "Peleng", "--top")]
    public async Task What_is_missing_or_too_much_is_refused(params string[] args)
    {
        var run = await CommandRun.Of(args);
        Assert.Equal((1, ""), (run.Code, run.Output));
        Assert.StartsWith("error: ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_begins_with_a_hyphen_follows_two_hyphens()
    {
        var run = await CommandRun.Of("name", "--format", "jsonl", "--", "--Peleng");
        Assert.Equal(2, run.Code);
        Assert.Equal("--Peleng", run.JsonLines.Single().GetProperty("name").GetString());
    }

    [Fact]
    public async Task The_value_of_an_option_may_begin_with_a_hyphen()
    {
        var refused = await CommandRun.Of("name", "Peleng", "--list", "-l.csv");
        Assert.Equal(4, refused.Code);
        Assert.Contains("-l.csv: found no such file", refused.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_begins_with_an_at_sign_is_no_file_of_arguments()
    {
        var run = await CommandRun.Of("name", "@Peleng", "--format", "jsonl");
        Assert.Equal((2, "@Peleng"), (run.Code, run.JsonLines.Single().GetProperty("name").GetString()));
    }
}
