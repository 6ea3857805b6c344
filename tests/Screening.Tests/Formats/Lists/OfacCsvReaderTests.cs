using Screening.Formats.Lists;
using Screening.Model;
using Screening.Tests.Support;

namespace Screening.Tests.Formats.Lists;

public sealed class OfacCsvReaderTests : IDisposable
{
    private const string Nulls = "-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ";
    private readonly TestFiles _files = new();

    public void Dispose() => _files.Dispose();

    /// <summary>A row of the main file, as the publisher writes it.</summary>
    private static string Sdn(string id, string name, string type = "-0- ", string programme = "\"TEST\"", string remarks = "-0- ") =>
        $"{id},\"{name}\",{type},{programme},{Nulls},{remarks}\r\n";

    private Watchlist Read(string text, string name = "sdn.csv") => ReadAt(_files.Write(name, text));

    private static Watchlist ReadAt(string path)
    {
        var list = Assert.Single(ListFiles.Read(path));
        Assert.Equal("ofac-sdn-csv", list.Format);
        Assert.Equal(list.Records, list.Loaded + list.Rejected);
        return list;
    }

    [Fact]
    public void The_null_token_leaves_every_field_empty()
    {
        var entity = Read(Sdn("7", "OSTRICH WORKS", programme: "-0- ")).Entities.Single();
        Assert.Equal(EntityKind.Organization, entity.Kind);
        Assert.Empty(entity.Programmes);
        Assert.Empty(entity.Countries);
        Assert.Empty(entity.Links);
        Assert.Null(entity.Remarks);
        Assert.DoesNotContain(entity.Names, n => n.Name.Contains("-0-", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("\r\n\u001A")]
    [InlineData("\n\u001A\n")]
    [InlineData("\u001A")]
    [InlineData("")]
    [InlineData("\r\n\r\n")]
    public void The_control_z_that_ends_old_files_is_no_record(string end)
    {
        var list = Read(Sdn("7", "OSTRICH WORKS") + Sdn("8", "HERON WORKS").TrimEnd() + "\r\n" + end);
        Assert.Equal(2, list.Records);
        Assert.Equal(0, list.Rejected);
        Assert.Empty(list.Issues);
    }

    [Theory]
    [InlineData("\"SDGT\"", "SDGT")]
    [InlineData("\"SDGT] [SYRIA\"", "SDGT|SYRIA")]
    [InlineData("\"CUBA] [CUBA-EO14404] [SDNT\"", "CUBA|CUBA-EO14404|SDNT")]
    [InlineData("\"CAATSA - RUSSIA\"", "CAATSA - RUSSIA")]
    [InlineData("\"[SDGT] [SYRIA]\"", "SDGT|SYRIA")]
    public void Programmes_are_cut_at_their_brackets(string cell, string expected) =>
        Assert.Equal(expected.Split('|'), Read(Sdn("7", "OSTRICH WORKS", programme: cell)).Entities.Single().Programmes);

    [Theory]
    [InlineData("-0- ", EntityKind.Organization)]
    [InlineData("\"individual\"", EntityKind.Person)]
    [InlineData("\"vessel\"", EntityKind.Vessel)]
    [InlineData("\"aircraft\"", EntityKind.Aircraft)]
    public void The_type_column_says_what_it_is_and_null_is_an_organisation(string cell, EntityKind kind) =>
        Assert.Equal(kind, Read(Sdn("7", "OSTRICH WORKS", cell)).Entities.Single().Kind);

    [Theory]
    [InlineData("DOE, John", "\"individual\"")]
    [InlineData("OSTRICH TRADING CO., LTD.", "-0- ")]
    [InlineData("HERON, S.A. DE C.V.", "-0- ")]
    public void A_name_with_commas_stays_one_name_as_printed(string name, string type)
    {
        var entity = Read(Sdn("7", name, type)).Entities.Single();
        Assert.Equal([new EntityName(name, NameRole.Primary)], entity.Names);
    }

    [Theory]
    [InlineData("first half of wo", "rd; a.k.a. 'OSWK'.", "first half of word")]
    [InlineData("first half of word", " and more; a.k.a. 'OSWK'.", "first half of word and more")]
    [InlineData("first; a.k.a.", " 'OSWK'.", "first")]
    public void A_remark_goes_on_in_the_comments_file_without_a_space(string start, string rest, string expected)
    {
        var path = _files.Write("sdn.csv", Sdn("7", "OSTRICH WORKS", remarks: $"\"{start}\""));
        _files.Write("sdn_comments.csv", $"7,\"{rest}\"\r\n\u001A");
        var list = ReadAt(path);
        Assert.Equal(expected, list.Entities[0].Remarks);
        Assert.Equal(new EntityName("OSWK", NameRole.Aka, NameQuality.Weak), list.Entities[0].Names[1]);
        Assert.Equal(2, list.Records);
    }

    [Theory]
    [InlineData("sdn.csv", "alt.csv", "add.csv")]
    [InlineData("sdn_2031-05.csv", "alt_2031-05.csv", "add_2031-05.csv")]
    [InlineData("SDN.CSV", "ALT.CSV", "ADD.CSV")]
    [InlineData("cons_prim.csv", "cons_alt.csv", "cons_add.csv")]
    [InlineData("cons_prim_2031-05.csv", "cons_alt_2031-05.csv", "cons_add_2031-05.csv")]
    public void Companions_of_the_same_suffix_are_read_with_the_main_file(string sdn, string alt, string add)
    {
        var path = WriteEdition(sdn, alt, add, (name, text) => _files.Write(name, text));
        AssertEdition(Assert.Single(ListFiles.Read(path)), sdn);
    }

    [Fact]
    public void Packed_companions_are_found_by_their_unpacked_names()
    {
        var path = WriteEdition("sdn_1.csv", "alt_1.csv", "add_1.csv", (name, text) => _files.WriteGzip(name + ".gz", text));
        AssertEdition(Assert.Single(ListFiles.Read(path)), "sdn");
    }

    [Fact]
    public void A_folder_holds_one_edition_as_one_list()
    {
        WriteEdition("sdn.csv", "alt.csv", "add.csv", (name, text) => _files.Write(name, text));
        AssertEdition(Assert.Single(ListFiles.Read(_files.Folder)), "sdn");
    }

    [Fact]
    public void A_zip_holds_one_edition_as_one_list()
    {
        var entries = new List<(string, string)>();
        WriteEdition("sdn.csv", "alt.csv", "add.csv", (name, text) =>
        {
            entries.Add((name, text));
            return name;
        });
        AssertEdition(Assert.Single(ListFiles.Read(_files.WriteZip("edition.zip", [.. entries]))), "sdn");
    }

    [Fact]
    public void Files_of_another_suffix_are_another_edition()
    {
        var path = _files.Write("sdn_2.csv", Sdn("7", "OSTRICH WORKS"));
        _files.Write("alt_1.csv", "7,1,\"aka\",\"BIRD WORKS\",-0- \r\n");
        Assert.Single(ReadAt(path).Entities[0].Names);
    }

    [Fact]
    public void An_edition_of_several_files_has_a_hash_that_any_of_them_changes()
    {
        var path = _files.Write("sdn.csv", Sdn("7", "OSTRICH WORKS"));
        var alone = ReadAt(path).Version.Sha256;
        _files.Write("alt.csv", "7,1,\"aka\",\"BIRD WORKS\",-0- \r\n");
        var two = ReadAt(path).Version.Sha256;
        _files.Write("alt.csv", "7,1,\"aka\",\"BIRDS WORKS\",-0- \r\n");
        var other = ReadAt(path).Version.Sha256;
        Assert.Equal(3, new[] { alone, two, other }.Distinct().Count());
        Assert.All([alone, two, other], h => Assert.Matches("^[0-9a-f]{64}$", h));
    }

    [Theory]
    [InlineData("alt.csv", "9,1,\"aka\",\"BIRD WORKS\",-0- \r\n")]
    [InlineData("add.csv", "9,1,\"1 Main St\",\"Minsk\",\"Belarus\",-0- \r\n")]
    [InlineData("sdn_comments.csv", "9,\"more\"\r\n")]
    public void A_companion_row_without_an_entity_is_rejected_and_says_where(string name, string row)
    {
        var path = _files.Write("sdn.csv", Sdn("7", "OSTRICH WORKS"));
        _files.Write(name, row);
        var list = ReadAt(path);
        Assert.Equal((2, 1), (list.Records, list.Rejected));
        var issue = Assert.Single(list.Issues);
        Assert.Equal((1, "orphan"), (issue.Line, issue.Code));
        Assert.Contains(name, issue.Message, StringComparison.Ordinal);
        Assert.Contains("9", issue.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_companion_alone_is_refused_by_name_of_its_main_file()
    {
        var path = _files.Write("alt_5.csv", "9,1,\"aka\",\"BIRD WORKS\",-0- \r\n");
        var error = Assert.Throws<InputFormatException>(() => ListFiles.Read(path));
        Assert.Contains("sdn_5.csv", error.Expected, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_records_of_one_number_are_one_entity_with_both_names()
    {
        var list = Read(Sdn("7", "OSTRICH WORKS", remarks: "\"DOB 1960.\"") + Sdn("8", "HERON WORKS") + Sdn("7", "BIRD WORKS", programme: "\"OTHER\"", remarks: "\"DOB 1961.\""));
        Assert.Equal((3, 0, 2), (list.Records, list.Rejected, list.Entities.Count));
        var entity = list.Entities[0];
        Assert.Equal("us-ofac-sdn:7", entity.Id);
        Assert.Equal([new EntityName("OSTRICH WORKS", NameRole.Primary), new EntityName("BIRD WORKS")], entity.Names);
        Assert.Equal(["TEST", "OTHER"], entity.Programmes);
        Assert.Equal(["1960", "1961"], entity.BirthDates);
        Assert.Equal(1, entity.Line);
    }

    [Theory]
    [InlineData("x7,\"A\",-0- ,\"T\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \r\n", "bad-id")]
    [InlineData(",\"A\",-0- ,\"T\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \r\n", "bad-id")]
    [InlineData("8,-0- ,-0- ,\"T\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \r\n", "missing-name")]
    [InlineData("8,\"A\",-0- \r\n", "column-count")]
    [InlineData("8,\"A\",-0- ,\"T\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \r\n", "column-count")]
    [InlineData("8,\"A,-0- ,T,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \r\n", "unterminated-quote")]
    public void A_broken_row_is_rejected_with_its_line_and_its_neighbours_are_read(string row, string code)
    {
        var list = Read(Sdn("6", "FIRST") + row + Sdn("9", "LAST"));
        Assert.Equal((3, 1), (list.Records, list.Rejected));
        Assert.Equal(["us-ofac-sdn:6", "us-ofac-sdn:9"], list.Entities.Select(e => e.Id));
        Assert.Equal((2, code), (list.Issues.Single().Line, list.Issues.Single().Code));
        Assert.Equal(3, list.Entities[1].Line);
    }

    [Fact]
    public void A_vessel_keeps_flag_owner_and_the_rest_of_its_columns()
    {
        var list = Read("7,\"GREY HERON\",\"vessel\",\"TEST\",-0- ,\"ABCD1\",\"Tanker\",\"9,000\",\"500\",\"Panama\",\"HERON LINES\",\"Vessel Registration Identification IMO 9074729.\"\r\n");
        var entity = list.Entities.Single();
        Assert.Equal(["PA"], entity.Countries);
        Assert.Equal("HERON LINES", entity.Links.Single().Name);
        Assert.Equal("Call sign ABCD1; Vessel type Tanker; Tonnage 9,000; Gross registered tonnage 500", entity.Remarks);
    }

    private static string WriteEdition(string sdn, string alt, string add, Func<string, string, string> write)
    {
        write(alt, "7,1,\"aka\",\"BIRD WORKS\",-0- \r\n7,2,\"fka\",\"OLD BIRD WORKS\",-0- \r\n\u001A");
        write(add, "7,1,\"1 Main St\",\"Minsk\",\"Belarus\",-0- \r\n7,2,-0- ,\"Gomel 246000\",\"Belarus\",-0- \r\n7,3,-0- ,-0- ,-0- ,-0- \r\n\u001A");
        return write(sdn, Sdn("7", "OSTRICH WORKS") + "\u001A");
    }

    private static void AssertEdition(Watchlist list, string name)
    {
        Assert.Equal(name.StartsWith("cons", StringComparison.Ordinal) ? "us-ofac-cons" : "us-ofac-sdn", list.Version.List);
        Assert.Equal((6, 0), (list.Records, list.Rejected));
        var entity = Assert.Single(list.Entities);
        Assert.Equal([new EntityName("OSTRICH WORKS", NameRole.Primary), new EntityName("BIRD WORKS"), new EntityName("OLD BIRD WORKS", NameRole.Former)], entity.Names);
        Assert.Equal([new PostalAddress("1 Main St, Minsk, Belarus", "Minsk", "BY"), new PostalAddress("Gomel 246000, Belarus", null, "BY")], entity.Addresses);
    }
}
