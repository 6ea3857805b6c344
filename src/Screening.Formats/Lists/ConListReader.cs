using Screening.Formats.Reading;
using Screening.Model;

namespace Screening.Formats.Lists;

/// <summary>The Consolidated List of Financial Sanctions Targets of the United Kingdom's OFSI, format of 2022, which is published no more: since
/// 28 January 2026 the UK Sanctions List is the only one. It is read, and says so.</summary>
/// <remarks>A row for each name and address of a group. Facts without a column of their own are runs of labels inside "Other Information".
/// Retirement: https://www.gov.uk/government/publications/financial-sanctions-consolidated-list-of-targets.</remarks>
internal static class ConListReader
{
    public const string Format = "uk-conlist-csv";
    public const string List = "uk-ofsi-conlist";
    private const string Id = "Group ID";
    private const string Updated = "Last Updated";
    private const string Other = "Other Information";
    private const string Reference = "UK Sanctions List Ref";

    private static readonly string[] Given = ["Name 1", "Name 2", "Name 3", "Name 4", "Name 5"];
    private static readonly string[] Lines = ["Address 1", "Address 2", "Address 3", "Address 4", "Address 5", "Address 6"];

    // Columns, and labels inside the running text, to the columns of the list that goes on.
    private static readonly Dictionary<string, string> Fields = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Title"] = "Title",
        ["DOB"] = "D.O.B",
        ["Town of Birth"] = "Town of birth",
        ["Country of Birth"] = "Country of birth",
        ["Nationality"] = "Nationality(/ies)",
        ["Passport Number"] = "Passport number",
        ["Passport Details"] = "Passport additional information",
        ["National Identification Number"] = "National Identifier number",
        ["National Identification Details"] = "National Identifier additional information",
        ["Position"] = "Position",
        ["Regime"] = "Regime Name",
        ["Listed On"] = "Date Designated",
        [Updated] = Updated,
        ["UN Ref"] = "UN Reference Number",
        ["UK Statement of Reasons"] = "UK Statement of Reasons",
        ["Gender"] = "Gender",
        ["Phone number"] = "Phone number",
        ["Email address"] = "Email address",
        ["Website"] = "Website",
        ["Type of entity"] = "Type of entity",
        ["Parent company"] = "Parent company",
        ["Subsidiaries"] = "Subsidiaries",
        ["Business Reg No"] = "Business registration number (s)",
        ["IMO number"] = "IMO number",
        ["Flag of ship"] = "Current believed flag of ship",
        ["Previous flags"] = "Previous flags",
        ["Current owners"] = "Current owner/operator (s)",
        ["Previous owners"] = "Previous owner/operator (s)",
        ["Type of ship"] = "Type of ship",
        ["Tonnage of ship"] = "Tonnage of ship",
        ["Length of ship"] = "Length of ship",
        ["Year built"] = "Year Built",
        ["Hull ID"] = "Hull identification number (HIN)",
    };

    public static bool Sniff(ListInput input) => input.Head.Contains(",Group Type,Alias Type,", StringComparison.OrdinalIgnoreCase) && input.Head.Contains("," + Id, StringComparison.OrdinalIgnoreCase);

    public static IReadOnlyList<Watchlist> Read(ListInput input, CancellationToken ct)
    {
        var lists = new ListBuilders();
        var list = lists[List];
        lists.NoteFile("retired", "found the OFSI Consolidated List, which has not been published since 2026-01-28; the UK Sanctions List has taken its place");
        using var text = WesternText.Open(input.Part, lists.NoteFile);
        var table = new HeadedTable(text, input.Part.Path, Id);
        foreach (var row in table.Rows(list))
        {
            ct.ThrowIfCancellationRequested();
            Add(list, row);
        }
        if (table.Above?.Split(',') is [var label, var day, ..] && label.Trim() == Updated && UkFacts.DayOf(list, day, 1, "date of the edition") is { } published)
            list.Published = PublishedDate.AtStart(published);
        return lists.Build(Format, input);
    }

    private static void Add(ListBuilder list, HeadedRow row)
    {
        if (row[Id] is not { } id)
        {
            list.Reject(row.Line, "missing-id", $"found no {Id}; expected one");
            return;
        }
        var draft = list.Record(id, row.Line);
        draft.Kind = UkFacts.Kind(row["Group Type"]);
        UkFacts.AddName(list, draft, Given.Select(g => row[g]), row["Name 6"], row["Alias Type"], row["Alias Quality"], row.Line);
        if (row["Name Non-Latin Script"] is { } native) UkFacts.AddNative(draft, native, row["Non-Latin Script Type"], row["Non-Latin Script Language"]);
        UkFacts.AddAddress(draft, Lines.Select(l => row[l]), row["Post/Zip Code"], row["Country"]);
        foreach (var (column, cell) in row.Cells)
        {
            if (Fields.TryGetValue(column, out var field)) UkFacts.Add(list, draft, field, cell, row.Line);
        }
        if (row[Other] is { } other) AddOther(list, draft, other, row.Line);
    }

    private static void AddOther(ListBuilder list, EntityDraft draft, string text, int line)
    {
        foreach (var (label, run) in LabelledRuns.Of(text, l => l == Reference || Fields.ContainsKey(l)))
        {
            if (label == Reference)
            {
                var stop = run.IndexOf('.', StringComparison.Ordinal);
                draft.AddSameAs(EntityIds.Of(UkFacts.List, (stop < 0 ? run : run[..stop]).Trim()));
                if (stop >= 0) draft.AddRemark(run[(stop + 1)..]);
            }
            else if (label is null) draft.AddRemark(run);
            else if (label == "UN Ref")
            {
                // The reference ends in a stop, and prose goes on behind it.
                var stop = run.IndexOf(". ", StringComparison.Ordinal);
                UkFacts.Add(list, draft, Fields[label], (stop < 0 ? run : run[..stop]).Trim().TrimEnd('.'), line);
                if (stop >= 0) draft.AddRemark(run[(stop + 2)..]);
            }
            else UkFacts.Add(list, draft, Fields[label], run, line);
        }
    }
}
