using System.Text.Json;
using Screening.Tests.Support;

namespace Screening.Tests.Cli;

/// <summary>Two names or records against each other, and one name against one entity.</summary>
public sealed class CompareTests : IDisposable
{
    private readonly TestFiles _files = new();

    public void Dispose() => _files.Dispose();

    private Task<CommandRun> Pairs(string text, params string[] options) => CommandRun.Of(["compare", "--pairs", _files.Write("pairs.jsonl", text), .. options]);

    private static string[] Properties(JsonElement value) => [.. value.EnumerateObject().Select(p => p.Name)];

    [Theory]
    [InlineData("ОАО Пеленг", "PELENG JSC", 0.95, 1)]
    [InlineData("PELENG JSC", "Peleng OAO", 0.95, 1)]
    [InlineData("Pelengator Systems", "PELENG JSC", 0, 0.5)]
    [InlineData("Blue Lotus Trading", "MINSK WHEEL TRACTOR PLANT", 0, 0.3)]
    public async Task Two_names_are_scored_with_reasons_and_end_with_0_however_alike(string a, string b, double least, double most)
    {
        var run = await CommandRun.Of("compare", a, b, "--format", "json");
        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Equal(["query", "candidate", "score", "reasons"], Properties(run.Json));
        Assert.Equal((a, b), (run.Json.GetProperty("query").GetString(), run.Json.GetProperty("candidate").GetString()));
        Assert.InRange(run.Json.GetProperty("score").GetDouble(), least, most);
        Assert.NotEqual(0, run.Json.GetProperty("reasons").GetArrayLength());
    }

    [Fact]
    public async Task Two_records_are_compared_with_all_their_fields()
    {
        const string Query = """{"name":["Peleng"],"country":["by"],"registrationNumber":["100230519"]}""";
        var same = await CommandRun.Of("compare", Query, """{"name":["Zavod 7"],"alias":["Peleng JSC"],"country":["by"],"registrationNumber":["100230519"]}""", "--format", "json");
        var other = await CommandRun.Of("compare", Query, """{"name":["Zavod 7"],"country":["cn"],"registrationNumber":["999999999"]}""", "--format", "json");
        Assert.Equal((0, 0), (same.Code, other.Code));
        Assert.InRange(same.Json.GetProperty("score").GetDouble(), 0.9, 1);
        Assert.InRange(other.Json.GetProperty("score").GetDouble(), 0, 0.5);
        Assert.Equal("Peleng", same.Json.GetProperty("query").GetProperty("name")[0].GetString());
    }

    [Theory]
    [InlineData("incorporationDate", "date of establishment 1991 differs from 2004 (-0.1)")]
    [InlineData("birthDate", "birth date 1991 differs from 2004 (-0.35)")]
    public async Task A_legal_entity_is_what_its_dates_show_it_to_be(string property, string reason)
    {
        string Record(string year) => $$"""{"schema":"LegalEntity","name":["Kavosh Zarrin"],"{{property}}":["{{year}}"]}""";
        var run = await CommandRun.Of("compare", Record("1991"), Record("2004"), "--format", "json");
        Assert.Contains(reason, run.Json.GetProperty("reasons").EnumerateArray().Select(r => r.GetString()));
    }

    [Fact]
    public async Task A_number_with_a_wrong_check_digit_is_told()
    {
        const string Record = """{"schema":"Company","name":["Kavosh Zarrin"],"innCode":["7700000000"]}""";
        var run = await CommandRun.Of("compare", Record, Record, "--format", "json");
        Assert.Contains("INN 7700000000: check digit wrong", run.Json.GetProperty("reasons").EnumerateArray().Select(r => r.GetString()));
    }

    [Fact]
    public async Task Pairs_come_back_in_order_with_their_own_fields_then_score_and_reasons()
    {
        var run = await Pairs("""
            {"query":"Peleng OJSC","candidate":"PELENG JSC","kind":"Company","tag":{"a":[5]},"score":9,"id":"p1"}
            {"query":{"name":["Viktor Khrenin"]},"candidate":{"name":["Victor Khrenin"]},"schema":"Person"}

            {"id":3,"query":"Linen House","candidate":"KAMAZ"}
            """);
        Assert.Equal((0, 3), (run.Code, run.JsonLines.Count));
        Assert.Equal(["query", "candidate", "kind", "tag", "id", "score", "reasons"], Properties(run.JsonLines[0]));
        Assert.Equal(["query", "candidate", "schema", "score", "reasons"], Properties(run.JsonLines[1]));
        Assert.Equal("""{"a":[5]}""", run.JsonLines[0].GetProperty("tag").GetRawText());
        Assert.Equal(3, run.JsonLines[2].GetProperty("id").GetInt32());
        Assert.InRange(run.JsonLines[0].GetProperty("score").GetDouble(), 0.9, 1);
        Assert.InRange(run.JsonLines[1].GetProperty("score").GetDouble(), 0.7, 1);
        Assert.InRange(run.JsonLines[2].GetProperty("score").GetDouble(), 0, 0.4);
    }

    [Fact]
    public async Task What_OFACs_own_search_would_show_is_told_where_asked_for_and_changes_nothing()
    {
        const string Text = """
            {"query":"BUSH GEORGE","candidate":"GEORGIOU, Georgios","ofacScore":7}
            {"query":"PUTIN","candidate":{"name":["Nobody"],"alias":["PUTIN, Vladimir"]}}
            {"query":"PUTIN"}
            """;
        var (plain, asked) = (await Pairs(Text), await Pairs(Text, "--ofac"));
        Assert.All(plain.JsonLines, r => Assert.False(r.TryGetProperty("ofacScore", out _)));
        Assert.Equal(["query", "candidate", "score", "reasons", "ofacScore"], Properties(asked.JsonLines[0]));
        Assert.Equal([-1, 100], asked.JsonLines.Take(2).Select(r => r.GetProperty("ofacScore").GetInt32()));
        Assert.False(asked.JsonLines[2].TryGetProperty("ofacScore", out _));
        Assert.Equal(plain.JsonLines.Select(r => r.GetProperty("score").GetDouble()), asked.JsonLines.Select(r => r.GetProperty("score").GetDouble()));
        Assert.EndsWith("OFAC's own search would show 100\n", (await CommandRun.Of("compare", "PUTIN", "PUTIN, Vladimir", "--ofac")).Output, StringComparison.Ordinal);
        Assert.EndsWith("OFAC's own search would not show this pair\n", (await CommandRun.Of("compare", "Peleng", "KAMAZ", "--ofac")).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("not json", "line")]
    [InlineData("[1,2]", "line")]
    [InlineData("""{"query":"Peleng"}""", "query")]
    [InlineData("""{"query":"","candidate":"Peleng"}""", "query")]
    [InlineData("""{"query":{"alias":[]},"candidate":"Peleng"}""", "query")]
    public async Task A_bad_line_is_told_in_its_place_and_the_others_compared(string bad, string first)
    {
        var run = await Pairs($$"""{"query":"Peleng","candidate":"Peleng"}""" + $"\n{bad}\n" + """{"query":"Peleng","candidate":"Peleng"}""" + "\n");
        Assert.Equal((3, 3), (run.Code, run.JsonLines.Count));
        Assert.Equal(first, Properties(run.JsonLines[1])[0]);
        Assert.Equal(0, run.JsonLines[1].GetProperty("score").GetDouble());
        Assert.Contains("expected", run.JsonLines[1].GetProperty("error").GetString(), StringComparison.Ordinal);
        Assert.All([run.JsonLines[0], run.JsonLines[2]], r => Assert.False(r.TryGetProperty("error", out _)));
    }

    [Fact]
    public async Task An_over_long_name_is_not_compared()
    {
        var run = await Pairs($$"""{"query":"{{new string('a', 5000)}}","candidate":"Peleng"}""");
        Assert.Equal(3, run.Code);
        Assert.Contains("4096", run.JsonLines.Single().GetProperty("error").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_thousand_pairs_keep_their_order_and_give_equal_bytes()
    {
        var text = string.Concat(Enumerable.Range(0, 1000).Select(i => $$"""{"id":{{i}},"query":"Linen House {{i}}","candidate":"Linen House {{i % 10}}"}""" + "\n"));
        var run = await Pairs(text);
        Assert.Equal(Enumerable.Range(0, 1000), run.JsonLines.Select(r => r.GetProperty("id").GetInt32()));
        Assert.Equal(run.Bytes, (await Pairs(text)).Bytes);
    }

    [Fact]
    public async Task A_file_without_pairs_ends_with_1()
    {
        Assert.Equal(1, (await Pairs("")).Code);
        var blank = await Pairs("\n\n");
        Assert.Equal(1, blank.Code);
        Assert.Contains("found no pairs; expected at least one", blank.Error, StringComparison.Ordinal);
        Assert.Equal(1, (await CommandRun.Of("compare", "--pairs", _files.PathOf("missing.jsonl"))).Code);
    }

    [Theory]
    [InlineData("ОАО Пеленг", "alert")]
    [InlineData("OAO Pelengator", "clear")]
    public async Task An_explanation_says_why_and_ends_with_0_either_way(string name, string outcome)
    {
        var run = await CommandRun.Of("explain", name, "us-ofac-sdn:33395", "--format", "json");
        Assert.Equal(0, run.Code);
        Assert.Equal(["text", "outcome", "threshold", "match", "words"], Properties(run.Json));
        var match = run.Json.GetProperty("match");
        Assert.Equal((outcome, "us-ofac-sdn:33395", 0.7), (run.Json.GetProperty("outcome").GetString(), match.GetProperty("entityId").GetString(), run.Json.GetProperty("threshold").GetDouble()));
        Assert.Equal(outcome == "alert", match.GetProperty("score").GetDouble() >= 0.7);
        Assert.NotEqual(0, match.GetProperty("reasons").GetArrayLength());
        Assert.NotEqual(0, run.Json.GetProperty("words").GetArrayLength());
    }

    [Fact]
    public async Task An_explanation_for_people_names_score_and_threshold()
    {
        var run = await CommandRun.Of("explain", "OAO Pelengator", "us-ofac-sdn:33395", "--threshold", "0.8");
        Assert.Equal(0, run.Code);
        Assert.StartsWith("NO ALERT  OAO Pelengator\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("is below the threshold 0.80", run.Output, StringComparison.Ordinal);
        Assert.Contains("only in the query: pelengator", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_entity_on_no_list_is_refused()
    {
        var run = await CommandRun.Of("explain", "Peleng", "us-ofac-sdn:0");
        Assert.Equal((1, ""), (run.Code, run.Output));
        Assert.Contains("found \"us-ofac-sdn:0\"; expected the id of an entity on a loaded list", run.Error, StringComparison.Ordinal);
        Assert.Contains("hint: ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_nobody_can_screen_is_not_explained()
    {
        var run = await CommandRun.Of("explain", "...", "us-ofac-sdn:33395");
        Assert.Equal((3, ""), (run.Code, run.Output));
        Assert.Contains("not screened", run.Error, StringComparison.Ordinal);
    }
}
