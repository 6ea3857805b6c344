using Screening.Formats.Reading;
using Screening.Model;

namespace Screening.Formats.Lists;

/// <summary>The European Union's consolidated list of financial sanctions as XML, version 1.1.</summary>
internal static class EuXmlReader
{
    public const string Format = "eu-fsf-xml";
    public const string List = "eu-fsf";
    private const string Root = "export";
    private const string Record = "sanctionEntity";

    public static bool Sniff(ListInput input) => input.XmlRoot == Root && input.Head.Contains("europa.ec/fpi/fsd", StringComparison.Ordinal);

    public static IReadOnlyList<Watchlist> Read(ListInput input, CancellationToken ct)
    {
        var list = new ListBuilder(List);
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
        if (record.Attribute("logicalId") is not { } id)
        {
            list.Reject(record.Line, "missing-id", "found no logicalId; expected one");
            return;
        }
        if (record.All("nameAlias").All(n => (n.Attribute("wholeName") ?? n.Attribute("lastName")) is not { Length: <= InputLimits.MaxName }))
        {
            list.Reject(record.Line, "missing-name", $"found no nameAlias with a name; expected one of 1 to {InputLimits.MaxName} characters");
            return;
        }
        var draft = list.UniqueRecord(id, record.Line);
        EuFacts.AddHead(draft, record.Attribute, record.First("subjectType")?.Attribute("classificationCode") ?? record.First("subjectType")?.Attribute("code"));
        foreach (var name in record.All("nameAlias"))
        {
            EuFacts.AddName(draft, name.Attribute);
            foreach (var remark in name.TextsOf("remark")) draft.AddRemark(OneLine.Of(remark));
        }
        foreach (var act in record.All("regulation")) EuFacts.AddRegulation(draft, act.Attribute);
        foreach (var citizenship in record.All("citizenship")) EuFacts.AddCitizenship(draft, citizenship.Attribute);
        foreach (var birth in record.All("birthdate")) EuFacts.AddBirthDate(list, draft, birth.Attribute, birth.Line);
        foreach (var paper in record.All("identification")) EuFacts.AddIdentification(draft, paper.Attribute);
        foreach (var address in record.All("address")) EuFacts.AddAddress(draft, address.Attribute, address.TextsOf("remark"));
        foreach (var remark in record.TextsOf("remark")) draft.AddRemark(OneLine.Of(remark));
        EuFacts.ChooseLeading(draft);
    }
}
