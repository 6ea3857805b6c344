using System.Text;
using Screening.Formats.Lists;
using Screening.Model;
using Screening.Tests.Support;
using VerifyXunit;

namespace Screening.Tests.Formats.Lists;

public sealed class EuReaderTests : IDisposable
{
    private readonly TestFiles _files = new();

    public void Dispose() => _files.Dispose();

    private Watchlist Read(string name, string text) => ListFiles.Read(_files.Write(name, text)).Single();

    private Watchlist Party(string children) => Read("eu.xml", $"""<export generationDate="2031-05-06"><sanctionEntity logicalId="7">{children}</sanctionEntity></export>""");

    [Fact]
    public Task The_xml_is_read_whole() => Verifier.Verify(WatchlistDump.Of(Read("eu.xml", EuFixtures.Xml)));

    [Fact]
    public Task The_csv_is_read_whole() => Verifier.Verify(WatchlistDump.Of(Read("eu.csv", EuFixtures.Csv)));

    [Fact]
    public Task The_csv_of_2018_is_read_whole() => Verifier.Verify(WatchlistDump.Of(Read("eu.csv", EuFixtures.OldCsv)));

    [Theory]
    [InlineData("BG:Страус|FR:Autruche|:Struthio|EN:Ostrich", "Ostrich")]
    [InlineData("BG:Страус|FR:Autruche|:Struthio", "Struthio")]
    [InlineData("BG:Страус|SV:Strutsö|FR:Autruche", "Strutsö")]
    [InlineData("BG:Страус|EN:Страус завод|FR:Autruche", "Autruche")]
    [InlineData("BG:Страус|EL:Στρουθος", "Страус")]
    [InlineData("EN:OW!|FR:Autruche", "Autruche")]
    public void The_leading_name_is_strong_latin_and_english_if_any_is(string names, string lead)
    {
        var aliases = names.Split('|').Select(n => n.Split(':')).Select(n => $"""<nameAlias wholeName="{n[1]}" nameLanguage="{n[0]}" strong="{(n[1].EndsWith('!') ? "false" : "true")}"/>""");
        var entity = Party($"""<subjectType code="enterprise"/>{string.Concat(aliases)}""").Entities.Single();
        Assert.Equal((lead, NameRole.Primary), (entity.Names[0].Name, entity.Names[0].Role));
        Assert.Equal(names.Split('|').Length, entity.Names.Count);
    }

    [Fact]
    public void A_name_given_as_strong_and_as_weak_is_strong() =>
        Assert.Equal(NameQuality.Strong, Party("""<subjectType code="person"/><nameAlias wholeName="A"/><nameAlias wholeName="B" strong="false"/><nameAlias wholeName="B" strong="true"/>""").Entities.Single().Names[1].Quality);

    [Theory]
    [InlineData("9074729", EntityKind.Vessel, "imo")]
    [InlineData("5676084", EntityKind.Organization, "imo-company")]
    [InlineData("0000001", EntityKind.Organization, "imo-company")]
    public void The_check_digit_tells_a_ship_from_a_shipping_company(string number, EntityKind kind, string type)
    {
        var entity = Party($"""<subjectType code="enterprise"/><nameAlias wholeName="Heron"/><identification identificationTypeCode="imo" number="{number}"/>""").Entities.Single();
        Assert.Equal((kind, type), (entity.Kind, entity.Identifiers.Single().Type));
    }

    [Theory]
    [InlineData("100230519", "unp")]
    [InlineData("100230518", "registration")]
    public void A_number_without_a_country_is_taken_for_the_country_of_the_party_only_if_its_check_digit_is_right(string number, string type)
    {
        var entity = Party($"""<subjectType code="enterprise"/><nameAlias wholeName="Ostrich"/><identification identificationTypeCode="regnumber" number="{number}" countryIso2Code="00"/><address city="Minsk" countryIso2Code="BY"/>""").Entities.Single();
        Assert.Equal(type, entity.Identifiers.Single().Type);
    }

    [Theory]
    [InlineData("770701001", "RU", "enterprise", "kpp")]
    [InlineData("7707083893", "RU", "enterprise", "inn")]
    [InlineData("X1", "RU", "enterprise", "registration")]
    [InlineData("X1", "RU", "person", "national-id")]
    public void Another_number_is_what_its_digits_show(string number, string country, string kind, string type) =>
        Assert.Equal(type, Party($"""<subjectType code="{kind}"/><nameAlias wholeName="Ostrich"/><identification identificationTypeCode="other" number="{number}" countryIso2Code="{country}"/>""").Entities.Single().Identifiers.Single().Type);

    [Fact]
    public void A_party_twice_is_one_entity_and_says_so()
    {
        var list = Read("eu.xml", """<export><sanctionEntity logicalId="7"><nameAlias wholeName="A"/><subjectType code="person"/></sanctionEntity><sanctionEntity logicalId="7"><nameAlias wholeName="B"/><subjectType code="person"/></sanctionEntity></export>""");
        Assert.Equal((2, 1, "duplicate-id"), (list.Records, list.Entities.Count, list.Issues.Single().Code));
    }

    [Fact]
    public void Rows_that_a_spreadsheet_put_into_one_cell_in_windows_1252_are_read_as_they_were()
    {
        var plain = Read("eu.csv", EuFixtures.OldCsv);
        var wrapped = string.Concat(EuFixtures.OldCsv.TrimEnd().Split('\n').Select(l => $"\"{l}\t\t\"\n"));
        var old = ListFiles.Read(_files.Write("eu.csv", Encoding.Latin1.GetBytes(wrapped))).Single();
        Assert.Equal("windows-1252", old.Issues.Single().Code);
        Assert.Equal(WatchlistDump.Of(plain), WatchlistDump.Of(old with { Issues = [] }));
    }

    [Fact]
    public void A_file_with_both_utf_8_and_other_bytes_is_damaged_and_refused_with_its_line()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes(EuFixtures.OldCsv), .. Encoding.Latin1.GetBytes("é;7;\n")];
        var error = Assert.Throws<InputFormatException>(() => ListFiles.Read(_files.Write("eu.csv", bytes)));
        Assert.Equal(7, error.Line);
    }

    [Fact]
    public void A_column_the_format_does_not_have_is_told() => Assert.Contains(Read("eu.csv", EuFixtures.Csv).Issues, i => i.Code == "unknown-column" && i.Line == 1);

    [Fact]
    public void A_broken_file_is_refused_with_its_line() =>
        Assert.Equal(2, Assert.Throws<InputFormatException>(() => Read("eu.xml", "<export>\n<sanctionEntity logicalId=\"7\"></export>")).Line);

    [CorpusFact("data/eu/eu_fsf_1_1_RECONSTRUCTED_2026-05-01.xml.gz", "data/eu/eu_csv_1_0_sample_2018.csv")]
    public void Published_editions_are_read_whole()
    {
        var list = ListFiles.Read(CorpusFactAttribute.PathOf("data/eu/eu_fsf_1_1_RECONSTRUCTED_2026-05-01.xml.gz")).Single();
        Assert.Equal((5_860, 5_860, 0, new DateOnly(2026, 5, 1)), (list.Records, list.Entities.Count, list.Rejected, list.Version.Published));
        // Some of the 29,826 aliases are spelt alike in several languages.
        Assert.InRange(list.Names, 29_500, 29_826);
        Assert.All(list.Issues, i => Assert.Equal("missing-number", i.Code));
        var peleng = list.Entities.Single(e => e.Id == "eu-fsf:162821");
        Assert.Equal("Open Joint Stock Company “Peleng”", peleng.Names[0].Name);
        Assert.Equal("140 Repair Plant", list.Entities.Single(e => e.Id == "eu-fsf:126904").Names[0].Name);
        var old = ListFiles.Read(CorpusFactAttribute.PathOf("data/eu/eu_csv_1_0_sample_2018.csv")).Single();
        Assert.Equal((999, 93, 0, new DateOnly(2018, 7, 4)), (old.Records, old.Entities.Count, old.Rejected, old.Version.Published));
    }
}
