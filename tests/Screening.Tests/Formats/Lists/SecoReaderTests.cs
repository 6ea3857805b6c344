using Screening.Formats.Lists;
using Screening.Model;
using Screening.Tests.Support;
using VerifyXunit;

namespace Screening.Tests.Formats.Lists;

public sealed class SecoReaderTests
{
    internal const string Fixture = """
        <?xml version="1.0" encoding="UTF-8"?>
        <swiss-sanctions-list list-type="whole-list" date="2031-05-06">
          <sanctions-program ssid="20" version-date="2031-05-01">
            <program-key lang="ger">Vögel</program-key><program-key lang="eng">Birds</program-key>
            <program-name lang="eng">Ordinance of 15 June 2030 on measures against birds</program-name>
            <sanctions-set ssid="40" lang="ger">Artikel 2</sanctions-set><sanctions-set ssid="40" lang="eng">article 2 -- Freezing of nests</sanctions-set>
            <sanctions-set ssid="41" lang="eng">article 3 -- Feathers</sanctions-set><origin>UN</origin>
          </sanctions-program>
          <target ssid="100">
            <sanctions-set-id>40</sanctions-set-id><sanctions-set-id>41</sanctions-set-id><sanctions-set-id>49</sanctions-set-id>
            <foreign-identifier>BRi.001</foreign-identifier>
            <individual sex="male">
              <identity ssid="102" main="false"><name name-type="primary-name" quality="good" lang="eng"><name-part order="1" name-part-type="whole-name"><value>Jack Straw</value></name-part></name></identity>
              <identity ssid="101" main="true">
                <name name-type="alias" quality="low" lang="eng"><name-part order="1" name-part-type="whole-name"><value>Birdman</value></name-part></name>
                <name name-type="primary-name" quality="good" lang="eng">
                  <name-part order="3" name-part-type="father-name"><value>Ivanovich</value></name-part>
                  <name-part order="1" name-part-type="family-name"><value>Doe</value><spelling-variant lang="RUS" script="CYRL">До</spelling-variant><spelling-variant lang="RUS" script="LATN">Do</spelling-variant><spelling-variant lang="RUS" script="LATN">Doh</spelling-variant></name-part>
                  <name-part order="2" name-part-type="given-name"><value>John</value><spelling-variant lang="RUS" script="CYRL">Джон</spelling-variant></name-part>
                  <name-part order="4" name-part-type="title"><value>Dr.</value></name-part>
                </name>
                <name name-type="formerly-known-as" quality="good" lang="eng"><name-part order="1" name-part-type="whole-name"><value>John Roe</value></name-part></name>
                <day-month-year day="23" month="3" year="1980" calendar="Gregorian" quality="good"/>
                <day-month-year year="1981" quality="low"/>
                <day-month-year day="9" month="28" year="1359" calendar="Persian"/>
                <day-month-year day="10" month="10"/>
                <place-of-birth place-id="900"/>
                <nationality><country iso-code="BY">Belarus</country></nationality>
                <address place-id="900" quality="good"><c-o>Nest Club</c-o><address-details>ul. Ptichya, 4</address-details><zip-code>220029</zip-code><p-o-box>7</p-o-box></address>
                <address place-id="999"><address-details>2 Lost Way</address-details></address>
                <identification-document document-type="passport"><number>AB1234567</number><issuer code="BY">Belarus</issuer><date-of-issue>2020-01-02</date-of-issue></identification-document>
                <identification-document document-type="ring"><number>7</number></identification-document>
              </identity>
              <justification>Keeper of the
                 Grey Heron works.</justification>
              <relation target-id="200" relation-type="related-to">Director</relation>
              <other-information>Wings: two</other-information>
            </individual>
            <modification modification-type="amended" effective-date="2031-02-03"><added><identity main="true"><name name-type="primary-name" quality="good"><name-part order="1" name-part-type="whole-name"><value>Leaked Name</value></name-part></name><day-month-year year="1900"/></identity></added></modification>
            <modification modification-type="de-listed" effective-date="2030-06-01"/>
            <modification modification-type="listed" effective-date="2030-01-02"/>
          </target>
          <target ssid="200">
            <sanctions-set-id>40</sanctions-set-id>
            <entity>
              <identity main="true"><name name-type="primary-name" quality="good" lang="eng"><name-part order="1" name-part-type="whole-name"><value>Grey “Heron”
                 Works</value></name-part></name><address place-id="900"/></identity>
              <other-information>Registration number: 190000001</other-information><other-information>IMO number: 9074729</other-information>
            </entity>
            <modification modification-type="de-listed" effective-date="2031-06-01"/>
            <modification modification-type="listed" effective-date="2030-01-02"/>
          </target>
          <target ssid="300">
            <sanctions-set-id>40</sanctions-set-id>
            <individual><identity main="true"><name name-type="primary-name"><name-part order="1" name-part-type="whole-name"><value>Gone Bird</value></name-part></name></identity></individual>
            <modification modification-type="de-listed" effective-date="2030-06-01"/>
            <modification modification-type="listed" effective-date="2029-01-02"><added><individual><identity/></individual></added></modification>
          </target>
          <target ssid="400">
            <sanctions-set-id>40</sanctions-set-id>
            <object object-type="vessel"><identity main="true"><name name-type="nickname"><name-part order="1" name-part-type="beak"><value>Ostrich III</value></name-part></name></identity></object>
            <modification modification-type="hatched" effective-date="2030-06-01"/>
          </target>
          <target ssid="500"><sanctions-set-id>40</sanctions-set-id><modification modification-type="listed" effective-date="2030-06-01"><added><individual><identity main="true"><name name-type="primary-name"><name-part order="1" name-part-type="whole-name"><value>Copy</value></name-part></name></identity></individual></added></modification></target>
          <place ssid="900"><location>Minsk</location><location-variant variant-type="name">Mensk</location-variant><area>Minsk region</area><country iso-code="BY">Belarus</country></place>
        </swiss-sanctions-list>
        """;

    private static Watchlist Read(string xml)
    {
        using var files = new TestFiles();
        return ListFiles.Read(files.Write("seco.xml", xml)).Single();
    }

    private static Entity Target(string party, string more = "", string date = "2031-05-06") =>
        Read($"<swiss-sanctions-list list-type='whole-list' date='{date}'><target ssid='1'>{party}{more}</target></swiss-sanctions-list>").Entities.Single();

    private static string Name(string parts, string attributes = "name-type='primary-name'") => $"<individual><identity main='true'><name {attributes}>{parts}</name></identity></individual>";

    [Fact]
    public Task A_list_as_read() => Verifier.Verify(WatchlistDump.Of([Read(Fixture)]));

    [Fact]
    public void Copies_inside_a_modification_add_nothing()
    {
        var list = Read(Fixture);

        Assert.DoesNotContain(list.Entities.SelectMany(e => e.Names), n => n.Name is "Leaked Name" or "Copy");
        Assert.DoesNotContain(list.Entities.SelectMany(e => e.BirthDates), d => d == "1900");
    }

    [Theory]
    [InlineData("de-listed", "2031-05-06", 1)]
    [InlineData("de-listed", "2031-05-07", 0)]
    [InlineData("de-listed", "", 1)]
    [InlineData("amended", "2030-01-01", 0)]
    public void Only_the_first_modification_and_only_its_day_take_a_target_off(string type, string day, int setAside)
    {
        var list = Read($"<swiss-sanctions-list date='2031-05-06'><target ssid='1'>{Name("<name-part name-part-type='whole-name'><value>Doe</value></name-part>")}<modification modification-type='{type}' effective-date='{day}'/><modification modification-type='de-listed' effective-date='2020-01-01'/></target></swiss-sanctions-list>");

        Assert.Equal((1, setAside, 1 - setAside), (list.Records, list.SetAside, list.Entities.Count));
        Assert.Equal(type == "de-listed" && setAside == 0 ? day : null, list.Entities.SingleOrDefault()?.Ends);
    }

    [Fact]
    public void A_spelling_of_some_parts_only_is_weak_in_another_script_and_filled_up_in_its_own()
    {
        var names = Target(Name("""
            <name-part order="1" name-part-type="family-name"><value>Doe</value><spelling-variant lang="UKR" script="CYRL">До</spelling-variant><spelling-variant lang="UKR" script="LATN">Do</spelling-variant></name-part>
            <name-part order="2" name-part-type="given-name"><value>John</value></name-part>
            """)).Names;

        Assert.Equal(["Doe John", "До", "Do John"], names.Select(n => n.Name));
        Assert.Equal([NameQuality.Strong, NameQuality.Weak, NameQuality.Strong], names.Select(n => n.Quality));
        Assert.Equal([null, "Cyrl", "Latn"], names.Select(n => n.Script));
        Assert.Equal([("John", "Doe"), (null, null), ("John", "Do")], names.Select(n => (n.Given, n.Family)));
    }

    [Theory]
    [InlineData("KPe.001", "un-sc:KPe.001")]
    [InlineData("QDi.012", "un-sc:QDi.012")]
    [InlineData("140", "")]
    [InlineData("EU.27.28", "")]
    [InlineData("KPe.01x", "")]
    public void A_reference_of_the_security_council_joins_both_entries(string number, string expected)
    {
        var entity = Target(Name("<name-part name-part-type='whole-name'><value>Doe</value></name-part>"), $"<foreign-identifier>{number}</foreign-identifier>");

        Assert.Equal(expected, string.Join(',', entity.SameAs));
        Assert.Contains($"Foreign identifier {number}", entity.Remarks, StringComparison.Ordinal);
    }

    [Fact]
    public void A_part_of_the_list_says_that_parties_may_be_missing()
    {
        var list = Read($"<swiss-sanctions-list list-type='delta' date='2031-05-06'><target ssid='1'>{Name("<name-part name-part-type='whole-name'><value>Doe</value></name-part>")}</target></swiss-sanctions-list>");

        Assert.Equal("not-whole", list.Issues.Single().Code);
    }

    [CorpusFact("data/fixtures/seco_real_trimmed_2026-08-27.xml")]
    public void A_fragment_of_the_published_list_is_read_whole()
    {
        var list = ListFiles.Read(CorpusFactAttribute.PathOf("data/fixtures/seco_real_trimmed_2026-08-27.xml")).Single();

        Assert.Equal((2, 0, 1, new DateOnly(2026, 8, 27)), (list.Records, list.Rejected, list.SetAside, list.Version.Published!.Value));
        var bank = list.Entities.Single();
        Assert.Equal(("ch-seco:46130", "Belagroprombank", "2021-08-11"), (bank.Id, bank.Caption, bank.Listed));
        Assert.Equal(["Belarus"], bank.Programmes);
        Assert.Equal(["article 16 and 17 -- Restrictions on the money and capital market"], bank.Measures);
    }
}
