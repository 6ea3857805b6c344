using System.Text;
using Screening.Model;
using Screening.Tests.Support;

namespace Screening.Tests.Formats.Manifests.Edi;

public sealed class EdifactReaderTests : IDisposable
{
    private readonly TestFiles _files = new();

    public void Dispose() => _files.Dispose();

    private Task<ReadManifest> Read(string text) => ReadManifest.Of(_files.Write("m.edi", text));

    private static string Interchange(params string[] segments) =>
        $"UNB+UNOA:1+SENDER+RECEIVER+261122:1015+77'\nUNH+1+CUSCAR:D:95B:UN'\n{string.Concat(segments.Select(s => s + "'\n"))}UNT+{segments.Length + 2}+1'\nUNZ+1+77'\n";

    private async Task<Shipment> One(params string[] segments)
    {
        var read = await Read(Interchange(segments));
        Assert.Empty(read.Warnings);
        return Assert.Single(read.Shipments);
    }

    [Theory]
    [InlineData("CZ", PartyRole.Consignor), InlineData("EX", PartyRole.Consignor), InlineData("SE", PartyRole.Consignor)]
    [InlineData("CN", PartyRole.Consignee), InlineData("IM", PartyRole.Consignee), InlineData("BY", PartyRole.Consignee), InlineData("DP", PartyRole.Consignee)]
    [InlineData("NI", PartyRole.Notify), InlineData("N1", PartyRole.Notify)]
    [InlineData("UC", PartyRole.EndUser), InlineData("UD", PartyRole.EndUser)]
    [InlineData("CA", PartyRole.Carrier), InlineData("FW", PartyRole.Carrier)]
    [InlineData("BK", PartyRole.Bank)]
    [InlineData("GO", PartyRole.Other), InlineData("ZZZ", PartyRole.Other)]
    public async Task A_party_is_one_whatever_the_code_of_its_part(string code, PartyRole role) =>
        Assert.Equal([new Party(role, "OSTRICH WORKS", "BY")], (await One($"NAD+{code}+++OSTRICH WORKS+LENINA 1+MINSK++220000+BY")).Parties);

    [Fact]
    public async Task A_consignment_is_a_row_and_what_stands_before_the_first_belongs_to_all()
    {
        var read = await Read(Interchange(
            "BGM+85+1+9", "DTM+137:20261101:102", "NAD+CA+++NORTH LINE", "TDT+20+V1+1++NL:172:166+++9074729:146:11:SNOW STORM 1:MT",
            "CNI+1+B100", "NAD+CZ+++ALPHA", "GID+1+1:CT", "FTX+AAA+++FIRST GOODS", "PIA+1+901310:HS", "PIA+1+901320:HS", "MOA+44:1250.50:EUR", "LOC+28+IR",
            "CNI+2+B200", "RFF+BM:B201", "NAD+CZ+++BETA", "NAD+CN+++GAMMA", "FTX+AAA+++SECOND:GOODS"));

        Assert.Equal([7, 15], read.Rows.Select(r => r.Row));
        var (first, second) = (read.Rows[0].Shipment!, read.Rows[1].Shipment!);
        Assert.Equal(("B100", "FIRST GOODS", "901310", "IR", new DateOnly(2026, 11, 1), 1250.50m, "EUR"), (first.Reference, first.Goods, first.Hs, first.Destination, first.Date, first.Value, first.Currency));
        Assert.Equal(["901320"], first.MoreHs);
        Assert.Equal(["ALPHA", "NORTH LINE", "SNOW STORM 1"], first.Parties.Select(p => p.Name));
        Assert.Equal(("B200; B201", "SECOND GOODS"), (second.Reference, second.Goods));
        Assert.Equal(["BETA", "GAMMA", "NORTH LINE", "SNOW STORM 1"], second.Parties.Select(p => p.Name));
        Assert.Equal(new Party(PartyRole.Vessel, "SNOW STORM 1", "MT", new Identifier("imo", "9074729")), second.Parties[^1]);
    }

    [Fact]
    public async Task Marks_are_those_that_the_service_string_states()
    {
        var read = await Read("UNA|*.~ #UNB*UNOA|1*S*R*261122|1015*77#UNH*1*X#NAD*CZ***A~*B ~~ C~#D|E#UNT*3*1#UNZ*1*77#");

        Assert.Equal("A*B ~ C#D E", Assert.Single(Assert.Single(read.Shipments).Parties).Name);
        Assert.Empty(read.Warnings);
    }

    [Fact]
    public async Task A_released_mark_is_a_letter()
    {
        var row = await One("NAD+CN+++O?'NEILL ?+ SONS?: WHY??");

        Assert.Equal("O'NEILL + SONS: WHY?", Assert.Single(row.Parties).Name);
    }

    [Fact]
    public async Task Breaks_between_segments_are_layout_and_breaks_within_are_taken_out()
    {
        var text = Interchange("NAD+CZ+++MINSK WHEELED TRACTOR PLANT", "FTX+AAA+++CHASSIS");
        var oneLine = await Read(text.Replace("\n", "", StringComparison.Ordinal));
        var wrapped = await Read(string.Join("\r\n", text.Replace("\n", "", StringComparison.Ordinal).Chunk(20).Select(c => new string(c))));

        Assert.Equal(oneLine.Text, wrapped.Text);
        Assert.Equal("MINSK WHEELED TRACTOR PLANT", Assert.Single(Assert.Single(oneLine.Shipments).Parties).Name);
    }

    [Fact]
    public async Task A_header_without_a_type_of_message_is_read_like_any_other()
    {
        var read = await Read("UNB+UNOA:1+S+R+261122:1015+77'UNH+1+:D:95B:UN'NAD+CZ+++ALPHA'UNT+3+1'UNZ+1+77'");

        Assert.Equal("ALPHA", Assert.Single(Assert.Single(read.Shipments).Parties).Name);
    }

    [Fact]
    public async Task A_name_that_fills_its_field_is_read_with_what_follows_and_without()
    {
        var row = await One("NAD+CZ++MINSK WHEELED TRACTOR PLANT OF THE:REPUBLIC OF BELARUS:PARTIZANSKY AV 150");

        Assert.Equal(["MINSK WHEELED TRACTOR PLANT OF THE", "MINSK WHEELED TRACTOR PLANT OF THEREPUBLIC OF BELARUS", "MINSK WHEELED TRACTOR PLANT OF THE REPUBLIC OF BELARUS"], row.Parties.Select(p => p.Name));
        Assert.Equal("REPUBLIC OF BELARUS, PARTIZANSKY AV 150", row.Address);
    }

    [Fact]
    public async Task A_text_cut_at_its_width_is_joined_and_its_seam_read_both_ways()
    {
        var first = "SPARE PARTS OF THE CHASSIS AS ORDERED BY MINSK WHEELED TRACTOR PLANT M";
        Assert.Equal(70, first.Length);

        var row = await One($"FTX+AAA+++{first}:ZKT-79221 AND OTHERS");

        Assert.Contains("MZKT-79221", row.Goods, StringComparison.Ordinal);
        Assert.Contains("TRACTOR PLANT M ZKT-79221", Assert.Single(row.Notes).Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Goods_that_are_said_again_for_every_container_are_read_once() =>
        Assert.Equal("MILK POWDER", (await One("GID+1+1", "FTX+AAA+++MILK POWDER", "SGP+ABCU1234567", "GID+2+1", "FTX+AAA+++MILK POWDER")).Goods);

    [Fact]
    public async Task Remarks_contacts_parts_and_marks_are_screened_too()
    {
        var notes = (await One("CTA+IC+:ANNA EXAMPLE", "FTX+AAI+++HANDLE WITH CARE", "PIA+5+MZKT-79221:MF", "PCI+30+PELENG:MINSK")).Notes;

        Assert.Equal(["ANNA EXAMPLE", "HANDLE WITH CARE", "MZKT-79221", "PELENG MINSK"], notes.Values);
    }

    [Theory]
    [InlineData("UNT+9+1'UNZ+1+77'", "wrong-count")]
    [InlineData("UNT+3+2'UNZ+1+77'", "wrong-reference")]
    [InlineData("UNT+3+1'UNZ+5+77'", "wrong-count")]
    [InlineData("UNT+3+1'UNZ+1+78'", "wrong-reference")]
    [InlineData("UNT+3+1'", "no-trailer")]
    [InlineData("UNZ+1+77'", "no-trailer")]
    [InlineData("UNT+3+1'UNE+1+1'UNZ+1+77'", "stray-trailer")]
    public async Task A_trailer_that_says_otherwise_is_a_warning_and_loses_nothing(string end, string warning)
    {
        var read = await Read($"UNB+UNOA:1+S+R+261122:1015+77'UNH+1+CUSCAR:D:95B:UN'NAD+CZ+++ALPHA'{end}");

        Assert.Equal("ALPHA", Assert.Single(Assert.Single(read.Shipments).Parties).Name);
        Assert.Equal(warning, Assert.Single(read.Warnings).Code);
    }

    [Fact]
    public async Task A_file_cut_off_inside_a_message_gives_what_is_there_and_then_says_so()
    {
        using var source = global::Screening.Formats.Manifests.ManifestFiles.Open(_files.Write("cut.edi", "UNB+UNOA:1+S+R+261122:1015+77'UNH+1+CUSCAR:D:95B:UN'CNI+1+B1'NAD+CZ+++ALPHA'CNI+2+B2'NAD+CZ+++BE"));
        var names = new List<string>();

        var fault = await Assert.ThrowsAsync<InputFormatException>(async () =>
        {
            await foreach (var row in source.ReadAsync()) names.Add(row.Shipment!.Parties[0].Name);
        });

        Assert.Equal(["ALPHA", "BE"], names);
        Assert.Contains("inside UNH 1", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_that_names_nobody_is_rejected_and_comes_back_in_its_envelope()
    {
        var read = await Read("UNB+UNOA:1+S+R+261122:1015+77'UNH+1+CONTRL:D:95B:UN'UCI+1+S+R+8'UNT+3+1'UNH+2+IFTMIN:D:95B:UN'NAD+CZ+++ALPHA'UNT+3+2'UNZ+2+77'");

        Assert.Equal(["nothing-to-screen", null], read.Rows.Select(r => r.Rejected?.Code));
        Assert.Equal("UNB+UNOA:1+S+R+261122:1015+77'\nUNH+1+CONTRL:D:95B:UN'\nUCI+1+S+R+8'\nUNT+3+1'\nUNZ+1+77'\n", read.Rejects);
    }

    [Fact]
    public async Task A_rejected_consignment_that_is_corrected_can_be_sent_again()
    {
        var tooLong = new string('A', 5000);
        var read = await Read("UNA:+.? '" + Interchange("NAD+CA+++NORTH LINE", "CNI+1+B1", $"NAD+CZ+++{tooLong}", "CNI+2+B2", "NAD+CZ+++BETA"));
        Assert.Equal(["name-too-long", null], read.Rows.Select(r => r.Rejected?.Code));

        var again = await Read(read.Rejects.Replace(tooLong, "ALPHA", StringComparison.Ordinal));

        Assert.Equal(["ALPHA", "NORTH LINE"], Assert.Single(again.Shipments).Parties.Select(p => p.Name));
        Assert.Empty(again.Warnings);
    }

    [Theory]
    [InlineData("UNOC", "iso-8859-1", "Größe & Söhne")]
    [InlineData("UNOE", "iso-8859-5", "Минский завод колёсных тягачей")]
    [InlineData("UNOY", "utf-8", "Минский завод колёсных тягачей")]
    [InlineData("UNOA", "utf-8", "Größe & Söhne")]
    public async Task Letters_are_those_of_the_syntax_unless_they_are_utf8(string syntax, string encoding, string name)
    {
        var text = Interchange($"NAD+CZ+++{name}").Replace("UNOA", syntax, StringComparison.Ordinal);
        var read = await ReadManifest.Of(_files.Write("m.edi", (CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.GetEncoding(encoding)).GetBytes(text)));

        Assert.Equal(name, Assert.Single(Assert.Single(read.Shipments).Parties).Name);
        Assert.Equal(encoding != "utf-8", read.Warnings.Any(w => w.Code == "encoding"));
    }

    [Theory]
    [InlineData("a segment of more than", 300_000)]
    public async Task A_segment_that_never_ends_is_refused(string fault, int length)
    {
        var path = _files.Write("m.edi", "UNB+UNOA:1+S+R+261122:1015+77'UNH+1+X'NAD+CZ+++" + new string('A', length));

        Assert.Contains(fault, (await Assert.ThrowsAsync<InputFormatException>(() => ReadManifest.Of(path))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_consignment_of_more_segments_than_any_has_is_refused()
    {
        var path = _files.Write("m.edi", Interchange(["CNI+1+B1", .. Enumerable.Range(0, 50_001).Select(i => $"NAD+CZ+++ALPHA {i}")]));

        Assert.Contains("segments of one consignment", (await Assert.ThrowsAsync<InputFormatException>(() => ReadManifest.Of(path))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Texts_that_together_are_longer_than_any_reject_their_consignment_and_no_other()
    {
        var read = await Read(Interchange(["CNI+1+B1", "NAD+CZ+++ALPHA", .. Enumerable.Range(0, 2000).Select(i => $"FTX+AAA+++{i} {new string('X', 40)}"), "CNI+2+B2", "NAD+CZ+++BETA"]));

        Assert.Equal(["text-too-long", null], read.Rows.Select(r => r.Rejected?.Code));
    }

    [Fact]
    public async Task An_interchange_without_a_message_is_refused() =>
        await Assert.ThrowsAsync<InputFormatException>(() => Read("UNB+UNOA:1+S+R+261122:1015+77'UNZ+0+77'"));
}
