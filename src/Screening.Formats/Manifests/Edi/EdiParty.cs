using Screening.Model;

namespace Screening.Formats.Manifests.Edi;

/// <summary>A party as EDI gives it: a name cut into fields of a width, lines of an address, and codes.</summary>
/// <remarks>
/// What does not fit the field of the name goes on in the first line of the address, and no mark says so. Where that may be, the name is
/// screened as it stands and with the line: neither may be missed.
/// </remarks>
internal sealed class EdiParty
{
    /// <summary>Characters of a name field in both families.</summary>
    public const int NameWidth = 35;

    private readonly List<string> _address = [];
    private readonly List<string> _ending = [];

    /// <summary>The part it plays.</summary>
    public required PartyRole Role { get; init; }

    /// <summary>Its name, field by field.</summary>
    public required IReadOnlyList<string> Name { get; set; }

    /// <summary>Its country, as given.</summary>
    public string Country { get; set; } = "";

    /// <summary>A number given with it.</summary>
    public Identifier? Number { get; init; }

    /// <summary>A line of the address.</summary>
    public void Line(string line)
    {
        if (line.Length > 0) _address.Add(line);
    }

    /// <summary>City, region or post code.</summary>
    public void Ending(string part)
    {
        if (part.Length > 0) _ending.Add(part);
    }

    /// <summary>Tells the row of it. Codes alone are no name.</summary>
    public void Apply(ShipmentDraft draft)
    {
        string[] fields = [.. Name.Select(n => n.TrimEnd(',')).Where(n => n.Length > 0)];
        if (!Array.Exists(fields, f => f.Any(char.IsLetter))) return;
        foreach (var reading in Readings(fields)) draft.Party(Role, reading, Country.Length > 0 ? Country : null, Number);
        if (_address.Count + _ending.Count > 0) draft.Address(string.Join(", ", _address.Concat(_ending)));
    }

    // A first line without a number, with another behind it or behind a full field: "INDUSTRIA E C", "OMERCIO LTDA.", "AVENIDA QUEIROS 1717".
    private bool GoesOn(string name) =>
        _address.Count > 0 && !_address[0].Any(char.IsDigit) && _address[0].Any(char.IsLetter)
        && (_address.Count > 1 || name.Length >= NameWidth - 1);

    private IEnumerable<string> Readings(string[] fields)
    {
        foreach (var read in GoesOn(fields[^1]) ? [fields, [.. fields, _address[0]]] : (string[][])[fields])
        {
            var (joined, seams) = CutText.Join(read, NameWidth);
            yield return joined;
            if (seams.Length > 0) yield return string.Join(' ', read);
        }
    }
}
