using System.Collections.Frozen;
using System.Globalization;
using Screening.Model;

namespace Screening.Formats.Manifests.Edi;

/// <summary>Reads manifests in X12: 309 (customs manifest), 310 (ocean freight), 856 (ship notice) and whatever else names parties in N1 loops.</summary>
/// <remarks>A row a bill of a 309, a shipment of an 856, a transaction set otherwise.</remarks>
internal sealed class X12Reader : EdiDialect
{
    // N1002 and L502: characters of a line of a description.
    private const int ManifestWidth = 45;
    private const int LadingWidth = 50;

    private static readonly FrozenDictionary<string, Action<EdiSegment, EdiDraft>> Segments = new Dictionary<string, Action<EdiSegment, EdiDraft>>(StringComparer.Ordinal)
    {
        ["N1"] = Entity,
        ["N2"] = (s, d) => MoreName(s, d),
        ["N3"] = (s, d) => AddressLines(s, d),
        ["N4"] = Place,
        ["NM1"] = (s, d) => d.Begin(new EdiParty { Role = EdiRoles.X12.GetValueOrDefault(s[1], PartyRole.Other), Name = [$"{s[4]} {s[5]} {s[3]}".Trim()] }),
        ["PER"] = (s, d) => d.Note("contact", s[2]),
        ["M10"] = (s, d) => Vessel(d, s[4], s[5], s[3]),
        ["V1"] = (s, d) => Vessel(d, s[1], s[2], s[3]),
        ["M11"] = Bill,
        ["N9"] = (s, d) => Reference(s, d),
        ["REF"] = (s, d) => Reference(s, d),
        ["B3"] = (s, d) => Document(d, s[2], s[6]),
        ["BSN"] = (s, d) => Document(d, s[2], s[3]),
        ["R4"] = Port,
        ["TD5"] = (s, d) => Carrier(s, d),
        ["N10"] = Description,
        ["L5"] = Lading,
        ["PID"] = (s, d) => d.Goods([s[5]], NoWidth),
        ["LIN"] = Items,
        ["VID"] = (s, d) => Container(s[2] + s[3], d),
        ["N7"] = (s, d) => Container(s[1] + s[2], d),
        ["C8"] = (s, d) => d.Note("clause", s[3]),
        ["K1"] = (s, d) => d.Note("remark", $"{s[1]} {s[2]}".Trim()),
        ["NTE"] = (s, d) => d.Note("remark", s[2]),
        ["MSG"] = (s, d) => d.Note("remark", s[1]),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private const int NoWidth = int.MaxValue;

    // Segments of the loop of a party, and those that may stand inside a description without ending it.
    private static readonly FrozenSet<string> OfParty = new[] { "N2", "N3", "N4" }.ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> OfDescription = new[] { "N10", "H1", "H2", "L5" }.ToFrozenSet(StringComparer.Ordinal);

    private string _set = "";

    public static IAsyncEnumerable<ManifestRow> ReadAsync(ManifestInput input, CancellationToken ct)
    {
        var syntax = EdiSyntax.OfX12(input.Text.Peek().ToString(), input.File);
        return new EdiRows(input, new EdiReader(input.Text, syntax), syntax, new X12Reader()).ReadAsync(ct);
    }

    public override EdiHeader? Header(EdiSegment segment) => segment.Tag switch
    {
        "ISA" => new(segment[13], "IEA", false),
        "GS" => new(segment[6], "GE", false),
        "ST" => new(segment[2], "SE", true),
        _ => null,
    };

    public override EdiTrailer? Trailer(EdiSegment segment) => segment.Tag is "SE" or "GE" or "IEA" ? new(segment[1], segment[2]) : null;

    public override void Begin(EdiSegment header) => _set = header[1];

    public override bool BeginsConsignment(EdiSegment segment) => (_set, segment.Tag) switch
    {
        ("309", "LX") => true,
        ("856", "HL") => segment[3] == "S",
        _ => false,
    };

    public override void Apply(EdiSegment segment, EdiDraft draft)
    {
        if (draft.Open is not null && !OfParty.Contains(segment.Tag)) draft.EndParty();
        if (!OfDescription.Contains(segment.Tag)) draft.EndLines();
        if (Segments.TryGetValue(segment.Tag, out var apply)) apply(segment, draft);
    }

    private static void Entity(EdiSegment s, EdiDraft d)
    {
        if (EdiRoles.X12Places.Contains(s[1]))
        {
            if (EdiDraft.Place(s[4], s[2] == s[4] ? "" : s[2], "") is { Length: > 0 } place) d.Row.Destination(place);
            return;
        }
        d.Begin(new EdiParty
        {
            Role = EdiRoles.X12.GetValueOrDefault(s[1], PartyRole.Other),
            Name = [s[2]],
            Number = s[3] is "1" or "9" && s[4].Length > 0 ? new Identifier("duns", s[4]) : null,
        });
    }

    private static void MoreName(EdiSegment s, EdiDraft d)
    {
        if (d.Open is { } party) party.Name = [.. party.Name, s[1], s[2]];
    }

    private static void AddressLines(EdiSegment s, EdiDraft d)
    {
        d.Open?.Line(s[1]);
        d.Open?.Line(s[2]);
    }

    private static void Place(EdiSegment s, EdiDraft d)
    {
        if (d.Open is not { } party) return;
        foreach (var part in (string[])[s[1], s[2], s[3]]) party.Ending(part);
        party.Country = s[4];
    }

    private static void Vessel(EdiDraft d, string code, string name, string flag)
    {
        var isImo = IdentifierTypes.IsImo(code);
        if (isImo) d.Row.Imo(code);
        if (name.Any(char.IsLetter)) d.Row.Party(PartyRole.Vessel, name, flag.Length > 0 ? flag : null, isImo ? new Identifier("imo", code) : null);
    }

    private static void Bill(EdiSegment s, EdiDraft d)
    {
        d.Row.Reference(s[1]);
        if (s[10].Any(char.IsLetter)) d.Row.Route(s[10]);
    }

    private static void Reference(EdiSegment s, EdiDraft d)
    {
        if (s[1] is "BM" or "MB" or "OB" or "AW") d.Row.Reference(s[2]);
    }

    private static void Document(EdiDraft d, string reference, string date)
    {
        d.Row.Reference(reference);
        if (DateOnly.TryParseExact(date, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) d.Row.Date(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    private static void Port(EdiSegment s, EdiDraft d)
    {
        var place = EdiDraft.Place(s[3], s[4], s[5]);
        if (place.Length == 0) return;
        if (s[1] is "E" or "M" or "7") d.Row.Destination(place);
        else d.Row.Route(place);
    }

    private static void Carrier(EdiSegment s, EdiDraft d)
    {
        if (s[5].Any(char.IsLetter)) d.Row.Party(PartyRole.Carrier, s[5], null);
    }

    // The first line of a description has a quantity; those it goes on in have none.
    private static void Description(EdiSegment s, EdiDraft d)
    {
        if (s[1].Length > 0) d.EndLines();
        d.Line(s[2], ManifestWidth);
        d.Note("marks", s[3]);
        if (s[4] == "J") d.Hs(s[5]);
    }

    private static void Lading(EdiSegment s, EdiDraft d)
    {
        d.Line(s[2], LadingWidth);
        d.Note("marks", s[6]);
        if (s[4] is "J" or "H" or "A") d.Hs(s[3]);
    }

    // Pairs of a qualifier and a value; the name of who made it is a party.
    private static void Items(EdiSegment s, EdiDraft d)
    {
        for (var i = 2; i < s.Count; i += 2)
        {
            if (s[i] == "MF") d.Row.Party(PartyRole.Other, s[i + 1], null);
            else d.Note("part", s[i + 1]);
        }
    }

    private static void Container(string number, EdiDraft d) => d.Note("container", number);
}
