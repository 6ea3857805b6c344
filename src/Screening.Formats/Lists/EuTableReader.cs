using Screening.Formats.Reading;
using Screening.Model;

namespace Screening.Formats.Lists;

/// <summary>The European Union's list as CSV: version 1.1, and the older version 1.0 with other column names.</summary>
/// <remarks>A row is a party with one part of it: a name, an address, a number. Separator is the semicolon; a copy saved by a spreadsheet
/// may have each row in one quoted cell, padded with tabs, and Western letters instead of UTF-8.</remarks>
internal static class EuTableReader
{
    public const string Format = "eu-fsf-csv";

    /// <summary>How a version calls its columns.</summary>
    /// <param name="Id">The party's number.</param>
    /// <param name="Type">Person or enterprise.</param>
    /// <param name="Date">Day of the edition.</param>
    /// <param name="Columns">By part and field name of the XML form, where the column is not called part, underscore, field.</param>
    private sealed record Version(string Id, string Type, string Date, Dictionary<string, string> Columns);

    private static readonly Version[] Versions =
    [
        new("Entity_LogicalId", "Entity_SubjectType_ClassificationCode", "fileGenerationDate", new(StringComparer.OrdinalIgnoreCase)
        {
            ["Entity_unitedNationId"] = "Entity_UnitedNationId",
            ["Entity_regulationType"] = "Entity_Regulation_Type",
            ["Entity_publicationDate"] = "Entity_Regulation_PublicationDate",
            ["Entity_entryIntoForceDate"] = "Entity_Regulation_EntryIntoForceDate",
            ["Entity_numberTitle"] = "Entity_Regulation_NumberTitle",
            ["Entity_programme"] = "Entity_Regulation_Programme",
            ["BirthDate_dayOfMonth"] = "BirthDate_Day",
            ["BirthDate_monthOfYear"] = "BirthDate_Month",
            ["Identification_identificationTypeCode"] = "Identification_TypeCode",
            ["Identification_identificationTypeDescription"] = "Identification_TypeDescription",
        }),
        new("Entity_logical_id", "Subject_type", "Date_file", new(StringComparer.OrdinalIgnoreCase)
        {
            ["Entity_remark"] = "Entity_remark",
            ["Entity_numberTitle"] = "Leba_numtitle",
            ["Entity_publicationDate"] = "Leba_publication_date",
            ["Entity_programme"] = "Programme",
            ["NameAlias_wholeName"] = "Naal_wholename",
            ["NameAlias_firstName"] = "Naal_firstname",
            ["NameAlias_middleName"] = "Naal_middlename",
            ["NameAlias_lastName"] = "Naal_lastname",
            ["NameAlias_gender"] = "Naal_gender",
            ["NameAlias_title"] = "Naal_title",
            ["NameAlias_function"] = "Naal_function",
            ["NameAlias_nameLanguage"] = "Naal_language",
            ["Address_street"] = "Addr_street",
            ["Address_zipCode"] = "Addr_zipcode",
            ["Address_city"] = "Addr_city",
            ["Address_countryIso2Code"] = "Addr_country",
            ["Address_ContactInfo"] = "Addr_other",
            ["BirthDate_birthdate"] = "Birt_date",
            ["BirthDate_place"] = "Birt_place",
            ["BirthDate_countryIso2Code"] = "Birt_country",
            ["Identification_number"] = "Iden_number",
            ["Identification_countryIso2Code"] = "Iden_country",
            ["Citizenship_countryIso2Code"] = "Citi_country",
        }),
    ];

    public static bool Sniff(ListInput input) => VersionOf(Header(Delimiters.FirstLine(input.Head).ToString())) is not null;

    public static IReadOnlyList<Watchlist> Read(ListInput input, CancellationToken ct)
    {
        var lists = new ListBuilders();
        var list = lists[EuXmlReader.List];
        using var text = WesternText.Open(input.Part, lists.NoteFile);
        var reader = new DelimitedReader(text, ';');
        string[]? header = null;
        Version? version = null;
        var drafts = new Dictionary<string, EntityDraft>(StringComparer.Ordinal);
        while (reader.Read())
        {
            ct.ThrowIfCancellationRequested();
            var cells = reader.Fault == RecordFault.None ? Cells(reader.Fields) : [];
            if (reader.Fault != RecordFault.None) list.Reject(reader.Line, reader.FaultCode, reader.FaultText);
            else if (Array.TrueForAll(cells, string.IsNullOrWhiteSpace)) continue;
            else if (version is null) version = VersionOf(header = [.. cells.Select(c => c.Trim('\uFEFF'))]);
            else if (cells.Length > header!.Length) list.Reject(reader.Line, "column-count", $"found {cells.Length} cells; expected {header.Length}");
            else Add(list, version, name => Cell(header, cells, name), reader.Line, drafts);
        }
        foreach (var draft in drafts.Values) EuFacts.ChooseLeading(draft);
        return lists.Build(Format, input);
    }

    private static void Add(ListBuilder list, Version version, Func<string, string?> cell, int line, Dictionary<string, EntityDraft> drafts)
    {
        if (cell(version.Id) is not { } id)
        {
            list.Reject(line, "missing-id", $"found no {version.Id}; expected one");
            return;
        }
        EuFields Part(string part) => field => cell(version.Columns.GetValueOrDefault($"{part}_{field}", $"{part}_{field}"));
        list.Published ??= ListDates.Day(cell(version.Date) ?? cell("Date_filexxxx"), "dd/MM/yyyy", "yyyy-MM-dd") is { } day ? PublishedDate.AtStart(day) : null;
        var draft = drafts[id] = list.Record(id, line);
        EuFacts.AddHead(draft, Part("Entity"), cell(version.Type));
        EuFacts.AddRegulation(draft, Part("Entity"));
        if (Part("Entity")("remark") is { } remark) draft.AddRemark(OneLine.Of(remark));
        var (name, address, birth, paper, citizenship) = (Part("NameAlias"), Part("Address"), Part("BirthDate"), Part("Identification"), Part("Citizenship"));
        if ((name("wholeName") ?? name("lastName")) is not null) EuFacts.AddName(draft, name);
        draft.AddRemark(name("remark"));
        EuFacts.AddAddress(draft, address, address("ContactInfo") is { } contact ? [contact] : []);
        EuFacts.AddBirthDate(list, draft, birth, line);
        EuFacts.AddIdentification(draft, paper);
        EuFacts.AddCitizenship(draft, citizenship);
    }

    // A row that a spreadsheet took for one cell.
    private static string[] Cells(IReadOnlyList<string> fields) =>
        fields.Count == 1 && fields[0].Contains(';', StringComparison.Ordinal) ? fields[0].TrimEnd('\t').Split(';') : [.. fields];

    private static string[] Header(string line) => [.. line.Trim().TrimEnd('\t').Trim('"').Split(';').Select(c => c.Trim().Trim('"').Trim('\uFEFF'))];

    private static Version? VersionOf(string[] header) =>
        Array.Find(Versions, v => header.Contains(v.Id, StringComparer.Ordinal) && header.Contains(v.Type, StringComparer.Ordinal));

    private static string? Cell(string[] header, string[] cells, string name)
    {
        var at = Array.FindIndex(header, h => h.Equals(name, StringComparison.OrdinalIgnoreCase));
        return at >= 0 && at < cells.Length && cells[at].Trim() is { Length: > 0 } cell ? cell : null;
    }
}
