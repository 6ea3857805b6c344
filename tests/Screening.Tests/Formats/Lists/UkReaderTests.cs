using System.Text;
using Screening.Formats.Lists;
using Screening.Model;
using Screening.Tests.Support;
using VerifyXunit;

namespace Screening.Tests.Formats.Lists;

public sealed class UkReaderTests : IDisposable
{
    private const string Conlist = "data/uk/ConList_2025-04-10.csv.gz";
    private const string List = "data/uk/uksl_RECONSTRUCTED_2026-08-22.xml.gz";

    private readonly TestFiles _files = new();

    public void Dispose() => _files.Dispose();

    private Watchlist Read(string name, string text) => ListFiles.Read(_files.Write(name, text)).Single();

    [Fact]
    public Task The_xml_is_read_whole() => Verifier.Verify(WatchlistDump.Of(Read("uk.xml", UkFixtures.Xml)));

    [Fact]
    public Task The_csv_is_read_whole() => Verifier.Verify(WatchlistDump.Of(Read("uk.csv", UkFixtures.Csv)));

    [Fact]
    public Task The_retired_list_is_read_whole() => Verifier.Verify(WatchlistDump.Of(Read("ConList.csv", UkFixtures.ConList)));

    [Fact]
    public void The_retired_list_says_so_of_the_whole_file()
    {
        var list = Read("ConList.csv", UkFixtures.ConList);
        Assert.Equal((0, "retired"), (list.Issues[0].Line, list.Issues[0].Code));
        Assert.Equal(0, list.Rejected);
    }

    [Fact]
    public void An_old_edition_in_windows_1252_is_read_and_says_so()
    {
        var text = UkFixtures.ConList.Replace("Страус", "", StringComparison.Ordinal).Replace("BIRD WORKS", "BÎRD WÖRKS", StringComparison.Ordinal);
        var list = ListFiles.Read(_files.Write("ConList.csv", Encoding.Latin1.GetBytes(text))).Single();
        Assert.Contains(list.Issues, i => i.Code == "windows-1252");
        Assert.Contains(list.Entities[0].Names, n => n.Name == "BÎRD WÖRKS");
    }

    [Theory]
    [InlineData("01/03/1958", "1958-03-01", true)]
    [InlineData("dd/mm/1945", "1945", true)]
    [InlineData("00/00/1945", "1945", true)]
    [InlineData("dd/05/1945", "1945-05", true)]
    [InlineData("00/05/1945", "1945-05", true)]
    [InlineData("05/1945", "1945-05", true)]
    [InlineData("1945", "1945", true)]
    [InlineData("circa 1945", "1945~", true)]
    [InlineData("c.1945", "1945~", true)]
    [InlineData("1951-1953", "1951/1953", true)]
    [InlineData("31/02/1945", "1945", false)]
    [InlineData("01/13/1945", "1945", false)]
    [InlineData("07/00/1945", "1945", false)]
    [InlineData("sometime", null, true)]
    [InlineData("dd/mm/yyyy", null, true)]
    public void A_birth_is_as_sure_as_it_is_stated(string text, string? date, bool isWhole)
    {
        Assert.Equal(date, UkDates.Birth(text, out var whole));
        Assert.Equal(isWhole, whole);
    }

    [Theory]
    [InlineData("a", "a")]
    [InlineData("a | b|", "a;b")]
    [InlineData("(1) a (2) b(x) (3)c", "a;b(x);c")]
    [InlineData("(1) 20645897 (2) -", "20645897")]
    [InlineData("a (1) b", "a (1) b")]
    public void A_cell_may_hold_several_values(string text, string values) => Assert.Equal(values, string.Join(';', UkWords.Values(text)));

    [Theory]
    [InlineData("Business registration number (s)", "businessregistrationnumbers")]
    [InlineData("D.O.B", "dob")]
    [InlineData("UKStatementofReasons", "ukstatementofreasons")]
    public void Fields_go_by_their_letters(string name, string key) => Assert.Equal(key, UkWords.Key(name));

    [Fact]
    public void A_name_that_is_an_alias_before_it_is_the_primary_name_leads()
    {
        var entity = Read("uk.xml", "<Designations><Designation><UniqueID>A1</UniqueID><Names><Name><Name6>B</Name6><NameType>Alias</NameType></Name><Name><Name6>A</Name6><NameType>Primary name variation</NameType></Name><Name><Name6>A</Name6><NameType>Primary name</NameType></Name></Names></Designation></Designations>").Entities.Single();
        Assert.Equal(["A", "B"], entity.Names.Select(n => n.Name));
    }

    [Fact]
    public void A_file_without_its_columns_is_refused() =>
        Assert.Equal(2, Assert.Throws<InputFormatException>(() => Read("uk.csv", "Report Date: 08-Oct-2031\nLast Updated,Unique ID,Nom\n")).Line);

    [CorpusFact(List)]
    public void The_published_list_is_read_whole()
    {
        var list = ListFiles.Read(CorpusFactAttribute.PathOf(List)).Single();
        Assert.Equal((6_349, 6_349, 0, new DateOnly(2026, 8, 22)), (list.Records, list.Entities.Count, list.Rejected, list.Version.Published));
        Assert.True(list.Names > 15_758);
        Assert.All(list.Issues, i => Assert.Equal("missing-name", i.Code));
        var peleng = list.Entities.Single(e => e.Id == "uk-sl:BEL0137");
        Assert.Equal("JSC PELENG", peleng.Names[0].Name);
        Assert.Contains("uk-ofsi-conlist:16047", peleng.SameAs);
        Assert.Equal("2023-08-08", peleng.Listed);
    }

    [CorpusFact(Conlist)]
    public void The_last_editions_of_the_retired_list_are_read_whole()
    {
        var list = ListFiles.Read(CorpusFactAttribute.PathOf(Conlist)).Single();
        Assert.Equal((18_796, 4_686, 0, new DateOnly(2025, 4, 10)), (list.Records, list.Entities.Count, list.Rejected, list.Version.Published));
        Assert.Equal(["retired", "unknown-language"], list.Issues.Select(i => i.Code));
        Assert.Contains("uk-sl:BEL0137", list.Entities.Single(e => e.Id == "uk-ofsi-conlist:16047").SameAs);
        Assert.All(list.Entities.Where(e => e.Kind == EntityKind.Vessel), e => Assert.Null(e.Identifiers.Single(i => i.Type == "imo").Fault));
    }
}
