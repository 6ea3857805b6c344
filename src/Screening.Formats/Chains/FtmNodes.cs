using System.Collections.Frozen;
using System.Text.Json;
using Screening.Formats.Lists;
using Screening.Formats.Reading;
using Screening.Model;

namespace Screening.Formats.Chains;

/// <summary>The FollowTheMoney entities of a file that are nodes of a chain, by their own ids.</summary>
internal sealed class FtmNodes
{
    private readonly List<ChainNode> _nodes = [];
    private readonly Dictionary<string, int> _byId = new(StringComparer.Ordinal);

    /// <summary>What schemas are. A LegalEntity may be a person; an aircraft is owned and moved like a ship.</summary>
    public static FrozenDictionary<string, NodeKind> Kinds { get; } = new Dictionary<string, NodeKind>(StringComparer.Ordinal)
    {
        ["Person"] = NodeKind.Person,
        ["Company"] = NodeKind.Organization,
        ["Organization"] = NodeKind.Organization,
        ["LegalEntity"] = NodeKind.Organization,
        ["PublicBody"] = NodeKind.Organization,
        ["Vessel"] = NodeKind.Vessel,
        ["Airplane"] = NodeKind.Vessel,
        ["Address"] = NodeKind.Address,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The nodes in file order.</summary>
    public IReadOnlyList<ChainNode> All => _nodes;

    /// <summary>The node of an entity's own id; null where the file has none.</summary>
    public string? IdOf(string ownId) => _byId.TryGetValue(ownId, out var place) ? _nodes[place].Id : null;

    /// <summary>Adds a number to an entity; false where the file has none of that id.</summary>
    public bool AddNumber(string ownId, Identifier number)
    {
        if (!_byId.TryGetValue(ownId, out var place)) return false;
        if (!_nodes[place].Identifiers.Contains(number)) _nodes[place] = _nodes[place] with { Identifiers = [.. _nodes[place].Identifiers, number] };
        return true;
    }

    /// <summary>Adds an entity; null, and an issue, where it cannot be one.</summary>
    public string? Add(JsonLine line, string schema, JsonElement properties, string dataset, List<ReadIssue> issues)
    {
        var full = schema == "Address" ? properties.Texts("full").FirstOrDefault() : null;
        var names = properties.Texts("name").Concat(line.Value.Texts("caption")).ToList();
        var name = (full is null ? names : [full]).Find(n => n.Length <= InputLimits.MaxName);
        if (line.Value.Text("id") is not { } ownId || name is null)
        {
            issues.Add(new ReadIssue(line.Line, names.Count > 0 && name is null ? "name-too-long" : "missing-name", $"found no id, or no name; expected both, and a name of at most {InputLimits.MaxName} characters"));
            return null;
        }
        if (!_byId.TryAdd(ownId, _nodes.Count))
        {
            issues.Add(new ReadIssue(line.Line, "duplicate-node", $"found the entity {Excerpt.Of(ownId)} again; expected each id once, and kept the first"));
            return null;
        }
        _nodes.Add(NodeOf(line, schema, properties, EntityIds.Of(ListKeys.Of(dataset), ownId), name, issues));
        return ownId;
    }

    // Under the id that the same file has as a list: a party on it is found on it.
    private static ChainNode NodeOf(JsonLine line, string schema, JsonElement properties, string id, string name, List<ReadIssue> issues)
    {
        var draft = new EntityDraft(id, "", line.Line);
        draft.AddName(name, NameRole.Primary);
        FollowTheMoney.Apply(properties, draft);
        var entity = draft.ToEntity();
        if (entity.Names.Any(n => n.Name.Length > InputLimits.MaxName))
            issues.Add(new ReadIssue(line.Line, "name-too-long", $"{id}: found names beyond the limit, and left them out; expected at most {InputLimits.MaxName} characters"));
        var founded = properties.Texts("incorporationDate").ToList();
        var incorporated = founded.Select(StatedDates.Day).FirstOrDefault(d => d is not null);
        if (founded.Count > 0 && incorporated is null) issues.Add(new ReadIssue(line.Line, "bad-date", $"{id}: found the date {Excerpt.Of(founded[0])}; expected one there is, as yyyy-MM-dd, yyyy-MM or yyyy"));
        return new ChainNode
        {
            Id = id,
            Kind = Kinds[schema],
            Name = name,
            // A weak alias is no name by which a register tells a party from its namesakes.
            Names = [.. entity.Names.Skip(1).Where(n => n.Quality == NameQuality.Strong && n.Name.Length <= InputLimits.MaxName).Select(n => n.Name)],
            Country = draft.Jurisdiction ?? (entity.Countries.Count > 0 ? entity.Countries[0] : null),
            Entities = [id],
            Identifiers = entity.Identifiers,
            Incorporated = incorporated,
        };
    }
}
