using System.Runtime.InteropServices;
using Screening.Parties;
using Screening.Scoring;

namespace Screening.Engine;

/// <summary>A query on its way from the index to its best parties. Kept from query to query, never shared between two at once.</summary>
internal sealed class QueryWork
{
    // A query for everything fills the memory with a whole list: that is not kept.
    private const int MostKept = 4096;

    private readonly WatchlistSnapshot _snapshot;
    private readonly Action<int, NameAlignment> _report;
    private readonly Comparison<(int Entity, EntityEvidence Evidence)> _bestFirst;
    private readonly Dictionary<int, (NameAlignment Alignment, int Query, int Name)> _entities = [];
    private readonly Dictionary<int, (int Entity, EntityEvidence Evidence)> _groups = [];
    private int _of;

    public QueryWork(WatchlistSnapshot snapshot)
    {
        _snapshot = snapshot;
        _report = Keep;
        _bestFirst = BestFirst;
    }

    /// <summary>How many parties reach the cutoff.</summary>
    public int Groups => _groups.Count;

    /// <summary>Finds the parties that reach a cutoff, each with its best entry.</summary>
    public void Look(PreparedQuery query, double cutoff)
    {
        Clear();
        var from = EntityScorer.NamesFrom(query, cutoff);
        for (_of = 0; _of < query.Names.Length; _of++) _snapshot.Index.Search(query.Names[_of], from, _report);
        foreach (var (entity, best) in _entities) Judged(entity, EntityScorer.Judge(query, _snapshot.Entities[entity], best.Alignment), cutoff);
        // An identifier finds an entry whose names are not alike.
        foreach (var identifier in query.Query.Identifiers)
        {
            foreach (var entity in _snapshot.Index.Carrying(identifier))
                if (!_entities.ContainsKey(entity)) Judged(entity, EntityScorer.Compare(query, _snapshot.Entities[entity]), cutoff);
        }
    }

    /// <summary>The best entry of each party, best first; ties in order of lists, then of ids.</summary>
    /// <param name="top">Most parties.</param>
    public List<(int Entity, EntityEvidence Evidence)> Best(int top)
    {
        List<(int Entity, EntityEvidence Evidence)> best = [.. _groups.Values];
        best.Sort(_bestFirst);
        if (best.Count > top) best.RemoveRange(top, best.Count - top);
        return best;
    }

    /// <summary>Forgets the query.</summary>
    public void Clear()
    {
        var isLarge = _entities.Count > MostKept;
        _entities.Clear();
        _groups.Clear();
        if (!isLarge) return;
        _entities.TrimExcess();
        _groups.TrimExcess();
    }

    private void Keep(int name, NameAlignment alignment)
    {
        if (_snapshot.Index.OwnerOf(name) is not (var owner and >= 0)) return;
        ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(_entities, owner, out var exists);
        // Of equal scores the first pair of names counts, as where all are compared in order.
        if (!exists || alignment.Score > known.Alignment.Score || (alignment.Score == known.Alignment.Score && _of == known.Query && name < known.Name))
            known = (alignment.Keep(), _of, name);
    }

    private void Judged(int entity, EntityEvidence evidence, double cutoff)
    {
        if (!(evidence.Score >= cutoff && evidence.Score > 0)) return;
        ref var best = ref CollectionsMarshal.GetValueRefOrAddDefault(_groups, _snapshot.Groups.Leader(entity), out var exists);
        if (!exists || evidence.Score > best.Evidence.Score || (evidence.Score == best.Evidence.Score && ListOrder.Compare(Id(entity), Id(best.Entity)) < 0))
            best = (entity, evidence);
    }

    private int BestFirst((int Entity, EntityEvidence Evidence) a, (int Entity, EntityEvidence Evidence) b)
    {
        var byScore = MatchWriter.Shown(b.Evidence.Score).CompareTo(MatchWriter.Shown(a.Evidence.Score));
        return byScore != 0 ? byScore : ListOrder.Compare(LeaderId(a.Entity), LeaderId(b.Entity));
    }

    private string Id(int entity) => _snapshot.Entities[entity].Entity.Id;

    private string LeaderId(int entity) => Id(_snapshot.Groups.Leader(entity));
}
