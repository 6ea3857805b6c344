using System.Globalization;
using Screening.Graph;
using Screening.Model;
using Screening.Ownership;
using Screening.Tests.Support;

namespace Screening.Tests.Ownership;

/// <summary>Small graphs of holdings with all that real ones have: ranges, unknown shares, loops, control, ended and alleged stakes, two accounts.</summary>
internal static class RandomHoldings
{
    private static readonly decimal[] Shares = [5, 10, 20, 25, 25, 30, 40, 49.99m, 50, 50, 50.01m, 60, 100];
    private static readonly string?[] Dates = [null, null, null, null, "2025", "2026-11", "2026-11-22", "2026-12"];
    private static readonly ClaimStatus[] Statuses = [ClaimStatus.Designated, ClaimStatus.Confirmed, ClaimStatus.Confirmed, ClaimStatus.Reported, ClaimStatus.Alleged, ClaimStatus.Denied];

    /// <summary>One or two chains over the same parties, and which of them are listed.</summary>
    public static (FlaggedSupplyChain[] Chains, string[] Listed) Of(Random random)
    {
        var count = random.Next(2, 9);
        string[] listed = [.. Enumerable.Range(0, count).Where(_ => random.Next(4) == 0).Select(Name)];
        return ([.. Enumerable.Range(0, random.Next(5) == 0 ? 2 : 1).Select(c => Chain(random, c, count))], listed);
    }

    /// <summary>Certain stakes only, one between any two parties: what a proof is searched in.</summary>
    public static FlaggedSupplyChain Plain(Random random, int count, int edges) => ChainOf(0, count, [.. Enumerable.Range(0, edges)
        .Select(_ => (From: random.Next(count), To: random.Next(count))).Where(p => p.From != p.To).Distinct()
        .Select((p, i) => Holdings.Edge(Name(p.From), Name(p.To), Relation.Owns) with { Id = i.ToString(CultureInfo.InvariantCulture), PercentMin = Shares[random.Next(Shares.Length)] })
        .Select(e => e with { PercentMax = e.PercentMin })]);

    /// <summary>What the library makes of every party.</summary>
    public static Dictionary<string, OwnershipOutcome> Standing(FlaggedSupplyChain[] chains, string[] listed, OwnershipPolicy policy)
    {
        var graph = ClaimGraphBuilder.Build(chains, _ => -1);
        var starts = listed.Select(graph.IndexOf).Where(n => n >= 0).Order().ToArray();
        var standing = new PolicyStanding(policy, new Stakes(graph, TestLists.Day), starts, graph.Nodes);
        return Enumerable.Range(0, graph.Nodes).ToDictionary(graph.IdOf, n => standing[n], StringComparer.Ordinal);
    }

    public static string Name(int i) => $"n{i.ToString(CultureInfo.InvariantCulture)}";

    private static FlaggedSupplyChain Chain(Random random, int number, int count) =>
        ChainOf(number, count, [.. Enumerable.Range(0, random.Next(1, 14)).Select(i => Edge(random, Name(random.Next(count)), Name(random.Next(count))) with { Id = i.ToString(CultureInfo.InvariantCulture) })]);

    private static FlaggedSupplyChain ChainOf(int number, int count, ChainEdge[] edges) => new()
    {
        Id = $"c{number.ToString(CultureInfo.InvariantCulture)}",
        Title = "random",
        Nodes = [.. Enumerable.Range(0, count).Select(i => new ChainNode { Id = Name(i), Name = Name(i), Kind = NodeKind.Organization })],
        Edges = edges,
    };

    private static ChainEdge Edge(Random random, string from, string to)
    {
        var relation = random.Next(12) switch { 0 => Relation.CooperatesWith, 1 or 2 => Relation.Controls, 3 => Relation.Supplies, _ => Relation.Owns };
        var (a, b) = (Shares[random.Next(Shares.Length)], Shares[random.Next(Shares.Length)]);
        var isRange = random.Next(4) == 0;
        return Holdings.Edge(from, to, relation, Statuses[random.Next(Statuses.Length)]) with
        {
            PercentMin = relation != Relation.Owns || random.Next(8) == 0 ? null : isRange ? Math.Min(a, b) : a,
            PercentMax = relation != Relation.Owns || random.Next(8) == 0 ? null : isRange ? Math.Max(a, b) : a,
            Criterion = relation switch
            {
                Relation.Controls when random.Next(4) > 0 => ControlCriteria.All[random.Next(ControlCriteria.All.Count)],
                Relation.CooperatesWith when random.Next(3) > 0 => ControlCriteria.JointArrangement,
                _ => null,
            },
            ValidFrom = Dates[random.Next(Dates.Length)],
            ValidTo = Dates[random.Next(Dates.Length)],
        };
    }
}
