using System.Text.Json;
using System.Text.RegularExpressions;
using Screening.Cli;
using Screening.Tests.Support;
using VerifyXunit;

namespace Screening.Tests.Cli;

/// <summary>The forms of results, and where they go.</summary>
public sealed partial class OutputTests : IDisposable
{
    private const string Manifest =
        "line,consignor,consignor_country,consignee,consignee_country,goods,hs,route\n" +
        "1,ОАО Заря Оптика,BY,Linen House,AT,Desk lamps,940542,Minsk - Vienna\n" +
        "2,Alster Nut Import,DE,Linen House,AT,Walnuts,080232,Hamburg - Vienna\n" +
        "3,Dvina Export,BY,Casa Confection,MA,Chassis MZKT-791300,870600,Minsk - Casablanca\n" +
        "4,Rigi Nutrition\n";

    private readonly TestFiles _files = new();

    public void Dispose() => _files.Dispose();

    private string List => _files.Write("parties.csv", "id,name,country\n1,ACME FRONT LLC,\n2,PELENG JSC,BY\n3,ZARYA OPTIKA JSC,BY\n");

    private Task<CommandRun> Screen(string manifest, params string[] options) =>
        CommandRun.Of(["manifest", _files.Write("m.csv", manifest), "--list", List, "--as-of", "2026-11-22", .. options]);

    // The folder of a test has another name on every run.
    private string Text(CommandRun run) => run.Output.Replace(JsonEncodedText.Encode(_files.Folder + Path.DirectorySeparatorChar).ToString(), "", StringComparison.Ordinal)
        .Replace(_files.Folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal);

    [Fact]
    public async Task A_small_manifest_as_json()
    {
        var run = await Screen(Manifest, "--format", "json");
        Assert.Equal(3, run.Code);
        await Verifier.Verify(Text(run), extension: "json");
    }

    [Fact]
    public async Task A_small_manifest_as_a_table()
    {
        var run = await Screen(Manifest);
        Assert.Equal(3, run.Code);
        // The first lines hold the file's path, and break where it ends.
        await Verifier.Verify(Text(run)[Text(run).IndexOf("  against ", StringComparison.Ordinal)..]);
    }

    [Fact]
    public async Task A_small_manifest_as_csv()
    {
        var run = await Screen(Manifest, "--format", "csv");
        Assert.Equal(3, run.Code);
        await Verifier.Verify(Text(run), extension: "csv");
    }

    [Fact]
    public async Task Names_as_a_table()
    {
        var run = await CommandRun.Of("name", "ОАО Заря Оптика", "Linen House", " ", "--list", List, "--no-bundled");
        Assert.Equal(3, run.Code);
        await Verifier.Verify(run.Output);
    }

    [Theory]
    [InlineData("manifest")]
    [InlineData("names")]
    public async Task No_cell_of_csv_can_become_a_formula(string command)
    {
        string[] cells = ["=HYPERLINK(\"\"x\"\")", "+PELENG", "-PELENG", "@PELENG", "\tPELENG"];
        var input = _files.Write("in.csv", "id,name,consignor,note\n" + string.Concat(cells.Select(c => $"\"{c}\",\"{c} Peleng\",\"{c} Peleng\",\"{c}\"\n")));
        var run = await CommandRun.Of(command, input, "--list", List, "--no-bundled", "--threshold", "0", "--format", "csv");
        Assert.NotEqual(0, run.Code);
        Assert.Contains("\"'=HYPERLINK", run.Output, StringComparison.Ordinal);
        Assert.DoesNotMatch(FormulaCell(), run.Output);
        Assert.All(run.Output.TrimEnd('\n').Split('\n'), line => Assert.Matches("^\".*\"$", line));
    }

    [Fact]
    public async Task Without_a_terminal_nothing_is_coloured()
    {
        foreach (var format in (string[])["table", "csv", "json"])
        {
            var run = await Screen(Manifest, "--format", format);
            Assert.DoesNotContain('\u001b', run.Output + run.Error);
        }
        Assert.DoesNotContain('\u001b', (await CommandRun.Of("lists", "inspect")).Output);
    }

    [Fact]
    public async Task On_a_terminal_outcomes_are_coloured_unless_colours_are_unwanted()
    {
        string[] args = ["manifest", _files.Write("m.csv", Manifest), "--list", List, "--as-of", "2026-11-22"];
        var plain = await CommandRun.Of(args);
        var coloured = await CommandRun.On(new Terminal(100, HasColor: true), "", args);
        var colourless = await CommandRun.On(new Terminal(100, HasColor: false), "", args);
        Assert.Contains("\u001b[1;31mrow 2  BLOCK", coloured.Output, StringComparison.Ordinal);
        Assert.Equal(plain.Output, Colour().Replace(coloured.Output, "").Replace("  \n", "\n", StringComparison.Ordinal));
        Assert.Equal(plain.Output, colourless.Output);
    }

    [Theory]
    [InlineData("[red]Peleng[/]", "[red]Peleng[/]")]
    [InlineData("\u001b[31mPeleng", "<U+001B>[31mPeleng")]
    [InlineData("Pel\u202Eeng", "Pel<U+202E>eng")]
    [InlineData("Pel\u200Beng", "Pel<U+200B>eng")]
    [InlineData("Pel\u0007eng", "Pel<U+0007>eng")]
    [InlineData("Pel\u2066eng", "Pel<U+2066>eng")]
    public async Task What_acts_or_hides_in_the_input_is_shown_as_an_escape(string name, string shown)
    {
        // Markup is shown as it stands: it is text.
        string[] lists = ["--list", List, "--no-bundled", "--threshold", "0"];
        CommandRun[] runs =
        [
            await CommandRun.Of(["name", name, .. lists]),
            await CommandRun.Of(["explain", name, "parties:2", .. lists[..3]]),
            await CommandRun.Of("compare", name, "Peleng"),
            await CommandRun.Of(["manifest", _files.Write("m.csv", $"consignor,goods\n{name},{name}\n"), .. lists]),
        ];
        Assert.All(runs, run =>
        {
            Assert.NotEqual(5, run.Code);
            Assert.Contains(shown, run.Output, StringComparison.Ordinal);
            Assert.DoesNotMatch(Acting(), run.Output + run.Error);
        });
    }

    [Fact]
    public async Task What_acts_or_hides_in_the_name_of_a_file_is_shown_as_an_escape()
    {
        var missing = await CommandRun.Of("manifest", "no\u001b[31m\u202Efile.csv");
        Assert.Equal(1, missing.Code);
        Assert.Contains("no<U+001B>[31m<U+202E>file.csv", missing.Error, StringComparison.Ordinal);
        var list = await CommandRun.Of("lists", "inspect", "--list", _files.Write("[bold]x[].csv", "id,name\n1,ACME\n"));
        Assert.Equal(0, list.Code);
        Assert.Contains("| [bold]x[] |", list.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("table")]
    [InlineData("json")]
    [InlineData("jsonl")]
    [InlineData("csv")]
    public async Task A_file_of_results_holds_what_standard_output_would(string format)
    {
        var target = _files.PathOf("out");
        var shown = await Screen(Manifest, "--format", format);
        var written = await Screen(Manifest, "--format", format, "--output", target);
        Assert.Equal((3, ""), (written.Code, written.Output));
        Assert.Equal(shown.Bytes, await File.ReadAllBytesAsync(target));
        Assert.Equal(["m.csv", "out", "parties.csv"], Directory.GetFiles(_files.Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_failed_run_leaves_no_file_and_keeps_the_old_one(bool isOldThere)
    {
        var target = _files.PathOf("out.jsonl");
        if (isOldThere) await File.WriteAllTextAsync(target, "old");
        var rows = string.Concat(Enumerable.Range(0, 5000).Select(i => $"Linen House {i}\n"));
        var input = _files.Write("names.txt", [.. System.Text.Encoding.UTF8.GetBytes(rows), 0xFF, 0xFE, (byte)'\n']);
        var run = await CommandRun.Of("names", input, "--list", List, "--no-bundled", "--format", "jsonl", "--output", target);
        Assert.Equal(1, run.Code);
        Assert.Contains("line 5001", run.Error, StringComparison.Ordinal);
        Assert.Equal(isOldThere ? "old" : null, File.Exists(target) ? await File.ReadAllTextAsync(target) : null);
        Assert.Empty(Directory.GetFiles(_files.Folder, "*.tmp"));
    }

    [Fact]
    public async Task An_output_that_cannot_be_a_file_is_refused()
    {
        foreach (var target in (string[])[_files.Folder, Path.Combine(_files.Folder, "none", "out.json")])
        {
            var run = await Screen(Manifest, "--output", target);
            Assert.Equal((1, ""), (run.Code, run.Output));
            Assert.Contains("--output: found", run.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Lines_end_with_line_feeds_on_every_system()
    {
        foreach (var format in (string[])["table", "json", "jsonl", "csv"])
            Assert.DoesNotContain('\r', (await Screen(Manifest, "--format", format)).Output);
    }

    [GeneratedRegex("(?:^|,)\"[=+@\\t-]", RegexOptions.Multiline)]
    private static partial Regex FormulaCell();

    [GeneratedRegex("\u001b\\[[0-9;]*m")]
    private static partial Regex Colour();

    [GeneratedRegex("[\\p{Cf}\\p{Cc}-[\\n]]")]
    private static partial Regex Acting();
}
