using Screening.Model;
using Screening.Storage;

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
        var (kinds, flags, chain, country) = (new byte[nodes.Count], new byte[nodes.Count], new ushort[nodes.Count], new int[nodes.Count]);
        for (var i = 0; i < order.Length; i++)
        {
            var node = nodes[order[i]];
            kinds[i] = (byte)node.Kind;
            chain[i] = checked((ushort)merge.ChainOf(order[i]));
            country[i] = texts.PlaceOf(node.Country);
            if (node.Flagged) flags[i] |= Flagged;
            if (merge.IsOnlyRegistered(order[i])) flags[i] |= OnlyRegistered;
            if (Bind(node, i, partyOf)) flags[i] |= Listed;
            if (IsDescribed(node)) Details[i] = node;
        }
        foreach (var (id, node) in merge.Aliases) Aliases.TryAdd(id, PlaceOf[node]);
        (Kinds, Flags, Chain, Country) = (Flat<byte>.Of(kinds), Flat<byte>.Of(flags), Flat<ushort>.Of(chain), Flat<int>.Of(country));
    }

    private NodeColumns(SectionFile file, string name)
    {
        (Ids, Names, PlaceOf) = (TextTable.Open(file, name + ".ids"), TextTable.Open(file, name + ".names"), []);
        (Kinds, Flags) = (file.Values<byte>(name + ".kinds"), file.Values<byte>(name + ".flags"));
        (Chain, Country) = (file.Values<ushort>(name + ".chain"), file.Values<int>(name + ".country"));
    }

    /// <summary>Where a node of the merge stands in the columns; empty for columns of a file.</summary>
    public int[] PlaceOf { get; }

    public TextTable Ids { get; }

    public TextTable Names { get; }

    public Flat<byte> Kinds { get; }

    public Flat<byte> Flags { get; }

    public Flat<ushort> Chain { get; }

    public Flat<int> Country { get; }

    /// <summary>Nodes of which more is known than kind, name and country.</summary>
    public Dictionary<int, ChainNode> Details { get; } = [];

    /// <summary>The entries on loaded lists that nodes are.</summary>
    public Dictionary<int, IReadOnlyList<string>> Entries { get; } = [];

    /// <summary>Ids by which a node is known besides its own: of nodes it was merged with, of its entries.</summary>
    public Dictionary<string, int> Aliases { get; } = new(StringComparer.Ordinal);

    /// <summary>Opens columns that were written to a file; what few nodes have is added by the caller.</summary>
    public static NodeColumns Open(SectionFile file, string name) => new(file, name);

    /// <summary>Adds the columns to a file.</summary>
    public void Write(SectionWriter writer, string name)
    {
        Ids.Write(writer, name + ".ids");
        Names.Write(writer, name + ".names");
        writer.Add(name + ".kinds", Kinds);
        writer.Add(name + ".flags", Flags);
        writer.Add(name + ".chain", Chain);
        writer.Add(name + ".country", Country);
    }

    private bool Bind(ChainNode node, int place, Func<string, int> partyOf)
    {
        string[] entries = [.. node.Entities.Where(e => partyOf(e) >= 0)];
        if (entries.Length == 0) return false;
        Entries[place] = entries;
        foreach (var entry in entries)
            if (entry != node.Id) Aliases.TryAdd(entry, place);
        return true;
    }

    private static bool IsDescribed(ChainNode node) =>
        node.Names.Count + node.Countries.Count + node.Designators.Count + node.Manufacturers.Count + node.RequiresContext.Count + node.Terms.Count + node.Hs.Count + node.Identifiers.Count > 0
        || node.Incorporated is not null
        || !(node.Entities.Count == 0 || (node.Entities.Count == 1 && node.Entities[0] == node.Id));
}
