using System.Text.Json;
using Screening.Formats.Reading;
using Screening.Goods;
using Screening.Model;

namespace Screening.Formats.Chains;

/// <summary>Reads <c>screening-supply-chain/1</c>.</summary>
internal static class ChainJsonReader
{
    private const string Format = "screening-supply-chain/1";

    public static FlaggedSupplyChain Read(InputPart part)
    {
        var (format, id, title) = (default(string), default(string), default(string));
        var sources = new List<ChainSource>();
        var nodes = new List<ChainNode>();
        var edges = new List<(ChainEdge Edge, int Line)>();
        var issues = new List<ReadIssue>();
        foreach (var record in new JsonRecords(InputFile.ReadUtf8(part), part.Path).Read())
        {
            switch (record.Property)
            {
                case "format": format = JsonFields.Scalar(record.Value); break;
                case "id": id = JsonFields.Scalar(record.Value); break;
                case "title": title = JsonFields.Scalar(record.Value); break;
                case "sources" when record.InArray: AddSource(sources, record, issues); break;
                case "nodes" when record.InArray: AddNode(nodes, record, issues); break;
                case "edges" when record.InArray: AddEdge(edges, record, issues); break;
            }
        }
        if (format != Format) throw new InputFormatException(part.Path, 1, $"the format \"{format}\"", $"\"{Format}\"");
        if (id is null) throw new InputFormatException(part.Path, 1, "no id", "a field \"id\"");
        return new FlaggedSupplyChain
        {
            Id = id,
            Title = title ?? id,
            Sources = sources,
            Nodes = nodes,
            Edges = Joined(nodes, edges, issues),
            Issues = [.. issues.OrderBy(i => i.Line)],
        };
    }

    // Nodes may stand behind the edges that name them, so ends are looked up last.
    private static List<ChainEdge> Joined(List<ChainNode> nodes, List<(ChainEdge Edge, int Line)> edges, List<ReadIssue> issues)
    {
        var known = nodes.Select(n => n.Id).ToHashSet(StringComparer.Ordinal);
        var joined = new List<ChainEdge>();
        foreach (var (edge, line) in edges)
        {
            if (((string[])[edge.From, edge.To, .. edge.Goods]).FirstOrDefault(n => !known.Contains(n)) is { } missing)
                issues.Add(new ReadIssue(line, "dangling-node", $"edge {edge.Id}: found the node \"{missing}\"; expected one of this file"));
            else
                joined.Add(edge);
        }
        return joined;
    }

    private static void AddSource(List<ChainSource> sources, JsonRecord record, List<ReadIssue> issues)
    {
        var value = record.Value;
        if (value.Text("key") is { } key && value.Text("title") is { } title) sources.Add(new ChainSource(key, title, value.Text("publisher"), value.Text("date")));
        else issues.Add(new ReadIssue(record.Line, "bad-source", "found a source without key or title; expected both"));
    }

    private static void AddNode(List<ChainNode> nodes, JsonRecord record, List<ReadIssue> issues)
    {
        var value = record.Value;
        if (value.Text("id") is not { } id || value.Text("name") is not { } name || EnumNames.Parse<NodeKind>(value.Text("kind")) is not { } kind)
        {
            issues.Add(new ReadIssue(record.Line, "bad-node", $"found a node \"{value.Text("id")}\" of kind \"{value.Text("kind")}\"; expected id, name and a known kind"));
            return;
        }
        if (nodes.Any(n => n.Id == id))
        {
            issues.Add(new ReadIssue(record.Line, "duplicate-node", $"found the node \"{id}\" again; expected each id once, and kept the first"));
            return;
        }
        nodes.Add(new ChainNode
        {
            Id = id,
            Kind = kind,
            Name = name,
            Names = [.. value.Texts("names")],
            Country = value.Text("country"),
            Countries = [.. value.Texts("countries")],
            Entities = [.. value.Texts("entities")],
            Designators = [.. Designators(record, id, issues)],
            Manufacturers = [.. value.Texts("manufacturers")],
            RequiresContext = [.. value.Texts("requiresContext")],
            Terms = [.. value.Texts("terms")],
            Hs = [.. value.Texts("hs")],
            Flagged = value.Text("flagged") == "true",
        });
    }

    // A designator that is none is left out; the node stays, as edges and names need it.
    private static IEnumerable<string> Designators(JsonRecord record, string id, List<ReadIssue> issues)
    {
        foreach (var designator in record.Value.Texts("designators"))
        {
            if (DesignatorPattern.Fault(designator) is not { } fault) yield return designator;
            else issues.Add(new ReadIssue(record.Line, "bad-designator", $"node {id}: found the designator \"{designator}\" with {fault}; expected a designation, or a pattern with braces and a star at the end"));
        }
    }

    private static void AddEdge(List<(ChainEdge, int)> edges, JsonRecord record, List<ReadIssue> issues)
    {
        var value = record.Value;
        var id = value.Text("id");
        if (id is null || value.Text("from") is not { } from || value.Text("to") is not { } to)
        {
            issues.Add(new ReadIssue(record.Line, "bad-edge", $"found an edge \"{id}\" without id, from or to; expected all three"));
            return;
        }
        if (EnumNames.Parse<Relation>(value.Text("relation")) is not { } relation)
        {
            issues.Add(new ReadIssue(record.Line, "unknown-relation", $"edge {id}: found \"{value.Text("relation")}\"; expected a known relation"));
            return;
        }
        var claims = value.Objects("claims").Select(c => Claim(c)).ToList();
        if (claims.Count == 0 || claims.Contains(null))
        {
            issues.Add(new ReadIssue(record.Line, "bad-claim", $"edge {id}: found {claims.Count} claims, {claims.Count(c => c is null)} without source or known status; expected at least one, and all whole"));
            return;
        }
        if (!Percent.TryRange(value.Text("percentMin"), value.Text("percentMax"), out var min, out var max))
        {
            issues.Add(new ReadIssue(record.Line, "bad-percent", $"edge {id}: {Percent.Fault(value.Text("percentMin"), value.Text("percentMax"))}"));
            return;
        }
        edges.Add((new ChainEdge
        {
            Id = id,
            From = from,
            To = to,
            Relation = relation,
            What = value.Text("what"),
            Goods = [.. value.Texts("goods")],
            PercentMin = min,
            PercentMax = max,
            ValidFrom = value.Text("validFrom"),
            ValidTo = value.Text("validTo"),
            Claims = [.. claims.OfType<Claim>()],
        }, record.Line));
    }

    private static Claim? Claim(JsonElement value) =>
        value.Text("source") is { } source && EnumNames.Parse<ClaimStatus>(value.Text("status")) is { } status
            ? new Claim(source, value.Text("date") ?? "", value.Text("claimant") ?? "", status, value.Text("note"))
            : null;
}
