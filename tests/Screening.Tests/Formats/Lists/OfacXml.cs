namespace Screening.Tests.Formats.Lists;

/// <summary>One made-up list in each of OFAC's XML formats.</summary>
internal static class OfacXml
{
    public const string Legacy = """
        <?xml version="1.0" standalone="yes"?>
        <sdnList xmlns="urn:made-up">
          <publshInformation><Publish_Date>05/06/2031</Publish_Date><Record_Count>4</Record_Count></publshInformation>
          <sdnEntry>
            <uid>7</uid><lastName>OSTRICH WORKS JSC</lastName><sdnType>Entity</sdnType>
            <remarks>(Linked To: HERON HOLDING (GREY)); makes feathers</remarks>
            <programList><program>BIRDS</program><program>EGGS - EO1</program></programList>
            <idList>
              <id><uid>1</uid><idType>Registration Number</idType><idNumber>100230519</idNumber><idCountry>Belarus</idCountry></id>
              <id><uid>2</uid><idType>Secondary sanctions risk:</idType><idNumber>Egg Regulations</idNumber></id>
              <id><uid>3</uid><idType>Organization Established Date</idType><idNumber>Mar 1994</idNumber></id>
              <id><uid>4</uid><idType>License</idType><idNumber>55</idNumber><idCountry>Belarus</idCountry></id>
            </idList>
            <akaList>
              <aka><uid>1</uid><type>a.k.a.</type><category>weak</category><lastName>OSWK</lastName></aka>
              <aka><uid>2</uid><type>f.k.a.</type><category>strong</category><lastName>OLD OSTRICH WORKS</lastName></aka>
              <aka><uid>3</uid><type>n.k.a.</type><category>strong</category><lastName>NEW OSTRICH WORKS</lastName></aka>
            </akaList>
            <addressList>
              <address><uid>1</uid><address1>1 Main St</address1><address3>Floor 2</address3><city>Minsk</city><postalCode>220004</postalCode><country>Belarus</country></address>
              <address><uid>2</uid><country>Region: Delta</country></address>
            </addressList>
          </sdnEntry>
          <sdnEntry>
            <uid>8</uid><firstName>John Q</firstName><lastName>DOE</lastName><title>Keeper</title><sdnType>Individual</sdnType>
            <idList><id><uid>5</uid><idType>Gender</idType><idNumber>Male</idNumber></id></idList>
            <nationalityList><nationality><uid>1</uid><country>Iran</country><mainEntry>true</mainEntry></nationality></nationalityList>
            <citizenshipList><citizenship><uid>1</uid><country>Birdland</country><mainEntry>true</mainEntry></citizenship></citizenshipList>
            <dateOfBirthList><dateOfBirthItem><uid>1</uid><dateOfBirth>circa 1962</dateOfBirth><mainEntry>true</mainEntry></dateOfBirthItem></dateOfBirthList>
            <placeOfBirthList><placeOfBirthItem><uid>1</uid><placeOfBirth>Minsk</placeOfBirth><mainEntry>true</mainEntry></placeOfBirthItem></placeOfBirthList>
          </sdnEntry>
          <sdnEntry>
            <uid>9</uid><lastName>GREY HERON</lastName><sdnType>Vessel</sdnType>
            <idList><id><uid>6</uid><idType>Vessel Registration Identification</idType><idNumber>IMO 9074729</idNumber></id><id><uid>7</uid><idType>MMSI</idType><idNumber>206000001</idNumber></id></idList>
            <vesselInfo><callSign>ABCD1</callSign><vesselType>Tanker</vesselType><vesselFlag>Panama</vesselFlag><vesselOwner>HERON LINES</vesselOwner><tonnage>9,000</tonnage><grossRegisteredTonnage>500</grossRegisteredTonnage></vesselInfo>
          </sdnEntry>
          <sdnEntry><uid>10</uid><lastName>HERON HOLDING (GREY)</lastName><sdnType>Entity</sdnType></sdnEntry>
        </sdnList>
        """;

    public const string Enhanced = """
        <?xml version="1.0" encoding="utf-8"?>
        <sanctionsData xmlns="urn:made-up">
          <publicationInfo><dataAsOf>2031-05-06T00:00:00</dataAsOf><filters><sanctionsLists><sanctionsList refId="1">SDN List</sanctionsList></sanctionsLists></filters></publicationInfo>
          <entities>
            <entity id="7">
              <generalInfo><identityId>70</identityId><entityType refId="601">Entity</entityType><remarks>makes feathers</remarks></generalInfo>
              <sanctionsLists><sanctionsList refId="1" datePublished="2030-01-02">SDN List</sanctionsList><sanctionsList refId="2" datePublished="2029-01-02">Consolidated List</sanctionsList></sanctionsLists>
              <sanctionsPrograms><sanctionsProgram refId="3">BIRDS</sanctionsProgram></sanctionsPrograms>
              <sanctionsTypes><sanctionsType refId="4">Block</sanctionsType></sanctionsTypes>
              <legalAuthorities><legalAuthority refId="5">Executive Order 1 (Birds)</legalAuthority></legalAuthorities>
              <names>
                <name id="1"><isPrimary>true</isPrimary><isLowQuality>false</isLowQuality><translations>
                  <translation id="1"><isPrimary>true</isPrimary><script refId="1">Latin</script><formattedLastName>OSTRICH WORKS JSC</formattedLastName><formattedFullName>OSTRICH WORKS JSC</formattedFullName>
                    <nameParts><namePart id="1"><type refId="1">Entity Name</type><value>OSTRICH WORKS JSC</value></namePart></nameParts></translation>
                  <translation id="2"><isPrimary>false</isPrimary><script refId="2">Cyrillic</script><formattedFullName>ОАО СТРАУС</formattedFullName></translation>
                </translations></name>
                <name id="2"><isPrimary>false</isPrimary><aliasType refId="1400">A.K.A.</aliasType><isLowQuality>true</isLowQuality><translations>
                  <translation id="3"><isPrimary>true</isPrimary><script refId="1">Latin</script><formattedFullName>OSWK</formattedFullName></translation></translations></name>
                <name id="3"><isPrimary>false</isPrimary><aliasType refId="1401">F.K.A.</aliasType><isLowQuality>false</isLowQuality><translations>
                  <translation id="4"><isPrimary>true</isPrimary><script refId="3">Arabic</script><formattedFullName>&#x202B;نعامة&#x202C;</formattedFullName></translation></translations></name>
              </names>
              <addresses>
                <address id="1"><country refId="1">Belarus</country><translations>
                  <translation id="1"><isPrimary>true</isPrimary><script refId="1">Latin</script><addressParts>
                    <addressPart id="1"><type refId="1">CITY</type><value>Minsk</value></addressPart><addressPart id="2"><type refId="2">ADDRESS1</type><value>1 Main St</value></addressPart><addressPart id="3"><type refId="3">POSTAL CODE</type><value>220004</value></addressPart></addressParts></translation>
                  <translation id="2"><isPrimary>false</isPrimary><script refId="2">Cyrillic</script><addressParts><addressPart id="4"><type refId="1">CITY</type><value>Минск</value></addressPart></addressParts></translation></translations></address>
                <address id="2"><translations><translation id="3"><addressParts><addressPart id="5"><type refId="4">REGION</type><value>Delta</value></addressPart></addressParts></translation></translations></address>
                <address id="3"><country refId="1">Cyprus</country><translations/></address>
              </addresses>
              <features>
                <feature id="1"><type featureTypeId="1">Secondary sanctions risk:</type><value>Egg Regulations</value></feature>
                <feature id="2"><type featureTypeId="2">Organization Established Date</type><value>Mar 1994</value></feature>
                <feature id="3"><type featureTypeId="3">SWIFT/BIC</type><value>OSTRBY2X</value></feature>
                <feature id="4"><type featureTypeId="4">Digital Currency Address - XBT</type><value>1aB2c</value></feature>
                <feature id="5"><type featureTypeId="5">Equity Ticker</type><value>OST BY</value><comments>(MINEX)</comments></feature>
                <feature id="6"><type featureTypeId="6">Feather Count</type><value>900</value></feature>
              </features>
              <identityDocuments>
                <identityDocument id="1"><type refId="1">Registration Number</type><name nameId="1">OSTRICH WORKS JSC</name><documentNumber>100230519</documentNumber><isValid>true</isValid><issuingCountry refId="1">Belarus</issuingCountry></identityDocument>
                <identityDocument id="2"><type refId="2">License</type><documentNumber>55</documentNumber><isValid>false</isValid></identityDocument>
              </identityDocuments>
              <relationships>
                <relationship id="1"><type refId="15003">Owned or Controlled By</type><relatedEntity entityId="10">HERON HOLDING</relatedEntity></relationship>
                <relationship id="2"><type refId="15003">Owned or Controlled By</type><relatedEntity entityId="99">FAR HERON</relatedEntity></relationship>
                <relationship id="3"><type refId="15002">Acting for or on behalf of</type><relatedEntity entityId="8">DOE, John Q</relatedEntity></relationship>
              </relationships>
            </entity>
            <entity id="8">
              <generalInfo><entityType refId="600">Individual</entityType><title>Keeper</title></generalInfo>
              <names><name id="4"><isPrimary>true</isPrimary><isLowQuality>false</isLowQuality><translations><translation id="5"><isPrimary>true</isPrimary><script refId="1">Latin</script><formattedFirstName>John Q</formattedFirstName><formattedLastName>DOE</formattedLastName><formattedFullName>DOE, John Q</formattedFullName>
                <nameParts><namePart id="2"><type refId="1">Last Name</type><value>DOE</value></namePart><namePart id="3"><type refId="2">First Name</type><value>John</value></namePart><namePart id="4"><type refId="3">Middle Name</type><value>Q</value></namePart></nameParts></translation></translations></name></names>
              <features>
                <feature id="7"><type featureTypeId="1">Birthdate</type><value>circa 1962</value></feature><feature id="8"><type featureTypeId="2">Gender</type><value>Male</value></feature>
                <feature id="9"><type featureTypeId="3">Nationality Country</type><value>Iran</value></feature><feature id="10"><type featureTypeId="4">Citizenship Country</type><value>Birdland</value></feature><feature id="11"><type featureTypeId="5">Place of Birth</type><value>Minsk</value></feature>
              </features>
            </entity>
            <entity id="9">
              <generalInfo><entityType refId="602">Vessel</entityType></generalInfo>
              <names><name id="5"><isPrimary>true</isPrimary><isLowQuality>false</isLowQuality><translations><translation id="6"><isPrimary>true</isPrimary><script refId="1">Latin</script><formattedFullName>GREY HERON</formattedFullName></translation></translations></name></names>
              <features>
                <feature id="12"><type featureTypeId="1">Vessel Flag</type><value>Panama</value></feature><feature id="13"><type featureTypeId="2">VESSEL TYPE</type><value>Tanker</value></feature><feature id="14"><type featureTypeId="3">Vessel Call Sign</type><value>ABCD1</value></feature>
              </features>
              <identityDocuments><identityDocument id="3"><type refId="1">Vessel Registration Identification</type><documentNumber>IMO 9074729</documentNumber><isValid>true</isValid></identityDocument></identityDocuments>
              <relationships><relationship id="4"><type refId="92122">Property in the interest of</type><relatedEntity entityId="10">HERON HOLDING</relatedEntity></relationship></relationships>
            </entity>
            <entity id="10">
              <generalInfo><entityType refId="601">Entity</entityType></generalInfo>
              <names><name id="6"><isPrimary>true</isPrimary><isLowQuality>false</isLowQuality><translations><translation id="7"><isPrimary>true</isPrimary><script refId="1">Latin</script><formattedFullName>HERON HOLDING</formattedFullName></translation></translations></name></names>
              <relationships><relationship id="5"><type refId="92019">Owns, controls, or operates</type><relatedEntity entityId="9">GREY HERON</relatedEntity></relationship></relationships>
            </entity>
          </entities>
        </sanctionsData>
        """;

    public const string Advanced = """
        <?xml version="1.0" encoding="utf-8" standalone="yes"?>
        <Sanctions xmlns="urn:made-up" Version="3">
          <DateOfIssue CalendarTypeID="1"><Year>2031</Year><Month>5</Month><Day>6</Day></DateOfIssue>
          <ReferenceValueSets>
            <AliasTypeValues><AliasType ID="1400">A.K.A.</AliasType><AliasType ID="1401">F.K.A.</AliasType><AliasType ID="1403">Name</AliasType></AliasTypeValues>
            <AreaCodeValues><AreaCode ID="21" CountryID="11" Description="Belarus">BY</AreaCode><AreaCode ID="22" CountryID="12" Description="undetermined" /></AreaCodeValues>
            <CountryValues><Country ID="11" ISO2="BY">Belarus</Country><Country ID="12">undetermined</Country><Country ID="13" ISO2="IR">Iran</Country></CountryValues>
            <DetailReferenceValues><DetailReference ID="31">Male</DetailReference></DetailReferenceValues>
            <FeatureTypeValues><FeatureType ID="8">Birthdate</FeatureType><FeatureType ID="25">Location</FeatureType><FeatureType ID="224">Gender</FeatureType><FeatureType ID="10">Nationality Country</FeatureType><FeatureType ID="504">Secondary sanctions risk:</FeatureType></FeatureTypeValues>
            <IDRegDocTypeValues><IDRegDocType ID="1">Registration Number</IDRegDocType><IDRegDocType ID="2">Passport</IDRegDocType></IDRegDocTypeValues>
            <LegalBasisValues><LegalBasis ID="1">Unknown</LegalBasis><LegalBasis ID="2">Executive Order 1 (Birds)</LegalBasis></LegalBasisValues>
            <ListValues><List ID="1">SDN List</List><List ID="2">Consolidated List</List><List ID="3">Sectoral Sanctions Identifications List</List></ListValues>
            <LocPartTypeValues><LocPartType ID="1">Unknown</LocPartType><LocPartType ID="1451">ADDRESS1</LocPartType><LocPartType ID="1454">CITY</LocPartType></LocPartTypeValues>
            <NamePartTypeValues><NamePartType ID="1520">Last Name</NamePartType><NamePartType ID="1521">First Name</NamePartType><NamePartType ID="1525">Entity Name</NamePartType></NamePartTypeValues>
            <PartySubTypeValues><PartySubType ID="1" PartyTypeID="4">Vessel</PartySubType><PartySubType ID="3" PartyTypeID="2">Unknown</PartySubType><PartySubType ID="4" PartyTypeID="1">Unknown</PartySubType></PartySubTypeValues>
            <PartyTypeValues><PartyType ID="1">Individual</PartyType><PartyType ID="2">Entity</PartyType><PartyType ID="4">Transport</PartyType></PartyTypeValues>
            <RelationTypeValues><RelationType ID="15003">Owned or Controlled By</RelationType><RelationType ID="15002">Acting for or on behalf of</RelationType></RelationTypeValues>
            <SanctionsTypeValues><SanctionsType ID="1">Program</SanctionsType><SanctionsType ID="1705">Block</SanctionsType></SanctionsTypeValues>
            <ScriptValues><Script ID="215">Latin</Script><Script ID="220">Cyrillic</Script></ScriptValues>
            <ValidityValues><Validity ID="1">Valid</Validity><Validity ID="2">Fraudulent</Validity></ValidityValues>
          </ReferenceValueSets>
          <Locations>
            <Location ID="501"><LocationAreaCode AreaCodeID="21" /><LocationPart LocPartTypeID="1454"><LocationPartValue Primary="true"><Comment /><Value>Minsk</Value></LocationPartValue></LocationPart><LocationPart LocPartTypeID="1451"><LocationPartValue><Value>1 Main St</Value></LocationPartValue></LocationPart></Location>
            <Location ID="502"><LocationCountry CountryID="13" /></Location>
            <Location ID="503"><LocationAreaCode AreaCodeID="22" /></Location>
          </Locations>
          <IDRegDocuments>
            <IDRegDocument ID="601" IDRegDocTypeID="1" IdentityID="70" IssuedBy-CountryID="11" ValidityID="1"><Comment /><IDRegistrationNo>100230519</IDRegistrationNo></IDRegDocument>
            <IDRegDocument ID="602" IDRegDocTypeID="2" IdentityID="80" IssuedBy-CountryID="13" ValidityID="2"><IDRegistrationNo>A0001</IDRegistrationNo></IDRegDocument>
          </IDRegDocuments>
          <DistinctParties>
            <DistinctParty FixedRef="7"><Comment>makes feathers</Comment><Profile ID="7" PartySubTypeID="3">
              <Identity ID="70" FixedRef="7" Primary="true" False="false">
                <Alias FixedRef="7" AliasTypeID="1403" Primary="true" LowQuality="false">
                  <DocumentedName ID="1" DocNameStatusID="1"><DocumentedNamePart><NamePartValue NamePartGroupID="1" ScriptID="215">OSTRICH WORKS JSC</NamePartValue></DocumentedNamePart></DocumentedName>
                  <DocumentedName ID="2" DocNameStatusID="2"><DocumentedNamePart><NamePartValue NamePartGroupID="1" ScriptID="220">ОАО СТРАУС</NamePartValue></DocumentedNamePart></DocumentedName></Alias>
                <Alias FixedRef="7" AliasTypeID="1400" Primary="false" LowQuality="true"><DocumentedName ID="3" DocNameStatusID="2"><DocumentedNamePart><NamePartValue NamePartGroupID="1" ScriptID="215">OSWK</NamePartValue></DocumentedNamePart></DocumentedName></Alias>
                <Alias FixedRef="7" AliasTypeID="1401" Primary="false" LowQuality="false"><DocumentedName ID="4" DocNameStatusID="2"><DocumentedNamePart><NamePartValue NamePartGroupID="1" ScriptID="215">OLD OSTRICH WORKS</NamePartValue></DocumentedNamePart></DocumentedName></Alias>
                <NamePartGroups><MasterNamePartGroup><NamePartGroup ID="1" NamePartTypeID="1525" /></MasterNamePartGroup></NamePartGroups>
              </Identity>
              <Feature ID="1" FeatureTypeID="25"><FeatureVersion ID="1"><Comment /><VersionLocation LocationID="501" /></FeatureVersion></Feature>
              <Feature ID="2" FeatureTypeID="25"><FeatureVersion ID="2"><VersionLocation LocationID="503" /></FeatureVersion></Feature>
              <Feature ID="3" FeatureTypeID="504"><FeatureVersion ID="3"><VersionDetail DetailTypeID="1432">Egg Regulations</VersionDetail></FeatureVersion></Feature>
            </Profile></DistinctParty>
            <DistinctParty FixedRef="8"><Comment /><Profile ID="8" PartySubTypeID="4">
              <Identity ID="80" FixedRef="8" Primary="true" False="false">
                <Alias FixedRef="8" AliasTypeID="1403" Primary="true" LowQuality="false"><DocumentedName ID="5" DocNameStatusID="1"><DocumentedNamePart><NamePartValue NamePartGroupID="2" ScriptID="215">DOE</NamePartValue></DocumentedNamePart><DocumentedNamePart><NamePartValue NamePartGroupID="3" ScriptID="215">John Q</NamePartValue></DocumentedNamePart></DocumentedName></Alias>
                <NamePartGroups><MasterNamePartGroup><NamePartGroup ID="2" NamePartTypeID="1520" /></MasterNamePartGroup><MasterNamePartGroup><NamePartGroup ID="3" NamePartTypeID="1521" /></MasterNamePartGroup></NamePartGroups>
              </Identity>
              <Feature ID="4" FeatureTypeID="8"><FeatureVersion ID="4"><DatePeriod>
                <Start Approximate="true"><From><Year>1962</Year><Month>1</Month><Day>1</Day></From><To><Year>1962</Year><Month>1</Month><Day>1</Day></To></Start>
                <End Approximate="true"><From><Year>1962</Year><Month>12</Month><Day>31</Day></From><To><Year>1962</Year><Month>12</Month><Day>31</Day></To></End></DatePeriod></FeatureVersion></Feature>
              <Feature ID="5" FeatureTypeID="224"><FeatureVersion ID="5"><VersionDetail DetailTypeID="1431" DetailReferenceID="31" /></FeatureVersion></Feature>
              <Feature ID="6" FeatureTypeID="10"><FeatureVersion ID="6"><VersionLocation LocationID="502" /></FeatureVersion></Feature>
            </Profile></DistinctParty>
          </DistinctParties>
          <ProfileRelationships>
            <ProfileRelationship ID="1" From-ProfileID="7" To-ProfileID="8" RelationTypeID="15003" Former="false"><Comment /></ProfileRelationship>
            <ProfileRelationship ID="2" From-ProfileID="8" To-ProfileID="7" RelationTypeID="15002" Former="true" />
            <ProfileRelationship ID="3" From-ProfileID="8" To-ProfileID="99" RelationTypeID="15002" Former="false" />
          </ProfileRelationships>
          <SanctionsEntries>
            <SanctionsEntry ID="1" ProfileID="7" ListID="2"><EntryEvent LegalBasisID="2"><Comment /><Date><Year>2030</Year><Month>1</Month><Day>2</Day></Date></EntryEvent><SanctionsMeasure SanctionsTypeID="1"><Comment>BIRDS</Comment></SanctionsMeasure><SanctionsMeasure SanctionsTypeID="1705" /></SanctionsEntry>
            <SanctionsEntry ID="2" ProfileID="7" ListID="3"><EntryEvent LegalBasisID="1"><Date><Year>2029</Year><Month>12</Month><Day>31</Day></Date></EntryEvent></SanctionsEntry>
            <SanctionsEntry ID="3" ProfileID="7" ListID="1" />
            <SanctionsEntry ID="4" ProfileID="8" ListID="2" />
          </SanctionsEntries>
        </Sanctions>
        """;
}
