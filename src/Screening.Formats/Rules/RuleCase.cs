using Screening.Formats.Reading;
using Screening.Model;
using Screening.Rules;

namespace Screening.Formats.Rules;

/// <summary>A test of rules: a row, and what must and must not be said of it.</summary>
public sealed class RuleCase
{
    private readonly RuleSpot _spot;

    internal RuleCase(RuleCaseFile file, RuleSpot spot) => (File, _spot) = (file, spot);

    /// <summary>The file it stands in.</summary>
    public RuleCaseFile File { get; }

    /// <summary>What it shows; no other case of the file is called so.</summary>
    public required string Name { get; init; }

    /// <summary>The line of the file it begins on, from 1.</summary>
    public required int Line { get; init; }

    /// <summary>The day it is screened for.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The row; null where it cannot be screened.</summary>
    public required Shipment? Shipment { get; init; }

    /// <summary>Why the row cannot be screened; null where it can.</summary>
    public required ReadIssue? Rejected { get; init; }

    /// <summary>Ids of rules, or of kinds of finding, that must be there.</summary>
    public IReadOnlyList<string> Expect { get; init; } = [];

    /// <summary>Ids of rules, or of kinds of finding, that must not be there.</summary>
    public IReadOnlyList<string> Absent { get; init; } = [];

    /// <summary>What must become of the row; null: the case does not say.</summary>
    public RowOutcome? Outcome { get; init; }

    /// <summary>Why the case is there, for people.</summary>
    public string? Note { get; init; }

    /// <summary>Screens the row.</summary>
    /// <param name="runner">Holds the rules, and what is screened against.</param>
    /// <exception cref="InputFormatException">A case of the file names a rule that is none of the runner's.</exception>
    public RuleCaseResult Run(RuleCaseRunner runner)
    {
        ArgumentNullException.ThrowIfNull(runner);
        return runner.Run(this);
    }

    /// <summary>File and name.</summary>
    public override string ToString() => $"{File.Name}: {Name}";

    /// <summary>Holds the ids it names against those there are: a rule that was renamed must not leave a case that tests nothing.</summary>
    internal void Hold(IReadOnlySet<string> known)
    {
        foreach (var (field, ids) in ((string, IReadOnlyList<string>)[])[("expect", Expect), ("absent", Absent)])
            for (var i = 0; i < ids.Count; i++)
                if (!known.Contains(ids[i])) throw _spot[field][i].Fault(Excerpt.Of(ids[i]), "the id of a rule of the set, or of a kind of finding");
    }
}

/// <summary>A file of rule cases, with what they are screened against.</summary>
public sealed class RuleCaseFile
{
    private readonly List<RuleCase> _cases = [];

    internal RuleCaseFile(InputPart part, IReadOnlyList<Watchlist> lists, FlaggedSupplyChain? edges) => (Path, Name, Lists, Edges) = (part.Path, part.Name, lists, edges);

    /// <summary>The file as it was given.</summary>
    public string Path { get; }

    /// <summary>Its name, without a folder.</summary>
    public string Name { get; }

    /// <summary>The cases, in order.</summary>
    public IReadOnlyList<RuleCase> Cases => _cases;

    /// <summary>Lists in place of the run's; empty: the run's.</summary>
    public IReadOnlyList<Watchlist> Lists { get; }

    /// <summary>Links beside the run's chains; null: none.</summary>
    public FlaggedSupplyChain? Edges { get; }

    internal void Add(RuleCase added) => _cases.Add(added);
}
