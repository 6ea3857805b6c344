using System.Text;
using Screening.Formats.Chains;
using Screening.Formats.Manifests;
using Screening.Formats.Names;
using Screening.Formats.Reading;
using Screening.Formats.Rules;
using Screening.Model;
using Screening.Rules;
using Screening.Tests.Support;

namespace Screening.Tests.Formats;

/// <summary>Whatever a file holds, it is read, or refused as a file; nothing is lost on the way and nothing hangs.</summary>
public sealed class MutationTests
{
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

    [Theory(Timeout = 60_000)]
    [InlineData(Edges)]
    [InlineData(Chain)]
    [InlineData(EdgeArray)]
    [InlineData(EdgeLines)]
    [InlineData(FtmChain)]
    public Task A_damaged_chain_is_read_or_refused(string text) => Damages.Of(text, 500, (bytes, _) =>
    {
        var chain = ChainFiles.Read(Damages.Part("chain", bytes));
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
        if (text == EdgeLines && chain.IsRegister) Assert.InRange(chain.Edges.Count + chain.Issues.Count, Damages.Lines(bytes), int.MaxValue);
        if (text == FtmChain && chain.IsRegister) Assert.InRange(chain.Nodes.Count + chain.Edges.Count + chain.Issues.Count + chain.Nodes.Sum(n => n.Identifiers.Count), Damages.Lines(bytes), int.MaxValue);
        return Task.CompletedTask;
    });

    [Fact(Timeout = 60_000)]
    public Task A_damaged_rule_file_is_read_or_refused() => Damages.Of(Repository.Read("data/rules/ownership.json"), 900, (bytes, _) =>
    {
        var rules = RuleFiles.Read([Damages.Part("rules.json", bytes)]);
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
    public Task A_damaged_manifest_loses_no_row(string text) => Damages.Of(text, 600, async (bytes, _) =>
    {
        using var source = new ManifestSource("m", Damages.Part("m", bytes));
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
    public Task A_damaged_file_of_names_has_a_row_for_every_record() => Damages.Of(Names, 700, async (bytes, _) =>
    {
        var rows = new List<NameRow>();
        await foreach (var row in NameFiles.ReadAsync(new MemoryStream(bytes), "names")) rows.Add(row);
        Assert.All(rows, r => Assert.NotEqual(r.Query is null, r.Error is null));
        if (!bytes.Contains((byte)'"')) Assert.InRange(rows.Count, Damages.Lines(bytes) - 1, Encoding.UTF8.GetString(bytes).Count(c => c == '\n') + 1);
    });

    [Fact(Timeout = 60_000)]
    public Task Every_line_of_a_damaged_file_of_pairs_is_a_row() => Damages.Of(Pairs, 800, async (bytes, _) =>
    {
        var rows = new List<PairRow>();
        await foreach (var row in PairFiles.ReadAsync(new MemoryStream(bytes), "pairs")) rows.Add(row);
        Assert.Equal(Damages.Lines(bytes), rows.Count);
        Assert.All(rows, r => Assert.Equal(r.Error is null, r.Query is not null && r.Candidate is not null));
    });
}
