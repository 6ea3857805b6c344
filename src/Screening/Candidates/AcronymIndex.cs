using Screening.Model;
using Screening.Scoring;
using Screening.Storage;
using Screening.Text;

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
            foreach (var acronym in names[id].Acronyms) acronyms.Add(HashLists.Hash(acronym.Letters), id);
            if (names[id].Short is null) continue;
            shorts.Add(HashLists.Hash(names[id].ShortAcronym.Letters), id);
            shorts.Add(HashLists.Hash(names[id].ShortLetters.Letters), id);
        }
        (_acronyms, _shorts) = (acronyms.Build(), shorts.Build());
    }

    private AcronymIndex(HashLists acronyms, HashLists shorts) => (_acronyms, _shorts) = (acronyms, shorts);

    /// <summary>Opens an index that was written to a file.</summary>
    public static AcronymIndex Open(SectionFile file, string name) => new(HashLists.Open(file, name), HashLists.Open(file, name + ".shorts"));

    /// <summary>Adds the index to a file.</summary>
    public void Write(SectionWriter writer, string name)
    {
        _acronyms.Write(writer, name);
        _shorts.Write(writer, name + ".shorts");
    }

    /// <summary>Takes the names in, whatever they share.</summary>
    public void Find(PreparedName query, Tally tally)
    {
        if (query.Short is not null)
        {
            Add(_acronyms, query.ShortAcronym, tally);
            Add(_acronyms, query.ShortLetters, tally);
        }
        foreach (var acronym in query.Acronyms) Add(_shorts, acronym, tally);
    }

    private static void Add(HashLists lists, Acronym acronym, Tally tally)
    {
        foreach (var id in lists.Of(HashLists.Hash(acronym.Letters))) tally.AddWhole(id);
    }
}
