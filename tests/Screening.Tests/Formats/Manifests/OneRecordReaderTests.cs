using Screening.Model;
using Screening.Tests.Support;

namespace Screening.Tests.Formats.Manifests;

public sealed class OneRecordReaderTests : IDisposable
{
    private const string Context = "\"@context\":{\"cargo\":\"https://onerecord.iata.org/ns/cargo#\"}";

    private readonly TestFiles _files = new();

    public void Dispose() => _files.Dispose();

    private async Task<ReadManifest> Read(string json)
    {
        var read = await ReadManifest.Of(_files.Write("m.json", json));
        Assert.Equal("onerecord", read.Format);
        return read;
    }

    [Theory]
    [InlineData("SHP", PartyRole.Consignor), InlineData("CNE", PartyRole.Consignee), InlineData("NFY", PartyRole.Notify), InlineData("CAR", PartyRole.Carrier), InlineData("XYZ", PartyRole.Other)]
    public async Task A_party_of_a_waybill_plays_the_part_that_its_code_says(string code, PartyRole role)
    {
        var read = await Read($$"""
            { {{Context}}, "@type": "cargo:Waybill", "cargo:waybillNumber": "12345675", "cargo:involvedParties": [ { "@type": "cargo:Party", "cargo:partyRole": { "@id": "https://onerecord.iata.org/ns/code-lists/ParticipantIdentifier#{{code}}" },
              "cargo:partyDetails": { "@type": "cargo:Company", "cargo:name": "OSTRICH WORKS", "cargo:basedAtLocation": { "@type": "cargo:Location", "cargo:address": { "@type": "cargo:Address", "cargo:street": "Lenina 1", "cargo:cityName": "Minsk", "cargo:country": { "@id": "https://vocabulary.uncefact.org/CountryId#BY" } } } } } ] }
            """);

        var row = Assert.Single(read.Shipments);
        Assert.Equal([new Party(role, "OSTRICH WORKS", "BY")], row.Parties);
        Assert.Equal(("12345675", "Lenina 1, Minsk"), (row.Reference, row.Address));
    }

    [Fact]
    public async Task A_shipment_names_the_goods_of_its_pieces_and_who_made_them()
    {
        var read = await Read($$"""
            { {{Context}}, "@type": "cargo:Shipment", "cargo:goodsDescription": "Optics", "cargo:pieces": [ { "@type": "cargo:Piece", "cargo:containedItems": [ { "@type": "cargo:Item", "cargo:describedByProduct": { "@type": "cargo:Product",
              "cargo:hsCode": "901310", "cargo:description": "Sights", "cargo:manufacturer": { "@type": "cargo:Company", "cargo:name": "Peleng" } } } ] } ] }
            """);

        var row = Assert.Single(read.Shipments);
        Assert.Equal(("Optics Sights", "901310"), (row.Goods, row.Hs));
        Assert.Equal([new Party(PartyRole.Other, "Peleng")], row.Parties);
    }

    [Fact]
    public async Task Objects_of_a_graph_and_of_an_array_are_rows()
    {
        var company = """{ "@type": "https://onerecord.iata.org/ns/cargo#Company", "https://onerecord.iata.org/ns/cargo#name": "ALPHA" }""";

        Assert.Equal(2, (await Read($$"""{ {{Context}}, "@graph": [ {{company}}, {{company}} ] }""")).Shipments.Count());
        Assert.Equal(["ALPHA", "not-an-object"], (await Read($"[ {company}, 7 ]")).Rows.Select(r => r.Shipment?.Parties[0].Name ?? r.Rejected!.Code));
    }

    [Fact]
    public async Task An_object_that_is_only_referred_to_is_told()
    {
        var row = Assert.Single((await Read($$"""{ {{Context}}, "@type": "cargo:Shipment", "cargo:goodsDescription": "Optics", "cargo:pieces": [ { "@id": "https://example.com/piece/1" } ] }""")).Shipments);

        Assert.Equal("unresolved-reference", Assert.Single(row.Issues).Code);
    }

    [Fact]
    public async Task A_text_that_is_no_field_known_here_is_screened_all_the_same() =>
        Assert.Equal("deliver to Peleng", Assert.Single((await Read($$"""{ {{Context}}, "@type": "cargo:Shipment", "cargo:goodsDescription": "Optics", "cargo:textualHandlingInstructions": ["deliver to Peleng"] }""")).Shipments).Notes["textualHandlingInstructions"]);

    [Fact]
    public async Task A_document_that_nests_without_end_is_refused() =>
        await Assert.ThrowsAsync<InputFormatException>(() => Read($"{{ {Context}, \"a\": {string.Concat(Enumerable.Repeat("[", 100))}{string.Concat(Enumerable.Repeat("]", 100))} }}"));
}
