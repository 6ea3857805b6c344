using Screening.Engine;
using Screening.Model;
using Screening.Rules;

namespace Screening;

/// <summary>Why something screened before is to be screened again, or need not be.</summary>
public enum RescreenReason
{
    /// <summary>It would come out as it did: see <see cref="RescreeningPlan"/> for the proof.</summary>
    CannotHaveChanged,

    /// <summary>It was not screened, or not all of it.</summary>
    NotScreenedBefore,

    /// <summary>It had findings: what is said of them may change with anything.</summary>
    HadFindings,

    /// <summary>It meets an entry that was added or changed, or a rule now finds something in it.</summary>
    MeetsChange,

    /// <summary>It names a product, a class of goods, a route or a party of a chain: what a chain leads to from there may have changed.</summary>
    TouchesChain,

    /// <summary>Lists are beyond their limit of age: nothing is screened against them.</summary>
    ListsAreStale,
}

/// <summary>Says which of past screenings a change of lists, rules or day can touch, so that the others need not be done again.</summary>
/// <remarks>
/// Only what was clear, whole, and without any finding is ever spared. Why that is safe, for the same build of the library, the same options and the same chains:
/// how a text is read, and how it scores against an entry, depends on the two alone, never on what else is on a list. So a text that reached no
/// entry before reaches none now that has not changed; and whether it reaches one that has, is asked: the plan screens it against the changed
/// entries, all chains with the entries that their parties are, and all rules of now. Every observation becomes a finding, so that what had no finding had nothing to be judged; what
/// rules ask of a row besides (goods, places, dates, sums) is judged anew by the rules of now, on their day. A row that names anything of a
/// chain is not spared: what a chain leads to depends on all lists. Oracle: screening everything, in RescreeningPlanTests.
/// </remarks>
public sealed class RescreeningPlan
{
    private readonly ScreeningPipeline _names;
    private readonly ShipmentScreening _shipments;
    private readonly WatchlistSnapshot _changed;
    private readonly ScreeningOptions _options;
    private readonly DateOnly _day;
    private readonly bool _isStale;

    private RescreeningPlan(WatchlistSnapshot changed, int entries, ScreeningOptions options, DateOnly day, bool isStale)
    {
        (_changed, Entries, _options, _day, _isStale) = (changed, entries, options, day, isStale);
        _names = new ScreeningPipeline(changed);
        _shipments = new ShipmentScreening(changed, _names);
    }

    /// <summary>Makes a plan.</summary>
    /// <param name="was">The lists that were screened against.</param>
    /// <param name="now">Holds the lists and rules of now.</param>
    /// <param name="chains">The chains that <paramref name="now"/> was built with; they must be those of the time.</param>
    /// <param name="options">How it was screened, and is to be again, but for the day, which is that of now; null: as <paramref name="now"/> does.</param>
    /// <exception cref="ArgumentException">The chains are not those of <paramref name="now"/>.</exception>
    public static RescreeningPlan Between(IReadOnlyList<Watchlist> was, Screener now, IReadOnlyList<FlaggedSupplyChain> chains, ScreeningOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(was);
        ArgumentNullException.ThrowIfNull(now);
        ArgumentNullException.ThrowIfNull(chains);
        if (!chains.Select(c => c.Id).SequenceEqual(now.Chains.Select(c => c.Id), StringComparer.Ordinal))
            throw new ArgumentException($"Found the chains {string.Join(", ", chains.Select(c => c.Id))}; expected those of the screener, {string.Join(", ", now.Chains.Select(c => c.Id))}.", nameof(chains));
        var use = (options ?? now.Options).Validated();
        var day = use.AsOf ?? DateOnly.FromDateTime(now.Clock.GetUtcNow().UtcDateTime);
        var changed = ChangedEntries.Of(was, now.Lists);
        // A party of a chain may lead to an entry that did not change and is found to be one with it only now: a namesake went.
        var asked = ChangedEntries.Only(now.Lists, changed.Union(now.Snapshot.Bound(chains)).ToHashSet(StringComparer.Ordinal));
        return new RescreeningPlan(new WatchlistSnapshot(asked, chains, now.Rules), changed.Count, use, day, use.AllowStale is null && now.StaleLists(use.AsOf).Count > 0);
    }

    /// <summary>Entries that were added or changed.</summary>
    public int Entries { get; }

    /// <summary>Whether a row is to be screened again.</summary>
    /// <param name="shipment">The row, as it was screened.</param>
    /// <param name="before">What came of it.</param>
    public RescreenReason ReasonOf(Shipment shipment, ShipmentResult before)
    {
        ArgumentNullException.ThrowIfNull(shipment);
        ArgumentNullException.ThrowIfNull(before);
        if (Known(before.Findings.Count > 0, before.Errors.Count > 0 || before.Outcome != RowOutcome.Clear) is { } known) return known;
        var work = _shipments.See(shipment, _options.Threshold, _options.Top, _options.Exposure, _day);
        if (work.Seen.Count + work.Errors.Count + shipment.Issues.Count > 0) return RescreenReason.MeetsChange;
        if (work.Touched.Count + work.Designators.Count + work.Terms.Count > 0) return RescreenReason.TouchesChain;
        return _changed.Rules.On(_day).Judge(CircumstanceSteps.Facts(_changed, work), work.Seen).Count > 0 ? RescreenReason.MeetsChange : RescreenReason.CannotHaveChanged;
    }

    /// <summary>Whether a name is to be screened again.</summary>
    /// <param name="query">The name, as it was screened.</param>
    /// <param name="before">What came of it.</param>
    public RescreenReason ReasonOf(Query query, ScreeningResult before)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(before);
        if (Known(before.Matches.Count > 0, before.Error is not null) is { } known) return known;
        return _names.Screen(query, _options.Threshold, _options.Top).Outcome == Outcome.Clear ? RescreenReason.CannotHaveChanged : RescreenReason.MeetsChange;
    }

    private RescreenReason? Known(bool hadFindings, bool wasIncomplete) =>
        _isStale ? RescreenReason.ListsAreStale : hadFindings ? RescreenReason.HadFindings : wasIncomplete ? RescreenReason.NotScreenedBefore : null;
}
