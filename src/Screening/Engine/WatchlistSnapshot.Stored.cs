using Screening.Graph;
using Screening.Layers;
using Screening.Model;
using Screening.Parties;
using Screening.Records;
using Screening.Rules;
using Screening.Storage;

namespace Screening.Engine;

/// <content>Lists, chains and indexes in a file, and what differs from them in a segment behind it.</content>
internal sealed partial class WatchlistSnapshot
{
    private const string BuildName = "index.build";
    private const string ListedName = "index.listed";
    private const string OrderName = "index.order";
    private const string GroupsName = "index.parties";
    private const string GraphName = "graph";

    private WatchlistSnapshot(SectionFile file, StoredLists lists, RuleSet rules, Func<EntityLayer, EntityIndex> index)
    {
        (Lists, Chains, Rules) = (lists.Lists, lists.Summaries, new RuleBook(rules));
        _listed = file.Value<int>(ListedName);
        _index = index(EntityLayer.Open(file, lists));
        Groups = PartyGroups.Open(file, GroupsName);
        // Whoever screens names alone does without.
        _chains = new Lazy<ChainFinders>(() => new ChainFinders(GraphStore.Open(file, GraphName, lists.Texts), rules.Ownership, id => Entities[IndexOf(id)].Entity));
    }

    // How names are read is in the code and its tables: an index serves the build that made it, and no other.
    private static Guid Build => typeof(WatchlistSnapshot).Module.ModuleVersionId;

    /// <summary>Whether a file holds an index that this build of the library made.</summary>
    public static bool IsIn(SectionFile file) => file.Has(BuildName) && file.Value<Guid>(BuildName) == Build;

    /// <summary>Opens the indexes of a file.</summary>
    /// <exception cref="InputFormatException">They are damaged.</exception>
    public static WatchlistSnapshot Open(SectionFile file, StoredLists lists, RuleSet rules) => new(file, lists, rules, static layer => new EntityIndex(layer));

    /// <summary>Opens the indexes of a segment above those of what it stands behind.</summary>
    /// <exception cref="InputFormatException">They are damaged.</exception>
    public static WatchlistSnapshot Open(SectionFile segment, StoredLists lists, RuleSet rules, EntityLayer below)
    {
        try
        {
            return new WatchlistSnapshot(segment, lists, rules, upper => EntityIndex.Above(below, upper, segment.Values<int>(OrderName)));
        }
        catch (InvalidDataException e)
        {
            throw Damage.Of(segment, OrderName, e);
        }
    }

    /// <summary>Writes lists, chains and their indexes.</summary>
    /// <param name="writer">The file.</param>
    /// <param name="lists">The lists.</param>
    /// <param name="chains">The chains.</param>
    /// <param name="build">The build that the indexes are for; this one where none is given.</param>
    public static void Write(SectionWriter writer, IReadOnlyList<Watchlist> lists, IReadOnlyList<FlaggedSupplyChain> chains, Guid? build = null) =>
        new WatchlistSnapshot(lists, chains, RuleSet.None).Write(writer, lists, chains, null, build ?? Build);

    /// <summary>Writes what differs from what is indexed already, as a segment behind it.</summary>
    /// <param name="writer">The segment.</param>
    /// <param name="lists">The lists.</param>
    /// <param name="chains">The chains.</param>
    /// <param name="below">What is indexed.</param>
    /// <param name="records">What is stored.</param>
    /// <returns>How many entities are indexed anew.</returns>
    public static int WriteAbove(SectionWriter writer, IReadOnlyList<Watchlist> lists, IReadOnlyList<FlaggedSupplyChain> chains, IndexedBelow below, KnownRecords records)
    {
        var snapshot = new WatchlistSnapshot(lists, chains, RuleSet.None, below);
        snapshot.Write(writer, lists, chains, records, Build);
        snapshot.Index.WriteOrder(writer, OrderName);
        return snapshot.Index.Upper.Entities.Count;
    }

    private void Write(SectionWriter writer, IReadOnlyList<Watchlist> lists, IReadOnlyList<FlaggedSupplyChain> chains, KnownRecords? records, Guid build) =>
        StoredLists.Write(
            writer, lists, chains,
            (texts, stored) =>
            {
                writer.Add(BuildName, build);
                writer.Add(ListedName, _listed);
                GraphStore.Write(writer, GraphName, texts, Graph);
                _index.Upper.Write(writer, texts, stored);
                Groups.Write(writer, GroupsName);
            },
            records);
}
