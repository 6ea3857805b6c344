using System.Text;
using Screening.Formats.Manifests;
using Screening.Model;
using Screening.Tests.Support;

namespace Screening.Tests.Formats.Manifests;

public sealed class ManifestOptionsTests : IDisposable
{
    private readonly TestFiles _files = new();

    public void Dispose() => _files.Dispose();

    private Task<ReadManifest> Read(string text, ManifestOptions? options = null) => ReadManifest.Of(_files.Write("m.csv", text), options);

    private ColumnProfile Profile(string json) => ColumnProfile.Read(_files.Write("columns.json", json));

    [Fact]
    public async Task A_profile_says_what_columns_are_called_and_goes_before_the_usual_names()
    {
        var options = new ManifestOptions { Columns = Profile("""{ "consignee": ["Empfänger", "Kunde"], "goods": "Ware", "notify": "consignor" } // house""") };

        var row = Assert.Single((await Read("KUNDE;Ware;Consignor;Exporter\nAlpha;Optics;Beta;Gamma\n", options)).Shipments);

        Assert.Equal([new Party(PartyRole.Consignor, "Gamma"), new Party(PartyRole.Consignee, "Alpha"), new Party(PartyRole.Notify, "Beta")], row.Parties);
        Assert.Equal("Optics", row.Goods);
    }

    [Theory]
    [InlineData("""{ "kunde": "consignee" }""", "the column \"kunde\"")]
    [InlineData("""{ "consignee": 7 }""", "no name for consignee")]
    [InlineData("""{ "consignee": "Kunde", "goods": "kunde" }""", "for consignee and for goods")]
    [InlineData("[]", "a JSON Array")]
    [InlineData("{}", "no column name")]
    [InlineData("{ \"goods\": ", "text that is not JSON")]
    public void A_profile_that_says_nothing_sure_is_refused(string json, string found) =>
        Assert.Contains(found, Assert.Throws<InputFormatException>(() => Profile(json)).Message, StringComparison.Ordinal);

    [Fact]
    public async Task An_encoding_is_used_only_where_it_is_stated()
    {
        var path = _files.Write("m.csv", CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetBytes("consignor\nМинский завод\n"));

        await Assert.ThrowsAsync<InputFormatException>(() => ReadManifest.Of(path));
        Assert.Equal("Минский завод", Assert.Single((await ReadManifest.Of(path, new ManifestOptions { Encoding = CodePagesEncodingProvider.Instance.GetEncoding(1251) })).Shipments).Parties[0].Name);
    }

    [Fact]
    public async Task Rejected_rows_of_a_table_come_back_as_they_were_given_with_why()
    {
        var read = await Read("consignor,goods\nAlpha,Optics\nBeta\n\"Gamma, Inc\",a,b\n,\n\"never ends\n");

        Assert.Equal(
            "rejected,consignor,goods\n\"row 3: found 1 cells; expected 2\",Beta\n\"row 4: found 3 cells; expected 2\",\"Gamma, Inc\",a,b\n\"row 5: found only empty cells; expected a shipment\",,\n"
            + "\"row 6: found a quoted cell that does not end; expected a closing quote\",\"never ends\n",
            read.Rejects);
    }

    [Fact]
    public async Task A_corrected_reject_file_is_a_manifest_and_its_reasons_are_not_screened()
    {
        var read = await Read("consignor;goods\nAlpha;Optics\nBeta\n");

        var again = await Read(read.Rejects.Replace("Beta", "Beta;Cotton", StringComparison.Ordinal));

        var row = Assert.Single(again.Shipments);
        Assert.Equal(("Beta", "Cotton"), (row.Parties[0].Name, row.Goods));
        Assert.Empty(row.Notes);
    }

    [Fact]
    public async Task A_manifest_without_a_fault_has_a_reject_file_with_nothing_but_its_header() =>
        Assert.Equal("rejected,consignor\n", (await Read("consignor\nAlpha\n")).Rejects);

    [Fact]
    public async Task Rejected_lines_of_json_say_why_in_a_field_that_is_not_screened()
    {
        var read = await Read("{\"consignor\":\"Alpha\"}\n{\"remark\":\"no party\"}\n{broken\n");

        Assert.Equal("{\"rejected\":\"row 2: found the fields remark; expected a party or goods\",\"remark\":\"no party\"}\n{broken\n", read.Rejects);
    }

    [Fact]
    public async Task Rejected_rows_of_a_json_document_come_back_as_lines()
    {
        var read = await Read("[{\"consignor\":\"Alpha\"},\n 7, {}]");

        Assert.Equal("7\n{}\n", read.Rejects);
    }

    [Fact]
    public async Task A_workbook_is_read_below_its_title_and_its_rejected_rows_come_back_as_csv()
    {
        var path = _files.Write("m.xlsx", WorkbookFile.Of(["Packing list", ""], ["Shipper", "Description of goods"], ["Alpha \"A\"", "Optics"], ["", " "], [new string('x', 5000), "Cotton"]));

        var read = await ReadManifest.Of(path);

        Assert.Equal(("xlsx", "rows-above-header"), (read.Format, Assert.Single(read.Warnings).Code));
        Assert.Equal([3, 5], read.Rows.Select(r => r.Row));
        Assert.Equal("Alpha \"A\"", read.Rows[0].Shipment!.Parties[0].Name);
        Assert.StartsWith("rejected,\"Shipper\",\"Description of goods\"\n\"row 5: found 5000 characters as Consignor", read.Rejects, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_workbook_without_a_known_column_is_refused() =>
        Assert.Contains("the columns A, B", (await Assert.ThrowsAsync<InputFormatException>(() => ReadManifest.Of(_files.Write("m.xlsx", WorkbookFile.Of(["A", "B"], ["1", "2"]))))).Message, StringComparison.Ordinal);
}
