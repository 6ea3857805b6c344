using System.Globalization;
using Screening.Cli.Loading;
using Screening.Formats.Decisions;
using Screening.Review;

namespace Screening.Cli.Output;

/// <summary>Alerts as a table in which decisions can be filled in, and the good-guy list as a table.</summary>
internal static class AlertCsv
{
    /// <summary>Writes a record for each alert, the columns of a decision first and empty.</summary>
    public static void Write(OutputTarget target, IReadOnlyList<ReviewedAlert> alerts)
    {
        var csv = new CsvText(target.Stream);
        csv.Record([.. DecisionSheet.Columns, "band", "outcome", "state", "input", "entityId", "name", "score", "roles", "rows", "first", "rules", "reasons", "listings", "history"]);
        foreach (var (alert, state, history) in alerts)
        {
            csv.Record(
                alert.Id, "", "", "", "",
                ReviewWords.Of(alert.Band), ReviewWords.Of(alert.Outcome), ReviewWords.Of(state), alert.Input, alert.EntityId, alert.Name, CsvText.Score(alert.Score),
                CsvText.Joined(alert.Roles),
                alert.Count.ToString(CultureInfo.InvariantCulture),
                alert.Rows[0] is { Manifest: { } manifest } row ? $"{manifest} {row.Row}" : alert.Rows[0].Row.ToString(CultureInfo.InvariantCulture),
                CsvText.Joined(alert.Findings.SelectMany(f => f.Rules).Distinct()),
                CsvText.Joined(alert.Findings.SelectMany(f => f.Reasons).Distinct()),
                CsvText.Joined(alert.Listings),
                CsvText.Joined(history.Select(AlertTable.Line)));
        }
    }

    /// <summary>Writes a record for each false positive in effect.</summary>
    public static void Write(OutputTarget target, IReadOnlyList<Decision> goodGuys)
    {
        var csv = new CsvText(target.Stream);
        csv.Record("decision", "alert", "input", "entityId", "name", "roles", "grounds", "entityStamp", "until", "by", "at", "reason");
        foreach (var d in goodGuys)
        {
            csv.Record(
                d.Number.ToString(CultureInfo.InvariantCulture), d.AlertId, d.Input, d.EntityId, d.Name, CsvText.Joined(d.Roles), CsvText.Joined(d.Grounds), d.EntityStamp ?? "",
                d.Until?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "", d.By, d.At.UtcDateTime.ToString("O", CultureInfo.InvariantCulture), d.Reason);
        }
    }
}
