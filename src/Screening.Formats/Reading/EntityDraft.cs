using Screening.Model;

namespace Screening.Formats.Reading;

/// <summary>An entity while its records are being read: several records of one id add to one draft.</summary>
internal sealed class EntityDraft(string id, string list, int line)
{
    private readonly List<EntityName> _names = [];
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly List<Identifier> _identifiers = [];
    private readonly List<PostalAddress> _addresses = [];
    private readonly List<string> _countries = [];
    private readonly List<string> _birthDates = [];
    private readonly List<string> _programmes = [];
    private readonly List<string> _sameAs = [];
    private readonly List<string> _remarks = [];
    private readonly List<EntityLink> _links = [];

    public string Id => id;

    public EntityKind Kind { get; set; }

    public string? Gender { get; set; }

    public string? Listed { get; set; }

    public IReadOnlyList<EntityName> Names => _names;

    public IReadOnlyList<string> Countries => _countries;

    public bool HasAddresses => _addresses.Count > 0;

    /// <summary>Adds a name once; a second primary name is another name. A blank one is passed over.</summary>
    public void AddName(string? name, NameRole role = NameRole.Aka, NameQuality quality = NameQuality.Strong, string? language = null)
    {
        name = name?.Trim();
        if (string.IsNullOrEmpty(name) || !_known.Add(name)) return;
        var primary = _names.Count > 0 && _names[0].Role == NameRole.Primary;
        if (role == NameRole.Primary && !primary) _names.Insert(0, new EntityName(name, role, quality, language));
        else _names.Add(new EntityName(name, role == NameRole.Primary ? NameRole.Aka : role, quality, language));
    }

    public void AddIdentifier(Identifier identifier)
    {
        if (identifier.Key.Length > 0) AddOnce(_identifiers, identifier);
    }

    public void AddAddress(PostalAddress address) => AddOnce(_addresses, address);

    /// <summary>Adds an alpha-2 code; what is no country is passed over.</summary>
    public void AddCountry(string? code)
    {
        if (code is not null) AddOnce(_countries, code);
    }

    public void AddBirthDate(string date) => AddOnce(_birthDates, date);

    public void AddProgramme(string? programme) => AddText(_programmes, programme);

    public void AddSameAs(string? other) => AddText(_sameAs, other);

    public void AddRemark(string? remark) => AddText(_remarks, remark);

    public void AddLink(EntityLink link) => AddOnce(_links, link);

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
            Names = [.. _names],
            Identifiers = [.. _identifiers],
            Addresses = [.. _addresses],
            Countries = [.. _countries],
            BirthDates = [.. _birthDates],
            Programmes = [.. _programmes],
            SameAs = [.. _sameAs],
            Links = [.. _links],
            Remarks = _remarks.Count == 0 ? null : string.Join("; ", _remarks),
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
            Countries = entity.Countries,
            BirthDates = entity.BirthDates,
            Identifiers = entity.Identifiers,
            Addresses = [.. entity.Addresses.Select(a => a.Text)],
        };
    }

    private static void AddText(List<string> values, string? value)
    {
        value = value?.Trim();
        if (!string.IsNullOrEmpty(value)) AddOnce(values, value);
    }

    private static void AddOnce<T>(List<T> values, T value)
    {
        if (!values.Contains(value)) values.Add(value);
    }
}
