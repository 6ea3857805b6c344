using Screening.Formats.Lists;
using Screening.Model;
using Screening.Tests.Support;
using VerifyXunit;

namespace Screening.Tests.Formats.Lists;

public sealed class UnReaderTests
{
    internal const string Fixture = """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <CONSOLIDATED_LIST xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' dateGenerated='2031-05-06T00:00:09.5Z'>
          <INDIVIDUALS>
            <INDIVIDUAL>
              <DATAID>1</DATAID><VERSIONNUM>1</VERSIONNUM>
              <FIRST_NAME>JOHN </FIRST_NAME><SECOND_NAME>OSTRICH</SECOND_NAME><THIRD_NAME>DOE</THIRD_NAME><FOURTH_NAME/>
              <UN_LIST_TYPE>Birds</UN_LIST_TYPE><REFERENCE_NUMBER>BRi.001 </REFERENCE_NUMBER>
              <LISTED_ON>2030-01-02-05:00</LISTED_ON><GENDER>Male</GENDER>
              <NAME_ORIGINAL_SCRIPT>Джон
                 Страус</NAME_ORIGINAL_SCRIPT>
              <COMMENTS1>Keeps birds. INTERPOL notice: https://birds.example/1</COMMENTS1>
              <TITLE><VALUE>Dr.</VALUE></TITLE>
              <DESIGNATION><VALUE>Head of the
                 Nest</VALUE><VALUE>Keeper</VALUE></DESIGNATION>
              <NATIONALITY><VALUE>Iran (Islamic Republic of)</VALUE><VALUE>former Land of Birds</VALUE><VALUE>na</VALUE></NATIONALITY>
              <LIST_TYPE><VALUE>UN List</VALUE></LIST_TYPE>
              <LAST_DAY_UPDATED><VALUE>2030-03-04</VALUE><VALUE/><VALUE>2030-02-01</VALUE></LAST_DAY_UPDATED>
              <INDIVIDUAL_ALIAS><QUALITY/><ALIAS_NAME/></INDIVIDUAL_ALIAS>
              <INDIVIDUAL_ALIAS><QUALITY>Good</QUALITY><ALIAS_NAME>J. Ostrich; Jon Ostrich b) J. O. Strich</ALIAS_NAME></INDIVIDUAL_ALIAS>
              <INDIVIDUAL_ALIAS><QUALITY>Low</QUALITY><ALIAS_NAME>Birdman</ALIAS_NAME><NOTE>call sign</NOTE></INDIVIDUAL_ALIAS>
              <INDIVIDUAL_ALIAS><QUALITY>Good</QUALITY><ALIAS_NAME>Jack Straw</ALIAS_NAME><DATE_OF_BIRTH>1970-02-03</DATE_OF_BIRTH><CITY_OF_BIRTH>Minsk</CITY_OF_BIRTH><COUNTRY_OF_BIRTH>Belarus</COUNTRY_OF_BIRTH><NOTE>formerly listed as. In Arabic: جون</NOTE></INDIVIDUAL_ALIAS>
              <INDIVIDUAL_ALIAS><QUALITY>Fair</QUALITY><ALIAS_NAME>Struthio (birth name)</ALIAS_NAME></INDIVIDUAL_ALIAS>
              <INDIVIDUAL_ADDRESS><STREET>1 Main St.</STREET><CITY>Minsk</CITY><STATE_PROVINCE/><ZIP_CODE>220000</ZIP_CODE><COUNTRY>Belarus</COUNTRY><NOTE>in 2029</NOTE></INDIVIDUAL_ADDRESS>
              <INDIVIDUAL_ADDRESS><COUNTRY/></INDIVIDUAL_ADDRESS>
              <INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>EXACT</TYPE_OF_DATE><DATE>1960-08-31</DATE></INDIVIDUAL_DATE_OF_BIRTH>
              <INDIVIDUAL_PLACE_OF_BIRTH><CITY>Gomel</CITY><COUNTRY>Belarus</COUNTRY></INDIVIDUAL_PLACE_OF_BIRTH>
              <INDIVIDUAL_PLACE_OF_BIRTH><COUNTRY/></INDIVIDUAL_PLACE_OF_BIRTH>
              <INDIVIDUAL_DOCUMENT><TYPE_OF_DOCUMENT>Número de pasaporte</TYPE_OF_DOCUMENT><NUMBER>Iranian diplomatic passport no. D00012</NUMBER><COUNTRY_OF_ISSUE>Iran (Islamic Republic of)</COUNTRY_OF_ISSUE><NOTE>expired</NOTE></INDIVIDUAL_DOCUMENT>
              <INDIVIDUAL_DOCUMENT/>
              <SORT_KEY/><SUBMITTED_BY><VALUE>Birdland</VALUE></SUBMITTED_BY>
            </INDIVIDUAL>
            <INDIVIDUAL><REFERENCE_NUMBER>BRi.002</REFERENCE_NUMBER><FIRST_NAME> </FIRST_NAME></INDIVIDUAL>
            <INDIVIDUAL><FIRST_NAME>GONE</FIRST_NAME><REFERENCE_NUMBER>BRi.003</REFERENCE_NUMBER><DELISTED_ON>2029-01-01</DELISTED_ON></INDIVIDUAL>
          </INDIVIDUALS>
          <ENTITIES>
            <ENTITY>
              <FIRST_NAME>GREY HERON COMPANY, LTD</FIRST_NAME><UN_LIST_TYPE>Birds</UN_LIST_TYPE><REFERENCE_NUMBER>BRe.007</REFERENCE_NUMBER><LISTED_ON>2030-01-02</LISTED_ON>
              <ENTITY_ALIAS><QUALITY>a.k.a.</QUALITY><ALIAS_NAME>GREY HERON (GHC); GH Co., Ltd</ALIAS_NAME></ENTITY_ALIAS>
              <ENTITY_ALIAS><QUALITY>f.k.a.</QUALITY><ALIAS_NAME>Серая цапля (White Heron; Egret)</ALIAS_NAME></ENTITY_ALIAS>
              <ENTITY_ADDRESS><NOTE>Office 2: Nest St., Minsk, Belarus</NOTE></ENTITY_ADDRESS>
              <ENTITY_ADDRESS><NOTE>Support in Iran</NOTE></ENTITY_ADDRESS>
              <ENTITY_ADDRESS><COUNTRY>Iran (Islamic Republic of)</COUNTRY></ENTITY_ADDRESS>
            </ENTITY>
          </ENTITIES>
        </CONSOLIDATED_LIST>
        """;

    private static Watchlist Read(string xml)
    {
        using var files = new TestFiles();
        return ListFiles.Read(files.Write("un.xml", xml)).Single();
    }

    private static Entity Person(string fields) =>
        Read($"<CONSOLIDATED_LIST><INDIVIDUALS><INDIVIDUAL><FIRST_NAME>OSTRICH</FIRST_NAME><REFERENCE_NUMBER>BRi.001</REFERENCE_NUMBER>{fields}</INDIVIDUAL></INDIVIDUALS></CONSOLIDATED_LIST>").Entities.Single();

    [Fact]
    public Task A_list_as_read() => Verifier.Verify(WatchlistDump.Of([Read(Fixture)]));

    [Theory]
    [InlineData("<TYPE_OF_DATE>EXACT</TYPE_OF_DATE><YEAR>1971</YEAR>", "1971")]
    [InlineData("<TYPE_OF_DATE>APPROXIMATELY</TYPE_OF_DATE><YEAR>1962</YEAR>", "1962~")]
    [InlineData("<TYPE_OF_DATE>BETWEEN</TYPE_OF_DATE><FROM_YEAR>1951</FROM_YEAR><TO_YEAR>1953</TO_YEAR><NOTE>Approximately</NOTE>", "1951/1953")]
    [InlineData("<TYPE_OF_DATE>EXACT</TYPE_OF_DATE><NOTE>Nov. 1973 </NOTE>", "1973-11")]
    [InlineData("<TYPE_OF_DATE>EXACT</TYPE_OF_DATE><YEAR>1958</YEAR><NOTE>Sep.</NOTE>", "1958-09")]
    [InlineData("<TYPE_OF_DATE>EXACT</TYPE_OF_DATE><NOTE>30-35 years old</NOTE>", "")]
    [InlineData("<TYPE_OF_DATE>EXACT</TYPE_OF_DATE><DATE>1971-02-30</DATE>", "")]
    [InlineData("<TYPE_OF_DATE>BETWEEN</TYPE_OF_DATE><FROM_YEAR>1953</FROM_YEAR><TO_YEAR>1951</TO_YEAR>", "")]
    [InlineData("<TYPE_OF_DATE/>", "")]
    public void A_date_of_birth_is_as_unsure_as_the_list_is(string fields, string expected)
    {
        var person = Person($"<INDIVIDUAL_DATE_OF_BIRTH>{fields}</INDIVIDUAL_DATE_OF_BIRTH>");

        Assert.Equal(expected, string.Join(',', person.BirthDates));
        // What is told and is no date stays to be read.
        Assert.Equal(expected.Length == 0 && fields.Contains("EXACT", StringComparison.Ordinal) || fields.Contains("NOTE>A", StringComparison.Ordinal) || fields.Contains("1953</FROM", StringComparison.Ordinal), person.Remarks is not null);
    }

    [Theory]
    [InlineData("<TYPE_OF_DOCUMENT>Passport</TYPE_OF_DOCUMENT><NUMBER>OB 0243318</NUMBER>", "passport:OB 0243318", "")]
    [InlineData("<TYPE_OF_DOCUMENT>Passport</TYPE_OF_DOCUMENT><NUMBER>No34409/129</NUMBER>", "passport:34409/129", "Passport No34409/129")]
    [InlineData("<TYPE_OF_DOCUMENT>Passport</TYPE_OF_DOCUMENT><NUMBER>Provisional passport No.: 2864</NUMBER>", "passport:2864", "Passport Provisional passport No.: 2864")]
    [InlineData("<TYPE_OF_DOCUMENT>National Identification\n Number</TYPE_OF_DOCUMENT><NUMBER>12-3 </NUMBER><ISSUING_COUNTRY>Iraq</ISSUING_COUNTRY>", "national-id:12-3:IQ", "")]
    [InlineData("<TYPE_OF_DOCUMENT>National Identification Number</TYPE_OF_DOCUMENT><TYPE_OF_DOCUMENT2>Ration card number:</TYPE_OF_DOCUMENT2><NUMBER>0094</NUMBER>", "", "Ration card number: 0094")]
    [InlineData("<TYPE_OF_DOCUMENT>National Identification Number</TYPE_OF_DOCUMENT><TYPE_OF_DOCUMENT2>national identity card (nest) number 545</TYPE_OF_DOCUMENT2>", "national-id:545", "national identity card (nest) number 545")]
    [InlineData("<TYPE_OF_DOCUMENT>Passport</TYPE_OF_DOCUMENT><NOTE>number 347, expired</NOTE>", "", "Passport (number 347, expired)")]
    [InlineData("<TYPE_OF_DOCUMENT>Feather</TYPE_OF_DOCUMENT><NUMBER>7</NUMBER>", "", "Feather 7")]
    public void A_paper_is_an_identifier_where_its_type_and_number_are_clear(string fields, string expected, string remark)
    {
        var person = Person($"<INDIVIDUAL_DOCUMENT>{fields}</INDIVIDUAL_DOCUMENT>");

        Assert.Equal(expected, string.Join(',', person.Identifiers.Select(i => $"{i.Type}:{i.Value}{(i.Country is null ? "" : ":" + i.Country)}")));
        Assert.Equal(remark, person.Remarks ?? "");
    }

    [Theory]
    [InlineData("Heron (original script: Цапля)", "Heron|Цапля")]
    [InlineData("Heron (COMBAT NAME)", "Heron")]
    [InlineData("Heron (previously listed as)", "-Heron")]
    [InlineData("Heron, born 1 Jan. 1953 (passport no. 7)", "Heron")]
    [InlineData("Heron (Geron)", "Heron (Geron)")]
    [InlineData("Heron (Egret; Цапля (original script))", "Heron|Egret|Цапля")]
    [InlineData("Цапля (Heron - sub-unit name)", "Цапля|Heron")]
    [InlineData("Heron (Egret", "Heron Egret")]
    [InlineData("HERON, John", "HERON, John")]
    public void An_alias_with_others_in_brackets_is_taken_apart(string alias, string expected)
    {
        var names = Person($"<INDIVIDUAL_ALIAS><QUALITY>Good</QUALITY><ALIAS_NAME>{alias}</ALIAS_NAME></INDIVIDUAL_ALIAS>").Names.Skip(1);

        Assert.Equal(expected.Replace("Heron Egret", "Heron (Egret", StringComparison.Ordinal), string.Join('|', names.Select(n => n.Role == NameRole.Former ? "-" + n.Name : n.Name)));
    }

    [Fact]
    public void Spellings_in_a_note_are_names_where_the_alias_is_of_another_script()
    {
        var names = Person("<INDIVIDUAL_ALIAS><QUALITY>Low</QUALITY><ALIAS_NAME>Цапля</ALIAS_NAME><NOTE>Heron; Geron</NOTE></INDIVIDUAL_ALIAS>").Names;

        Assert.Equal(["Цапля", "Heron", "Geron"], names.Skip(1).Select(n => n.Name));
        Assert.All(names.Skip(1), n => Assert.Equal(NameQuality.Weak, n.Quality));
    }

    [Fact]
    public void A_record_without_a_reference_is_screened_under_an_id_computed_from_its_name()
    {
        var list = Read("<CONSOLIDATED_LIST><ENTITIES><ENTITY><FIRST_NAME>HERON</FIRST_NAME></ENTITY></ENTITIES></CONSOLIDATED_LIST>");

        Assert.StartsWith("un-sc:#", list.Entities.Single().Id, StringComparison.Ordinal);
        Assert.Equal("missing-id", list.Issues.Single().Code);
    }

    [CorpusFact("data/un/un_2026-02-27.xml.gz")]
    public void The_list_of_february_2026_is_read_whole()
    {
        var list = ListFiles.Read(CorpusFactAttribute.PathOf("data/un/un_2026-02-27.xml.gz")).Single();

        Assert.Equal((1_003, 0, 0, new DateOnly(2026, 2, 27)), (list.Records, list.Rejected, list.SetAside, list.Version.Published!.Value));
        Assert.Equal((730, 273), (list.Entities.Count(e => e.Kind == EntityKind.Person), list.Entities.Count(e => e.Kind == EntityKind.Organization)));
        Assert.Equal(3, list.Issues.Count(i => i.Code == "bad-date"));
        Assert.Equal(3, list.Issues.Count);
        // Leading names, 378 in their own script, 2,752 aliases of which some hold several names.
        Assert.True(list.Names > 1_003 + 378 + 2_752, $"{list.Names}");
        var byId = list.Entities.ToDictionary(e => e.Id, StringComparer.Ordinal);
        Assert.DoesNotContain(byId.Keys, id => id.EndsWith('_') || id.Contains(' ', StringComparison.Ordinal));
        Assert.Contains(byId["un-sc:IRe.055"].Names, n => n.Name.Contains("QODS", StringComparison.OrdinalIgnoreCase));
        Assert.Contains(byId["un-sc:IRi.039"].Names, n => n is { Name: "Sardar Soleimani", Quality: NameQuality.Weak });
        Assert.Contains(byId["un-sc:QDe.137"].Names, n => n.Name == "Jabhat al-Nusrah");
    }

    [CorpusFact("data/un/un_2025-11.xml.gz")]
    public void The_list_of_november_2025_is_read_whole()
    {
        var list = ListFiles.Read(CorpusFactAttribute.PathOf("data/un/un_2025-11.xml.gz")).Single();

        Assert.Equal((1_000, 1_000, 0), (list.Records, list.Entities.Count, list.Rejected));
    }
}
