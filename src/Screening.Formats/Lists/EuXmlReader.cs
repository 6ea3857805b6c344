using Screening.Formats.Reading;
using Screening.Model;

namespace Screening.Formats.Lists;

/// <summary>The European Union's consolidated list of financial sanctions, XML 1.1.</summary>
/// <remarks>Format: https://webgate.ec.europa.eu/fsd/fsf, <c>xmlFullSanctionsList_1_1</c>. What is made of each element stands in <see cref="EuParty"/>.</remarks>
internal static class EuXmlReader
{
    public const string Format = "eu-fsf-xml";
    private const string Root = "export";
    private const string Record = "sanctionEntity";
    private const string Act = "regulationSummary";

    public static bool Sniff(ListInput input) => input.XmlRoot == Root && (input.Head.Contains("fpi/fsd/export", StringComparison.Ordinal) || input.Head.Contains(Record, StringComparison.Ordinal));

    public static IReadOnlyList<Watchlist> Read(ListInput input, CancellationToken ct)
    {
        var list = new ListBuilder(EuCsvReader.Key);
        using var text = new TextSource(input.Part.Open(), input.Part.Path);
        var records = new XmlRecords(text);
        foreach (var record in records.Read(Root, Record))
        {
            ct.ThrowIfCancellationRequested();
            Add(list, record);
        }
        list.Published = PublishedDate.AtStart(records.Root?.Attribute("generationDate"));
        return [list.Build(Format, input)];
    }

    private static void Add(ListBuilder list, XmlItem record)
    {
        var children = record.Children.Where(c => c.Name != "remark").Select(Child).Prepend(Child(record)).ToList();
        if (EuRecords.Fault(record.Attribute("logicalId"), children) is var (code, message)) list.Reject(record.Line, code, message);
        else new EuParty(list.UniqueRecord(record.Attribute("logicalId")!, record.Line), list).Add(children);
    }

    private static EuChild Child(XmlItem item) => new(item.Name, item.Line, item.Attribute)
    {
        Remarks = [.. item.TextsOf("remark"), .. item.All("contactInfo").Select(Contact).OfType<string>()],
        Dates = [.. item.All(Act).Select(a => a.Attribute("publicationDate")).OfType<string>()],
    };

    private static string? Contact(XmlItem item) => (item.Attribute("value") ?? item.Text) is { } value ? $"{item.Attribute("key")} {value}".Trim() : null;
}
