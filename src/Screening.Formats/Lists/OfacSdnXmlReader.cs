using System.Globalization;
using Screening.Formats.Reading;
using Screening.Model;

namespace Screening.Formats.Lists;

/// <summary>OFAC's legacy XML (<c>sdn.xml</c>, <c>consolidated.xml</c>), root <c>sdnList</c>.</summary>
/// <remarks>
/// Its namespace has changed; local names have not. It does not say which list it is: the file's name does. Documents, features and risks are all rows
/// of <c>idList</c>; remarks are free text and links. Left out: the numbers of parts (<c>uid</c> of aliases and addresses), which of several dates or
/// nationalities leads (<c>mainEntry</c>), and the days of documents.
/// Format: https://ofac.treasury.gov/specially-designated-nationals-list-data-formats-data-schemas.
/// </remarks>
internal static class OfacSdnXmlReader
{
    public const string Format = "ofac-sdn-xml";
    private const string Root = "sdnList";
    private const string Entry = "sdnEntry";

    // Misspelt in the schema.
    private const string Publication = "publshInformation";

    // Where facts stand, and what they are called.
    private static readonly (string List, string Item, string Value, string Fact)[] Facts =
    [
        ("dateOfBirthList", "dateOfBirthItem", "dateOfBirth", "Birthdate"),
        ("placeOfBirthList", "placeOfBirthItem", "placeOfBirth", "Place of Birth"),
        ("nationalityList", "nationality", "country", "Nationality Country"),
        ("citizenshipList", "citizenship", "country", "Citizenship Country"),
    ];

    private static readonly (string Field, string Fact)[] VesselFacts =
    [
        ("callSign", "Vessel Call Sign"), ("vesselType", "Vessel Type"), ("vesselFlag", "Vessel Flag"),
        ("vesselOwner", "Vessel Owner"), ("tonnage", "Vessel Tonnage"), ("grossRegisteredTonnage", "Vessel Gross Registered Tonnage"),
    ];

    private static readonly (string Field, string Part)[] AddressParts =
    [
        ("address1", "ADDRESS1"), ("address2", "ADDRESS2"), ("address3", "ADDRESS3"), ("city", "CITY"), ("stateOrProvince", "STATE/PROVINCE"), ("postalCode", "POSTAL CODE"),
    ];

    public static bool Sniff(ListInput input) => input.XmlRoot == Root;

    public static IReadOnlyList<Watchlist> Read(ListInput input, CancellationToken ct)
    {
        var parties = new OfacParties(input);
        var (stated, records) = (default(int?), 0);
        using var text = new TextSource(input.Part.Open(), input.Part.Path);
        foreach (var item in new XmlRecords(text).Read(Root, Publication, Entry))
        {
            ct.ThrowIfCancellationRequested();
            if (item.Name == Publication)
            {
                if (DateOnly.TryParseExact(item.TextOf("Publish_Date"), "MM/dd/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) parties.Published = day;
                if (int.TryParse(item.TextOf("Record_Count"), NumberStyles.None, CultureInfo.InvariantCulture, out var count)) stated = count;
                continue;
            }
            records++;
            Add(parties, item);
        }
        if (records > 0 && OfacLists.OfFileName(input.Part.Name) is null)
            parties.Lists.NoteFile("list-not-named", $"found the file name {Excerpt.Of(input.Part.Name)}; expected one that begins with sdn or cons, as the file does not say which list it is; taken for the SDN List");
        if (records > 0 && stated is { } number && number != records)
            parties.Lists.NoteFile("record-count", $"found {records} entries; expected {number}, which the file states");
        return parties.Build(Format);
    }

    private static void Add(OfacParties parties, XmlItem entry)
    {
        var list = parties.ListOf([]);
        var names = entry.All("akaList", "aka").Select(a => NameOf(a) with
        {
            Role = OfacNames.Role(a.TextOf("type"), list, a.Line),
            Quality = Quality(a, list),
        });
        if (parties.Start(list, entry.TextOf("uid"), entry.TextOf("sdnType"), entry.Line, [NameOf(entry) with { Role = NameRole.Primary }, .. names]) is not { } draft) return;
        foreach (var programme in entry.TextsOf("programList", "program")) draft.AddProgramme(programme);
        foreach (var (group, item, value, fact) in Facts)
        {
            foreach (var text in entry.TextsOf(group, item, value)) OfacFacts.Add(draft, fact, text);
        }
        foreach (var id in entry.All("idList", "id")) OfacFacts.Add(draft, id.TextOf("idType"), id.TextOf("idNumber"), id.TextOf("idCountry"));
        foreach (var vessel in entry.All("vesselInfo"))
        {
            foreach (var (field, fact) in VesselFacts) OfacFacts.Add(draft, fact, vessel.TextOf(field));
        }
        foreach (var address in entry.All("addressList", "address"))
        {
            List<(string?, string)> parts = [.. AddressParts.Where(p => address.TextOf(p.Field) is not null).Select(p => ((string?)p.Part, address.TextOf(p.Field)!))];
            if (OfacAddresses.Of(parts, address.TextOf("country")) is { } place) draft.AddAddress(place);
        }
        if (entry.TextOf("title") is { } title) draft.AddRemark($"Title {title}");
        if (entry.TextOf("remarks") is { } remarks) OfacRemarks.Apply(remarks, draft);
    }

    // A body's name stands where a person's family name does.
    private static EntityName NameOf(XmlItem item)
    {
        var parts = new List<(string?, string)>();
        if (item.TextOf("lastName") is { } last) parts.Add(("Last Name", last));
        if (item.TextOf("firstName") is { } first) parts.Add(("First Name", first));
        return OfacNames.Of(parts);
    }

    private static NameQuality Quality(XmlItem alias, ListBuilder list)
    {
        var category = alias.TextOf("category");
        if (category is not ("strong" or "weak")) list.Issue(alias.Line, "unknown-quality", $"found the category {Excerpt.Of(category ?? "")}; expected strong or weak; taken for strong");
        return category == "weak" ? NameQuality.Weak : NameQuality.Strong;
    }
}
