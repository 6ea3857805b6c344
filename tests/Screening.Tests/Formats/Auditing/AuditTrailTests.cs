using System.Reflection;
using System.Text;
using Screening.Engine;
using Screening.Formats.Auditing;
using Screening.Formats.Manifests;
using Screening.Formats.Names;
using Screening.Model;
using Screening.Rules;
using Screening.SupplyChain;
using Screening.Tests.Support;

namespace Screening.Tests.Formats.Auditing;

public sealed class AuditTrailTests : IDisposable
{
    private static readonly Dictionary<string, long> Counts = new() { ["rows"] = 1 };

    private static readonly Shipment Whole = new()
    {
        Row = 7,
        Parties = [new Party(PartyRole.EndUser, "ОАО «Пеленг»", "BY", new Identifier("imo", "9888120", "PA"), "1961-05")],
        Goods = "lamps\r\n\"24\"",
        Hs = "901310",
        MoreHs = ["854231"],
        Reference = "B/L 7",
        Eccn = "EAR99",
        StatedValue = "1,50",
        Value = 1.50m,
        Currency = "EUR",
        Date = new DateOnly(2026, 10, 5),
        Origin = "BY",
        Route = "Minsk - Baku",
        Destination = "Bandar Abbas",
        Address = "Port Road",
        Notes = new Dictionary<string, string> { ["remark"] = "\u202E<b>", ["Remark"] = "" },
        Issues = [new ReadIssue(7, "bad-date", "found x; expected a day")],
    };

    private static readonly Query WholeQuery = new()
    {
        Name = "Пеленг",
        Aliases = ["Peleng", "\uD83D\uDE00"],
        Kind = EntityKind.Vessel,
        Countries = ["BY", "RU"],
        BirthDates = ["1961"],
        Gender = "female",
        Identifiers = [new Identifier("unp", "100230519")],
        Addresses = ["Minsk"],
    };

    private readonly TestFiles _files = new();

    public void Dispose() => _files.Dispose();

    private string Trail => _files.PathOf("trail.jsonl");

    private static AuditRun Run => new()
    {
        Command = "manifest",
        Options = new ScreeningOptions { AsOf = new DateOnly(2026, 11, 22), Threshold = 0.123456789012345, Top = 9, AllowStale = "because", Exposure = new ExposureOptions { MaxHops = 2, Weakest = ClaimStatus.Reported, MaxPaths = 4 } },
        Programs = [new AuditedProgram("Screening", "1.0", Guid.NewGuid())],
        Lists = [new ListVersion("x", new DateOnly(2026, 1, 2), "abc", "x.csv") { Confirmed = new DateOnly(2026, 1, 3), MaxAgeDays = 4 }],
        Stale = ["x"],
        Chains = [new AuditedChain("c", null)],
        Rules = [new RuleFile("r.json", "def", new DateOnly(2026, 1, 5))],
        Decisions = new AuditedDecisions("log", 3, "ghi", 2),
        Inputs = [new AuditedInput("m.csv", "jkl")],
    };

    private static (ManifestRow, ShipmentResult) Row(int row, RowOutcome outcome = RowOutcome.Clear) =>
        (new ManifestRow(row, new Shipment { Row = row }, null), new ShipmentResult { Row = row, Outcome = outcome });

    private AuditTrail Begin() => AuditTrail.Begin(Trail, Run, TimeProvider.System);

    private string[] Lines => File.ReadAllLines(Trail);

    [Fact]
    public void The_samples_of_this_test_use_every_field()
    {
        foreach (var (sample, fresh) in ((object, object)[])[(Whole, new Shipment { Row = 0 }), (WholeQuery, Query.Of(""))])
        {
            var unused = sample.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => Equals(p.GetValue(sample), p.GetValue(fresh))).Select(p => p.Name);
            Assert.Empty(unused);
        }
    }

    [Fact]
    public void Everything_that_was_received_and_used_is_read_back()
    {
        var name = new NameRow("7", "Пеленг", WholeQuery, [KeyValuePair.Create("x", "1"), KeyValuePair.Create("x", "2")], null);
        var fault = new NameRow("8", "", null, [], "empty name");
        var run = Run;
        using (var trail = AuditTrail.Begin(Trail, run, TimeProvider.System))
        {
            trail.Add(1, [(new ManifestRow(7, Whole, null), new ShipmentResult { Row = 7, Outcome = RowOutcome.Review })]);
            trail.Add([(name, new ScreeningResult { Outcome = Outcome.Clear }), (fault, ScreeningResult.NotScreened("empty name"))]);
            trail.Finish(Counts);
        }
        AuditRun? read = null;
        var entries = AuditReader.Read(Trail, (line, r) => read = line == 1 ? r : null).ToList();
        Assert.Equivalent(run with { At = read!.At }, read, strict: true);
        Assert.Equivalent(Whole, entries[0].Shipment, strict: true);
        Assert.Equal("1.50", entries[0].Shipment!.Value!.Value.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equivalent(name, entries[1].Name, strict: true);
        Assert.Equivalent(fault, entries[2].Name, strict: true);
        Assert.Equal(["{\"row\":7,\"reference\":\"B/L 7\",\"outcome\":\"review\",\"findings\":[],\"errors\":[]}", "review", "clear", "not-screened"], entries.Select(e => AuditReplay.OutcomeOf(e.Result)).Prepend(Encoding.UTF8.GetString(entries[0].Result)));
    }

    [Fact]
    public void What_was_recorded_before_a_cut_is_not_recorded_again()
    {
        AuditPlace known;
        using (var trail = Begin())
        {
            trail.Add(1, [Row(2), Row(3)]);
            known = trail.Place;
            trail.Add(1, [Row(4), Row(5), Row(6)]);
        }
        var before = Lines;
        using (var trail = AuditTrail.Resume(Trail, known, TimeProvider.System))
        {
            Assert.Equal(3, trail.Recorded);
            // In other batches than before.
            trail.Add(1, [Row(4)]);
            Assert.Equal(before.Length - 2, trail.Place.Line);
            trail.Add(1, [Row(5), Row(6), Row(7)]);
            trail.Finish(Counts);
        }
        Assert.Equal([.. before, .. Lines[^2..]], Lines);
        // Cut off between the last record and the output.
        using (var trail = AuditTrail.Resume(Trail, known, TimeProvider.System))
        {
            trail.Add(1, [Row(4), Row(5), Row(6), Row(7)]);
            trail.Finish(Counts);
        }
        Assert.Equal(before.Length + 2, Lines.Length);
        Assert.Equal(8, ChainedLog.Verify(Trail).End.Count);
    }

    [Fact]
    public void An_answer_that_changed_while_the_run_was_cut_off_is_refused_with_its_line()
    {
        AuditPlace known;
        using (var trail = Begin())
        {
            known = trail.Place;
            trail.Add(1, [Row(2), Row(3)]);
        }
        using (var trail = AuditTrail.Resume(Trail, known, TimeProvider.System))
            Assert.Equal(3, Assert.Throws<InputFormatException>(() => trail.Add(1, [Row(2), Row(3, RowOutcome.Block)])).Line);
        using (var trail = AuditTrail.Resume(Trail, known, TimeProvider.System))
            Assert.Equal(2, Assert.Throws<InputFormatException>(() => trail.Add(2, [Row(2)])).Line);
        using (var trail = AuditTrail.Resume(Trail, known, TimeProvider.System))
        {
            trail.Add(1, [Row(2)]);
            Assert.Equal(3, Assert.Throws<InputFormatException>(() => trail.Finish(Counts)).Line);
        }
        Assert.Equal(3, Lines.Length);
    }

    [Fact]
    public void A_run_that_has_ended_takes_no_more()
    {
        AuditPlace known;
        using (var trail = Begin())
        {
            trail.Finish(Counts);
            known = trail.Place;
            Assert.Throws<InvalidOperationException>(() => trail.Add(1, [Row(2)]));
        }
        using (var trail = Begin()) trail.Add(1, [Row(2)]);
        Assert.Equal(3, Assert.Throws<InputFormatException>(() => AuditTrail.Resume(Trail, known, TimeProvider.System)).Line);
        Assert.Equal(4, Lines.Length);
    }

    [Theory]
    [InlineData("""{"record":"run","at":"2026-11-22T12:00:00.0000000Z","run":{"format":"screening-audit/2"}}""", "the format \"screening-audit/2\"")]
    [InlineData("""{"record":"row"}""", "a line that begins no run")]
    [InlineData("""{"other":"run"}""", "a line that begins no run")]
    [InlineData("""{"record":"run"}""", "a line that is no record")]
    public void A_log_that_is_no_trail_is_refused(string payload, string found)
    {
        using (var log = ChainedLog.Open(Trail)) log.Append(Encoding.UTF8.GetBytes(payload));
        var fault = Assert.Throws<InputFormatException>(() => Begin().Dispose());
        Assert.Equal(1, fault.Line);
        Assert.Contains(found, fault.Found, StringComparison.Ordinal);
        Assert.Single(Lines);
    }
}
