using System.Globalization;
using Screening.Formats.Reading;
using Screening.Model;
using Screening.Text;

namespace Screening.Formats.Chains;

/// <summary>Reads a plain table of edges: ends are names, or ids of entities on lists.</summary>
internal static class EdgeTableReader
{
    private static readonly string[] Required = ["from", "to", "relation"];

    public static FlaggedSupplyChain Read(InputPart part, TextSource text)
    {
        var reader = new DelimitedReader(text, Delimiters.Detect(text.Peek()));
        var nodes = new Dictionary<string, ChainNode>(StringComparer.Ordinal);
        var edges = new List<ChainEdge>();
        var issues = new List<ReadIssue>();
        string[]? header = null;
        while (reader.Read())
        {
            if (reader.Fault != RecordFault.None) issues.Add(new ReadIssue(reader.Line, reader.FaultCode, reader.FaultText));
            else if (reader.Fields.All(string.IsNullOrWhiteSpace)) continue;
            else if (header is null) header = Header(part, reader);
            else if (reader.Fields.Count != header.Length) issues.Add(new ReadIssue(reader.Line, "column-count", $"found {reader.Fields.Count} cells; expected {header.Length}"));
            else Add(new EdgeRow(header, [.. reader.Fields], reader.Line), nodes, edges, issues);
        }
        if (header is null) throw new InputFormatException(part.Path, 0, "an empty file", "a header and edges");
        return new FlaggedSupplyChain
        {
            Id = part.Stem,
            Title = part.Stem,
            Sources = [.. edges.SelectMany(e => e.Claims).Where(c => c.Source.Length > 0).DistinctBy(c => c.Source, StringComparer.Ordinal).Select(c => new ChainSource(c.Source, c.Source, null, null))],
            Nodes = [.. nodes.Values],
            Edges = edges,
            Issues = issues,
        };
    }

    private sealed record EdgeRow(string[] Header, string[] Cells, int Line)
    {
        public string? this[string column]
        {
            get
            {
                var i = Array.FindIndex(Header, h => h.Equals(column, StringComparison.OrdinalIgnoreCase));
                return i < 0 || string.IsNullOrWhiteSpace(Cells[i]) ? null : Cells[i].Trim();
            }
        }
    }

    private static string[] Header(InputPart part, DelimitedReader reader)
    {
        string[] header = [.. reader.Fields.Select(f => f.Trim())];
        var missing = Required.Where(r => !header.Contains(r, StringComparer.OrdinalIgnoreCase)).ToList();
        return missing.Count == 0
            ? header
            : throw new InputFormatException(part.Path, reader.Line, $"the columns {string.Join(", ", header)}", $"also {string.Join(", ", missing)}");
    }

    private static void Add(EdgeRow row, Dictionary<string, ChainNode> nodes, List<ChainEdge> edges, List<ReadIssue> issues)
    {
        if (row["from"] is not { } from || row["to"] is not { } to)
        {
            issues.Add(new ReadIssue(row.Line, "missing-end", "found an empty from or to; expected a name or an id in both"));
            return;
        }
        if (EnumNames.Parse<Relation>(row["relation"]) is not { } relation)
        {
            issues.Add(new ReadIssue(row.Line, "unknown-relation", $"found \"{row["relation"]}\"; expected one of {string.Join(", ", Enum.GetNames<Relation>())}"));
            return;
        }
        // Someone who gives an edge without a status reports it; a status that is misspelt must not become one.
        var status = row["status"] is { } word ? EnumNames.Parse<ClaimStatus>(word) : ClaimStatus.Reported;
        if (status is null)
        {
            issues.Add(new ReadIssue(row.Line, "unknown-status", $"found \"{row["status"]}\"; expected one of {string.Join(", ", Enum.GetNames<ClaimStatus>())}"));
            return;
        }
        if (!Percent.TryRange(row["percentMin"], row["percentMax"], out var min, out var max))
        {
            issues.Add(new ReadIssue(row.Line, "bad-percent", Percent.Fault(row["percentMin"], row["percentMax"])));
            return;
        }
        edges.Add(new ChainEdge
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"line-{row.Line}"),
            From = Node(from, nodes),
            To = Node(to, nodes),
            Relation = relation,
            PercentMin = min,
            PercentMax = max,
            ValidFrom = row["validFrom"],
            ValidTo = row["validTo"],
            Claims = [new Claim(row["source"] ?? "", row["date"] ?? "", row["source"] ?? "", status.Value)],
        });
    }

    private static string Node(string text, Dictionary<string, ChainNode> nodes)
    {
        var isEntity = IsEntityId(text);
        var folded = NameFolding.Fold(text);
        // A script that does not fold to Latin must not make all its names one node.
        var id = isEntity ? text : $"name:{(folded.Length > 0 ? folded : text)}";
        nodes.TryAdd(id, new ChainNode { Id = id, Kind = NodeKind.Organization, Name = text, Entities = isEntity ? [text] : [] });
        return id;
    }

    // A list's key, a colon, and an id without spaces: "us-ofac-sdn:33395", not "Ship: Snow Storm".
    private static bool IsEntityId(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && colon < text.Length - 1 && !text.Any(char.IsWhiteSpace)
            && text[..colon].All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.');
    }
}
