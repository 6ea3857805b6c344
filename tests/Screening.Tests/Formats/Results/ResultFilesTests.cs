using System.Text;
using Screening.Formats.Results;
using Screening.Model;
using Screening.Rules;
using Screening.Tests.Support;

namespace Screening.Tests.Formats.Results;

public sealed class ResultFilesTests : IDisposable
{
    private const string Finding = """{"rule":"list-hit","role":"consignee","input":"ACME","entityId":"x:1","name":"ACME LTD","score":0.9,"reasons":["same"],"outcome":"review"}""";

    private const string Row = """{"row":2,"outcome":"review","findings":[FINDING],"errors":[]}""";

    private const string Document = """
        {
          "manifest": "m.csv", "sha256": "abc", "asOf": "2026-11-22",
          "lists": [{"list": "x", "published": null, "sha256": "def", "entities": 1}],
          "rows": {"read": 1, "screened": 1, "rejected": 0},
          "results": [
            ROW
          ]
        }
        """;

    private readonly TestFiles _files = new();

    public void Dispose() => _files.Dispose();

    private static string RowOf(string finding = Finding) => Row.Replace("FINDING", finding, StringComparison.Ordinal);

    private static string DocumentOf(string row) => Document.Replace("ROW", row, StringComparison.Ordinal);

    private List<StoredResult> Read(string text, string name = "r.json") => [.. ResultFiles.Read(_files.Write(name, text))];

    [Theory]
    [InlineData("json")]
    [InlineData("jsonl")]
    public async Task What_screening_a_manifest_writes_is_read_back(string format)
    {
        string[] manifests = [Repository.At("data/manifests/minsk-bandar-abbas.csv"), Repository.At("data/manifests/broken-rows.csv")];
        foreach (var given in (string[][])[manifests, manifests[..1]])
        {
            var path = _files.PathOf($"r.{format}");
            await CommandRun.Of(["manifest", .. given, "--format", format, "--output", path]);
            Assert.True(ResultFiles.AreResults(path));
            var results = ResultFiles.Read(path).ToList();
            Assert.Equal(given.Length == 2 ? 26 : 14, results.Count);
            Assert.Equal(format == "json" ? (string?[])given : given.Length == 2 ? given : new string?[] { null }, results.Select(r => r.Of.Manifest).Distinct());
            Assert.Equal(results.OrderBy(r => r.Line), results);
            var hit = results.SelectMany(r => r.Result.Findings).First(f => f.Path.Count > 0 && f.Rules.Count > 0);
            Assert.Equal(("", true), (hit.Path[0].FromId, hit.Path[0].From.Length > 0));
            Assert.Equal(given.Length == 2, results.Exists(r => r.Result.Outcome == RowOutcome.NotScreened && r.Result.Errors.Count > 0));
            if (format == "json") Assert.Equal((64, 10, new DateOnly(2026, 11, 22)), (results[0].Of.Sha256!.Length, results[0].Of.Lists!.Count, results[0].Of.AsOf));
        }
    }

    [Fact]
    public void Results_of_a_version_before_rules_were_data_are_read()
    {
        var result = Assert.Single(Read(DocumentOf(RowOf())));
        var finding = Assert.Single(result.Result.Findings);
        Assert.Equal((RowOutcome.Review, Severity.Medium, 0, 6), (finding.Outcome, finding.Severity, finding.Rules.Count, result.Line));
        Assert.Equal(("m.csv", "abc"), (result.Of.Manifest, result.Of.Sha256));
    }

    [Fact]
    public void What_a_decision_is_held_against_is_read_back()
    {
        const string Told = """
            "alert":"29df5d46c6589c2b","entityStamp":"1b651755bf368c54","given":{"country":"BY","identifier":"7"},"suppressed":{"decision":3,"by":"A. Kos","approvedBy":"B. Lis","until":"2027-06-30"},"outcome":"review"}
            """;
        var finding = Assert.Single(Read(DocumentOf(RowOf(Finding.Replace("\"outcome\":\"review\"}", Told.Trim(), StringComparison.Ordinal))))[0].Result.Findings);
        Assert.Equal(("29df5d46c6589c2b", "1b651755bf368c54", new Suppression(3, "A. Kos", "B. Lis", new DateOnly(2027, 6, 30))), (finding.AlertId, finding.EntityStamp, finding.Suppressed));
        Assert.Equal(new Dictionary<string, string> { ["country"] = "BY", ["identifier"] = "7" }, finding.Given);
        var earlier = Assert.Single(Read(DocumentOf(RowOf()))[0].Result.Findings);
        Assert.Equal((null, null, 0, null), (earlier.AlertId, earlier.EntityStamp, earlier.Given.Count, earlier.Suppressed));
    }

    [Fact]
    public void A_file_of_any_length_is_read_piece_by_piece_with_its_lines()
    {
        // Longer than a block of the reader, in every script, with line feeds between and within.
        var rows = Enumerable.Range(2, 900).Select(i => RowOf(Finding.Replace("same", new string('ы', i), StringComparison.Ordinal)).Replace("\"row\":2", $"\n\"row\":{i}", StringComparison.Ordinal));
        var results = Read(DocumentOf(string.Join(",\n", rows)));
        Assert.Equal(Enumerable.Range(2, 900), results.Select(r => r.Result.Row));
        Assert.Equal(Enumerable.Range(0, 900).Select(i => 6 + 2 * i), results.Select(r => r.Line));
        Assert.All(results, r => Assert.Equal(new string('ы', r.Result.Row), r.Result.Findings[0].Reasons[0]));
    }

    [Theory]
    [InlineData("\"row\":2", "\"row\":\"2\"", "$.results[0].row: \"2\"", "a whole number")]
    [InlineData("\"row\":2,", "", "$.results[0]: no \"row\"", "as screening manifest writes them")]
    [InlineData("\"outcome\":\"review\",\"findings\"", "\"outcome\":\"maybe\",\"findings\"", "$.results[0].outcome: \"maybe\"", "clear, review, block, not-screened")]
    [InlineData("\"outcome\":\"review\",\"findings\"", "\"outcome\":\"Review\",\"findings\"", "$.results[0].outcome: \"Review\"", "clear, review, block, not-screened")]
    [InlineData("\"errors\":[]", "\"errors\":{}", "$.results[0].errors: a JSON Object", "an array")]
    [InlineData("\"score\":0.9", "\"score\":9", "$.results[0].findings[0].score: \"9\"", "a number from 0 to 1")]
    [InlineData("\"outcome\":\"review\"}", "\"severity\":\"grave\",\"outcome\":\"review\"}", "$.results[0].findings[0].severity: \"grave\"", "low, medium, high or critical")]
    [InlineData("\"reasons\":[\"same\"]", "\"reasons\":[7]", "$.results[0].findings[0].reasons[0]: \"7\"", "a text")]
    [InlineData("\"outcome\":\"review\"}", "\"given\":{\"country\":7},\"outcome\":\"review\"}", "$.results[0].findings[0].given.country: \"7\"", "a text")]
    [InlineData("\"outcome\":\"review\"}", "\"given\":[],\"outcome\":\"review\"}", "$.results[0].findings[0].given: a JSON Array", "an object of texts")]
    [InlineData("\"outcome\":\"review\"}", "\"suppressed\":{\"decision\":1,\"by\":\"A\",\"until\":\"soon\"},\"outcome\":\"review\"}", "$.results[0].findings[0].suppressed: \"soon\"", "a day as yyyy-MM-dd")]
    [InlineData("\"rule\":\"list-hit\",", "", "$.results[0].findings[0]: no \"rule\"", "as screening manifest writes them")]
    [InlineData("\"reasons\"", "\"path\":[{\"from\":\"A\",\"to\":\"B\",\"relation\":\"likes\",\"source\":\"S\",\"date\":\"\",\"status\":\"reported\"}],\"reasons\"", "$.results[0].findings[0].path[0].relation: \"likes\"", "Owns")]
    public void A_result_that_is_none_is_refused_with_its_line_and_path(string part, string other, string found, string expected)
    {
        var text = DocumentOf(RowOf());
        Assert.Contains(part, text, StringComparison.Ordinal);
        var fault = Assert.Throws<InputFormatException>(() => Read(text.Replace(part, other, StringComparison.Ordinal)));
        Assert.Equal((6, found), (fault.Line, fault.Found));
        Assert.Contains(expected, fault.Expected, StringComparison.Ordinal);
        var line = Assert.Throws<InputFormatException>(() => Read("\n" + RowOf().Replace(part, other, StringComparison.Ordinal) + "\n", "r.jsonl"));
        Assert.Equal((2, found.Replace("$.results[0]", "$", StringComparison.Ordinal)), (line.Line, line.Found));
    }

    [Theory]
    [InlineData("{\"sha256\": \"a\", \"results\": 7}", 1, "$.results: a JSON Number")]
    [InlineData("{\n\"results\": []}", 2, "\"results\" before \"sha256\"")]
    [InlineData("{\"sha256\": \"a\",\n\"results\": [], \"results\": []}", 2, "\"results\" twice")]
    [InlineData("{\"manifest\": \"m\"}", 1, "an object without \"results\"")]
    [InlineData("{\"sha256\": \"a\", \"results\": []}\n{}", 2, "broken or truncated JSON")]
    [InlineData("{\"sha256\": \"a\",\n\"results\": [", 2, "broken or truncated JSON")]
    [InlineData("[7]", 1, "a JSON Number")]
    [InlineData("7", 1, "a JSON Number")]
    [InlineData("{\"manifest\": \"\\ud800\"}", 1, "an escape of half a character")]
    [InlineData("{\"sha256\": \"a\", \"asOf\": \"yesterday\", \"results\": []}", 1, "$.asOf: \"yesterday\"")]
    public void A_document_that_holds_no_results_is_refused_with_its_line(string text, int line, string found)
    {
        var fault = Assert.Throws<InputFormatException>(() => Read(text));
        Assert.Equal((line, found), (fault.Line, fault.Found));
    }

    [Fact]
    public void Lines_that_are_no_results_are_refused() =>
        Assert.Equal(2, Assert.Throws<InputFormatException>(() => Read(RowOf() + "\n{\"row\":3,\n", "r.jsonl")).Line);

    [Theory]
    [InlineData("{\"rules\": []}", false)]
    [InlineData("// rules\n{\"format\": \"screening-rules/1\", \"rules\": [{\"row\": 1}]}", false)]
    [InlineData("name\nACME\n", false)]
    [InlineData("{\"asOf\": \"2026-11-22\", \"manifest\": \"m.csv\"}", true)]
    [InlineData("[{\"manifest\": \"m.csv\"}]", true)]
    [InlineData("{\"row\": 2, \"outcome\": \"clear\"}", true)]
    public void Results_are_told_from_rules_by_their_first_fields(string text, bool expected)
    {
        Assert.Equal(expected, ResultFiles.AreResults(_files.Write("f.json", text)));
        Assert.Equal(expected, ResultFiles.AreResults(_files.WriteGzip("f.json.gz", text)));
        Assert.False(ResultFiles.AreResults(_files.Folder));
    }

    [Fact]
    public void Whatever_becomes_of_a_file_it_is_read_or_refused()
    {
        var random = new Random(11);
        var whole = Encoding.UTF8.GetBytes(DocumentOf(RowOf() + ", " + RowOf()));
        var refused = 0;
        for (var round = 0; round < 600; round++)
        {
            var bytes = whole.ToArray();
            for (var i = random.Next(1, 4); i > 0; i--) bytes[random.Next(bytes.Length)] = (byte)"{}[],:\"0a\\ \n\u007f"[random.Next(13)];
            try
            {
                foreach (var result in ResultFiles.Read(_files.Write("m.json", bytes[..random.Next(bytes.Length / 2, bytes.Length + 1)]))) Assert.InRange(result.Line, 1, 12);
            }
            catch (InputFormatException)
            {
                refused++;
            }
        }
        Assert.InRange(refused, 300, 600);
    }
}
