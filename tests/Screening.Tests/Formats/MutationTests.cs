using System.Text;
using Screening.Formats.Chains;
using Screening.Formats.Lists;
using Screening.Formats.Manifests;
using Screening.Formats.Names;
using Screening.Formats.Reading;
using Screening.Formats.Rules;
using Screening.Model;
using Screening.Rules;
using Screening.Tests.Formats.Lists;
using Screening.Tests.Support;

namespace Screening.Tests.Formats;

/// <summary>Whatever a file holds, it is read, or refused as a file; nothing is lost on the way and nothing hangs.</summary>
public sealed class MutationTests
{
    private const int Rounds = 2_000;

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
    private const string Edges = "from,to,relation,percentMin,percentMax,validFrom,validTo,source,date,status\nOstrich,us-ofac-sdn:7,owns,25,50,2020,,S1,2030,confirmed\nHeron,\"Doe, John\",controls,,,,,S2,,\n";

    private const string Chain = """
        {"format": "screening-supply-chain/1", "id": "birds", "nodes": [{"id": "a", "kind": "organization", "name": "Ostrich"}, {"id": "b", "kind": "product", "name": "Egg"}],
         "edges": [{"id": "E1", "from": "a", "to": "b", "relation": "manufactures", "percentMin": 1, "claims": [{"source": "S1", "status": "reported"}]}]}
        """;

    private const string EdgeArray = """
        [{"from": "Ostrich", "to": "us-ofac-sdn:7", "relation": "owns", "percentMin": 25, "percentMax": 50, "validFrom": "2020", "fromNumber": "unp:100230519"},
         {"from": "Heron", "to": "Doe", "relation": "controls", "criterion": "director", "toKind": "person", "toCountry": "IR", "date": "2030-01-02"}]
        """;

    private const string EdgeLines = """
        {"from": "Ostrich", "to": "us-ofac-sdn:7", "relation": "owns", "percentMin": 25, "percentMax": 50, "validFrom": "2020", "validTo": "2021-05"}
        {"from": "Heron", "to": "Doe", "relation": "controls", "criterion": "director", "toKind": "person", "toCountry": "IR"}

        """;

    private const string FtmChain = """
        {"id": "w1", "schema": "Company", "caption": "Ostrich", "properties": {"name": ["Ostrich Works"], "country": ["by"], "registrationNumber": ["100230519"], "incorporationDate": ["1994-03"]}, "datasets": ["birds"]}
        {"id": "v1", "schema": "Vessel", "properties": {"name": ["Grey Heron"], "owner": ["w1"]}, "datasets": ["birds"]}
        {"id": "o1", "schema": "Person", "properties": {"name": ["Doe, John"]}, "datasets": ["birds"]}
        {"id": "e1", "schema": "Ownership", "properties": {"owner": ["o1"], "asset": ["w1"], "percentage": ["more than 25% but not more than 50%"], "startDate": ["2020"], "endDate": ["2021-05"]}, "datasets": ["birds"], "last_seen": "2026-01-02T03:04:05"}
        {"id": "p1", "schema": "Passport", "properties": {"holder": ["o1"], "number": ["A1"]}, "datasets": ["birds"]}

        """;

    private const string Manifest = "line,shipper,shipper country,consignee,vessel,imo,goods,hs,date,remark\n1,Ostrich Works,BY,\"Heron, Ltd\",Grey Heron,9074729,\"Wheel\nhubs\",8708.70,2031-05-06,x\n2,Doe,IR,,,,Eggs,0407,,\n";
    private const string ManifestJson = "{\"rows\": [\n{\"shipper\": \"Ostrich\", \"goods\": \"Eggs\", \"imo\": 9074729},\n{\"consignee\": \"Heron\", \"hs\": \"0407\"}\n]}";
    private const string Names = "id,name,kind,country\n1,Ostrich Works,organization,BY\n2,\"Doe, John\",person,IR\n";
    private const string Pairs = "{\"query\": \"A\", \"candidate\": {\"name\": [\"B\"], \"country\": [\"by\"], \"taxNumber\": 7}, \"kind\": \"Company\"}\n{\"query\": {\"name\": \"C\"}, \"candidate\": \"D\"}\n";

    private static InputPart Part(string name, byte[] bytes) => new(name, name, bytes.Length, new Lazy<string>("hash"), () => new MemoryStream(bytes));

    /// <summary>Reads many damaged copies; names the one that ends in anything but an answer or a refusal. Most damage to XML leaves none.</summary>
    private static Task Damage(string text, int seed, Func<byte[], int, Task> read, int least = Rounds / 20) => Task.Run(async () =>
    {
        var random = new Random(seed);
        var (whole, refused) = (0, 0);
        for (var round = 0; round < Rounds; round++)
        {
            var bytes = Mutations.Of(text, random);
            try
            {
                await read(bytes, round);
                whole++;
            }
            catch (InputFormatException e)
            {
                refused++;
                Assert.False(string.IsNullOrWhiteSpace(e.Found) || string.IsNullOrWhiteSpace(e.Expected) || e.Line < 0);
            }
            catch (Exception e)
            {
                throw new InvalidOperationException($"round {round}: {e.Message}\n{Encoding.UTF8.GetString(bytes)}", e);
            }
        }
        // Neither a reader that refuses all nor one that is given nothing to refuse would show anything.
        Assert.True(whole > least && refused > 0, $"{whole} read, {refused} refused");
    });

    private static IReadOnlyList<Watchlist> Lists(ListInput input)
    {
        var lists = ListFormats.Read(input, CancellationToken.None);
        Assert.All(lists, l =>
        {
            Assert.InRange(l.Rejected, 0, l.Records);
            Assert.Equal(l.Records, l.Loaded + l.Rejected);
            Assert.InRange(l.Entities.Count, 0, l.Loaded);
            Assert.True(l.Issues.Count >= l.Rejected);
            Assert.All(l.Issues, i => Assert.True(i.Line >= 0 && i.Code.Length > 0 && i.Message.Contains("found", StringComparison.Ordinal)));
            Assert.Equal(l.Entities.Count, l.Entities.Select(e => e.Id).Distinct(StringComparer.Ordinal).Count());
            Assert.All(l.Entities, e =>
            {
                Assert.StartsWith(l.Version.List + ":", e.Id, StringComparison.Ordinal);
                Assert.True(e.Line > 0 && e.Names.Count + e.Addresses.Count > 0);
                Assert.All(e.Names, n => Assert.InRange(n.Name.Trim().Length, 1, InputLimits.MaxName));
                if (e.Names.Count > 0) Assert.Equal(NameRole.Primary, e.Names[0].Role);
                Assert.DoesNotContain(e.Names.Skip(1), n => n.Role == NameRole.Primary);
            });
        });
        return lists;
    }

    private static ListInput Alone(string name, byte[] bytes) => new(Part(name, bytes), new Dictionary<string, InputPart>());

    /// <summary>Lines of text that are not blank: each is one record of a JSON lines file.</summary>
    private static int Lines(byte[] bytes) => Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF').Split('\n').Count(l => !string.IsNullOrWhiteSpace(l));

    [Theory(Timeout = 60_000)]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public Task A_damaged_sdn_file_or_companion_is_read_or_refused(int damaged) => Damage(new[] { Sdn, Alt, Add }[damaged], 100 + damaged, (bytes, _) =>
    {
        byte[] Of(int which, string text) => which == damaged ? bytes : Encoding.UTF8.GetBytes(text);
        Lists(new ListInput(Part("sdn.csv", Of(0, Sdn)), new Dictionary<string, InputPart> { ["alt"] = Part("alt.csv", Of(1, Alt)), ["add"] = Part("add.csv", Of(2, Add)) }));
        return Task.CompletedTask;
    });

    [Fact(Timeout = 60_000)]
    public Task A_damaged_consolidated_list_is_read_or_refused() => Damage(Csl, 200, (bytes, _) =>
    {
        Lists(Alone("csl.json", bytes));
        return Task.CompletedTask;
    });

    [Theory(Timeout = 60_000)]
    [InlineData(Ftm, "ftm-json")]
    [InlineData(PlainLines, "plain-json")]
    public Task Every_line_of_a_damaged_json_lines_list_is_a_record(string text, string format) => Damage(text, 300, (bytes, _) =>
    {
        var lists = Lists(Alone("birds.jsonl", bytes));
        if (lists.All(l => l.Format == format)) Assert.Equal(Lines(bytes), lists.Sum(l => l.Records));
        return Task.CompletedTask;
    });

    [Theory(Timeout = 60_000)]
    [InlineData(EuFixtures.Xml, "eu.xml")]
    [InlineData(EuFixtures.Csv, "eu.csv")]
    [InlineData(EuFixtures.OldCsv, "eu.csv")]
    [InlineData(UkFixtures.Xml, "uk.xml")]
    [InlineData(UkFixtures.Csv, "uk.csv")]
    [InlineData(UkFixtures.ConList, "ConList.csv")]
    public Task A_damaged_european_list_is_read_or_refused(string text, string name) => Damage(text, 450, (bytes, _) =>
    {
        Lists(Alone(name, bytes));
        return Task.CompletedTask;
    }, least: name.EndsWith(".xml", StringComparison.Ordinal) ? Rounds / 100 : Rounds / 20);

    [Fact(Timeout = 60_000)]
    public Task A_damaged_plain_table_is_read_or_refused() => Damage(PlainCsv, 400, (bytes, _) =>
    {
        var lists = Lists(Alone("birds.csv", bytes));
        if (!bytes.Contains((byte)'"')) Assert.InRange(lists.Sum(l => l.Records), 0, Lines(bytes) - 1);
        return Task.CompletedTask;
    });

    [Theory(Timeout = 60_000)]
    [InlineData(Edges)]
    [InlineData(Chain)]
    [InlineData(EdgeArray)]
    [InlineData(EdgeLines)]
    [InlineData(FtmChain)]
    public Task A_damaged_chain_is_read_or_refused(string text) => Damage(text, 500, (bytes, _) =>
    {
        var chain = ChainFiles.Read(Part("chain", bytes));
        var nodes = chain.Nodes.Select(n => n.Id).ToHashSet(StringComparer.Ordinal);
        Assert.Equal(chain.Nodes.Count, nodes.Count);
        Assert.All(chain.Edges, e =>
        {
            Assert.True(nodes.Contains(e.From) && nodes.Contains(e.To) && e.Claims.Count > 0);
            Assert.True(e.PercentMin is null or (>= 0 and <= 100) && !(e.PercentMin > e.PercentMax));
            Assert.Null(StatedDates.Fault(e.ValidFrom, e.ValidTo));
        });
        Assert.All(chain.Issues, i => Assert.True(i.Line >= 0 && i.Code.Length > 0 && i.Message.Contains("found", StringComparison.Ordinal)));
        // Every line of JSON lines is a node, an edge or a number of a node, or has its issue.
        if (text == EdgeLines && chain.IsRegister) Assert.InRange(chain.Edges.Count + chain.Issues.Count, Lines(bytes), int.MaxValue);
        if (text == FtmChain && chain.IsRegister) Assert.InRange(chain.Nodes.Count + chain.Edges.Count + chain.Issues.Count + chain.Nodes.Sum(n => n.Identifiers.Count), Lines(bytes), int.MaxValue);
        return Task.CompletedTask;
    });

    [Fact(Timeout = 60_000)]
    public Task A_damaged_rule_file_is_read_or_refused() => Damage(Repository.Read("data/rules/ownership.json"), 900, (bytes, _) =>
    {
        var rules = RuleFiles.Read([Part("rules.json", bytes)]);
        Assert.All(rules.Rules, r => Assert.True(r.Id.Length > 0 && r.Sources.Count > 0 && r.Outcome != RowOutcome.NotScreened && r.Finding!.Kinds.Count > 0));
        Assert.All(rules.Ownership.Policies, p =>
        {
            Assert.True(p.Threshold is > 0 and <= 100 && p.Owners.Count > 0 && p.Sources.Count > 0 && p.Id.Length > 0);
            Assert.True(Enum.IsDefined(p.Aggregation) && Enum.IsDefined(p.Effect));
            Assert.All(p.Control, c => Assert.Contains(c, ControlCriteria.All));
        });
        return Task.CompletedTask;
    });

    [Theory(Timeout = 60_000)]
    [InlineData(Manifest)]
    [InlineData(ManifestJson)]
    public Task A_damaged_manifest_loses_no_row(string text) => Damage(text, 600, async (bytes, _) =>
    {
        using var source = new ManifestSource("m", Part("m", bytes));
        var rows = new List<ManifestRow>();
        await foreach (var row in source.ReadAsync()) rows.Add(row);
        Assert.Equal(rows.Count, rows.Count(r => r.Shipment is not null) + rows.Count(r => r.Rejected is not null));
        Assert.True(rows.Select(r => r.Row).SequenceEqual(rows.Select(r => r.Row).Order()), "rows stand in order of their lines");
        if (source.Format is "csv" or "tsv") Assert.Equal(rows.Select(r => r.Row), Records(source.Format, bytes));
    });

    // Below the header every record is a row, blank ones too.
    private static IEnumerable<int> Records(string format, byte[] bytes)
    {
        using var text = new TextSource(new MemoryStream(bytes), "m");
        var reader = new DelimitedReader(text, format == "tsv" ? '\t' : Delimiters.Detect(text.Peek()));
        var header = false;
        while (reader.Read())
        {
            if (header) yield return reader.Line;
            header |= reader.Fault != RecordFault.None || reader.Fields.Any(f => !string.IsNullOrWhiteSpace(f));
        }
    }

    [Fact(Timeout = 60_000)]
    public Task A_damaged_file_of_names_has_a_row_for_every_record() => Damage(Names, 700, async (bytes, _) =>
    {
        var rows = new List<NameRow>();
        await foreach (var row in NameFiles.ReadAsync(new MemoryStream(bytes), "names")) rows.Add(row);
        Assert.All(rows, r => Assert.NotEqual(r.Query is null, r.Error is null));
        if (!bytes.Contains((byte)'"')) Assert.InRange(rows.Count, Lines(bytes) - 1, Encoding.UTF8.GetString(bytes).Count(c => c == '\n') + 1);
    });

    [Fact(Timeout = 60_000)]
    public Task Every_line_of_a_damaged_file_of_pairs_is_a_row() => Damage(Pairs, 800, async (bytes, _) =>
    {
        var rows = new List<PairRow>();
        await foreach (var row in PairFiles.ReadAsync(new MemoryStream(bytes), "pairs")) rows.Add(row);
        Assert.Equal(Lines(bytes), rows.Count);
        Assert.All(rows, r => Assert.Equal(r.Error is null, r.Query is not null && r.Candidate is not null));
    });
}
