using System.Text.Json;
using Screening.Engine;
using Screening.Formats.Results;

namespace Screening.Formats.Auditing;

/// <summary>Asks a plan about a record of a trail.</summary>
internal static class AuditPast
{
    /// <summary>Whether a record is to be screened again; null for one that could not be read then: there is nothing to screen.</summary>
    /// <param name="entry">The record.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="file">The trail, for faults.</param>
    public static RescreenReason? ReasonOf(AuditEntry entry, RescreeningPlan plan, string file)
    {
        using var document = JsonDocument.Parse(entry.Result);
        if (entry.Shipment is { } shipment)
            return plan.ReasonOf(shipment, ResultReader.Row(new ResultSpot(file, (int)Math.Min(entry.Line, int.MaxValue), "$.result", document.RootElement)));
        if (entry.Name?.Query is not { } query) return null;
        return document.RootElement.GetProperty("outcome").GetString() switch
        {
            "clear" => plan.ReasonOf(query, new ScreeningResult { Outcome = Outcome.Clear }),
            "alert" => RescreenReason.HadFindings,
            _ => RescreenReason.NotScreenedBefore,
        };
    }
}
