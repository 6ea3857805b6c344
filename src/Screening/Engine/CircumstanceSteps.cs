using Screening.Circumstances;
using Screening.Goods;
using Screening.Graph;
using Screening.Model;
using Screening.Text;

namespace Screening.Engine;

/// <summary>Gathers what rules may ask of a row besides its findings. Comes last.</summary>
internal static class CircumstanceSteps
{
    public static RowFacts Facts(WatchlistSnapshot snapshot, ShipmentWork work)
    {
        var shipment = work.Shipment;
        HsCode[] declared = [.. shipment.MoreHs.Prepend(shipment.Hs).Select(h => HsCode.TryParse(h, out var code) ? code : (HsCode?)null).OfType<HsCode>()];
        return new RowFacts
        {
            HighPriority = [.. declared.Select(hs => HighPriorityGoods.Find(hs, work.AsOf)).OfType<HighPriorityHit>()],
            Eccns = [.. EccnsOf(work).Distinct()],
            Designators = work.Designators,
            GoodsClasses = [.. work.Terms.Where(t => t.Hit.Node.Kind == NodeKind.GoodsClass).Select(t => new GoodsClassFact(t.Hit.Node, t.Hit.Found))],
            HsMismatches = declared.Length == 1 ? [.. MismatchesOf(work, declared[0])] : [],
            Places = [.. PlacesOf(shipment)],
            Routes = [.. work.Terms.Where(t => t.Hit.Node.Kind == NodeKind.Route).Select(t => t.Hit.Node.Id).Distinct(StringComparer.Ordinal)],
            Parties = [.. shipment.Parties.Select(p => new PartyFact(p.Role, p.Name, p.Incorporated ?? FoundedOf(snapshot.Graph, work, p)))],
            Hs = declared,
            StatedValue = shipment.StatedValue,
            Value = shipment.Value,
            Currency = shipment.Currency,
            Date = shipment.Date,
            AsOf = work.AsOf,
        };
    }

    private static IEnumerable<Eccn> EccnsOf(ShipmentWork work)
    {
        if (Eccn.TryParse(work.Shipment.Eccn, out var declared)) yield return declared;
        foreach (var (role, text) in work.Texts)
        {
            if (role != "goods") continue;
            foreach (var eccn in Eccn.FindIn(text.Original)) yield return eccn;
        }
    }

    private static IEnumerable<HsMismatch> MismatchesOf(ShipmentWork work, HsCode declared)
    {
        foreach (var (role, text) in work.Texts)
        {
            if (role != "goods") continue;
            var nodes = work.Designators.Select(d => d.Node).Concat(work.Terms.Where(t => t.Role == role).Select(t => t.Hit.Node)).DistinctBy(n => n.Id, StringComparer.Ordinal);
            foreach (var node in nodes)
                if (HsMismatch.Of(node, declared, text) is { } mismatch) yield return mismatch;
        }
    }

    private static IEnumerable<PlaceFact> PlacesOf(Shipment shipment)
    {
        foreach (var party in shipment.Parties)
            if (party.Country is { } country) yield return new PlaceFact(FieldOf(party.Role), country.ToUpperInvariant());
        foreach (var (field, text) in ((RowField, string?)[])[(RowField.Origin, shipment.Origin), (RowField.Route, shipment.Route), (RowField.Destination, shipment.Destination)])
        {
            if (text is null) continue;
            foreach (var country in PlaceNames.CountriesIn(text)) yield return new PlaceFact(field, country);
        }
    }

    private static string? FoundedOf(ClaimGraph graph, ShipmentWork work, Party party)
    {
        foreach (var touch in work.Touched)
            if (touch.Input == party.Name && touch.Role == ShipmentWork.RoleName(party.Role) && graph.Node(touch.Node).Incorporated is { } date) return date;
        return null;
    }

    private static RowField FieldOf(PartyRole role) => role switch
    {
        PartyRole.Consignor => RowField.Consignor,
        PartyRole.Consignee => RowField.Consignee,
        PartyRole.Notify => RowField.Notify,
        PartyRole.EndUser => RowField.EndUser,
        PartyRole.Carrier => RowField.Carrier,
        PartyRole.Vessel => RowField.Vessel,
        PartyRole.Bank => RowField.Bank,
        _ => RowField.Other,
    };
}
