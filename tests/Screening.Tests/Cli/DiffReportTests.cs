using System.Xml.Linq;
using Screening.Changes;
using Screening.Cli.Output;
using VerifyXunit;

namespace Screening.Tests.Cli;

/// <summary>The reports of <c>rules diff</c>.</summary>
public sealed class DiffReportTests
{
    [Fact]
    public async Task The_table() => await Verifier.Verify(await DiffSamples.WrittenAsync(await DiffSamples.ReportAsync(), DiffTable.Write));

    [Fact]
    public async Task The_table_of_no_difference() => await Verifier.Verify(await DiffSamples.WrittenAsync(await DiffSamples.ReportAsync(newRules: DiffSamples.Old), DiffTable.Write));

    [Fact]
    public async Task The_json() => await Verifier.Verify(
        await DiffSamples.WrittenAsync(await DiffSamples.ReportAsync(examples: 1), (target, report) => JsonText.WriteDocument(target.Stream, json => DiffJson.Write(json, report))), extension: "json");

    [Fact]
    public async Task The_page() => await Verifier.Verify(await DiffSamples.WrittenAsync(await DiffSamples.ReportAsync(), DiffHtml.Write), extension: "html");

    [Fact]
    public async Task The_page_is_well_formed_and_no_text_of_others_is_markup()
    {
        var page = await DiffSamples.WrittenAsync(await DiffSamples.ReportAsync(), DiffHtml.Write);
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<b>", page, StringComparison.Ordinal);
        var body = page[page.IndexOf("<main>", StringComparison.Ordinal)..page.IndexOf("</body>", StringComparison.Ordinal)].Replace("<br>", "<br/>", StringComparison.Ordinal).Replace("<wbr>", "<wbr/>", StringComparison.Ordinal);
        var ids = XDocument.Parse(body).Descendants().Attributes("id").Select(a => a.Value).ToList();
        Assert.Equal(["rows", "cause", "lost", "new", "by-rule", "by-kind", "sides"], ids);
    }

    [Fact]
    public async Task Lost_alerts_stand_before_all_other_rows()
    {
        var table = await DiffSamples.WrittenAsync(await DiffSamples.ReportAsync(), DiffTable.Write);
        Assert.True(table.IndexOf("Alerts lost", StringComparison.Ordinal) < table.IndexOf("New alerts", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Each_changed_finding_is_told_once_among_the_rules()
    {
        var report = await DiffSamples.ReportAsync(isAll: true);
        var told = report.ByRule().SelectMany(g => g.Fresh).ToList();
        Assert.Equal(told.Count, told.Select(e => e.Change).Distinct(ReferenceEqualityComparer.Instance).Count());
        Assert.Equal(Enum.GetValues<FindingMove>().Sum(m => report.Summary.Findings[m]), told.Count);
    }
}
