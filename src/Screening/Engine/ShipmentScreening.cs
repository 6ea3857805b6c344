using Screening.Model;
using Screening.Rules;
using Screening.SupplyChain;

namespace Screening.Engine;

/// <summary>The recipe for one row of a manifest: parties, free text, addresses, goods, what the chains say of all of these, and what the rules make of it.</summary>
internal sealed class ShipmentScreening(WatchlistSnapshot snapshot, ScreeningPipeline pipeline)
{
    private readonly PartyAnswers _parties = new(snapshot, pipeline);
    private readonly AlertMarks _marks = new(snapshot);

    /// <summary>Screens one row.</summary>
    public ShipmentResult Screen(Shipment shipment, double threshold, int top, ExposureOptions exposure, DateOnly asOf, RuleCoverage? coverage = null)
    {
        var work = See(shipment, threshold, top, exposure, asOf);
        var result = ResultOf(work, snapshot.Rules.On(asOf).Judge(CircumstanceSteps.Facts(snapshot, work), work.Seen, coverage));
        GC.KeepAlive(snapshot);
        return result;
    }

    /// <summary>What there is to see in a row, before any rule judges it.</summary>
    public ShipmentWork See(Shipment shipment, double threshold, int top, ExposureOptions exposure, DateOnly asOf)
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
        TextSteps.HiddenCharacters(work);
        GC.KeepAlive(snapshot);
        return work;
    }

    private ShipmentResult ResultOf(ShipmentWork work, List<Finding> found)
    {
        if (found.Count + work.Errors.Count + work.Shipment.Issues.Count == 0) return new ShipmentResult { Row = work.Shipment.Row, Outcome = RowOutcome.Clear };
        var findings = found
            .OrderByDescending(f => f.Outcome)
            .ThenByDescending(f => f.Severity)
            .ThenBy(f => FindingKinds.IndexOf(f.Rule))
            .ThenByDescending(f => f.Score)
            .ThenBy(f => f.Role, StringComparer.Ordinal)
            .ThenBy(f => f.EntityId, StringComparer.Ordinal)
            .Select(f => _marks.Mark(work.Shipment, f))
            .ToArray();
        var errors = work.Shipment.Issues.Concat(work.Errors).ToArray();
        var outcome = findings.Length > 0 ? findings[0].Outcome : RowOutcome.Clear;
        // What was not screened is never clear, whatever was found harmless beside it.
        if (outcome == RowOutcome.Clear && errors.Length > 0) outcome = RowOutcome.NotScreened;
        return new ShipmentResult { Row = work.Shipment.Row, Outcome = outcome, Findings = findings, Errors = errors };
    }
}
