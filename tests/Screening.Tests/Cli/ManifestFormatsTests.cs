using System.Text;
using Screening.Tests.Support;

namespace Screening.Tests.Cli;

/// <summary>Manifests as trade sends them, and what the command tells of how it read them.</summary>
public sealed class ManifestFormatsTests : IDisposable
{
    private const string Bills =
        """
        ISA*00*          *00*          *ZZ*SENDER         *ZZ*RECEIVER       *261122*1015*U*00401*000000077*0*P*>~
        GS*SO*SENDER*RECEIVER*20261122*1015*7*X*004010~
        ST*309*0001~
        LX*1~
        M11*MINSK0001~
        N1*SH*OAO PELENG~
        N3*MAKAYONKA 25~
        N4*MINSK**220114*BY~
        N10*5*OPTICAL SIGHTS*NO MARKS*J*901310~
        LX*2~
        M11*MINSK0002~
        SE*99*0001~
        GE*1*7~
        IEA*1*000000077~
        """;

    private readonly TestFiles _files = new();

    public void Dispose() => _files.Dispose();

    private static Task<CommandRun> Screen(string file, params string[] options) => CommandRun.Of(["manifest", file, "--as-of", "2026-11-22", .. options]);

    [Fact]
    public async Task A_bill_is_told_by_its_number_and_a_wrong_count_is_a_warning()
    {
        var run = await Screen(_files.Write("bills.edi", Bills), "--format", "json");

        Assert.Equal(3, run.Code);
        var results = run.Json.GetProperty("results").EnumerateArray().ToList();
        Assert.Equal((4, "MINSK0001", "block"), (results[0].GetProperty("row").GetInt32(), results[0].GetProperty("reference").GetString(), results[0].GetProperty("outcome").GetString()));
        Assert.Equal("nothing-to-screen", results[1].GetProperty("errors")[0].GetProperty("code").GetString());
        Assert.Equal("wrong-count", Assert.Single(run.Json.GetProperty("warnings").EnumerateArray()).GetProperty("code").GetString());
        Assert.Contains("warning: ", run.Error, StringComparison.Ordinal);
        Assert.Contains("found 10 segments in ST 0001; its SE says 99", run.Error, StringComparison.Ordinal);
        Assert.Contains("2 rows read = 1 screened + 1 rejected", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_for_people_names_the_bill()
    {
        var run = await Screen(_files.Write("bills.edi", Bills));

        Assert.Contains("row 4  BLOCK  MINSK0001  OAO PELENG (BY)", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Columns_are_called_as_the_profile_says()
    {
        var (manifest, profile) = (_files.Write("zoll.csv", "Absender;Ware\nOAO Peleng;Optik\n"), _files.Write("columns.json", "{\"consignor\":\"Absender\",\"goods\":\"Ware\"}"));

        Assert.Equal(2, (await Screen(manifest, "--columns", profile)).Code);
        var without = await Screen(manifest);
        Assert.Equal(1, without.Code);
        Assert.Contains("--columns", without.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("windows-1251", 2)]
    [InlineData("utf-8", 1)]
    public async Task An_encoding_that_is_stated_is_used(string encoding, int code) =>
        Assert.Equal(code, (await Screen(_files.Write("m.csv", CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetBytes("consignor\nПеленг\n")), "--encoding", encoding)).Code);

    [Fact]
    public async Task An_encoding_nobody_knows_is_refused()
    {
        var run = await Screen(_files.Write("m.csv", "consignor\nPeleng\n"), "--encoding", "klingon");

        Assert.Equal(1, run.Code);
        Assert.Contains("windows-1251", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_rejected_can_be_corrected_and_sent_again()
    {
        var (manifest, rejects) = (_files.Write("m.csv", "consignor,goods\nAlpha Dairy,milk\nOAO Peleng\n"), _files.PathOf("rejects.csv"));

        var run = await Screen(manifest, "--rejects", rejects);
        Assert.Equal(3, run.Code);
        Assert.Contains("1 rejected rows are in", run.Error, StringComparison.Ordinal);
        var text = await File.ReadAllTextAsync(rejects);
        Assert.Equal("rejected,consignor,goods\n\"row 3: found 1 cells; expected 2\",OAO Peleng\n", text);

        var again = await Screen(_files.Write("again.csv", text.Replace("OAO Peleng", "OAO Peleng,sights", StringComparison.Ordinal)));
        Assert.Equal(2, again.Code);
    }

    [Fact]
    public async Task The_reject_file_of_a_run_that_was_cut_off_is_whole_when_it_went_on()
    {
        var manifest = _files.Write("m.csv", "consignor,goods\n" + string.Concat(Enumerable.Range(0, 4000).Select(i => i % 10 == 0 ? $"bad {i}\n" : $"Linen House {i},linen\n")));
        string[] args = ["manifest", manifest, "--as-of", "2026-11-22", "--format", "jsonl", "--threads", "1", "--output", _files.PathOf("out"), "--rejects", _files.PathOf("rejects.csv")];

        var cut = await CommandRun.In(h => h with { Clock = new FailingClock(4) }, args);
        Assert.Equal(5, cut.Code);
        Assert.False(File.Exists(_files.PathOf("rejects.csv")));
        var rest = await CommandRun.Of([.. args, "--resume"]);

        Assert.Equal(3, rest.Code);
        Assert.Contains("goes on behind", rest.Error, StringComparison.Ordinal);
        Assert.Equal(401, File.ReadLines(_files.PathOf("rejects.csv")).Count());
    }

    [Fact]
    public async Task One_reject_file_is_for_one_manifest()
    {
        var manifest = _files.Write("m.csv", "consignor\nAlpha Dairy\n");

        Assert.Equal(1, (await CommandRun.Of("manifest", manifest, manifest, "--rejects", _files.PathOf("r.csv"))).Code);
    }
}
