using Screening.Engine;
using Screening.Model;
using Screening.Parties;
using Screening.Scoring;
using Screening.Text;

namespace Screening;

/// <summary>How many parties lists hold between them, and which entries were joined by what: for a person to check.</summary>
public sealed class PartyCensus
{
    private PartyCensus(int entities, int parties, IReadOnlyList<PartyJoin> joins) => (Entities, Parties, Joins) = (entities, parties, joins);

    /// <summary>Entries of all lists, each id once.</summary>
    public int Entities { get; }

    /// <summary>Parties they are: those that were joined count once.</summary>
    public int Parties { get; }

    /// <summary>Every join, in order of the parties' leading entries: <see cref="Entities"/> less <see cref="Parties"/> of them.</summary>
    public IReadOnlyList<PartyJoin> Joins { get; }

    /// <summary>Joins the entries of lists as a screener does.</summary>
    /// <param name="lists">The lists; their order makes no difference.</param>
    public static PartyCensus Of(IEnumerable<Watchlist> lists)
    {
        ArgumentNullException.ThrowIfNull(lists);
        var words = new Lexicon(int.MaxValue);
        PreparedEntity[] entities = [.. EntityMerge.Merge(lists).Select(e => PreparedEntity.Of(e, words))];
        var groups = new PartyGroups(entities);
        var joins = groups.Members.Where(g => g.Value.Length > 1).OrderBy(g => entities[g.Key].Entity.Id, ListOrder.ById)
            .SelectMany(g => g.Value.Skip(1)).Select(m => groups.Explain(m, i => entities[i].Entity)!);
        return new PartyCensus(entities.Length, groups.Members.Count, [.. joins]);
    }
}
