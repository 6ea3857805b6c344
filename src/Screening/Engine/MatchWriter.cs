using Screening.Model;
using Screening.Parties;
using Screening.Scoring;

namespace Screening.Engine;

/// <summary>Writes a match and its reasons. Made late, for the matches that are told only.</summary>
internal sealed class MatchWriter(WatchlistSnapshot snapshot, PreparedQuery query)
{
    // A party on twelve lists is told by three: the others stand under its listings.
    private const int JoinsTold = 3;

    private (int Entity, string Text)[]? _atAddress;

    // Whoever is listed at an address of the query; asked for once, whatever the number of matches.
    private (int Entity, string Text)[] AtAddress =>
        _atAddress ??= query.Addresses.Count == 0 ? [] : [.. query.Addresses.SelectMany(snapshot.Index.AtAddress)];

    /// <summary>A score as it is told, and as matches are ranked.</summary>
    public static double Shown(double score) => Math.Round(score, 4);

    /// <summary>The match of a party by its best entry.</summary>
    /// <param name="entity">The entry.</param>
    /// <param name="evidence">What speaks for it.</param>
    public Match Write(int entity, EntityEvidence evidence)
    {
        var members = snapshot.Groups.Members[snapshot.Groups.Leader(entity)];
        var leader = snapshot.Entities[members[0]].Entity;
        AlignedWord[] words = evidence.Alignment is { } alignment ? [.. alignment.Words] : [];
        return new Match
        {
            EntityId = leader.Id,
            List = leader.List,
            ListedName = leader.Caption,
            MatchedName = evidence.Alignment?.Listed!.Name.Original ?? snapshot.Entities[entity].Entity.Caption,
            Score = Shown(evidence.Score),
            Reasons = Reasons(entity, members, evidence, words),
            Alignment = words,
            NameScore = Shown(evidence.Alignment?.Score ?? 0),
            Fields = ComparedField.Of(evidence),
            Listings = members.Length == 1 ? [] : Array.ConvertAll(members[1..], m => snapshot.Entities[m].Entity.Id),
            IsWeakAlias = evidence.Identifier is null && evidence.Alignment?.Listed!.Quality == NameQuality.Weak,
            IsDesignated = snapshot.IsDesignated(leader),
            HasIdentifier = evidence.Identifier is not null,
            Kind = leader.Kind,
            Ends = EndOf(members),
            Programmes = members.Length == 1 ? leader.Programmes : [.. members.SelectMany(m => snapshot.Entities[m].Entity.Programmes).Distinct(StringComparer.OrdinalIgnoreCase)],
        };
    }

    private string? EndOf(int[] members)
    {
        string? last = null;
        foreach (var member in members)
        {
            if (snapshot.Entities[member].Entity.Ends is not { } end) return null;
            if (string.CompareOrdinal(end, last) > 0) last = end;
        }
        return last;
    }

    private List<string> Reasons(int entity, int[] members, EntityEvidence evidence, AlignedWord[] words)
    {
        var leader = snapshot.Entities[members[0]].Entity;
        var reasons = ReasonWriter.Write(evidence, words, query.Flags);
        var matched = snapshot.Entities[entity].Entity;
        if (matched.Id != leader.Id) reasons.Add($"matched the entry {matched.Id} of the same party");
        if (members.Length > 1 && OneParty(members) is { } joined) reasons.Add(joined);
        if (EndOf(members) is { } end) reasons.Add($"the list gives {end} as the last day of the listing");
        if (!snapshot.IsDesignated(leader)) reasons.Add("named in a supply-chain source; on no loaded list");
        if (AtAddress.Length == 0 || reasons.Exists(r => r.StartsWith("address agrees", StringComparison.Ordinal))) return reasons;
        var address = Array.Find(AtAddress, a => snapshot.Groups.Leader(a.Entity) == snapshot.Groups.Leader(entity));
        if (address.Text is not null) reasons.Add($"same address: {address.Text}");
        return reasons;
    }

    // By what evidence records of other lists are told with this one; what a list's file states itself is no inference.
    private string? OneParty(int[] members)
    {
        var inferred = members.Where(m => snapshot.Groups.JoinOf(m) is { Evidence.Kind: not JoinKind.Statement }).ToArray();
        if (inferred.Length == 0) return null;
        var leader = snapshot.Entities[members[0]].Entity.Id;
        var joins = inferred.Take(JoinsTold).Select(m => snapshot.Groups.Explain(m, i => snapshot.Entities[i].Entity)!)
            .Select(j => $"{j.EntityId} ({(j.With == leader ? "" : $"by {j.With}: ")}{j.Evidence})");
        var more = inferred.Length - JoinsTold;
        return $"one party with {string.Join(", ", joins)}{(more > 0 ? $" and {more} more" : "")}";
    }
}
