using Screening.Formats.Reading;
using Screening.Model;

namespace Screening.Formats.Lists;

/// <summary>OFAC's advanced XML, root <c>Sanctions</c>: everything by number, in tables before and behind the parties.</summary>
/// <remarks>
/// Two passes: what parties refer to (<see cref="OfacAdvancedTables"/>), then the parties. A party's number is its <c>FixedRef</c>, that of its profile its
/// own; names are parts whose kinds stand in groups beside them. Left out: how reliable a feature is, acronym marks, the quality of relations, the
/// name a document is made out to, its days, and links between entries.
/// Format: http://www.treasury.gov/ofac/downloads/sanctions/1.0/sdn_advanced.xsd.
/// </remarks>
internal static class OfacAdvancedReader
{
    public const string Format = "ofac-advanced-xml";
    private const string Root = "Sanctions";
    private const string Party = "DistinctParty";

    public static bool Sniff(ListInput input) => input.XmlRoot == Root;

    public static IReadOnlyList<Watchlist> Read(ListInput input, CancellationToken ct)
    {
        var tables = new OfacAdvancedTables();
        foreach (var item in Items(input, OfacAdvancedTables.Records, ct)) tables.Add(item);
        var parties = new OfacParties(input) { Published = tables.Published, FileList = tables.FileList(OfacLists.OfFileName(input.Part.Name)) };
        var byProfile = new Dictionary<string, (string OwnId, EntityDraft Draft)>(StringComparer.Ordinal);
        foreach (var item in Items(input, [Party], ct)) Add(parties, tables, item, byProfile);
        foreach (var relation in tables.Relations) AddRelation(parties, relation, byProfile);
        foreach (var fault in tables.Faults) (parties.Lists.Latest ?? parties.ListOf([])).Issue(fault.Line, fault.Code, fault.Message);
        return parties.Build(Format);
    }

    private static IEnumerable<XmlItem> Items(ListInput input, IReadOnlyCollection<string> records, CancellationToken ct)
    {
        using var text = new TextSource(input.Part.Open(), input.Part.Path);
        foreach (var item in new XmlRecords(text).Read(Root, records))
        {
            ct.ThrowIfCancellationRequested();
            yield return item;
        }
    }

    private static void Add(OfacParties parties, OfacAdvancedTables tables, XmlItem party, Dictionary<string, (string, EntityDraft)> byProfile)
    {
        var profiles = party.All("Profile").ToList();
        var entries = profiles.SelectMany(p => tables.EntriesOf(p.Attribute("ID"))).ToList();
        var list = parties.ListOf([.. entries.Select(e => e.List).OfType<string>()]);
        var identities = profiles.SelectMany(p => p.All("Identity")).ToList();
        var names = identities.SelectMany(i => NamesOf(i, tables, list)).ToList();
        var kind = profiles.Select(p => tables.KindOf(p.Attribute("PartySubTypeID"))).FirstOrDefault(k => k is not null);
        if (parties.Start(list, party.Attribute("FixedRef"), kind, party.Line, names) is not { } draft) return;
        var id = party.Attribute("FixedRef")!;
        foreach (var profile in profiles.Select(p => p.Attribute("ID")).OfType<string>()) byProfile[profile] = (id, draft);
        OfacLists.Add(draft, list.List, id, [.. entries.Where(e => e.List is not null).Select(e => (e.List!, e.Day))]);
        foreach (var entry in entries)
        {
            foreach (var programme in entry.Programmes) draft.AddProgramme(programme);
            foreach (var act in entry.LegalBases) draft.AddLegalBasis(act);
            foreach (var measure in entry.Measures) draft.AddMeasure(measure);
            foreach (var comment in entry.Comments) draft.AddRemark(comment);
        }
        foreach (var feature in profiles.SelectMany(p => p.All("Feature"))) AddFeature(draft, tables, feature, list);
        foreach (var document in identities.SelectMany(i => tables.DocumentsOf(i.Attribute("ID"))))
        {
            OfacFacts.Add(draft, document.Type, document.Number, document.Country);
            if (document.Comment is { } comment) draft.AddRemark($"{document.Type} {document.Number}: {comment}");
        }
        foreach (var comment in party.TextsOf("Comment")) OfacRemarks.Apply(comment, draft);
    }

    private static IEnumerable<EntityName> NamesOf(XmlItem identity, OfacAdvancedTables tables, ListBuilder list)
    {
        var types = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var group in identity.All("NamePartGroups", "MasterNamePartGroup", "NamePartGroup"))
        {
            if (group.Attribute("ID") is { } id) types[id] = tables.Word("NamePartType", group.Attribute("NamePartTypeID"), group.Line);
        }
        foreach (var alias in identity.All("Alias"))
        {
            var isPrimary = alias.IsTrue("Primary");
            var role = isPrimary ? NameRole.Aka : OfacNames.Role(tables.Word("AliasType", alias.Attribute("AliasTypeID"), alias.Line), list, alias.Line);
            // An identity that the list calls false carries no name alone.
            var quality = alias.IsTrue("LowQuality") || identity.IsTrue("False") ? NameQuality.Weak : NameQuality.Strong;
            var isFirst = true;
            foreach (var name in alias.All("DocumentedName"))
            {
                var values = name.All("DocumentedNamePart", "NamePartValue").Where(v => v.Text is not null).ToList();
                var isLead = isPrimary && isFirst && !identity.IsTrue("False");
                isFirst = false;
                yield return OfacNames.Of([.. values.Select(v => (types.GetValueOrDefault(v.Attribute("NamePartGroupID") ?? ""), v.Text!))]) with
                {
                    Role = isLead ? NameRole.Primary : role,
                    Quality = quality,
                    Script = values.Count == 0 ? null : OfacNames.Script(tables.Word("Script", values[0].Attribute("ScriptID"), values[0].Line), list, values[0].Line),
                };
            }
        }
    }

    // One feature has a text, a word of a table, a period or a place; which, its type decides.
    private static void AddFeature(EntityDraft draft, OfacAdvancedTables tables, XmlItem feature, ListBuilder list)
    {
        var type = tables.Word("FeatureType", feature.Attribute("FeatureTypeID"), feature.Line);
        foreach (var version in feature.All("FeatureVersion"))
        {
            var places = version.All("VersionLocation").Select(l => tables.PlaceOf(l.Attribute("LocationID"), l.Line)).OfType<OfacAdvancedPlace>().ToList();
            foreach (var place in places)
            {
                if (type != OfacAdvancedTables.Address) OfacFacts.Add(draft, type, place.Country ?? place.Address?.Text);
                else if (place.Address is { } address) draft.AddAddress(address);
            }
            foreach (var detail in version.All("VersionDetail")) OfacFacts.Add(draft, type, detail.Text ?? tables.Word("DetailReference", detail.Attribute("DetailReferenceID"), detail.Line));
            foreach (var period in version.All("DatePeriod"))
            {
                if (OfacPeriods.Text(period) is { } day) OfacFacts.Add(draft, type, day);
                else list.Issue(period.Line, "bad-date", $"{draft.Id}: found a period for {Excerpt.Of(type ?? "")} that is none; expected dates from its start to its end");
            }
            if (version.TextOf("Comment") is { } comment) draft.AddRemark($"{type}: {comment}");
        }
    }

    private static void AddRelation(OfacParties parties, OfacAdvancedRelation relation, Dictionary<string, (string OwnId, EntityDraft Draft)> byProfile)
    {
        if (relation.From is null || !byProfile.TryGetValue(relation.From, out var party) || relation.To is null || relation.Type is null)
        {
            (parties.Lists.Latest ?? parties.ListOf([])).Issue(relation.Line, "bad-relation", $"found a relation {Excerpt.Of(relation.Type ?? "")} from profile {Excerpt.Of(relation.From ?? "")} to {Excerpt.Of(relation.To ?? "")}; expected a type, a party of the file and the other's profile");
            return;
        }
        // A profile's number is its party's, wherever it could be looked at.
        var other = byProfile.TryGetValue(relation.To, out var known) ? known.OwnId : relation.To;
        parties.Links.State(party.Draft, relation.Type, other, otherName: null, relation.IsFormer);
        if (relation.Comment is { } comment) party.Draft.AddRemark(comment);
    }
}
