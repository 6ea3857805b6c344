using System.Text.Json;
using Screening.Formats.Reading;
using Screening.Model;
using Screening.Text;

namespace Screening.Formats.Lists;

/// <summary>FollowTheMoney entities as JSON lines, as OpenSanctions publishes them. Edges are entities of their own there:
/// they become parts of the entities they join, whichever comes first in the file.</summary>
internal static class FtmJsonReader
{
    public const string Format = "ftm-json";

    private static readonly HashSet<string> Parties = new(StringComparer.Ordinal)
    {
        "Person", "Company", "Organization", "LegalEntity", "PublicBody", "Vessel", "Airplane", "Address",
    };

    // Edge schemata: the property at each end, and what the first is to the second. No second end: facts about the first.
    private static readonly Dictionary<string, Edge> Edges = new(StringComparer.Ordinal)
    {
        ["Ownership"] = Joining("Ownership"),
        ["Directorship"] = Joining("Directorship"),
        ["UnknownLink"] = Joining("UnknownLink"),
        ["Sanction"] = new("entity"),
        ["Identification"] = new("holder"),
        ["Passport"] = new("holder"),
    };

    private sealed record Edge(string From, FtmRelation? Relation = null);

    private static Edge Joining(string schema) => new(FtmRelation.All[schema].From, FtmRelation.All[schema]);

    private readonly record struct Pending(string Schema, JsonElement Properties, int Line, ListBuilder List);

    public static bool Sniff(ListInput input) =>
        input.IsJsonLines && input.FirstLine.Contains("\"schema\"", StringComparison.Ordinal) && input.FirstLine.Contains("\"properties\"", StringComparison.Ordinal);

    public static IReadOnlyList<Watchlist> Read(ListInput input, CancellationToken ct)
    {
        var lists = new ListBuilders();
        var drafts = new Dictionary<string, EntityDraft>(StringComparer.Ordinal);
        var pending = new List<Pending>();
        var addresses = new List<(EntityDraft Draft, string Address)>();
        using var text = new TextSource(input.Part.Open(), input.Part.Path);
        foreach (var line in JsonLines.Read(text))
        {
            ct.ThrowIfCancellationRequested();
            if (line.Issue is { } issue)
            {
                (lists.Latest ?? lists[input.FileKey]).Reject(issue.Line, issue.Code, issue.Message);
                continue;
            }
            var list = lists[line.Value.Texts("datasets").FirstOrDefault() is { } dataset ? ListKeys.Of(dataset) : input.FileKey];
            var schema = line.Value.Text("schema") ?? "";
            line.Value.TryGetProperty("properties", out var properties);
            if (Parties.Contains(schema))
            {
                if (AddParty(list, line, schema, properties, drafts) is { } draft) addresses.AddRange(properties.Texts("addressEntity").Select(a => (draft, a)));
            }
            else if (Edges.ContainsKey(schema)) pending.Add(new Pending(schema, properties, line.Line, list));
            else list.Reject(line.Line, "unsupported-schema", $"found the schema \"{schema}\"; expected one of {string.Join(", ", Parties.Concat(Edges.Keys))}");
        }
        foreach (var edge in pending) AddEdge(edge, drafts);
        foreach (var (draft, address) in addresses)
        {
            foreach (var line in drafts.GetValueOrDefault(address)?.Addresses ?? []) draft.AddAddress(line);
        }
        return lists.Build(Format, input);
    }

    private static EntityDraft? AddParty(ListBuilder list, JsonLine line, string schema, JsonElement properties, Dictionary<string, EntityDraft> drafts)
    {
        var names = properties.Texts("name").Concat(line.Value.Texts("caption")).ToList();
        var name = names.Find(n => n.Length <= InputLimits.MaxName);
        var full = schema == "Address" ? properties.First("full") ?? names.FirstOrDefault() : null;
        if (line.Value.Text("id") is not { } id || (name ?? full) is null)
        {
            list.Reject(line.Line, names.Count > 0 && name is null ? "name-too-long" : "missing-name", $"found no id, or no name; expected both, and a name of at most {InputLimits.MaxName} characters");
            return null;
        }
        var draft = list.Record(id, line.Line);
        draft.Kind = Kinds.Of(schema);
        if (full is not null)
        {
            draft.AddAddress(new PostalAddress(full, properties.First("city"), PlaceNames.CountryCode(properties.First("country"))));
        }
        else
        {
            draft.AddName(name, NameRole.Primary);
        }
        FollowTheMoney.Apply(properties, draft);
        return drafts[id] = draft;
    }

    private static void AddEdge(Pending edge, Dictionary<string, EntityDraft> drafts)
    {
        var (schema, properties, line, list) = edge;
        var ends = Edges[schema];
        var (fromId, toId) = (properties.First(ends.From), ends.Relation is null ? null : properties.First(ends.Relation.To));
        var from = fromId is null ? null : drafts.GetValueOrDefault(fromId);
        var to = toId is null ? null : drafts.GetValueOrDefault(toId);
        if (from is null || (ends.Relation is not null && to is null))
        {
            list.Reject(line, "missing-end", $"found {schema} between \"{fromId}\" and \"{toId}\"; expected entities of this file");
            return;
        }
        list.Part();
        if (ends.Relation is { } relation)
        {
            AddLink(from, to!, relation, edge);
        }
        else if (schema == "Sanction")
        {
            foreach (var programme in properties.Texts("program").Concat(properties.Texts("programId"))) from.AddProgramme(programme);
            from.Listed ??= properties.First("listingDate") ?? properties.First("startDate");
        }
        else if (properties.First("number") is { } number)
        {
            var type = schema == "Passport" ? "passport" : "national-id";
            from.AddIdentifier(new Identifier(type, number, PlaceNames.CountryCode(properties.First("country"))));
        }
    }

    // Who compiled the list reports the tie; the authority's own entry does not hold it.
    private static void AddLink(EntityDraft from, EntityDraft to, FtmRelation relation, Pending edge)
    {
        var facts = FtmEdgeFacts.Of(edge.Properties, relation.Relation);
        if (facts.Fault is { } fault) edge.List.Issue(edge.Line, fault.Code, fault.Message);
        from.AddLink(new EntityLink(relation.Relation, to.Names.Count > 0 ? to.Names[0].Name : to.Id, to.Id)
        {
            Status = ClaimStatus.Reported,
            PercentMin = facts.PercentMin,
            PercentMax = facts.PercentMax,
            Criterion = relation.Criterion,
            ValidFrom = facts.ValidFrom,
            ValidTo = facts.ValidTo,
        });
    }

    private static string? First(this JsonElement properties, string name) => properties.Texts(name).FirstOrDefault();
}
