using System.Collections.Frozen;
using Screening.Formats.Reading;
using Screening.Model;
using Screening.Text;

namespace Screening.Formats.Lists;

/// <summary>One party of the European Union's list: what its elements, or rows, add to it.</summary>
/// <remarks>
/// Left out: the numbers of names, addresses and acts (<c>logicalId</c>) and the language of an act; the type, author and address on the web
/// of an act, whose title is kept; descriptions beside codes that say the same; <c>asAtListingTime</c>, which is false throughout.
/// </remarks>
internal sealed class EuParty(EntityDraft draft, ListBuilder list)
{
    private const string UnknownCountry = "00";
    private const int UnReferenceDigits = 3;

    // What each element adds; names and numbers wait until the kind and the countries are known.
    private static readonly FrozenDictionary<string, Action<EuParty, EuChild>> Parts = new Dictionary<string, Action<EuParty, EuChild>>(StringComparer.Ordinal)
    {
        ["sanctionEntity"] = (p, c) => p.AddEntry(c),
        ["remark"] = (p, c) => p.AddRemarks(c),
        ["regulation"] = (p, c) => p.AddRegulation(c),
        ["subjectType"] = (p, c) => p.AddKind(c),
        ["nameAlias"] = (p, c) => p._names.Add(c),
        ["citizenship"] = (p, c) => p.AddCitizenship(c),
        ["birthdate"] = (p, c) => EuBirth.Add(c, p.Draft, p.List),
        ["identification"] = (p, c) => p._numbers.Add(c),
        ["address"] = (p, c) => p.AddAddress(c),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private readonly List<EuChild> _names = [];
    private readonly List<EuChild> _numbers = [];
    private string? _designated;
    private string? _first;
    private string? _last;

    /// <summary>The entity it becomes.</summary>
    public EntityDraft Draft => draft;

    /// <summary>The list it is on.</summary>
    public ListBuilder List => list;

    /// <summary>Adds all elements of a party.</summary>
    public void Add(IEnumerable<EuChild> children)
    {
        foreach (var child in children)
        {
            if (Parts.TryGetValue(child.Name, out var add)) add(this, child);
            else list.Issue(child.Line, "unknown-field", $"found the element {Excerpt.Of(child.Name)}; expected one of {string.Join(", ", Parts.Keys.Order(StringComparer.Ordinal))}; left out");
            foreach (var date in child.Dates) Dated(date);
        }
        EuNames.Add(_names, draft, list);
        foreach (var number in _numbers) EuNumbers.Add(number, draft, list, Home);
        draft.Listed = _designated ?? _first;
        draft.Changed = _last;
    }

    /// <summary>The country of a cell; null where it is unknown.</summary>
    internal static string? Country(EuChild child) =>
        child["countryIso2Code"] is { } code && code != UnknownCountry ? PlaceNames.CountryCode(code) ?? PlaceNames.CountryCode(child["countryDescription"]) : null;

    /// <summary>What the list calls the country of a cell; null where it is unknown.</summary>
    internal static string? CountryName(EuChild child) => child["countryIso2Code"] == UnknownCountry ? null : child["countryDescription"];

    private string? Home
    {
        get
        {
            if (draft.IssuingCountry is { } country) return country;
            var countries = draft.Addresses.Select(a => a.Country).OfType<string>().Concat(draft.Countries).Distinct(StringComparer.Ordinal).Take(2).ToList();
            return countries.Count == 1 ? countries[0] : null;
        }
    }

    private void AddEntry(EuChild entry)
    {
        _designated ??= ListDates.IsoDay(entry["designationDate"]);
        if (entry["designationDate"] is { } date && ListDates.IsoDay(date) is null) draft.AddRemark($"Designated {date}");
        draft.AddRemark(entry["designationDetails"]);
        draft.AddRemark(entry["euReferenceNumber"] is { } reference ? $"EU reference {reference}" : null);
        AddRemarks(entry);
        if (entry["unitedNationId"] is not { } un) return;
        if (IsUnReference(un)) draft.AddSameAs($"un-sc:{un}");
        else draft.AddRemark($"UN id {un}");
    }

    // "QDi.435": two or three letters, i for a person and e for a body, and three digits.
    internal static bool IsUnReference(string text)
    {
        var stop = text.IndexOf('.', StringComparison.Ordinal);
        return stop is 3 && text.Length == stop + 1 + UnReferenceDigits && text[..2].All(char.IsAsciiLetterUpper) && text[2] is 'i' or 'e' && text[(stop + 1)..].All(char.IsAsciiDigit);
    }

    private void AddRemarks(EuChild child)
    {
        foreach (var remark in child.Remarks) draft.AddRemark(remark);
    }

    private void AddRegulation(EuChild act)
    {
        draft.AddProgramme(act["programme"]);
        draft.AddLegalBasis(act["numberTitle"]);
        Dated(act["entryIntoForceDate"]);
        Dated(act["publicationDate"]);
        AddRemarks(act);
    }

    private void Dated(string? text)
    {
        if (ListDates.IsoDay(text) is not { } day) return;
        if (_first is null || string.CompareOrdinal(day, _first) < 0) _first = day;
        if (_last is null || string.CompareOrdinal(day, _last) > 0) _last = day;
    }

    private void AddKind(EuChild subject)
    {
        var word = subject["code"] ?? subject["classificationCode"];
        draft.Kind = word switch { "P" => EntityKind.Person, "E" => EntityKind.Organization, _ => Kinds.Of(word) };
        if (draft.Kind == EntityKind.Unknown) list.Issue(subject.Line, "unknown-kind", $"{draft.Id}: found the subject type {Excerpt.Of(word ?? "")}; expected person or enterprise");
    }

    private void AddCitizenship(EuChild citizenship)
    {
        if (Country(citizenship) is { } code) draft.AddCountry(code);
        else if (CountryName(citizenship) is { } name) draft.AddRemark($"Citizenship: {name}");
        if (citizenship["region"] is { } region) draft.AddRemark($"Citizenship, region: {region}");
        AddRemarks(citizenship);
    }

    // Telephones and the like are notes of an address that is nothing else.
    private void AddAddress(EuChild address)
    {
        var country = Country(address);
        var box = address["poBox"] is { } number ? $"P.O. Box {number}" : null;
        var text = string.Join(", ", new[] { address["street"], box, address["place"], address.Join(" ", "zipCode", "city"), address["region"], CountryName(address) ?? country }.Where(t => !string.IsNullOrEmpty(t)));
        if (text.Length > 0) draft.AddAddress(new PostalAddress(text, address["city"], country));
        draft.AddRemark(address["contactInfo"]);
        AddRemarks(address);
    }
}
