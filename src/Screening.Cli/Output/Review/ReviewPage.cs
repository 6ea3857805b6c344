using System.Globalization;
using Screening.Review;
using Screening.Rules;

namespace Screening.Cli.Output.Review;

/// <summary>The page of a reviewer: figures, the queue, a card for each alert, what was not screened, and what it was held against.</summary>
internal static class ReviewPage
{
    /// <summary>Most cards of a page: a browser is slow with more, and no person works through them in one go.</summary>
    public const int MaxCards = 1_000;

    private const string Title = "Alerts to review";

    private static readonly AlertBand[] Bands = [.. Enum.GetValues<AlertBand>().Reverse()];

    /// <summary>The whole page.</summary>
    public static string Of(PageContent content)
    {
        var alerts = content.Alerts;
        var shown = alerts.Take(MaxCards).ToList();
        var cards = new AlertCard(content);
        return HtmlPage.Of(
            Title,
            ReviewStyle.Sheet,
            Html.Join([Head(content, alerts), Unscreened(content), Tools(alerts), Queue(shown), Html.Of($"<div id=\"cards\">\n{Html.Join(shown.Select(cards.Of), "\n")}\n</div>\n"), LeftOut(alerts, content), Against(content), Foot()]),
            alerts.Count > 0 ? ReviewScript.Text : "");
    }

    /// <summary>A number as people read it.</summary>
    public static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static Html Head(PageContent content, IReadOnlyList<Alert> alerts)
    {
        int Sum(RowOutcome outcome) => content.Manifests.Sum(m => m.Counts[outcome]);
        var rows = content.Manifests.Sum(m => m.Counts.Read);
        var open = alerts.Count(a => !a.IsSuppressed);
        var sentence = (open, content.UnscreenedCount) switch
        {
            (0, 0) => "Nothing to review: every row was screened, and nothing counts.",
            (0, _) => "Nothing was found, but not everything was screened.",
            (_, 0) => $"{Alerts(open)} to decide on.",
            _ => $"{Alerts(open)} to decide on, and not everything was screened.",
        };
        return Html.Of(
            $"""
            <h1>{Title}</h1>
            <p class="about">{Html.Join(content.Manifests.Select(m => Html.Name(m.Source.Path)), ", ")}, as of {Day(content.Run.AsOf)}.</p>
            <p class="verdict {(open > 0 ? "bad" : content.UnscreenedCount > 0 ? "warn" : "good")}">{sentence}</p>
            <dl class="figures">{Figure("rows read", rows, "")}{Figure("to block", Sum(RowOutcome.Block), "bad")}{Figure("to review", Sum(RowOutcome.Review), "warn")}{Figure("clear", Sum(RowOutcome.Clear), "")}{Figure("not screened", content.UnscreenedCount, "bad")}</dl>

            """);
    }

    private static string Alerts(int count) => count == 1 ? "1 alert" : $"{Number(count)} alerts";

    private static Html Figure(string name, int value, string tone) => Html.Of($"<div><dt>{name}</dt><dd class=\"figure {(value > 0 ? tone : "")}\">{Number(value)}</dd></div>");

    // What was not screened comes before what was found: nobody may take the page for the whole.
    private static Html Unscreened(PageContent content)
    {
        if (content.UnscreenedCount == 0) return Html.Empty;
        var rows = content.Unscreened.SelectMany(u => u.Result.Errors.Select(e => (IReadOnlyList<Html>)[Html.Of($"{Html.Name(u.Manifest)} row {u.Result.Row}"), Html.Of($"{e.Message}"), Html.Of($"{e.Code}")]));
        var more = content.UnscreenedCount - content.Unscreened.Count;
        return Html.Of($"<section><h2>Not screened</h2>\n{HtmlPage.Table("", [("Row", "at"), ("Why", ""), ("Code", "id")], rows)}{Html.If(more > 0, Html.Of($"<p class=\"note\">And {Number(more)} more rows; the results as JSON have them all.</p>"))}</section>\n");
    }

    private static Html Tools(IReadOnlyList<Alert> alerts)
    {
        if (alerts.Count == 0) return Html.Empty;
        var bands = Bands.Select(b => (Band: b, Count: alerts.Count(a => a.Band == b && !a.IsSuppressed))).Where(b => b.Count > 0)
            .Select(b => Html.Of($"<label class=\"band {ReviewWords.Of(b.Band)}\"><input type=\"checkbox\" value=\"{ReviewWords.Of(b.Band)}\" checked> {ReviewWords.Of(b.Band)} {Number(b.Count)}</label>"));
        var decided = alerts.Count(a => a.IsSuppressed);
        return Html.Of(
            $"""
            <h2 class="screen">Queue</h2>
            <form id="tools" class="tools" role="search">
            <input id="filter" type="search" placeholder="Filter by name, id, list, field, rule" aria-label="Filter alerts" autocomplete="off" spellcheck="false">
            {Html.Join(bands)}{Html.If(decided > 0, Html.Of($"<label class=\"band decided\"><input type=\"checkbox\" value=\"decided\"> decided before {Number(decided)}</label>"))}
            <span id="count" role="status"></span>
            <p class="note keys">Keys: <kbd>j</kbd> next, <kbd>k</kbd> before, <kbd>Enter</kbd> open or close, <kbd>/</kbd> filter, <kbd>Esc</kbd> all.</p>
            </form>

            """);
    }

    private static Html Queue(List<Alert> alerts)
    {
        if (alerts.Count == 0) return Html.Empty;
        (string, string)[] columns = [("Band", "band"), ("Given", "key"), ("Listed", ""), ("Found as", ""), ("Rows", "n"), ("Score", "n")];
        var rows = alerts.Select((a, i) => Html.Of(
            $"<tr data-card=\"{i}\"><th scope=\"row\"><span class=\"dot {BandOf(a)}\">{BandOf(a)}</span></th><td class=\"key\"><a href=\"#alert-{i}\">{Html.Name(a.Input, 60)}</a></td><td>{Html.Name(a.Name, 60)}</td><td>{a.Findings[0].Kind.Title}</td><td class=\"n\">{Number(a.Count)}</td><td class=\"n\">{Score(a.Score)}</td></tr>"));
        var head = Html.Join(columns.Select(c => Html.Of($"<th scope=\"col\" class=\"{c.Item2}\">{c.Item1}</th>")));
        return Html.Of($"<div class=\"wide queue\"><table>\n<thead><tr>{head}</tr></thead>\n<tbody id=\"queue\">\n{Html.Join(rows, "\n")}\n</tbody></table></div>\n<h2>Alerts</h2>\n");
    }

    /// <summary>The band of an alert as the page names it.</summary>
    public static string BandOf(Alert alert) => alert.IsSuppressed ? "decided" : ReviewWords.Of(alert.Band);

    /// <summary>A score as the page shows it.</summary>
    public static string Score(double score) => score.ToString("0.00", CultureInfo.InvariantCulture);

    private static Html LeftOut(IReadOnlyList<Alert> alerts, PageContent content)
    {
        var more = alerts.Count - MaxCards;
        return Html.Join(
        [
            Html.If(more > 0, Html.Of($"<p class=\"verdict bad\">{Number(more)} more alerts have no card here; <code>screening alerts list</code> on the results as JSON has them all.</p>\n")),
            Html.If(content.LeftOut > 0, Html.Of($"<p class=\"verdict bad\">{Number(content.LeftOut)} findings are beyond what one worklist holds; screen the manifest in parts.</p>\n")),
        ]);
    }

    private static Html Against(PageContent content)
    {
        (string, string)[] lists = [("List", "key"), ("Edition", ""), ("Entries", "n"), ("SHA-256", "id")];
        (string, string)[] manifests = [("Manifest", "key"), ("Rows", "n"), ("Screened", "n"), ("Rejected", "n"), ("SHA-256", "id")];
        return Html.Join(
        [
            Html.Of($"<section><h2>What it was held against</h2>\n"),
            HtmlPage.Table("", manifests, content.Manifests.Select(m => (IReadOnlyList<Html>)[Html.Name(m.Source.Path), Html.Of($"{Number(m.Counts.Read)}"), Html.Of($"{Number(m.Counts.Screened)}"), Html.Of($"{Number(m.Counts.Rejected)}"), Html.Of($"{m.Source.Sha256}")])),
            HtmlPage.Table("", lists, content.Run.Screener.Lists.Select(l => (IReadOnlyList<Html>)[Html.Name(l.Version.List), Html.Of($"{Day(l.Version.Published)}"), Html.Of($"{Number(l.Entities.Count)}"), Html.Of($"{l.Version.Sha256}")])),
            Html.Join(content.Manifests.SelectMany(m => m.Source.Warnings.Select(w => Html.Of($"<p class=\"note\">{Html.Name(m.Source.Path)} row {w.Line}: {w.Message}</p>\n")))),
            Html.Of($"</section>\n"),
        ]);
    }

    private static Html Foot() => Html.Of($"<footer>Screening aids; a person decides. A score ranks, it is no probability. Claims of a supply chain are those of their sources; only a list designates.</footer>");

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "undated";
}
