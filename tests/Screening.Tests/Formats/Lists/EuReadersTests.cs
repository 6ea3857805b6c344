using System.Text;
using Screening.Formats.Lists;
using Screening.Model;
using Screening.Tests.Support;
using VerifyXunit;

namespace Screening.Tests.Formats.Lists;

/// <summary>The European Union's list, as XML and as tables.</summary>
public sealed class EuReadersTests : IDisposable
{
    internal const string Xml = """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <export xmlns="http://eu.europa.ec/fpi/fsd/export" generationDate="2031-05-06T07:08:09.000+02:00" globalFileId="1">
          <sanctionEntity designationDetails="Date of UN designation: 9.6.2010" unitedNationId="BRe.001" euReferenceNumber="EU.27.28" logicalId="13" designationDate="2004-05-06">
            <remark>Makes
              birds.</remark>
            <subjectType code="enterprise" classificationCode="E"/>
            <regulation regulationType="regulation" organisationType="council" publicationDate="2003-07-08" entryIntoForceDate="2003-07-07" numberTitle="1210/2003 (OJ L169)" programme="BRD" logicalId="348"><publicationUrl>http://x</publicationUrl></regulation>
            <regulation regulationType="amendment" organisationType="council" publicationDate="2020-07-08" entryIntoForceDate="2020-07-09" numberTitle="2020/1 (OJ L1)" programme="BRD" logicalId="349"/>
            <nameAlias firstName="" middleName="" lastName="" wholeName="Страусовый завод" function="" title="" nameLanguage="RU" strong="true" logicalId="17"/>
            <nameAlias firstName="" middleName="" lastName="" wholeName="Ostrich Works" function="Industry company" title="" nameLanguage="EN" strong="true" logicalId="18"/>
            <nameAlias firstName="" middleName="" lastName="" wholeName="OW" function="" title="" nameLanguage="" strong="false" logicalId="19"><remark>short form</remark></nameAlias>
            <identification number="190000001" latinNumber="" countryIso2Code="BY" identificationTypeCode="regnumber"/>
            <identification number="7707083893" latinNumber="" countryIso2Code="00" identificationTypeCode="fiscalcode"/>
            <identification number="X-1" latinNumber="" countryIso2Code="00" identificationTypeCode="other" identificationTypeDescription="Other identification number"/>
            <address city="Minsk" street="1 Main St" poBox="7" zipCode="220004" region="" place="" countryIso2Code="BY"/>
            <address city="" street="" poBox="" zipCode="" region="" place="" countryIso2Code="RU"><remark>+375 1</remark></address>
          </sanctionEntity>
          <sanctionEntity designationDetails="" unitedNationId="" logicalId="14">
            <subjectType code="person" classificationCode="P"/>
            <nameAlias firstName="John" middleName="B." lastName="Doe" wholeName="John B. Doe" gender="M" function="" title="Dr" nameLanguage="" strong="true"/>
            <nameAlias firstName="Jean" middleName="" lastName="Doe" wholeName="" nameLanguage="FR" strong="true"/>
            <citizenship countryIso2Code="IR"/>
            <birthdate circa="false" calendarType="GREGORIAN" city="Minsk" birthdate="1960-08-31" dayOfMonth="31" monthOfYear="8" year="1960" countryIso2Code="BY"/>
            <birthdate circa="true" calendarType="GREGORIAN" city="" year="1961" countryIso2Code="00"/>
            <birthdate circa="false" calendarType="GREGORIAN" monthOfYear="3" year="1962" countryIso2Code="00"/>
            <birthdate circa="false" calendarType="GREGORIAN" yearRangeFrom="1963" yearRangeTo="1965" countryIso2Code="00"/>
            <birthdate circa="false" calendarType="ISLAMIC" year="1343" countryIso2Code="00"/>
            <birthdate circa="false" calendarType="GREGORIAN" birthdate="1960-13-31" dayOfMonth="31" monthOfYear="13" year="1960" countryIso2Code="00"/>
            <identification diplomatic="false" knownFalse="true" number="F0001" countryIso2Code="IR" identificationTypeCode="passport"/>
            <identification number="A0001" countryIso2Code="IR" identificationTypeCode="passport"/>
          </sanctionEntity>
          <sanctionEntity logicalId="15"><subjectType classificationCode="E"/><nameAlias wholeName="GREY HERON" nameLanguage="" strong="true"/><identification number="9074729" identificationTypeCode="imo"/></sanctionEntity>
          <sanctionEntity logicalId="16"><subjectType classificationCode="E"/><nameAlias wholeName="Heron Shipping" nameLanguage="" strong="true"/><identification number="5342883" identificationTypeCode="imo"/></sanctionEntity>
          <sanctionEntity logicalId="15"><subjectType classificationCode="E"/><nameAlias wholeName="HERON II" nameLanguage="" strong="true"/></sanctionEntity>
          <sanctionEntity logicalId="17"><subjectType classificationCode="E"/><nameAlias wholeName="" nameLanguage="" strong="true"/></sanctionEntity>
          <sanctionEntity><nameAlias wholeName="Nobody"/></sanctionEntity>
        </export>
        """;

    internal const string Table =
        "\uFEFFfileGenerationDate;Entity_LogicalId;Entity_EU_ReferenceNumber;Entity_UnitedNationId;Entity_DesignationDate;Entity_DesignationDetails;Entity_Remark;Entity_SubjectType;Entity_SubjectType_ClassificationCode;Entity_Regulation_Type;Entity_Regulation_OrganisationType;Entity_Regulation_PublicationDate;Entity_Regulation_EntryIntoForceDate;Entity_Regulation_NumberTitle;Entity_Regulation_Programme;Entity_Regulation_PublicationUrl;NameAlias_LastName;NameAlias_FirstName;NameAlias_MiddleName;NameAlias_WholeName;NameAlias_NameLanguage;NameAlias_Gender;NameAlias_Title;NameAlias_Function;Address_City;Address_Street;Address_PoBox;Address_ZipCode;Address_ContactInfo;Address_CountryIso2Code;BirthDate_BirthDate;BirthDate_Day;BirthDate_Month;BirthDate_Year;BirthDate_Circa;BirthDate_CalendarType;BirthDate_City;BirthDate_CountryIso2Code;Identification_Number;Identification_TypeCode;Identification_TypeDescription;Identification_CountryIso2Code;Citizenship_CountryIso2Code\n" +
        "06/05/2031;13;EU.27.28;BRe.001;2004-05-06;;Makes birds;Enterprise;E;regulation;council;2003-07-08;2003-07-07;1210/2003 (OJ L169);BRD;http://x;;;;Ostrich Works;EN;;;;;;;;;;;;;;;;;;;;;;\n" +
        "06/05/2031;13;EU.27.28;BRe.001;2004-05-06;;Makes birds;Enterprise;E;regulation;council;2003-07-08;2003-07-07;1210/2003 (OJ L169);BRD;http://x;;;;;;;;;Minsk;1 Main St;;220004;+375 1;BY;;;;;;;;;;;;;\n" +
        "06/05/2031;13;EU.27.28;BRe.001;2004-05-06;;Makes birds;Enterprise;E;regulation;council;2003-07-08;2003-07-07;1210/2003 (OJ L169);BRD;http://x;;;;;;;;;;;;;;;;;;;;;;;190000001;regnumber;;BY;\n" +
        "06/05/2031;14;;;;;;Person;P;regulation;council;2003-07-08;2003-07-07;1210/2003 (OJ L169);BRD;http://x;;;;;;;;;;;;;;;;31;8;1960;true;GREGORIAN;Minsk;00;;;;;\n" +
        "06/05/2031;14;;;;;;Person;P;regulation;council;2003-07-08;2003-07-07;1210/2003 (OJ L169);BRD;http://x;Doe;John;;John Doe;;M;;;;;;;;;;;;;;;;;;;;;IR\n" +
        "06/05/2031;15;;;;;;Person;P;regulation;council;2003-07-08;2003-07-07;1210/2003 (OJ L169);BRD;http://x;;;;;;;;;;;;;;;;;;;;;;;;;;;IR\n" +
        "06/05/2031;;;;;;;Person;P;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;\n" +
        "06/05/2031;16;x;x;x;x;x;x;x;x;x;x;x;x;x;x;x;x;x;x;x;x;x;x;x;x;x;x;x;x;x;x;x;x;x;x;x;x;x;x;x;x;x;x;x;x;x\n";

    internal const string OldTable =
        "\"Date_file;Entity_logical_id;Subject_type;Leba_numtitle;Leba_publication_date;Programme;Entity_remark;Naal_lastname;Naal_firstname;Naal_wholename;Naal_gender;Naal_function;Naal_language;Addr_street;Addr_city;Addr_country;Birt_date;Birt_place;Birt_country;Iden_number;Iden_country;Citi_country\t\t\"\n" +
        "\"04/07/2018;1;P;2018/223 (OJ L43);2018-02-16;BRD;;Doe;John;John Doe;M;Chairman;;;;;1960-08-31;Minsk;BY;A0001;IR;IR\t\t\t\"\n" +
        "\"04/07/2018;1;P;2018/223 (OJ L43);2018-02-16;BRD;;;;Jos\u00E9 Doe;M;;ES;1 Main St;Minsk;BY;N/A;;;;;\t\"\n";

    private readonly TestFiles _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public Task The_xml_leads_with_the_english_name() => Verifier.Verify(WatchlistDump.Of(ListFiles.Read(_files.Write("eu.xml", Xml))));

    [Fact]
    public Task The_table_has_a_row_for_each_part() => Verifier.Verify(WatchlistDump.Of(ListFiles.Read(_files.Write("eu.csv", Table))));

    [Fact]
    public Task The_older_table_has_names_of_its_own_for_the_columns() =>
        Verifier.Verify(WatchlistDump.Of(ListFiles.Read(_files.Write("eu.csv", CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(OldTable)))));

    [CorpusFact("data/eu/eu_fsf_1_1_RECONSTRUCTED_2026-05-01.xml.gz", "data/eu/eu_csv_1_0_sample_2018.csv", "data/fixtures/eu_fsf_1_1_real_fragment_2024-12-11.xml")]
    public void Editions_of_the_list_are_read_whole()
    {
        var list = ListFiles.Read(CorpusFactAttribute.PathOf("data/eu/eu_fsf_1_1_RECONSTRUCTED_2026-05-01.xml.gz")).Single();
        Assert.Equal(("eu-fsf", 5_860, 5_860, 0, new DateOnly(2026, 5, 1)), (list.Version.List, list.Records, list.Entities.Count, list.Rejected, list.Version.Published));
        // Five dates are of another calendar, or said to be.
        Assert.Equal(5, list.Issues.Count);
        Assert.All(list.Issues, i => Assert.Equal("bad-date", i.Code));
        Assert.Contains(list.Entities, e => e.Identifiers.Contains(new Identifier("unp", "100230519", "BY")) && e.Names.Any(n => n.Name.Contains("Peleng", StringComparison.OrdinalIgnoreCase)));
        Assert.Equal(["New Konk", "Unica"], list.Entities.Where(e => e.Kind == EntityKind.Vessel).Select(e => e.Caption).Order(StringComparer.Ordinal));
        Assert.Equal((999, 93, 1), ListFiles.Read(CorpusFactAttribute.PathOf("data/eu/eu_csv_1_0_sample_2018.csv")).Select(l => (l.Records, l.Entities.Count, l.Rejected)).Single());
        Assert.Equal((1, 3), ListFiles.Read(CorpusFactAttribute.PathOf("data/fixtures/eu_fsf_1_1_real_fragment_2024-12-11.xml")).Select(l => (l.Records, l.Names)).Single());
    }
}
