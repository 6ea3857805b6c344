using Screening.Formats.Reading;
using Screening.Model;
using Screening.Text;

namespace Screening.Formats.Lists;

/// <summary>Australia's Consolidated List as the Department of Foreign Affairs and Trade publishes it: an Excel workbook with a row for each name.</summary>
/// <remarks>Rows of one party share the digits of their reference: <c>1055</c>, <c>1055a</c>, <c>1055b</c>. Facts that rows repeat are taken once.</remarks>
internal static class DfatReader
{
    public const string Format = "au-dfat-xlsx";
    private const string List = "au-dfat";
    private const string Reference = "Reference";
    private const string Name = "Name of Individual or Entity";
    private const string NameType = "Name Type";
    private const string Strength = "Alias Strength";
    private const string OriginalScript = "Original Script";
    private const string Listed = "Listed on ";
    private const string Changes = "(amended";

    private static readonly Dictionary<string, NameRole> Roles = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Primary Name"] = NameRole.Primary,
        ["Alias"] = NameRole.Aka,
        ["aka"] = NameRole.Aka,
        ["a.k.a."] = NameRole.Aka,
        [OriginalScript] = NameRole.Aka,
        ["Previous Name"] = NameRole.Former,
        ["Formerly Known As"] = NameRole.Former,
        ["fka"] = NameRole.Former,
    };

    private static readonly string[] Yes = ["yes", "true", "1", "y"];

    private static readonly (string Title, Action<ListBuilder, EntityDraft, string, int> Add)[] Columns =
    [
        ("Type", (_, d, v, _) => d.Kind = Kinds.Of(v)),
        ("Date of Birth", AddDates),
        ("Place of Birth", (_, d, v, _) => AddRemarks(d, "POB", v)),
        ("Citizenship", AddCountries),
        ("Address", (_, d, v, _) => AddAddresses(d, v)),
        ("Additional Information", (_, d, v, _) => d.AddRemark(OneLine.Of(v))),
        ("Listing Information", (_, d, v, _) => AddListing(d, v)),
        ("IMO Number", (_, d, v, _) => d.AddIdentifier(new Identifier("imo", v))),
        ("Committees", (_, d, v, _) => d.AddProgramme(OneLine.Of(v))),
        ("Control Date", (l, d, v, r) => AddControlDate(l, d, v, r)),
        ("Instrument of Designation", (_, d, v, _) => d.AddLegalBasis(OneLine.Of(v))),
        ("Targeted Financial Sanction", (_, d, v, _) => AddMeasure(d, "Targeted Financial Sanction", v)),
        ("Travel Ban", (_, d, v, _) => AddMeasure(d, "Travel Ban", v)),
        ("Arms Embargo", (_, d, v, _) => AddMeasure(d, "Arms Embargo", v)),
        ("Maritime Restriction", (_, d, v, _) => AddMeasure(d, "Maritime Restriction", v)),
    ];

    public static bool Sniff(ListInput input) => input.IsWorkbook && WorkbookTable.Header(input.Part, Reference, Name, NameType) is not null;

    public static IReadOnlyList<Watchlist> Read(ListInput input, CancellationToken ct)
    {
        var list = new ListBuilder(List);
        var header = WorkbookTable.Header(input.Part, Reference, Name, NameType)!.Value;
        var known = Columns.Select(c => (c.Add, Column: WorkbookTable.Column(header.Cells, c.Title))).ToList();
        foreach (var row in WorkbookTable.Below(input.Part, header))
        {
            ct.ThrowIfCancellationRequested();
            var reference = WorkbookTable.Cell(row.Cells, WorkbookTable.Column(header.Cells, Reference));
            var own = string.Concat((reference ?? "").TakeWhile(char.IsAsciiDigit));
            if (own.Length == 0 || WorkbookTable.Cell(row.Cells, WorkbookTable.Column(header.Cells, Name)) is not { Length: <= InputLimits.MaxName } name)
            {
                list.Reject(row.Row, "missing-name", $"found the reference {Excerpt.Of(reference)} and no name that fits; expected a number, and a name of at most {InputLimits.MaxName} characters");
                continue;
            }
            var draft = list.Record(own, row.Row);
            AddName(list, draft, row.Row, OneLine.Of(name), WorkbookTable.Cell(row.Cells, WorkbookTable.Column(header.Cells, NameType)), WorkbookTable.Cell(row.Cells, WorkbookTable.Column(header.Cells, Strength)));
            foreach (var (add, column) in known)
            {
                if (WorkbookTable.Cell(row.Cells, column) is { } cell) add(list, draft, cell, row.Row);
            }
        }
        return [list.Build(Format, input)];
    }

    private static void AddName(ListBuilder list, EntityDraft draft, int row, string name, string? type, string? strength)
    {
        if (!Roles.TryGetValue(type ?? "", out var role))
        {
            role = NameRole.Aka;
            list.Issue(row, "unknown-name-type", $"found the name type {Excerpt.Of(type)}, and took the name for an alias; expected one of {string.Join(", ", Roles.Keys)}");
        }
        var isWeak = string.Equals(strength, "weak", StringComparison.OrdinalIgnoreCase);
        draft.AddName(new EntityName(name, role, isWeak ? NameQuality.Weak : NameQuality.Strong));
    }

    private static void AddDates(ListBuilder list, EntityDraft draft, string cell, int row)
    {
        foreach (var text in Several(cell, ';', ','))
        {
            if (OfacDates.Parse(text) is { } date) draft.AddBirthDate(date);
            else if (ListDates.Day(text, "d/M/yyyy", "d MMMM yyyy", "d MMM. yyyy", "yyyy-MM-dd HH:mm:ss") is { } day) draft.AddBirthDate(day);
            else
            {
                list.Issue(row, "bad-date", $"found the date of birth {Excerpt.Of(text)}, and kept it as a remark; expected a day, a month or a year");
                draft.AddRemark($"Date of birth {text}");
            }
        }
    }

    private static void AddCountries(ListBuilder list, EntityDraft draft, string cell, int row)
    {
        foreach (var text in Several(cell, ';', ','))
        {
            if (PlaceNames.CountryCode(text) is { } code) draft.AddCountry(code);
            else draft.AddRemark($"Citizenship {text}");
        }
        if (draft.Countries.Count == 0) list.Issue(row, "unknown-country", $"found the citizenship {Excerpt.Of(cell)}, and kept it as a remark; expected countries of ISO 3166");
    }

    private static void AddAddresses(EntityDraft draft, string cell)
    {
        foreach (var address in Several(cell, ';')) draft.AddAddress(AddressLines.Of(address));
    }

    private static void AddListing(EntityDraft draft, string cell)
    {
        var text = OneLine.Of(cell);
        draft.AddRemark(text);
        var start = text.IndexOf(Listed, StringComparison.OrdinalIgnoreCase);
        if (start < 0) return;
        var rest = text[(start + Listed.Length)..];
        var end = rest.IndexOf(Changes, StringComparison.OrdinalIgnoreCase);
        if (ListDates.Day((end < 0 ? rest : rest[..end]).Trim(' ', '.', ','), "d MMMM yyyy", "d MMM yyyy", "d MMM. yyyy") is { } day) draft.Listed = day;
    }

    // When the current listing took effect: its last change, and the first day where no other is told.
    private static void AddControlDate(ListBuilder list, EntityDraft draft, string cell, int row)
    {
        if ((ListDates.IsoDay(cell) ?? ListDates.Day(cell, "d/M/yyyy", "d MMMM yyyy")) is not { } day)
        {
            list.Issue(row, "bad-date", $"found the control date {Excerpt.Of(cell)}, and left it out; expected a day");
            return;
        }
        draft.Changed = day;
        draft.Listed ??= day;
    }

    private static void AddMeasure(EntityDraft draft, string measure, string cell)
    {
        if (Yes.Contains(cell, StringComparer.OrdinalIgnoreCase)) draft.AddMeasure(measure);
    }

    private static void AddRemarks(EntityDraft draft, string label, string cell)
    {
        foreach (var text in Several(cell, ';')) draft.AddRemark($"{label} {text}");
    }

    // "a) 1962 b) 1963", "1962; 1963", or a line each.
    private static IEnumerable<string> Several(string cell, params char[] separators) =>
        EnumeratedItems.Lettered(cell).SelectMany(i => i.Split([.. separators, '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
}
