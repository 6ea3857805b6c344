using Screening.Formats.Reading;
using Screening.Goods;
using Screening.Model;

namespace Screening.Formats.Chains;

/// <summary>Reads one node of <c>screening-supply-chain/1</c>.</summary>
internal static class ChainNodeJson
{
    /// <summary>The node; null where it is none, which is an issue.</summary>
    public static ChainNode? Read(JsonRecord record, List<ReadIssue> issues)
    {
        var value = record.Value;
        if (value.Text("id") is not { } id || value.Text("name") is not { } name || EnumNames.Parse<NodeKind>(value.Text("kind")) is not { } kind)
        {
            issues.Add(new ReadIssue(record.Line, "bad-node", $"found a node \"{value.Text("id")}\" of kind \"{value.Text("kind")}\"; expected id, name and a known kind"));
            return null;
        }
        return new ChainNode
        {
            Id = id,
            Kind = kind,
            Name = name,
            Names = [.. value.Texts("names")],
            Country = value.Text("country"),
            Countries = [.. value.Texts("countries")],
            Entities = [.. value.Texts("entities")],
            Identifiers = [.. Identifiers(record, id, issues)],
            Incorporated = Incorporated(record, id, issues),
            Designators = [.. Designators(record, id, issues)],
            Manufacturers = [.. value.Texts("manufacturers")],
            RequiresContext = [.. value.Texts("requiresContext")],
            Terms = [.. value.Texts("terms")],
            Hs = [.. value.Texts("hs")],
            Flagged = value.Text("flagged") == "true",
        };
    }

    // A fact that is none is left out; the node stays, as edges and names need it.
    private static IEnumerable<string> Designators(JsonRecord record, string id, List<ReadIssue> issues)
    {
        foreach (var designator in record.Value.Texts("designators"))
        {
            if (DesignatorPattern.Fault(designator) is not { } fault) yield return designator;
            else issues.Add(new ReadIssue(record.Line, "bad-designator", $"node {id}: found the designator \"{designator}\" with {fault}; expected a designation, or a pattern with braces and a star at the end"));
        }
    }

    private static IEnumerable<Identifier> Identifiers(JsonRecord record, string id, List<ReadIssue> issues)
    {
        foreach (var row in record.Value.Objects("identifiers"))
        {
            var (type, number) = (row.Text("type"), row.Text("value"));
            var identifier = type is null || number is null ? null : IdentifierNames.Of(type, number, row.Text("country") ?? record.Value.Text("country"));
            if (identifier is { Key.Length: > 0 } && IdentifierTypes.Find(identifier.Type) is not null) yield return identifier;
            else issues.Add(new ReadIssue(record.Line, "bad-number", $"node {id}: found the identifier {Excerpt.Of(type)}, {Excerpt.Of(number)}; expected a known type and a number"));
        }
    }

    private static string? Incorporated(JsonRecord record, string id, List<ReadIssue> issues)
    {
        var date = record.Value.Text("incorporated");
        if (StatedDates.Fault(date) is not { } fault) return date;
        issues.Add(new ReadIssue(record.Line, "bad-date", $"node {id}: {fault}"));
        return null;
    }
}
