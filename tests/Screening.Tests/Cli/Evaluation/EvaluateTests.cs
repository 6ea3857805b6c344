using System.Text.Json;
using System.Xml.Linq;
using Screening.Cli.Evaluation.Manipulating;
using Screening.Tests.Support;
using VerifyXunit;

namespace Screening.Tests.Cli.Evaluation;

/// <summary><c>screening evaluate</c> as a whole, on a list of a few parties.</summary>
public sealed class EvaluateTests : IDisposable
{
    private const string List =
        "id,name,kind\n1,Brestovsk Optical Works JSC,organization\n1,Брестовск,organization\n2,\"KHRENIN, Viktor Gennadievich\",person\n3,Northern Harbour Trading LLC,organization\n4,BRAVE STAR 2,vessel\n5,GOZ,organization\n";

    private readonly TestFiles _files = new();

    public void Dispose() => _files.Dispose();

    private Task<CommandRun> Run(params string[] options) => On(List, options);

    private Task<CommandRun> On(string list, params string[] options) =>
        CommandRun.Of(["evaluate", "--no-bundled", "--list", _files.Write("parties.csv", list), .. options]);

    private static string OfAnyVersion(CommandRun run) =>
        run.Output.Replace(typeof(Screener).Assembly.GetName().Version!.ToString(3), "1.2.3", StringComparison.Ordinal);

    private string Clean(string text = "name\nQuiet Meadow Bakery\nBrestovsk Optics\nnorthern harbour trading\n") => _files.Write("clean.csv", text);

    [Fact]
    public async Task The_table_shows_what_was_measured() =>
        await Verifier.Verify(OfAnyVersion(await Run("--clean", Clean(), "--baseline", "5", "--classes", "exact,slip-deleted,script,original-script,embedded,word-dropped,wade-giles")));

    [Fact]
    public async Task The_JSON_has_every_figure_and_every_miss() =>
        await Verifier.Verify(OfAnyVersion(await Run("--clean", Clean(), "--baseline", "5", "--classes", "exact,slip-deleted,embedded", "--threshold", "0.9", "--max-alerts", "0.5", "--format", "json")), "json");

    [Theory]
    [InlineData("table")]
    [InlineData("json")]
    [InlineData("html")]
    public async Task The_same_run_gives_the_same_bytes_and_another_seed_others(string format)
    {
        string[] call = ["--sample", "4", "--baseline", "3", "--format", format];
        var first = await Run([.. call, "--threads", "1"]);

        Assert.Equal(0, first.Code);
        Assert.Equal(first.Bytes, (await Run(call)).Bytes);
        Assert.NotEqual(first.Bytes, (await Run([.. call, "--seed", "2"])).Bytes);
    }

    [Fact]
    public async Task Without_a_gate_it_ends_with_0_whatever_it_finds()
    {
        var run = await Run("--clean", Clean(), "--baseline", "0", "--threshold", "1");

        Assert.Equal(0, run.Code);
        Assert.DoesNotContain("FuzzySharp", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--min-detection", "0.5", "0", 0)]
    [InlineData("--min-detection", "0.9", "1", 2)]
    [InlineData("--max-alerts", "0.5", "0.7", 0)]
    [InlineData("--max-alerts", "0.4", "0.7", 2)]
    public async Task A_gate_that_fails_ends_with_2_and_says_why(string gate, string limit, string threshold, int code)
    {
        var run = await Run("--clean", Clean(), "--baseline", "0", "--classes", "exact,one-typo", "--threshold", threshold == "0" ? "0.5" : threshold, gate, limit, "--format", "json");

        Assert.Equal(code, run.Code);
        Assert.Equal(code == 2, run.Error.Contains($"error: {gate}: found ", StringComparison.Ordinal));
        var told = Assert.Single(run.Json.GetProperty("gates").EnumerateArray());
        Assert.Equal((gate, code == 0), (told.GetProperty("gate").GetString(), told.GetProperty("met").GetBoolean()));
    }

    [Fact]
    public async Task Where_no_class_keeps_every_word_there_is_nothing_to_gate_and_the_gate_fails()
    {
        var run = await Run("--baseline", "0", "--classes", "word-dropped", "--min-detection", "0");

        Assert.Equal(2, run.Code);
        Assert.Contains("found nothing to measure", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("exact,typo", "\"typo\"")]
    [InlineData(",", "no class")]
    public async Task An_unknown_class_is_told_with_those_there_are(string classes, string found)
    {
        var run = await Run("--classes", classes);

        Assert.Equal((1, ""), (run.Code, run.Output));
        Assert.Contains($"--classes: found {found}; expected one or more of {string.Join(", ", Manipulations.All.Select(m => m.Class))}", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_clean_file_that_is_not_there_is_an_error_of_the_call()
    {
        var run = await Run("--clean", _files.PathOf("none.csv"));

        Assert.Equal((1, ""), (run.Code, run.Output));
        Assert.Contains("none.csv", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_clean_record_that_cannot_be_screened_leaves_the_run_incomplete_and_one_that_is_listed_is_no_false_alert()
    {
        var run = await Run("--clean", Clean("name\nQuiet Meadow Bakery\n---\nViktor Gennadievich Khrenin\n"), "--baseline", "0", "--format", "json");
        var clean = run.Json.GetProperty("clean");

        Assert.Equal(3, run.Code);
        Assert.Equal((1, 1), (clean.GetProperty("leftOut").GetInt32(), clean.GetProperty("notScreened").GetInt32()));
        Assert.Empty(clean.GetProperty("hits").EnumerateArray());
    }

    [Fact]
    public async Task A_list_without_a_name_to_manipulate_is_told()
    {
        var run = await On("id,name\n1,Брестовск\n", "--baseline", "0");

        Assert.Equal(1, run.Code);
        Assert.Contains("found no listed name that can be manipulated", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_entry_found_under_the_same_name_on_another_list_is_found_and_told_apart()
    {
        var other = _files.Write("another.csv", "id,name\n9,Brestovsk Optical Works JSC\n");
        var run = await Run("--list", other, "--top", "1", "--baseline", "0", "--classes", "exact", "--format", "json");
        var kept = run.Json.GetProperty("summary").GetProperty("kept");

        Assert.Equal(kept.GetProperty("of").GetInt32(), kept.GetProperty("found").GetInt32());
        Assert.True(kept.GetProperty("itself").GetInt32() < kept.GetProperty("found").GetInt32());
    }

    [Fact]
    public async Task Names_of_others_stay_text_on_the_page()
    {
        const string Hostile = "id,name\n1,Brestovsk <svg onload=alert> \u202EWorks\n";
        var run = await On(Hostile, "--clean", Clean("name\nBrestovsk <script>alert(2)</script> Optics\nBrestovsk \"x\" onload='y'\n"), "--threshold", "0.01", "--baseline", "2", "--format", "html");
        var missed = await On(Hostile, "--threshold", "1", "--baseline", "0", "--format", "html");

        foreach (var page in (string[])[run.Output, missed.Output])
        {
            Assert.DoesNotContain("<svg onload", page, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain('\u202E', page);
        }
        Assert.Contains("&lt;script&gt;alert(2)", run.Output, StringComparison.Ordinal);
        Assert.Contains("&lt;svg onload=alert&gt;", missed.Output, StringComparison.Ordinal);
        Assert.Contains(">U+202E</span>", missed.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_needs_nothing_outside_it_and_its_tags_are_closed()
    {
        var page = (await Run("--clean", Clean(), "--baseline", "2", "--format", "html")).Output;

        Assert.DoesNotContain("http:", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("https:", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("src=", page, StringComparison.Ordinal);
        Assert.DoesNotContain("url(", page, StringComparison.Ordinal);
        // Read as XML, less what HTML leaves open: one tag that is not closed, or an attribute that breaks out, is an error.
        var body = page[page.IndexOf("<body>", StringComparison.Ordinal)..].Replace("</html>", "", StringComparison.Ordinal);
        var read = XElement.Load(System.Xml.XmlReader.Create(new StringReader(body)));
        Assert.Equal(2, read.Descendants("figure").Elements().Count());
        Assert.True(read.Descendants("table").Count() >= 8);
        Assert.All(read.Descendants("table"), t => Assert.Single(t.Descendants("thead").Elements("tr")));
    }

    [Fact]
    public async Task It_can_be_interrupted()
    {
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();
        var run = await CommandRun.Until(stop.Token, "evaluate", "--baseline", "0", "--sample", "5");

        Assert.NotEqual(0, run.Code);
    }

    [Fact]
    public async Task A_file_is_written_whole()
    {
        var path = _files.PathOf("report.json");
        var run = await Run("--baseline", "0", "--classes", "exact", "--format", "json", "--output", path);

        Assert.Equal((0, ""), (run.Code, run.Output));
        Assert.Equal("screening-evaluation/1", JsonDocument.Parse(File.ReadAllText(path)).RootElement.GetProperty("format").GetString());
    }
}
