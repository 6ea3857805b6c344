namespace Screening.Tests.Formats.Lists;

/// <summary>Made-up parties in the formats of the European Union.</summary>
internal static class EuFixtures
{
    public const string Xml = """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <export xmlns="http://eu.europa.ec/fpi/fsd/export" generationDate="2031-05-06T21:24:35.826+01:00" globalFileId="7">
          <sanctionEntity designationDetails="" unitedNationId="BDe.007" euReferenceNumber="EU.7.70" logicalId="7" designationDate="2029-02-03">
            <remark>Makes nests.</remark>
            <regulation regulationType="amendment" organisationType="council" publicationDate="2030-02-01" entryIntoForceDate="2030-02-02" numberTitle="2030/7 (OJ L7)" programme="BIRD" logicalId="1"><publicationUrl>http://example.org/7</publicationUrl></regulation>
            <subjectType code="enterprise" classificationCode="E"/>
            <nameAlias firstName="" middleName="" lastName="" wholeName="Страус завод" function="" title="" nameLanguage="BG" strong="true" regulationLanguage="en" logicalId="1"><regulationSummary regulationType="amendment" publicationDate="2028-01-01" numberTitle="2028/1 (OJ L1)" publicationUrl="x"/></nameAlias>
            <nameAlias wholeName="Usine d’autruches" nameLanguage="FR" strong="true" logicalId="2"/>
            <nameAlias wholeName="Ostrich Works" function="" title="Limited Liability Company" nameLanguage="EN" strong="true" logicalId="3"/>
            <nameAlias wholeName="OW" nameLanguage="EN" strong="false" logicalId="4"><remark>Weak.</remark></nameAlias>
            <nameAlias wholeName="" logicalId="5"/>
            <identification diplomatic="false" knownExpired="false" knownFalse="false" reportedLost="false" revokedByIssuer="false" number="100230519" countryIso2Code="00" countryDescription="UNKNOWN" identificationTypeCode="regnumber" logicalId="6"/>
            <identification number="7707083893" countryIso2Code="RU" identificationTypeCode="fiscalcode" logicalId="7"/>
            <identification number="-" countryIso2Code="RU" identificationTypeCode="regnumber" logicalId="8"/>
            <address city="Minsk" street="1 Main St" poBox="12" zipCode="220000" region="Minsk region" place="" asAtListingTime="false" countryIso2Code="BY" countryDescription="BELARUS" logicalId="9"/>
            <address city="" street="" poBox="" zipCode="" countryIso2Code="00" countryDescription="UNKNOWN" logicalId="10"><remark>[phone] +375 17 000 00 00</remark></address>
          </sanctionEntity>
          <sanctionEntity designationDetails="Date of UN designation: 9.6.2010" unitedNationId="BDi.7" logicalId="8">
            <regulation publicationDate="2030-02-01" entryIntoForceDate="2030-02-02" numberTitle="2030/7 (OJ L7)" programme="BIRD"/>
            <subjectType code="person" classificationCode="P"/>
            <nameAlias firstName="John" middleName="Q." lastName="DOE" wholeName="John Q. DOE" function="Keeper" gender="M" title="Dr." nameLanguage="" strong="true"/>
            <nameAlias firstName="" middleName="" lastName="" wholeName="Jean Doe" nameLanguage="FR" strong="true"/>
            <nameAlias firstName="Jane" lastName="Roe" wholeName="" nameLanguage="FR" strong="true"/>
            <citizenship countryIso2Code="IR" countryDescription="IRAN (ISLAMIC REPUBLIC OF)" region=""/>
            <citizenship countryIso2Code="00" countryDescription="UNKNOWN" region=""/>
            <birthdate circa="false" calendarType="GREGORIAN" city="Tehran" birthdate="1960-08-31" dayOfMonth="31" monthOfYear="8" year="1960" countryIso2Code="IR" countryDescription="IRAN"/>
            <birthdate circa="true" calendarType="GREGORIAN" year="1962" countryIso2Code="00" countryDescription="UNKNOWN"/>
            <birthdate circa="false" calendarType="GREGORIAN" monthOfYear="4" year="1963"/>
            <birthdate circa="false" calendarType="GREGORIAN" yearRangeFrom="1951" yearRangeTo="1953"/>
            <birthdate circa="false" calendarType="ISLAMIC" year="1380"/>
            <birthdate circa="false" calendarType="GREGORIAN" monthOfYear="13" year="1964"/>
            <identification diplomatic="true" knownFalse="true" number="A0001" countryIso2Code="IR" identificationTypeCode="passport" issuedBy="Tehran" issuedDate="2010-01-01"><remark>(passport)</remark></identification>
            <identification number="7" countryIso2Code="00" identificationTypeCode="beakprint"/>
          </sanctionEntity>
          <sanctionEntity logicalId="9">
            <subjectType code="enterprise" classificationCode="E"/>
            <nameAlias wholeName="Grey Heron" strong="true"/>
            <identification number="9074729" identificationTypeCode="imo" countryIso2Code="00"/>
            <plumage colour="grey"/>
          </sanctionEntity>
          <sanctionEntity logicalId="10"><subjectType code="person"/></sanctionEntity>
          <sanctionEntity><subjectType code="person"/><nameAlias wholeName="Nobody"/></sanctionEntity>
        </export>
        """;

    public const string Csv = "\uFEFFfileGenerationDate;Entity_LogicalId;Entity_EU_ReferenceNumber;Entity_UnitedNationId;Entity_DesignationDate;Entity_DesignationDetails;Entity_Remark;Entity_SubjectType;Entity_SubjectType_ClassificationCode;Entity_Regulation_Type;Entity_Regulation_PublicationDate;Entity_Regulation_EntryIntoForceDate;Entity_Regulation_NumberTitle;Entity_Regulation_Programme;NameAlias_LastName;NameAlias_FirstName;NameAlias_MiddleName;NameAlias_WholeName;NameAlias_NameLanguage;NameAlias_Gender;NameAlias_Function;NameAlias_LogicalId;NameAlias_Regulation_PublicationDate;Address_City;Address_Street;Address_CountryIso2Code;Address_CountryDescription;BirthDate_BirthDate;BirthDate_Day;BirthDate_Month;BirthDate_Year;BirthDate_CountryIso2Code;Identification_Number;Identification_TypeCode;Identification_CountryIso2Code;Citizenship_CountryIso2Code;Plumage_Colour\r\n"
        + "06/05/2031;7;EU.7.70;BDe.007;;;Makes nests.;E;E;amendment;2030-02-01;2030-02-02;2030/7 (OJ L7);BIRD;;;;Страус;BG;;;1;2028-01-01;;;;;;;;;;;;;;\r\n"
        + "06/05/2031;7;EU.7.70;BDe.007;;;Makes nests.;E;E;amendment;2030-02-01;2030-02-02;2030/7 (OJ L7);BIRD;;;;\"Ostrich; Works\";EN;;;2;2028-01-01;;;;;;;;;;;;;;\r\n"
        + "06/05/2031;7;EU.7.70;BDe.007;;;Makes nests.;E;E;amendment;2030-02-01;2030-02-02;2030/7 (OJ L7);BIRD;;;;;;;;;;Minsk;1 Main St;BY;BELARUS;;;;;;;;;;\r\n"
        + "06/05/2031;7;EU.7.70;BDe.007;;;Makes nests.;E;E;amendment;2030-02-01;2030-02-02;2030/7 (OJ L7);BIRD;;;;;;;;;;;;;;;;;;;100230519;regnumber;00;;\r\n"
        + "06/05/2031;8;;;;;;P;P;amendment;2030-02-01;2030-02-02;2030/7 (OJ L7);BIRD;DOE;John;;John DOE;;M;Keeper;3;;;;;;;;;;;;;;;\r\n"
        + "06/05/2031;8;;;;;;P;P;amendment;2030-02-01;2030-02-02;2030/7 (OJ L7);BIRD;;;;;;;;;;;;;;1960-08-31;31;8;1960;IR;;;;;\r\n"
        + "06/05/2031;8;;;;;;P;P;amendment;2030-02-01;2030-02-02;2030/7 (OJ L7);BIRD;;;;;;;;;;;;;;;;;;;;;;IR;\r\n"
        + "06/05/2031;9;;;;;;P;P;amendment;2030-02-01;2030-02-02;2030/7 (OJ L7);BIRD;;;;;;;;;;;;;;;;;;;;;;IR;\r\n"
        + "06/05/2031;;;;;;;P;P;;;;;;;;;Nobody;;;;;;;;;;;;;;;;;;;\r\n";

    public const string OldCsv = "Date_file;Entity_logical_id;Subject_type;Leba_numtitle;Leba_publication_date;Leba_url;Programme;Entity_remark;Naal_logical_id;Entity_logical_id;Naal_leba_publication_date;Naal_lastname;Naal_firstname;Naal_wholename;Naal_gender;Naal_language;Addr_number;Addr_street;Addr_city;Addr_country;Addr_other;Birt_date;Birt_place;Birt_country;Iden_number;Iden_country;Citi_country;EU_ref_num\n"
        + "04/07/2018;7;P;2010/7 (OJ L7);2010-02-01;http://example.org;BIRD;Keeps birds.;1;7;2009-01-01;Doe;José;José Doe;M;;;;;;;;;;;;;EU.7.70\n"
        + "04/07/2018;7;P;2010/7 (OJ L7);2010-02-01;http://example.org;BIRD;Keeps birds.;;;;;;;;;7;Haifa Street;Baghdad;IRQ;PHONE[7 77];;;;;;;EU.7.70\n"
        + "04/07/2018;7;P;2010/7 (OJ L7);2010-02-01;http://example.org;BIRD;Keeps birds.;;;;;;;;;;;;;;N/A;Mosul;IRQ;;;;EU.7.70\n"
        + "04/07/2018;7;P;2010/7 (OJ L7);2010-02-01;http://example.org;BIRD;Keeps birds.;;;;;;;;;;;;;;;;;AD000001 (passport-National passport) ((note));;;EU.7.70\n"
        + "04/07/2018;7;P;2010/7 (OJ L7);2010-02-01;http://example.org;BIRD;Keeps birds.;;;;;;;;;;;;;;;;;;;IRQ;EU.7.70\n";
}
