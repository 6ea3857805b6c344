using Screening.Engine;
using Screening.Model;

namespace Screening;

/// <summary>Collects lists, chains and options, and builds a <see cref="Screener"/> from them.</summary>
public sealed class ScreenerBuilder
{
    private readonly List<Watchlist> _lists = [];
    private readonly List<FlaggedSupplyChain> _chains = [];

    private ListSnapshot? _snapshot;

    /// <summary>Options for calls that give none.</summary>
    public ScreeningOptions Options { get; set; } = new();

    /// <summary>The clock that says what today is. Default: the system's.</summary>
    public TimeProvider Clock { get; set; } = TimeProvider.System;

    /// <summary>Adds lists.</summary>
    /// <param name="lists">Lists as read, in order of precedence where two hold one id.</param>
    public ScreenerBuilder Add(params IEnumerable<Watchlist> lists)
    {
        _lists.AddRange(lists);
        return this;
    }

    /// <summary>Adds supply chains.</summary>
    /// <param name="chains">Chains as read.</param>
    public ScreenerBuilder Add(params IEnumerable<FlaggedSupplyChain> chains)
    {
        _chains.AddRange(chains);
        return this;
    }

    /// <summary>Adds the lists and chains of a snapshot. Where nothing else is added, its own indexes are opened and nothing is built.</summary>
    /// <param name="snapshot">The snapshot.</param>
    public ScreenerBuilder Add(ListSnapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        if (_lists.Count == 0 && _chains.Count == 0) _snapshot = snapshot;
        return Add(snapshot.Lists).Add(snapshot.Chains);
    }

    /// <summary>Builds the indexes.</summary>
    /// <exception cref="InvalidOperationException">No list was added, or all are empty: everything would come out clear.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is outside its range.</exception>
    public Screener Build()
    {
        if (_lists.Sum(l => l.Entities.Count) == 0)
            throw new InvalidOperationException("No list was added, or the lists are empty; a screener without lists would call everything clear.");
        return new Screener(OfSnapshotAlone() ?? new WatchlistSnapshot([.. _lists], [.. _chains]), Options.Validated(), Clock);
    }

    private WatchlistSnapshot? OfSnapshotAlone() =>
        _snapshot is { HasIndex: true } alone && _lists.Count == alone.Lists.Count && _chains.Count == alone.Chains.Count ? alone.OpenIndex() : null;
}
