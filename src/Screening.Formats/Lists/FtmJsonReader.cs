using System.Text.Json;
using Screening.Formats.Reading;
using Screening.Model;
using Screening.Text;

namespace Screening.Formats.Lists;

/// <summary>FollowTheMoney entities as JSON lines, as OpenSanctions publishes them: each for itself, with all that is joined to it nested inside,
/// or as the changes of a delta file. Edges are entities of their own there: they become parts of the entities they join, whichever comes first.</summary>
/// <remarks>A delta's <c>ADD</c> and <c>MOD</c> are read as the entities they hold, its <c>DEL</c> is set aside: who is gone shows in a comparison
/// of editions. Positions, securities, articles and the like are no parties and are set aside too.</remarks>
internal static class FtmJsonReader
{
    public const string Format = "ftm-json";

    private static readonly HashSet<string> Parties = new(StringComparer.Ordinal)
    {
        "Person", "Company", "Organization", "LegalEntity", "PublicBody", "Vessel", "Airplane", "Address",
    };

    // Schemata that are neither a party nor an edge between two.
    private static readonly HashSet<string> NoParties = new(StringComparer.Ordinal)
    {
        "Security", "Position", "Occupancy", "Article", "Documentation", "Mention", "Event", "Project", "ProjectParticipant", "Debt", "Payment",
        "Contract", "ContractAward", "CourtCase", "CourtCaseParty", "License", "Permit", "RealEstate", "Vehicle", "Asset", "BankAccount", "Note", "Similar",
    };

    // Edge schemata: the property at each end, and what the first is to the second. No second end: facts about the first.
    private static readonly Dictionary<string, Edge> Edges = FtmRelation.All
        .Select(r => (r.Key, new Edge(r.Value.From, r.Value)))
        .Append(("Sanction", new Edge("entity")))
        .Append(("Identification", new Edge("holder")))
        .Append(("Passport", new Edge("holder")))
        .Append(("CryptoWallet", new Edge("holder")))
        .ToDictionary(StringComparer.Ordinal);

    private sealed record Edge(string From, FtmRelation? Relation = null);

    /// <summary>An edge until all entities are known.</summary>
    /// <param name="Schema">Its schema.</param>
    /// <param name="Properties">Its properties.</param>
    /// <param name="Line">Its line.</param>
    /// <param name="List">The list it stands in.</param>
    /// <param name="Around">The entity it is nested in; null where it is a record of its own.</param>
    private readonly record struct Pending(string Schema, JsonElement Properties, int Line, ListBuilder List, EntityDraft? Around = null);

    // One end of an edge. Without a draft it is a party of which the file has no record.
    private readonly record struct End(EntityDraft? Draft, string? Id, string? Name);

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
            var change = line.Value.Text("op");
            var entity = change is not null && line.Value.TryGetProperty("entity", out var changed) && changed.ValueKind == JsonValueKind.Object ? changed : line.Value;
            var list = lists[entity.Texts("datasets").FirstOrDefault() is { } dataset ? ListKeys.Of(dataset) : input.FileKey];
            var schema = entity.Text("schema") ?? "";
            entity.TryGetProperty("properties", out var properties);
            if (change == "DEL") list.SetAside(line.Line, "removed", $"found the removal of {Excerpt.Of(entity.Text("id"))}; it is no entry any more");
            else if (Parties.Contains(schema))
            {
                if (AddParty(list, entity, line.Line, schema, properties, drafts) is not { } draft) continue;
                addresses.AddRange(properties.Texts("addressEntity").Select(a => (draft, a)));
                AddNested(draft, properties, line.Line, list, pending);
            }
            else if (Edges.ContainsKey(schema)) pending.Add(new Pending(schema, properties, line.Line, list));
            else if (NoParties.Contains(schema)) list.SetAside(line.Line, "no-party", $"found the schema \"{schema}\", which is no party; it is not screened against");
            else list.Reject(line.Line, "unsupported-schema", $"found the schema \"{schema}\"; expected one of {string.Join(", ", Parties.Concat(Edges.Keys))}");
        }
        foreach (var edge in pending) AddEdge(edge, drafts);
        foreach (var (draft, address) in addresses)
        {
            foreach (var line in drafts.GetValueOrDefault(address)?.Addresses ?? []) draft.AddAddress(line);
        }
        return lists.Build(Format, input);
    }

    private static EntityDraft? AddParty(ListBuilder list, JsonElement entity, int line, string schema, JsonElement properties, Dictionary<string, EntityDraft> drafts)
    {
        var names = properties.Texts("name").Concat(entity.Texts("caption")).ToList();
        var name = names.Find(n => n.Length <= InputLimits.MaxName);
        var full = schema == "Address" ? properties.First("full") ?? names.FirstOrDefault() : null;
        if (entity.Text("id") is not { } id || (name ?? full) is null)
        {
            list.Reject(line, names.Count > 0 && name is null ? "name-too-long" : "missing-name", $"found no id, or no name; expected both, and a name of at most {InputLimits.MaxName} characters");
            return null;
        }
        var draft = list.Record(id, line);
        draft.Kind = Kinds.Of(schema);
        if (full is not null) AddAddress(draft, properties, full);
        else draft.AddName(name, NameRole.Primary);
        FollowTheMoney.Apply(properties, draft);
        draft.Listed ??= StatedDates.Day(entity.Text("first_seen"));
        draft.Changed ??= StatedDates.Day(entity.Text("last_change"));
        return drafts[id] = draft;
    }

    private static void AddAddress(EntityDraft draft, JsonElement properties, string full) =>
        draft.AddAddress(new PostalAddress(full, properties.First("city"), PlaceNames.CountryCode(properties.First("country"))));

    // What is joined to an entity stands inside it in a nested file: addresses and edges, each with the party at its other end.
    private static void AddNested(EntityDraft draft, JsonElement properties, int line, ListBuilder list, List<Pending> pending)
    {
        if (properties.ValueKind != JsonValueKind.Object) return;
        foreach (var property in properties.EnumerateObject())
        {
            foreach (var nested in properties.Objects(property.Name))
            {
                var schema = nested.Text("schema") ?? "";
                if (!nested.TryGetProperty("properties", out var inner)) continue;
                if (schema == "Address" && (inner.First("full") ?? nested.Text("caption")) is { } full) AddAddress(draft, inner, full);
                else if (Edges.ContainsKey(schema)) pending.Add(new Pending(schema, inner, line, list, draft));
            }
        }
    }

    private static void AddEdge(Pending edge, Dictionary<string, EntityDraft> drafts)
    {
        var (schema, properties, line, list, around) = edge;
        var ends = Edges[schema];
        var from = EndOf(properties, ends.From, around, drafts);
        var to = ends.Relation is null ? default : EndOf(properties, ends.Relation.To, around, drafts);
        var isKnown = from.Draft is not null && (ends.Relation is null || to.Draft is not null);
        if (!isKnown && around is null)
        {
            list.Reject(line, "missing-end", $"found {schema} between \"{from.Id}\" and \"{to.Id}\"; expected entities of this file");
            return;
        }
        if (around is null) list.Part();
        if (ends.Relation is { } relation) AddLink(from, to, relation, edge);
        else if (from.Draft is { } party) AddFacts(party, schema, properties);
    }

    // A nested edge leaves out the end that it is nested in.
    private static End EndOf(JsonElement properties, string property, EntityDraft? around, Dictionary<string, EntityDraft> drafts)
    {
        if (properties.Objects(property).FirstOrDefault() is { ValueKind: JsonValueKind.Object } other)
        {
            var inner = other.TryGetProperty("properties", out var found) ? found : default;
            return new End(other.Text("id") is { } key ? drafts.GetValueOrDefault(key) : null, other.Text("id"), other.Text("caption") ?? inner.First("name"));
        }
        var id = properties.First(property);
        return id is null && around is not null ? new End(around, null, null) : new End(id is null ? null : drafts.GetValueOrDefault(id), id, null);
    }

    private static void AddFacts(EntityDraft party, string schema, JsonElement properties)
    {
        if (schema == "Sanction")
        {
            foreach (var programme in properties.Texts("program").Concat(properties.Texts("programId"))) party.AddProgramme(programme);
            foreach (var measure in properties.Texts("provisions")) party.AddMeasure(measure);
            party.Listed = properties.First("listingDate") ?? properties.First("startDate") ?? party.Listed;
            party.Ends ??= StatedDates.Day(properties.First("endDate"));
            return;
        }
        var (number, type) = schema switch
        {
            "CryptoWallet" => (properties.First("publicKey"), "wallet"),
            "Passport" => (properties.First("number"), "passport"),
            _ => (properties.First("number"), "national-id"),
        };
        if (number is not null) party.AddIdentifier(new Identifier(type, number, PlaceNames.CountryCode(properties.First("country"))));
    }

    // Who compiled the list reports the tie; the authority's own entry does not hold it.
    private static void AddLink(End from, End to, FtmRelation relation, Pending edge)
    {
        var facts = FtmEdgeFacts.Of(edge.Properties, relation.Relation);
        if (facts.Fault is { } fault) edge.List.Issue(edge.Line, fault.Code, fault.Message);
        var name = to.Draft is { Names.Count: > 0 } listed ? listed.Names[0].Name : to.Name ?? to.Id;
        if (from.Draft is not { } party)
        {
            // A link begins at an entry of the list: of a party without one, the other end keeps the words.
            to.Draft?.AddRemark($"{edge.Schema} of {from.Name ?? from.Id}");
            return;
        }
        if (name is null) return;
        party.AddLink(new EntityLink(relation.Relation, name, to.Draft?.Id)
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
