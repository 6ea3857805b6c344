using Screening.Goods;
using Screening.Graph;
using Screening.Model;
using Screening.RedFlags;
using Screening.Rules;
using Screening.Text;

namespace Screening.Engine;

/// <summary>Gathers what the other steps found into facts, and looks for patterns in them. Comes last.</summary>
internal static class RedFlagSteps
{
    private static readonly string[] OwnershipRules =
        [FindingRules.Owned.Id, FindingRules.PossiblyOwned.Id, FindingRules.Controlled.Id, FindingRules.PossiblyControlled.Id];

    public static void Recognise(WatchlistSnapshot snapshot, ShipmentWork work)
    {
        if (snapshot.RedFlags is not { } recogniser) return;
        foreach (var flag in recogniser.Find(FactsOf(snapshot, work), work.AsOf))
        {
            work.Findings.Add(new Finding
            {
                Rule = FindingRules.RedFlag.Id,
                Role = flag.Facts[0].Field,
                Input = flag.Facts[0].Value,
                Outcome = FindingRules.RedFlag.Outcome(0),
                EntityId = flag.Pattern.Id,
                Name = flag.Pattern.Title,
                Score = 0.5,
                Reasons = [.. flag.Facts.Select(f => f.Text), .. flag.Pattern.Check is { } check ? [check] : (string[])[], .. flag.Pattern.Sources.Select(Cited)],
            });
        }
    }

    private static RowFacts FactsOf(WatchlistSnapshot snapshot, ShipmentWork work)
    {
        var shipment = work.Shipment;
        var declared = HsCode.TryParse(shipment.Hs, out var code) ? code : (HsCode?)null;
        return new RowFacts
        {
            HighPriority = declared is { } hs ? HighPriorityGoods.Find(hs, work.AsOf) : null,
            Eccns = [.. EccnsOf(work).Distinct()],
            Designators = work.Designators,
            GoodsClasses = [.. work.Terms.Where(t => t.Hit.Node.Kind == NodeKind.GoodsClass).Select(t => new GoodsClassFact(t.Hit.Node, t.Hit.Found))],
            HsMismatches = declared is { } other ? [.. MismatchesOf(work, other)] : [],
            Places = [.. PlacesOf(shipment)],
            Routes = [.. work.Terms.Where(t => t.Hit.Node.Kind == NodeKind.Route).Select(t => t.Hit.Node.Id).Distinct(StringComparer.Ordinal)],
            Parties = [.. shipment.Parties.Select(p => new PartyFact(p.Role, p.Name, p.Incorporated ?? FoundedOf(snapshot.Graph, work, p)))],
            SharedAddresses = [.. work.Findings.Where(f => f.Rule == FindingRules.AddressHit.Id).Select(f => new SharedAddressFact(f.Input, f.Name, f.EntityId))],
            Ownership = [.. work.Findings.Select(f => f.Rule).Where(r => OwnershipRules.Contains(r)).Distinct(StringComparer.Ordinal)],
            Exposures = [.. work.Findings.Where(f => f.Rule == FindingRules.ChainExposure.Id).Select(f => f.Name).Distinct(StringComparer.Ordinal)],
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
        _ => RowField.Bank,
    };

    private static string Cited(RuleSource source) => $"pattern of {source.Title}{(source.Publisher is null ? "" : $", {source.Publisher}")}{(source.Date is null ? "" : $", {source.Date}")}";
}
