using System.Globalization;
using Screening.Graph;
using Screening.Model;

namespace Screening.Ownership;

/// <summary>What every policy within its time makes of every party on one day.</summary>
internal sealed class OwnershipDay
{
    // Parties come again: what was found of those met last is kept.
    private const int FindingsKept = 1 << 13;

    private readonly Kept<int, IReadOnlyList<OwnershipAssessment>> _findings = new(FindingsKept);
    private readonly ClaimGraph _graph;
    private readonly DateOnly _day;
    private readonly int _packed;
    private readonly Stakes _stakes;
    private readonly PolicyStanding[] _policies;

    /// <summary>Works out the day.</summary>
    public OwnershipDay(ClaimGraph graph, OwnershipRules rules, Func<int, OwnershipPolicy, bool> isListedUnder, DateOnly day)
    {
        (_graph, _day, _packed, _stakes) = (graph, day, PackedDate.Of(day), new Stakes(graph, day));
        var listed = Enumerable.Range(0, graph.Nodes).Where(graph.IsListed).ToArray();
        _policies = [.. rules.Policies.Where(p => p.IsWithinItsTime(day)).Select(p => new PolicyStanding(p, _stakes, [.. listed.Where(n => isListedUnder(n, p))], graph.Nodes))];
    }

    /// <summary>The gravest outcome of a node under the policies in force, or those of them that are asked, so that most are passed over at once.</summary>
    public OwnershipOutcome Gravest(int node, Func<OwnershipPolicy, bool>? asked = null)
    {
        var gravest = OwnershipOutcome.None;
        foreach (var policy in _policies)
            if (policy[node] > gravest && policy.Policy.IsInForce(_day) && asked?.Invoke(policy.Policy) != false) gravest = policy[node];
        return gravest;
    }

    /// <summary>Whether a policy decides anything on the day.</summary>
    public bool IsInForce(OwnershipPolicy policy) => policy.IsInForce(_day);

    /// <summary>What each policy makes of a node, in order of policies.</summary>
    public IReadOnlyList<OwnershipAssessment> Assess(int node) => Array.ConvertAll(_policies, p => new OwnershipAssessment(this, p, node));

    /// <summary>What the policies in force make of a node that is not listed under them, where they make anything of it.</summary>
    public IReadOnlyList<OwnershipAssessment> Findings(int node)
    {
        if (Gravest(node) == OwnershipOutcome.None) return [];
        if (_findings.TryGet(node, out var known)) return known;
        return _findings.Keep(node, [.. _policies.Where(p => p[node] is > OwnershipOutcome.None and < OwnershipOutcome.Listed && IsInForce(p.Policy)).Select(p => new OwnershipAssessment(this, p, node))]);
    }

    /// <summary>The evidence for what a policy makes of a node.</summary>
    public OwnershipEvidence EvidenceOf(PolicyStanding standing, int node)
    {
        var outcome = standing[node];
        var notes = Notes(standing, node).ToArray();
        if (outcome == OwnershipOutcome.None) return new OwnershipEvidence(0, 0, 0, [], [], true, notes);
        var (least, most) = Shares(standing, node);
        var shares = (Least: Share.ToPercent(least) ?? 0, Most: Share.ToPercent(most) ?? 0);
        if (outcome == OwnershipOutcome.Listed) return new OwnershipEvidence(shares.Least, shares.Most, 0, _graph.EntriesOf(node), [], true, notes);
        var (proof, isSmallest) = Evidence(standing, node, outcome);
        return new OwnershipEvidence(
            shares.Least,
            shares.Most,
            MultipliedShare.Of(_stakes, standing.Reached(node, true), node),
            [.. proof.Where(l => standing[l.Owner] == OwnershipOutcome.Listed).Select(l => l.Owner).Distinct().SelectMany(o => _graph.EntriesOf(o).Take(1))],
            [.. proof.Select(StepOf)],
            isSmallest,
            notes);
    }

    private (IReadOnlyList<ProofSearch.Link> Proof, bool IsSmallest) Evidence(PolicyStanding standing, int node, OwnershipOutcome outcome) => outcome switch
    {
        OwnershipOutcome.Owned => Proof(standing, node, certain: true, byStakes: true),
        OwnershipOutcome.PossiblyOwned => Proof(standing, node, certain: false, byStakes: true),
        OwnershipOutcome.Controlled when standing.Policy.Control.Count > 0 => Proof(standing, node, certain: true, byStakes: false),
        OwnershipOutcome.PossiblyControlled when standing.Reached(node, false)[node] == Reach.Controlled => Proof(standing, node, certain: false, byStakes: false),
        _ => Direct(standing, node, outcome),
    };

    private (IReadOnlyList<ProofSearch.Link> Proof, bool IsSmallest) Proof(PolicyStanding standing, int node, bool certain, bool byStakes)
    {
        var search = new ProofSearch(_stakes, standing.Measure, standing.Reached(node, certain), certain, node, byStakes);
        return (search.Links, search.IsSmallest);
    }

    // What falls short of the policy's measure: all direct links from reached parties, and the proof of each of those.
    private (IReadOnlyList<ProofSearch.Link> Proof, bool IsSmallest) Direct(PolicyStanding standing, int node, OwnershipOutcome outcome)
    {
        var reached = standing.Reached(node, false);
        var links = new List<ProofSearch.Link>();
        if (outcome == OwnershipOutcome.Minority)
        {
            foreach (var place in _stakes.In(node))
                if (_stakes[place] is var stake && reached[stake.Owner] != Reach.Not) links.Add(new(stake.Owner, node, stake.Most, stake.FirstEdge, false));
        }
        else
        {
            foreach (var hold in _stakes.ControlOver(node))
                if (reached[hold.Owner] != Reach.Not) links.Add(new(hold.Owner, node, 0, hold.Edge, true));
        }
        var isSmallest = true;
        foreach (var owner in links.Select(l => l.Owner).Where(o => reached[o] != Reach.Start).Distinct().ToArray())
        {
            var search = new ProofSearch(_stakes, standing.Measure, reached, false, owner, false);
            isSmallest &= search.IsSmallest;
            links.AddRange(search.Links.Where(l => !links.Contains(l)));
        }
        return (links, isSmallest);
    }

    private (long Least, long Most) Shares(PolicyStanding standing, int node)
    {
        long Sum(bool certain)
        {
            var reached = standing.Reached(node, certain);
            var sum = 0L;
            foreach (var place in _stakes.In(node))
                if (reached[_stakes[place].Owner] != Reach.Not) sum += certain ? _stakes[place].Least : _stakes[place].Most;
            return sum;
        }
        return (Sum(true), Sum(false));
    }

    private PathStep StepOf(ProofSearch.Link link)
    {
        var step = _graph.StepOf(link.Edge, _packed);
        if (link.IsControl) return step;
        foreach (var place in _stakes.In(link.Asset))
        {
            var stake = _stakes[place];
            if (stake.Owner == link.Owner) return step with { PercentMin = Share.ToPercent(stake.Least), PercentMax = Share.ToPercent(stake.Most) };
        }
        return step;
    }

    private IEnumerable<string> Notes(PolicyStanding standing, int node)
    {
        if (standing.Policy.NeedsConfirmation is { } confirm) yield return confirm;
        if (!standing.Policy.IsInForce(_day)) yield return "suspended on this day: told, and decides nothing";
        var least = 0L;
        foreach (var place in _stakes.In(node)) least += _stakes[place].Least;
        if (least > Share.Whole) yield return $"the stakes in {_graph.NameOf(node)} add up to {Percent(least)} %: the sources contradict one another";
        foreach (var note in Ended(standing, node)) yield return note;
    }

    // A stake that ended frees nothing that was blocked before, and may have ended for show.
    private IEnumerable<string> Ended(PolicyStanding standing, int node)
    {
        foreach (var edge in _graph.Incoming(node).ToArray())
        {
            if (_graph.RelationOf(edge) != Relation.Owns || _graph.EndOf(edge) >= _packed || standing[_graph.From(edge)] < OwnershipOutcome.Owned || _graph.From(edge) == node) continue;
            var share = _graph.LeastShare(edge) is var least and >= 0 ? $"{Percent(least)} % " : "";
            yield return $"a stake of {share}held by {_graph.NameOf(_graph.From(edge))} ended {PackedDate.Text(_graph.EndOf(edge))}: what was blocked before stays blocked, and the sale may be for show";
        }
    }

    private static string Percent(long share) => (Share.ToPercent(share) ?? 0).ToString("0.##########", CultureInfo.InvariantCulture);
}
