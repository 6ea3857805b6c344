using System.Diagnostics;
using Screening.Benchmarks.Data;
using Screening.Formats.Lists;
using Screening.Model;

namespace Screening.Benchmarks.Recall;

/// <summary>A list that is searched, the queries with their truth, and what it took to build the indexes.</summary>
/// <param name="List">The list.</param>
/// <param name="Queries">The queries.</param>
/// <param name="Screener">The library over the list.</param>
/// <param name="Build">Time to build the indexes.</param>
/// <param name="ListBytes">Memory of the list as read.</param>
/// <param name="IndexBytes">Memory of the indexes over it.</param>
internal sealed record Subject(Watchlist List, IReadOnlyList<QueryCase> Queries, Screener Screener, TimeSpan Build, long ListBytes, long IndexBytes)
{
    /// <summary>Bytes of the indexes for each name.</summary>
    public double IndexBytesPerName => (double)IndexBytes / List.Names;

    /// <summary>Bytes of list and indexes for each name.</summary>
    public double BytesPerName => (double)(ListBytes + IndexBytes) / List.Names;

    /// <summary>A synthetic list.</summary>
    /// <param name="names">How many names.</param>
    /// <param name="queries">How many queries.</param>
    public static Subject Synthetic(int names, int queries)
    {
        var made = Synthesis.Make(names);
        return Of(() => made.ToWatchlist(), () => made.Queries(queries));
    }

    /// <summary>A list and queries from files.</summary>
    /// <exception cref="InvalidDataException">The file holds several lists.</exception>
    public static Subject FromFiles(string list, string queries) => Of(
        () => ListFiles.Read(list) is [var only] ? only : throw new InvalidDataException("The file holds several lists; recall needs one, whose ids the queries name."),
        () => QueryCase.Read(queries),
        ListSnapshot.IsSnapshot(list) ? () => new ScreenerBuilder().Add(ListSnapshot.Open(list)).Build() : null);

    // A snapshot is opened instead of being built from; what it maps is no memory of its own.
    private static Subject Of(Func<Watchlist> read, Func<IReadOnlyList<QueryCase>> ask, Func<Screener>? open = null)
    {
        var before = Memory();
        var list = read();
        var afterList = Memory();
        var start = Stopwatch.GetTimestamp();
        var screener = open is null ? new ScreenerBuilder().Add(list).Build() : open();
        var build = Stopwatch.GetElapsedTime(start);
        var indexes = Memory() - afterList;
        GC.KeepAlive(list);
        return new Subject(list, ask(), screener, build, afterList - before, indexes);
    }

    private static long Memory()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return GC.GetTotalMemory(forceFullCollection: true);
    }
}
