using Screening.Formats.Lists;
using Screening.Formats.Reading;
using Screening.Model;
using Screening.Tests.Support;
using VerifyXunit;

namespace Screening.Tests.Formats.Lists;

/// <summary>Lists that authorities publish as Excel workbooks.</summary>
public sealed class WorkbookListTests : IDisposable
{
    private static readonly string[] MetiHeader = ["No.", "国名\nCountry or Region", "企業名\nCompany or Organization", "別名\nAlso Known As", "懸念区分\nType of WMD", "通常兵器\nConventional Weapons"];

    private static readonly string[] DfatHeader =
    [
        "Reference", "Name of Individual or Entity", "Type", "Name Type", "Alias Strength", "Date of Birth", "Place of Birth", "Citizenship", "Address", "Additional Information",
        "Listing Information", "IMO Number", "Committees", "Control Date", "Instrument of Designation", "Targeted Financial Sanction", "Travel Ban", "Arms Embargo", "Maritime Restriction",
    ];

    private readonly TestFiles _files = new();

    public void Dispose() => _files.Dispose();

    /// <summary>Rows of Australia's list, for the tests that damage them too.</summary>
    internal static byte[] Dfat() => WorkbookFile.Of(
        ["Consolidated List"],
        DfatHeader,
        ["7", "Ostrich Works", "Entity", "Primary Name", "", "", "", "", "a) 1 Main St, Minsk, Belarus b) PO Box 7, Minsk, Belarus", "Makes birds.\nLinked to Heron.", "Listed on 23 February 2001 (amended on 21 Sep 2007)", "", "1988 (Birds)", "6/02/2026", "Bird Regulation 2013", "Yes", "No", "TRUE", ""],
        ["7a", "OW", "Entity", "Alias", "Weak", "", "", "", "", "", "", "", "", "", "", "", "", "", ""],
        ["7b", "Страус", "Entity", "Original Script", "", "", "", "", "", "", "", "", "", "", "", "", "", "", ""],
        ["7c", "Trest Ptitsa", "Entity", "Previous Name", "", "", "", "", "", "", "", "", "", "", "", "", "", "", ""],
        ["8", "John DOE", "Individual", "Primary Name", "", "a) 16/06/1960 b) circa 1961 c) 1962-1964; soon after the war", "Minsk; Gomel", "Iranian, Belarus", "", "", "", "", "", "2026-02-06", "", "yes", "yes", "", ""],
        ["9", "GREY HERON", "Vessel", "Primary Name", "", "", "", "", "", "", "", "9074729", "", "soon", "", "", "", "", "Yes"],
        ["9a", "HERON II", "Vessel", "Nickname", "", "", "", "", "", "", "", "", "", "", "", "", "", "", ""],
        ["", "Nobody", "Entity", "Primary Name", "", "", "", "", "", "", "", "", "", "", "", "", "", "", ""]);

    /// <summary>Rows of Japan's list, for the tests that damage them too.</summary>
    internal static byte[] Meti() => WorkbookFile.Of(
        MetiHeader,
        ["1", "イラン\nIslamic Republic of Iran", "Ostrich Works（OW）", "・OSTRICH WORKS \n・OSTRICH MACHINERY\nAND TOOLS\n・Bird", "生物、ミサイル\nB,M", "通常兵器\nCW"],
        ["2", "鳥国\nBirdland", "Heron\nTrading", "", "核\nN", ""],
        ["2", "中国\nPeople's Republic of China", "Egret", "", "", ""],
        ["", "中国\nPeople's Republic of China", "Nobody", "", "", ""],
        ["5", "中国\nPeople's Republic of China", "", "", "", ""]);

    [Fact]
    public Task The_list_of_australia_has_a_row_for_each_name() => Verifier.Verify(WatchlistDump.Of(ListFiles.Read(_files.Write("dfat_2026-02-06.xlsx", Dfat()))));

    [Fact]
    public Task The_list_of_japan_has_two_languages_in_a_cell() => Verifier.Verify(WatchlistDump.Of(ListFiles.Read(_files.Write("list_20250929.xlsx", Meti()))));

    [Fact]
    public void A_workbook_is_known_by_what_it_is_not_by_its_name()
    {
        Assert.Equal("au-dfat-xlsx", ListFiles.Read(_files.Write("list.csv", Dfat())).Single().Format);
        Assert.Equal("jp-meti-xlsx", ListFiles.Read(_files.Write("list.xlsx.gz", TestFiles.Gzip(Meti()))).Single().Format);
    }

    [Fact]
    public void A_workbook_of_anything_else_is_refused()
    {
        var fault = Assert.Throws<InputFormatException>(() => ListFiles.Read(_files.Write("list.xlsx", WorkbookFile.Of(["id", "bird"], ["1", "Ostrich"]))));
        Assert.Contains("au-dfat-xlsx", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no sheet at all")]
    [InlineData("<worksheet>")]
    [InlineData("<!DOCTYPE a [<!ENTITY b 'c'>]><worksheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><sheetData><row r='1'><c r='A1' t='inlineStr'><is><t>&b;</t></is></c></row></sheetData></worksheet>")]
    public void A_damaged_sheet_is_refused(string xml)
    {
        var fault = Assert.Throws<InputFormatException>(() => ListFiles.Read(_files.Write("list.xlsx", WorkbookFile.WithSheet(xml))));
        Assert.False(string.IsNullOrEmpty(fault.Found));
    }

    [Fact]
    public void A_workbook_cut_anywhere_is_refused()
    {
        var whole = Dfat();
        for (var length = 4; length < whole.Length; length += 97)
            Assert.Throws<InputFormatException>(() => ListFiles.Read(_files.Write("list.xlsx", whole[..length])));
    }

    [Fact]
    public void A_workbook_that_unpacks_beyond_the_limit_is_refused()
    {
        var fault = Assert.Throws<InputFormatException>(() => ListFiles.Read(_files.Write("list.xlsx", WorkbookFile.WithBlank((int)(InputLimits.MaxWorkbookUnpacked >> 20) + 1))));
        Assert.Contains("unpacks to more than", fault.Message, StringComparison.Ordinal);
    }

    [CorpusFact("data/jp/meti_foreign_end_user_list_20250929.xlsx")]
    public void The_list_of_japan_is_read_whole()
    {
        var list = ListFiles.Read(CorpusFactAttribute.PathOf("data/jp/meti_foreign_end_user_list_20250929.xlsx")).Single();
        Assert.Equal(("jp-meti", 835, 835, 0, new DateOnly(2025, 9, 29)), (list.Version.List, list.Records, list.Entities.Count, list.Issues.Count, list.Version.Published));
        Assert.All(list.Entities, e => Assert.Single(e.Countries));
        // Furigana are no part of a name.
        Assert.DoesNotContain(list.Entities.SelectMany(e => e.Programmes), p => p.Any(c => c is >= 'ァ' and <= 'ヶ'));
        Assert.Contains("DES INTERNATIONAL COMPANY LIMITED", list.Entities.Single(e => e.Caption == "DES INTERNATIONAL CO., LTD.").Names.Select(n => n.Name));
    }
}
