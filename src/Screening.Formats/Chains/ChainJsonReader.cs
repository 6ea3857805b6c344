using System.Text.Json;
using Screening.Formats.Reading;
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
        var isRegister = false;
        var nodes = new Dictionary<string, ChainNode>(StringComparer.Ordinal);
        var edges = new List<(ChainEdge Edge, int Line)>();
        var issues = new List<ReadIssue>();
        foreach (var record in new JsonRecords(InputFile.ReadUtf8(part), part.Path).Read())
        {
            switch (record.Property)
            {
                case "format": format = JsonFields.Scalar(record.Value); break;
                case "id": id = JsonFields.Scalar(record.Value); break;
                case "register": isRegister = record.Value.ValueKind == JsonValueKind.True; break;
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
            IsRegister = isRegister,
            Nodes = [.. nodes.Values],
            Edges = Joined(nodes, edges, issues),
            Issues = [.. issues.OrderBy(i => i.Line)],
        };
    }

    // Nodes may stand behind the edges that name them, so ends are looked up last.
    private static List<ChainEdge> Joined(Dictionary<string, ChainNode> nodes, List<(ChainEdge Edge, int Line)> edges, List<ReadIssue> issues)
    {
        var joined = new List<ChainEdge>();
        foreach (var (edge, line) in edges)
        {
            if (((string[])[edge.From, edge.To, .. edge.Goods]).FirstOrDefault(n => !nodes.ContainsKey(n)) is { } missing)
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

    private static void AddNode(Dictionary<string, ChainNode> nodes, JsonRecord record, List<ReadIssue> issues)
    {
        if (ChainNodeJson.Read(record, issues) is not { } node) return;
        if (!nodes.TryAdd(node.Id, node)) issues.Add(new ReadIssue(record.Line, "duplicate-node", $"found the node \"{node.Id}\" again; expected each id once, and kept the first"));
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
        if (Criteria.Fault(value.Text("criterion")) is { } unknown)
        {
            issues.Add(new ReadIssue(record.Line, "unknown-criterion", $"edge {id}: {unknown}"));
            return;
        }
        if (DateFault(value) is { } fault)
        {
            issues.Add(new ReadIssue(record.Line, "bad-date", $"edge {id}: {fault}"));
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
            Criterion = value.Text("criterion"),
            ValidFrom = value.Text("validFrom"),
            ValidTo = value.Text("validTo"),
            Claims = [.. claims.OfType<Claim>()],
        }, record.Line));
    }

    private static string? DateFault(JsonElement edge) => StatedDates.Fault(edge.Text("validFrom"), edge.Text("validTo"))
        ?? edge.Objects("claims").Select(c => StatedDates.Fault(c.Text("validFrom"), c.Text("validTo")) ?? StatedDates.Fault(c.Text("date"))).FirstOrDefault(f => f is not null);

    private static Claim? Claim(JsonElement value) =>
        value.Text("source") is { } source && EnumNames.Parse<ClaimStatus>(value.Text("status")) is { } status
            ? new Claim(source, value.Text("date") ?? "", value.Text("claimant") ?? "", status, value.Text("note"), value.Text("validFrom"), value.Text("validTo"))
            : null;
}
