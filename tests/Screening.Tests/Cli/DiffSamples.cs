using Screening.Changes;
using Screening.Cli;
using Screening.Cli.Loading;
using Screening.Cli.Output;
using Screening.Cli.Runs;
using Screening.Formats.Rules;
using Screening.Tests.Support;

namespace Screening.Tests.Cli;

/// <summary>A change of rules and what it does to a small manifest.</summary>
internal static class DiffSamples
{
    public const string Parties = "id,name\n1,ACME FRONT LLC\n2,ZARYA OPTICAL WORKS\n3,Peleng <b>JSC</b>\n";

    public const string Manifest = """
        consignor,consignor_country,consignee,consignee_country,goods
        ACME FRONT LLC,AE,Linen House,DE,Lamps
        Linen House,DE,Sarja Optical Works,RU,Lenses
        Linen House,DE,Salzach Seminar House,AT,Workbooks
        Linen House,DE,Salzach Logistics,IR,"Lenses <script>alert(1)</script>"
        Zarya Optical,RU,ACME FRONT LLC,AE,Lamps

        """;

    public const string Old = """
        {
          "format": "screening-rules/1", "edition": "2026-10-01",
          "rules": [
            {"id": "listed", "title": "On our list", "source": "Our own", "when": {"finding": {"kinds": ["list-hit"], "scoreFrom": 0.9}}, "outcome": "block", "severity": "critical"},
            {"id": "alike", "title": "A name alike", "source": "Our own", "when": {"finding": {"kinds": ["list-hit"]}}, "outcome": "review"},
            {"id": "in-text", "title": "A name in a text", "source": "Our own", "when": {"finding": {"kinds": ["text-hit"]}}, "outcome": "review"}
          ]
        }
        """;

    /// <summary>Surer names only, slips are let go, forwarders are asked about, one rule is gone and one is told otherwise.</summary>
    public const string New = """
        {
          "format": "screening-rules/1", "edition": "2026-11-01",
          "rules": [
            {"id": "listed", "title": "On our own list", "source": "Our own", "when": {"finding": {"kinds": ["list-hit"], "scoreFrom": 0.97}}, "outcome": "block", "severity": "critical"},
            {"id": "alike", "title": "A name alike", "source": "Our own", "when": {"finding": {"kinds": ["list-hit"]}}, "outcome": "clear"},
            {"id": "forwarder", "title": "A forwarder receives the goods", "source": "Our own", "when": {"party": {"roles": ["consignee"], "is": "forwarder"}}, "outcome": "review"}
          ]
        }
        """;

    /// <summary>The report of that change, with a version that stays.</summary>
    public static async Task<DiffReport> ReportAsync(int examples = 10, bool isAll = false, string? newRules = null)
    {
        using var files = new TestFiles();
        var lists = global::Screening.Formats.Lists.ListFiles.Read(files.Write("parties.csv", Parties));
        var screener = new ScreenerBuilder { Options = new ScreeningOptions { AsOf = TestLists.Day } }.Add(lists).Add(RuleFiles.Read(files.Write("old.json", Old))).Build();
        ComparedSide before = new("old.json", new ScreeningSide(screener, screener.Options), null), after = new("new.json", new ScreeningSide(screener.With(RuleFiles.Read(files.Write("new.json", newRules ?? New))), screener.Options), null);
        var summary = new ChangeSummary(examples, isAll);
        using var source = global::Screening.Formats.Manifests.ManifestFiles.Open(files.Write("past.csv", Manifest));
        var rows = 0;
        await foreach (var row in source.ReadAsync())
        {
            summary.Add("past.csv", before.Screened!.Screener.Screen(row.Shipment!), after.Screened!.Screener.Screen(row.Shipment!));
            rows++;
        }
        var report = DiffReport.Of(before, after, [new ComparedManifest("past.csv", source.Sha256, rows)], summary, isAll, summary.HasDifferences ? ExitCode.Alerts : ExitCode.Clear);
        return report with { Before = report.Before with { Version = "1.2.3" }, After = report.After with { Version = "1.2.3" } };
    }

    /// <summary>What a form of report writes.</summary>
    public static async Task<string> WrittenAsync(DiffReport report, Action<OutputTarget, DiffReport> write)
    {
        using var output = new MemoryStream();
        await using (var target = OutputTarget.Open(new Host(Stream.Null, output, TextWriter.Null, null, false, false, TimeProvider.System), null)) write(target, report);
        return Host.Utf8.GetString(output.ToArray());
    }
}
