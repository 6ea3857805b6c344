using System.Globalization;
using Screening.Model;

namespace Screening.Benchmarks.Data;

/// <summary>A made-up register of who owns, controls and supplies whom: companies in order of age, each owned by older ones, a few hubs that hold many.</summary>
internal static class RegisterSynthesis
{
    private const ulong Seed = 20261122;

    // Of a hundred edges: who owns, who controls, who supplies.
    private const int Owns = 70;
    private const int Controls = 10;

    // Listed parties are rare, and hold more than others.
    private const int OneListedIn = 200;

    private static readonly decimal[] Shares = [5, 10, 20, 25, 30, 33.33m, 40, 49, 50, 51, 60, 75, 90, 100];
    private static readonly string[] Criteria = [.. ControlCriteria.All.Where(c => c != ControlCriteria.JointArrangement)];

    /// <summary>The id of a party; those that are listed are called after a list.</summary>
    public static string Party(int party) =>
        string.Create(CultureInfo.InvariantCulture, $"{(IsListed(party) ? "us-ofac-sdn" : "register")}:{party}");

    /// <summary>Whether a party is listed.</summary>
    public static bool IsListed(int party) => party % OneListedIn == 0;

    /// <summary>How many parties so many edges are between.</summary>
    public static int Parties(int edges) => edges / 2;

    /// <summary>The register.</summary>
    public static FlaggedSupplyChain Register(int edges)
    {
        var draw = new SeededDraw(Seed);
        var parties = Parties(edges);
        string[] ids = [.. Enumerable.Range(0, parties).Select(Party)];
        return new FlaggedSupplyChain
        {
            Id = "register",
            Title = "register",
            IsRegister = true,
            Nodes = [.. Enumerable.Range(0, parties).Select(p => new ChainNode { Id = ids[p], Name = string.Create(CultureInfo.InvariantCulture, $"Company {p} Trading Limited"), Kind = NodeKind.Organization, Country = "BY", Entities = IsListed(p) ? [ids[p]] : [] })],
            Edges = [.. Enumerable.Range(0, edges).Select(e => Edge(draw, e, ids))],
        };
    }

    private static ChainEdge Edge(SeededDraw draw, int edge, string[] ids)
    {
        var asset = 1 + draw.Below(ids.Length - 1);
        // One in five holders is one of the few that hold much; the others are older companies.
        var owner = draw.Percent(20) ? draw.Below(Math.Min(asset, Math.Max(1, ids.Length / 100))) : draw.Below(asset);
        var kind = draw.Below(100);
        var relation = kind < Owns ? Relation.Owns : kind < Owns + Controls ? Relation.Controls : Relation.Supplies;
        decimal? share = relation == Relation.Owns && !draw.Percent(5) ? draw.Of(Shares) : null;
        return new ChainEdge
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"line-{edge + 2}"),
            From = ids[owner],
            To = ids[asset],
            Relation = relation,
            PercentMin = share,
            PercentMax = share,
            Criterion = relation == Relation.Controls ? draw.Of(Criteria) : null,
            ValidTo = draw.Percent(5) ? "2020" : null,
            Claims = [new Claim("register", "2026-10-01", "the register", draw.Percent(10) ? ClaimStatus.Alleged : ClaimStatus.Reported)],
        };
    }
}
