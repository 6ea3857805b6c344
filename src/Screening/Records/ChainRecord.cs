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
        writer.Several(chain.Sources, s =>
        {
            writer.Text(s.Key);
            writer.Text(s.Title);
            writer.Text(s.Publisher);
            writer.Text(s.Date);
        });
        writer.Several(chain.Nodes, n => WriteNode(writer, n));
        writer.Several(chain.Edges, e => WriteEdge(writer, e));
        writer.Several(chain.Issues, i => ListRecord.WriteIssue(writer, i));
    }

    /// <summary>Reads a chain.</summary>
    public static FlaggedSupplyChain Read(ref RecordReader reader) => new()
    {
        Id = reader.Text(),
        Title = reader.Text(),
        Sources = reader.Several(static (ref RecordReader r) => new ChainSource(r.Text(), r.Text(), r.TextOrNone(), r.TextOrNone())),
        Nodes = reader.Several(ReadNode),
        Edges = reader.Several(ReadEdge),
        Issues = reader.Several(ListRecord.ReadIssue),
    };

    private static void WriteNode(RecordWriter writer, ChainNode node)
    {
        writer.Text(node.Id);
        writer.Choice(node.Kind);
        writer.Text(node.Name);
        writer.Several(node.Names);
        writer.Text(node.Country);
        writer.Several(node.Countries);
        writer.Several(node.Entities);
        writer.Several(node.Designators);
        writer.Several(node.RequiresContext);
        writer.Several(node.Terms);
        writer.Several(node.Hs);
        writer.Flag(node.Flagged);
    }

    private static ChainNode ReadNode(ref RecordReader reader) => new()
    {
        Id = reader.Text(),
        Kind = reader.Choice<NodeKind>(),
        Name = reader.Text(),
        Names = reader.Several(),
        Country = reader.TextOrNone(),
        Countries = reader.Several(),
        Entities = reader.Several(),
        Designators = reader.Several(),
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
        writer.Text(edge.ValidFrom);
        writer.Text(edge.ValidTo);
        writer.Several(edge.Claims, c =>
        {
            writer.Text(c.Source);
            writer.Text(c.Date);
            writer.Text(c.Claimant);
            writer.Choice(c.Status);
            writer.Text(c.Note);
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
        ValidFrom = reader.TextOrNone(),
        ValidTo = reader.TextOrNone(),
        Claims = reader.Several(static (ref RecordReader r) => new Claim(r.Text(), r.Text(), r.Text(), r.Choice<ClaimStatus>(), r.TextOrNone())),
    };
}
