using Screening.Formats.Reading;
using Screening.Model;
using Screening.Text;

namespace Screening.Formats.Chains;

/// <summary>One end of a plain edge as its row has it.</summary>
/// <param name="Text">A name, or an id of an entity on a list.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Country">Where it belongs.</param>
/// <param name="Number">Registration numbers, each with its type: <c>unp:100230519; lei:...</c>.</param>
internal readonly record struct EdgeEnd(string Text, string? Kind, string? Country, string? Number)
{
    /// <summary>Whether more is said than a name.</summary>
    public bool IsDescribed => (Kind ?? Country ?? Number) is not null;
}

/// <summary>The parties that plain edges name, each once: by id, or by folded name. Two of one name with different numbers are two.</summary>
internal sealed class EdgeNodes(List<ReadIssue> issues)
{
    private readonly List<ChainNode> _nodes = [];
    private readonly Dictionary<string, int> _byId = new(StringComparer.Ordinal);
    // Folding costs more than looking up, and owners come again.
    private readonly Dictionary<string, int> _byText = new(StringComparer.Ordinal);
    private readonly HashSet<int> _ofStatedKind = [];

    /// <summary>The nodes in order of first appearance.</summary>
    public IReadOnlyList<ChainNode> Nodes => _nodes;

    /// <summary>The id of the node that an end is.</summary>
    public string Of(EdgeEnd end, int line)
    {
        if (!_byText.TryGetValue(end.Text, out var place)) _byText[end.Text] = place = Named(end.Text);
        if (end.IsDescribed) place = Described(place, end, line);
        return _nodes[place].Id;
    }

    private int Named(string text)
    {
        var prefix = EntityPrefix(text);
        var folded = IsPlain(text) ? text.ToLowerInvariant() : NameFolding.Fold(text);
        // A script that does not fold to Latin must not make all its names one node.
        var id = prefix is not null ? text : $"name:{(folded.Length > 0 ? folded : text)}";
        return Place(id, text, prefix is null ? [] : [text], prefix is not null && IdentifierTypes.Find(prefix) is not null ? [new Identifier(prefix, text[(prefix.Length + 1)..])] : []);
    }

    // What folding leaves as it is but for the case: nearly all names of a register in Latin letters.
    private static bool IsPlain(string text)
    {
        for (var i = 0; i < text.Length; i++)
            if (!char.IsAsciiLetterOrDigit(text[i]) && (text[i] != ' ' || i == 0 || text[i - 1] == ' ')) return false;
        return text[^1] != ' ';
    }

    private int Place(string id, string name, string[] entities, Identifier[] identifiers)
    {
        if (_byId.TryGetValue(id, out var place)) return place;
        _byId[id] = place = _nodes.Count;
        _nodes.Add(new ChainNode { Id = id, Kind = NodeKind.Organization, Name = name, Entities = entities, Identifiers = identifiers });
        return place;
    }

    private int Described(int place, EdgeEnd end, int line)
    {
        var country = PlaceNames.CountryCode(end.Country);
        if (country is null && end.Country is not null) Tell(line, "unknown-country", end, $"the country {Excerpt.Of(end.Country)}", "a country's name or code");
        foreach (var number in Numbers(end, country, line))
        {
            if (_nodes[place].Identifiers.Any(n => n.Type == number.Type && n.Key != number.Key))
                place = Place($"{_nodes[place].Id}#{number.Type}:{number.Key}", end.Text, [], [number]);
            else if (!_nodes[place].Identifiers.Contains(number))
                _nodes[place] = _nodes[place] with { Identifiers = [.. _nodes[place].Identifiers, number] };
        }
        if (country is not null && _nodes[place].Country is { } known && known != country) Tell(line, "another-country", end, country, $"{known} as above, which was kept");
        else if (country is not null && _nodes[place].Country is null) _nodes[place] = _nodes[place] with { Country = country };
        if (end.Kind is not null) SetKind(place, end, line);
        return place;
    }

    private void SetKind(int place, EdgeEnd end, int line)
    {
        if (EnumNames.Parse<NodeKind>(end.Kind) is not { } kind)
            Tell(line, "unknown-kind", end, Excerpt.Of(end.Kind), $"one of {string.Join(", ", Enum.GetNames<NodeKind>())}");
        else if (_ofStatedKind.Add(place)) _nodes[place] = _nodes[place] with { Kind = kind };
        else if (_nodes[place].Kind != kind) Tell(line, "another-kind", end, kind.ToString(), $"{_nodes[place].Kind} as above, which was kept");
    }

    private IEnumerable<Identifier> Numbers(EdgeEnd end, string? country, int line)
    {
        foreach (var text in (end.Number ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var colon = text.IndexOf(':', StringComparison.Ordinal);
            var number = IdentifierNames.Of(colon < 0 ? "registration" : text[..colon], text[(colon + 1)..].Trim(), country);
            if (IdentifierTypes.Find(number.Type) is not null && number.Key.Length > 0) yield return number;
            else Tell(line, "bad-number", end, $"the number {Excerpt.Of(text)}", "a known type, a colon and a number, such as unp:100230519");
        }
    }

    private void Tell(int line, string code, EdgeEnd end, string found, string expected) =>
        issues.Add(new ReadIssue(line, code, $"{Excerpt.Of(end.Text)}: found {found}; expected {expected}"));

    // A list's key, a colon, and an id without spaces: "us-ofac-sdn:33395", not "Ship: Snow Storm".
    private static string? EntityPrefix(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && colon < text.Length - 1 && !text.Any(char.IsWhiteSpace)
            && text[..colon].All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.') ? text[..colon] : null;
    }
}
