using Screening.Formats.Reading;
using Screening.Model;
using Screening.Text;

namespace Screening.Formats.Lists;

/// <summary>OpenSanctions' table of targets, <c>targets.simple.csv</c>: a row for each party, several values of a cell joined by <c>;</c>.</summary>
/// <remarks>Numbers stand without their types there, so a number counts as a registration number, or a person's as an identity number,
/// until its country and digits show more. The sanctions cell is prose and stays a remark.</remarks>
internal static class FtmTableReader
{
    public const string Format = "ftm-csv";
    private const string List = "opensanctions";
    private const string Aliases = "aliases";
    private const string Schema = "schema";
    private const char Joint = ';';

    private static readonly (string Column, Action<EntityDraft, string> Add)[] Columns =
    [
        (Aliases, (d, v) => d.AddName(v)),
        ("countries", (d, v) => d.AddCountry(PlaceNames.CountryCode(v))),
        ("birth_date", (d, v) => d.AddBirthDate(v)),
        ("addresses", (d, v) => d.AddAddress(AddressLines.Of(v))),
        ("identifiers", AddNumber),
        ("program_ids", (d, v) => d.AddProgramme(v)),
        ("dataset", (d, v) => d.AddRemark($"Dataset {v}")),
        ("phones", (d, v) => d.AddRemark($"Phone {v}")),
        ("emails", (d, v) => d.AddRemark($"Email {v}")),
    ];

    public static bool Sniff(ListInput input)
    {
        var header = Delimiters.Header(Delimiters.FirstLine(input.Head), ',');
        return header is ["id", Schema, "name", Aliases, ..];
    }

    public static IReadOnlyList<Watchlist> Read(ListInput input, CancellationToken ct)
    {
        var list = new ListBuilder(List);
        using var text = new TextSource(input.Part.Open(), input.Part.Path);
        var reader = new DelimitedReader(text, ',');
        string[]? header = null;
        while (reader.Read())
        {
            ct.ThrowIfCancellationRequested();
            if (reader.Fault != RecordFault.None) list.Reject(reader.Line, reader.FaultCode, reader.FaultText);
            else if (reader.Fields.All(string.IsNullOrWhiteSpace)) continue;
            else if (header is null) header = [.. reader.Fields.Select(f => f.Trim())];
            else Add(list, header, reader);
        }
        return [list.Build(Format, input)];
    }

    private static void Add(ListBuilder list, string[] header, DelimitedReader reader)
    {
        var (cells, line) = (reader.Fields, reader.Line);
        if (cells.Count != header.Length)
        {
            list.Reject(line, "column-count", $"found {cells.Count} cells; expected {header.Length}");
            return;
        }
        string Cell(string column) => Array.IndexOf(header, column) is >= 0 and var at ? cells[at].Trim() : "";
        if (Cell("id") is not { Length: > 0 } id || Cell("name") is not { Length: > 0 and <= InputLimits.MaxName } name)
        {
            list.Reject(line, "missing-name", $"found no id, or no name; expected both, and a name of at most {InputLimits.MaxName} characters");
            return;
        }
        var draft = list.UniqueRecord(id, line);
        draft.Kind = Kinds.Of(Cell(Schema));
        draft.AddName(name, NameRole.Primary);
        foreach (var (column, add) in Columns)
        {
            foreach (var value in Cell(column).Split(Joint, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)) add(draft, value);
        }
        draft.AddRemark(Cell("sanctions"));
        draft.Listed = StatedDates.Day(Cell("first_seen"));
        draft.Changed = StatedDates.Day(Cell("last_change"));
    }

    private static void AddNumber(EntityDraft draft, string value)
    {
        var number = IdentifierNames.Sharpen(new Identifier("registration", value, draft.IssuingCountry));
        draft.AddIdentifier(number.Type == "registration" && draft.Kind == EntityKind.Person ? number with { Type = "national-id" } : number);
    }
}
