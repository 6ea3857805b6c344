using System.Globalization;
using Screening.Drawing;
using Screening.Graph;
using Screening.Model;
using Screening.Ownership;

namespace Screening.Engine;

/// <summary>Turns what is known of a node into one drawing: the proofs of ownership first, then the paths, then the node's own links.</summary>
/// <remarks>The gravest proof and the strongest paths first, a path whole or not at all; of a proof that is larger than a drawing what
/// stands nearest to the node. What has no room is told at the foot.</remarks>
internal sealed class EvidenceDrawing
{
    // Beyond it a node's neighbours hide what was found; the table and JSON have them all.
    private const int MaxLinks = 20;

    private readonly WatchlistSnapshot _snapshot;
    private readonly NodeEvidence _evidence;
    private readonly HashSet<string> _policies;
    private readonly OrderedDictionary<string, DiagramNode> _nodes = new(StringComparer.Ordinal);
    private readonly HashSet<(string, string, Relation, string?)> _drawn = [];
    private readonly HashSet<(string, string, Relation, string?)> _stepsLeftOut = [];
    private readonly List<DiagramEdge> _edges = [];
    private readonly SortedSet<string> _sources = new(StringComparer.Ordinal);
    private int _pathsLeftOut;
    private int _linksLeftOut;

    private EvidenceDrawing(WatchlistSnapshot snapshot, NodeEvidence evidence)
    {
        (_snapshot, _evidence) = (snapshot, evidence);
        _policies = evidence.Ownership.Select(a => a.Policy.Id).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The drawing.</summary>
    public static Diagram Of(WatchlistSnapshot snapshot, NodeEvidence evidence) => new EvidenceDrawing(snapshot, evidence).Draw();

    private Diagram Draw()
    {
        var verdicts = _evidence.DrawsProofs ? OwnershipVerdict.Of(_evidence.Ownership) : [];
        _nodes[_evidence.Node.Id] = Subject();
        foreach (var assessment in verdicts.SelectMany(v => v.Same)) AddProof(assessment.Proof);
        // Beside a proof all else is context; where nothing is to be proved, the node's links are the picture.
        var isContext = _edges.Count > 0;
        foreach (var path in _evidence.Exposures) AddPath(path.Steps);
        var links = 0;
        foreach (var link in _evidence.Links.Where(l => !IsDrawn(l.Step)))
        {
            if (links < MaxLinks && HasRoom([link.Step]))
            {
                Add(link.Step, isContext);
                links++;
            }
            else
            {
                _linksLeftOut++;
            }
        }
        return new Diagram(Title(), _nodes.Values, _edges) { Subtitle = [.. Subtitle(verdicts)], Footer = [.. Footer()] };
    }

    private string Title() => (_evidence.DrawsProofs && _evidence.Ownership.Any(a => a.Proof.Count > 0), _evidence.Exposures.Count > 0) switch
    {
        (true, false) => $"Who owns or controls {_evidence.Node.Name}",
        (false, true) => $"Supply chains around {_evidence.Node.Name}",
        (true, true) => $"Ownership and supply chains around {_evidence.Node.Name}",
        _ => $"What is known of {_evidence.Node.Name}",
    };

    private IEnumerable<string> Subtitle(IReadOnlyList<OwnershipVerdict> verdicts)
    {
        yield return $"as of {Day(_evidence.AsOf)}";
        foreach (var verdict in verdicts) yield return verdict.Line;
        if (_evidence.Exposures is [var strongest, ..])
            yield return string.Create(CultureInfo.InvariantCulture, $"strongest path: to {strongest.TargetName} in {strongest.Steps.Count} {(strongest.Steps.Count == 1 ? "step" : "steps")}, weakest claim {strongest.Weakest.ToString().ToLowerInvariant()}");
    }

    private IEnumerable<string> Footer()
    {
        if (_stepsLeftOut.Count > 0) yield return $"No room for {_stepsLeftOut.Count} steps of the proof: the drawing is not all of it.";
        if (_pathsLeftOut > 0) yield return $"No room for {_pathsLeftOut} weaker paths: they are not drawn.";
        if (_linksLeftOut + _evidence.LinksLeftOut > 0) yield return $"No room for {_linksLeftOut + _evidence.LinksLeftOut} of the node's own links: they are not drawn.";
        // A key that nobody describes stands at its edge already.
        foreach (var key in _sources)
            if (SourceText.Of(_snapshot, key) is var told && told != key) yield return told;
    }

    // A proof begins at the node and goes on to the owners.
    private void AddProof(IReadOnlyList<PathStep> steps)
    {
        foreach (var step in steps.Where(s => !_drawn.Contains(KeyOf(s))))
        {
            if (HasRoom([step])) Add(step, isContext: false);
            else _stepsLeftOut.Add(KeyOf(step));
        }
    }

    private void AddPath(IReadOnlyList<PathStep> steps)
    {
        if (!HasRoom(steps))
        {
            _pathsLeftOut++;
            return;
        }
        foreach (var step in steps) Add(step, isContext: false);
    }

    private bool HasRoom(IReadOnlyList<PathStep> steps)
    {
        var nodes = steps.SelectMany(s => (string[])[s.FromId, s.ToId]).Distinct(StringComparer.Ordinal).Count(id => !_nodes.ContainsKey(id));
        return _nodes.Count + nodes <= Diagram.MaxNodes && _edges.Count + steps.Count <= Diagram.MaxEdges;
    }

    private void Add(PathStep step, bool isContext)
    {
        if (!_drawn.Add(KeyOf(step))) return;
        Node(step.FromId, step.From);
        Node(step.ToId, step.To);
        _sources.Add(step.Claim.Source);
        _edges.Add(new DiagramEdge(step.FromId, step.ToId, StepText.Label(step))
        {
            Detail = $"{step.Claim.Source} {step.Claim.Date}".Trim(),
            Standing = (EdgeStanding)Math.Min((int)step.Claim.Status, (int)EdgeStanding.Denied),
            IsDisputed = step.IsDisputed && step.Claim.Status < ClaimStatus.Denied,
            IsContext = isContext,
        });
    }

    // Two claims about different goods are two edges; stakes are one, and what a list says without more is told by the edge that says more.
    private static (string, string, Relation, string?) KeyOf(PathStep step) => (step.FromId, step.ToId, step.Relation, step.Relation == Relation.Owns ? null : step.What);

    private bool IsDrawn(PathStep step) =>
        _drawn.Contains(KeyOf(step)) || (step.What is null && _edges.Exists(e => e.From == step.FromId && e.To == step.ToId && e.Label.StartsWith(StepText.Label(step), StringComparison.Ordinal)));

    private void Node(string id, string name)
    {
        if (_nodes.ContainsKey(id)) return;
        var graph = _snapshot.Graph;
        var node = graph.IndexOf(id);
        _nodes[id] = Drawn(new GraphNode(id, name, graph.KindOf(node)) { Country = graph.Node(node).Country, Entries = graph.EntriesOf(node), IsFlagged = graph.IsFlagged(node) }, OutcomeOf(node));
    }

    private DiagramNode Subject()
    {
        var outcome = _evidence.Ownership.Where(a => a.IsInForce).Select(a => a.Outcome).DefaultIfEmpty(OwnershipOutcome.None).Max();
        return Drawn(_evidence.Node, outcome) with { IsSubject = true };
    }

    private OwnershipOutcome OutcomeOf(int node) =>
        _policies.Count == 0 ? OwnershipOutcome.None : _snapshot.Ownership.On(_evidence.AsOf).Gravest(node, p => _policies.Contains(p.Id));

    private static DiagramNode Drawn(GraphNode node, OwnershipOutcome outcome)
    {
        var tone = node.Entries.Count > 0 ? NodeTone.Listed : outcome switch
        {
            OwnershipOutcome.Owned => NodeTone.Blocked,
            OwnershipOutcome.PossiblyOwned => NodeTone.Possibly,
            OwnershipOutcome.Controlled => NodeTone.Controlled,
            _ => node.IsFlagged ? NodeTone.Flagged : NodeTone.Plain,
        };
        // What no tone tells is said in words.
        var besides = tone is NodeTone.Plain or NodeTone.Flagged ? outcome switch
        {
            OwnershipOutcome.PossiblyControlled => "possibly controlled by listed parties",
            OwnershipOutcome.Minority => "minority stake of listed parties",
            _ => "",
        } : "";
        // The id of a party that a file gives by name alone says nothing more.
        var id = node.Entries.Count > 0 ? $"{node.Entries[0]}{(node.Entries.Count > 1 ? $" +{node.Entries.Count - 1}" : "")}" : node.Id.StartsWith("name:", StringComparison.Ordinal) ? "" : node.Id;
        return new DiagramNode(node.Id, node.Name)
        {
            Kind = StepText.Of(node.Kind),
            Tone = tone,
            Detail = string.Join(" · ", new[] { id, node.Kind == NodeKind.Country ? "" : node.Country ?? "", besides }.Where(t => t.Length > 0)),
        };
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
