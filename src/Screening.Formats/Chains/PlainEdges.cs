using System.Globalization;
using Screening.Formats.Reading;
using Screening.Model;

namespace Screening.Formats.Chains;

/// <summary>Makes a register out of plain edges, row by row.</summary>
/// <remarks>A user's own edges say who owns or deals with whom: being named in them is no finding, what leads from there is.
/// Rows of one pair stay apart; the graph adds them up.</remarks>
internal sealed class PlainEdges
{
    private readonly SharedClaims _shared = new();
    private readonly List<ChainEdge> _edges = [];
    private readonly List<ReadIssue> _issues = [];
    private readonly EdgeNodes _nodes;

    public PlainEdges() => _nodes = new EdgeNodes(_issues);

    /// <summary>Notes a row that could not be read.</summary>
    public void Reject(int line, string code, string message) => _issues.Add(new ReadIssue(line, code, message));

    /// <summary>Adds an edge, or says why it is none.</summary>
    public void Add(EdgeRow row)
    {
        if (row[EdgeField.From] is not { } from || row[EdgeField.To] is not { } to)
        {
            Reject(row.Line, "missing-end", "found an empty from or to; expected a name or an id in both");
            return;
        }
        if (EnumNames.Parse<Relation>(row[EdgeField.Relation]) is not { } relation)
        {
            Reject(row.Line, "unknown-relation", $"found {Excerpt.Of(row[EdgeField.Relation])}; expected one of {string.Join(", ", Enum.GetNames<Relation>())}");
            return;
        }
        // Someone who gives an edge without a status reports it; a status that is misspelt must not become one.
        var status = row[EdgeField.Status] is { } word ? EnumNames.Parse<ClaimStatus>(word) : ClaimStatus.Reported;
        if (status is null)
        {
            Reject(row.Line, "unknown-status", $"found {Excerpt.Of(row[EdgeField.Status])}; expected one of {string.Join(", ", Enum.GetNames<ClaimStatus>())}");
            return;
        }
        if (!Percent.TryRange(row[EdgeField.PercentMin], row[EdgeField.PercentMax], out var min, out var max))
        {
            Reject(row.Line, "bad-percent", Percent.Fault(row[EdgeField.PercentMin], row[EdgeField.PercentMax]));
            return;
        }
        if (Criteria.Fault(row[EdgeField.Criterion]) is { } unknown)
        {
            Reject(row.Line, "unknown-criterion", unknown);
            return;
        }
        if ((StatedDates.Fault(row[EdgeField.ValidFrom], row[EdgeField.ValidTo]) ?? StatedDates.Fault(row[EdgeField.Date])) is { } fault)
        {
            Reject(row.Line, "bad-date", fault);
            return;
        }
        var source = row[EdgeField.Source] ?? "";
        _edges.Add(new ChainEdge
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"line-{row.Line}"),
            From = _nodes.Of(new EdgeEnd(from, row[EdgeField.FromKind], row[EdgeField.FromCountry], row[EdgeField.FromNumber]), row.Line),
            To = _nodes.Of(new EdgeEnd(to, row[EdgeField.ToKind], row[EdgeField.ToCountry], row[EdgeField.ToNumber]), row.Line),
            Relation = relation,
            What = _shared.Text(row[EdgeField.What]),
            PercentMin = min,
            PercentMax = max,
            Criterion = _shared.Text(row[EdgeField.Criterion]),
            ValidFrom = _shared.Text(row[EdgeField.ValidFrom]),
            ValidTo = _shared.Text(row[EdgeField.ValidTo]),
            Claims = _shared.Of(new Claim(source, row[EdgeField.Date] ?? "", row[EdgeField.Claimant] ?? source, status.Value, row[EdgeField.Note])),
        });
    }

    /// <summary>The register.</summary>
    public FlaggedSupplyChain Build(string id) => new()
    {
        Id = id,
        Title = id,
        IsRegister = true,
        Sources = _shared.Sources,
        Nodes = _nodes.Nodes,
        Edges = _edges,
        Issues = _issues,
    };
}
