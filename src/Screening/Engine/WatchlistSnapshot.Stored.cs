using Screening.Graph;
using Screening.Model;
using Screening.Records;
using Screening.Rules;
using Screening.Storage;

namespace Screening.Engine;

/// <content>Lists, chains and indexes in a file.</content>
internal sealed partial class WatchlistSnapshot
{
    private const string BuildName = "index.build";
    private const string ListedName = "index.listed";
    private const string GraphName = "graph";

    private WatchlistSnapshot(SectionFile file, StoredLists lists, RuleSet rules)
    {
        (Lists, Chains, Rules) = (lists.Lists, lists.Summaries, new RuleBook(rules));
        _listed = file.Value<int>(ListedName);
        _index = EntityIndex.Open(file, lists);
        // Whoever screens names alone does without.
        _chains = new Lazy<ChainFinders>(() => new ChainFinders(GraphStore.Open(file, GraphName, lists.Texts), rules.Ownership, id => Entities[IndexOf(id)].Entity));
    }

    // How names are read is in the code and its tables: an index serves the build that made it, and no other.
    private static Guid Build => typeof(WatchlistSnapshot).Module.ModuleVersionId;

    /// <summary>Whether a file holds an index that this build of the library made.</summary>
    public static bool IsIn(SectionFile file) => file.Has(BuildName) && file.Value<Guid>(BuildName) == Build;

    /// <summary>Opens the indexes of a file.</summary>
    /// <exception cref="InputFormatException">They are damaged.</exception>
    public static WatchlistSnapshot Open(SectionFile file, StoredLists lists, RuleSet rules) => new(file, lists, rules);

    /// <summary>Writes lists, chains and their indexes.</summary>
    /// <param name="writer">The file.</param>
    /// <param name="lists">The lists.</param>
    /// <param name="chains">The chains.</param>
    /// <param name="build">The build that the indexes are for; this one where none is given.</param>
    public static void Write(SectionWriter writer, IReadOnlyList<Watchlist> lists, IReadOnlyList<FlaggedSupplyChain> chains, Guid? build = null)
    {
        var snapshot = new WatchlistSnapshot(lists, chains, RuleSet.None);
        StoredLists.Write(writer, lists, chains, texts =>
        {
            writer.Add(BuildName, build ?? Build);
            writer.Add(ListedName, snapshot._listed);
            GraphStore.Write(writer, GraphName, texts, snapshot.Graph);
            snapshot._index.Write(writer, texts, lists);
        });
    }
}
