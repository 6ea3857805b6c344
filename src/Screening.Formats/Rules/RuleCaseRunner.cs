using System.Collections.Concurrent;
using Screening.Engine;
using Screening.Model;
using Screening.Rules;

namespace Screening.Formats.Rules;

/// <summary>Runs rule cases against the rules of a screener. Safe for any number of threads.</summary>
/// <remarks>A file of cases that brings lists is screened against those alone, one that brings links against them as well; a screener is built for it when its first case is run.</remarks>
public sealed class RuleCaseRunner
{
    // A case asks what rules make of a row, not whether lists are current.
    private const string Fixture = "rule cases";

    private readonly Screener _screener;
    private readonly IReadOnlyList<FlaggedSupplyChain> _chains;
    private readonly HashSet<string> _known;
    private readonly RuleCaseRunner? _before;
    private readonly ConcurrentDictionary<RuleCaseFile, Lazy<Screener>> _screeners = new();

    /// <summary>Takes rules over the bundled lists and chains.</summary>
    /// <param name="rules">The rules.</param>
    public RuleCaseRunner(RuleSet rules)
        : this(BundledData.SupplyChains(), rules)
    {
    }

    /// <summary>Takes the rules, lists and options of a screener.</summary>
    /// <param name="screener">The screener.</param>
    /// <param name="chains">Its supply chains: they stay where a file of cases brings lists of its own.</param>
    public RuleCaseRunner(Screener screener, IReadOnlyList<FlaggedSupplyChain> chains)
    {
        ArgumentNullException.ThrowIfNull(screener);
        ArgumentNullException.ThrowIfNull(chains);
        (_screener, _chains) = (screener, chains);
        _known = [.. FindingKinds.All.Select(k => k.Id), .. screener.Rules.Rules.Select(r => r.Id)];
    }

    private RuleCaseRunner(RuleCaseRunner before, RuleSet rules)
        : this(before._screener.With(rules), before._chains) =>
        _before = before;

    private RuleCaseRunner(IReadOnlyList<FlaggedSupplyChain> chains, RuleSet rules)
        : this(new ScreenerBuilder().Add(BundledData.Watchlists()).Add(chains).Add(rules).Build(), chains)
    {
    }

    /// <summary>The rules.</summary>
    public RuleSet Rules => _screener.Rules;

    /// <summary>A runner of other rules over the same lists, those of files of cases too: nothing is built anew.</summary>
    /// <param name="rules">The rules.</param>
    public RuleCaseRunner With(RuleSet rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return new RuleCaseRunner(this, rules);
    }

    /// <summary>Screens the row of a case and compares.</summary>
    /// <param name="ruleCase">The case.</param>
    /// <exception cref="InputFormatException">A case of its file names a rule that is none of these.</exception>
    public RuleCaseResult Run(RuleCase ruleCase)
    {
        ArgumentNullException.ThrowIfNull(ruleCase);
        var screener = Of(ruleCase.File);
        var coverage = new RuleCoverage(Rules);
        var row = ruleCase.Rejected is { } issue ? ShipmentResult.NotScreened(ruleCase.Line, issue) : screener.Screen(ruleCase.Shipment!, screener.Options with { AsOf = ruleCase.AsOf, AllowStale = Fixture }, coverage);
        return new RuleCaseResult(ruleCase, row, coverage);
    }

    /// <summary>Runs cases on all cores; the results keep their order.</summary>
    /// <param name="cases">The cases.</param>
    /// <exception cref="InputFormatException">A case of one of their files names a rule that is none of these.</exception>
    public IReadOnlyList<RuleCaseResult> Run(IReadOnlyList<RuleCase> cases)
    {
        ArgumentNullException.ThrowIfNull(cases);
        // Before the threads: a fault of a file is told as itself.
        foreach (var file in cases.Select(c => c.File).Distinct()) _screeners.GetOrAdd(file, f => new Lazy<Screener>(ScreenerOf(f)));
        return [.. cases.AsParallel().AsOrdered().Select(Run)];
    }

    private Screener Of(RuleCaseFile file) => _screeners.GetOrAdd(file, f => new Lazy<Screener>(() => ScreenerOf(f))).Value;

    private Screener ScreenerOf(RuleCaseFile file)
    {
        foreach (var each in file.Cases) each.Hold(_known);
        if (file.Lists.Count == 0 && file.Edges is null) return _screener;
        if (_before is not null) return _before.Of(file).With(Rules);
        var builder = new ScreenerBuilder { Options = _screener.Options }.Add(file.Lists.Count > 0 ? file.Lists : _screener.Lists).Add(_chains).Add(Rules);
        return (file.Edges is { } edges ? builder.Add(edges) : builder).Build();
    }
}
