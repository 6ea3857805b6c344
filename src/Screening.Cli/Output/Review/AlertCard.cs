using Screening.Engine;
using Screening.Formats.Results;
using Screening.Model;
using Screening.Review;
using Screening.Rules;
using Screening.Scoring;

namespace Screening.Cli.Output.Review;

/// <summary>One alert as a card: what was given beside what is listed, the words of both names, what each field says, and how a chain leads there.</summary>
internal sealed class AlertCard(PageContent content)
{
    private const int MostAliases = 12;
    private const int MostPaths = 4;
    private const int MostReasons = 12;
    private const int LongestText = 400;

    private static readonly Dictionary<WordRelation, string> Tones = new()
    {
        [WordRelation.Same] = "same",
        [WordRelation.SameMeaning] = "close",
        [WordRelation.SameSound] = "close",
        [WordRelation.Misspelled] = "slip",
        [WordRelation.Initial] = "close",
        [WordRelation.Joined] = "close",
        [WordRelation.Cut] = "slip",
        [WordRelation.OnlyInQuery] = "lone",
        [WordRelation.OnlyInList] = "lone",
    };

    private static readonly Dictionary<FieldStanding, (string Words, string Tone)> Standings = new()
    {
        [FieldStanding.Agrees] = ("matched", "good"),
        [FieldStanding.Differs] = ("contradicted", "bad"),
        [FieldStanding.Neutral] = ("no matter", "faint"),
        [FieldStanding.OnlyGiven] = ("unknown: the list has none", "faint"),
        [FieldStanding.OnlyListed] = ("unknown: not given", "faint"),
    };

    private readonly Dictionary<string, Entity> _entities = content.Run.Screener.Lists.SelectMany(l => l.Entities).DistinctBy(e => e.Id, StringComparer.Ordinal).ToDictionary(e => e.Id, StringComparer.Ordinal);

    /// <summary>The card.</summary>
    public Html Of(Alert alert, int number)
    {
        var band = ReviewPage.BandOf(alert);
        var entity = _entities.GetValueOrDefault(alert.EntityId);
        var match = entity is not null && alert.Findings.Any(f => f.Kind == FindingKinds.ListHit) ? Explained(alert) : null;
        return Html.Of(
            $"""
            <article class="card {band}" id="alert-{number}" data-band="{band}" tabindex="-1">
            <details{Html.If(number < OpenCards, new Html(" open"))}>
            <summary><span class="dot {band}">{band}</span> <strong>{Html.Name(alert.Input)}</strong> <span class="faint">{Html.If(alert.EntityId.Length > 0, Html.Of($"against"))}</span> {Html.Name(alert.Name)} <span class="score">{ReviewPage.Score(alert.Score)}</span></summary>
            <div class="sides">{Given(alert)}{Listed(alert, entity)}</div>
            {(match is null ? Html.Empty : Words(match))}{(match is null ? Html.Empty : Parts(match))}
            {Html.Join(alert.Findings.GroupBy(f => f.Kind).Select(Findings))}
            <p class="id">alert {(alert.Id.Length > 0 ? alert.Id : "without id")}</p>
            </details></article>
            """);
    }

    // Of the entries of one party, the one that matched best is what the finding tells.
    private Match? Explained(Alert alert)
    {
        var query = QueryOf(alert);
        return alert.Listings.Prepend(alert.EntityId).Select(id => content.Run.Screener.Explain(query, id)).OfType<Match>().MaxBy(m => m.Score);
    }

    // The first few are read at once; hundreds of open cards are no queue.
    private const int OpenCards = 5;

    private static Query QueryOf(Alert alert) => new()
    {
        Name = alert.Input,
        Kind = alert.Roles is ["vessel"] ? EntityKind.Vessel : EntityKind.Unknown,
        Countries = alert.Given.TryGetValue("country", out var country) ? [country] : [],
        Identifiers = alert.Given.TryGetValue("identifier", out var number) && number.Split(' ', 2) is [var type, var value] ? [new Identifier(type, value)] : [],
    };

    private Html Given(Alert alert)
    {
        var rows = string.Join(", ", alert.Rows.Take(10).Select(r => r.Row)) + (alert.Count > Math.Min(10, alert.Rows.Count) ? $" and {ReviewPage.Number(alert.Count - Math.Min(10, alert.Rows.Count))} more" : "");
        var shipment = content.ShipmentOf(alert.Rows[0]);
        return Side("Given",
        [
            ("Text", Html.Name(alert.Input)),
            .. alert.Given.Select(g => (Sentence(g.Key), Html.Name(g.Value))),
            ("Stands in", Html.Of($"{string.Join(", ", alert.Roles)}")),
            (alert.Count == 1 ? "Row" : "Rows", Html.Of($"{rows} of {Html.Join(alert.Rows.Select(r => r.Manifest ?? "").Distinct(StringComparer.Ordinal).Select(m => Html.Name(m, 60)), ", ")}")),
            .. shipment is null ? Array.Empty<(string, Html)>() : Shipment(alert.Rows[0], shipment),
        ]);
    }

    private static IEnumerable<(string, Html)> Shipment(AlertRow row, Shipment shipment)
    {
        if (shipment.Reference is { } reference) yield return ("Document", Html.Name(reference));
        yield return ($"Row {row.Row}", Html.Join(shipment.Parties.Select(p => Html.Of($"{p.Role.ToString().ToLowerInvariant()} {Html.Name(p.Name, 80)}{(p.Country is null ? "" : $" ({p.Country})")}")), "<br>"));
        if (shipment.Goods is { } goods) yield return ("Goods", Html.Name(goods, LongestText));
        if (shipment.Hs is { } hs) yield return ("HS", Html.Of($"{string.Join(", ", shipment.MoreHs.Prepend(hs))}"));
        if (string.Join(" → ", new[] { shipment.Origin, shipment.Route, shipment.Destination }.OfType<string>()) is { Length: > 0 } way) yield return ("Way", Html.Name(way, LongestText));
    }

    private Html Listed(Alert alert, Entity? entity)
    {
        if (entity is null) return Side(alert.EntityId.Length > 0 ? "In a flagged chain" : "Rule", [("Name", Html.Name(alert.Name)), .. alert.EntityId.Length > 0 ? [("Id", Html.Of($"{alert.EntityId}"))] : Array.Empty<(string, Html)>()]);
        var edition = content.Run.Screener.Lists.First(l => l.Version.List == entity.List).Version;
        var names = entity.Names.Where(n => n.Name != entity.Caption).ToList();
        List<(string, Html)> facts =
        [
            ("Name", Html.Name(entity.Caption)),
            ("Other names", Html.Join(names.Take(MostAliases).Select(n => Html.Of($"{Html.Name(n.Name, 100)}{(n.Quality == NameQuality.Weak ? " (weak)" : "")}")), "; ")),
            ("Kind", Html.Of($"{entity.Kind.ToString().ToLowerInvariant()}")),
            ("Country", Html.Of($"{string.Join(", ", entity.Countries)}")),
            ("Born or founded", Html.Of($"{string.Join(", ", entity.BirthDates)}")),
            ("Numbers", Html.Join(entity.Identifiers.Take(MostAliases).Select(i => Html.Of($"{i.Type} {Html.Name(i.Value, 60)}")), "; ")),
            ("Addresses", Html.Join(entity.Addresses.Take(4).Select(a => Html.Name(a.Text)), "<br>")),
            ("Programmes", Html.Of($"{string.Join(", ", entity.Programmes.Take(MostAliases))}")),
            ("Listed", Html.Of($"{entity.Listed}{(entity.Ends is { } end ? $", until {end}" : "")}")),
            ("List", Html.Of($"{edition.List} of {edition.Published?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) ?? "no date"}, <code>{entity.Id}</code>")),
            ("Also listed as", Html.Of($"{string.Join(", ", alert.Listings)}")),
        ];
        if (names.Count > MostAliases) facts[1] = (facts[1].Item1, Html.Of($"{facts[1].Item2} and {names.Count - MostAliases} more"));
        return Side("On the list", facts.Where(f => f.Item2.Markup.Length > 0));
    }

    private static Html Side(string title, IEnumerable<(string Name, Html Value)> facts) =>
        Html.Of($"<section><h3>{title}</h3><table class=\"facts\"><tbody>{Html.Join(facts.Select(f => Html.Of($"<tr><th scope=\"row\">{f.Name}</th><td>{f.Value}</td></tr>")))}</tbody></table></section>");

    // Each pair of words is a column: above as given, below as listed.
    private static Html Words(Match match)
    {
        if (match.Alignment.Count == 0) return Html.Empty;
        var words = match.Alignment.Select(w => Html.Of($"<li class=\"{Tones[w.Relation]}\"><span>{Word(w.Query)}</span><span>{Word(w.Listed)}</span><small>{WordText.Of(w.Relation)}</small></li>"));
        return Html.Of($"<section><h3>Words <span class=\"faint\">given above, listed below: {Html.Name(match.MatchedName)}</span></h3><ol class=\"words\">{Html.Join(words)}</ol></section>\n");
    }

    private static Html Word(string? word) => word is null ? Html.Of($"<span class=\"none\">–</span>") : Html.Name(word, 60);

    private static Html Parts(Match match)
    {
        var fields = match.Fields.Select(f => Html.Of($"<tr><th scope=\"row\">{f.Name}</th><td class=\"{Standings[f.Standing].Tone}\">{Standings[f.Standing].Words}</td><td>{Html.Name(f.Text ?? "", LongestText)}</td><td class=\"n\">{(f.Effect == 0 ? "" : f.Effect.ToString("+0.00;−0.00", System.Globalization.CultureInfo.InvariantCulture))}</td></tr>"));
        return Html.Of(
            $"""
            <section><h3>Score</h3><div class="wide"><table class="parts"><tbody>
            <tr><th scope="row">names</th><td colspan="2"><meter min="0" max="1" low="0.7" high="0.85" optimum="1" value="{Plain(match.NameScore)}">{ReviewPage.Score(match.NameScore)}</meter></td><td class="n">{ReviewPage.Score(match.NameScore)}</td></tr>
            {Html.Join(fields, "\n")}
            <tr class="sum"><th scope="row">together</th><td colspan="2"><meter min="0" max="1" low="0.7" high="0.85" optimum="1" value="{Plain(match.Score)}">{ReviewPage.Score(match.Score)}</meter></td><td class="n">{ReviewPage.Score(match.Score)}</td></tr>
            </tbody></table></div></section>

            """);
    }

    private static string Plain(double score) => score.ToString("0.####", System.Globalization.CultureInfo.InvariantCulture);

    private Html Findings(IGrouping<FindingKind, Finding> findings)
    {
        var shown = findings.OrderByDescending(f => f.Score).Take(MostPaths).ToList();
        var more = findings.Count() - shown.Count;
        return Html.Of($"<section class=\"finding\"><h3>{findings.Key.Title}</h3>{Html.Join(shown.Select(Finding))}{Html.If(more > 0, Html.Of($"<p class=\"note\">And {more} more of this kind; the results as JSON have them all.</p>"))}</section>\n");
    }

    private Html Finding(Finding finding)
    {
        var reasons = finding.Reasons.Take(MostReasons).Select(r => Html.Of($"<li>{Html.Name(r, LongestText)}</li>"));
        var rules = finding.Rules.Count > 0 ? Html.Of($"; rules {string.Join(", ", finding.Rules.Take(MostReasons))}") : Html.Empty;
        return Html.Of(
            $"""
            <p class="said"><span class="{(finding.Outcome == RowOutcome.Block ? "bad" : "warn")}">{RowJson.Word(finding.Outcome)}</span>, {RowJson.Word(finding.Severity)}: {finding.Role}{rules}</p>
            {Html.If(finding.Suppressed is not null, Html.Of($"<p class=\"good\">Does not count: {(finding.Suppressed is { } s ? FindingText.Line(s) : "")}.</p>"))}<ul>{Html.Join(reasons)}</ul>
            {PathDrawing.Of(finding, content.Run.Screener)}
            """);
    }

    private static string Sentence(string words) => $"{char.ToUpperInvariant(words[0])}{words[1..]}";
}
