using Screening.Formats.Reading;
using Screening.Model;

namespace Screening.Formats.Lists;

/// <summary>The UK Sanctions List, XML.</summary>
/// <remarks>Format: https://www.gov.uk/government/publications/the-uk-sanctions-list. What is made of each field stands in <see cref="UkFields"/>.</remarks>
internal static class UkXmlReader
{
    public const string Format = "uk-sl-xml";

    /// <summary>The list's key.</summary>
    public const string Key = "uk-sl";

    private const string Root = "Designations";
    private const string Record = "Designation";
    private const string Generated = "DateGenerated";

    public static bool Sniff(ListInput input) => input.XmlRoot == Root;

    public static IReadOnlyList<Watchlist> Read(ListInput input, CancellationToken ct)
    {
        var list = new ListBuilder(Key);
        var unknown = new HashSet<string>(StringComparer.Ordinal);
        using var text = new TextSource(input.Part.Open(), input.Part.Path);
        foreach (var record in new XmlRecords(text).Read(Root, Generated, Record))
        {
            ct.ThrowIfCancellationRequested();
            if (record.Name == Generated) list.Published = PublishedDate.AtStart(UkDates.Day(record.Text));
            else Add(list, record, unknown);
        }
        return [list.Build(Format, input)];
    }

    private static void Add(ListBuilder list, XmlItem record, HashSet<string> unknown)
    {
        var names = record.All("Names", "Name").Select(n => (Field: Fields(n), n.Line)).ToList();
        var native = record.All("NonLatinNames", "NonLatinName").Select(n => (Field: Fields(n), n.Line)).ToList();
        var id = record.TextOf("UniqueID");
        if (UkRecords.Fault(id, names.Select(n => n.Field).Concat(native.Select(n => n.Field))) is var (code, message))
        {
            list.Reject(record.Line, code, message);
            return;
        }
        var party = new UkParty(list.UniqueRecord(id!, record.Line), list);
        foreach (var item in record.Children)
        {
            if (item.Name is not ("Names" or "NonLatinNames" or "Addresses" or "SanctionsImposedIndicators")) AddFields(party, item, unknown);
        }
        foreach (var (field, line) in names) party.AddName(field, line);
        foreach (var (field, line) in native) party.AddNativeName(field, line);
        foreach (var address in record.All("Addresses", "Address")) party.AddAddress(Fields(address));
        party.Finish();
    }

    // Groups hold lists and lists hold values: what is told is told by the name of the innermost element.
    private static void AddFields(UkParty party, XmlItem item, HashSet<string> unknown)
    {
        if (item.Text is { } text && !UkFields.Add(party, UkWords.Key(item.Name), text))
        {
            party.Draft.AddRemark($"{item.Name}: {text}");
            if (unknown.Add(item.Name)) party.List.Issue(item.Line, "unknown-field", $"found the element {Excerpt.Of(item.Name)}; expected one of the format's; kept as a remark, here and further on");
        }
        foreach (var child in item.Children) AddFields(party, child, unknown);
    }

    private static Func<string, string?> Fields(XmlItem item)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var child in item.Children)
        {
            if (child.Text is { } text) fields.TryAdd(UkWords.Key(child.Name), text);
        }
        return key => fields.GetValueOrDefault(key);
    }
}
