using Screening.Model;
using Screening.Scoring;

namespace Screening.Candidates;

/// <summary>Finds the names that a query may be the acronym of, or that may be the acronym of a query.</summary>
/// <remarks>An acronym shares no word with its name: no weight is asked of it. Weak aliases have none.
/// Contract: every name for which <see cref="Acronyms.AreOne"/> holds; some others too.</remarks>
internal sealed class AcronymIndex
{
    private readonly HashLists _acronyms;
    private readonly HashLists _shorts;

    /// <summary>Indexes the names.</summary>
    public AcronymIndex(PreparedName[] names)
    {
        var (acronyms, shorts) = (new HashLists.Builder(), new HashLists.Builder());
        for (var id = 0; id < names.Length; id++)
        {
            if (names[id].Quality != NameQuality.Strong) continue;
            foreach (var acronym in names[id].Acronyms) acronyms.Add(HashLists.Hash(acronym), id);
            if (names[id].Short is { } letters) shorts.Add(HashLists.Hash(letters), id);
            if (names[id].ShortLetters is { } own) shorts.Add(HashLists.Hash(own), id);
        }
        (_acronyms, _shorts) = (acronyms.Build(), shorts.Build());
    }

    /// <summary>Takes the names in, whatever they share.</summary>
    public void Find(PreparedName query, Tally tally)
    {
        if (query.Short is { } letters) Add(_acronyms, letters, tally);
        if (query.ShortLetters is { } own) Add(_acronyms, own, tally);
        foreach (var acronym in query.Acronyms) Add(_shorts, acronym, tally);
    }

    private static void Add(HashLists lists, string acronym, Tally tally)
    {
        foreach (var id in lists.Of(HashLists.Hash(acronym))) tally.AddWhole(id);
    }
}
