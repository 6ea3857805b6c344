using Screening.Goods;
using Screening.Graph;
using Screening.Model;
using Screening.Rules;
using Screening.Text;

namespace Screening.Engine;

/// <summary>Looks at the goods: flagged products by their designators, classes of goods together with the route.</summary>
internal static class GoodsSteps
{
    // A town has other sites too.
    private const double SiteByItsPlace = 0.5;

    public static void Products(WatchlistSnapshot snapshot, ShipmentWork work)
    {
        var declared = HsCode.TryParse(work.Shipment.Hs, out var code) ? code : (HsCode?)null;
        foreach (var (role, text) in work.Texts)
        {
            foreach (var hit in snapshot.Designators.Find(text, declared))
            {
                if (work.Designators.Exists(d => d.Node.Id == hit.Node.Id)) continue;
                work.Designators.Add(hit);
                work.Touch(snapshot.Graph.IndexOf(hit.Node.Id), role, hit.Found, ScoreOf(hit.Grade));
                if (!hit.Node.Flagged) continue;
                work.Seen.Add(new Observation
                {
                    Kind = FindingKinds.FlaggedProduct,
                    Role = role,
                    Input = hit.Found,
                    EntityId = hit.Node.Id,
                    Name = hit.Node.Name,
                    Score = ScoreOf(hit.Grade),
                    Sureness = ScoreOf(hit.Grade),
                    Grade = hit.Grade,
                    Reasons = [$"\"{hit.Found}\" names {hit.Node.Name} ({Describe(hit)})", .. HsReason(hit.Node, declared, text)],
                });
            }
        }
    }

    public static void Routes(WatchlistSnapshot snapshot, ShipmentWork work)
    {
        var terms = work.Terms = [.. work.Texts.SelectMany(t => snapshot.Terms.Find(t.Text).Select(h => (t.Role, Hit: h)))];
        var goods = terms.Where(t => t.Hit.Node.Kind == NodeKind.GoodsClass)
            .Select(t => (Node: t.Hit.Node.Id, t.Role, Input: t.Hit.Found))
            .Concat(work.Touched.Where(t => snapshot.Graph.KindOf(t.Node) is NodeKind.Product or NodeKind.Component).Select(t => (Node: snapshot.Graph.IdOf(t.Node), t.Role, t.Input)))
            .DistinctBy(g => g.Node)
            .ToArray();
        if (goods.Length == 0) return;
        var countries = Countries(work.Shipment);
        var (graph, day) = (snapshot.Graph, PackedDate.Of(work.AsOf));
        bool IsPresent(int node) => graph.KindOf(node) switch
        {
            NodeKind.Country => graph.Node(node).Country is { } country && countries.Contains(country),
            NodeKind.Route => terms.Any(t => t.Hit.Node.Id == graph.IdOf(node)),
            NodeKind.Facility => work.Touches(node) || NamedSite(node) is not null,
            _ => work.Touches(node),
        };
        // A site is meant where its own term, or the town it lies in, is named together with what it makes.
        (string Role, string Input)? NamedSite(int site)
        {
            string[] places = [graph.IdOf(site), .. Enumerable.Range(graph.FirstOut(site), graph.FirstOut(site + 1) - graph.FirstOut(site)).Where(e => graph.RelationOf(e) == Relation.LocatedIn).Select(e => graph.IdOf(graph.To(e)))];
            foreach (var (role, hit) in terms)
                if (places.Contains(hit.Node.Id)) return (role, hit.Found);
            return null;
        }
        // An edge is told once, whatever number of its goods the row holds.
        var edges = goods
            .SelectMany(g => graph.EdgesOfGoods(g.Node).ToArray().Where(e => graph.Holds(e, day) && IsPresent(graph.From(e)) && IsPresent(graph.To(e))).Select(e => (Edge: e, Goods: g)))
            .GroupBy(p => p.Edge)
            .ToArray();
        foreach (var edge in edges)
        {
            work.Seen.Add(RouteObservation(graph, edge.Key, day, [.. edge.Select(p => p.Goods)]));
            foreach (var site in (int[])[graph.From(edge.Key), graph.To(edge.Key)])
                if (graph.KindOf(site) == NodeKind.Facility && NamedSite(site) is var (role, input)) work.Touch(site, role, input, SiteByItsPlace);
        }
    }

    private static Observation RouteObservation(ClaimGraph graph, int edge, int day, (string Node, string Role, string Input)[] goods)
    {
        var step = graph.StepOf(edge, day);
        var names = string.Join(", ", goods.Select(g => graph.NameOf(graph.IndexOf(g.Node))));
        return new Observation
        {
            Kind = FindingKinds.GoodsRoute,
            Role = goods[0].Role,
            Input = string.Join(", ", goods.Select(g => g.Input)),
            EntityId = graph.EdgeId(edge),
            Name = $"{step.From} - {step.To}: {step.What ?? names}",
            Score = 0.5,
            Sureness = 0.5,
            Reasons = [$"{names} on this route", .. graph.ClaimsOf(edge).Select(StepText.Of)],
            Path = [step],
        };
    }

    // Country codes of the parties, and countries and cities named in origin, route and destination.
    private static HashSet<string> Countries(Shipment shipment)
    {
        var countries = shipment.Parties.Select(p => p.Country).OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var text in (string?[])[shipment.Origin, shipment.Route, shipment.Destination])
            if (text is not null) countries.UnionWith(PlaceNames.CountriesIn(text));
        return countries;
    }

    private static double ScoreOf(DesignatorGrade grade) => grade switch
    {
        DesignatorGrade.Exact => 1.0,
        DesignatorGrade.Normalised => 0.95,
        DesignatorGrade.Transliterated => 0.95,
        DesignatorGrade.Ocr => 0.85,
        DesignatorGrade.Family => 0.80,
        _ => 0.75,
    };

    private static string Describe(DesignatorHit hit) => hit.Context is null ? DescribeWriting(hit) : $"{DescribeWriting(hit)}; counts because of \"{hit.Context}\"";

    private static string DescribeWriting(DesignatorHit hit) => hit.Writing switch
    {
        DesignatorGrade.Exact => "exact",
        DesignatorGrade.Normalised => $"{hit.Designator}, other separators or case{(hit.Packaging is null ? "" : $", packaging {hit.Packaging}")}",
        DesignatorGrade.Transliterated => $"{hit.Designator}, other script",
        DesignatorGrade.Ocr => $"{hit.Designator}, read as \"{hit.OcrReading}\": letters and digits that look alike",
        _ => $"a variant of {hit.Designator}",
    };

    private static IEnumerable<string> HsReason(ChainNode node, HsCode? declared, NormalizedName text)
    {
        if (node.Hs.Count == 0 || declared is not { } code) yield break;
        if (HsMismatch.Of(node, code, text) is { } mismatch)
            yield return $"HS {code} is not where {node.Name} is declared ({string.Join(", ", mismatch.Usual)}); parts may be";
        else if (node.Hs.Any(h => HsCode.TryParse(h, out var heading) && code.IsWithin(heading)))
            yield return $"HS {code} fits: {node.Name} is declared under {string.Join(", ", node.Hs)}";
    }
}
