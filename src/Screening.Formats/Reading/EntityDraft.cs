using Screening.Model;

namespace Screening.Formats.Reading;

/// <summary>An entity while its records are being read: several records of one id add to one draft.</summary>
internal sealed class EntityDraft(string id, string list, int line)
{
    // OFAC's two ways of saying so: "Secondary sanctions risk: ..." and "... Subject to Secondary Sanctions".
    private const string SecondaryRisk = "secondary sanctions";

    private readonly List<EntityName> _names = [];
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly UniqueList<Identifier> _identifiers = new();
    private readonly UniqueList<PostalAddress> _addresses = new();
    private readonly UniqueList<string> _countries = new();
    private readonly UniqueList<string> _birthDates = new();
    private readonly UniqueList<string> _programmes = new();
    private readonly UniqueList<string> _legalBases = new();
    private readonly UniqueList<string> _measures = new();
    private readonly UniqueList<string> _sameAs = new();
    private readonly UniqueList<string> _remarks = new();
    private readonly UniqueList<EntityLink> _links = new();

    public string Id => id;

    public int Line => line;

    /// <summary>Records that add to it.</summary>
    public int Records { get; set; }

    public EntityKind Kind { get; set; }

    public string? Gender { get; set; }

    /// <summary>What the record's dates show it to be: a person is born, a body founded. Unknown without dates, or with both.</summary>
    public EntityKind KindByDate { get; private set; }

    /// <summary>The country whose law a body is under, where the record says so apart from other countries.</summary>
    public string? Jurisdiction { get; set; }

    /// <summary>The country whose registers the record's numbers are of; null where several come into question.</summary>
    public string? IssuingCountry => Jurisdiction ?? (Countries.Count == 1 ? Countries[0] : null);

    public string? Listed { get; set; }

    public string? Changed { get; set; }

    public string? Ends { get; set; }

    public IReadOnlyList<EntityName> Names => _names;

    public IReadOnlyList<string> Countries => _countries.Values;

    public IReadOnlyList<PostalAddress> Addresses => _addresses.Values;

    /// <summary>Adds a name once; a second primary name is another name. A blank one is passed over.</summary>
    public void AddName(string? name, NameRole role = NameRole.Aka, NameQuality quality = NameQuality.Strong, string? language = null) =>
        AddName(new EntityName(name ?? "", role, quality, language));

    /// <inheritdoc cref="AddName(string?, NameRole, NameQuality, string?)" />
    public void AddName(EntityName name)
    {
        name = name with { Name = name.Name.Trim() };
        if (name.Name.Length == 0 || !_known.Add(name.Name)) return;
        var primary = _names.Count > 0 && _names[0].Role == NameRole.Primary;
        if (name.Role == NameRole.Primary && !primary) _names.Insert(0, name);
        else _names.Add(name.Role == NameRole.Primary ? name with { Role = NameRole.Aka } : name);
    }

    public void AddIdentifier(Identifier identifier)
    {
        if (identifier.Key.Length > 0) _identifiers.Add(identifier);
    }

    public void AddAddress(PostalAddress address) => _addresses.Add(address);

    /// <summary>Adds an alpha-2 code; what is no country is passed over.</summary>
    public void AddCountry(string? code)
    {
        if (code is not null) _countries.Add(code);
    }

    public void AddBirthDate(string date) => _birthDates.Add(date);

    /// <summary>Adds a date that only a party of this kind has.</summary>
    public void AddDate(string date, EntityKind kind)
    {
        KindByDate = _birthDates.Values.Count == 0 || KindByDate == kind ? kind : EntityKind.Unknown;
        _birthDates.Add(date);
    }

    public void AddProgramme(string? programme) => AddText(_programmes, programme);

    public void AddLegalBasis(string? act) => AddText(_legalBases, act);

    public void AddMeasure(string? measure) => AddText(_measures, measure);

    public void AddSameAs(string? other) => AddText(_sameAs, other);

    public void AddRemark(string? remark) => AddText(_remarks, remark);

    public void AddLink(EntityLink link) => _links.Add(link);

    /// <summary>The entity. A draft without a primary name leads with its first strong one.</summary>
    public Entity ToEntity()
    {
        if (_names.Count > 0 && _names[0].Role != NameRole.Primary)
        {
            var lead = Math.Max(0, _names.FindIndex(n => n.Quality == NameQuality.Strong));
            var name = _names[lead] with { Role = NameRole.Primary };
            _names.RemoveAt(lead);
            _names.Insert(0, name);
        }
        return new Entity
        {
            Id = id,
            List = list,
            Line = line,
            Kind = Kind,
            Gender = Gender,
            Listed = Listed,
            Changed = Changed,
            Ends = Ends,
            IsSecondaryRisk = _remarks.Values.Any(r => r.Contains(SecondaryRisk, StringComparison.OrdinalIgnoreCase)),
            Names = [.. _names],
            Identifiers = _identifiers.ToArray(),
            Addresses = _addresses.ToArray(),
            Countries = _countries.ToArray(),
            BirthDates = _birthDates.ToArray(),
            Programmes = _programmes.ToArray(),
            LegalBases = _legalBases.ToArray(),
            Measures = _measures.ToArray(),
            SameAs = _sameAs.ToArray(),
            Links = _links.ToArray(),
            Remarks = _remarks.Values.Count == 0 ? null : string.Join("; ", _remarks.Values),
        };
    }

    /// <summary>The same facts as a query.</summary>
    public Query ToQuery()
    {
        var entity = ToEntity();
        return new Query
        {
            Name = entity.Names.Count > 0 ? entity.Names[0].Name : "",
            Aliases = [.. entity.Names.Skip(1).Select(n => n.Name)],
            Kind = Kind,
            Countries = [.. entity.Countries.Concat(entity.Addresses.Select(a => a.Country).OfType<string>()).Distinct(StringComparer.Ordinal)],
            BirthDates = entity.BirthDates,
            Gender = entity.Gender,
            Identifiers = entity.Identifiers,
            Addresses = [.. entity.Addresses.Select(a => a.Text)],
        };
    }

    private static void AddText(UniqueList<string> values, string? value)
    {
        value = value?.Trim();
        if (!string.IsNullOrEmpty(value)) values.Add(value);
    }
}
