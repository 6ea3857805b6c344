using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Screening.Cli.Output.Review;
using Screening.Tests.Support;
using VerifyXunit;

namespace Screening.Tests.Cli;

/// <summary>The page of a reviewer: everything of others on it is text, and everything that counts is on it.</summary>
public sealed partial class ReviewPageTests : IDisposable
{
    private readonly TestFiles _files = new();

    public void Dispose() => _files.Dispose();

    [GeneratedRegex("'(sha256-[^']+)'")]
    private static partial Regex Hashes { get; }

    [GeneratedRegex("<article.*?</article>", RegexOptions.Singleline)]
    private static partial Regex Cards { get; }

    private string List(string rows) => _files.Write("parties.csv", "id,name,country\n" + rows);

    private async Task<string> Page(string manifest, params string[] options)
    {
        var run = await CommandRun.Of(["manifest", _files.Write("m.csv", manifest), "--as-of", "2026-11-22", "--format", "html", .. options]);
        return run.Output.Replace(_files.Folder, "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page() => await Verifier.Verify(
        await Page("consignor,consignor_country,goods\nPelng JSC,BY,Peleng sights\nLinen House,DE,linen\ntoo few\n", "--list", List("1,PELENG JSC,BY\n"), "--no-bundled"), "html");

    [Fact]
    public async Task What_others_wrote_is_text_and_never_acts()
    {
        const string name = "<script>alert(1)</script>\u202EJSC\u202C \"><img src=x onerror=alert(2)>";
        var page = await Page($"consignor,goods\n\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\",\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"\n", "--list", List($"1,\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\",BY\n"));

        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;", page, StringComparison.Ordinal);
        Assert.Equal(1, Count(page, "<script"));
        Assert.DoesNotContain("<img", page, StringComparison.Ordinal);
        Assert.DoesNotContain('\u202E', page);
        Assert.Contains("U+202E", page, StringComparison.Ordinal);
        Assert.DoesNotContain(" style=", page, StringComparison.Ordinal);
        Assert.DoesNotContain("http-equiv=\"refresh\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_browser_runs_nothing_but_what_the_page_names_by_hash()
    {
        var page = await Page("consignor\nPeleng JSC\n", "--list", List("1,PELENG JSC,BY\n"));

        Assert.Equal([Hash(Between(page, "<style>", "</style>")), Hash(Between(page, "<script>", "</script>"))], Hashes.Matches(page).Select(m => m.Groups[1].Value));
        Assert.Contains("default-src 'none'", page, StringComparison.Ordinal);
        Assert.DoesNotMatch("(src|href)=\"[^#]", page);
        return;

        static string Between(string text, string open, string close) => text[(text.IndexOf(open, StringComparison.Ordinal) + open.Length)..text.IndexOf(close, StringComparison.Ordinal)];
        static string Hash(string text) => $"sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}";
    }

    [Fact]
    public async Task A_manifest_without_a_finding_says_so_and_runs_no_script()
    {
        var page = await Page("consignor\nLinen House\n", "--list", List("1,PELENG JSC,BY\n"));

        Assert.Contains("Nothing to review: every row was screened, and nothing counts.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_not_screened_is_told_before_what_was_found()
    {
        var page = await Page("consignor,goods\nPeleng JSC,x\ntoo few\n", "--list", List("1,PELENG JSC,BY\n"), "--no-bundled");

        Assert.Contains("1 alert to decide on, and not everything was screened.", page, StringComparison.Ordinal);
        Assert.True(page.IndexOf("found 1 cells; expected 2", StringComparison.Ordinal) < page.IndexOf("<article", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_chain_is_drawn_with_its_sources_and_how_they_stand()
    {
        var page = await CommandRun.Of("manifest", Repository.At("data/manifests/minsk-bandar-abbas.csv"), "--as-of", "2026-11-22", "--format", "html");
        var path = Cards.Matches(page.Output).First(c => c.Value.Contains("class=\"path\"", StringComparison.Ordinal) && c.Value.Contains("alleged", StringComparison.Ordinal)).Value;

        Assert.Contains("<li class=\"edge alleged\">", path, StringComparison.Ordinal);
        Assert.Contains("class=\"sources", path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Alerts_beyond_the_most_cards_are_counted()
    {
        var most = ReviewPage.MaxCards;
        var list = List(string.Concat(Enumerable.Range(0, most + 5).Select(i => $"{i},Zarya {Word(i)} Optika,BY\n")));

        var page = await Page("consignor\n" + string.Concat(Enumerable.Range(0, most + 5).Select(i => $"Zarya {Word(i)} Optika\n")), "--list", list, "--no-bundled", "--top", "1");

        Assert.Equal(most, Cards.Count(page));
        Assert.Contains("5 more alerts have no card here", page, StringComparison.Ordinal);
        return;

        static string Word(int i) => string.Concat(i.ToString("0000", CultureInfo.InvariantCulture).Select(c => "ba be bo da do ka lo mi nu ro".Split(' ')[c - '0']));
    }

    [Fact]
    public async Task The_same_run_makes_the_same_page()
    {
        const string manifest = "consignor,goods\nPeleng JSC,MZKT-79221\nMinsk Wheel Tractor Plant,Shahed-136\n";

        Assert.Equal(await Page(manifest), await Page(manifest, "--threads", "1"));
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;
}
