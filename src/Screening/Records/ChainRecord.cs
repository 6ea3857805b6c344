using Screening.Model;

namespace Screening.Records;

/// <summary>A supply chain as a record. A field that the model gets must be added to both halves; a test finds what was forgotten.</summary>
internal static class ChainRecord
{
    /// <summary>Writes a chain.</summary>
    public static void Write(RecordWriter writer, FlaggedSupplyChain chain)
    {
        writer.Text(chain.Id);
        writer.Text(chain.Title);
        WriteSources(writer, chain.Sources);
        writer.Several(chain.Nodes, n => WriteNode(writer, n));
        writer.Several(chain.Edges, e => WriteEdge(writer, e));
        writer.Flag(chain.IsRegister);
        writer.Several(chain.Issues, i => ListRecord.WriteIssue(writer, i));
        writer.Text(chain.Sha256);
    }

    /// <summary>Reads a chain.</summary>
    public static FlaggedSupplyChain Read(ref RecordReader reader) => new()
    {
        Id = reader.Text(),
        Title = reader.Text(),
        Sources = ReadSources(ref reader),
        Nodes = reader.Several(ReadNode),
        Edges = reader.Several(ReadEdge),
        IsRegister = reader.Flag(),
        Issues = reader.Several(ListRecord.ReadIssue),
        Sha256 = reader.TextOrNone(),
    };

    /// <summary>Writes what a chain holds.</summary>
    public static void WriteSummary(RecordWriter writer, ChainSummary chain)
    {
        writer.Text(chain.Id);
        writer.Text(chain.Title);
        writer.Number(chain.Nodes);
        writer.Number(chain.Edges);
        WriteSources(writer, chain.Sources);
        writer.Text(chain.Sha256);
    }

    /// <summary>Reads what a chain holds.</summary>
    public static ChainSummary ReadSummary(ref RecordReader reader) =>
        new(reader.Text(), reader.Text(), reader.Number(), reader.Number(), ReadSources(ref reader)) { Sha256 = reader.TextOrNone() };

    private static void WriteSources(RecordWriter writer, IReadOnlyList<ChainSource> sources) => writer.Several(sources, s =>
    {
        writer.Text(s.Key);
        writer.Text(s.Title);
        writer.Text(s.Publisher);
        writer.Text(s.Date);
    });

    private static IReadOnlyList<ChainSource> ReadSources(ref RecordReader reader) =>
        reader.Several(static (ref RecordReader r) => new ChainSource(r.Text(), r.Text(), r.TextOrNone(), r.TextOrNone()));

    /// <summary>Writes a node.</summary>
    public static void WriteNode(RecordWriter writer, ChainNode node)
    {
        writer.Text(node.Id);
        writer.Choice(node.Kind);
        writer.Text(node.Name);
        writer.Several(node.Names);
        writer.Text(node.Country);
        writer.Several(node.Countries);
        writer.Several(node.Entities);
        writer.Several(node.Identifiers, i =>
        {
            writer.Text(i.Type);
            writer.Text(i.Value);
            writer.Text(i.Country);
        });
        writer.Text(node.Incorporated);
        writer.Several(node.Designators);
        writer.Several(node.Manufacturers);
        writer.Several(node.RequiresContext);
        writer.Several(node.Terms);
        writer.Several(node.Hs);
        writer.Flag(node.Flagged);
    }

    /// <summary>Reads a node.</summary>
    public static ChainNode ReadNode(ref RecordReader reader) => new()
    {
        Id = reader.Text(),
        Kind = reader.Choice<NodeKind>(),
        Name = reader.Text(),
        Names = reader.Several(),
        Country = reader.TextOrNone(),
        Countries = reader.Several(),
        Entities = reader.Several(),
        Identifiers = reader.Several(static (ref RecordReader r) => new Identifier(r.Text(), r.Text(), r.TextOrNone())),
        Incorporated = reader.TextOrNone(),
        Designators = reader.Several(),
        Manufacturers = reader.Several(),
        RequiresContext = reader.Several(),
        Terms = reader.Several(),
        Hs = reader.Several(),
        Flagged = reader.Flag(),
    };

    private static void WriteEdge(RecordWriter writer, ChainEdge edge)
    {
        writer.Text(edge.Id);
        writer.Text(edge.From);
        writer.Text(edge.To);
        writer.Choice(edge.Relation);
        writer.Text(edge.What);
        writer.Several(edge.Goods);
        writer.Decimal(edge.PercentMin);
        writer.Decimal(edge.PercentMax);
        writer.Text(edge.Criterion);
        writer.Text(edge.ValidFrom);
        writer.Text(edge.ValidTo);
        writer.Several(edge.Claims, c =>
        {
            writer.Text(c.Source);
            writer.Text(c.Date);
            writer.Text(c.Claimant);
            writer.Choice(c.Status);
            writer.Text(c.Note);
            writer.Text(c.ValidFrom);
            writer.Text(c.ValidTo);
        });
    }

    private static ChainEdge ReadEdge(ref RecordReader reader) => new()
    {
        Id = reader.Text(),
        From = reader.Text(),
        To = reader.Text(),
        Relation = reader.Choice<Relation>(),
        What = reader.TextOrNone(),
        Goods = reader.Several(),
        PercentMin = reader.Decimal(),
        PercentMax = reader.Decimal(),
        Criterion = reader.TextOrNone(),
        ValidFrom = reader.TextOrNone(),
        ValidTo = reader.TextOrNone(),
        Claims = reader.Several(static (ref RecordReader r) => new Claim(r.Text(), r.Text(), r.Text(), r.Choice<ClaimStatus>(), r.TextOrNone(), r.TextOrNone(), r.TextOrNone())),
    };
}
