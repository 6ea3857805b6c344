using Screening.Formats.Reading;
using Screening.Model;

namespace Screening.Formats.Lists;

/// <summary>A place: an address with something in it, and the country apart.</summary>
internal sealed record OfacAdvancedPlace(PostalAddress? Address, string? Country);

/// <summary>A document of an identity.</summary>
internal sealed record OfacAdvancedDocument(string? Type, string? Number, string? Country, string? Comment);

/// <summary>A relation between two profiles.</summary>
internal sealed record OfacAdvancedRelation(string? From, string? To, string? Type, bool IsFormer, string? Comment, int Line);

/// <summary>What puts a profile on a list.</summary>
internal sealed record OfacAdvancedEntry(string? List, string? Day, IReadOnlyList<string> Programmes, IReadOnlyList<string> LegalBases, IReadOnlyList<string> Measures, IReadOnlyList<string> Comments);

/// <summary>The tables of an advanced file that its parties refer to by number.</summary>
internal sealed class OfacAdvancedTables
{
    /// <summary>The feature that is an address.</summary>
    public const string Address = "Location";

    // The measure that is no measure: its comment is the programme's code.
    private const string Programme = "Program";
    private const string NoWord = "Unknown";
    private const int MostFaults = 100;

    private readonly Dictionary<(string Set, string Id), XmlItem> _words = [];
    private readonly Dictionary<string, OfacAdvancedPlace> _places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<OfacAdvancedDocument>> _documents = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<OfacAdvancedEntry>> _entries = new(StringComparer.Ordinal);
    private readonly HashSet<(string, string)> _missing = [];

    /// <summary>What of a file is a table.</summary>
    public static IReadOnlyCollection<string> Records { get; } = ["DateOfIssue", "ReferenceValueSets", "Location", "IDRegDocument", "ProfileRelationship", "SanctionsEntry"];

    /// <summary>The publisher's date.</summary>
    public DateOnly? Published { get; private set; }

    /// <summary>All relations, in order.</summary>
    public List<OfacAdvancedRelation> Relations { get; } = [];

    /// <summary>Numbers that no table has.</summary>
    public List<ReadIssue> Faults { get; } = [];

    /// <summary>Adds a table, or a row of one.</summary>
    public void Add(XmlItem item)
    {
        switch (item.Name)
        {
            case "DateOfIssue":
                Published = PublishedDate.AtStart(OfacPeriods.Day(item));
                break;
            case "ReferenceValueSets":
                foreach (var word in item.Children.SelectMany(s => s.Children).Where(w => w.Attribute("ID") is not null)) _words[(word.Name, word.Attribute("ID")!)] = word;
                break;
            case "Location" when item.Attribute("ID") is { } id:
                _places[id] = Place(item);
                break;
            case "IDRegDocument":
                AddTo(_documents, item.Attribute("IdentityID"), Document(item));
                break;
            case "ProfileRelationship":
                Relations.Add(new OfacAdvancedRelation(item.Attribute("From-ProfileID"), item.Attribute("To-ProfileID"), Word("RelationType", item.Attribute("RelationTypeID"), item.Line), item.IsTrue("Former"), item.TextOf("Comment"), item.Line));
                break;
            case "SanctionsEntry":
                AddTo(_entries, item.Attribute("ProfileID"), Entry(item));
                break;
        }
    }

    /// <summary>The word of a number; null where there is no number, or none such, or the word says nothing.</summary>
    public string? Word(string set, string? id, int line)
    {
        if (id is null) return null;
        if (_words.TryGetValue((set, id), out var word)) return word.Text == NoWord ? null : word.Text;
        if (_missing.Count < MostFaults && _missing.Add((set, id))) Faults.Add(new ReadIssue(line, "unknown-reference", $"found the {set} {Excerpt.Of(id)}; expected one of the file's reference values"));
        return null;
    }

    /// <summary>The kind of party behind a subtype: its own word where it has one, else its type's.</summary>
    public string? KindOf(string? subtype)
    {
        if (subtype is null || !_words.TryGetValue(("PartySubType", subtype), out var word)) return null;
        return word.Text != NoWord ? word.Text : _words.GetValueOrDefault(("PartyType", word.Attribute("PartyTypeID") ?? ""))?.Text;
    }

    /// <summary>A place by number.</summary>
    public OfacAdvancedPlace? PlaceOf(string? id, int line)
    {
        var place = id is null ? null : _places.GetValueOrDefault(id);
        if (place is null && _missing.Count < MostFaults && _missing.Add((Address, id ?? ""))) Faults.Add(new ReadIssue(line, "unknown-reference", $"found the Location {Excerpt.Of(id ?? "")}; expected one of the file"));
        return place;
    }

    /// <summary>The documents of an identity.</summary>
    public IReadOnlyList<OfacAdvancedDocument> DocumentsOf(string? identity) => identity is null ? [] : _documents.GetValueOrDefault(identity) ?? [];

    /// <summary>What puts a profile on lists.</summary>
    public IReadOnlyList<OfacAdvancedEntry> EntriesOf(string? profile) => profile is null ? [] : _entries.GetValueOrDefault(profile) ?? [];

    /// <summary>The list of the file: the one that every party is on. A party may be on both, so that a file of the consolidated list names the SDN List too.</summary>
    /// <param name="byName">What decides where every party is on both.</param>
    public string? FileList(string? byName)
    {
        var profiles = _entries.Values.Select(es => es.Select(e => e.List).OfType<string>().Select(OfacLists.Of).ToHashSet(StringComparer.Ordinal)).Where(l => l.Count > 0).ToList();
        if (profiles.Count == 0) return null;
        return (profiles.All(p => p.Contains(OfacLists.Sdn)), profiles.All(p => p.Contains(OfacLists.Consolidated))) switch
        {
            (true, true) => byName,
            (true, false) => OfacLists.Sdn,
            (false, true) => OfacLists.Consolidated,
            _ => null,
        };
    }

    private OfacAdvancedPlace Place(XmlItem item)
    {
        var country = item.All("LocationCountry").Select(c => CountryOf(c.Attribute("CountryID"), c.Line))
            .Concat(item.All("LocationAreaCode").Select(a => CountryOf(_words.GetValueOrDefault(("AreaCode", a.Attribute("AreaCodeID") ?? ""))?.Attribute("CountryID"), a.Line))).FirstOrDefault(c => c is not null);
        var parts = item.All("LocationPart")
            .SelectMany(p => p.TextsOf("LocationPartValue", "Value").Select(v => (Word("LocPartType", p.Attribute("LocPartTypeID"), p.Line), v))).ToList();
        return new OfacAdvancedPlace(OfacAddresses.Of(parts, country), country);
    }

    // One word stands for no country at all.
    private string? CountryOf(string? id, int line) => Word("Country", id, line) is { } name && name != "undetermined" ? name : null;

    private OfacAdvancedDocument Document(XmlItem item)
    {
        var validity = Word("Validity", item.Attribute("ValidityID"), item.Line);
        var comment = item.TextOf("Comment") ?? (validity is null or "Valid" ? null : validity);
        return new OfacAdvancedDocument(Word("IDRegDocType", item.Attribute("IDRegDocTypeID"), item.Line), item.TextOf("IDRegistrationNo"), CountryOf(item.Attribute("IssuedBy-CountryID"), item.Line), comment);
    }

    private OfacAdvancedEntry Entry(XmlItem item)
    {
        var events = item.All("EntryEvent").ToList();
        var measures = item.All("SanctionsMeasure").Select(m => (Type: Word("SanctionsType", m.Attribute("SanctionsTypeID"), m.Line), Comment: m.TextOf("Comment"))).ToList();
        return new OfacAdvancedEntry(
            Word("List", item.Attribute("ListID"), item.Line),
            events.SelectMany(e => e.All("Date")).Select(OfacPeriods.Day).OfType<string>().Order(StringComparer.Ordinal).FirstOrDefault(),
            [.. measures.Where(m => m.Type == Programme).Select(m => m.Comment).OfType<string>()],
            [.. events.Select(e => Word("LegalBasis", e.Attribute("LegalBasisID"), e.Line)).OfType<string>()],
            [.. measures.Where(m => m.Type is not (null or Programme)).Select(m => m.Type!)],
            [.. events.Select(e => e.TextOf("Comment")).Concat(measures.Where(m => m.Type != Programme).Select(m => m.Comment)).OfType<string>()]);
    }

    private static void AddTo<T>(Dictionary<string, List<T>> table, string? id, T row)
    {
        if (id is null) return;
        if (!table.TryGetValue(id, out var rows)) table[id] = rows = [];
        rows.Add(row);
    }
}
