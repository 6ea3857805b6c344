using Screening.Model;
using Screening.Records;
using Screening.Storage;

namespace Screening.Graph;

/// <summary>A graph in sections of a file: its columns are read where they lie, so that processes share them.</summary>
/// <remarks>What few nodes and edges have (designators, terms, goods, periods of claims) is a section of records, read when the graph is opened.</remarks>
internal static class GraphStore
{
    /// <summary>Adds a graph to a file.</summary>
    public static void Write(SectionWriter writer, string name, StringTableBuilder texts, ClaimGraph graph)
    {
        var columns = graph.Columns;
        columns.Nodes.Write(writer, name + ".nodes");
        columns.Edges.Write(writer, name + ".edges");
        writer.Add(name + ".out-start", columns.OutStart);
        writer.Add(name + ".in-start", columns.InStart);
        writer.Add(name + ".in", columns.In);
        var records = new RecordWriter(texts);
        records.Several(columns.Texts);
        records.Several(columns.Chains);
        records.Several([.. columns.Nodes.Details.OrderBy(d => d.Key)], d =>
        {
            records.Number(d.Key);
            ChainRecord.WriteNode(records, d.Value);
        });
        records.Several([.. columns.Nodes.Entries.OrderBy(e => e.Key)], e =>
        {
            records.Number(e.Key);
            records.Several(e.Value);
        });
        records.Several([.. columns.Nodes.Aliases.OrderBy(a => a.Key, StringComparer.Ordinal)], a =>
        {
            records.Text(a.Key);
            records.Number(a.Value);
        });
        records.Several([.. columns.Edges.Goods.OrderBy(g => g.Key)], g =>
        {
            records.Number(g.Key);
            records.Several(g.Value);
        });
        records.Several([.. columns.Edges.Claims.Periods.OrderBy(p => p.Key)], p =>
        {
            records.Number(p.Key);
            records.Number(p.Value.From);
            records.Number(p.Value.To);
        });
        writer.Add<byte>(name, records.ToArray());
    }

    /// <summary>Opens the graph of a file.</summary>
    /// <exception cref="InputFormatException">It is damaged.</exception>
    public static ClaimGraph Open(SectionFile file, string name, SharedTexts texts)
    {
        var (nodes, edges) = (NodeColumns.Open(file, name + ".nodes"), EdgeColumns.Open(file, name + ".edges"));
        var bytes = file.Values<byte>(name);
        try
        {
            var reader = new RecordReader(bytes.Span, texts);
            var (shared, chains) = (reader.Several(), reader.Several());
            foreach (var (node, facts) in reader.Several(static (ref RecordReader r) => (r.Number(), ChainRecord.ReadNode(ref r)))) nodes.Details[node] = facts;
            foreach (var (node, entries) in reader.Several(static (ref RecordReader r) => (r.Number(), r.Several()))) nodes.Entries[node] = entries;
            foreach (var (id, node) in reader.Several(static (ref RecordReader r) => (r.Text(), r.Number()))) nodes.Aliases[id] = node;
            foreach (var (edge, goods) in reader.Several(static (ref RecordReader r) => (r.Number(), r.Several()))) edges.Goods[edge] = [.. goods];
            foreach (var (claim, from, to) in reader.Several(static (ref RecordReader r) => (r.Number(), r.Number(), r.Number()))) edges.Claims.Periods[claim] = (from, to);
            bytes.KeepAlive();
            return new ClaimGraph(new GraphColumns
            {
                Texts = [.. shared],
                Chains = [.. chains],
                Nodes = nodes,
                Edges = edges,
                OutStart = file.Values<int>(name + ".out-start"),
                InStart = file.Values<int>(name + ".in-start"),
                In = file.Values<int>(name + ".in"),
            });
        }
        catch (Exception e) when (Damage.IsOne(e))
        {
            throw Damage.Of(file, name, e);
        }
    }
}
