using System.Globalization;
using Screening.Formats.Reading;
using Screening.Goods;
using Screening.Model;
using Screening.Text;

namespace Screening.Formats.Manifests;

/// <summary>A shipment while its cells are being read. A faulty field becomes an issue; a text beyond its limit rejects the row.</summary>
internal sealed class ShipmentDraft(int row)
{
    private static readonly int Roles = Enum.GetValues<PartyRole>().Length;

    private readonly List<Party> _parties = [];
    private readonly HashSet<Party> _known = [];
    private readonly string?[] _countries = new string?[Roles];
    private readonly string?[] _incorporated = new string?[Roles];
    private readonly Dictionary<string, string> _notes = new(StringComparer.Ordinal);
    private readonly List<ReadIssue> _issues = [];
    private readonly List<string> _references = [];
    private readonly HashSet<PartyRole> _mixed = [];
    private readonly HashSet<PartyRole> _mixedDates = [];
    private Identifier? _imo;
    private string? _goods;
    private string? _hs;
    private readonly List<string> _moreHs = [];
    private string? _eccn;
    private string? _origin;
    private string? _route;
    private string? _destination;
    private string? _address;
    private string? _statedValue;
    private decimal? _value;
    private string? _currency;
    private DateOnly? _date;

    /// <summary>Why the row cannot be screened; null where it can.</summary>
    public ReadIssue? Rejected { get; private set; }

    public void Party(PartyRole role, string name)
    {
        if (Fits("name-too-long", role.ToString(), name, InputLimits.MaxName)) _parties.Add(new Party(role, name));
    }

    /// <summary>A party whose country and number stand with it; in a table, they are a row's and a role's.</summary>
    public void Party(PartyRole role, string name, string? country, Identifier? identifier = null)
    {
        if (!Fits("name-too-long", role.ToString(), name, InputLimits.MaxName)) return;
        var code = country is null ? null : PlaceNames.CountryCode(country);
        if (country is not null && code is null) Issue("unknown-country", $"found {Excerpt.Of(country)} as country of the {role}; expected an ISO 3166 code or a country's name");
        var party = new Party(role, name, code, identifier);
        if (_known.Add(party)) _parties.Add(party);
    }

    /// <summary>What the document calls the row.</summary>
    public void Reference(string? cell)
    {
        if (string.IsNullOrWhiteSpace(cell) || _references.Count == MostReferences) return;
        if (!_references.Contains(Short(cell))) _references.Add(Short(cell));
    }

    private const int MostReferences = 20;

    public void Country(PartyRole role, string cell)
    {
        var code = PlaceNames.CountryCode(cell);
        // Two columns of one role do not say whose country is whose: a wrong one would count against a listed party.
        if (code is not null && _countries[(int)role] is { } before && before != code)
        {
            _mixed.Add(role);
            Issue("two-countries", $"found {before} and {code} as country of the {role}; expected one, and used neither");
        }
        _countries[(int)role] = code ?? _countries[(int)role];
        if (code is null) Issue("unknown-country", $"found \"{Short(cell)}\" as country of the {role}; expected an ISO 3166 code or a country's name");
    }

    public void Incorporated(PartyRole role, string cell)
    {
        if (!DateFormats.Any(f => DateOnly.TryParseExact(cell, f, CultureInfo.InvariantCulture, DateTimeStyles.None, out _)))
        {
            Issue("bad-date", $"found \"{Short(cell)}\" as date on which the {role} was founded; expected yyyy, yyyy-MM or yyyy-MM-dd");
            return;
        }
        // As with countries: two dates do not say whose is whose.
        if (_incorporated[(int)role] is { } before && before != cell && _mixedDates.Add(role))
            Issue("two-dates", $"found {before} and {cell} as date on which the {role} was founded; expected one, and used neither");
        _incorporated[(int)role] = cell;
    }

    private static readonly string[] DateFormats = ["yyyy-MM-dd", "yyyy-MM", "yyyy"];

    public void Imo(string cell)
    {
        if (IdentifierTypes.IsImo(cell)) _imo = new Identifier("imo", cell);
        else Issue("bad-imo", $"found \"{Short(cell)}\"; expected an IMO number of seven digits, the last of which checks the others");
    }

    public void Hs(string cell)
    {
        if (!HsCode.TryParse(cell, out var code)) Issue("malformed-hs", $"found \"{Short(cell)}\"; expected an HS code of 2, 4, 6, 8 or 10 digits");
        else if (Unknown(HsCodeTable.Check(code)) is { } unknown)
            Issue("unknown-hs", string.Create(CultureInfo.InvariantCulture, $"found \"{Short(cell)}\", {unknown}; expected a code of the Harmonized System, edition {HsCodeTable.Edition} or the one before"));
        else if (_hs is null) _hs = cell;
        else if (_hs != cell && !_moreHs.Contains(cell)) _moreHs.Add(cell);
    }

    private static string? Unknown(HsValidity validity) => validity switch
    {
        HsValidity.UnknownChapter => "of no chapter there is",
        HsValidity.UnknownHeading => "of no heading its chapter has",
        HsValidity.UnknownSubheading => "of no subheading its heading has",
        _ => null,
    };

    public void Eccn(string cell)
    {
        if (!Model.Eccn.TryParse(cell, out var eccn)) Issue("malformed-eccn", $"found \"{Short(cell)}\"; expected a number such as 3A001.a.1, or EAR99");
        else if (_eccn is null) _eccn = eccn.Text;
        else if (_eccn != eccn.Text) Issue("two-eccns", $"found {_eccn} and {eccn.Text}; expected one a row, and used the first");
    }

    public void Date(string cell)
    {
        if (DateOnly.TryParseExact(cell, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) _date = date;
        else Issue("bad-date", $"found \"{Short(cell)}\"; expected a date as yyyy-MM-dd");
    }

    // Not screened, only weighed: what cannot be read for sure is kept as it is written.
    public void Value(string cell) => (_statedValue, _value) = (Short(cell), MoneyText.Parse(cell));

    public void Currency(string cell) => _currency = cell.Trim().ToUpperInvariant();

    public void Goods(string cell) => Text("goods", ref _goods, cell, " ");

    public void Origin(string cell) => Text("origin", ref _origin, PlaceNames.CountryCode(cell) ?? cell, "; ");

    public void Destination(string cell) => Text("destination", ref _destination, PlaceNames.CountryCode(cell) ?? cell, "; ");

    public void Route(string cell) => Text("route", ref _route, cell, " - ");

    public void Address(string cell) => Text("address", ref _address, cell, "; ");

    public void Note(string header, string cell)
    {
        var text = _notes.TryGetValue(header, out var before) ? $"{before}; {cell}" : cell;
        if (Fits("text-too-long", header, text, InputLimits.MaxText)) _notes[header] = text;
    }

    /// <summary>Notes a fault of one field.</summary>
    public void Issue(string code, string message) => _issues.Add(new ReadIssue(row, code, message));

    /// <summary>The row as read: a shipment, or why it is none.</summary>
    public ManifestRow ToRow()
    {
        if (Rejected is not null) return new ManifestRow(row, null, Rejected);
        // A number without a ship's name is a party all the same: it is what a renamed ship keeps.
        if (_imo is not null && !_parties.Exists(p => p.Role == PartyRole.Vessel)) _parties.Add(new Party(PartyRole.Vessel, $"IMO {_imo.Key}"));
        return new ManifestRow(row, new Shipment
        {
            Row = row,
            Reference = _references.Count == 0 ? null : string.Join("; ", _references),
            Parties = [.. _parties.OrderBy(p => p.Role).Select(Whole)],
            Goods = _goods,
            Hs = _hs,
            MoreHs = _moreHs,
            Eccn = _eccn,
            StatedValue = _statedValue,
            Value = _value,
            Currency = _currency,
            Date = _date,
            Origin = _origin,
            Route = _route,
            Destination = _destination,
            Address = _address,
            Notes = _notes,
            Issues = _issues,
        }, null);
    }

    private Party Whole(Party party) => party with
    {
        Country = party.Country ?? (_mixed.Contains(party.Role) ? null : _countries[(int)party.Role]),
        Identifier = party.Identifier ?? (party.Role == PartyRole.Vessel ? _imo : null),
        Incorporated = _mixedDates.Contains(party.Role) ? null : _incorporated[(int)party.Role],
    };

    /// <summary>Whether there is anything to screen.</summary>
    public bool HasSubject => _imo is not null || _parties.Count > 0 || _notes.Count > 0 || (_goods ?? _hs ?? _address) is not null;

    // Several columns may feed one field: both ports of a voyage, addresses of both parties.
    private void Text(string field, ref string? target, string cell, string separator)
    {
        var text = target is null ? cell : target + separator + cell;
        if (Fits("text-too-long", field, text, InputLimits.MaxText)) target = text;
    }

    private bool Fits(string code, string field, string cell, int limit)
    {
        if (cell.Length <= limit) return true;
        Rejected ??= new ReadIssue(row, code, string.Create(CultureInfo.InvariantCulture, $"found {cell.Length} characters as {field}; expected at most {limit}"));
        return false;
    }

    private static string Short(string cell) => cell.Length > 40 ? cell[..40] : cell;
}
