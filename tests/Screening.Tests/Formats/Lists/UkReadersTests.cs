using Screening.Formats.Lists;
using Screening.Tests.Support;
using VerifyXunit;

namespace Screening.Tests.Formats.Lists;

/// <summary>The United Kingdom's lists: the one in force, as XML and as a table, and the one that is published no more.</summary>
public sealed class UkReadersTests : IDisposable
{
    internal const string Xml = """
        <?xml version="1.0" encoding="utf-8"?>
        <Designations><DateGenerated>06/05/2031</DateGenerated>
        <Designation>
          <LastUpdated>14/04/2031</LastUpdated><DateDesignated>25/01/2001</DateDesignated><UniqueID>BRD0006</UniqueID><OFSIGroupID>7172</OFSIGroupID><UNReferenceNumber>BRi.002</UNReferenceNumber>
          <Names>
            <Name><Name1>JOHN</Name1><Name2>B</Name2><Name6>DOE </Name6><NameType>Primary Name</NameType></Name>
            <Name><Name1>Jon</Name1><Name6>Doe</Name6><NameType>Primary name variation</NameType></Name>
            <Name><Name6>JD</Name6><NameType>ALias</NameType><AliasStrength>Low quality a.k.a</AliasStrength></Name>
            <Name><Name6>Roe</Name6><NameType>Nickname</NameType></Name>
          </Names>
          <NonLatinNames><NonLatinName><NameNonLatinScript> Джон Доу </NameNonLatinScript><NonLatinScriptType>Cryillic</NonLatinScriptType><NonLatinScriptLanguage>Russian</NonLatinScriptLanguage></NonLatinName></NonLatinNames>
          <Titles><Title>Dr</Title><Title>Count</Title></Titles>
          <RegimeName>The Birds (Sanctions) (EU Exit) Regulations 2020</RegimeName><IndividualEntityShip>Individual</IndividualEntityShip><DesignationSource>UN</DesignationSource>
          <SanctionsImposed>Asset freeze|Travel Ban</SanctionsImposed><SanctionsImposedIndicators><AssetFreeze>true</AssetFreeze></SanctionsImposedIndicators>
          <OtherInformation>Close to
             herons.</OtherInformation><UKStatementofReasons>Feeds birds.</UKStatementofReasons>
          <Addresses><Address><AddressLine1>1 Main St</AddressLine1><AddressLine6>Minsk</AddressLine6><AddressPostalCode>220004</AddressPostalCode><AddressCountry>Belarus</AddressCountry></Address><Address><AddressCountry>Iran</AddressCountry></Address></Addresses>
          <IndividualDetails><Individual>
            <DOBs><DOB>dd/mm/1945</DOB><DOB>dd/03/1946</DOB><DOB>01/03/1958</DOB><DOB>31/02/1958</DOB><DOB>soon</DOB></DOBs>
            <PassportDetails><Passport><PassportNumber>P1</PassportNumber><PassportAdditionalInformation>Iran passport</PassportAdditionalInformation></Passport><Passport><PassportNumber>P1</PassportNumber></Passport></PassportDetails>
            <NationalIdentifierDetails><NationalIdentifier><NationalIdentifierNumber>12345</NationalIdentifierNumber></NationalIdentifier></NationalIdentifierDetails>
            <Nationalities><Nationality>Iran</Nationality><Nationality>Estonia, Russia</Nationality><Nationality>Birdland</Nationality></Nationalities>
            <Positions><Position>Chairman</Position></Positions><Genders><Gender>Male</Gender></Genders>
            <BirthDetails><Location><TownOfBirth>Minsk</TownOfBirth><CountryOfBirth>Belarus</CountryOfBirth></Location></BirthDetails>
          </Individual></IndividualDetails>
        </Designation>
        <Designation>
          <LastUpdated>06/05/2031</LastUpdated><DateDesignated>29/06/2012</DateDesignated><UniqueID>BRD0001</UniqueID>
          <Names><Name><Name6>OSTRICH WORKS</Name6><NameType>Primary name</NameType></Name><Name><Name6>Bird Trust</Name6><NameType>FKA</NameType></Name></Names>
          <IndividualEntityShip>Entity</IndividualEntityShip>
          <Addresses><Address><AddressLine1>1 Main St</AddressLine1><AddressCountry>Russia</AddressCountry></Address></Addresses>
          <EntityDetails><Entity><TypeOfEntities><TypeOfEntity>Factory</TypeOfEntity></TypeOfEntities><BusinessRegistrationNumbers><BusinessRegistrationNumber>TIN: 7707083893</BusinessRegistrationNumber><BusinessRegistrationNumber>none</BusinessRegistrationNumber></BusinessRegistrationNumbers><ParentCompanies><ParentCompany>Heron Holding</ParentCompany></ParentCompanies><Subsidiaries><Subsidiary>Egret Ltd</Subsidiary></Subsidiaries></Entity></EntityDetails>
          <PhoneNumbers><PhoneNumber>+375 1</PhoneNumber></PhoneNumbers><NewField>new</NewField>
        </Designation>
        <Designation>
          <LastUpdated>2031</LastUpdated><UniqueID>BRD0075</UniqueID><Names><Name><Name6>GREY HERON</Name6><NameType>Primary name</NameType></Name></Names><IndividualEntityShip>Ship</IndividualEntityShip>
          <ShipDetails><Ship><IMONumbers><IMONumber>IMO9074729</IMONumber></IMONumbers><CurrentOwnerOperators><CurrentOwnerOperator>Heron Lines</CurrentOwnerOperator></CurrentOwnerOperators><CurrentBelievedFlagOfShips><CurrentBelievedFlagOfShip>Comoros</CurrentBelievedFlagOfShip></CurrentBelievedFlagOfShips><YearsBuilt><YearBuilt>2,011</YearBuilt></YearsBuilt></Ship></ShipDetails>
        </Designation>
        <Designation><UniqueID>BRD0076</UniqueID><Names><Name><NameType>Primary name</NameType></Name></Names></Designation>
        <Designation><Names><Name><Name6>NOBODY</Name6><NameType>Primary name</NameType></Name></Names></Designation>
        </Designations>
        """;

    internal const string Table = """
        Report Date: 06-May-2031
        Last Updated,Unique ID,OFSI Group ID,UN Reference Number,Name 6,Name 1,Name 2,Name 3,Name 4,Name 5,Name type,Alias strength,Title,Name non-latin script,Non-latin script type,Non-latin script language,Regime Name,Designation Type,Designation source,Sanctions Imposed,Other Information,UK Statement of Reasons,Address Line 1,Address Line 2,Address Line 3,Address Line 4,Address Line 5,Address Line 6,Address Postal Code,Address Country,Phone number,Website,Email address,Date Designated,D.O.B,Nationality(/ies),National Identifier number,National Identifier additional information,Passport number,Passport additional information,Position,Gender,Town of birth,Country of birth,Type of entity,Subsidiaries,Parent company,Business registration number (s),IMO number,Current owner/operator (s),Previous owner/operator (s),Current believed flag of ship,Previous flags,Type of ship,Tonnage of ship,Length of ship,Year Built,Hull identification number (HIN)
        14/04/2031,BRD0006,7172,BRi.002,DOE,John,,,,,Primary Name,,Dr,Джон Доу,Cyrillic,Russian,Birds,Individual,UN,Asset freeze|Travel Ban,Close to herons.,,1 Main St,,,,,Minsk,220004,Belarus,,,,25/01/2001,dd/mm/1945|01/03/1958,Iran|Iraq,,,P1|P2,,,Male,,,,,,,,,,,,,,,,
        14/04/2031,BRD0006,7172,BRi.002,JD,,,,,,Alias,Low quality a.k.a,Dr,Джон Доу,Cyrillic,Russian,Birds,Individual,UN,Asset freeze|Travel Ban,Close to herons.,,PO Box 7,,,,,Minsk,,Belarus,,,,25/01/2001,dd/mm/1945|01/03/1958,Iran|Iraq,,,P1|P2,,,Male,,,,,,,,,,,,,,,,
        14/04/2031,BRD0075,,,GREY HERON,,,,,,Primary Name,,,,,,Birds,Ship,UK,Prohibition of port entry,,,,,,,,,,,,,,25/01/2001,,,,,,,,,,,,,,,IMO9074729,Heron Lines,Old Lines,Comoros,India,Tanker,7078,75,"2,011",H1
        14/04/2031,,,,NOBODY
        14/04/2031,,,,NOBODY,,,,,,Primary Name,,,,,,Birds,Ship,UK,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,

        """;

    internal const string Retired = """
        Last Updated,06/05/2025
        Name 6,Name 1,Name 2,Name 3,Name 4,Name 5,Title,Name Non-Latin Script,Non-Latin Script Type,Non-Latin Script Language,DOB,Town of Birth,Country of Birth,Nationality,Passport Number,Passport Details,National Identification Number,National Identification Details,Position,Address 1,Address 2,Address 3,Address 4,Address 5,Address 6,Post/Zip Code,Country,Other Information,Group Type,Alias Type,Alias Quality,Regime,Listed On,UK Sanctions List Date Designated,Last Updated,Group ID
        DOE,John,,,,,,,,,00/00/1994,Minsk,Belarus,Iran,(1) A-1 (2) B-2,(1) Iran,(1) 77 (2) -,,Chairman,1 Main St,,,,,Minsk,220004,Belarus,"(UK Sanctions List Ref):BRD0006. Close to herons (grey). (UN Ref):BRi.002. Feeds birds. (UK Statement of Reasons):Keeps (many) birds. (Gender):Male",Individual,Primary name,,Birds,25/01/2001,31/12/2020,01/02/2022,7172
        JD,,,,,,,Доу,Cyrilic,Russian,03/1994,,,,,,,,,,,,,,,,,"(UK Sanctions List Ref):BRD0006.",Individual,AKA,Low quality,Birds,25/01/2001,31/12/2020,01/02/2022,7172
        GREY HERON,,,,,,,,,,,,,,,,,,,,,,,,,,,"(UK Sanctions List Ref):BRD0075. (IMO number):9074729 (Current owners):Heron Lines (Flag of ship):Comoros (Type of ship):Tanker (Year built):2011",Ship,Primary name,,Birds,25/01/2001,31/12/2020,01/02/2022,7175

        """;

    private readonly TestFiles _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public Task The_xml() => Verifier.Verify(WatchlistDump.Of(ListFiles.Read(_files.Write("uk.xml", Xml))));

    [Fact]
    public Task The_table_repeats_a_party_for_each_name_and_address() => Verifier.Verify(WatchlistDump.Of(ListFiles.Read(_files.Write("uk.csv", Table))));

    [Fact]
    public Task The_retired_list_is_read_and_says_that_it_is() => Verifier.Verify(WatchlistDump.Of(ListFiles.Read(_files.Write("ConList.csv", Retired))));

    [CorpusFact("data/uk/uksl_RECONSTRUCTED_2026-08-22.xml.gz", "data/uk/ConList_2025-04-10.csv.gz", "data/fixtures/uk_sanctions_list_real_fragments_2026-08-26.xml")]
    public void Editions_of_the_lists_are_read_whole()
    {
        var list = ListFiles.Read(CorpusFactAttribute.PathOf("data/uk/uksl_RECONSTRUCTED_2026-08-22.xml.gz")).Single();
        Assert.Equal(("uk-sl", 6_349, 6_349, 0, new DateOnly(2026, 8, 22)), (list.Version.List, list.Records, list.Entities.Count, list.Issues.Count, list.Version.Published));
        // 15,758 Latin names and 3,868 others, less those that repeat another of their party.
        Assert.InRange(list.Names, 19_500, 15_758 + 3_868);
        var retired = ListFiles.Read(CorpusFactAttribute.PathOf("data/uk/ConList_2025-04-10.csv.gz")).Single();
        Assert.Equal(("uk-ofsi-conlist", 18_796, 4_686, 0), (retired.Version.List, retired.Records, retired.Entities.Count, retired.Rejected));
        Assert.Equal("retired", retired.Issues[0].Code);
        // One group stands without its reference.
        Assert.Single(retired.Entities, e => !e.SameAs.Any(s => s.StartsWith("uk-sl:", StringComparison.Ordinal)));
        Assert.Equal((3, 10), ListFiles.Read(CorpusFactAttribute.PathOf("data/fixtures/uk_sanctions_list_real_fragments_2026-08-26.xml")).Select(l => (l.Records, l.Names)).Single());
    }
}
