using System.Globalization;
using System.Text.Json;
using Screening.Formats.Reading;
using Screening.Model;

namespace Screening.Formats.Chains;

/// <summary>Reads FollowTheMoney entities as a register of who owns, directs or deals with whom.</summary>
/// <remarks>Invariant: every record is a node, an edge, a number of a node, or an issue with its line. That a record stands in
/// the file designates nobody: whom a list holds is told by giving the file as a list.</remarks>
internal sealed class FtmChainReader
{
    private const int MostPairs = 16;

    // Papers that are numbers of who holds them.
    private static readonly Dictionary<string, string> Papers = new(StringComparer.Ordinal) { ["Passport"] = "passport", ["Identification"] = "national-id" };

    // Properties of a vessel that name other parties.
    private static readonly (string Property, Relation Relation)[] OfVessels = [("owner", Relation.Owns), ("operator", Relation.LinkedTo)];

    private readonly FtmNodes _nodes = new();
    private readonly SharedClaims _claims = new();
    private readonly List<ReadIssue> _issues = [];
    private readonly List<Pending> _pending = [];
    private readonly List<(string Holder, Identifier Number, int Line)> _papers = [];
    private readonly string _stem;

    private FtmChainReader(string stem) => _stem = stem;

    private readonly record struct Pending(ChainEdge Edge, int Line);

    public static FlaggedSupplyChain Read(InputPart part, TextSource text)
    {
        var reader = new FtmChainReader(part.Stem);
        foreach (var line in JsonLines.Read(text))
        {
            if (line.Issue is { } issue) reader._issues.Add(issue);
            else reader.Add(line);
        }
        return reader.Build();
    }

    private void Add(JsonLine line)
    {
        var schema = line.Value.Text("schema") ?? "";
        line.Value.TryGetProperty("properties", out var properties);
        if (FtmNodes.Kinds.ContainsKey(schema)) AddNode(line, schema, properties);
        else if (FtmRelation.All.TryGetValue(schema, out var relation)) AddEdges(line, relation, properties);
        else if (Papers.TryGetValue(schema, out var type)) AddPaper(line, type, properties);
        else Tell(line.Line, "unsupported-schema", $"found the schema {Excerpt.Of(schema)}; expected one of {string.Join(", ", FtmNodes.Kinds.Keys.Concat(FtmRelation.All.Keys).Concat(Papers.Keys).Order(StringComparer.Ordinal))}");
    }

    private void AddNode(JsonLine line, string schema, JsonElement properties)
    {
        if (_nodes.Add(line, schema, properties, DatasetOf(line), _issues) is not { } id || schema != "Vessel") return;
        foreach (var (property, relation) in OfVessels)
        {
            foreach (var other in properties.Texts(property).Take(MostPairs))
                _pending.Add(new Pending(Edge(line, $"{id}-{property}-{other}", other, id, relation, property, properties, default), line.Line));
        }
    }

    private void AddEdges(JsonLine line, FtmRelation relation, JsonElement properties)
    {
        string[] from = [.. properties.Texts(relation.From).Distinct(StringComparer.Ordinal)];
        string[] to = [.. properties.Texts(relation.To).Distinct(StringComparer.Ordinal)];
        if (line.Value.Text("id") is not { } id || from.Length * to.Length is 0 or > MostPairs)
        {
            Tell(line.Line, "missing-end", $"found {from.Length} {relation.From}, {to.Length} {relation.To} and the id {Excerpt.Of(line.Value.Text("id"))}; expected an id, and one to {MostPairs} pairs of ends");
            return;
        }
        var facts = FtmEdgeFacts.Of(properties, relation.Relation);
        if (facts.Fault is { } fault) Tell(line.Line, fault.Code, fault.Message);
        // Of several owners in one record nobody knows who holds the share.
        if (from.Length * to.Length > 1) facts = facts with { PercentMin = null, PercentMax = null };
        var what = properties.Texts("role").FirstOrDefault();
        var number = 0;
        foreach (var first in from)
        {
            foreach (var second in to)
            {
                var edgeId = number++ == 0 ? id : string.Create(CultureInfo.InvariantCulture, $"{id}#{number}");
                _pending.Add(new Pending(Edge(line, edgeId, first, second, relation.Relation, what, properties, facts) with { Criterion = relation.Criterion }, line.Line));
            }
        }
    }

    private void AddPaper(JsonLine line, string type, JsonElement properties)
    {
        var number = properties.Texts("number").Select(n => IdentifierNames.Of(type, n, Text.PlaceNames.CountryCode(properties.Texts("country").FirstOrDefault()))).FirstOrDefault();
        if (properties.Texts("holder").FirstOrDefault() is { } holder && number is { Key.Length: > 0 }) _papers.Add((holder, number, line.Line));
        else Tell(line.Line, "missing-end", "found a paper without holder or number; expected both");
    }

    private ChainEdge Edge(JsonLine line, string id, string from, string to, Relation relation, string? what, JsonElement properties, FtmEdgeFacts facts)
    {
        var dataset = DatasetOf(line);
        var publisher = properties.Texts("publisher").FirstOrDefault();
        var date = facts.ValidFrom ?? StatedDates.Day(line.Value.Text("last_seen", "last_change"));
        string[] note = [.. properties.Texts("recordId").Take(1), .. properties.Texts("sourceUrl").Take(1)];
        return new ChainEdge
        {
            Id = id,
            From = from,
            To = to,
            Relation = relation,
            What = _claims.Text(what),
            PercentMin = facts.PercentMin,
            PercentMax = facts.PercentMax,
            ValidFrom = _claims.Text(facts.ValidFrom),
            ValidTo = _claims.Text(facts.ValidTo),
            Claims = _claims.Of(new Claim(dataset, date ?? "", publisher ?? dataset, ClaimStatus.Reported, note.Length == 0 ? null : string.Join("; ", note)), publisher),
        };
    }

    // Ends may stand behind the edges that name them, so they are looked up last.
    private FlaggedSupplyChain Build()
    {
        foreach (var (holder, number, line) in _papers)
            if (!_nodes.AddNumber(holder, number)) Tell(line, "missing-end", $"found a paper of {Excerpt.Of(holder)}; expected an entity of this file");
        var edges = new List<ChainEdge>(_pending.Count);
        foreach (var (edge, line) in _pending)
        {
            if (_nodes.IdOf(edge.From) is { } from && _nodes.IdOf(edge.To) is { } to) edges.Add(edge with { From = from, To = to });
            else Tell(line, "missing-end", $"found {edge.Relation} between {Excerpt.Of(edge.From)} and {Excerpt.Of(edge.To)}; expected entities of this file");
        }
        return new FlaggedSupplyChain
        {
            Id = _stem,
            Title = _stem,
            IsRegister = true,
            Sources = _claims.Sources,
            Nodes = _nodes.All,
            Edges = edges,
            Issues = [.. _issues.OrderBy(i => i.Line)],
        };
    }

    private string DatasetOf(JsonLine line) => line.Value.Texts("datasets").FirstOrDefault() is { } dataset ? _claims.Text(dataset)! : _stem;

    private void Tell(int line, string code, string message) => _issues.Add(new ReadIssue(line, code, message));
}
