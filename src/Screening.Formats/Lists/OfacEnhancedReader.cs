using Screening.Formats.Reading;
using Screening.Model;

namespace Screening.Formats.Lists;

/// <summary>OFAC's enhanced XML, root <c>sanctionsData</c>: names in their own scripts, relations with the other's number.</summary>
/// <remarks>
/// Texts stand beside the numbers of their reference values, so those are not read. Which list the file is of is what it was filtered by; which a party is
/// on stands with the party. Left out: numbers of parts and versions, how reliable a feature is and which of several leads, the quality of relations, the name a
/// document is made out to, its days, and where and by whom it was issued.
/// Format: https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/ENHANCED_XML.xsd.
/// </remarks>
internal static class OfacEnhancedReader
{
    public const string Format = "ofac-enhanced-xml";
    private const string Root = "sanctionsData";
    private const string Publication = "publicationInfo";
    private const string Party = "entity";

    public static bool Sniff(ListInput input) => input.XmlRoot == Root;

    public static IReadOnlyList<Watchlist> Read(ListInput input, CancellationToken ct)
    {
        var parties = new OfacParties(input);
        using var text = new TextSource(input.Part.Open(), input.Part.Path);
        foreach (var item in new XmlRecords(text).Read(Root, Publication, Party))
        {
            ct.ThrowIfCancellationRequested();
            if (item.Name == Party)
            {
                Add(parties, item);
                continue;
            }
            parties.Published = PublishedDate.AtStart(item.TextOf("dataAsOf"));
            parties.FileList = OfacLists.OfFile(item.TextsOf("filters", "sanctionsLists", "sanctionsList"));
        }
        return parties.Build(Format);
    }

    private static void Add(OfacParties parties, XmlItem party)
    {
        List<(string Name, string? Day)> lists = [.. party.All("sanctionsLists", "sanctionsList").Where(l => l.Text is not null).Select(l => (l.Text!, ListDates.IsoDay(l.Attribute("datePublished"))))];
        var list = parties.ListOf([.. lists.Select(l => l.Name)]);
        var general = party.First("generalInfo");
        var names = party.All("names", "name").SelectMany(n => NamesOf(n, list)).ToList();
        if (parties.Start(list, party.Attribute("id"), general?.TextOf("entityType"), party.Line, names) is not { } draft) return;
        OfacLists.Add(draft, list.List, party.Attribute("id")!, lists);
        foreach (var programme in party.TextsOf("sanctionsPrograms", "sanctionsProgram")) draft.AddProgramme(programme);
        foreach (var act in party.TextsOf("legalAuthorities", "legalAuthority")) draft.AddLegalBasis(act);
        foreach (var measure in party.TextsOf("sanctionsTypes", "sanctionsType")) draft.AddMeasure(measure);
        foreach (var feature in party.All("features", "feature"))
        {
            OfacFacts.Add(draft, feature.TextOf("type"), feature.TextOf("value"));
            if (feature.TextOf("comments") is { } comment) draft.AddRemark($"{feature.TextOf("type")} {feature.TextOf("value")}: {comment}");
        }
        foreach (var document in party.All("identityDocuments", "identityDocument")) AddDocument(draft, document);
        foreach (var address in party.All("addresses", "address")) AddAddresses(draft, address);
        if (general?.TextOf("title") is { } title) draft.AddRemark($"Title {title}");
        if (general?.TextOf("remarks") is { } remarks) OfacRemarks.Apply(remarks, draft);
        foreach (var relation in party.All("relationships", "relationship")) AddRelation(parties, list, draft, relation);
    }

    // A name and what it is in other scripts: one name each. The whole name's quality and role are theirs.
    private static IEnumerable<EntityName> NamesOf(XmlItem name, ListBuilder list)
    {
        var isPrimary = Says(name, "isPrimary");
        var role = isPrimary ? NameRole.Aka : OfacNames.Role(name.TextOf("aliasType"), list, name.Line);
        var quality = Says(name, "isLowQuality") ? NameQuality.Weak : NameQuality.Strong;
        foreach (var translation in name.All("translations", "translation"))
        {
            var parts = translation.All("nameParts", "namePart").Where(p => p.TextOf("value") is not null).Select(p => (p.TextOf("type"), p.TextOf("value")!)).ToList();
            var isLead = isPrimary && Says(translation, "isPrimary");
            yield return OfacNames.Of(parts, translation.TextOf("formattedFullName")) with
            {
                Role = isLead ? NameRole.Primary : role,
                Quality = quality,
                Script = OfacNames.Script(translation.TextOf("script"), list, translation.Line),
            };
        }
    }

    private static void AddDocument(EntityDraft draft, XmlItem document)
    {
        var (type, number) = (document.TextOf("type"), document.TextOf("documentNumber"));
        OfacFacts.Add(draft, type, number, document.TextOf("issuingCountry"));
        if (document.TextOf("isValid") == "false") draft.AddRemark($"{type} {number}: not valid");
    }

    private static void AddAddresses(EntityDraft draft, XmlItem address)
    {
        var country = address.TextOf("country");
        var translations = address.All("translations", "translation").ToList();
        var places = translations.Select(t => t.All("addressParts", "addressPart").Where(p => p.TextOf("value") is not null).Select(p => (p.TextOf("type"), p.TextOf("value")!)).ToList()).ToList();
        // An address that is a country alone has no translation, or an empty one.
        if (places.Count == 0) places.Add([]);
        foreach (var parts in places)
        {
            if (OfacAddresses.Of(parts, country) is { } place) draft.AddAddress(place);
        }
    }

    private static void AddRelation(OfacParties parties, ListBuilder list, EntityDraft draft, XmlItem relation)
    {
        var other = relation.First("relatedEntity");
        if (relation.TextOf("type") is { } type && other?.Attribute("entityId") is { } id) parties.Links.State(draft, type, id, OfacNames.Clean(other.Text));
        else list.Issue(relation.Line, "bad-relation", $"{draft.Id}: found a relation {Excerpt.Of(relation.TextOf("type") ?? "")} to {Excerpt.Of(other?.Text ?? "")}; expected a type and the other party's number");
    }

    private static bool Says(XmlItem item, string field) => item.TextOf(field) is "true" or "1";
}
