using System.Text;
using Screening.Formats.Manifests;
using Screening.Model;
using Screening.Rules;
using Screening.Tests.Support;

namespace Screening.Tests.Formats.Manifests;

/// <summary>A manifest screened in one call.</summary>
public sealed class ManifestScreeningTests
{
    private static readonly Screener Screener = TestLists.Over(TestLists.Entity("l:1", "VOSTOK TURBINE WORKS"));

    private static string Table(int rows)
    {
        var text = new StringBuilder("line,consignor,goods\n");
        for (var i = 0; i < rows; i++) text.Append(i % 10 == 3 ? $"{i},too,many,cells\n" : $"{i},{(i % 7 == 0 ? "Vostok Turbine Works" : "Linen House")},shoes\n");
        return text.ToString();
    }

    [Fact]
    public async Task Every_row_stands_beside_its_answer_and_a_rejected_one_beside_its_fault()
    {
        using var files = new TestFiles();
        using var source = ManifestFiles.Open(files.Write("m.csv", Table(2500)));
        var rows = await source.ScreenAsync(Screener).ToListAsync();
        Assert.Equal(Enumerable.Range(2, 2500), rows.Select(r => r.Row.Row));
        Assert.All(rows, r => Assert.Equal(r.Row.Row, r.Result.Row));
        foreach (var (row, result) in rows)
        {
            if (row.Rejected is { } fault) Assert.Equal((RowOutcome.NotScreened, fault), (result.Outcome, Assert.Single(result.Errors)));
            else Assert.Equal(Screener.Screen(row.Shipment!).Outcome, result.Outcome);
        }
        Assert.Equal(250, rows.Count(r => r.Row.Rejected is not null));
        Assert.Contains(rows, r => r.Result.Findings.Count > 0);
    }

    [Fact]
    public async Task Progress_counts_every_row_once_and_ends_with_all_of_them()
    {
        using var files = new TestFiles();
        using var source = ManifestFiles.Open(files.Write("m.csv", Table(2500)));
        var told = new Told();
        var rows = await source.ScreenAsync(Screener, progress: told).ToListAsync();
        Assert.Equal([1000, 2000, 2500], told.Select(p => p.Rows));
        Assert.Equal([false, false, true], told.Select(p => p.IsEnd));
        Assert.All(told, p => Assert.Equal(p.Rows, p.Clear + p.Review + p.Block + p.NotScreened));
        Assert.All(told, p => Assert.Equal((p.Rows / 10, p.Rows / 10), (p.Rejected, p.NotScreened)));
        Assert.Equal(rows.Count(r => r.Result.Outcome == RowOutcome.Review), told[^1].Review);
        Assert.Equal((source.Length, source.Length), (told[^1].BytesRead, told[^1].Length));
    }

    [Fact]
    public async Task Rows_before_a_fault_are_answered_first()
    {
        using var files = new TestFiles();
        using var source = ManifestFiles.Open(files.Write("m.csv", [.. Encoding.UTF8.GetBytes(Table(120)), 0xFF, 0xFE, (byte)'\n']));
        var rows = new List<ScreenedRow>();
        await Assert.ThrowsAsync<InputFormatException>(async () =>
        {
            await foreach (var row in source.ScreenAsync(Screener)) rows.Add(row);
        });
        Assert.Equal(120, rows.Count);
    }

    [Fact]
    public async Task It_stops_where_it_is_cancelled()
    {
        using var files = new TestFiles();
        using var source = ManifestFiles.Open(files.Write("m.csv", Table(5000)));
        using var stop = new CancellationTokenSource();
        var rows = 0;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in source.ScreenAsync(Screener, cancellationToken: stop.Token))
                if (++rows == 10) await stop.CancelAsync();
        });
        Assert.InRange(rows, 10, 4999);
    }

    private sealed class Told : List<ScreeningProgress>, IProgress<ScreeningProgress>
    {
        public void Report(ScreeningProgress value) => Add(value);
    }
}
