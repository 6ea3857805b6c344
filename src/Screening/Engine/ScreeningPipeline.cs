using System.Collections.Concurrent;
using System.Globalization;
using Screening.Model;
using Screening.Parties;
using Screening.Scoring;
using Screening.Text;

namespace Screening.Engine;

/// <summary>The recipe for one query: the one place that knows the order of steps.</summary>
/// <remarks>Most queries find nothing: those leave nothing behind but what reading their name took.</remarks>
internal sealed class ScreeningPipeline(WatchlistSnapshot snapshot)
{
    /// <summary>Longest name that is read. Beyond it stands something else than a name: it is not screened, and says so.</summary>
    public const int MaxNameLength = 4096;

    // Asked for everything down to 0, a search first looks where nearly all answers are.
    private const double FirstCutoff = 0.60;

    private readonly ConcurrentBag<QueryWork> _idle = [];

    /// <summary>Screens one query.</summary>
    public ScreeningResult Screen(Query query, double threshold, int top) =>
        Unreadable(query) is { } error ? ScreeningResult.NotScreened(error) : Screen(PreparedQuery.Of(query, snapshot.Words), threshold, top);

    /// <summary>Screens one query that was read.</summary>
    public ScreeningResult Screen(PreparedQuery query, double threshold, int top)
    {
        if (Unscreenable(query) is { } reason) return ScreeningResult.NotScreened(reason);
        var matches = Matches(query, threshold, top);
        if (matches.Count == 0 && query.Flags == NameFlags.None) return ScreeningResult.Nothing;
        return new ScreeningResult
        {
            Outcome = matches.Count > 0 ? Outcome.Alert : Outcome.Clear,
            Matches = matches,
            Warnings = Warnings(query.Flags),
        };
    }

    private IReadOnlyList<Match> Matches(PreparedQuery query, double threshold, int top)
    {
        if (!_idle.TryTake(out var work)) work = new QueryWork(snapshot);
        try
        {
            work.Look(query, Math.Max(threshold, FirstCutoff));
            if (threshold < FirstCutoff && work.Groups < top) work.Look(query, threshold);
            if (work.Groups == 0 && threshold > 0) return [];
            var writer = new MatchWriter(snapshot, query);
            var matches = work.Best(top).ConvertAll(best => writer.Write(best.Entity, best.Evidence));
            if (threshold <= 0 && matches.Count < top) matches.AddRange(Unlike(query, matches, top - matches.Count, writer));
            return [.. matches];
        }
        finally
        {
            work.Clear();
            _idle.Add(work);
            // Its arrays may lie in a mapped file, which goes with the last that refers to it.
            GC.KeepAlive(snapshot);
        }
    }

    // Asked for the best whatever they score, the answer goes on with those that score nothing, in order of lists.
    private IEnumerable<Match> Unlike(PreparedQuery query, List<Match> alike, int count, MatchWriter writer)
    {
        var told = alike.Select(m => m.EntityId).ToHashSet(StringComparer.Ordinal);
        return snapshot.Groups.Members
            .Where(g => !told.Contains(snapshot.Entities[g.Value[0]].Entity.Id))
            .OrderBy(g => snapshot.Entities[g.Value[0]].Entity.Id, ListOrder.ById)
            .Take(count)
            .Select(g => writer.Write(g.Value[0], EntityScorer.Compare(query, snapshot.Entities[g.Value[0]])));
    }

    /// <summary>Scores one query against one entity, whatever the score.</summary>
    public Match? Explain(Query query, string entityId)
    {
        var entity = snapshot.IndexOf(entityId);
        if (entity < 0) return null;
        var prepared = PreparedQuery.Of(query, snapshot.Words);
        var match = new MatchWriter(snapshot, prepared).Write(entity, EntityScorer.Compare(prepared, snapshot.Entities[entity]));
        GC.KeepAlive(snapshot);
        return match;
    }

    /// <summary>Why a query is not even read; null where it is.</summary>
    public static string? Unreadable(Query query)
    {
        var longest = query.Name.Length > MaxNameLength ? query.Name : null;
        for (var i = 0; longest is null && i < query.Aliases.Count; i++)
        {
            if (query.Aliases[i].Length > MaxNameLength) longest = query.Aliases[i];
        }
        return longest is null ? null
            : string.Create(CultureInfo.InvariantCulture, $"the name has {longest.Length:N0} characters; at most {MaxNameLength:N0} are screened");
    }

    private static string? Unscreenable(PreparedQuery query)
    {
        if (query.Query.Identifiers.Count == 0 && !Array.Exists(query.Names, static n => n.Words.Length > 0)) return "the name holds no letter or digit";
        return Array.Find(query.Names, static n => n.IsCut) is { } cut
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
