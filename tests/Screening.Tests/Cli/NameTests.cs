using System.Text.Json;
using Screening.Tests.Support;

namespace Screening.Tests.Cli;

/// <summary>Names given as arguments and as streams.</summary>
public sealed class NameTests : IDisposable
{
    private static readonly string[] Missions = ["Пеленг ОАО", "MZKT", "OJSC MZKT", "Peleng JSC, 25 Makayonka St", "Shenzhen 5G High-Tech"];

    private static readonly Lazy<Task<CommandRun>> MissionRun = new(() => CommandRun.Of(["name", .. Missions, "--format", "jsonl"]));

    private readonly TestFiles _files = new();

    public void Dispose() => _files.Dispose();

    private string List => _files.Write("parties.csv", "id,name\n1,ACME FRONT LLC\n2,PELENG JSC\n3,VOLGA CARGO\n4,ZARYA OPTICS\n5,KAVOSH ZARRIN\n6,DVINA EXPORT\n");

    private Task<CommandRun> Names(string file, params string[] options) => CommandRun.Of(["names", file, "--list", List, "--no-bundled", "--format", "jsonl", .. options]);

    private static string[] Outcomes(CommandRun run) => [.. run.JsonLines.Select(r => r.GetProperty("outcome").GetString()!)];

    private static double Best(CommandRun run) => run.JsonLines[0].GetProperty("matches")[0].GetProperty("score").GetDouble();

    [Theory]
    [InlineData(0, "us-ofac-sdn:33395")]
    [InlineData(1, "us-ofac-sdn:34769")]
    [InlineData(2, "us-ofac-sdn:34769")]
    [InlineData(3, "us-ofac-sdn:33395")]
    [InlineData(4, "us-ofac-sdn:48320")]
    public async Task A_listed_party_is_found_first_as_documents_write_it(int at, string id)
    {
        var run = await MissionRun.Value;
        var best = run.JsonLines[at].GetProperty("matches")[0];
        Assert.Equal((2, id), (run.Code, best.GetProperty("entityId").GetString()));
        Assert.InRange(best.GetProperty("score").GetDouble(), 0.9, 1);
    }

    [Fact]
    public async Task Names_that_only_resemble_listed_ones_are_clear_and_end_with_0()
    {
        var run = await CommandRun.Of("name", "Pelengator Systems", "Integral Coaching GmbH", "Maz Trading Dubai", "--format", "jsonl");
        Assert.Equal(0, run.Code);
        Assert.Equal(["clear", "clear", "clear"], Outcomes(run));
        Assert.All(run.JsonLines, r => Assert.Equal(0, r.GetProperty("matches").GetArrayLength()));
    }

    [Fact]
    public async Task Json_lines_of_names_have_exactly_the_properties_users_rely_on()
    {
        var run = await MissionRun.Value;
        Assert.Equal(Missions, run.JsonLines.Select(r => r.GetProperty("name").GetString()));
        Assert.Equal(["1", "2", "3", "4", "5"], run.JsonLines.Select(r => r.GetProperty("id").GetString()));
        Assert.All(run.JsonLines, r => Assert.Equal(["id", "name", "outcome", "matches"], r.EnumerateObject().Select(p => p.Name).Where(p => p != "warnings")));
        Assert.All(run.JsonLines.SelectMany(r => r.GetProperty("matches").EnumerateArray()), m =>
        {
            Assert.Equal(["entityId", "list", "listedName", "matchedName", "score", "reasons", "listings"], m.EnumerateObject().Select(p => p.Name));
            Assert.StartsWith(m.GetProperty("list").GetString() + ":", m.GetProperty("entityId").GetString(), StringComparison.Ordinal);
            Assert.NotEqual(0, m.GetProperty("reasons").GetArrayLength());
        });
        Assert.Contains("us-bis-el:", run.JsonLines[0].GetProperty("matches")[0].GetProperty("listings").ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_is_one_array_of_the_same_objects()
    {
        var run = await CommandRun.Of(["name", .. Missions, "--format", "json"]);
        Assert.All(run.Json.EnumerateArray().Zip((await MissionRun.Value).JsonLines), pair => Assert.True(JsonElement.DeepEquals(pair.First, pair.Second)));
        Assert.Equal(Missions.Length, run.Json.GetArrayLength());
    }

    [Theory]
    [InlineData("1", 1)]
    [InlineData("4", 4)]
    [InlineData("100", 6)]
    public async Task At_threshold_zero_the_k_best_come_whatever_they_score(string top, int expected)
    {
        var run = await CommandRun.Of("name", "Qwx Yzz", "--list", List, "--no-bundled", "--threshold", "0", "--top", top, "--format", "jsonl");
        var scores = run.JsonLines[0].GetProperty("matches").EnumerateArray().Select(m => m.GetProperty("score").GetDouble()).ToList();
        Assert.Equal(expected, scores.Count);
        Assert.Equal(scores.OrderDescending(), scores);
    }

    [Fact]
    public async Task A_match_is_an_alert_from_the_threshold_on()
    {
        Task<CommandRun> At(string threshold) => CommandRun.Of("name", "Pelenk", "--list", List, "--no-bundled", "--threshold", threshold, "--format", "jsonl");
        var score = Best(await At("0"));
        Assert.InRange(score, 0.5, 0.95);
        Assert.Equal(2, (await At(score.ToString("R", System.Globalization.CultureInfo.InvariantCulture))).Code);
        var above = await At((score + 0.001).ToString("R", System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal((0, "clear"), (above.Code, Outcomes(above)[0]));
    }

    [Theory]
    [InlineData("fast", 0.80)]
    [InlineData("balanced", 0.70)]
    [InlineData("sensitive", 0.60)]
    public async Task A_preset_sets_the_threshold(string preset, double threshold)
    {
        foreach (var name in (string[])["Pelenk", "Peleng Optics", "Zarya Obtix", "Volga Kargo Line", "Acme Fron Trade"])
        {
            string[] lists = ["--list", List, "--no-bundled", "--format", "jsonl"];
            var score = Best(await CommandRun.Of(["name", name, "--threshold", "0", .. lists]));
            var run = await CommandRun.Of(["name", name, "--preset", preset, .. lists]);
            Assert.Equal((name, score >= threshold ? 2 : 0), (name, run.Code));
        }
    }

    [Fact]
    public async Task A_name_without_letters_or_far_too_long_is_not_screened()
    {
        var run = await CommandRun.Of("name", "...", new string('a', 1 << 20), "Linen House", "--list", List, "--no-bundled", "--format", "jsonl");
        Assert.Equal(3, run.Code);
        Assert.Equal(["not-screened", "not-screened", "clear"], Outcomes(run));
        Assert.All(run.JsonLines.Take(2), r => Assert.False(string.IsNullOrWhiteSpace(r.GetProperty("error").GetString())));
    }

    [Fact]
    public async Task Plain_lines_are_names_and_a_blank_or_over_long_one_is_not_screened()
    {
        var run = await Names(_files.Write("n.txt", $"Peleng\n\nLinen House\n{new string('a', 5000)}\n{new string('b', 1 << 20)}\nVolga Cargo\n"));
        Assert.Equal(3, run.Code);
        Assert.Equal(["alert", "not-screened", "clear", "not-screened", "not-screened", "alert"], Outcomes(run));
        Assert.Equal(["1", "2", "3", "4", "5", "6"], run.JsonLines.Select(r => r.GetProperty("id").GetString()));
        Assert.All(run.JsonLines, r => Assert.Equal(r.GetProperty("outcome").GetString() == "not-screened", r.TryGetProperty("error", out _)));
    }

    [Fact]
    public async Task Columns_beside_the_name_pass_through()
    {
        var run = await Names(_files.Write("n.csv", "branch,id,name,country,branch code\nMinsk,A1,Peleng,BY,\"x,\"\"1\"\"\"\nWien,,Linen House,AT,\n"));
        Assert.Equal(["A1", "2"], run.JsonLines.Select(r => r.GetProperty("id").GetString()));
        Assert.Equal(("Minsk", "BY", "x,\"1\""), (Cell(0, "branch"), Cell(0, "country"), Cell(0, "branch code")));
        Assert.Equal(("Wien", "AT", ""), (Cell(1, "branch"), Cell(1, "country"), Cell(1, "branch code")));

        string? Cell(int at, string column) => run.JsonLines[at].GetProperty(column).GetString();
    }

    [Fact]
    public async Task Columns_pass_through_into_csv_behind_the_results()
    {
        var run = await CommandRun.Of("names", _files.Write("n.csv", "id,name,branch\n1,Peleng,Minsk\n2,Linen House,Wien\n"), "--list", List, "--no-bundled", "--format", "csv");
        var lines = run.Output.TrimEnd('\n').Split('\n');
        Assert.Equal(3, lines.Length);
        Assert.Equal("\"id\",\"name\",\"outcome\",\"entityId\",\"list\",\"listedName\",\"matchedName\",\"score\",\"reasons\",\"listings\",\"error\",\"branch\"", lines[0]);
        Assert.StartsWith("\"1\",\"Peleng\",\"alert\",\"parties:2\"", lines[1], StringComparison.Ordinal);
        Assert.EndsWith(",\"Minsk\"", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("\"2\",\"Linen House\",\"clear\",\"\"", lines[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_column_called_like_a_result_does_not_replace_it()
    {
        var run = await Names(_files.Write("n.csv", "name,outcome,error\nPeleng,clear,none\n"));
        Assert.Equal(["alert"], Outcomes(run));
        Assert.Single(run.JsonLines[0].EnumerateObject(), p => p.Name == "outcome");
    }

    [Fact]
    public async Task Json_lines_are_read_and_a_broken_one_is_not_screened()
    {
        var run = await Names(_files.Write("n.jsonl", "{\"id\":\"7\",\"name\":\"ОАО Пеленг\",\"kind\":\"organization\",\"country\":\"BY\"}\n{\"id\":\"8\",\"na\n{\"id\":\"9\"}\n{\"name\":\"Linen House\",\"x\":\"y\"}\n"));
        Assert.Equal(3, run.Code);
        Assert.Equal(["alert", "not-screened", "not-screened", "clear"], Outcomes(run));
        Assert.Equal(["7", "2", "9", "4"], run.JsonLines.Select(r => r.GetProperty("id").GetString()));
        Assert.Equal("y", run.JsonLines[3].GetProperty("x").GetString());
    }

    [Theory]
    [InlineData("-")]
    [InlineData(null)]
    public async Task Names_are_read_from_standard_input(string? file)
    {
        string[] args = ["names", .. file is null ? (string[])[] : [file], "--list", List, "--no-bundled", "--format", "jsonl"];
        var run = await CommandRun.With("id,name\r\n7,Пеленг\r\n8,Linen House\r\n", args);
        Assert.Equal(2, run.Code);
        Assert.Equal([("7", "alert"), ("8", "clear")], run.JsonLines.Select(r => (r.GetProperty("id").GetString()!, r.GetProperty("outcome").GetString()!)));
    }

    [Fact]
    public async Task Two_thousand_records_come_back_in_their_order()
    {
        string Name(int i) => (i % 7) switch { 0 => "", 3 => "Peleng", 5 => $"\"{new string('x', 4200)}\"", _ => $"Linen House {i}" };
        var run = await Names(_files.Write("n.csv", "id,name\n" + string.Concat(Enumerable.Range(0, 2000).Select(i => $"N{i},{Name(i)}\n"))));
        Assert.Equal(3, run.Code);
        Assert.Equal(Enumerable.Range(0, 2000).Select(i => $"N{i}"), run.JsonLines.Select(r => r.GetProperty("id").GetString()));
        Assert.Equal(Enumerable.Range(0, 2000).Select(i => (i % 7) switch { 0 or 5 => "not-screened", 3 => "alert", _ => "clear" }), Outcomes(run));
        Assert.Contains("2,000 names: 286 alert, 1,143 clear, 571 not screened", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Input_without_any_name_ends_with_1()
    {
        Assert.Equal(1, (await Names(_files.Write("h.csv", "id,name\n"))).Code);
        Assert.Equal(1, (await Names(_files.Write("e.csv", ""))).Code);
        Assert.Equal(1, (await Names(_files.PathOf("missing.csv"))).Code);
        var empty = await CommandRun.With("", "names", "--list", List, "--no-bundled", "--format", "jsonl");
        Assert.Equal((1, ""), (empty.Code, empty.Output));
        Assert.Contains("standard input: found", empty.Error, StringComparison.Ordinal);
    }
}
