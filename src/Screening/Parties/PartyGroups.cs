using Screening.Model;
using Screening.Scoring;
using Screening.Storage;
using Screening.Text;

namespace Screening.Parties;

/// <summary>Which entries of several lists are one party, and why.</summary>
/// <remarks>
/// Algorithm: Kruskal's. Pairs that share a number, a name, a day of birth or a statement are looked at; <see cref="PartyEvidence"/> says
/// what joins them, and <see cref="Contradiction"/> what forbids it. Joins are made in order of strength, then of ids; one that would put two
/// contradicting entries into one group, through whomever, is refused. What is joined by name and place must also not be what one list keeps apart.
/// Time: the pairs that share something, and for each join the product of both groups. Space: the pairs.
/// Contract: no group holds two entries that contradict; the order of lists and entries makes no difference; a name alone joins nobody.
/// Oracle: Reference/PlainParties.cs, which looks at every pair.
/// </remarks>
internal sealed class PartyGroups
{
    private readonly PartyMembers _members;
    private readonly PartyTrails _trails;

    /// <summary>Groups the entities; an id is an entity's place in the list.</summary>
    public PartyGroups(IReadOnlyList<PreparedEntity> entities)
    {
        var facts = new PartyFacts[entities.Count];
        var words = new Lexicon(Lexicon.ForQueries);
        Parallel.For(0, facts.Length, i => facts[i] = new PartyFacts(entities[i], words));
        var joins = Joins(facts);
        var leaders = Unite(facts, joins);
        var byLeader = Enumerable.Range(0, facts.Length).Where(i => leaders[i] != i).ToLookup(i => leaders[i]);
        var members = new List<int[]>();
        for (var i = 0; i < facts.Length; i++)
            if (leaders[i] == i) members.Add(byLeader.Contains(i) ? [.. byLeader[i].Append(i).OrderBy(m => facts[m].Entity.Id, ListOrder.ById)] : [i]);
        _members = new PartyMembers(members);
        _trails = new PartyTrails(facts.Length, members.Where(m => m.Length > 1), joins.Where(j => leaders[j.A] == leaders[j.B]));
    }

    private PartyGroups(PartyMembers members, PartyTrails trails) => (_members, _trails) = (members, trails);

    /// <summary>Opens groups that were written to a file.</summary>
    public static PartyGroups Open(SectionFile file, string name) => new(PartyMembers.Open(file, name), PartyTrails.Open(file, name));

    /// <summary>Adds the groups to a file.</summary>
    public void Write(SectionWriter writer, string name)
    {
        _members.Write(writer, name);
        _trails.Write(writer, name);
    }

    /// <summary>These groups, and behind them those of other entities.</summary>
    public PartyGroups And(PartyGroups others) => new(_members.And(others._members), _trails.And(others._trails));

    /// <summary>The entities of each group, leading entry first, by the group's leader.</summary>
    public IReadOnlyDictionary<int, int[]> Members => _members;

    /// <summary>The entity that stands for the group of an entity.</summary>
    public int Leader(int entity) => _members.Leader(entity);

    /// <summary>Why an entity is of its party: the entity it was joined to, and the evidence; null for one that leads.</summary>
    public (int With, PartyEvidence Evidence)? JoinOf(int entity) => _trails.Of(entity);

    /// <summary>The same in words.</summary>
    /// <param name="entity">Place of the entity.</param>
    /// <param name="entities">All of them.</param>
    public PartyJoin? Explain(int entity, Func<int, Entity> entities)
    {
        if (JoinOf(entity) is not var (with, evidence)) return null;
        var (joined, to) = (entities(entity), entities(with));
        return new PartyJoin(joined.Id, to.Id, evidence.Kind, evidence.Text(ListOrder.Compare(joined.Id, to.Id) < 0 ? joined : to));
    }

    // Every pair that evidence joins, strongest first, by ids where equal.
    private static Join[] Joins(PartyFacts[] facts)
    {
        var found = new PartyPairs(facts);
        var joins = found.Pairs.AsParallel().Select(pair =>
        {
            var (a, b) = ListOrder.Compare(facts[pair.A].Entity.Id, facts[pair.B].Entity.Id) < 0 ? pair : (pair.B, pair.A);
            return !Contradiction.Between(facts[a], facts[b]) && PartyEvidence.Of(facts[a], facts[b], found.Common) is { } evidence ? new Join(a, b, evidence) : (Join?)null;
        }).OfType<Join>();
        return [.. joins.AsEnumerable().OrderBy(j => j.Evidence.Kind).ThenBy(j => facts[j.A].Entity.Id, ListOrder.ById).ThenBy(j => facts[j.B].Entity.Id, ListOrder.ById)];
    }

    private static int[] Unite(PartyFacts[] facts, Join[] joins)
    {
        int[] leaders = [.. Enumerable.Range(0, facts.Length)];
        var groups = new Dictionary<int, List<int>>();
        List<int> Group(int leader) => groups.TryGetValue(leader, out var members) ? members : groups[leader] = [leader];
        foreach (var join in joins)
        {
            var (a, b) = (leaders[join.A], leaders[join.B]);
            if (a == b) continue;
            var (into, from) = (Group(a), Group(b));
            var isByName = join.Evidence.IsByName;
            if (into.Exists(x => from.Exists(y => Contradiction.Between(facts[x], facts[y]) || (isByName && Contradiction.BetweenNamesakes(facts[x], facts[y]))))) continue;
            foreach (var member in from) leaders[member] = a;
            into.AddRange(from);
            groups.Remove(b);
        }
        return leaders;
    }
}

/// <summary>A join of two entities.</summary>
/// <param name="A">Place of the one that leads the two.</param>
/// <param name="B">Place of the other.</param>
/// <param name="Evidence">What joins them.</param>
internal readonly record struct Join(int A, int B, PartyEvidence Evidence);
