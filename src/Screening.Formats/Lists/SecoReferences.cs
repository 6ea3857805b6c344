using Screening.Formats.Reading;
using Screening.Model;
using Screening.Text;

namespace Screening.Formats.Lists;

/// <summary>What targets of the Swiss list refer to by number: sets of sanctions, places and other targets. All of it is bound when the whole
/// file is read, so it does not matter what stands first.</summary>
internal sealed class SecoReferences
{
    private const string English = "eng";

    private readonly Dictionary<string, (string? Programme, string? Act, string? Measure)> _sets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string? Text, string? City, string? Country)> _places = new(StringComparer.Ordinal);
    private readonly List<Action<ListBuilder>> _pending = [];

    /// <summary>Takes in a programme or a place.</summary>
    public void Know(XmlItem item)
    {
        if (item.Name == "place") KnowPlace(item);
        else KnowProgramme(item);
    }

    /// <summary>Gives a draft the programme, the act and the measure of a set.</summary>
    public void AddSet(EntityDraft draft, string id, int line) => _pending.Add(list =>
    {
        if (!_sets.TryGetValue(id, out var set))
        {
            list.Issue(line, "unknown-set", $"{draft.Id}: found the sanctions set {Excerpt.Of(id)}, which no programme has; expected one of the file's");
            draft.AddRemark($"Sanctions set {id}");
            return;
        }
        draft.AddProgramme(set.Programme);
        draft.AddLegalBasis(set.Act);
        draft.AddMeasure(set.Measure);
    });

    /// <summary>Gives a draft an address: its own parts, then the place's.</summary>
    public void AddAddress(EntityDraft draft, string? parts, string? zip, string? placeId, int line) => _pending.Add(list =>
    {
        var place = Find(list, draft, placeId, line);
        var city = zip is not null && place.Text is not null ? $"{zip} {place.Text}" : zip ?? place.Text;
        if (string.Join(", ", new[] { parts, city }.OfType<string>()) is { Length: > 0 } text) draft.AddAddress(new PostalAddress(text, place.City, place.Country));
    });

    /// <summary>Gives a draft a place of birth.</summary>
    public void AddBirthPlace(EntityDraft draft, string? placeId, int line) => _pending.Add(list =>
    {
        if (Find(list, draft, placeId, line).Text is { } place) draft.AddRemark($"POB {place}");
    });

    /// <summary>Gives a draft a text among its other information, once its addresses say of which country its numbers are.</summary>
    public void AddFact(EntityDraft draft, string text) => _pending.Add(_ => SecoFacts.Add(draft, text));

    /// <summary>Links a draft to another target.</summary>
    public void AddLink(EntityDraft draft, string target) => _pending.Add(list =>
        draft.AddLink(new EntityLink(Relation.LinkedTo, list.Find(target)?.Names[0].Name ?? target, EntityIds.Of(list.List, target))));

    /// <summary>Binds everything, in the order of the file.</summary>
    public void Bind(ListBuilder list)
    {
        foreach (var bind in _pending) bind(list);
    }

    private (string? Text, string? City, string? Country) Find(ListBuilder list, EntityDraft draft, string? id, int line)
    {
        if (id is null) return default;
        if (_places.TryGetValue(id, out var place)) return place;
        list.Issue(line, "unknown-place", $"{draft.Id}: found the place {Excerpt.Of(id)}, which the file does not have; expected one of its places");
        return default;
    }

    private void KnowProgramme(XmlItem item)
    {
        var (key, act) = (InEnglish(item.All("program-key")), InEnglish(item.All("program-name")));
        foreach (var sets in item.All("sanctions-set").Where(s => s.Attribute("ssid") is not null).GroupBy(s => s.Attribute("ssid")!, StringComparer.Ordinal))
            _sets[sets.Key] = (key ?? act, act, InEnglish(sets));
    }

    private void KnowPlace(XmlItem item)
    {
        if (item.Attribute("ssid") is not { } id) return;
        var (city, area, country) = (item.TextOf("location"), item.TextOf("area"), item.First("country"));
        var text = string.Join(", ", new[] { city, area, country?.Text }.OfType<string>());
        _places[id] = (text.Length > 0 ? OneLine.Of(text) : null, city, PlaceNames.CountryCode(country?.Attribute("iso-code")) ?? PlaceNames.CountryCode(country?.Text));
    }

    // Programmes are told in three or four languages.
    private static string? InEnglish(IEnumerable<XmlItem> texts)
    {
        var told = texts.Where(t => t.Text is not null).ToList();
        var text = (told.Find(t => t.Attribute("lang") is English or "en") ?? told.FirstOrDefault())?.Text;
        return text is null ? null : OneLine.Of(text);
    }
}
