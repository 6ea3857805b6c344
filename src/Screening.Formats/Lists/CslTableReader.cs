using Screening.Formats.Reading;
using Screening.Model;

namespace Screening.Formats.Lists;

/// <summary>The US Consolidated Screening List as CSV, and the files of its sources that it is made of: the Entity List, the Unverified List,
/// the nonproliferation list and the debarred parties, each with columns of its own.</summary>
/// <remarks>Several values of a cell are joined by <c>; </c>, which stands inside values too: a part of an address that ends in no country
/// belongs to the next, and aliases cut out of a sentence lose its joints. Columns of web addresses are left out: they name the list, not the party.</remarks>
internal static class CslTableReader
{
    public const string Format = "us-csl-csv";
    private const string Joint = "; ";
    private const string UnverifiedList = "Unverified List (UVL)";
    private const string DebarredParties = "ITAR Debarred (DTC)";

    // What a file of one source only is of: its first columns, and the source.
    private static readonly (string[] Header, string? Source)[] Shapes =
    [
        (["_id", "source", "entity_number"], null),
        (["Source List", "Entity Number"], null),
        (["Source List", "Programs", "Name"], null),
        (["COUNTRY", "NAME", "ADDRESS"], UnverifiedList),
        (["Debarred Party Full Name And Alias"], DebarredParties),
    ];

    private static readonly Dictionary<string, Action<CslEntry, string>> Columns = new(StringComparer.OrdinalIgnoreCase)
    {
        ["source"] = (e, v) => e.Source = v,
        ["Source List"] = (e, v) => e.Source = $"({v})",
        ["entity_number"] = (e, v) => e.Number = v,
        ["Entity Number"] = (e, v) => e.Number = v,
        ["type"] = (e, v) => e.Type = v,
        ["SDN Type"] = (e, v) => e.Type = v,
        ["name"] = (e, v) => e.Name = v,
        ["Debarred Party Full Name And Alias"] = (e, v) => e.Name = v,
        ["alt_names"] = (e, v) => e.Aliases.AddRange(v.Split(Joint)),
        ["Alternative Names"] = (e, v) => e.Aliases.AddRange(v.Split(Joint)),
        ["Alternate Name"] = (e, v) => e.Aliases.Add(v),
        ["programs"] = (e, v) => e.Programmes.AddRange(v.Split(Joint)),
        ["addresses"] = AddAddresses,
        ["country"] = (e, v) => e.Country = v,
        ["federal_register_notice"] = (e, v) => e.LegalBases.Add(v),
        ["Federal Register Notice"] = (e, v) => e.LegalBases.Add(v),
        ["Notice"] = (e, v) => e.LegalBases.Add(v),
        ["Corrected Notice"] = (e, v) => e.LegalBases.Add(v),
        ["start_date"] = (e, v) => e.Start = UsDates.Day(v),
        ["Effective Date"] = (e, v) => e.Start = UsDates.Day(v),
        ["Notice Date"] = (e, v) => e.Start = UsDates.Day(v),
        ["end_date"] = (e, v) => e.End = UsDates.Day(v),
        ["Date Lifted/Waived/Expired"] = (e, v) => e.End = UsDates.Day(v),
        ["license_requirement"] = (e, v) => e.Measures.Add(v),
        ["License Requirement"] = (e, v) => e.Measures.Add(v),
        ["license_policy"] = (e, v) => e.Measures.Add(v),
        ["License Policy"] = (e, v) => e.Measures.Add(v),
        ["vessel_flag"] = (e, v) => e.Flag = v,
        ["Vessel Flag"] = (e, v) => e.Flag = v,
        ["vessel_owner"] = (e, v) => e.Owner = v,
        ["Vessel Owner"] = (e, v) => e.Owner = v,
        ["remarks"] = (e, v) => e.Remarks = v,
        ["Remarks/Notes"] = (e, v) => e.Remarks = v,
        ["citizenships"] = (e, v) => e.Nations.AddRange(v.Split(Joint)),
        ["nationalities"] = (e, v) => e.Nations.AddRange(v.Split(Joint)),
        ["dates_of_birth"] = (e, v) => e.BirthDates.AddRange(v.Split(Joint)),
        ["Date of Birth"] = (e, v) => e.BirthDates.Add(UsDates.Day(v) ?? v),
        ["places_of_birth"] = (e, v) => e.Notes.AddRange(v.Split(Joint).Select(p => $"POB {p}")),
        ["ids"] = (e, v) => e.Facts.AddRange(v.Split(Joint).Select(Fact)),
        ["title"] = (e, v) => e.Notes.Add($"Title {v}"),
        ["standard_order"] = (e, v) => e.Notes.Add($"Standard order {v}"),
        ["Standard Order"] = (e, v) => e.Notes.Add($"Standard order {v}"),
        ["call_sign"] = (e, v) => e.Notes.Add($"Call sign {v}"),
        ["Call Sign"] = (e, v) => e.Notes.Add($"Call sign {v}"),
        ["vessel_type"] = (e, v) => e.Notes.Add($"Vessel type {v}"),
        ["Vessel Type"] = (e, v) => e.Notes.Add($"Vessel type {v}"),
        ["gross_tonnage"] = (e, v) => e.Notes.Add($"Tonnage {v}"),
        ["Gross Tonnage"] = (e, v) => e.Notes.Add($"Tonnage {v}"),
        ["gross_registered_tonnage"] = (e, v) => e.Notes.Add($"Gross registered tonnage {v}"),
        ["Gross Register Tonnage"] = (e, v) => e.Notes.Add($"Gross registered tonnage {v}"),
        ["Address Remarks"] = (e, v) => e.Notes.Add(v),
        ["Alternate Remarks"] = (e, v) => e.Notes.Add(v),
    };

    // The address in columns of its own.
    private static readonly string[] Street = ["Address", "City", "State/Province", "Postal Code"];

    public static bool Sniff(ListInput input) => ShapeOf(Delimiters.Header(Delimiters.FirstLine(input.Head), ',')) is not null;

    public static IReadOnlyList<Watchlist> Read(ListInput input, CancellationToken ct)
    {
        var lists = new ListBuilders();
        var published = PublishedDate.InName(input.Part.Name);
        using var text = WesternText.Open(input.Part, out var isWestern);
        if (isWestern) lists.NoteFile("windows-1252", "found bytes that are not UTF-8; the file was read as Windows-1252");
        var reader = new DelimitedReader(text, ',');
        string[]? header = null;
        string? source = null;
        while (reader.Read())
        {
            ct.ThrowIfCancellationRequested();
            if (reader.Fault != RecordFault.None)
            {
                if (header is null) throw new InputFormatException(input.Part.Path, reader.Line, "a broken header", "a header line; " + reader.FaultText);
                Unread(lists, input).Reject(reader.Line, reader.FaultCode, reader.FaultText);
            }
            else if (reader.Fields.All(string.IsNullOrWhiteSpace)) continue;
            else if (header is null)
            {
                header = [.. reader.Fields.Select(f => f.Trim())];
                source = ShapeOf(header)?.Source;
            }
            else if (reader.Fields.Skip(header.Length).Any(f => !string.IsNullOrWhiteSpace(f)))
            {
                Unread(lists, input).Reject(reader.Line, "column-count", $"found {reader.Fields.Count} cells; expected at most {header.Length}");
            }
            else Entry(header, reader.Fields, source).AddTo(lists, reader.Line, published);
        }
        return lists.Build(Format, input);
    }

    private static ListBuilder Unread(ListBuilders lists, ListInput input) => lists.Latest ?? lists[input.FileKey];

    private static (string[] Header, string? Source)? ShapeOf(string[] header)
    {
        foreach (var shape in Shapes)
        {
            if (header.Take(shape.Header.Length).SequenceEqual(shape.Header, StringComparer.OrdinalIgnoreCase)) return shape;
        }
        return null;
    }

    private static CslEntry Entry(string[] header, IReadOnlyList<string> cells, string? source)
    {
        var entry = new CslEntry { Source = source };
        for (var i = 0; i < Math.Min(header.Length, cells.Count); i++)
        {
            if (cells[i].Trim() is { Length: > 0 } cell && Columns.TryGetValue(header[i], out var add)) add(entry, cell);
        }
        var street = Street.Select(s => Cell(header, cells, s)).ToList();
        if (street.Exists(s => s is not null)) entry.AddAddress(Cell(header, cells, "City"), entry.Country, street);
        return entry;
    }

    private static string? Cell(string[] header, IReadOnlyList<string> cells, string name)
    {
        var at = Array.FindIndex(header, h => h.Equals(name, StringComparison.OrdinalIgnoreCase));
        return at >= 0 && at < cells.Count && cells[at].Trim() is { Length: > 0 } cell ? cell : null;
    }

    // Each ends in its country's code: what does not was cut inside.
    private static void AddAddresses(CslEntry entry, string cell)
    {
        var rest = "";
        foreach (var part in cell.Split(Joint))
        {
            rest = rest.Length == 0 ? part.Trim() : rest + Joint + part.Trim();
            var comma = rest.LastIndexOf(',');
            var code = rest[(comma + 1)..].Trim();
            if (code.Length != 2 || !code.All(char.IsAsciiLetterUpper)) continue;
            entry.AddAddress(null, code, comma < 0 ? "" : rest[..comma]);
            rest = "";
        }
        if (rest.Length > 0) entry.AddAddress(null, null, rest);
    }

    // Turned round: "CO, 9004786647, NIT #", "Male, Gender". The form of a remark begins with the type.
    private static string Fact(string text)
    {
        var last = text.LastIndexOf(", ", StringComparison.Ordinal);
        if (last < 0) return text;
        var (value, type) = (text[..last].Trim(), text[(last + 2)..].Trim());
        return value is [var a, var b, ',', ' ', .. var number] && char.IsAsciiLetterUpper(a) && char.IsAsciiLetterUpper(b)
            ? $"{type} {number} ({value[..2]})"
            : $"{type} {value}";
    }
}
