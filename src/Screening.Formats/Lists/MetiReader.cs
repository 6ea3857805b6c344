using Screening.Formats.Reading;
using Screening.Model;
using Screening.Text;

namespace Screening.Formats.Lists;

/// <summary>Japan's End User List as the Ministry of Economy, Trade and Industry publishes it: an Excel workbook.</summary>
/// <remarks>Cells are bilingual, a Japanese line and an English one; aliases stand each on a line behind a dot, long ones go on in the next.</remarks>
internal static class MetiReader
{
    public const string Format = "jp-meti-xlsx";
    private const string List = "jp-meti";
    private const string NameTitle = "Company or Organization";
    private const string CountryTitle = "Country or Region";
    private const string AliasTitle = "Also Known As";
    private const string WeaponsTitle = "Type of WMD";
    private const string ConventionalTitle = "Conventional Weapons";
    private const char Dot = '・';

    public static bool Sniff(ListInput input) => input.IsWorkbook && WorkbookTable.Header(input.Part, NameTitle, CountryTitle, AliasTitle) is not null;

    public static IReadOnlyList<Watchlist> Read(ListInput input, CancellationToken ct)
    {
        var list = new ListBuilder(List);
        var header = WorkbookTable.Header(input.Part, NameTitle, CountryTitle, AliasTitle)!.Value;
        string? Cell(WorkbookRow row, string title) => WorkbookTable.Cell(row.Cells, WorkbookTable.Column(header.Cells, title));
        foreach (var row in WorkbookTable.Below(input.Part, header))
        {
            ct.ThrowIfCancellationRequested();
            var number = WorkbookTable.Cell(row.Cells, 0);
            if (number is null || !number.All(char.IsAsciiDigit) || Cell(row, NameTitle) is not { Length: <= InputLimits.MaxName } name)
            {
                list.Reject(row.Row, "missing-name", $"found the number {Excerpt.Of(number)} and {(Cell(row, NameTitle) is null ? "no name" : "a name")}; expected a number, and a name of at most {InputLimits.MaxName} characters");
                continue;
            }
            var draft = list.UniqueRecord(number, row.Row);
            draft.Kind = EntityKind.Organization;
            draft.AddName(OneLine.Of(name), NameRole.Primary);
            foreach (var alias in Aliases(Cell(row, AliasTitle))) draft.AddName(alias);
            AddCountry(list, draft, row.Row, Cell(row, CountryTitle));
            foreach (var weapon in Codes(Cell(row, WeaponsTitle)).Concat(Codes(Cell(row, ConventionalTitle)))) draft.AddProgramme(weapon);
        }
        return [list.Build(Format, input)];
    }

    private static void AddCountry(ListBuilder list, EntityDraft draft, int row, string? cell)
    {
        if (cell is null) return;
        if (Lines(cell).Select(PlaceNames.CountryCode).FirstOrDefault(c => c is not null) is { } country) draft.AddCountry(country);
        else list.Issue(row, "unknown-country", $"found the country {Excerpt.Of(OneLine.Of(cell))}; expected one of ISO 3166");
    }

    // "ミサイル / M": the letters stand in the last line, or right behind the Japanese word.
    private static string[] Codes(string? cell) =>
        cell is null ? [] : Lines(cell)[^1].Split([',', '、', ' '], StringSplitOptions.RemoveEmptyEntries).Select(w => w.TrimStart([.. w.Where(c => !char.IsAsciiLetter(c))])).Where(w => w.Length > 0).ToArray();

    private static List<string> Aliases(string? cell)
    {
        if (cell is null) return [];
        var aliases = new List<string>();
        foreach (var line in Lines(cell))
        {
            if (line[0] == Dot || aliases.Count == 0) aliases.Add(line.TrimStart(Dot).Trim());
            else aliases[^1] = $"{aliases[^1]} {line}";
        }
        return aliases;
    }

    private static string[] Lines(string cell) => cell.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
