using Screening.Formats.Reading;
using Screening.Model;
using Screening.Text;

namespace Screening.Formats.Lists;

/// <summary>The Consolidated List of the United Nations Security Council as XML.</summary>
/// <remarks>
/// The list numbers the parts of a name and does not say which is the family's, so names have neither given nor family part. Placeholders
/// (an alias without a name, an address without a place) are everywhere and passed over. Left out are DATAID, VERSIONNUM and the sort keys,
/// which say nothing about the party, and LIST_TYPE where it is "UN List", as it always is. An element of no known name is kept in the remarks.
/// </remarks>
internal static class UnReader
{
    public const string Format = "un-sc-xml";
    private const string List = "un-sc";
    private const string RootName = "CONSOLIDATED_LIST";
    private const string Person = "INDIVIDUAL";
    private const string Body = "ENTITY";
    private const string OnlyListType = "UN List";
    private const int LongestNoAnswer = 2;

    private static readonly string[] NameParts = ["FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME"];

    private static readonly Dictionary<string, Action<ListBuilder, EntityDraft, XmlItem>> Fields = new(StringComparer.Ordinal)
    {
        ["DATAID"] = Nothing,
        ["VERSIONNUM"] = Nothing,
        ["SORT_KEY"] = Nothing,
        ["SORT_KEY_LAST_MOD"] = Nothing,
        ["REFERENCE_NUMBER"] = Nothing,
        ["FIRST_NAME"] = Nothing,
        ["SECOND_NAME"] = Nothing,
        ["THIRD_NAME"] = Nothing,
        ["FOURTH_NAME"] = Nothing,
        ["NAME_ORIGINAL_SCRIPT"] = (_, d, i) => d.AddName(Line(i)),
        ["INDIVIDUAL_ALIAS"] = UnAliases.Add,
        ["ENTITY_ALIAS"] = UnAliases.Add,
        ["UN_LIST_TYPE"] = (_, d, i) => d.AddProgramme(i.Text),
        ["LIST_TYPE"] = (_, d, i) => Each(i, v => d.AddProgramme(v == OnlyListType ? null : v)),
        ["LISTED_ON"] = (l, d, i) => d.Listed = Day(l, i, "LISTED_ON", i.Text),
        ["LAST_DAY_UPDATED"] = (l, d, i) => d.Changed = i.TextsOf("VALUE").Select(v => Day(l, i, "LAST_DAY_UPDATED", v)).Max(StringComparer.Ordinal),
        ["GENDER"] = (_, d, i) => d.Gender = i.Text?.ToLowerInvariant(),
        ["TITLE"] = (_, d, i) => Each(i, v => d.AddRemark($"Title {v}")),
        ["DESIGNATION"] = (_, d, i) => Each(i, v => d.AddRemark($"Position {v}")),
        ["NATIONALITY"] = (_, d, i) => Each(i, v => AddNationality(d, v)),
        ["COMMENTS1"] = (_, d, i) => d.AddRemark(Line(i)),
        ["INDIVIDUAL_ADDRESS"] = AddAddress,
        ["ENTITY_ADDRESS"] = AddAddress,
        ["INDIVIDUAL_DATE_OF_BIRTH"] = UnDates.Add,
        ["INDIVIDUAL_PLACE_OF_BIRTH"] = (_, d, i) => AddPlace(d, "POB ", i),
        ["INDIVIDUAL_DOCUMENT"] = UnDocuments.Add,
    };

    public static bool Sniff(ListInput input) => input.XmlRoot == RootName;

    public static IReadOnlyList<Watchlist> Read(ListInput input, CancellationToken ct)
    {
        var list = new ListBuilder(List);
        using var text = new TextSource(input.Part.Open(), input.Part.Path);
        var records = new XmlRecords(text);
        foreach (var record in records.Read(RootName, Person, Body))
        {
            ct.ThrowIfCancellationRequested();
            Add(list, record);
        }
        list.Published = PublishedDate.AtStart(records.Root?.Attribute("dateGenerated"));
        return [list.Build(Format, input)];
    }

    /// <summary>What the named children of an item say, in one line; null where none says anything.</summary>
    public static string? Joined(XmlItem item, string separator, params string[] children)
    {
        var parts = children.Select(item.TextOf).OfType<string>().Select(t => OneLine.Of(t).TrimEnd(',', ' ')).Where(t => t.Length > 0).ToList();
        return parts.Count == 0 ? null : string.Join(separator, parts);
    }

    private static void Add(ListBuilder list, XmlItem record)
    {
        var name = Joined(record, " ", NameParts);
        if (name is null or { Length: > InputLimits.MaxName })
        {
            list.Reject(record.Line, "missing-name", $"found no name, or one that is too long; expected 1 to {InputLimits.MaxName} characters in FIRST_NAME to FOURTH_NAME");
            return;
        }
        if (record.TextOf("DELISTED_ON") is { } end)
        {
            list.SetAside(record.Line, "de-listed", $"{name}: found a listing that ended on {end}");
            return;
        }
        var own = record.TextOf("REFERENCE_NUMBER");
        if (own is null) list.Issue(record.Line, "missing-id", $"{name}: found no REFERENCE_NUMBER, and computed an id; expected one such as KPe.001");
        var draft = list.UniqueRecord(own is null ? EntityIds.Compute(List, name, null) : EntityIds.Own(List, own), record.Line);
        draft.Kind = record.Name == Person ? EntityKind.Person : EntityKind.Organization;
        draft.AddName(name, NameRole.Primary);
        foreach (var field in record.Children)
        {
            if (Fields.TryGetValue(field.Name, out var add)) add(list, draft, field);
            else foreach (var value in Values(field)) draft.AddRemark($"{field.Name} {value}");
        }
    }

    private static void Nothing(ListBuilder list, EntityDraft draft, XmlItem item)
    {
    }

    private static void AddNationality(EntityDraft draft, string nation)
    {
        // "na" is no answer, and not Namibia's code: the list writes countries out.
        if (nation.Length > LongestNoAnswer && PlaceNames.CountryCode(nation) is { } code) draft.AddCountry(code);
        else draft.AddRemark($"Nationality {nation}");
    }

    private static void AddAddress(ListBuilder list, EntityDraft draft, XmlItem item)
    {
        var note = item.TextOf("NOTE") is { } words ? OneLine.Of(words) : null;
        if (Joined(item, ", ", "STREET", "CITY", "STATE_PROVINCE", "ZIP_CODE", "COUNTRY") is { } text)
        {
            draft.AddAddress(new PostalAddress(text, item.TextOf("CITY"), PlaceNames.CountryCode(item.TextOf("COUNTRY"))));
            if (note is not null) draft.AddRemark($"Address {text}: {note}");
        }
        else if (note is not null)
        {
            // Where the list has a whole address in one piece, it stands in the note; so do sentences.
            if (note.Contains(',', StringComparison.Ordinal)) draft.AddAddress(AddressLines.Of(note));
            else draft.AddRemark($"Address: {note}");
        }
    }

    private static void AddPlace(EntityDraft draft, string label, XmlItem item)
    {
        if (Joined(item, ", ", "STREET", "CITY", "STATE_PROVINCE", "COUNTRY", "NOTE") is { } place) draft.AddRemark(label + place);
    }

    private static string? Day(ListBuilder list, XmlItem item, string field, string? text)
    {
        if (text is null) return null;
        if (ListDates.IsoDay(text) is { } day) return day;
        list.Issue(item.Line, "bad-date", $"found {Excerpt.Of(text)} in {field}, and left it out; expected a day as yyyy-MM-dd");
        return null;
    }

    private static void Each(XmlItem item, Action<string> add)
    {
        foreach (var value in item.TextsOf("VALUE")) add(OneLine.Of(value));
    }

    // The texts of an element that the table does not know, at any depth.
    private static IEnumerable<string> Values(XmlItem item) => (item.Text is { } text ? [text] : Array.Empty<string>()).Concat(item.Children.SelectMany(Values));

    private static string? Line(XmlItem item) => item.Text is { } text ? OneLine.Of(text) : null;
}
