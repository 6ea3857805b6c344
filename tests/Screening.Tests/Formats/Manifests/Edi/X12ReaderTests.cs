using Screening.Model;
using Screening.Tests.Support;

namespace Screening.Tests.Formats.Manifests.Edi;

public sealed class X12ReaderTests : IDisposable
{
    private readonly TestFiles _files = new();

    public void Dispose() => _files.Dispose();

    private Task<ReadManifest> Read(string text) => ReadManifest.Of(_files.Write("m.x12", text));

    private static string Interchange(string set, params string[] segments) =>
        $"ISA*00*          *00*          *ZZ*SENDER         *ZZ*RECEIVER       *261122*1015*U*00401*000000077*0*P*>~\nGS*SO*SENDER*RECEIVER*20261122*1015*7*X*004010~\nST*{set}*0001~\n"
        + $"{string.Concat(segments.Select(s => s + "~\n"))}SE*{segments.Length + 2}*0001~\nGE*1*7~\nIEA*1*000000077~\n";

    private async Task<Shipment> One(string set, params string[] segments)
    {
        var read = await Read(Interchange(set, segments));
        Assert.Empty(read.Warnings);
        return Assert.Single(read.Shipments);
    }

    [Theory]
    [InlineData("SH", PartyRole.Consignor), InlineData("SF", PartyRole.Consignor), InlineData("SU", PartyRole.Consignor)]
    [InlineData("CN", PartyRole.Consignee), InlineData("ST", PartyRole.Consignee), InlineData("BT", PartyRole.Consignee)]
    [InlineData("N1", PartyRole.Notify), InlineData("UC", PartyRole.EndUser), InlineData("CA", PartyRole.Carrier), InlineData("BK", PartyRole.Bank), InlineData("ZZ", PartyRole.Other)]
    public async Task A_party_is_one_whatever_the_code_of_its_part(string code, PartyRole role)
    {
        var row = await One("304", $"N1*{code}*OSTRICH WORKS*1*123456789", "N3*LENINA 1", "N4*MINSK**220000*BY");

        Assert.Equal([new Party(role, "OSTRICH WORKS", "BY", new Identifier("duns", "123456789"))], row.Parties);
        Assert.Equal("LENINA 1, MINSK, 220000", row.Address);
    }

    [Fact]
    public async Task Every_bill_of_a_manifest_is_a_row_on_the_ship_of_all()
    {
        var read = await Read(Interchange("309",
            "M10*ABCD*O*MT*9074729*SNOW STORM 1*V1", "LX*1", "M11*BILL1*35177*1*PKG*1*K*1*X*00*MERSIN", "N1*SH*ALPHA", "N10*1*OPTICAL SIGHTS*NO MARKS*J*901310", "LX*2", "M11*BILL2*35177*1*PKG", "N1*CN*BETA"));

        Assert.Equal([(5, "BILL1"), (9, "BILL2")], read.Rows.Select(r => (r.Row, r.Shipment!.Reference!)));
        Assert.All(read.Shipments, s => Assert.Contains(new Party(PartyRole.Vessel, "SNOW STORM 1", "MT", new Identifier("imo", "9074729")), s.Parties));
        Assert.Equal(("OPTICAL SIGHTS", "901310", "MERSIN"), (read.Rows[0].Shipment!.Goods, read.Rows[0].Shipment!.Hs, read.Rows[0].Shipment!.Route));
    }

    [Fact]
    public async Task Every_shipment_of_a_ship_notice_is_a_row_with_its_parts()
    {
        var read = await Read(Interchange("856", "BSN*00*S77*20261120*1200", "HL*1**S", "N1*ST*ALPHA", "HL*2*1*I", "LIN*1*MG*MZKT-79221*MF*MINSK PLANT", "PID*F****CHASSIS", "HL*3**S", "N1*ST*BETA"));

        Assert.Equal(["S77", "S77"], read.Shipments.Select(s => s.Reference));
        Assert.Equal(["ALPHA", "MINSK PLANT"], read.Rows[0].Shipment!.Parties.Select(p => p.Name));
        Assert.Equal(("CHASSIS", "MZKT-79221", new DateOnly(2026, 11, 20)), (read.Rows[0].Shipment!.Goods, read.Rows[0].Shipment!.Notes["part"], read.Rows[0].Shipment!.Date));
        Assert.Equal(["BETA"], read.Rows[1].Shipment!.Parties.Select(p => p.Name));
    }

    [Theory]
    [InlineData("MINSK WHEELED", "TRACTOR PLANT", "LENINA 1", "MINSK WHEELED TRACTOR PLANT")]
    [InlineData("MINSK WHEELED", "LENINA 1", "OFFICE 5", null)]
    [InlineData("MINSK WHEELED", "LENINA", "", null)]
    public async Task A_name_that_goes_on_in_the_address_is_read_with_it_and_without(string name, string line, string next, string? whole)
    {
        var row = await One("310", $"N1*SH*{name}", $"N3*{line}*{next}", "N4*MINSK***BY");

        Assert.Equal(whole is null ? [name] : [name, whole], row.Parties.Select(p => p.Name));
    }

    [Fact]
    public async Task A_name_cut_in_a_word_is_read_joined_and_parted()
    {
        var row = await One("310", "N1*SH*MINSK WHEELED TRACTOR PLANT OF THE R", "N3*EPUBLIC OF BELARUS*LENINA 1");

        Assert.Equal(["MINSK WHEELED TRACTOR PLANT OF THE R", "MINSK WHEELED TRACTOR PLANT OF THE REPUBLIC OF BELARUS", "MINSK WHEELED TRACTOR PLANT OF THE R EPUBLIC OF BELARUS"], row.Parties.Select(p => p.Name));
    }

    [Fact]
    public async Task A_second_name_segment_belongs_to_the_name() =>
        Assert.Equal("MINSK WHEELED TRACTOR PLANT", Assert.Single((await One("310", "N1*SH*MINSK WHEELED", "N2*TRACTOR*PLANT", "N3*LENINA 1")).Parties).Name);

    [Fact]
    public async Task Goods_cut_at_45_characters_are_joined_over_segments_between()
    {
        var row = await One("309", "LX*1", "M11*B1", "N10*5*SPARE PARTS AND CHASSIS FOR HEAVY VEHICLES MZ*M1*J*870899", "H1*2319", "N10**KT-79221 IN CRATES", "VID*4B*ABCU*1234567", "N10*2*OTHER GOODS");

        Assert.Equal("SPARE PARTS AND CHASSIS FOR HEAVY VEHICLES MZKT-79221 IN CRATES OTHER GOODS", row.Goods);
    }

    [Fact]
    public async Task A_place_among_the_entities_is_where_the_goods_go_and_no_party()
    {
        var row = await One("309", "LX*1", "M11*B1", "N1*SH*ALPHA", "N1*FS*IRBND**IRBND");

        Assert.Equal(["ALPHA"], row.Parties.Select(p => p.Name));
        Assert.Equal("IRBND, IR", row.Destination);
    }

    [Fact]
    public async Task Separators_are_those_of_the_first_segment()
    {
        var text = Interchange("310", "N1*SH*ALPHA ~ SONS").Replace("ALPHA ~ SONS", "ALPHA SONS", StringComparison.Ordinal).Replace("~\n", "!", StringComparison.Ordinal).Replace('*', '|').Replace('>', '^');

        Assert.Equal("ALPHA SONS", Assert.Single(Assert.Single((await Read(text)).Shipments).Parties).Name);
    }

    [Fact]
    public async Task Segments_may_end_with_the_line()
    {
        var read = await Read(Interchange("310", "N1*SH*ALPHA").Replace("~\n", "\r\n", StringComparison.Ordinal));

        Assert.Equal("ALPHA", Assert.Single(Assert.Single(read.Shipments).Parties).Name);
        Assert.Empty(read.Warnings);
    }

    [Fact]
    public async Task A_code_of_goods_that_is_none_is_told_and_the_rest_screened()
    {
        var row = await One("309", "LX*1", "M11*B1", "N10*5*GOODS*M1*J*XXXXXX");

        Assert.Equal("malformed-hs", Assert.Single(row.Issues).Code);
        Assert.Equal("GOODS", row.Goods);
    }

    [Fact]
    public async Task A_bill_that_names_nothing_comes_back_in_its_envelope_and_can_be_sent_again()
    {
        var read = await Read(Interchange("309", "LX*1", "M11*B1*35177", "LX*2", "M11*B2", "N1*SH*BETA"));
        Assert.Equal(["nothing-to-screen", null], read.Rows.Select(r => r.Rejected?.Code));

        var again = await Read(read.Rejects.Replace("M11*B1*35177~\n", "M11*B1*35177~\nN1*SH*ALPHA~\n", StringComparison.Ordinal));

        Assert.Equal("ALPHA", Assert.Single(Assert.Single(again.Shipments).Parties).Name);
    }

    [Theory]
    [InlineData("ISA*00*too short~ST*309*1~")]
    [InlineData("ISA*")]
    public async Task An_interchange_whose_marks_cannot_be_known_is_refused(string text) =>
        await Assert.ThrowsAsync<InputFormatException>(() => Read(text));
}
