using System.Runtime.CompilerServices;
using Microsoft.Extensions.DependencyInjection;
using Screening.Engine;
using Screening.Model;
using Screening.Rules;
using Screening.Tests.Support;

namespace Screening.Tests.Lobby;

/// <summary>Lists change while screening goes on.</summary>
public sealed class ScreenerSourceTests
{
    private static readonly string[] Names = ["Vostok Turbine Works", "Linen House of Vienna", "Kasimir Ferrum Trading", "Meridian Bearings", "Acme Front"];

    private static readonly Entity[] Without = [TestLists.Entity("l:1", "ACME FRONT"), TestLists.Entity("l:2", "KASIMIR FERRUM TRADING LLC")];

    private static readonly Entity[] With = [.. Without, TestLists.Entity("l:3", "VOSTOK TURBINE WORKS"), TestLists.Entity("l:4", "MERIDIAN BEARINGS")];

    private static Screener Over(Entity[] entities, ScreeningTelemetry? telemetry = null) => new ScreenerBuilder { Telemetry = telemetry }.Add(TestLists.ListsOf(entities)).Build();

    private static string Told(ShipmentResult result) => $"{result.Row} {result.Outcome}: {string.Join("; ", result.Findings.Select(f => $"{f.EntityId} {f.Name} {f.Score} {string.Join('|', f.Reasons)}"))}";

    private static Shipment Row(int row) => new() { Row = row, Parties = [new Party(PartyRole.Consignee, Names[row % Names.Length])], Goods = "shoes of " + Names[(row + 3) % Names.Length] };

    [Fact]
    public void What_is_put_in_place_serves_and_editions_are_counted()
    {
        var clock = new MovedClock(new DateTimeOffset(2026, 11, 22, 9, 0, 0, TimeSpan.Zero));
        Screener Screener(Entity[] entities) => new ScreenerBuilder { Clock = clock }.Add(TestLists.ListsOf(entities)).Build();
        var (first, second) = (Screener(Without), Screener(With));
        var source = new ScreenerSource(first);
        Assert.Equal(new ScreenerEdition(1, first, clock.Now), source.Edition);
        Assert.Equal(Outcome.Clear, source.Current.Screen("Vostok Turbine Works").Outcome);
        clock.Now += TimeSpan.FromHours(5);
        Assert.Equal(new ScreenerEdition(2, second, clock.Now), source.Swap(second));
        Assert.Same(second, source.Current);
        Assert.Equal(Outcome.Alert, source.Current.Screen("Vostok Turbine Works").Outcome);
    }

    [Fact]
    public async Task A_stream_begun_before_keeps_its_lists_to_the_end()
    {
        var source = new ScreenerSource(Over(Without));
        var answers = new List<RowOutcome>();
        await foreach (var answer in source.Current.ScreenAsync(Questions())) answers.Add(answer.Outcome);
        Assert.Equal(2, source.Edition.Number);
        Assert.All(answers, a => Assert.Equal(RowOutcome.Clear, a));
        Assert.Equal(RowOutcome.Review, source.Current.Screen(Row(0) with { Goods = null }).Outcome);

        async IAsyncEnumerable<Shipment> Questions()
        {
            for (var i = 0; i < 20; i++)
            {
                if (i == 10) source.Swap(Over(With));
                await Task.Yield();
                yield return Row(0) with { Goods = null };
            }
        }
    }

    [Fact]
    public void A_builder_for_the_next_takes_over_all_but_the_lists()
    {
        using var telemetry = new ScreeningTelemetry();
        var first = new ScreenerBuilder { Telemetry = telemetry, Options = new ScreeningOptions { Top = 3 }, Clock = new MovedClock(default) }.Add(TestLists.ListsOf(With)).Add(TestLists.Rules).Build();
        var next = new ScreenerSource(first).NextBuilder();
        Assert.Throws<InvalidOperationException>(next.Build);
        var second = next.Add(TestLists.ListsOf(Without)).Build();
        Assert.Equal((first.Options, first.Clock, first.Telemetry, first.Rules), (second.Options, second.Clock, second.Telemetry, second.Rules));
        Assert.Equal(2, second.Lists[0].Entities.Count);
    }

    [Fact]
    public async Task Under_load_every_answer_is_that_of_the_edition_it_was_asked_of_and_none_is_lost()
    {
        using var folder = new TestFiles();
        var (with, without) = (folder.PathOf("with.snapshot"), folder.PathOf("without.snapshot"));
        ListSnapshot.Write(with, TestLists.ListsOf(With), []);
        ListSnapshot.Write(without, TestLists.ListsOf(Without), []);
        Screener Opened(bool isWith) => new ScreenerBuilder().Add(ListSnapshot.Open(isWith ? with : without)).Build();
        string[][] expected = [.. new[] { Opened(false), Opened(true) }.Select(s => Enumerable.Range(0, Names.Length).Select(i => Told(s.Screen(Row(i)))).ToArray())];
        Assert.NotEqual(expected[0], expected[1]);
        // Odd editions are without, even ones with.
        var source = new ScreenerSource(Opened(false));
        using var stop = new CancellationTokenSource();
        var single = Enumerable.Range(0, 3).Select(_ => Task.Run(() => Ask())).ToArray();
        var streams = Enumerable.Range(0, 2).Select(_ => Task.Run(Stream)).ToArray();
        for (var i = 0; i < 300; i++)
        {
            // Opened anew each time: what served before has its own mapping, which goes with the last answer that needs it.
            source.Swap(Opened(i % 2 == 0));
            if (i % 50 == 0) GC.Collect();
            await Task.Yield();
        }
        await stop.CancelAsync();
        var counts = await Task.WhenAll([.. single, .. streams]);
        Assert.Equal(301, source.Edition.Number);
        Assert.All(counts, c => Assert.True(c > 0));

        int Ask()
        {
            var asked = 0;
            do
            {
                var edition = source.Edition;
                var place = asked++ % Names.Length;
                Assert.Equal(expected[(edition.Number + 1) % 2][place], Told(edition.Screener.Screen(Row(place))));
            }
            while (!stop.IsCancellationRequested);
            return asked;
        }

        async Task<int> Stream()
        {
            var streamed = 0;
            do
            {
                var edition = source.Edition;
                var answers = await edition.Screener.ScreenAsync(Enumerable.Range(0, 100).Select(i => Row(i % Names.Length)).ToAsyncEnumerable()).ToListAsync();
                Assert.Equal(100, answers.Count);
                for (var i = 0; i < answers.Count; i++) Assert.Equal(expected[(edition.Number + 1) % 2][i % Names.Length], Told(answers[i]));
                streamed += answers.Count;
            }
            while (!stop.IsCancellationRequested);
            return streamed;
        }
    }

    [Fact]
    public async Task Of_those_that_swap_at_once_every_one_gets_a_number_of_its_own()
    {
        var screener = Over(With);
        var source = new ScreenerSource(screener);
        var editions = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => Task.Run(() => source.Swap(screener).Number)));
        Assert.Equal(Enumerable.Range(2, 200), editions.Order());
    }

    [Fact]
    public void What_served_before_is_given_back_though_its_work_was_told()
    {
        using var telemetry = new ScreeningTelemetry();
        var (source, before) = Served(telemetry);
        for (var i = 0; i < 10 && before.IsAlive; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
        Assert.False(before.IsAlive);
        GC.KeepAlive(source);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (ScreenerSource Source, WeakReference Before) Served(ScreeningTelemetry telemetry)
    {
        var source = new ScreenerSource(Over(Without, telemetry));
        var before = new WeakReference(source.Current);
        source.Current.Screen(Row(1));
        source.Swap(Over(With, telemetry));
        return (source, before);
    }

    [Fact]
    public void The_services_give_the_screener_that_serves_now()
    {
        using var provider = new ServiceCollection().AddScreening(b => b.Add(TestLists.ListsOf(Without))).BuildServiceProvider();
        var source = provider.GetRequiredService<ScreenerSource>();
        Assert.Same(source, provider.GetRequiredService<ScreenerSource>());
        Assert.Same(source.Current, provider.GetRequiredService<Screener>());
        var next = source.NextBuilder().Add(TestLists.ListsOf(With)).Build();
        source.Swap(next);
        Assert.Same(next, provider.GetRequiredService<Screener>());
        Assert.Same(provider.GetRequiredService<ScreeningTelemetry>(), next.Telemetry);
    }
}
