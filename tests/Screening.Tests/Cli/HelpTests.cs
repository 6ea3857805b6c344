using Screening.Tests.Support;

namespace Screening.Tests.Cli;

public sealed class HelpTests
{
    public static TheoryData<string> All => [.. global::Screening.Cli.Commands.All.Select(c => c.Path)];

    private static Task<CommandRun> Help(string path) => CommandRun.Of([.. path.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"]);

    [Fact]
    public void The_commands_of_the_main_job_are_there()
    {
        string[] expected = ["manifest", "name", "names", "compare", "explain", "lists inspect"];
        Assert.Empty(expected.Except(global::Screening.Cli.Commands.All.Select(c => c.Path)));
    }

    [Theory, MemberData(nameof(All))]
    public async Task The_help_of_a_command_says_what_it_does_with_examples_and_exit_codes(string path)
    {
        var spec = global::Screening.Cli.Commands.All.Single(c => c.Path == path);
        var run = await Help(path);
        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Contains("Description:\n  " + spec.Summary, run.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains($"screening {path} ", run.Output, StringComparison.Ordinal);
        Assert.All(spec.Options, o => Assert.Contains(o.Name, run.Output, StringComparison.Ordinal));
        Assert.True(spec.Examples.Count >= 2);
        Assert.All(spec.Examples, e => Assert.Contains($"\n  {e}\n", run.Output, StringComparison.Ordinal));
        Assert.All(spec.Examples, e => Assert.StartsWith($"screening {path}", e[Math.Max(0, e.IndexOf("screening", StringComparison.Ordinal))..], StringComparison.Ordinal));
        for (var code = 0; code <= 5; code++) Assert.Contains($"\n  {code}  ", run.Output, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(All))]
    public async Task Every_option_of_a_command_is_described(string path)
    {
        var spec = global::Screening.Cli.Commands.All.Single(c => c.Path == path);
        Assert.All(spec.Options, o => Assert.False(string.IsNullOrWhiteSpace(o.Description), o.Name));
        Assert.All(spec.Arguments, a => Assert.False(string.IsNullOrWhiteSpace(a.Description), a.Name));
        var help = (await Help(path)).Output;
        Assert.All(spec.Options, o => Assert.Contains(o.Description!, help, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_call_adds_nothing_to_the_options_that_all_calls_share()
    {
        static int Parents() => global::Screening.Cli.Commands.All.SelectMany(c => c.Options).Distinct().Sum(o => o.Parents.Count());
        await Help("manifest");
        var before = Parents();
        await Help("name");
        Assert.InRange(before, 1, int.MaxValue);
        Assert.Equal(before, Parents());
    }

    [Theory]
    [InlineData("")]
    [InlineData("lists")]
    [InlineData("rules")]
    public async Task The_help_of_a_group_names_its_commands_with_an_example_of_each(string path)
    {
        var run = await Help(path);
        Assert.Equal(0, run.Code);
        var commands = global::Screening.Cli.Commands.All.Where(c => c.Path.StartsWith(path, StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(commands);
        Assert.All(commands, c => Assert.Contains($"\n  {c.Path[path.Length..].Trim().Split(' ')[0]} ", run.Output, StringComparison.Ordinal));
        Assert.All(commands, c => Assert.Contains(c.Examples[0], run.Output, StringComparison.Ordinal));
        Assert.Contains("Exit codes:", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_version_is_asked_for_without_a_command()
    {
        var run = await CommandRun.Of("--version");
        Assert.Equal(0, run.Code);
        Assert.Matches(@"^\d+\.\d+", run.Output);
    }
}
