using System.Globalization;
using System.Text;
using Screening.Formats.Lists;
using Screening.Formats.Reading;
using Screening.Model;
using Screening.Tests.Formats.Lists;
using Screening.Tests.Support;

namespace Screening.Tests.Formats;

/// <summary>Whatever a list file holds, it is read, or refused as a file; every record is told, nothing hangs.</summary>
public sealed class ListMutationTests
{
    // The suite runs under other cultures too, where a few hundred rounds show whether they change anything.
    private static readonly int Rounds = CultureInfo.CurrentCulture.Name == "tr-TR" || Environment.GetEnvironmentVariable("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT") == "1" ? 300 : 2_000;

    private const string Sdn = """
        7,"OSTRICH WORKS",-0- ,"SDGT] [BIRDS",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"Registration Number 190000001 (Belarus); DOB 1961 to 1963; a.k.a. 'OSWK'; Linked To: HERON."
        8,"DOE, John",individual,"BIRDS","Director",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"DOB 31 Aug 1960; Passport A0001 (Iran) issued 01 Jan 2010; nationality Iran"
        9,"GREY HERON",vessel,"BIRDS",-0- ,"ABCD",Tanker,-0- ,-0- ,Panama,"HERON LINES",-0-

        """;

    private const string Alt = "7,1,\"aka\",\"BIRD WORKS\",-0- \n8,2,\"fka\",\"ROE, John\",-0- \n\u001A";

    private const string Add = "7,1,\"1 Main St\",\"Minsk\",\"Belarus\",-0- \n9,2,-0- ,-0- ,\"Panama\",-0- \n\u001A";

    private const string Csl = """
        {"search_performed_at": "2031-05-06T00:00:00", "total": 2, "results": [
        {"source": "Entity List (EL) - Bureau of Industry and Security", "name": "Ostrich Works", "alt_names": ["and OW", "a.k.a. Bird"], "addresses": [{"address": "1 Main St", "city": "Minsk", "country": "BY"}], "ids": [{"type": "Registration Number", "number": "190000001", "country": "BY"}]},
        {"source": "Specially Designated Nationals (SDN) - Treasury Department", "entity_number": "8", "type": "Individual", "name": "DOE, John", "dates_of_birth": ["1960-08-31"], "remarks": "a.k.a. 'JD'"}
        ]}
        """;

    private const string Ftm = """
        {"id": "w1", "schema": "Company", "caption": "Ostrich", "properties": {"name": ["Ostrich Works"], "country": ["by"], "registrationNumber": ["190000001"], "addressEntity": ["a1"]}, "datasets": ["birds"]}
        {"id": "a1", "schema": "Address", "properties": {"full": ["1 Main St, Minsk"], "country": ["by"]}, "datasets": ["birds"]}
        {"id": "o1", "schema": "Person", "properties": {"name": ["Doe, John"], "birthDate": ["1960-08-31"]}, "datasets": ["birds"]}
        {"id": "e1", "schema": "Ownership", "properties": {"owner": ["o1"], "asset": ["w1"]}, "datasets": ["birds"]}

        """;

    private const string PlainCsv = "id,name,kind,country,birthDate\n7,Ostrich Works,organization,Belarus,\n7,\"OW, Ltd\",,,\n8,John Doe,person,IR,1960\n";

    private const string PlainLines = "{\"id\": 7, \"name\": \"Ostrich Works\", \"aliases\": [\"OW\"], \"addr\": [\"1 Main St, Minsk, Belarus\"]}\n{\"id\": 8, \"name\": \"Doe\", \"list\": \"other\"}\n";

    /// <summary>THE table of formats: a file of each.</summary>
    private static readonly Dictionary<string, (string Name, string Text)> Files = new(StringComparer.Ordinal)
    {
        ["us-csl-json"] = ("csl.json", Csl),
        ["us-csl-csv"] = ("csl.csv", CslTableReaderTests.Consolidated),
        ["us-csl-csv, Entity List"] = ("el.csv", CslTableReaderTests.EntityList),
        ["us-csl-csv, nonproliferation"] = ("isn.csv", CslTableReaderTests.Nonproliferation),
        ["us-csl-csv, debarred"] = ("dtc.csv", CslTableReaderTests.Debarred),
        ["us-bis-dpl-txt"] = ("dpl.txt", DeniedPersonsReaderTests.Orders),
        ["ofac-sdn-xml"] = ("sdn.xml", OfacXml.Legacy),
        ["ofac-enhanced-xml"] = ("sdn.xml", OfacXml.Enhanced),
        ["ofac-advanced-xml"] = ("sdn.xml", OfacXml.Advanced),
        ["eu-fsf-xml"] = ("eu.xml", EuFixtures.Xml),
        ["eu-fsf-csv"] = ("eu.csv", EuFixtures.Csv),
        ["eu-fsf-csv, older"] = ("eu.csv", EuFixtures.OldCsv),
        ["uk-sl-xml"] = ("uk.xml", UkFixtures.Xml),
        ["uk-sl-csv"] = ("uk.csv", UkFixtures.Csv),
        ["uk-conlist-csv"] = ("conlist.csv", UkFixtures.ConList),
        ["un-sc-xml"] = ("un.xml", UnReaderTests.Fixture),
        ["ca-sema-xml"] = ("sema.xml", SemaReaderTests.Fixture),
        ["ch-seco-xml"] = ("seco.xml", SecoReaderTests.Fixture),
        ["ftm-json, nested"] = ("targets.json", FtmJsonReaderTests.Nested),
        ["ftm-json, changes"] = ("delta.json", FtmJsonReaderTests.Delta),
        ["ftm-csv"] = ("targets.csv", FtmTableReaderTests.Targets),
        ["senzing-json"] = ("senzing.json", SenzingReaderTests.Records),
        ["plain-csv"] = ("birds.csv", PlainCsv),
    };

    /// <summary>The formats.</summary>
    public static TheoryData<string> Formats => [.. Files.Keys];

    private static IReadOnlyList<Watchlist> Read(string name, byte[] bytes)
    {
        var lists = ListFormats.Read(new ListInput(Damages.Part(name, bytes), new Dictionary<string, InputPart>()), CancellationToken.None);
        Damages.AreSound(lists);
        return lists;
    }

    [Theory(Timeout = 120_000), MemberData(nameof(Formats))]
    public Task A_damaged_list_is_read_or_refused(string format)
    {
        var (name, text) = Files[format];
        var isXml = name.EndsWith(".xml", StringComparison.Ordinal);
        return Damages.Of(text, 250 + format.Length, (bytes, _) =>
        {
            Read(name, bytes);
            return Task.CompletedTask;
        }, isXml ? Mutations.OfXml : Mutations.Of, Rounds);
    }

    [Theory(Timeout = 120_000)]
    [InlineData("au-dfat-xlsx")]
    [InlineData("jp-meti-xlsx")]
    public Task A_damaged_workbook_is_read_or_refused(string format)
    {
        var sheet = WorkbookFile.SheetOf(format == "au-dfat-xlsx" ? WorkbookListTests.Dfat() : WorkbookListTests.Meti());
        return Damages.Of(sheet, 270, (bytes, _) =>
        {
            Read("list.xlsx", WorkbookFile.WithSheet(bytes));
            return Task.CompletedTask;
        }, Mutations.OfXml, Damages.Rounds);
    }

    [Fact(Timeout = 60_000)]
    public Task A_workbook_of_which_bytes_are_changed_is_read_or_refused()
    {
        var whole = WorkbookListTests.Meti();
        return Damages.Of("", 280, (_, round) =>
        {
            var random = new Random(round);
            var bytes = whole.ToArray();
            for (var changes = random.Next(0, 4); changes > 0; changes--) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            Read("list.xlsx", bytes);
            return Task.CompletedTask;
        });
    }

    [Theory(Timeout = 60_000)]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public Task A_damaged_sdn_file_or_companion_is_read_or_refused(int damaged) => Damages.Of(new[] { Sdn, Alt, Add }[damaged], 100 + damaged, (bytes, _) =>
    {
        byte[] Of(int which, string text) => which == damaged ? bytes : Encoding.UTF8.GetBytes(text);
        Damages.AreSound(ListFormats.Read(new ListInput(Damages.Part("sdn.csv", Of(0, Sdn)), new Dictionary<string, InputPart> { ["alt"] = Damages.Part("alt.csv", Of(1, Alt)), ["add"] = Damages.Part("add.csv", Of(2, Add)) }), CancellationToken.None));
        return Task.CompletedTask;
    }, rounds: Rounds);

    [Theory(Timeout = 120_000)]
    [InlineData(Ftm, "ftm-json")]
    [InlineData(PlainLines, "plain-json")]
    [InlineData(SenzingReaderTests.Records, "senzing-json")]
    public Task Every_line_of_a_damaged_json_lines_list_is_a_record(string text, string format) => Damages.Of(text, 300, (bytes, _) =>
    {
        var lists = Read("birds.jsonl", bytes);
        if (lists.All(l => l.Format == format)) Assert.Equal(Damages.Lines(bytes), lists.Sum(l => l.Records));
        return Task.CompletedTask;
    }, rounds: Rounds);
}
