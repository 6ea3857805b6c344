using Screening.Model;

namespace Screening.Graph;

/// <summary>What a graph holds of its edges, a column a fact, in their order.</summary>
internal sealed class EdgeColumns
{
    /// <summary>An edge some of whose claims hold for a time only.</summary>
    public const byte DatedClaims = 1;

    /// <summary>Fills the columns.</summary>
    public EdgeColumns(DraftEdge[] edges, TextPool texts)
    {
        var count = edges.Length;
        (From, To, Relations, Status, Flags) = (new int[count], new int[count], new byte[count], new byte[count], new byte[count]);
        Chain = new ushort[count];
        (Since, Until, What, Criterion, Stake) = (new int[count], new int[count], new int[count], new int[count], new int[count]);
        Claims = new ClaimColumns(edges.Sum(e => e.Edge.Claims.Count), count);
        var stakes = edges.Count(e => e.Edge.Relation == Relation.Owns);
        (StakeMin, StakeMax) = (new long[stakes], new long[stakes]);
        stakes = 0;
        for (var i = 0; i < count; i++)
        {
            var edge = edges[i].Edge;
            (From[i], To[i], Relations[i], Status[i]) = (edges[i].From, edges[i].To, (byte)edge.Relation, (byte)edge.Status);
            Chain[i] = checked((ushort)edges[i].Chain);
            (Since[i], Until[i]) = (PackedDate.Start(edge.ValidFrom), PackedDate.End(edge.ValidTo));
            (What[i], Criterion[i], Stake[i]) = (texts.PlaceOf(edge.What), texts.PlaceOf(edge.Criterion), -1);
            if (edge.Relation == Relation.Owns)
            {
                (StakeMin[stakes], StakeMax[stakes]) = (Share.AtLeast(edge.PercentMin), Share.AtMost(edge.PercentMax));
                Stake[i] = stakes++;
            }
            if (edge.Goods.Count > 0) Goods[i] = [.. edge.Goods];
            if (Claims.Add(i, edge.Claims, texts)) Flags[i] |= DatedClaims;
        }
        Ids = new TextTable(Array.ConvertAll(edges, e => e.Edge.Id));
    }

    public int[] From { get; }

    public int[] To { get; }

    public ushort[] Chain { get; }

    public byte[] Relations { get; }

    /// <summary>The strongest status among the claims of an edge.</summary>
    public byte[] Status { get; }

    public byte[] Flags { get; }

    public int[] Since { get; }

    public int[] Until { get; }

    public TextTable Ids { get; }

    public int[] What { get; }

    public int[] Criterion { get; }

    /// <summary>The place of an edge's share, or -1.</summary>
    public int[] Stake { get; }

    public long[] StakeMin { get; }

    public long[] StakeMax { get; }

    /// <summary>The goods an edge concerns, where it names any.</summary>
    public Dictionary<int, string[]> Goods { get; } = [];

    public ClaimColumns Claims { get; }
}

/// <summary>What a graph holds of the claims for and against its edges.</summary>
internal sealed class ClaimColumns(int claims, int edges)
{
    private int _next;

    /// <summary>For each edge its first claim, and one more.</summary>
    public int[] Start { get; } = new int[edges + 1];

    public byte[] Status { get; } = new byte[claims];

    public int[] Source { get; } = new int[claims];

    public int[] Date { get; } = new int[claims];

    public int[] Claimant { get; } = new int[claims];

    public int[] Note { get; } = new int[claims];

    /// <summary>Claims that hold for a time only.</summary>
    public Dictionary<int, (int From, int To)> Periods { get; } = [];

    /// <summary>Adds the claims of the next edge; says whether one of them holds for a time only.</summary>
    public bool Add(int edge, IReadOnlyList<Claim> claims, TextPool texts)
    {
        var isDated = false;
        foreach (var claim in claims)
        {
            (Status[_next], Source[_next], Date[_next]) = ((byte)claim.Status, texts.PlaceOf(claim.Source), texts.PlaceOf(claim.Date));
            (Claimant[_next], Note[_next]) = (texts.PlaceOf(claim.Claimant), texts.PlaceOf(claim.Note));
            if (claim.ValidFrom is not null || claim.ValidTo is not null)
            {
                Periods[_next] = (PackedDate.Start(claim.ValidFrom), PackedDate.End(claim.ValidTo));
                isDated = true;
            }
            _next++;
        }
        Start[edge + 1] = _next;
        return isDated;
    }
}
