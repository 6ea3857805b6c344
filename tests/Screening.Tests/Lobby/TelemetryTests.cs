using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Screening.Engine;
using Screening.Model;
using Screening.Rules;
using Screening.Tests.Support;

namespace Screening.Tests.Lobby;

/// <summary>What is told to whoever listens, and what never is.</summary>
public sealed class TelemetryTests
{
    private static readonly string[] Names = ["Vostok Turbine Works", "Kasimir Ferrum", "Linen House of Vienna", "Zebra Quay 17", "goods for Vostok Turbine Works"];

    private static readonly Entity Listed = TestLists.Entity("l:1", "VOSTOK TURBINE WORKS");

    private static Screener Over(ScreeningTelemetry telemetry, int? days = null) => new ScreenerBuilder
    {
        Telemetry = telemetry,
        Clock = new MovedClock(new DateTimeOffset(2026, 11, 22, 9, 0, 0, TimeSpan.Zero)),
    }.Add(TestLists.ListsOf(Listed).Select(l => l with { Version = l.Version with { Confirmed = new DateOnly(2026, 11, 12), MaxAgeDays = days } })).Build();

    private static Shipment Row(int row, string name) => new() { Row = row, Parties = [new Party(PartyRole.Consignee, name, "AT")], Goods = Names[4], Address = Names[3] };

    [Fact]
    public async Task Items_durations_and_errors_are_counted_by_kind_and_outcome()
    {
        using var telemetry = new ScreeningTelemetry();
        using var heard = new Heard(telemetry);
        var screener = Over(telemetry);
        screener.Screen(Names[0]);
        screener.Screen(Names[2]);
        screener.Screen("...");
        screener.Screen(Row(2, Names[2]));
        await screener.ScreenAsync(new[] { Row(3, "...") }.ToAsyncEnumerable()).ToListAsync();
        await screener.ScreenEachAsync(new[] { "", Names[2] }.ToAsyncEnumerable(), t => t.Length == 0 ? null : Row(4, t) with { Goods = null }).ToListAsync();
        Assert.Equal(
            [
                "screening.items name alert 1", "screening.items name clear 1", "screening.items name not-screened 1",
                "screening.items shipment clear 2", "screening.items shipment not-screened 1",
            ],
            heard.Sums(ScreeningTelemetry.Items));
        Assert.Equal(["screening.errors name 1", "screening.errors shipment 1"], heard.Sums(ScreeningTelemetry.Errors));
        Assert.Equal(6, heard.Count(ScreeningTelemetry.Duration));
    }

    [Fact]
    public void A_source_tells_the_age_of_the_lists_that_serve()
    {
        using var telemetry = new ScreeningTelemetry();
        using var heard = new Heard(telemetry);
        var source = new ScreenerSource(Over(telemetry));
        heard.Observe();
        Assert.Equal(["screening.list.age l 10"], heard.Sums(ScreeningTelemetry.ListAge));
        source.Swap(new ScreenerBuilder { Clock = new MovedClock(new DateTimeOffset(2026, 11, 22, 9, 0, 0, TimeSpan.Zero)) }.Add(TestLists.ListsOf(Listed)).Build());
        heard.Observe();
        // Nobody confirmed the list that serves now: no age is told.
        Assert.Equal(1, heard.Count(ScreeningTelemetry.ListAge));
    }

    [Fact]
    public async Task A_call_and_a_stream_are_one_activity_each_with_outcome_and_counts()
    {
        using var telemetry = new ScreeningTelemetry();
        using var heard = new Heard(telemetry);
        var screener = Over(telemetry);
        screener.Screen(Names[0]);
        screener.Screen(Row(2, Names[0]));
        await screener.ScreenAsync(new[] { Names[0], Names[2], Names[1] }.Select(Query.Of).ToAsyncEnumerable()).ToListAsync();
        await screener.ScreenAsync(Failing()).Take(1).ToListAsync();
        await Assert.ThrowsAsync<InvalidDataException>(async () => await screener.ScreenAsync(Failing()).ToListAsync());
        Assert.Equal(
            [
                "screening.name Unset: screening.outcome=alert, screening.matches=1",
                "screening.shipment Unset: screening.outcome=review, screening.findings=1",
                "screening.names Unset: screening.items.clear=2, screening.items.alert=1, screening.items.not-screened=0, screening.matches=1",
                "screening.shipments Unset: screening.items.clear=0, screening.items.review=1, screening.items.block=0, screening.items.not-screened=0, screening.findings=1",
                "screening.shipments Error InvalidDataException: screening.items.clear=0, screening.items.review=1, screening.items.block=0, screening.items.not-screened=0, screening.findings=1",
            ],
            heard.Activities);

        static async IAsyncEnumerable<Shipment> Failing()
        {
            yield return Row(1, Names[0]) with { Goods = null };
            await Task.Yield();
            throw new InvalidDataException(Names[1]);
        }
    }

    [Fact]
    public async Task No_name_and_nothing_else_of_an_input_is_ever_told()
    {
        using var telemetry = new ScreeningTelemetry();
        using var heard = new Heard(telemetry);
        foreach (var screener in (Screener[])[Over(telemetry), Over(telemetry, days: 3)])
        {
            foreach (var name in Names)
            {
                screener.Screen(new Query { Name = name, Aliases = [Names[1]], Countries = ["AT"] });
                screener.Screen(Row(7, name) with { Issues = [new ReadIssue(7, Names[1], Names[2])] });
            }
            await screener.ScreenAsync(Names.Select(Query.Of).ToAsyncEnumerable()).ToListAsync();
            await screener.ScreenAsync(Names.Select((n, i) => Row(i, n)).ToAsyncEnumerable()).ToListAsync();
            await screener.ScreenEachAsync(Names.ToAsyncEnumerable(), n => Row(1, n)).ToListAsync();
        }
        Assert.NotEmpty(heard.All);
        var told = string.Join('\n', heard.All);
        Assert.All(Names.SelectMany(n => n.Split(' ')).Where(w => w.Length > 3), w => Assert.DoesNotContain(w, told, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Where_nobody_listens_telemetry_leaves_nothing_behind()
    {
        using var telemetry = new ScreeningTelemetry();
        var (with, without) = (Over(telemetry), new ScreenerBuilder().Add(TestLists.ListsOf(Listed)).Build());
        var query = Query.Of("Linen House of Vienna");
        var pipeline = new ScreeningPipeline(new WatchlistSnapshot(TestLists.ListsOf(Listed), [], RuleSet.None));
        var bare = BytesOf(() => pipeline.Screen(query, 0.7, 5));
        Assert.Equal((bare, bare), (BytesOf(() => without.Screen(query)), BytesOf(() => with.Screen(query))));

        static long BytesOf(Action screen) => Enumerable.Range(0, 30).Min(_ =>
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            screen();
            return GC.GetAllocatedBytesForCurrentThread() - before;
        });
    }

    [Fact]
    public void The_services_make_the_meter()
    {
        using var meters = new Meters();
        using var provider = new ServiceCollection().AddSingleton<IMeterFactory>(meters).AddScreening(b => b.Add(TestLists.ListsOf(Listed))).BuildServiceProvider();
        using var heard = new Heard(provider.GetRequiredService<ScreeningTelemetry>());
        provider.GetRequiredService<Screener>().Screen(Names[0]);
        Assert.Equal(["screening.items name alert 1"], heard.Sums(ScreeningTelemetry.Items));
        Assert.Equal([ScreeningTelemetry.MeterName], meters.Made);
    }

    private sealed class Meters : IMeterFactory
    {
        private readonly List<Meter> _made = [];

        public IEnumerable<string> Made => _made.Select(m => m.Name);

        public Meter Create(MeterOptions options)
        {
            _made.Add(new Meter(options));
            return _made[^1];
        }

        public void Dispose() => _made.ForEach(m => m.Dispose());
    }

    /// <summary>Listens to all that one telemetry tells, and to nothing else in the process.</summary>
    private sealed class Heard : IDisposable
    {
        private readonly MeterListener _meters = new();
        private readonly ActivityListener _activities;
        private readonly List<(string Instrument, string Tags, double Value)> _measured = [];
        private readonly List<string> _ended = [];

        public Heard(ScreeningTelemetry telemetry)
        {
            _meters.InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == ScreeningTelemetry.MeterName && telemetry.Owns(instrument)) listener.EnableMeasurementEvents(instrument);
            };
            _meters.SetMeasurementEventCallback<long>((i, v, tags, _) => Add(i, v, tags));
            _meters.SetMeasurementEventCallback<int>((i, v, tags, _) => Add(i, v, tags));
            _meters.SetMeasurementEventCallback<double>((i, v, tags, _) => Add(i, v, tags));
            _meters.Start();
            _activities = new ActivityListener
            {
                ShouldListenTo = telemetry.Owns,
                Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
                ActivityStopped = a =>
                {
                    lock (_ended) _ended.Add($"{a.DisplayName} {a.Status}{(a.StatusDescription is { } why ? " " + why : "")}: {string.Join(", ", a.TagObjects.Select(t => $"{t.Key}={t.Value}"))}");
                },
            };
            ActivitySource.AddActivityListener(_activities);
        }

        public IReadOnlyList<string> Activities => _ended;

        public IEnumerable<string> All => _ended.Concat(_measured.Select(m => $"{m.Instrument} {m.Tags}"));

        public void Observe() => _meters.RecordObservableInstruments();

        public int Count(string instrument) => _measured.Count(m => m.Instrument == instrument);

        public string[] Sums(string instrument) =>
            [.. _measured.Where(m => m.Instrument == instrument).GroupBy(m => m.Tags).Select(g => $"{instrument} {g.Key} {g.Sum(m => m.Value)}").Order(StringComparer.Ordinal)];

        public void Dispose()
        {
            _meters.Dispose();
            _activities.Dispose();
        }

        private void Add(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            var text = string.Join(' ', tags.ToArray().Select(t => t.Value));
            lock (_measured) _measured.Add((instrument.Name, text, value));
        }
    }
}
