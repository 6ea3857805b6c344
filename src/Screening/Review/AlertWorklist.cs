using Screening.Engine;
using Screening.Rules;

namespace Screening.Review;

/// <summary>Gathers the findings of many rows into the alerts that a person works through.</summary>
/// <remarks>Memory is bounded by the number of alerts, whatever the number of rows: of an alert's rows only the first are kept, of findings alike one. Not safe for several threads.</remarks>
public sealed class AlertWorklist
{
    /// <summary>Most alerts that are kept.</summary>
    public const int MaxAlerts = 200_000;

    /// <summary>Most rows that an alert names; further ones are counted.</summary>
    public const int MaxRows = 20;

    private const int MaxFindings = 50;

    /// <summary>THE table of bands: the first line that holds. A block is never below high, and nothing that clears is above low.</summary>
    private static readonly (RowOutcome Outcome, Severity From, AlertBand Band)[] Bands =
    [
        (RowOutcome.Block, Severity.Critical, AlertBand.Critical),
        (RowOutcome.Block, Severity.Low, AlertBand.High),
        (RowOutcome.Review, Severity.Critical, AlertBand.High),
        (RowOutcome.Review, Severity.Medium, AlertBand.Medium),
        (RowOutcome.Review, Severity.Low, AlertBand.Low),
        (RowOutcome.Clear, Severity.Low, AlertBand.Low),
    ];

    private readonly Dictionary<string, Draft> _drafts = new(StringComparer.Ordinal);

    /// <summary>Findings of alerts beyond <see cref="MaxAlerts"/>, which are not kept: told, never passed over.</summary>
    public int LeftOut { get; private set; }

    /// <summary>Takes the findings of a row.</summary>
    /// <param name="manifest">The manifest, as it was given; null where nobody says.</param>
    /// <param name="result">What came of the row.</param>
    public void Add(string? manifest, ShipmentResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        foreach (var finding in result.Findings)
        {
            var key = finding.AlertId ?? $"{finding.Input}\n{(finding.EntityId.Length > 0 ? finding.EntityId : finding.Rule)}";
            if (!_drafts.TryGetValue(key, out var draft))
            {
                if (_drafts.Count == MaxAlerts)
                {
                    LeftOut++;
                    continue;
                }
                _drafts[key] = draft = new Draft(finding);
            }
            draft.Add(finding, new AlertRow(manifest, result.Row));
        }
    }

    /// <summary>The alerts in the order in which they should be looked at: by band, then those not decided before, score, number of rows, and id.</summary>
    public IReadOnlyList<Alert> ToAlerts() =>
    [
        .. _drafts.Values.Select(d => d.ToAlert())
            .OrderBy(a => a.IsSuppressed)
            .ThenByDescending(a => a.Band)
            .ThenByDescending(a => a.Outcome)
            .ThenByDescending(a => a.Score)
            .ThenByDescending(a => a.Count)
            .ThenBy(a => a.Input, StringComparer.Ordinal)
            .ThenBy(a => a.EntityId, StringComparer.Ordinal)
            .ThenBy(a => a.Id, StringComparer.Ordinal),
    ];

    /// <summary>The band of findings of one alert.</summary>
    internal static AlertBand BandOf(IEnumerable<Finding> findings) =>
        findings.Select(f => Bands.First(b => f.Outcome == b.Outcome && f.Severity >= b.From).Band).Max();

    // An alert while its findings come.
    private sealed class Draft(Finding first)
    {
        private readonly Dictionary<string, Finding> _findings = new(StringComparer.Ordinal);
        private readonly SortedSet<string> _roles = new(StringComparer.Ordinal);
        private readonly List<AlertRow> _rows = [];
        private AlertRow? _last;
        private int _count;

        public void Add(Finding finding, AlertRow row)
        {
            _roles.Add(finding.Role);
            // What counts stands for what does not: a decision that covers one field may not cover another.
            var key = string.Join('\n', FindingGrounds.Of(finding));
            if (!_findings.TryGetValue(key, out var known) ? _findings.Count < MaxFindings : IsStronger(finding, known)) _findings[key] = finding;
            if (row == _last) return;
            _last = row;
            _count++;
            if (_rows.Count < MaxRows) _rows.Add(row);
        }

        public Alert ToAlert()
        {
            Finding[] findings =
            [
                .. _findings.OrderByDescending(f => f.Value.Outcome).ThenByDescending(f => f.Value.Severity).ThenBy(f => FindingKinds.IndexOf(f.Value.Rule))
                    .ThenByDescending(f => f.Value.Score).ThenBy(f => f.Key, StringComparer.Ordinal).Select(f => f.Value),
            ];
            return new Alert
            {
                Id = first.AlertId ?? "",
                Input = first.Input,
                Given = first.Given,
                EntityId = first.EntityId,
                Name = first.Name,
                Listings = findings.Select(f => f.Listings).MaxBy(l => l.Count)!,
                EntityStamp = first.EntityStamp,
                Band = BandOf(findings),
                Outcome = findings[0].Outcome,
                Score = findings.Max(f => f.Score),
                Roles = [.. _roles],
                Findings = findings,
                Count = _count,
                Rows = _rows,
            };
        }

        private static bool IsStronger(Finding finding, Finding known) =>
            (finding.Suppressed is null, finding.Score).CompareTo((known.Suppressed is null, known.Score)) > 0;
    }
}
