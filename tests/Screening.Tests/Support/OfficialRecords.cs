using Screening.Formats.Lists;
using Screening.Model;

namespace Screening.Tests.Support;

/// <summary>Every official record of the corpus: read and built once for all tests that screen against them.</summary>
internal static class OfficialRecords
{
    public const string File = "data/official_records.jsonl.gz";

    private static readonly Lazy<IReadOnlyList<Watchlist>> Read = new(() => ListFiles.Read(CorpusFactAttribute.PathOf(File)));
    private static readonly Lazy<Screener> Built = new(() => new ScreenerBuilder().Add(Read.Value).Build());

    public static IReadOnlyList<Watchlist> Lists => Read.Value;

    public static Screener Screener => Built.Value;
}
