using Screening.Candidates;
using Screening.Model;
using Screening.Scoring;
using Screening.Text;

namespace Screening.Engine;

/// <summary>What a party of a shipment came to.</summary>
/// <param name="Result">Its matches.</param>
/// <param name="Address">The address at the end of its name; null where there is none.</param>
/// <param name="Flags">What was hidden in its name.</param>
/// <param name="Mentions">Listed names that stand inside its name, beside other words.</param>
internal sealed record PartyAnswer(ScreeningResult Result, string? Address, NameFlags Flags, IReadOnlyList<TextHit> Mentions);

/// <summary>Answers to parties, kept for when they come again: manifests repeat their parties from row to row.</summary>
/// <remarks>A table of fixed size, in which a name may stand in any place of its row and a new answer pushes the oldest of its row out: with one place a row,
/// two parties that meet in it would take turns for ever. Lists never change under it, so an
/// answer kept is the answer that would be given again. Safe for any number of threads, without a lock.</remarks>
internal sealed class PartyAnswers(WatchlistSnapshot snapshot, ScreeningPipeline pipeline)
{
    private const int Rows = 1 << 13;
    private const int Places = 4;

    // What is kept of an answer is small: some megabytes for all.
    private const int LongestName = 200;
    private const int MostMatches = 10;

    private sealed record Entry(Party Party, bool IsVessel, double Threshold, int Top, PartyAnswer Answer)
    {
        public bool IsOf(Party party, double threshold, int top) =>
            Party.Name == party.Name && Party.Country == party.Country && Party.Identifier == party.Identifier
            && IsVessel == (party.Role == PartyRole.Vessel) && Threshold == threshold && Top == top;
    }

    private readonly Entry?[] _entries = new Entry?[Rows * Places];

    /// <summary>The answer to a party.</summary>
    public PartyAnswer Of(Party party, double threshold, int top)
    {
        var row = _entries.AsSpan((string.GetHashCode(party.Name, StringComparison.Ordinal) & (Rows - 1)) * Places, Places);
        foreach (ref var entry in row)
            if (Volatile.Read(ref entry) is { } known && known.IsOf(party, threshold, top)) return known.Answer;
        var answer = Ask(party, threshold, top);
        if (party.Name.Length <= LongestName && answer.Result.Matches.Count <= MostMatches) Keep(row, new Entry(party, party.Role == PartyRole.Vessel, threshold, top, answer));
        return answer;
    }

    // Two threads that keep at once may lose an answer, or hold it twice: it is asked again, or pushed out in time.
    private static void Keep(Span<Entry?> row, Entry entry)
    {
        for (var i = Places - 1; i > 0; i--) Volatile.Write(ref row[i], Volatile.Read(ref row[i - 1]));
        Volatile.Write(ref row[0], entry);
    }

    private PartyAnswer Ask(Party party, double threshold, int top)
    {
        var query = new Query
        {
            Name = party.Name,
            Kind = party.Role == PartyRole.Vessel ? EntityKind.Vessel : EntityKind.Unknown,
            Countries = party.Country is null ? [] : [party.Country],
            Identifiers = party.Identifier is null ? [] : [party.Identifier],
        };
        var name = NameNormalizer.Normalize(party.Name);
        var mentions = MentionsIn(name);
        if (ScreeningPipeline.Unreadable(query) is { } error) return new PartyAnswer(ScreeningResult.NotScreened(error), null, name.Flags, mentions);
        var prepared = PreparedQuery.Of(query, snapshot.Words);
        return new PartyAnswer(pipeline.Screen(prepared, threshold, top), prepared.Addresses.Count > 0 ? prepared.Addresses[0] : null, name.Flags, mentions);
    }

    // "Consolidated freight for Minsk Wheel Tractor Plant". Of fewer words a name is another's too often, and people share theirs.
    private TextHit[] MentionsIn(NormalizedName name)
    {
        const int fewestWords = 3;
        if (name.Tokens.Length <= fewestWords) return [];
        return [.. snapshot.Index.NamesIn(name).Where(h => h.IsWholeName && snapshot.Entities[h.Entity].Entity.Kind is EntityKind.Organization or EntityKind.Vessel && h.Found.AsSpan().Count(' ') >= fewestWords - 1)];
    }
}
