using System.Text;
using Screening.Tests.Support;

namespace Screening.Tests.Cli;

/// <summary>What goes wrong with a manifest is told with file, line, found and expected, and never ends with 0.</summary>
public sealed class ManifestFaultTests : IDisposable
{
    private readonly TestFiles _files = new();

    public void Dispose() => _files.Dispose();

    private string List => _files.Write("parties.csv", "id,name\n1,ACME FRONT LLC\n2,PELENG JSC\n");

    private Task<CommandRun> Screen(string file, params string[] options) =>
        CommandRun.Of(["manifest", file, "--list", List, "--no-bundled", "--as-of", "2026-11-22", "--format", "jsonl", .. options]);

    public static TheoryData<string, byte[], string, string> Unusable => new()
    {
        { "empty.csv", [], "found an empty file", "expected at least one record" },
        { "header.csv", Encoding.UTF8.GetBytes("line,consignor,goods\n"), "found no rows", "expected at least one" },
        { "other.csv", Encoding.UTF8.GetBytes("colour,shape\nred,round\n"), "line 1: found the columns colour, shape", "expected at least one of consignor" },
        { "document.csv", Encoding.UTF8.GetBytes("%PDF-1.7\n"), "line 1: found", "expected" },
        { "cut.json", Encoding.UTF8.GetBytes("{\"rows\":[\n{\"line\":\"1\",\"consignor\":\"Peleng\"},\n{\"line\":\"2\",\"consi"), "line 3: found broken or truncated JSON", "expected a whole JSON document" },
        { "number.json", Encoding.UTF8.GetBytes("7"), "found", "expected" },
        { "latin.csv", Encoding.Latin1.GetBytes("line,consignor\n1,Acme Front\n2,Müller Söhne\n"), "line 3: found bytes that are not text in UTF-8", "expected UTF-8" },
        { "torn.csv.gz", TestFiles.Gzip(Encoding.UTF8.GetBytes("line,consignor\n1,Acme Front\n"))[..20], "found", "expected" },
        { "two.zip", TestFiles.Zip(("a.csv", "consignor\nAcme Front\n"), ("b.csv", "consignor\nAcme Front\n")), "found", "expected" },
    };

    [Theory, MemberData(nameof(Unusable))]
    public async Task A_file_that_is_no_manifest_is_refused_by_name_and_line(string name, byte[] bytes, string found, string expected)
    {
        var path = _files.Write(name, bytes);
        var run = await Screen(path);
        Assert.Equal(1, run.Code);
        Assert.Contains($"error: {path}", run.Error, StringComparison.Ordinal);
        Assert.Contains(found, run.Error, StringComparison.Ordinal);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("internal error", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_file_is_told_before_anything_is_screened()
    {
        var good = _files.Write("m.csv", "consignor\nAcme Front\n");
        var missing = _files.PathOf("missing.csv");
        var run = await CommandRun.Of("manifest", good, missing, "--list", List, "--format", "jsonl");
        Assert.Equal((1, "", $"error: {missing}: found no such file; expected a file that can be read\n"), (run.Code, run.Output, run.Error));
    }

    [Fact]
    public async Task A_folder_is_no_manifest()
    {
        var run = await Screen(_files.Folder);
        Assert.Equal((1, ""), (run.Code, run.Output));
        Assert.StartsWith($"error: {_files.Folder}: found", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_of_a_megabyte_is_rejected_and_the_next_row_screened()
    {
        var run = await Screen(_files.Write("m.csv", $"line,consignor\n1,{new string('a', 1 << 20)}\n2,Acme Front\n"));
        Assert.Equal((3, 2), (run.Code, run.JsonLines.Count));
        Assert.Equal(["not-screened", "block"], run.JsonLines.Select(r => r.GetProperty("outcome").GetString()));
        Assert.Equal([2, 3], run.JsonLines.Select(r => r.GetProperty("row").GetInt32()));
        Assert.Contains("expected at most", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_just_too_long_leaves_its_row_unclear_and_its_other_parties_screened()
    {
        var run = await Screen(_files.Write("m.csv", $"consignor,consignee\n{new string('a', 5000)},Acme Front\n{new string('a', 5000)},Linen House\n"));
        Assert.Equal(3, run.Code);
        Assert.All(run.JsonLines, r => Assert.NotEqual("clear", r.GetProperty("outcome").GetString()));
        Assert.All(run.JsonLines, r => Assert.NotEqual(0, r.GetProperty("errors").GetArrayLength()));
    }

    [Fact]
    public async Task An_unknown_HS_code_is_told_and_the_parties_of_its_row_screened()
    {
        var run = await Screen(_files.Write("m.csv", "consignor,hs\nAcme Front,999999\nLinen House,999999\n"));
        Assert.Equal((3, 2), (run.Code, run.JsonLines.Count));
        Assert.Equal(["block", "not-screened"], run.JsonLines.Select(r => r.GetProperty("outcome").GetString()));
        Assert.All(run.JsonLines, r => Assert.Equal("unknown-hs", r.GetProperty("errors")[0].GetProperty("code").GetString()));
        Assert.Equal("parties:1", run.JsonLines[0].GetProperty("findings")[0].GetProperty("entityId").GetString());
    }

    [Fact]
    public async Task A_row_with_too_few_columns_is_told_by_its_line_even_below_a_cell_of_several_lines()
    {
        var run = await Screen(_files.Write("m.csv", "consignor,goods\n\"Linen House\",\"lamps\nand bulbs\"\nAcme Front\nPeleng,x\n"));
        Assert.Equal(3, run.Code);
        Assert.Equal([2, 4, 5], run.JsonLines.Select(r => r.GetProperty("row").GetInt32()));
        Assert.Equal(["clear", "not-screened", "block"], run.JsonLines.Select(r => r.GetProperty("outcome").GetString()));
    }

    [Fact]
    public async Task A_broken_line_of_JSON_lines_is_one_rejected_row()
    {
        var run = await Screen(_files.Write("m.jsonl", "{\"consignor\":\"Acme Front\"}\n{\"consignor\":\n{\"consignor\":\"Linen House\"}\n"));
        Assert.Equal(3, run.Code);
        Assert.Equal(["block", "not-screened", "clear"], run.JsonLines.Select(r => r.GetProperty("outcome").GetString()));
        Assert.Equal([1, 2, 3], run.JsonLines.Select(r => r.GetProperty("row").GetInt32()));
    }

    [Fact]
    public async Task One_bad_manifest_among_several_does_not_end_with_0()
    {
        var clean = _files.Write("a.csv", "consignor\nLinen House\n");
        var empty = _files.Write("b.csv", "consignor\n");
        var run = await CommandRun.Of("manifest", clean, empty, "--list", List, "--format", "json");
        Assert.Equal(1, run.Code);
        Assert.Equal(2, run.Json.GetArrayLength());
        Assert.Contains("b.csv: found no rows", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(".gz")]
    [InlineData(".zip")]
    [InlineData(".tsv")]
    [InlineData(".utf16")]
    public async Task A_packed_or_differently_separated_or_encoded_manifest_is_read_as_what_it_holds(string kind)
    {
        const string Text = "consignor,goods\nAcme Front,lamps\nLinen House,lamps\n";
        var path = kind switch
        {
            ".gz" => _files.WriteGzip("m.csv.gz", Text),
            ".zip" => _files.WriteZip("m.zip", ("m.csv", Text)),
            ".tsv" => _files.Write("m.tsv", Text.Replace(',', '\t')),
            _ => _files.Write("m.csv", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Text)]),
        };
        var run = await Screen(path);
        Assert.Equal(2, run.Code);
        Assert.Equal(["block", "clear"], run.JsonLines.Select(r => r.GetProperty("outcome").GetString()));
    }
}
