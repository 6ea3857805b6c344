using Screening.Drawing;
using Screening.Engine;
using Screening.Model;
using Screening.Ownership;
using Screening.Rules;
using Screening.SupplyChain;

namespace Screening;

/// <summary>Screens names and shipments against the lists and supply chains it was built with.</summary>
/// <remarks>Immutable and safe for any number of threads. Make one with <see cref="ScreenerBuilder"/>; to change lists,
/// build another and put it into a <see cref="ScreenerSource"/>: requests under way keep the one they began with.</remarks>
public sealed class Screener
{
    private readonly WatchlistSnapshot _snapshot;
    private readonly ScreeningPipeline _pipeline;
    private readonly ShipmentScreening _shipments;
    private readonly NodeLookup _nodes;
    private readonly ListFreshness _freshness;

    internal Screener(WatchlistSnapshot snapshot, ScreeningOptions options, TimeProvider clock, ScreeningTelemetry? telemetry)
    {
        _snapshot = snapshot;
        _pipeline = new ScreeningPipeline(snapshot);
        _shipments = new ShipmentScreening(snapshot, _pipeline);
        _nodes = new NodeLookup(snapshot, _pipeline);
        _freshness = new ListFreshness(snapshot.Lists);
        (Options, Clock, Telemetry) = (options, clock, telemetry);
    }

    /// <summary>Its lists, chains and indexes.</summary>
    internal WatchlistSnapshot Snapshot => _snapshot;

    /// <summary>Says what today is.</summary>
    internal TimeProvider Clock { get; }

    /// <summary>Whom it tells of its work; null: nobody.</summary>
    internal ScreeningTelemetry? Telemetry { get; }

    /// <summary>The options used where a call gives none.</summary>
    public ScreeningOptions Options { get; }

    /// <summary>The lists it screens against, with edition, counts and issues.</summary>
    public IReadOnlyList<Watchlist> Lists => _snapshot.Lists;

    /// <summary>The supply chains it follows.</summary>
    public IReadOnlyList<ChainSummary> Chains => _snapshot.Chains;

    /// <summary>The rules it judges by.</summary>
    public RuleSet Rules => _snapshot.Rules.Rules;

    /// <summary>A screener with the same lists, chains and options under other rules. It shares the indexes: nothing is built anew.</summary>
    /// <param name="rules">The rules.</param>
    public Screener With(RuleSet rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return new Screener(_snapshot.With(rules), Options, Clock, Telemetry);
    }

    /// <summary>Screens a name.</summary>
    /// <param name="name">A name in any script.</param>
    /// <returns>Clear, an alert with its matches, or not screened with the reason. Never throws for what a name contains.</returns>
    public ScreeningResult Screen(string name) => Screen(Query.Of(name));

    /// <summary>Screens a name together with what else is known of the party.</summary>
    /// <param name="query">The query.</param>
    /// <param name="options">Other options than the screener's own.</param>
    /// <returns>Clear, an alert with its matches, or not screened with the reason: lists beyond their limit are one.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An option is outside its range.</exception>
    public ScreeningResult Screen(Query query, ScreeningOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(query);
        var use = (options ?? Options).Validated();
        return Telemetry is { Traces: true } tracing ? Traced(tracing, query, use) : Screened(query, use);
    }

    /// <summary>Screens one row of a manifest: its parties in every role, its texts, its goods, and what the chains say of them.</summary>
    /// <param name="shipment">The row.</param>
    /// <param name="options">Other options than the screener's own.</param>
    /// <param name="coverage">Takes which rules and conditions the row tried, for tests of rules; null: nobody asks.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is outside its range.</exception>
    public ShipmentResult Screen(Shipment shipment, ScreeningOptions? options = null, RuleCoverage? coverage = null)
    {
        ArgumentNullException.ThrowIfNull(shipment);
        var use = (options ?? Options).Validated();
        var asOf = use.AsOf ?? Today;
        return Telemetry is { Traces: true } tracing ? Traced(tracing, shipment, use, asOf, coverage) : Screened(shipment, use, asOf, coverage);
    }

    /// <summary>Screens a stream of queries on all cores; the answers keep the order of the questions.</summary>
    /// <remarks>A query is answered without waiting for the next; where the stream fails, all queries before are answered first.</remarks>
    /// <param name="queries">The queries; read no further ahead than a few hundred a thread.</param>
    /// <param name="options">Other options than the screener's own.</param>
    /// <param name="cancellationToken">Stops between two queries.</param>
    public IAsyncEnumerable<ScreeningResult> ScreenAsync(IAsyncEnumerable<Query> queries, ScreeningOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(queries);
        var use = (options ?? Options).Validated();
        return Traced(Told.Name, Batch.OrderedBatch.RunAsync(queries, q => Screened(q, use), use.Threads, cancellationToken), static r => r);
    }

    /// <summary>Screens a stream of manifest rows on all cores; the answers keep the order of the rows.</summary>
    /// <remarks>A row is answered without waiting for the next; where the stream fails, all rows before are answered first.</remarks>
    /// <param name="shipments">The rows.</param>
    /// <param name="options">Other options than the screener's own.</param>
    /// <param name="cancellationToken">Stops between two rows.</param>
    public IAsyncEnumerable<ShipmentResult> ScreenAsync(IAsyncEnumerable<Shipment> shipments, ScreeningOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(shipments);
        var use = (options ?? Options).Validated();
        var asOf = use.AsOf ?? Today;
        return Traced(Told.Shipment, Batch.OrderedBatch.RunAsync(shipments, s => Screened(s, use, asOf, null), use.Threads, cancellationToken), static r => r);
    }

    /// <summary>Screens what carries a shipment, such as a record as it was read, and gives it back beside its answer, in order.</summary>
    /// <param name="items">The items.</param>
    /// <param name="shipment">The shipment of an item; null where it has none, which is answered with null. Called on any thread.</param>
    /// <param name="options">Other options than the screener's own.</param>
    /// <param name="cancellationToken">Stops between two items.</param>
    public IAsyncEnumerable<(TItem Item, ShipmentResult? Result)> ScreenEachAsync<TItem>(
        IAsyncEnumerable<TItem> items, Func<TItem, Shipment?> shipment, ScreeningOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(shipment);
        var use = (options ?? Options).Validated();
        var asOf = use.AsOf ?? Today;
        return Traced(Told.Shipment, Batch.OrderedBatch.RunAsync(items, i => (i, shipment(i) is { } row ? Screened(row, use, asOf, null) : null), use.Threads, cancellationToken), static r => r.Item2);
    }

    /// <summary>The lists that are beyond their limit: those for which answers are not screened, unless <see cref="ScreeningOptions.AllowStale"/> says why not.</summary>
    /// <remarks>Counted to the day that is screened for, and to today where that day is yet to come. For a day that has passed it is enough
    /// that a list was confirmed within its limit before it, or later.</remarks>
    /// <param name="asOf">The day; null: the options' day, or today.</param>
    /// <returns>Their editions, in order; empty where all are fresh, or have no limit.</returns>
    public IReadOnlyList<ListVersion> StaleLists(DateOnly? asOf = null) => _freshness.StaleOn(AgesOn(asOf ?? Options.AsOf));

    /// <summary>Whether it can be relied on: every list with its edition, age and limit.</summary>
    /// <param name="asOf">The day, counted as <see cref="StaleLists"/> does; null: the options' day, or today.</param>
    public ScreeningHealth Health(DateOnly? asOf = null) => ScreeningHealth.Of(Lists, AgesOn(asOf ?? Options.AsOf), Options.AllowStale is not null);

    /// <summary>Says why an entity does, or does not, match: its score and reasons, whatever the score.</summary>
    /// <param name="query">The query.</param>
    /// <param name="entityId">The entity's id, for instance <c>us-ofac-sdn:33395</c>.</param>
    /// <returns>The comparison; null where no loaded list holds that id.</returns>
    public Match? Explain(Query query, string entityId)
    {
        ArgumentNullException.ThrowIfNull(query);
        return _pipeline.Explain(query, entityId);
    }

    /// <summary>The words that a text is read as, before anything is compared: in Latin letters and lower case, joined by blanks.</summary>
    /// <param name="text">A name, or another text, in any script.</param>
    /// <returns>The words; empty where it holds none. Never throws for what a text contains.</returns>
    public static string ReadAs(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Text.NameNormalizer.Normalize(text).Text;
    }

    /// <summary>Compares two records without any list.</summary>
    /// <param name="query">One side.</param>
    /// <param name="candidate">The other; its name counts as listed.</param>
    public static PairComparison Compare(Query query, Query candidate)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(candidate);
        return PairComparison.Of(query, candidate);
    }

    /// <summary>Compares a record with one in the form lists are read into, without any list: its weak names count as weak.</summary>
    /// <param name="query">One side.</param>
    /// <param name="candidate">The other.</param>
    public static PairComparison Compare(Query query, Entity candidate)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(candidate);
        return PairComparison.Of(query, candidate);
    }

    /// <summary>What every ownership policy makes of a party, with the smallest proof of each: is it owned or controlled by listed ones.</summary>
    /// <param name="id">The id of a node of a chain, or of an entity on a list.</param>
    /// <param name="asOf">The day; null: the options' day, or today.</param>
    /// <returns>One assessment for each policy within its time, in their order; empty where no chain knows the id, or no policy was added.</returns>
    public IReadOnlyList<OwnershipAssessment> AssessOwnership(string id, DateOnly? asOf = null)
    {
        ArgumentNullException.ThrowIfNull(id);
        var node = _snapshot.Graph.IndexOf(id);
        return Kept(node < 0 || !_snapshot.Ownership.HasPolicies ? [] : _snapshot.Ownership.On(asOf ?? Options.AsOf ?? Today).Assess(node));
    }

    /// <summary>The strongest evidence paths from a party or product to flagged and listed ones.</summary>
    /// <param name="id">The id of a node of a chain, or of an entity on a list.</param>
    /// <param name="options">How far and how boldly; null: the screener's own.</param>
    /// <param name="asOf">The day; null: the options' day, or today.</param>
    /// <returns>The paths, strongest first; empty where no chain knows the id, or nothing is reached.</returns>
    public IReadOnlyList<ExposurePath> FindExposures(string id, ExposureOptions? options = null, DateOnly? asOf = null)
    {
        ArgumentNullException.ThrowIfNull(id);
        var use = (Options with { Exposure = options ?? Options.Exposure }).Validated();
        return Kept(_snapshot.Exposures.From(_snapshot.Graph.IndexOf(id), asOf ?? Options.AsOf ?? Today, use.Exposure));
    }

    /// <summary>The nodes of chains, and entries of lists, that a text may mean: by id, else by exact name in any script, else by designator, else by likeness.</summary>
    /// <remarks>Looks at every node: for a person's question, not for millions of them.</remarks>
    /// <param name="text">An id, a name or a type designation.</param>
    /// <param name="most">Most nodes returned, at least 1. Default 5.</param>
    /// <returns>The nodes, best first; those of likeness whatever they score. Empty where nothing comes near.</returns>
    public IReadOnlyList<NodeMatch> FindNodes(string text, int most = 5)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        return Kept(_nodes.Find(text, most));
    }

    /// <summary>What lists, chains and policies know of a node: its entries, who owns it, the paths from it, its own links.</summary>
    /// <param name="id">The id of a node of a chain, or of an entity on a list.</param>
    /// <param name="options">How far and how boldly; null: the screener's own. Ownership is decided by the policies, whatever stands here.</param>
    /// <param name="asOf">The day; null: the options' day, or today.</param>
    /// <returns>The evidence; null where neither a chain nor a list knows the id.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An option is outside its range.</exception>
    public NodeEvidence? EvidenceOn(string id, ExposureOptions? options = null, DateOnly? asOf = null)
    {
        ArgumentNullException.ThrowIfNull(id);
        var use = (Options with { Exposure = options ?? Options.Exposure }).Validated();
        return Kept(_nodes.Evidence(id, use.Exposure, asOf ?? Options.AsOf ?? Today));
    }

    /// <summary>Draws evidence: what proves ownership, the paths, and the node's own links as context, with their sources at the foot.</summary>
    /// <param name="evidence">What to draw, of this screener; leave parts out with <c>with</c> to draw less.</param>
    /// <returns>The drawing; where there is more than one can hold, the strongest, and a line that says so.</returns>
    public Diagram Draw(NodeEvidence evidence)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        return Kept(EvidenceDrawing.Of(_snapshot, evidence));
    }

    /// <summary>Says in full what claims cite by a key: title, publisher and date, or a list's edition.</summary>
    /// <param name="key">The key of a source, as claims have it.</param>
    /// <returns>For instance <c>S3: title, publisher, 2025-09</c>; the key alone where nobody describes it.</returns>
    public string DescribeSource(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return Kept(SourceText.Of(_snapshot, key));
    }

    private ScreeningResult Screened(Query query, ScreeningOptions use)
    {
        if (Telemetry is not { Counts: true } counting) return Answer(query, use);
        var start = Clock.GetTimestamp();
        var result = Answer(query, use);
        counting.Count(Told.Name, result, Clock.GetElapsedTime(start));
        return result;
    }

    private ShipmentResult Screened(Shipment shipment, ScreeningOptions use, DateOnly asOf, RuleCoverage? coverage)
    {
        if (Telemetry is not { Counts: true } counting) return Answer(shipment, use, asOf, coverage);
        var start = Clock.GetTimestamp();
        var result = Answer(shipment, use, asOf, coverage);
        counting.Count(Told.Shipment, result, Clock.GetElapsedTime(start));
        return result;
    }

    private ScreeningResult Answer(Query query, ScreeningOptions use) =>
        Refusal(use) is { } stale ? ScreeningResult.NotScreened(stale) : _pipeline.Screen(query, use.Threshold, use.Top);

    private ShipmentResult Answer(Shipment shipment, ScreeningOptions use, DateOnly asOf, RuleCoverage? coverage) =>
        Refusal(use) is { } stale
            ? ShipmentResult.NotScreened(shipment.Row, new ReadIssue(shipment.Row, ListFreshness.Code, stale))
            : _shipments.Screen(shipment, use.Threshold, use.Top, use.Exposure, asOf, coverage);

    // Apart, so that nothing is made for a trace where nobody traces.
    private ScreeningResult Traced(ScreeningTelemetry tracing, Query query, ScreeningOptions use) => tracing.Trace(Told.Name, query, q => Screened(q, use));

    private ShipmentResult Traced(ScreeningTelemetry tracing, Shipment shipment, ScreeningOptions use, DateOnly asOf, RuleCoverage? coverage) =>
        tracing.Trace(Told.Shipment, shipment, s => Screened(s, use, asOf, coverage));

    private IAsyncEnumerable<TItem> Traced<TItem, TResult>(Told<TResult> told, IAsyncEnumerable<TItem> answers, Func<TItem, TResult?> result)
        where TResult : class => Telemetry is { Traces: true } tracing ? tracing.Trace(told, answers, result) : answers;

    // What was asked for may lie in a mapped file, which goes with the last that refers to it: another screener may serve by now.
    private T Kept<T>(T answer)
    {
        GC.KeepAlive(_snapshot);
        return answer;
    }

    // Asked for every item: a stream may outlive the lists it began with.
    private string? Refusal(ScreeningOptions use) =>
        use.AllowStale is null && _freshness.HasLimits ? _freshness.Refusal(AgesOn(use.AsOf)) : null;

    private DateOnly AgesOn(DateOnly? asOf) => asOf is { } day && day < Today ? day : Today;

    private DateOnly Today => DateOnly.FromDateTime(Clock.GetUtcNow().UtcDateTime);
}
