using System.Globalization;
using Screening.Formats;
using Screening.Graph;
using Screening.Model;
using Screening.Ownership;

namespace Screening.Tests.Support;

/// <summary>Who holds what of whom, written as short as the textbooks do: <c>X 50 A</c>, <c>X 20-60 A</c>, <c>X ? A</c>,
/// <c>X controls A appoints-board</c>, <c>X joint Y</c>. Names of listed parties are given apart, each as <c>list:name</c>.</summary>
internal sealed class Holdings
{
    private readonly ClaimGraph _graph;
    private readonly OwnershipBook _book;

    public Holdings(IReadOnlyList<ChainEdge> edges, IReadOnlyList<string> listed, OwnershipRules? rules = null)
    {
        Chain = ChainOf("test", edges, listed);
        var use = rules ?? Rules;
        _graph = ClaimGraphBuilder.Build([Chain], id => listed.ToList().IndexOf(id));
        _book = new OwnershipBook(_graph, use, (node, policy) => _graph.EntriesOf(node).Any(e => use.Counts(policy, TestLists.Entity(e, e))));
    }

    /// <summary>The bundled policies.</summary>
    public static OwnershipRules Rules { get; } = BundledData.Rules().Ownership;

    /// <summary>The edges as a chain.</summary>
    public FlaggedSupplyChain Chain { get; }

    /// <summary>Holdings written line by line.</summary>
    public static Holdings Of(string lines, params string[] listed) => new([.. Lines(lines).Select(Edge)], listed);

    /// <summary>What each policy makes of a party on the tests' day.</summary>
    public IReadOnlyList<OwnershipAssessment> Assess(string name, DateOnly? day = null) => _book.On(day ?? TestLists.Day).Assess(_graph.IndexOf(name));

    /// <summary>What one policy makes of it.</summary>
    public OwnershipAssessment By(string policy, string name, DateOnly? day = null) => Assess(name, day).Single(a => a.Policy.Id == policy);

    public static FlaggedSupplyChain ChainOf(string id, IReadOnlyList<ChainEdge> edges, IReadOnlyList<string> listed) => new()
    {
        Id = id,
        Title = id,
        Edges = edges,
        Nodes = [.. edges.SelectMany(e => (string[])[e.From, e.To]).Concat(listed.Select(NameOf)).Distinct(StringComparer.Ordinal)
            .Select(n => new ChainNode { Id = n, Name = n, Kind = NodeKind.Organization, Entities = [.. listed.Where(l => NameOf(l) == n)] })],
    };

    public static ChainEdge Edge(string from, string to, Relation relation, ClaimStatus status = ClaimStatus.Confirmed) => new()
    {
        Id = $"{from}>{to}",
        From = from,
        To = to,
        Relation = relation,
        Claims = [new Claim("register", "2026", "the register", status)],
    };

    private static string NameOf(string entry) => entry[(entry.IndexOf(':', StringComparison.Ordinal) + 1)..];

    private static string[] Lines(string text) => text.Split(['\n', ','], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static ChainEdge Edge(string line, int number)
    {
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var id = number.ToString("000", CultureInfo.InvariantCulture);
        if (words[1] == "joint") return Edge(words[0], words[2], Relation.CooperatesWith) with { Id = id, Criterion = ControlCriteria.JointArrangement };
        if (words[1] == "controls") return Edge(words[0], words[2], Relation.Controls) with { Id = id, Criterion = words.Length > 3 ? words[3] : null };
        var ends = words[1].Split('-');
        return Edge(words[0], words[2], Relation.Owns, words.Length > 3 ? Enum.Parse<ClaimStatus>(words[3], true) : ClaimStatus.Confirmed) with
        {
            Id = id,
            PercentMin = words[1] == "?" ? null : decimal.Parse(ends[0], CultureInfo.InvariantCulture),
            PercentMax = words[1] == "?" ? null : decimal.Parse(ends[^1], CultureInfo.InvariantCulture),
        };
    }
}
