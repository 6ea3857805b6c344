using Screening.Model;
using Screening.Rules;
using Screening.SupplyChain;

namespace Screening.Engine;

/// <summary>The recipe for one row of a manifest: parties, free text, addresses, goods, then what the chains say of all of these.</summary>
internal sealed class ShipmentScreening(WatchlistSnapshot snapshot, ScreeningPipeline pipeline)
{
    private readonly PartyAnswers _parties = new(snapshot, pipeline);

    /// <summary>Screens one row.</summary>
    public ShipmentResult Screen(Shipment shipment, double threshold, int top, ExposureOptions exposure, DateOnly asOf)
    {
        var parties = new PartyAnswer[shipment.Parties.Count];
        for (var i = 0; i < parties.Length; i++) parties[i] = _parties.Of(shipment.Parties[i], threshold, top);
        var work = new ShipmentWork(shipment, parties, asOf);
        for (var i = 0; i < parties.Length; i++) PartySteps.Screen(snapshot, shipment.Parties[i], parties[i].Result, work);
        TextSteps.Mentions(snapshot, work);
        TextSteps.Addresses(snapshot, work);
        GoodsSteps.Products(snapshot, work);
        GoodsSteps.Routes(snapshot, work);
        OwnershipSteps.Assess(snapshot, work);
        ExposureSteps.Follow(snapshot, exposure, work);
        LinkSteps.Tell(snapshot, work);
        RedFlagSteps.Recognise(snapshot, work);
        TextSteps.HiddenCharacters(work);
        GC.KeepAlive(snapshot);
        return ResultOf(work);
    }

    private static ShipmentResult ResultOf(ShipmentWork work)
    {
        if (work.Findings.Count + work.Errors.Count + work.Shipment.Issues.Count == 0) return new ShipmentResult { Row = work.Shipment.Row, Outcome = RowOutcome.Clear };
        var findings = work.Findings
            .OrderByDescending(f => f.Outcome)
            .ThenBy(f => IndexOf(f.Rule))
            .ThenByDescending(f => f.Score)
            .ThenBy(f => f.Role, StringComparer.Ordinal)
            .ThenBy(f => f.EntityId, StringComparer.Ordinal)
            .ToArray();
        var errors = work.Shipment.Issues.Concat(work.Errors).ToArray();
        var outcome = findings.Length > 0 ? findings[0].Outcome : errors.Length > 0 ? RowOutcome.NotScreened : RowOutcome.Clear;
        return new ShipmentResult { Row = work.Shipment.Row, Outcome = outcome, Findings = findings, Errors = errors };
    }

    private static int IndexOf(string rule)
    {
        for (var i = 0; i < FindingRules.All.Count; i++)
            if (FindingRules.All[i].Id == rule) return i;
        return FindingRules.All.Count;
    }
}
