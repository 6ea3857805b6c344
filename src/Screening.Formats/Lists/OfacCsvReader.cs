using System.Security.Cryptography;
using System.Text;
using Screening.Formats.Reading;
using Screening.Model;
using Screening.Text;

namespace Screening.Formats.Lists;

/// <summary>OFAC's sdn.csv or cons_prim.csv with its alt, add and comments files.</summary>
/// <remarks>No header; null is the token <c>-0- </c>; the file ends in a Ctrl-Z; programmes are separated by <c>] [</c>; a remark ends
/// at 1,000 characters, often inside a word, and goes on in the comments file. Format: https://ofac.treasury.gov/specially-designated-nationals-list-data-formats-data-schemas.</remarks>
internal static class OfacCsvReader
{
    public const string Format = "ofac-sdn-csv";
    private const int MainColumns = 12;
    private const int AltColumns = 5;
    private const int AddColumns = 6;
    private const int CommentColumns = 2;
    private const string Null = "-0-";

    // Columns with one fact each.
    private static readonly (string Fact, int Column)[] Facts =
    [
        ("Vessel Flag", 9), ("Vessel Owner", 10), ("Title", 4), ("Vessel Call Sign", 5), ("Vessel Type", 6), ("Vessel Tonnage", 7), ("Vessel Gross Registered Tonnage", 8),
    ];

    private sealed record Row(int Line, string[] Cells);

    public static bool Sniff(ListInput input)
    {
        var line = Delimiters.FirstLine(input.Head);
        var comma = line.IndexOf(',');
        return comma > 0 && line[..comma].Trim('"').IndexOfAnyExceptInRange('0', '9') < 0 && line.Contains(Null, StringComparison.Ordinal);
    }

    public static IReadOnlyList<Watchlist> Read(ListInput input, CancellationToken ct)
    {
        // The file does not say which list it is.
        var list = new ListBuilder(OfacLists.OfFileName(input.Part.Name) ?? OfacLists.Sdn);
        var remarks = new Dictionary<string, StringBuilder>(StringComparer.Ordinal);
        foreach (var row in Rows(input.Part, MainColumns, list, ct)) AddMain(list, row, remarks);
        if (input.Companions.TryGetValue(OfacFileNames.Comments, out var comments))
        {
            foreach (var (row, _) in Parts(comments, CommentColumns, list, ct)) remarks[row.Cells[0]].Append(row.Cells[1]);
        }
        foreach (var (id, text) in remarks) OfacRemarks.Apply(text.ToString(), list.Find(id)!);
        if (input.Companions.TryGetValue(OfacFileNames.Alt, out var alt))
        {
            foreach (var (row, draft) in Parts(alt, AltColumns, list, ct)) AddAlias(list, draft, row);
        }
        if (input.Companions.TryGetValue(OfacFileNames.Add, out var add))
        {
            foreach (var (row, draft) in Parts(add, AddColumns, list, ct)) AddAddress(draft, row.Cells);
        }
        return [list.Build(Format, input, Hash(input))];
    }

    /// <summary>One hash for an edition of several files: SHA-256 over their hexadecimal hashes in the order sdn, alt, add, comments.
    /// A file alone keeps its own.</summary>
    private static string Hash(ListInput input)
    {
        if (input.Companions.Count == 0) return input.Part.Sha256;
        var hashes = new StringBuilder(input.Part.Sha256);
        foreach (var role in (string[])[OfacFileNames.Alt, OfacFileNames.Add, OfacFileNames.Comments])
        {
            if (input.Companions.TryGetValue(role, out var part)) hashes.Append(part.Sha256);
        }
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(hashes.ToString())));
    }

    private static void AddMain(ListBuilder list, Row row, Dictionary<string, StringBuilder> remarks)
    {
        var cells = row.Cells;
        if (cells[0].Length == 0 || !cells[0].All(char.IsAsciiDigit))
        {
            list.Reject(row.Line, "bad-id", $"found \"{Short(cells[0])}\" as ent_num; expected a number");
            return;
        }
        if (cells[1].Length is 0 or > InputLimits.MaxName)
        {
            list.Reject(row.Line, cells[1].Length == 0 ? "missing-name" : "name-too-long", $"found a name of {cells[1].Length} characters; expected 1 to {InputLimits.MaxName}");
            return;
        }
        var draft = list.Record(cells[0], row.Line);
        draft.Kind = cells[2].Length == 0 ? EntityKind.Organization : Kinds.Of(cells[2]);
        draft.AddName(cells[1], NameRole.Primary);
        foreach (var programme in cells[3].Split("] [")) draft.AddProgramme(programme.Trim('[', ']'));
        if (draft.Kind == EntityKind.Unknown) list.Issue(row.Line, "unknown-type", $"found the type {Excerpt.Of(cells[2])}; expected individual, vessel, aircraft, or none for an entity");
        foreach (var (fact, cell) in Facts)
        {
            if (cells[cell].Length > 0) OfacFacts.Add(draft, fact, cells[cell]);
        }
        if (!remarks.TryGetValue(cells[0], out var text)) remarks[cells[0]] = text = new StringBuilder();
        if (text.Length > 0) text.Append("; ");
        text.Append(cells[11]);
    }

    private static void AddAlias(ListBuilder list, EntityDraft draft, Row row)
    {
        var cells = row.Cells;
        if (cells[3].Length == 0) list.Issue(row.Line, "missing-name", $"{draft.Id}: found an alias without a name; expected 1 to {InputLimits.MaxName} characters");
        draft.AddName(cells[3], OfacNames.Role(cells[2], list, row.Line));
        draft.AddRemark(cells[4]);
    }

    private static void AddAddress(EntityDraft draft, string[] cells)
    {
        draft.AddRemark(cells[5]);
        var text = string.Join(", ", new[] { cells[2], cells[3], cells[4] }.Where(c => c.Length > 0));
        if (text.Length == 0) return;
        // City, state and postcode share a cell: it is the city where it can be nothing else.
        var city = cells[3].Length > 0 && !cells[3].Any(c => c == ',' || char.IsAsciiDigit(c)) ? cells[3] : null;
        draft.AddAddress(new PostalAddress(text, city, PlaceNames.CountryCode(cells[4])));
    }

    // Rows of a companion with the entity each belongs to; one without is rejected.
    private static IEnumerable<(Row Row, EntityDraft Draft)> Parts(InputPart part, int columns, ListBuilder list, CancellationToken ct)
    {
        foreach (var row in Rows(part, columns, list, ct))
        {
            if (list.Find(row.Cells[0]) is not { } draft)
            {
                list.Reject(row.Line, "orphan", $"{part.Name}: found ent_num {Short(row.Cells[0])}; expected one of the main file");
                continue;
            }
            list.Part();
            yield return (row, draft);
        }
    }

    private static IEnumerable<Row> Rows(InputPart part, int columns, ListBuilder list, CancellationToken ct)
    {
        using var text = new TextSource(part.Open(), part.Path);
        var reader = new DelimitedReader(text, ',');
        while (reader.Read())
        {
            ct.ThrowIfCancellationRequested();
            if (reader.Fault != RecordFault.None)
            {
                list.Reject(reader.Line, reader.FaultCode, $"{part.Name}: {reader.FaultText}");
                continue;
            }
            // The Ctrl-Z of old systems stands alone in the last line.
            if (reader.Fields is [var only] && only.AsSpan().Trim("\u001A \r").IsEmpty) continue;
            if (reader.Fields.Count != columns)
            {
                list.Reject(reader.Line, "column-count", $"{part.Name}: found {reader.Fields.Count} columns; expected {columns}");
                continue;
            }
            yield return new Row(reader.Line, [.. reader.Fields.Select(Clean)]);
        }
    }

    private static string Clean(string cell)
    {
        var trimmed = cell.Trim();
        // A comment is a continuation: the space it begins with belongs to the word before it.
        return trimmed == Null ? "" : cell.Length > 0 && cell[0] == ' ' ? cell.TrimEnd() : trimmed;
    }

    private static string Short(string text) => text.Length > 40 ? text[..40] : text;
}
