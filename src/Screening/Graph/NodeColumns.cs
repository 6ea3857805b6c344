using Screening.Model;

namespace Screening.Graph;

/// <summary>What a graph holds of its nodes, a column a fact, in order of id.</summary>
internal sealed class NodeColumns
{
    /// <summary>A node that is a finding of its own.</summary>
    public const byte Flagged = 1;

    /// <summary>A node on a loaded list.</summary>
    public const byte Listed = 2;

    /// <summary>A node of registers only.</summary>
    public const byte OnlyRegistered = 4;

    /// <summary>Fills the columns.</summary>
    public NodeColumns(NodeMerge merge, TextPool texts, Func<string, int> partyOf)
    {
        var nodes = merge.Nodes;
        int[] order = [.. Enumerable.Range(0, nodes.Count)];
        Array.Sort(order, (a, b) => TextTable.Compare(nodes[a].Id, nodes[b].Id));
        PlaceOf = new int[nodes.Count];
        for (var i = 0; i < order.Length; i++) PlaceOf[order[i]] = i;
        Ids = new TextTable([.. order.Select(n => nodes[n].Id)]);
        Names = new TextTable([.. order.Select(n => nodes[n].Name)]);
        (Kinds, Flags, Chain, Country) = (new byte[nodes.Count], new byte[nodes.Count], new ushort[nodes.Count], new int[nodes.Count]);
        for (var i = 0; i < order.Length; i++)
        {
            var node = nodes[order[i]];
            Kinds[i] = (byte)node.Kind;
            Chain[i] = checked((ushort)merge.ChainOf(order[i]));
            Country[i] = texts.PlaceOf(node.Country);
            if (node.Flagged) Flags[i] |= Flagged;
            if (merge.IsOnlyRegistered(order[i])) Flags[i] |= OnlyRegistered;
            Bind(node, i, partyOf);
            if (IsDescribed(node)) Details[i] = node;
        }
        foreach (var (id, node) in merge.Aliases) Aliases.TryAdd(id, PlaceOf[node]);
    }

    /// <summary>Where a node of the merge stands in the columns.</summary>
    public int[] PlaceOf { get; }

    public TextTable Ids { get; }

    public TextTable Names { get; }

    public byte[] Kinds { get; }

    public byte[] Flags { get; }

    public ushort[] Chain { get; }

    public int[] Country { get; }

    /// <summary>Nodes of which more is known than kind, name and country.</summary>
    public Dictionary<int, ChainNode> Details { get; } = [];

    /// <summary>The entries on loaded lists that nodes are.</summary>
    public Dictionary<int, IReadOnlyList<string>> Entries { get; } = [];

    /// <summary>Ids by which a node is known besides its own: of nodes it was merged with, of its entries.</summary>
    public Dictionary<string, int> Aliases { get; } = new(StringComparer.Ordinal);

    private void Bind(ChainNode node, int place, Func<string, int> partyOf)
    {
        string[] entries = [.. node.Entities.Where(e => partyOf(e) >= 0)];
        if (entries.Length == 0) return;
        Flags[place] |= Listed;
        Entries[place] = entries;
        foreach (var entry in entries)
            if (entry != node.Id) Aliases.TryAdd(entry, place);
    }

    private static bool IsDescribed(ChainNode node) =>
        node.Names.Count + node.Countries.Count + node.Designators.Count + node.Manufacturers.Count + node.RequiresContext.Count + node.Terms.Count + node.Hs.Count + node.Identifiers.Count > 0
        || node.Incorporated is not null
        || !(node.Entities.Count == 0 || (node.Entities.Count == 1 && node.Entities[0] == node.Id));
}
