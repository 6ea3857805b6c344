using Screening.Formats.Reading;
using Screening.Model;

namespace Screening.Formats.Lists;

/// <summary>The two tables of the United Kingdom: a line with a date, a header, and a row for each name of a party with each of its addresses,
/// in which all else is repeated.</summary>
/// <param name="list">The list read into.</param>
/// <param name="idColumn">The column of the list's own id, as a <see cref="UkWords.Key"/>.</param>
/// <param name="expand">Fields that stand inside another: key and text, out of a key and its text.</param>
internal sealed class UkTable(ListBuilder list, string idColumn, Func<string, string, IEnumerable<(string Key, string Text)>> expand)
{
    // Fields of a name or an address, which belong together.
    private static readonly HashSet<string> Grouped = new(StringComparer.Ordinal)
    {
        "name1", "name2", "name3", "name4", "name5", "name6", "nametype", "aliastype", "aliasstrength", "aliasquality",
        "namenonlatinscript", "nonlatinscripttype", "nonlatinscriptlanguage",
        "addressline1", "addressline2", "addressline3", "addressline4", "addressline5", "addressline6", "addresspostalcode", "addresscountry",
        "address1", "address2", "address3", "address4", "address5", "address6", "postzipcode", "country",
    };

    private readonly Dictionary<string, UkParty> _parties = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?[]> _before = new(StringComparer.Ordinal);
    private string[] _keys = [];
    private Dictionary<string, int> _columns = [];

    /// <summary>Reads all rows.</summary>
    /// <param name="input">The file.</param>
    /// <param name="text">Its text.</param>
    /// <param name="ct">Stops reading.</param>
    public void Read(ListInput input, TextSource text, CancellationToken ct)
    {
        var reader = new DelimitedReader(text, ',');
        while (reader.Read())
        {
            ct.ThrowIfCancellationRequested();
            var hasHeader = _keys.Length > 0;
            if (reader.Fault != RecordFault.None && hasHeader) list.Reject(reader.Line, reader.FaultCode, reader.FaultText);
            else if (reader.Fault != RecordFault.None) throw new InputFormatException(input.Part.Path, reader.Line, "a broken header", "a header line; " + reader.FaultText);
            else if (reader.Fields.All(string.IsNullOrWhiteSpace)) continue;
            else if (hasHeader) AddRow(reader.Fields, reader.Line);
            else if (list.Published is null && Date(reader.Fields) is { } date) list.Published = date;
            else Header(input, reader);
        }
        foreach (var party in _parties.Values) party.Finish();
    }

    // "Report Date: 08-Oct-2026" in one cell, "Last Updated,10/04/2025" in two.
    private static DateOnly? Date(IReadOnlyList<string> cells)
    {
        var text = string.Join(' ', cells).Trim();
        return PublishedDate.AtStart(UkDates.Day(text[(text.LastIndexOf(' ') + 1)..]));
    }

    private void Header(ListInput input, DelimitedReader reader)
    {
        _keys = [.. reader.Fields.Select(UkWords.Key)];
        _columns = _keys.Select((k, i) => (k, i)).DistinctBy(c => c.k).ToDictionary(c => c.k, c => c.i, StringComparer.Ordinal);
        if (!_columns.ContainsKey(idColumn) || !_columns.ContainsKey("name6"))
            throw new InputFormatException(input.Part.Path, reader.Line, $"the columns {string.Join(", ", reader.Fields.Take(10).Select(Excerpt.Of))}", $"columns of names and ids, Name 6 and {idColumn} among them");
        foreach (var (cell, key) in reader.Fields.Zip(_keys))
        {
            if (key.Length > 0 && !Grouped.Contains(key) && !UkFields.Knows(key)) list.Issue(reader.Line, "unknown-column", $"found the column {Excerpt.Of(cell)}; expected one of the format's; kept as remarks");
        }
    }

    private void AddRow(IReadOnlyList<string> cells, int line)
    {
        if (cells.Count != _keys.Length)
        {
            list.Reject(line, "column-count", $"found {cells.Count} cells; expected {_keys.Length}");
            return;
        }
        string?[] row = [.. cells.Select(c => string.IsNullOrWhiteSpace(c) ? null : c.Trim())];
        string? Field(string key) => _columns.TryGetValue(key, out var column) ? row[column] : null;
        var id = Field(idColumn);
        if (UkRecords.Fault(id, [Field]) is var (code, message))
        {
            list.Reject(line, code, message);
            return;
        }
        var draft = list.Record(id!, line);
        if (!_parties.TryGetValue(id!, out var party)) _parties[id!] = party = new UkParty(draft, list);
        AddFields(party, id!, row);
        if (UkParty.Whole(Field).Length > 0) party.AddName(Field, line);
        party.AddNativeName(Field, line);
        party.AddAddress(Field);
    }

    // A cell that the party's row before had as well adds nothing.
    private void AddFields(UkParty party, string id, string?[] row)
    {
        _before.TryGetValue(id, out var before);
        for (var i = 0; i < row.Length; i++)
        {
            if (row[i] is not { } cell || Grouped.Contains(_keys[i]) || (before is not null && before[i] == cell)) continue;
            foreach (var (key, text) in expand(_keys[i], cell))
            {
                if (!UkFields.Add(party, key, text)) party.Draft.AddRemark($"{key}: {text}");
            }
        }
        _before[id] = row;
    }
}
