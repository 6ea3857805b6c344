namespace Screening.Tests.Formats.Lists;

/// <summary>Made-up parties in the formats of the United Kingdom.</summary>
internal static class UkFixtures
{
    public const string Xml = """
        <?xml version="1.0" encoding="utf-8"?>
        <Designations><DateGenerated>06/05/2031</DateGenerated>
        <Designation>
          <LastUpdated>14/04/2030</LastUpdated><DateDesignated>25/01/2029</DateDesignated><UniqueID>BRD0008</UniqueID><OFSIGroupID>7008</OFSIGroupID><UNReferenceNumber>BDi.008</UNReferenceNumber>
          <Names>
            <Name><Name1>John</Name1><Name2>Q.</Name2><Name6>DOE</Name6><NameType>Primary Name</NameType></Name>
            <Name><Name6>Johnny</Name6><NameType>ALias</NameType><AliasStrength>Low quality a.k.a</AliasStrength></Name>
            <Name><NameType>Alias</NameType></Name>
          </Names>
          <NonLatinNames><NonLatinName><NameNonLatinScript> Джон </NameNonLatinScript><NonLatinScriptType>Cyrillic</NonLatinScriptType><NonLatinScriptLanguage>Russian</NonLatinScriptLanguage></NonLatinName></NonLatinNames>
          <Titles><Title>Dr</Title></Titles>
          <RegimeName>The Bird (Sanctions) Regulations 2029</RegimeName><IndividualEntityShip>Individual</IndividualEntityShip><DesignationSource>UN</DesignationSource>
          <SanctionsImposed>Asset freeze|Travel Ban</SanctionsImposed><SanctionsImposedIndicators><AssetFreeze>true</AssetFreeze></SanctionsImposedIndicators>
          <OtherInformation>Keeps birds.</OtherInformation><UKStatementofReasons>He keeps birds.</UKStatementofReasons>
          <Addresses><Address><AddressLine1>1 Main St</AddressLine1><AddressLine6>Kabul</AddressLine6><AddressPostalCode>1001</AddressPostalCode><AddressCountry>Afghanistan</AddressCountry></Address></Addresses>
          <IndividualDetails><Individual><DOBs><DOB>dd/mm/1945</DOB><DOB>01/03/1958</DOB></DOBs><PassportDetails><Passport><PassportNumber>P0000001</PassportNumber><PassportAdditionalInformation>Afghanistan passport</PassportAdditionalInformation></Passport></PassportDetails><Nationalities><Nationality>Afghanistan</Nationality></Nationalities><Positions><Position>Keeper</Position></Positions><Genders><Gender>Male</Gender></Genders><BirthDetails><Location><TownOfBirth>Lakhi</TownOfBirth><CountryOfBirth>Afghanistan</CountryOfBirth></Location></BirthDetails></Individual></IndividualDetails>
        </Designation>
        <Designation>
          <UniqueID>BRD0007</UniqueID><Names><Name><Name6>OSTRICH WORKS</Name6><NameType>Primary name</NameType></Name></Names><IndividualEntityShip>Entity</IndividualEntityShip>
          <EntityDetails><Entity><TypeOfEntities><TypeOfEntity>Works</TypeOfEntity></TypeOfEntities><BusinessRegistrationNumbers><BusinessRegistrationNumber>BR-99-XY</BusinessRegistrationNumber></BusinessRegistrationNumbers><ParentCompanies><ParentCompany>Bird Holding</ParentCompany></ParentCompanies><Subsidiaries><Subsidiary>Egg Ltd</Subsidiary></Subsidiaries></Entity></EntityDetails>
          <PhoneNumbers><PhoneNumber>+93 000</PhoneNumber></PhoneNumbers><Plumage>grey</Plumage>
        </Designation>
        <Designation>
          <UniqueID>BRD0009</UniqueID><Names><Name><Name6>Grey Heron</Name6><NameType>Primary name</NameType></Name></Names><IndividualEntityShip>Ship</IndividualEntityShip>
          <ShipDetails><Ship><IMONumbers><IMONumber>IMO9074729</IMONumber></IMONumbers><CurrentOwnerOperators><CurrentOwnerOperator>Heron Lines</CurrentOwnerOperator></CurrentOwnerOperators><CurrentBelievedFlagOfShips><CurrentBelievedFlagOfShip>Comoros</CurrentBelievedFlagOfShip></CurrentBelievedFlagOfShips><PreviousFlags><PreviousFlag>India</PreviousFlag></PreviousFlags><TypeOfShipDetails><TypeOfShip>Tanker</TypeOfShip></TypeOfShipDetails><TonnageOfShipDetails><TonnageOfShip>7078</TonnageOfShip></TonnageOfShipDetails><YearsBuilt><YearBuilt>2011</YearBuilt></YearsBuilt></Ship></ShipDetails>
        </Designation>
        <Designation><UniqueID>BRD0010</UniqueID><Names/></Designation>
        </Designations>

        """;

    public const string Csv = """
        Report Date: 08-Oct-2031
        Last Updated,Unique ID,OFSI Group ID,UN Reference Number,Name 6,Name 1,Name 2,Name 3,Name 4,Name 5,Name type,Alias strength,Title,Name non-latin script,Non-latin script type,Non-latin script language,Regime Name,Designation Type,Designation source,Sanctions Imposed,Other Information,UK Statement of Reasons,Address Line 1,Address Line 2,Address Line 3,Address Line 4,Address Line 5,Address Line 6,Address Postal Code,Address Country,Phone number,Website,Email address,Date Designated,D.O.B,Nationality(/ies),National Identifier number,National Identifier additional information,Passport number,Passport additional information,Position,Gender,Town of birth,Country of birth,Type of entity,Subsidiaries,Parent company,Business registration number (s),IMO number,Current owner/operator (s),Previous owner/operator (s),Current believed flag of ship,Previous flags,Type of ship,Tonnage of ship,Length of ship,Year Built,Hull identification number (HIN)
        14/04/2030,BRD0007,7007,BDe.007,OSTRICH WORKS,,,,,,Primary Name,,,,,,The Bird (Sanctions) Regulations 2029,Entity,UK,Asset freeze|Travel Ban,Makes nests.,It makes nests.,"1 Main St,",,,,,Minsk,220000,Belarus,+375 17 000 00 00|+375 17 000 00 01,http://example.org,a@example.org,25/01/2029,,,,,,,,,,,Works,Egg Ltd|Feather Ltd,Bird Holding,UNP: 100230519,,,,,,,,,,
        14/04/2030,BRD0007,7007,BDe.007,OW,,,,,,ALias,Low quality a.k.a,, Страус ,Cryillic,Russian,The Bird (Sanctions) Regulations 2029,Entity,UK,Asset freeze|Travel Ban,Makes nests.,It makes nests.,"1 Main St,",,,,,Minsk,220000,Belarus,+375 17 000 00 00|+375 17 000 00 01,http://example.org,a@example.org,25/01/2029,,,,,,,,,,,Works,Egg Ltd|Feather Ltd,Bird Holding,UNP: 100230519,,,,,,,,,,
        01/02/2030,BRD0008,,,DOE,John,Q.,,,,Primary name,,Dr,,,,The Bird (Sanctions) Regulations 2029,Individual,,Asset freeze,,,,,,,,,,,,,,25/01/2029,dd/mm/1945|01/03/1958|00/05/1960|31/02/1961|sometime,Iran|Ruritania,77777,,A0001,Iran passport,Keeper,Male,Tehran,Iran,,,,,,,,,,,,,,
        ,BRD0009,,,Grey Heron,,,,,,Primary name,,,,,,,Ship,,,,,,,,,,,,,,,,32/01/2029,,,,,,,,,,,,,,,IMO9074729,Heron Lines,Old Lines,Panama,India,Tanker,"7,078",100,"2,019",HIN0001
        ,,,,Nobody,,,,,,Primary name,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,
        ,BRD0010,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,

        """;

    public const string ConList = """
        Last Updated,10/04/2025
        Name 6,Name 1,Name 2,Name 3,Name 4,Name 5,Title,Name Non-Latin Script,Non-Latin Script Type,Non-Latin Script Language,DOB,Town of Birth,Country of Birth,Nationality,Passport Number,Passport Details,National Identification Number,National Identification Details,Position,Address 1,Address 2,Address 3,Address 4,Address 5,Address 6,Post/Zip Code,Country,Other Information,Group Type,Alias Type,Alias Quality,Regime,Listed On,UK Sanctions List Date Designated,Last Updated,Group ID
        BIRD WORKS,,,,,,,,,,,,,,,,,,,1 Main St,,,,,Moscow,,Russia,(UK Sanctions List Ref):BRD0007. (UN Ref):BDe.007. Makes (small) nests (as of 2029): many. (UK Statement of Reasons):It makes nests. (Phone number):(1) +375 17 000 00 00 (2) +375 17 000 00 01 (Type of entity):Works (Subsidiaries):(1) Egg Ltd (2) Feather Ltd (Parent company):Bird Holding (Business Reg No):TIN: 7707083893 OGRN: 1027700132195,Entity,AKA,Low quality,Birds,17/07/2012,29/06/2012,31/12/2020,7007
        BIRD WORKS,,,,,,,,,,,,,,,,,,,1 Main St,,,,,Moscow,,Russia,(UK Sanctions List Ref):BRD0007. (UN Ref):BDe.007. Makes (small) nests (as of 2029): many. (UK Statement of Reasons):It makes nests. (Phone number):(1) +375 17 000 00 00 (2) +375 17 000 00 01 (Type of entity):Works (Subsidiaries):(1) Egg Ltd (2) Feather Ltd (Parent company):Bird Holding (Business Reg No):TIN: 7707083893 OGRN: 1027700132195,Entity,AKA,Good quality,Birds,17/07/2012,29/06/2012,31/12/2020,7007
        OLD WORKS,,,,,,,,,,,,,,,,,,,1 Main St,,,,,Moscow,,Russia,(UK Sanctions List Ref):BRD0007. (UN Ref):BDe.007. Makes (small) nests (as of 2029): many. (UK Statement of Reasons):It makes nests. (Phone number):(1) +375 17 000 00 00 (2) +375 17 000 00 01 (Type of entity):Works (Subsidiaries):(1) Egg Ltd (2) Feather Ltd (Parent company):Bird Holding (Business Reg No):TIN: 7707083893 OGRN: 1027700132195,Entity,FKA,,Birds,17/07/2012,29/06/2012,31/12/2020,7007
        OSTRICH WORKS,,,,,,,Страус,Cyrilic,Russian,,,,,,,,,,1 Main St,,,,,Moscow,,Russia,(UK Sanctions List Ref):BRD0007. (UN Ref):BDe.007. Makes (small) nests (as of 2029): many. (UK Statement of Reasons):It makes nests. (Phone number):(1) +375 17 000 00 00 (2) +375 17 000 00 01 (Type of entity):Works (Subsidiaries):(1) Egg Ltd (2) Feather Ltd (Parent company):Bird Holding (Business Reg No):TIN: 7707083893 OGRN: 1027700132195,Entity,Primary name,,Birds,17/07/2012,29/06/2012,31/12/2020,7007
        DOE,John,,,,,,,,,00/00/1994,,,(1) Iran (2) Iraq,(1) A0001 (2) A0002,(1) Iran number (2) Iraq number,,,,,,,,,,,,(UK Sanctions List Ref):BRD0008. (Gender):Male,Individual,Primary name,,Birds,17/07/2012,,31/12/2020,7008
        DOE,John,,,,,,,,,1995,,,,,,,,,,,,,,,,,(UK Sanctions List Ref):BRD0008. (Gender):Male,Individual,Primary name,,Birds,17/07/2012,,31/12/2020,7008
        GREY HERON,,,,,,,,,,,,,,,,,,,,,,,,,,,(UK Sanctions List Ref):BRD0009. Sails. (IMO number):9074729 (Current owners):Heron Lines (Flag of ship):Panama (Previous flags):Togo (Year built):1993,Ship,Nickname,,Birds,,,,7009

        """;
}
