using System.Reflection;
using Screening.Formats.Manifests;
using Screening.Model;
using Screening.Tests.Support;

namespace Screening.Tests.Formats.Manifests;

public sealed class ManifestFilesTests : IDisposable
{
    private readonly TestFiles _files = new();

    public void Dispose() => _files.Dispose();

    private static async Task<List<ManifestRow>> ReadAt(string path, string format)
    {
        using var source = ManifestFiles.Open(path);
        Assert.Equal(format, source.Format);
        var rows = new List<ManifestRow>();
        await foreach (var row in source.ReadAsync()) rows.Add(row);
        Assert.All(rows, r =>
        {
            Assert.NotEqual(r.Shipment is null, r.Rejected is null);
            Assert.Equal(r.Row, r.Shipment?.Row ?? r.Rejected!.Line);
        });
        return rows;
    }

    private Task<List<ManifestRow>> Read(string text, string format = "csv") => ReadAt(_files.Write("manifest.dat", text), format);

    private async Task<Shipment> One(string header, string row) => (await Read($"{header}\n{row}\n")).Single().Shipment!;

    private async Task<InputFormatException> Refused(string text, string format = "csv")
    {
        var path = _files.Write("manifest.dat", text);
        return await Assert.ThrowsAsync<InputFormatException>(() => ReadAt(path, format));
    }

    [Theory]
    [InlineData("consignor", PartyRole.Consignor)]
    [InlineData("Shipper", PartyRole.Consignor)]
    [InlineData("EXPORTER NAME", PartyRole.Consignor)]
    [InlineData("seller", PartyRole.Consignor)]
    [InlineData("Consignee", PartyRole.Consignee)]
    [InlineData("buyer", PartyRole.Consignee)]
    [InlineData("Importer-Name", PartyRole.Consignee)]
    [InlineData("notify_party", PartyRole.Notify)]
    [InlineData("Notify Party:", PartyRole.Notify)]
    [InlineData("end_user", PartyRole.EndUser)]
    [InlineData("End-User", PartyRole.EndUser)]
    [InlineData("ultimate consignee", PartyRole.EndUser)]
    [InlineData("Freight Forwarder", PartyRole.Carrier)]
    [InlineData("carrier", PartyRole.Carrier)]
    [InlineData("vessel name", PartyRole.Vessel)]
    [InlineData("Ship", PartyRole.Vessel)]
    [InlineData("Issuing Bank", PartyRole.Bank)]
    public async Task A_header_by_any_usual_name_is_a_party(string header, PartyRole role) =>
        Assert.Equal([new Party(role, "Ostrich Works")], (await One(header, "Ostrich Works")).Parties);

    [Theory]
    [InlineData("consignor,consignor_country")]
    [InlineData("shipper,Shipper Country")]
    [InlineData("exporter,Country of Exporter")]
    [InlineData("seller,seller country code")]
    public async Task A_party_has_its_country(string header)
    {
        Assert.Equal([new Party(PartyRole.Consignor, "Ostrich", "BY")], (await One(header, "Ostrich,Belarus")).Parties);
        Assert.Equal([new Party(PartyRole.Consignor, "Ostrich", "BY")], (await One(header, "Ostrich,by")).Parties);
    }

    [Theory]
    [InlineData("goods")]
    [InlineData("Description of Goods")]
    [InlineData("CARGO_DESCRIPTION")]
    [InlineData("commodity")]
    public async Task Goods_by_any_usual_name_are_goods(string header) => Assert.Equal("Wheel hubs", (await One(header, "Wheel hubs")).Goods);

    [Fact]
    public async Task Other_columns_have_their_places_and_unknown_ones_are_notes()
    {
        var row = await One("shipper,HS Code,country of origin,Port of Loading,port of discharge,final destination,shipper address,consignee address,remark,remark,invoice value,currency,invoice date",
            "Ostrich,8526.91,Belarus,Minsk,Bandar Abbas,Iran,1 Main St,2 Side St,first,second,100,EUR,2031-05-06");
        Assert.Equal(("8526.91", "BY", "Minsk - Bandar Abbas", "IR", "1 Main St; 2 Side St"), (row.Hs, row.Origin, row.Route, row.Destination, row.Address));
        Assert.Equal([KeyValuePair.Create("remark", "first; second")], row.Notes);
        Assert.Empty(row.Issues);
    }

    [Fact]
    public void No_header_means_two_columns()
    {
        var names = ManifestColumns.All.SelectMany(c => c.Synonyms.Append(c.Key).Select(s => (Name: s.Replace('_', ' '), c.Key)).Distinct()).ToList();
        Assert.Empty(names.GroupBy(n => n.Name, StringComparer.Ordinal).Where(g => g.Select(n => n.Key).Distinct().Count() > 1).Select(g => g.Key));
        Assert.All(names, n => Assert.Equal(n.Key, ManifestColumns.Find(n.Name.ToUpperInvariant())!.Key));
    }

    [Theory]
    [InlineData("shipper,goods\nOstrich,Hubs\n", "csv")]
    [InlineData("shipper;goods\r\nOstrich;Hubs", "csv")]
    [InlineData("shipper|goods\nOstrich|Hubs\n", "csv")]
    [InlineData("shipper\tgoods\nOstrich\tHubs\n", "tsv")]
    [InlineData("\uFEFFshipper,goods\nOstrich,Hubs\n", "csv")]
    [InlineData("\"shipper\",\"goods\"\n\"Ostrich\",\"Hubs\"\n", "csv")]
    [InlineData("[{\"shipper\": \"Ostrich\", \"goods\": \"Hubs\"}]", "json")]
    [InlineData("\uFEFF{\"rows\": [{\"shipper\": \"Ostrich\", \"goods\": \"Hubs\"}]}", "json")]
    [InlineData("{\"Shipper\": \"Ostrich\", \"Goods\": \"Hubs\"}\n", "jsonl")]
    public async Task Every_form_reads_the_same_shipment(string text, string format)
    {
        var shipment = (await Read(text, format)).Single().Shipment!;
        Assert.Equal([new Party(PartyRole.Consignor, "Ostrich")], shipment.Parties);
        Assert.Equal("Hubs", shipment.Goods);
        using var packed = ManifestFiles.Open(_files.WriteGzip("manifest.csv.gz", text));
        Assert.Equal(format, packed.Format);
    }

    [Fact]
    public async Task Rows_are_numbered_by_the_line_they_start_on()
    {
        var rows = await Read("\nshipper,goods\nA,\"one\ntwo\"\nB,x\n,\nC\nD,\"y\"\n");
        Assert.Equal([3, 5, 6, 7, 8], rows.Select(r => r.Row));
        Assert.Equal(["one\ntwo", "x", null, null, "y"], rows.Select(r => r.Shipment?.Goods));
    }

    [Theory]
    [InlineData("A", "column-count")]
    [InlineData("A,x,y", "column-count")]
    [InlineData(",", "empty-row")]
    [InlineData("  ,\t", "empty-row")]
    [InlineData("A,\"x", "unterminated-quote")]
    public async Task A_row_that_cannot_be_screened_is_rejected_and_the_next_is_read(string row, string code)
    {
        var rows = await Read($"shipper,goods\n{row}\nB,y\n");
        Assert.Equal(code, rows[0].Rejected?.Code);
        Assert.Contains("expected", rows[0].Rejected!.Message, StringComparison.Ordinal);
        Assert.Equal((3, "y"), (rows[1].Row, rows[1].Shipment?.Goods));
        Assert.Equal(2, rows.Count);
    }

    [Theory]
    [InlineData("shipper", 4_096, "name-too-long")]
    [InlineData("goods", 65_536, "text-too-long")]
    [InlineData("shipper,remark", 65_536, "text-too-long")]
    public async Task A_text_beyond_its_limit_rejects_the_row_and_one_at_the_limit_does_not(string header, int limit, string code)
    {
        var start = header.Contains(',', StringComparison.Ordinal) ? "A," : "";
        var rows = await Read($"{header}\n{start}{new string('x', limit)}\n{start}{new string('x', limit + 1)}\n");
        Assert.Null(rows[0].Rejected);
        Assert.Equal(code, rows[1].Rejected?.Code);
    }

    [Theory]
    [InlineData("hs", "999999", "unknown-hs")]
    [InlineData("hs", "00AB", "malformed-hs")]
    [InlineData("hs", "123", "malformed-hs")]
    [InlineData("hs", "12345678901", "malformed-hs")]
    [InlineData("hs", "8799.10", "unknown-hs")]
    [InlineData("eccn", "3F001", "malformed-eccn")]
    [InlineData("ECCN code", "cleared", "malformed-eccn")]
    [InlineData("imo", "9074728", "bad-imo")]
    [InlineData("imo", "IMO 907472", "bad-imo")]
    [InlineData("imo", "ship", "bad-imo")]
    [InlineData("date", "2031-13-45", "bad-date")]
    [InlineData("shipper incorporated", "last year", "bad-date")]
    [InlineData("shipper incorporated", "2031-13", "bad-date")]
    [InlineData("consignee_incorporated", "22", "bad-date")]
    [InlineData("date", "06.05.2031", "bad-date")]
    [InlineData("shipper country", "Atlantis", "unknown-country")]
    public async Task A_faulty_field_is_an_issue_and_the_rest_of_the_row_is_read(string header, string cell, string code)
    {
        var shipment = await One($"shipper,{header}", $"Ostrich,{cell}");
        Assert.Equal([new Party(PartyRole.Consignor, "Ostrich")], shipment.Parties);
        var issue = Assert.Single(shipment.Issues);
        Assert.Equal((2, code), (issue.Line, issue.Code));
        Assert.Contains($"\"{cell}\"", issue.Message, StringComparison.Ordinal);
        Assert.Null(shipment.Hs);
        Assert.Null(shipment.Eccn);
    }

    [Theory]
    [InlineData("eccn", "3a001.B.4", "3A001.b.4")]
    [InlineData("Export Control Classification Number", "5A002", "5A002")]
    [InlineData("ECCN No.", "EAR 99", "EAR99")]
    public async Task A_control_number_is_read_in_any_writing(string header, string cell, string eccn)
    {
        var shipment = await One($"shipper,{header}", $"Ostrich,{cell}");
        Assert.Equal(eccn, shipment.Eccn);
        Assert.Empty(shipment.Issues);
    }

    [Fact]
    public async Task Two_control_numbers_that_differ_are_an_issue_and_the_first_counts()
    {
        var shipment = await One("shipper,eccn,eccn code", "Ostrich,3A001,EAR99");
        Assert.Equal(("3A001", "two-eccns"), (shipment.Eccn, shipment.Issues.Single().Code));
        Assert.Empty((await One("shipper,eccn,eccn code", "Ostrich,3A001,3a001")).Issues);
    }

    [Theory]
    [InlineData("consignee_incorporated", "2022")]
    [InlineData("consignee date of incorporation", "2022-03")]
    [InlineData("Buyer registration date", "2022-03-01")]
    public async Task A_party_may_have_the_date_on_which_it_was_founded(string header, string cell)
    {
        var shipment = await One($"consignee,shipper,{header}", $"Ostrich,Heron,{cell}");
        Assert.Equal([new Party(PartyRole.Consignor, "Heron"), new Party(PartyRole.Consignee, "Ostrich", Incorporated: cell)], shipment.Parties);
        Assert.Empty(shipment.Issues);
    }

    [Fact]
    public async Task Two_dates_of_one_role_are_an_issue_and_count_for_nobody()
    {
        var shipment = await One("consignee,consignee founded,buyer,buyer founded", "Ostrich,2022,Heron,2023");
        Assert.All(shipment.Parties, p => Assert.Null(p.Incorporated));
        Assert.Equal("two-dates", shipment.Issues.Single().Code);
    }

    [Fact]
    public async Task A_code_of_the_edition_before_is_one() => Assert.Equal("8803.30", (await One("shipper,hs", "Ostrich,8803.30")).Hs);

    [Fact]
    public async Task An_imo_number_belongs_to_the_ship_and_is_one_without_a_name_too()
    {
        var number = new Identifier("imo", "IMO 9074729");
        Assert.Equal([new Party(PartyRole.Consignor, "Ostrich"), new Party(PartyRole.Vessel, "Grey Heron", "PA", number)],
            (await One("imo,vessel,vessel flag,shipper", "IMO 9074729,Grey Heron,Panama,Ostrich")).Parties);
        Assert.Equal([new Party(PartyRole.Consignor, "Ostrich"), new Party(PartyRole.Vessel, "IMO 9074729", null, number)],
            (await One("imo,vessel,shipper", "IMO 9074729,,Ostrich")).Parties);
    }

    [Fact]
    public async Task Two_parties_of_one_role_are_both_there_and_share_no_country()
    {
        var shipment = await One("consignee,consignee country,buyer,buyer country", "Ostrich,BY,Heron,DE");
        Assert.Equal([new Party(PartyRole.Consignee, "Ostrich"), new Party(PartyRole.Consignee, "Heron")], shipment.Parties);
        Assert.Equal("two-countries", shipment.Issues.Single().Code);
        Assert.All((await One("consignee,consignee country,buyer,buyer country", "Ostrich,BY,Heron,Belarus")).Parties, p => Assert.Equal("BY", p.Country));
    }

    [Theory]
    [InlineData("alpha,beta\n1,2\n", "csv", 1)]
    [InlineData("\nimo,date\n1,2\n", "csv", 2)]
    [InlineData("<html><body>503</body></html>", "csv", 1)]
    [InlineData("\"shipper,goods\nA,b\n", "csv", 1)]
    [InlineData("{\"alpha\": 1}\n{\"shipper\": \"A\"}\n", "jsonl", 1)]
    [InlineData("[\n{\"alpha\": 1}]", "json", 2)]
    [InlineData("{\"rows\": []}", "json", 0)]
    [InlineData("{\"rows\": {\"shipper\": \"A\"}}", "json", 0)]
    [InlineData("[]", "json", 0)]
    [InlineData("[{\"shipper\": \"A\"},\n{\"shipper\": \"B\"", "json", 2)]
    [InlineData("{\"rows\": [{\"shipper\": \"A\"},\n{\"shipper\": \"B\"}", "json", 2)]
    [InlineData(" \n \n", "csv", 0)]
    public async Task A_file_in_which_nothing_can_be_screened_is_refused_with_its_line(string text, string format, int line)
    {
        var error = await Refused(text, format);
        Assert.Equal(line, error.Line);
        Assert.Contains("; expected ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_an_empty_and_a_packed_file_of_several_are_refused()
    {
        Assert.Equal("no such file", Assert.Throws<InputFormatException>(() => ManifestFiles.Open(_files.PathOf("none.csv"))).Found);
        Assert.Equal("an empty file", Assert.Throws<InputFormatException>(() => ManifestFiles.Open(_files.Write("e.csv", ""))).Found);
        Assert.Equal("2 entries", Assert.Throws<InputFormatException>(() => ManifestFiles.Open(_files.WriteZip("two.zip", ("a.csv", "shipper\nA\n"), ("b.csv", "shipper\nA\n")))).Found);
    }

    [Fact]
    public async Task Bad_lines_and_elements_are_rows_that_are_rejected()
    {
        var lines = await Read("{\"shipper\": \"A\"}\n\n{\"shipper\": \"B\"\n[1]\n{}\n{\"alpha\": \"x\"}\n{\"shipper\": \"\"}\n{\"shipper\": \"C\", \"goods\": {\"text\": \"x\"}}\n", "jsonl");
        Assert.Equal([1, 3, 4, 5, 6, 7, 8], lines.Select(r => r.Row));
        Assert.Equal([null, "broken-json", "not-an-object", "empty-row", "no-known-column", "empty-row", null], lines.Select(r => r.Rejected?.Code));
        Assert.Equal("nested-value", lines[^1].Shipment!.Issues.Single().Code);
        var document = await Read("[{\"shipper\": \"A\"},\n7,\n{},\n{\"shipper\": 12, \"hs\": 8526}]", "json");
        Assert.Equal([1, 2, 3, 4], document.Select(r => r.Row));
        Assert.Equal([null, "not-an-object", "empty-row", null], document.Select(r => r.Rejected?.Code));
        Assert.Equal(("12", "8526"), (document[3].Shipment!.Parties.Single().Name, document[3].Shipment!.Hs));
    }

    [Fact]
    public async Task Rows_can_be_read_once()
    {
        using var source = ManifestFiles.Open(_files.Write("m.csv", "shipper\nA\n"));
        await foreach (var row in source.ReadAsync()) Assert.Equal(2, row.Row);
        Assert.Throws<InvalidOperationException>(() => source.ReadAsync());
    }

    public static TheoryData<string> Samples() =>
        [.. Directory.EnumerateFiles(Path.Combine(Root, "data", "manifests"), "*.csv").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    private static string Root =>
        typeof(ManifestFilesTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RepositoryRoot").Value!;

    [Theory, MemberData(nameof(Samples))]
    public async Task Every_line_of_a_sample_below_its_header_is_a_row_or_a_rejection(string name)
    {
        var path = Path.Combine(Root, "data", "manifests", name);
        var rows = await ReadAt(path, "csv");
        // No sample has a cell of several lines.
        Assert.Equal(Enumerable.Range(2, File.ReadAllLines(path).Length - 1), rows.Select(r => r.Row));
    }

    [Fact]
    public async Task The_sample_of_broken_rows_breaks_in_each_way_it_was_made_for()
    {
        var rows = await ReadAt(Path.Combine(Root, "data", "manifests", "broken-rows.csv"), "csv");
        Assert.Equal(["column-count", "column-count", "empty-row", "unterminated-quote"], rows.Select(r => r.Rejected?.Code).OfType<string>());
        Assert.Equal(["unknown-hs", "malformed-hs", "bad-date", "bad-imo"], rows.SelectMany(r => r.Shipment?.Issues ?? []).Select(i => i.Code).Where(c => c is not "unknown-country"));
    }
}
