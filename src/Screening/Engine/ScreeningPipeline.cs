using System.Globalization;
using System.Runtime.InteropServices;
using Screening.Model;
using Screening.Scoring;
using Screening.Text;

namespace Screening.Engine;

/// <summary>The recipe for one query: the one place that knows the order of steps.</summary>
internal sealed class ScreeningPipeline(WatchlistSnapshot snapshot)
{
    /// <summary>Longest name that is read. Beyond it stands something else than a name: it is not screened, and says so.</summary>
    public const int MaxNameLength = 4096;

    // Asked for everything down to 0, a search first looks where nearly all answers are.
    private const double FirstCutoff = 0.60;

    /// <summary>Screens one query.</summary>
    public ScreeningResult Screen(Query query, double threshold, int top)
    {
        if (Unreadable(query) is { } error) return ScreeningResult.NotScreened(error);
        var prepared = PreparedQuery.Of(query, snapshot.Words);
        if (Unscreenable(prepared) is { } reason) return ScreeningResult.NotScreened(reason);
        var matches = Matches(prepared, Math.Max(threshold, FirstCutoff));
        if (threshold < FirstCutoff && matches.Count < top) matches = Matches(prepared, threshold);
        if (threshold <= 0 && matches.Count < top) matches.AddRange(Unlike(prepared, matches, top - matches.Count));
        return new ScreeningResult
        {
            Outcome = matches.Count > 0 ? Outcome.Alert : Outcome.Clear,
            Matches = [.. matches.Take(top)],
            Warnings = Warnings(prepared.Flags),
        };
    }

    private List<Match> Matches(PreparedQuery query, double cutoff)
    {
        var scored = Score(query, cutoff);
        return Rank(query, scored.Where(s => s.Evidence.Score >= cutoff && s.Evidence.Score > 0));
    }

    // Asked for the best whatever they score, the answer goes on with those that score nothing, in order of lists.
    private IEnumerable<Match> Unlike(PreparedQuery query, List<Match> alike, int count)
    {
        var told = alike.Select(m => m.EntityId).ToHashSet(StringComparer.Ordinal);
        return snapshot.Groups.Members
            .Where(g => !told.Contains(snapshot.Entities[g.Value[0]].Entity.Id))
            .OrderBy(g => snapshot.Entities[g.Value[0]].Entity.Id, Comparer<string>.Create(ListOrder.Compare))
            .Take(count)
            .Select(g => MatchOf(query, g.Key, (g.Value[0], EntityScorer.Compare(query, snapshot.Entities[g.Value[0]]))));
    }

    private IEnumerable<(int Entity, EntityEvidence Evidence)> Score(PreparedQuery query, double cutoff)
    {
        var best = new Dictionary<int, (NameAlignment Alignment, int Query, int Name)>();
        var from = EntityScorer.NamesFrom(query, cutoff);
        for (var i = 0; i < query.Names.Length; i++)
        {
            var of = i;
            snapshot.Names.Search(query.Names[i], from, (id, alignment) =>
            {
                ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(best, snapshot.Owners[id], out var exists);
                // Of equal scores the first pair of names counts, as where all are compared in order.
                if (!exists || alignment.Score > known.Alignment.Score || (alignment.Score == known.Alignment.Score && of == known.Query && id < known.Name))
                    known = (alignment.Keep(), of, id);
            });
        }
        var carrying = query.Query.Identifiers.SelectMany(snapshot.Carrying).Distinct().Where(e => !best.ContainsKey(e));
        return best.Select(b => (b.Key, EntityScorer.Judge(query, snapshot.Entities[b.Key], b.Value.Alignment)))
            .Concat(carrying.Select(e => (e, EntityScorer.Compare(query, snapshot.Entities[e]))));
    }

    private List<Match> Rank(PreparedQuery query, IEnumerable<(int Entity, EntityEvidence Evidence)> scored) =>
        [.. scored.GroupBy(s => snapshot.Groups.Leader(s.Entity))
            .Select(g => MatchOf(query, g.Key, g.OrderByDescending(s => s.Evidence.Score)
                .ThenBy(s => snapshot.Entities[s.Entity].Entity.Id, Comparer<string>.Create(ListOrder.Compare)).First()))
            .OrderByDescending(m => m.Score)
            .ThenBy(m => m.EntityId, Comparer<string>.Create(ListOrder.Compare))];

    private Match MatchOf(PreparedQuery query, int group, (int Entity, EntityEvidence Evidence) best)
    {
        var members = snapshot.Groups.Members[group];
        var leader = snapshot.Entities[members[0]].Entity;
        var evidence = best.Evidence;
        return new Match
        {
            EntityId = leader.Id,
            List = leader.List,
            ListedName = leader.Caption,
            MatchedName = evidence.Alignment?.Listed!.Name.Original ?? snapshot.Entities[best.Entity].Entity.Caption,
            Score = Math.Round(evidence.Score, 4),
            Reasons = Reasons(query, best.Entity, leader, evidence),
            Alignment = evidence.Alignment is { } alignment ? [.. alignment.Words] : [],
            Listings = [.. members.Skip(1).Select(m => snapshot.Entities[m].Entity.Id)],
            IsWeakAlias = evidence.Identifier is null && evidence.Alignment?.Listed!.Quality == NameQuality.Weak,
            IsDesignated = snapshot.IsDesignated(leader),
        };
    }

    private List<string> Reasons(PreparedQuery query, int entity, Entity leader, EntityEvidence evidence)
    {
        var reasons = ReasonWriter.Write(evidence, query.Flags).ToList();
        var matched = snapshot.Entities[entity].Entity;
        if (matched.Id != leader.Id) reasons.Add($"matched the entry {matched.Id} of the same party");
        if (!snapshot.IsDesignated(leader)) reasons.Add("named in a supply-chain source; on no loaded list");
        if (reasons.Exists(r => r.StartsWith("address agrees", StringComparison.Ordinal))) return reasons;
        var address = query.Addresses.SelectMany(a => snapshot.Addresses.Find(a)).FirstOrDefault(a => snapshot.Groups.Leader(a.Entity) == snapshot.Groups.Leader(entity));
        if (address.Text is not null) reasons.Add($"same address: {address.Text}");
        return reasons;
    }

    /// <summary>Scores one query against one entity, whatever the score.</summary>
    public Match? Explain(Query query, string entityId)
    {
        var entity = snapshot.IndexOf(entityId);
        if (entity < 0) return null;
        var prepared = PreparedQuery.Of(query, snapshot.Words);
        var evidence = EntityScorer.Compare(prepared, snapshot.Entities[entity]);
        return MatchOf(prepared, snapshot.Groups.Leader(entity), (entity, evidence));
    }

    private static string? Unreadable(Query query) =>
        query.Aliases.Prepend(query.Name).FirstOrDefault(n => n.Length > MaxNameLength) is { } name
            ? string.Create(CultureInfo.InvariantCulture, $"the name has {name.Length:N0} characters; at most {MaxNameLength:N0} are screened")
            : null;

    private static string? Unscreenable(PreparedQuery query)
    {
        if (query.Names.All(n => n.Words.Length == 0) && query.Query.Identifiers.Count == 0) return "the name holds no letter or digit";
        return query.Names.FirstOrDefault(n => n.IsCut) is { } cut
            ? string.Create(CultureInfo.InvariantCulture, $"the name has {cut.Name.Words.Length} words; at most {ScoringPolicy.MaxWords} are compared")
            : null;
    }

    private static List<string> Warnings(NameFlags flags)
    {
        var warnings = new List<string>();
        ReasonWriter.AddFlags(warnings, flags);
        return warnings;
    }
}
