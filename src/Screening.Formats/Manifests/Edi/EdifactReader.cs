using System.Collections.Frozen;
using System.Globalization;
using Screening.Formats.Reading;
using Screening.Model;

namespace Screening.Formats.Manifests.Edi;

/// <summary>Reads manifests in EDIFACT (ISO 9735): CUSCAR, IFCSUM, IFTMIN and whatever else names parties and goods in their segments.</summary>
/// <remarks>A row a consignment (CNI), or a message where it has none. The type of a message decides nothing: headers that lack it are common.</remarks>
internal sealed class EdifactReader : EdiDialect
{
    // C108: five fields of 70 characters, of 512 in later directories.
    private const int TextWidth = 70;

    private static readonly FrozenDictionary<string, Action<EdiSegment, EdiDraft>> Segments = new Dictionary<string, Action<EdiSegment, EdiDraft>>(StringComparer.Ordinal)
    {
        ["CNI"] = (s, d) => d.Row.Reference(s[2, 0]),
        ["RFF"] = Reference,
        ["DTM"] = (s, d) => Date(s, d),
        ["NAD"] = (s, d) => d.Begin(PartyOf(s)),
        ["CTA"] = (s, d) => d.Note("contact", s[2, 1]),
        ["TDT"] = Transport,
        ["LOC"] = Location,
        ["FTX"] = Text,
        ["IMD"] = (s, d) => d.Goods([.. s.Components(3).Skip(3)], NoWidth),
        ["PIA"] = (s, d) => Items(s, d, 2),
        ["LIN"] = (s, d) => Items(s, d, 3),
        ["CST"] = Customs,
        ["ALI"] = (s, d) => Origin(s, d),
        ["PCI"] = (s, d) => d.Note("marks", string.Join(' ', s.Components(2))),
        ["EQD"] = (s, d) => d.Note("container", s[2, 0]),
        ["SGP"] = (s, d) => d.Note("container", s[1, 0]),
        ["MOA"] = Money,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private const int NoWidth = int.MaxValue;

    // Numbers of bills: of lading, master, house, air; of a consignment.
    private static readonly FrozenSet<string> Bills = new[] { "BM", "MB", "HWB", "MWB", "AWB", "BH", "CNR", "CMR" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Origins = new[] { "27", "35" }.ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> Destinations = new[] { "7", "8", "20", "28", "36", "83" }.ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> Values = new[] { "39", "40", "43", "44", "77" }.ToFrozenSet(StringComparer.Ordinal);

    public static IAsyncEnumerable<ManifestRow> ReadAsync(ManifestInput input, CancellationToken ct)
    {
        var syntax = EdiSyntax.OfEdifact(input.Text.Peek().ToString());
        return new EdiRows(input, new EdiReader(input.Text, syntax), syntax, new EdifactReader()).ReadAsync(ct);
    }

    public override EdiHeader? Header(EdiSegment segment) => segment.Tag switch
    {
        "UNB" => new(segment[5, 0], "UNZ", false),
        "UNG" => new(segment[5, 0], "UNE", false),
        "UNH" => new(segment[1, 0], "UNT", true),
        _ => null,
    };

    public override EdiTrailer? Trailer(EdiSegment segment) =>
        segment.Tag is "UNT" or "UNE" or "UNZ" ? new(segment[1, 0], segment[2, 0]) : null;

    public override bool BeginsConsignment(EdiSegment segment) => segment.Tag == "CNI";

    public override void Apply(EdiSegment segment, EdiDraft draft)
    {
        if (draft.Open is not null) draft.EndParty();
        if (Segments.TryGetValue(segment.Tag, out var apply)) apply(segment, draft);
    }

    // C058 is name and address in lines, C080 a name by itself; a name in C080 goes before.
    private static EdiParty PartyOf(EdiSegment s)
    {
        const int nameFields = 5;
        const string dunAndBradstreet = "16";
        var (lines, names) = (s.Components(3), s.Components(4));
        var isNamed = names.Any(n => n.Length > 0);
        var party = new EdiParty
        {
            Role = EdiRoles.Edifact.GetValueOrDefault(s[1, 0], PartyRole.Other),
            Name = isNamed ? [.. names.Take(nameFields)] : [.. lines.Take(1)],
            Country = s[9, 0],
            Number = s[2, 2] == dunAndBradstreet && s[2, 0].Length > 0 ? new Identifier("duns", s[2, 0]) : null,
        };
        foreach (var line in isNamed ? lines : lines.Skip(1)) party.Line(line);
        foreach (var line in s.Components(5)) party.Line(line);
        foreach (var part in (string[])[s[8, 0], s[6, 0], s[7, 0]]) party.Ending(part);
        return party;
    }

    private static void Reference(EdiSegment s, EdiDraft d)
    {
        if (Bills.Contains(s[1, 0])) d.Row.Reference(s[1, 1]);
    }

    private static void Date(EdiSegment s, EdiDraft d)
    {
        const string ofDocument = "137";
        if (s[1, 0] != ofDocument) return;
        string? format = s[1, 2] switch { "102" => "yyyyMMdd", "203" => "yyyyMMddHHmm", "204" => "yyyyMMddHHmmss", "101" => "yyMMdd", "201" => "yyMMddHHmm", _ => null };
        if (format is not null && DateTime.TryParseExact(s[1, 1], format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            d.Row.Date(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        else d.Row.Issue("bad-date", $"found {Excerpt.Of(s[1, 1])} as date of the document; expected one in the format it states, {Excerpt.Of(s[1, 2])}");
    }

    private static void Transport(EdiSegment s, EdiDraft d)
    {
        const int longestCode = 4;
        // Where no name is given, what stands for the code is one as often as not; codes of carriers have two to four letters.
        if (NameOr(s[5, 3], s[5, 0]) is { } carrier) d.Row.Party(PartyRole.Carrier, carrier, null);
        var (number, name, flag) = (s[8, 0], s[8, 3], s[8, 4]);
        var isImo = IdentifierTypes.IsImo(number);
        if (isImo) d.Row.Imo(number);
        if (NameOr(name, isImo || number.Any(char.IsDigit) ? "" : number) is { } vessel) d.Row.Party(PartyRole.Vessel, vessel, flag.Length > 0 ? flag : null, isImo ? new Identifier("imo", number) : null);
        return;

        static string? NameOr(string name, string code) => name.Length > 0 ? name : code.Length > longestCode && code.Any(char.IsLetter) ? code : null;
    }

    private static void Location(EdiSegment s, EdiDraft d)
    {
        var place = EdiDraft.Place(s[2, 0], s[2, 3], s[3, 0].Length == 2 ? s[3, 0] : "");
        if (!place.Any(char.IsLetter)) return;
        if (Origins.Contains(s[1, 0])) d.Row.Origin(place);
        else if (Destinations.Contains(s[1, 0])) d.Row.Destination(place);
        else d.Row.Route(place);
    }

    private static void Text(EdiSegment s, EdiDraft d)
    {
        const string goods = "AAA";
        var lines = s.Components(4);
        if (s[1, 0] == goods) d.Goods(lines, TextWidth);
        else if (lines.Length > 0) d.Note($"FTX {s[1, 0]}", CutText.Join(lines, TextWidth).Text);
    }

    private static void Items(EdiSegment s, EdiDraft d, int first)
    {
        for (var i = first; i <= s.Count; i++)
        {
            if (s[i, 1] == "HS") d.Hs(s[i, 0]);
            else d.Note("part", s[i, 0]);
        }
    }

    private static void Customs(EdiSegment s, EdiDraft d)
    {
        const int shortest = 4;
        for (var i = 2; i <= s.Count; i++)
            if (s[i, 0].Length >= shortest && s[i, 0].All(char.IsAsciiDigit)) d.Hs(s[i, 0]);
    }

    private static void Origin(EdiSegment s, EdiDraft d)
    {
        if (s[1, 0].Length > 0) d.Row.Origin(s[1, 0]);
    }

    private static void Money(EdiSegment s, EdiDraft d)
    {
        if (!Values.Contains(s[1, 0]) || s[1, 1].Length == 0) return;
        d.Row.Value(s[1, 1]);
        if (s[1, 2].Length > 0) d.Row.Currency(s[1, 2]);
    }
}
