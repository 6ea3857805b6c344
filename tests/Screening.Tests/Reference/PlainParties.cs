using Screening.Parties;
using Screening.Scoring;

namespace Screening.Tests.Reference;

/// <summary>Parties by asking every pair: no blocks, no leaders, groups as plain lists.</summary>
internal static class PlainParties
{
    /// <summary>The groups as sorted ids, in order of their first.</summary>
    public static string[] Of(IReadOnlyList<PreparedEntity> entities)
    {
        PartyFacts[] facts = [.. entities.Select(e => new PartyFacts(e)).OrderBy(f => f.Entity.Id, ListOrder.ById)];
        var common = Common(facts);
        var joins = new List<(PartyFacts A, PartyFacts B, PartyEvidence Evidence)>();
        for (var i = 0; i < facts.Length; i++)
            for (var j = i + 1; j < facts.Length; j++)
                if (PartyEvidence.Of(facts[i], facts[j], common) is { } evidence) joins.Add((facts[i], facts[j], evidence));
        List<List<PartyFacts>> groups = [.. facts.Select(f => new List<PartyFacts> { f })];
        // The facts are in order of ids, so the pairs are: only the strength is left to sort by.
        foreach (var (a, b, evidence) in joins.OrderBy(j => j.Evidence.Kind))
        {
            var (one, other) = (groups.Single(g => g.Contains(a)), groups.Single(g => g.Contains(b)));
            if (one == other || one.Any(x => other.Any(y => Forbids(x, y, evidence.IsByName)))) continue;
            one.AddRange(other);
            groups.Remove(other);
        }
        return [.. groups.Select(g => string.Join(' ', g.Select(f => f.Entity.Id).Order(ListOrder.ById))).Order(StringComparer.Ordinal)];
    }

    private static bool Forbids(PartyFacts x, PartyFacts y, bool isByName) => Contradiction.Between(x, y) || (isByName && Contradiction.BetweenNamesakes(x, y));

    private static HashSet<string> Common(PartyFacts[] facts)
    {
        var numbers = facts.SelectMany(f => f.Numbers.Select(n => n.Block).Distinct().Select(b => (Block: b, f.Entity.List))).GroupBy(c => c.Block);
        var names = facts.Where(f => f.Holdings != 0).SelectMany(f => f.Names.Select(n => n.Key).Distinct()).GroupBy(k => k);
        return [
            .. numbers.Where(g => g.Count() > PartyPairs.MostCarriers || g.GroupBy(c => c.List).Any(l => l.Count() > PartyPairs.MostOfOneList)).Select(g => g.Key),
            .. names.Where(g => g.Count() > PartyPairs.MostNamesakes).Select(g => g.Key)];
    }
}
