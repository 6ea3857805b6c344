using Screening.Model;
using Screening.Storage;

namespace Screening.Graph;

/// <summary>What a graph holds of its edges, a column a fact, in their order.</summary>
internal sealed class EdgeColumns
{
    /// <summary>An edge some of whose claims hold for a time only.</summary>
    public const byte DatedClaims = 1;

    /// <summary>Fills the columns.</summary>
    public EdgeColumns(DraftEdge[] edges, TextPool texts)
    {
        var claims = new ClaimColumns.Builder(edges.Sum(e => e.Edge.Claims.Count), edges.Length, texts);
        var (flags, stake) = (new byte[edges.Length], new int[edges.Length]);
        var (least, most) = (new List<long>(), new List<long>());
        for (var i = 0; i < edges.Length; i++)
        {
            var edge = edges[i].Edge;
            stake[i] = edge.Relation == Relation.Owns ? least.Count : -1;
            if (edge.Relation == Relation.Owns)
            {
                least.Add(Share.AtLeast(edge.PercentMin));
                most.Add(Share.AtMost(edge.PercentMax));
            }
            if (edge.Goods.Count > 0) Goods[i] = [.. edge.Goods];
            if (claims.Add(i, edge.Claims)) flags[i] |= DatedClaims;
        }
        Flat<T> Column<T>(Func<DraftEdge, T> of) where T : unmanaged => Flat<T>.Of(Array.ConvertAll(edges, e => of(e)));
        From = Column(e => e.From);
        To = Column(e => e.To);
        Chain = Column(e => checked((ushort)e.Chain));
        Relations = Column(e => (byte)e.Edge.Relation);
        Status = Column(e => (byte)e.Edge.Status);
        Since = Column(e => PackedDate.Start(e.Edge.ValidFrom));
        Until = Column(e => PackedDate.End(e.Edge.ValidTo));
        What = Column(e => texts.PlaceOf(e.Edge.What));
        Criterion = Column(e => texts.PlaceOf(e.Edge.Criterion));
        (Flags, Stake, StakeMin, StakeMax) = (Flat<byte>.Of(flags), Flat<int>.Of(stake), Flat<long>.Of([.. least]), Flat<long>.Of([.. most]));
        Ids = new TextTable(Array.ConvertAll(edges, e => e.Edge.Id));
        Claims = claims.Build();
    }

    private EdgeColumns(SectionFile file, string name)
    {
        From = file.Values<int>(name + ".from");
        To = file.Values<int>(name + ".to");
        Chain = file.Values<ushort>(name + ".chain");
        Relations = file.Values<byte>(name + ".relations");
        Status = file.Values<byte>(name + ".status");
        Flags = file.Values<byte>(name + ".flags");
        Since = file.Values<int>(name + ".since");
        Until = file.Values<int>(name + ".until");
        What = file.Values<int>(name + ".what");
        Criterion = file.Values<int>(name + ".criterion");
        Stake = file.Values<int>(name + ".stake");
        StakeMin = file.Values<long>(name + ".stake-min");
        StakeMax = file.Values<long>(name + ".stake-max");
        Ids = TextTable.Open(file, name + ".ids");
        Claims = ClaimColumns.Open(file, name + ".claims");
    }

    /// <summary>The node an edge starts from.</summary>
    public Flat<int> From { get; }

    /// <summary>The node it leads to.</summary>
    public Flat<int> To { get; }

    public Flat<ushort> Chain { get; }

    public Flat<byte> Relations { get; }

    /// <summary>The strongest status among the claims of an edge.</summary>
    public Flat<byte> Status { get; }

    public Flat<byte> Flags { get; }

    public Flat<int> Since { get; }

    public Flat<int> Until { get; }

    public Flat<int> What { get; }

    public Flat<int> Criterion { get; }

    /// <summary>The place of an edge's share, or -1.</summary>
    public Flat<int> Stake { get; }

    public Flat<long> StakeMin { get; }

    public Flat<long> StakeMax { get; }

    public TextTable Ids { get; }

    /// <summary>The goods an edge concerns, where it names any.</summary>
    public Dictionary<int, string[]> Goods { get; } = [];

    public ClaimColumns Claims { get; }

    /// <summary>Opens columns that were written to a file; what few edges have is added by the caller.</summary>
    public static EdgeColumns Open(SectionFile file, string name) => new(file, name);

    /// <summary>Adds the columns to a file.</summary>
    public void Write(SectionWriter writer, string name)
    {
        writer.Add(name + ".from", From);
        writer.Add(name + ".to", To);
        writer.Add(name + ".chain", Chain);
        writer.Add(name + ".relations", Relations);
        writer.Add(name + ".status", Status);
        writer.Add(name + ".flags", Flags);
        writer.Add(name + ".since", Since);
        writer.Add(name + ".until", Until);
        writer.Add(name + ".what", What);
        writer.Add(name + ".criterion", Criterion);
        writer.Add(name + ".stake", Stake);
        writer.Add(name + ".stake-min", StakeMin);
        writer.Add(name + ".stake-max", StakeMax);
        Ids.Write(writer, name + ".ids");
        Claims.Write(writer, name + ".claims");
    }
}
