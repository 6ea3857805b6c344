using Screening.Formats.Reading;
using Screening.Model;
using Screening.Text;

namespace Screening.Formats.Lists;

/// <summary>A plain list as CSV or TSV with a header: <c>id</c> or <c>group</c>, and <c>name</c>; rows with one id are names of one entity.</summary>
internal static class PlainTableReader
{
    public const string Csv = "plain-csv";
    public const string Tsv = "plain-tsv";
    private const string Name = "name";
    private static readonly string[] IdColumns = ["id", "group"];

    // What further columns may hold; one of the identifier types is taken besides.
    private static readonly Dictionary<string, Action<EntityDraft, string>> Columns = new(StringComparer.OrdinalIgnoreCase)
    {
        ["kind"] = (d, v) => d.Kind = Kinds.Of(v),
        ["type"] = (d, v) => d.Kind = Kinds.Of(v),
        ["country"] = (d, v) => d.AddCountry(PlaceNames.CountryCode(v)),
        ["program"] = (d, v) => d.AddProgramme(v),
        ["programme"] = (d, v) => d.AddProgramme(v),
        ["prog"] = (d, v) => d.AddProgramme(v),
        ["address"] = (d, v) => d.AddAddress(AddressLines.Of(v)),
        ["birthDate"] = (d, v) => d.AddBirthDate(v),
        ["gender"] = (d, v) => d.Gender = v.ToLowerInvariant(),
        ["listed"] = (d, v) => d.Listed = v,
        ["remarks"] = (d, v) => d.AddRemark(v),
    };

    public static bool Sniff(ListInput input, bool tabs)
    {
        var line = Delimiters.FirstLine(input.Head);
        var delimiter = Delimiters.Detect(line);
        var header = Delimiters.Header(line, delimiter);
        return tabs == (delimiter == '\t') && IndexOf(header, Name) >= 0 && IdColumn(header) >= 0;
    }

    public static IReadOnlyList<Watchlist> Read(ListInput input, CancellationToken ct)
    {
        var delimiter = Delimiters.Detect(input.Head);
        var list = new ListBuilder(input.FileKey);
        using var text = new TextSource(input.Part.Open(), input.Part.Path);
        var reader = new DelimitedReader(text, delimiter);
        string[]? header = null;
        while (reader.Read())
        {
            ct.ThrowIfCancellationRequested();
            if (reader.Fault != RecordFault.None && header is not null) list.Reject(reader.Line, reader.FaultCode, reader.FaultText);
            else if (reader.Fault != RecordFault.None) throw new InputFormatException(input.Part.Path, reader.Line, "a broken header", "a header line; " + reader.FaultText);
            else if (reader.Fields.All(string.IsNullOrWhiteSpace)) continue;
            else if (header is null) header = Header(input, reader);
            else Add(list, header, reader);
        }
        return [list.Build(delimiter == '\t' ? Tsv : Csv, input)];
    }

    // The sniffed first line is cut without regard to quotes: only here is it known what the columns are.
    private static string[] Header(ListInput input, DelimitedReader reader)
    {
        string[] header = [.. reader.Fields.Select(f => f.Trim())];
        return IndexOf(header, Name) >= 0 && IdColumn(header) >= 0
            ? header
            : throw new InputFormatException(input.Part.Path, reader.Line, $"the columns {string.Join(", ", header.Take(30))}", $"{Name}, and {string.Join(" or ", IdColumns)}");
    }

    private static void Add(ListBuilder list, string[] header, DelimitedReader reader)
    {
        var (fields, line) = (reader.Fields, reader.Line);
        if (fields.Count != header.Length)
        {
            list.Reject(line, "column-count", $"found {fields.Count} cells; expected {header.Length}");
            return;
        }
        var id = fields[IdColumn(header)].Trim();
        var name = fields[IndexOf(header, Name)].Trim();
        if (id.Length == 0 || name.Length is 0 or > InputLimits.MaxName)
        {
            var code = id.Length == 0 ? "missing-id" : name.Length == 0 ? "missing-name" : "name-too-long";
            list.Reject(line, code, $"found an id of {id.Length} and a name of {name.Length} characters; expected both, and a name of at most {InputLimits.MaxName}");
            return;
        }
        var draft = list.Record(id, line);
        draft.AddName(name, draft.Names.Count == 0 ? NameRole.Primary : NameRole.Aka, Quality(header, fields));
        for (var i = 0; i < header.Length; i++)
        {
            if (!string.IsNullOrWhiteSpace(fields[i]) && Columns.TryGetValue(header[i], out var add)) add(draft, fields[i].Trim());
        }
        var country = draft.Countries.Count == 1 ? draft.Countries[0] : null;
        for (var i = 0; i < header.Length; i++)
        {
            if (!string.IsNullOrWhiteSpace(fields[i]) && IdentifierNames.Knows(header[i])) draft.AddIdentifier(IdentifierNames.Of(header[i], fields[i].Trim(), country));
        }
    }

    private static NameQuality Quality(string[] header, IReadOnlyList<string> fields)
    {
        var column = IndexOf(header, "quality");
        return column >= 0 && fields[column].Trim().Equals("weak", StringComparison.OrdinalIgnoreCase) ? NameQuality.Weak : NameQuality.Strong;
    }

    private static int IdColumn(string[] header) => IdColumns.Select(c => IndexOf(header, c)).FirstOrDefault(i => i >= 0, -1);

    private static int IndexOf(string[] header, string name) => Array.FindIndex(header, h => h.Equals(name, StringComparison.OrdinalIgnoreCase));
}
