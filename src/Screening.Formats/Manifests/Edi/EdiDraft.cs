namespace Screening.Formats.Manifests.Edi;

/// <summary>A consignment while its segments are being read: parties and texts come in several of them.</summary>
/// <param name="row">The segment it begins with.</param>
internal sealed class EdiDraft(int row)
{
    private const string Seams = "goods across lines";

    private readonly ShipmentDraft _draft = new(row);
    private readonly HashSet<string> _goods = new(StringComparer.Ordinal);
    private readonly List<string> _lines = [];
    private int _width;

    /// <summary>What is known so far of a party whose segments are being read.</summary>
    public EdiParty? Open { get; private set; }

    /// <summary>The row that is made of it.</summary>
    public ShipmentDraft Row => _draft;

    /// <summary>A party begins; one that was open ends.</summary>
    public void Begin(EdiParty party)
    {
        EndParty();
        Open = party;
    }

    /// <summary>The open party is whole.</summary>
    public void EndParty()
    {
        Open?.Apply(_draft);
        Open = null;
    }

    /// <summary>A line of a description of goods, which goes on in the next.</summary>
    public void Line(string line, int width)
    {
        _width = width;
        if (line.Length > 0) _lines.Add(line);
    }

    /// <summary>The description is whole.</summary>
    public void EndLines()
    {
        if (_lines.Count > 0) Goods(_lines, _width);
        _lines.Clear();
    }

    /// <summary>A description of goods; one that was there already, as of another container, is taken once.</summary>
    public void Goods(IReadOnlyList<string> lines, int width)
    {
        var (text, seams) = CutText.Join(lines, width);
        if (text.Length == 0 || !_goods.Add(text)) return;
        _draft.Goods(text);
        if (seams.Length > 0) _draft.Note(Seams, seams);
    }

    /// <summary>A text that is no description: a remark, a mark, a number of a part. Words only.</summary>
    public void Note(string header, string text)
    {
        const int fewestLetters = 3;
        if (text.Count(char.IsLetter) >= fewestLetters) _draft.Note(header, text);
    }

    /// <summary>A code of the Harmonized System; anything else in its place is left to the issue that says so.</summary>
    public void Hs(string code)
    {
        if (code.Length > 0) _draft.Hs(code);
    }

    /// <summary>A place: its name, else its code; and the country, which the code of a place (UN/LOCODE) begins with.</summary>
    public static string Place(string code, string name, string country)
    {
        const int locode = 5;
        if (country.Length == 0 && code.Length == locode && code.All(char.IsAsciiLetterOrDigit) && char.IsAsciiLetterUpper(code[0]) && char.IsAsciiLetterUpper(code[1])) country = code[..2];
        var place = name.Length > 0 ? name : code;
        return country.Length == 0 || place == country ? place : $"{place}, {country}".TrimStart(',', ' ');
    }

    /// <summary>The row.</summary>
    public ManifestRow ToRow()
    {
        EndParty();
        EndLines();
        return _draft.HasSubject ? _draft.ToRow() : TableRows.Rejected(row, "nothing-to-screen", "found no party, no goods and no text; expected a consignment");
    }
}
