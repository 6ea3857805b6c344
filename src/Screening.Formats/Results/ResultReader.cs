using System.Globalization;
using Screening.Engine;
using Screening.Formats.Reading;
using Screening.Graph;
using Screening.Model;
using Screening.Rules;

namespace Screening.Formats.Results;

/// <summary>Makes results of their JSON.</summary>
internal static class ResultReader
{
    private static readonly OrderedDictionary<string, RowOutcome> Outcomes = new(StringComparer.Ordinal)
    {
        ["clear"] = RowOutcome.Clear,
        ["review"] = RowOutcome.Review,
        ["block"] = RowOutcome.Block,
        ["not-screened"] = RowOutcome.NotScreened,
    };

    /// <summary>What a field says of the manifest; a field that is not known says nothing.</summary>
    public static ScreenedManifest Head(ScreenedManifest known, string name, ResultSpot spot) => name switch
    {
        "manifest" => known with { Manifest = spot.AsText() },
        "sha256" => known with { Sha256 = spot.AsText() },
        "asOf" => known with { AsOf = Day(spot, spot.AsText()) },
        "lists" => known with { Lists = [.. spot.Items().Select(List)] },
        _ => known,
    };

    /// <summary>The result of a row.</summary>
    public static ShipmentResult Row(ResultSpot spot) => new()
    {
        Row = spot.Whole("row"),
        Outcome = Outcome(spot),
        Findings = [.. spot.Items("findings", isNeeded: true).Select(Finding)],
        Errors = [.. spot.Items("errors", isNeeded: true).Select(e => new ReadIssue(e.Whole("line"), e.Text("code"), e.Text("message")))],
    };

    private static Finding Finding(ResultSpot spot) => new()
    {
        Rule = spot.Text("rule"),
        Rules = spot.Texts("rules"),
        Role = spot.Text("role"),
        Input = spot.Text("input"),
        Outcome = Outcome(spot),
        // Versions before rules were data told no severity.
        Severity = spot.TextOrNull("severity") is null ? Severity.Medium : spot.Word<Severity>("severity", EnumNames.Parse<Severity>, "low, medium, high or critical"),
        EntityId = spot.Text("entityId"),
        Name = spot.Text("name"),
        Score = spot.Score("score"),
        Reasons = spot.Texts("reasons"),
        Listings = spot.Texts("listings"),
        Path = [.. spot.Items("path", isNeeded: false).Select(Step)],
        Policies = spot.Texts("policies"),
        AlertId = spot.TextOrNull("alert"),
        EntityStamp = spot.TextOrNull("entityStamp"),
        Given = spot.TextsByName("given"),
        Suppressed = spot.Optional("suppressed") is { } suppressed ? Suppression(suppressed) : null,
    };

    private static Suppression Suppression(ResultSpot spot) =>
        new(spot.Whole("decision"), spot.Text("by"), spot.TextOrNull("approvedBy"), Day(spot, spot.Text("until")));

    private static PathStep Step(ResultSpot spot)
    {
        var relation = spot.Word<Relation>("relation", EnumNames.Parse<Relation>, string.Join(", ", Enum.GetNames<Relation>()));
        var status = spot.Word<ClaimStatus>("status", EnumNames.Parse<ClaimStatus>, string.Join(", ", Enum.GetNames<ClaimStatus>()));
        var claim = new Claim(spot.Text("source"), spot.TextOrNull("date") ?? "", "", status);
        return new PathStep(spot.Text("from"), spot.Text("to"), relation, claim, null, IsDisputed: false) { FromId = "", ToId = "" };
    }

    private static RowOutcome Outcome(ResultSpot spot) =>
        spot.Word<RowOutcome>("outcome", t => Outcomes.TryGetValue(t, out var outcome) ? outcome : null, string.Join(", ", Outcomes.Keys));

    private static ListVersion List(ResultSpot spot) =>
        new(spot.Text("list"), spot.TextOrNull("published") is { } day ? Day(spot, day) : null, spot.Text("sha256"), "results");

    private static DateOnly Day(ResultSpot spot, string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : throw spot.Fault(Excerpt.Of(text), "a day as yyyy-MM-dd");
}
