using System.Text;
using Screening.Cli;
using Screening.Tests.Support;

namespace Screening.Tests.House;

/// <summary>The README cannot rot: its commands are run and its code is compared with code that is built.</summary>
public sealed class ReadmeTests
{
    private const string Prompt = "$ dotnet run --project src/Screening.Cli -- ";
    private const string Cut = "[...]";

    private static readonly string Readme = File.ReadAllText(Repository.At("README.md"));

    public static TheoryData<string> Consoles => [.. Blocks("console").Where(b => b.StartsWith(Prompt, StringComparison.Ordinal))];

    [Fact]
    public void It_has_at_most_150_lines() => Assert.InRange(Readme.Split('\n').Length - 1, 20, 150);

    [Theory, MemberData(nameof(Consoles))]
    public async Task A_command_prints_what_the_README_shows(string block)
    {
        var lines = block.Split('\n');
        var shown = lines.Skip(1).TakeWhile(l => l != Cut).ToArray();
        var printed = (await Run(lines[0][Prompt.Length..])).Split('\n');
        Assert.NotEmpty(shown);
        Assert.Equal(shown, printed.Take(shown.Length).Select(l => l.TrimEnd()));
        if (!lines.Contains(Cut)) Assert.Equal(shown.Length, printed.Length - 1);
        // What follows the cut is the end of the output.
        var end = lines.SkipWhile(l => l != Cut).Skip(1).ToArray();
        Assert.Equal(end, printed.Where(l => l.Length > 0).TakeLast(end.Length).Select(l => l.TrimEnd()));
    }

    [Fact]
    public void It_shows_commands() => Assert.True(Consoles.Count >= 2);

    [Fact]
    public void Its_commands_do_not_depend_on_the_day() =>
        Assert.All(Blocks("console").Where(b => b.Contains("-- manifest", StringComparison.Ordinal)), b => Assert.Contains("--as-of", b, StringComparison.Ordinal));

    [Fact]
    public void Its_code_is_the_sample_that_is_built_from_the_package()
    {
        var code = Assert.Single(Blocks("csharp"));
        Assert.Equal(File.ReadAllText(Repository.At("samples/EmbedScreening/Program.cs")).ReplaceLineEndings("\n").TrimEnd(), code.TrimEnd());
    }

    private static IEnumerable<string> Blocks(string language)
    {
        var fence = $"```{language}\n";
        for (var at = Readme.IndexOf(fence, StringComparison.Ordinal); at >= 0; at = Readme.IndexOf(fence, at + 1, StringComparison.Ordinal))
        {
            var start = at + fence.Length;
            yield return Readme[start..(Readme.IndexOf("\n```", start, StringComparison.Ordinal))];
        }
    }

    private static async Task<string> Run(string command)
    {
        // Paths of the README are relative to the repository's root; the tests run elsewhere.
        var args = Words(command).Select(w => w.StartsWith("data/", StringComparison.Ordinal) ? Repository.At(w) : w).ToArray();
        using var output = new MemoryStream();
        using var error = new StringWriter();
        var host = new Host(Stream.Null, output, error, OutputTerminal: null, ErrorIsTerminal: false, InputIsTerminal: false, TimeProvider.System);
        await EntryPoint.RunAsync(args, host);
        return Encoding.UTF8.GetString(output.ToArray()).Replace(Repository.At("data/"), "data/", StringComparison.Ordinal);
    }

    private static IEnumerable<string> Words(string command)
    {
        var word = new StringBuilder();
        var isQuoted = false;
        foreach (var c in command.Append(' '))
        {
            if (c == '"') isQuoted = !isQuoted;
            else if (c != ' ' || isQuoted) word.Append(c);
            else if (word.Length > 0)
            {
                yield return word.ToString();
                word.Clear();
            }
        }
    }
}
