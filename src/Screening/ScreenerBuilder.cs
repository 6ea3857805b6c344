using Screening.Engine;
using Screening.Model;
using Screening.Rules;

namespace Screening;

/// <summary>Collects lists, chains and options, and builds a <see cref="Screener"/> from them.</summary>
public sealed class ScreenerBuilder
{
    private readonly List<Watchlist> _lists = [];
    private readonly List<Func<IReadOnlyList<FlaggedSupplyChain>>> _chains = [];

    private RuleSet _rules = RuleSet.None;

    // The snapshot that was added first, and whether it is all there is.
    private ListSnapshot? _snapshot;
    private bool _isAlone;

    /// <summary>Options for calls that give none.</summary>
    public ScreeningOptions Options { get; set; } = new();

    /// <summary>The clock that says what today is. Default: the system's.</summary>
    public TimeProvider Clock { get; set; } = TimeProvider.System;

    /// <summary>Whom the screener tells of its work: counts, durations and traces. Null, the default: nobody. Stays the caller's to dispose of.</summary>
    public ScreeningTelemetry? Telemetry { get; set; }

    /// <summary>Adds lists.</summary>
    /// <param name="lists">Lists as read, in order of precedence where two hold one id.</param>
    public ScreenerBuilder Add(params IEnumerable<Watchlist> lists)
    {
        var before = _lists.Count;
        _lists.AddRange(lists);
        if (_lists.Count > before) _isAlone = false;
        return this;
    }

    /// <summary>Adds supply chains.</summary>
    /// <param name="chains">Chains as read.</param>
    public ScreenerBuilder Add(params IEnumerable<FlaggedSupplyChain> chains)
    {
        FlaggedSupplyChain[] added = [.. chains];
        if (added.Length == 0) return this;
        _chains.Add(() => added);
        _isAlone = false;
        return this;
    }

    /// <summary>Sets the rules, in place of those set before. Without any, every finding is for review, and nobody is taken for owned.</summary>
    /// <param name="rules">The rules, and the ownership policies they speak of.</param>
    public ScreenerBuilder Add(RuleSet rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        _rules = rules;
        return this;
    }

    /// <summary>Adds the lists and chains of a snapshot. Where nothing else is added, its own indexes are opened and nothing is built; where few other
    /// entries are, those of the first snapshot are kept and only the others are indexed.</summary>
    /// <param name="snapshot">The snapshot.</param>
    public ScreenerBuilder Add(ListSnapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        _isAlone = _lists.Count == 0 && _chains.Count == 0;
        _snapshot ??= snapshot;
        _lists.AddRange(snapshot.Lists);
        // Opened as it is, a snapshot has no need of its chains: they are read only to be joined with others.
        _chains.Add(() => snapshot.Chains);
        return this;
    }

    /// <summary>Builds the indexes.</summary>
    /// <exception cref="InvalidOperationException">No list was added, or all are empty: everything would come out clear.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is outside its range.</exception>
    public Screener Build()
    {
        if (_lists.Sum(l => l.Entities.Count) == 0)
            throw new InvalidOperationException("No list was added, or the lists are empty; a screener without lists would call everything clear.");
        return new Screener(_isAlone && _snapshot is { HasIndex: true } alone ? alone.OpenIndex(_rules) : OfAll(), Options.Validated(), Clock, Telemetry);
    }

    private WatchlistSnapshot OfAll()
    {
        FlaggedSupplyChain[] chains = [.. _chains.SelectMany(c => c())];
        return _snapshot?.IndexWith([.. _lists], chains, _rules) ?? new WatchlistSnapshot([.. _lists], chains, _rules);
    }
}
