using System.Text;
using Screening.Formats.Lists;
using Screening.Tests.Support;
using VerifyXunit;

namespace Screening.Tests.Formats.Lists;

public sealed class CslTableReaderTests : IDisposable
{
    internal const string Consolidated = """
        _id,source,entity_number,type,programs,name,title,addresses,federal_register_notice,start_date,end_date,standard_order,license_requirement,license_policy,call_sign,vessel_type,gross_tonnage,gross_registered_tonnage,vessel_flag,vessel_owner,remarks,source_list_url,alt_names,citizenships,dates_of_birth,nationalities,places_of_birth,source_information_url,ids
        0a1b,Entity List (EL) - Bureau of Industry and Security,,,,Ostrich Works,,"1 Main St; Building 2, Minsk, 220004, BY; PO Box 7, Gomel, BY",81 FR 90712,2016-12-15,,,For all items subject to the EAR.,Presumption of denial.,,,,,,,,http://x,"Ostrich Works OAO; and Bird Repair Plant",,,,,http://y,
        7,Specially Designated Nationals (SDN) - Treasury Department,7,Individual,BIRDS; SDGT,"DOE, John",Director,"Minsk, BY",,,,,,,,,,,,,(Linked To: OSTRICH WORKS),http://x,"ROE, John",BY; IR,1960-08-31; circa 1961,,"Gomel, Belarus",http://y,"Male, Gender; IR, A0001, Passport; Subject to Secondary Sanctions, Additional Sanctions Information -"
        8,Specially Designated Nationals (SDN) - Treasury Department,8,Vessel,BIRDS,GREY HERON,,,,,,,,,ABCD,Tanker,100,200,PA,HERON LINES,,http://x,,,,,,http://y,"IMO 9074729, Vessel Registration Identification"
        0a1c,Denied Persons List (DPL) - Bureau of Industry and Security,,,, I. BIRD (A.K.A. EGG),,"1 MAIN STREET, MIAMI, FL, 33144, US",68 F.R. 38290,2003-06-19,3056-06-29,Y,,,,,,,,,FR NOTICE ADDED,http://x,,,,,,http://y,

        """;

    internal const string EntityList = """
        Source List,Entity Number,SDN Type,Programs,Name,Title,Address,City,State/Province,Postal Code,Country,Federal Register Notice,Effective Date,Date Lifted/Waived/Expired,Standard Order,License Requirement,License Policy,Call Sign,Vessel Type,Gross Tonnage,Gross Register Tonnage,Vessel Flag,Vessel Owner,Remarks/Notes,Address Number,Address Remarks,Alternate Number,Alternate Type,Alternate Name,Alternate Remarks,Web Link,,
        EL,,,,Ostrich Works,,"1 Main St, block #21",Kabul,,,Afghanistan,76 FR 71867,11/21/2011,,,For all items.,Presumption of denial.,,,,,,,,,,,,Ostrich,,http://x
        EL,,,,Ostrich Works,,"2 Main St",Kabul,,,Afghanistan,76 FR 71867,21/11/2011,,,For all items.,Presumption of denial.,,,,,,,,,,,,Bird,,http://x

        """;

    internal const string Nonproliferation = """
        Source List,Programs,Name,Alternative Names,Country,Federal Register Notice,Effective Date,Remarks/Notes,Web Link
        ISN,E.O. 13382,Ostrich Works,OW; Bird,Iran,"Vol. 74, No. 11, 01/16/09",1/9/2009,Associated with birds,http://x
        ,,,,,,,,
        ISN,Bird Act,Ostrich Works,,Iran,"Vol. 74, No. 11, 01/16/09",1/9/2009,,http://x

        """;

    internal const string Unverified = "COUNTRY,NAME,ADDRESS,,,\nHong Kong,\"Ostrich Academy, a.k.a. OA, a.k.a. Academy of Birds\",\"1 Main Street, Kowloon\",,,\nHong Kong,Heron,\"53\u201359 Wuhu Street\"\nRussia,Egret,x,y,,,z\n";

    internal const string Debarred = """
        Debarred Party Full Name And Alias,Date of Birth,Notice,Notice Date,Corrected Notice,Corrected Notice Date,
        "Doe, John (a.k.a. Bob Roe; Bab Roe)",8/31/1960,57 FR 1296,1/13/1992,57 FR 9999,2/13/1992

        """;

    private readonly TestFiles _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public Task Tables_of_united_states_sources_are_read_by_their_columns() =>
        Verifier.Verify(string.Join('\n', new[] { Consolidated, EntityList, Nonproliferation, Unverified, Debarred }
            .Select((csv, i) => WatchlistDump.Of(ListFiles.Read(_files.Write($"list{i}_2031-05-06.csv", csv))))));

    [Fact]
    public void Both_forms_of_the_consolidated_list_give_one_id()
    {
        var table = ListFiles.Read(_files.Write("csl.csv", Consolidated));
        var json = ListFiles.Read(_files.Write("csl.json", """{"results": [{"source": "Entity List (EL) - Bureau of Industry and Security", "name": "Ostrich Works", "addresses": [{"address": "1 Main St", "country": "BY"}]}]}"""));
        Assert.Equal(json.Single().Entities.Single().Id, table.Single(l => l.Version.List == "us-bis-el").Entities.Single().Id);
    }

    [Fact]
    public void A_party_of_ofacs_other_lists_is_the_one_of_its_consolidated_file()
    {
        var list = ListFiles.Read(_files.Write("csl.json", """{"results": [{"source": "Sectoral Sanctions Identifications List (SSI) - Treasury Department", "entity_number": "17013", "name": "Ostrich Bank"}]}""")).Single();
        Assert.Equal(("us-ofac-ssi:17013", "us-ofac-cons:17013"), (list.Entities.Single().Id, list.Entities.Single().SameAs.Single()));
    }

    [Fact]
    public void A_file_in_windows_1252_is_read_and_says_so()
    {
        var list = ListFiles.Read(_files.Write("uvl.csv", CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(Unverified))).Single();
        Assert.Contains(list.Entities.SelectMany(e => e.Addresses), a => a.Text.StartsWith("53\u201359 Wuhu", StringComparison.Ordinal));
        Assert.Equal((0, "windows-1252"), (list.Issues[0].Line, list.Issues[0].Code));
    }

    [CorpusFact("data/csl/consolidated_csv_2022-05.csv.gz")]
    public void The_consolidated_list_of_may_2022_is_thirteen_lists()
    {
        var lists = ListFiles.Read(CorpusFactAttribute.PathOf("data/csl/consolidated_csv_2022-05.csv.gz"));
        Assert.Equal((13, 14_160, 0), (lists.Count, lists.Sum(l => l.Records), lists.Sum(l => l.Rejected)));
        Assert.Equal(10_026, lists.Single(l => l.Version.List == "us-ofac-sdn").Entities.Count);
        Assert.Equal(["odd-date", "odd-date", "odd-date"], lists.SelectMany(l => l.Issues).Select(i => i.Code));
    }
}
