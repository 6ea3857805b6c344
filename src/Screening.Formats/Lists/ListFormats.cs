using Screening.Formats.Reading;
using Screening.Model;

namespace Screening.Formats.Lists;

/// <summary>A list format: how it is recognised and read.</summary>
/// <param name="Name">Its name in reports.</param>
/// <param name="Sniff">Whether a file is in this format.</param>
/// <param name="Read">Reads it: one list, or several where the file holds several.</param>
internal sealed record ListFormat(string Name, Func<ListInput, bool> Sniff, Func<ListInput, CancellationToken, IReadOnlyList<Watchlist>> Read);

/// <summary>Every list format, the most particular first: a file is read by the first that knows it.</summary>
internal static class ListFormats
{
    private const int SnapshotHead = 16;

    /// <summary>The formats in order.</summary>
    public static IReadOnlyList<ListFormat> All { get; } =
    [
        new(BundledWatchlistReader.Format, BundledWatchlistReader.Sniff, BundledWatchlistReader.Read),
        new(CslJsonReader.Format, CslJsonReader.Sniff, CslJsonReader.Read),
        new(FtmJsonReader.Format, FtmJsonReader.Sniff, FtmJsonReader.Read),
        new(SenzingReader.Format, SenzingReader.Sniff, SenzingReader.Read),
        new(PlainJsonReader.Format, PlainJsonReader.Sniff, PlainJsonReader.Read),
        new(UnReader.Format, UnReader.Sniff, UnReader.Read),
        new(SemaReader.Format, SemaReader.Sniff, SemaReader.Read),
        new(SecoReader.Format, SecoReader.Sniff, SecoReader.Read),
        new(DfatReader.Format, DfatReader.Sniff, DfatReader.Read),
        new(MetiReader.Format, MetiReader.Sniff, MetiReader.Read),
        new(EuXmlReader.Format, EuXmlReader.Sniff, EuXmlReader.Read),
        new(UkXmlReader.Format, UkXmlReader.Sniff, UkXmlReader.Read),
        new(EuCsvReader.Format, EuCsvReader.Sniff, EuCsvReader.Read),
        new(ConListReader.Format, ConListReader.Sniff, ConListReader.Read),
        new(UkCsvReader.Format, UkCsvReader.Sniff, UkCsvReader.Read),
        new(CslTableReader.Format, CslTableReader.Sniff, CslTableReader.Read),
        new(DeniedPersonsReader.Format, DeniedPersonsReader.Sniff, DeniedPersonsReader.Read),
        new(OfacSdnXmlReader.Format, OfacSdnXmlReader.Sniff, OfacSdnXmlReader.Read),
        new(OfacEnhancedReader.Format, OfacEnhancedReader.Sniff, OfacEnhancedReader.Read),
        new(OfacAdvancedReader.Format, OfacAdvancedReader.Sniff, OfacAdvancedReader.Read),
        new(OfacCsvReader.Format, OfacCsvReader.Sniff, OfacCsvReader.Read),
        new(FtmTableReader.Format, FtmTableReader.Sniff, FtmTableReader.Read),
        new(PlainTableReader.Csv, i => PlainTableReader.Sniff(i, tabs: false), PlainTableReader.Read),
        new(PlainTableReader.Tsv, i => PlainTableReader.Sniff(i, tabs: true), PlainTableReader.Read),
    ];

    /// <summary>Reads a file by the first format that knows it.</summary>
    public static IReadOnlyList<Watchlist> Read(ListInput input, CancellationToken ct)
    {
        // Read where it lies: in a folder its chains, in a .gz its bytes would be out of reach.
        if (ListSnapshot.IsSnapshot(input.Part.Head(SnapshotHead))) throw new InputFormatException(input.Part.Path, 0, "a snapshot in a folder, or packed", "the snapshot by itself, unpacked");
        var format = All.FirstOrDefault(f => f.Sniff(input))
            ?? throw new InputFormatException(input.Part.Path, 1, $"a file that begins with {Excerpt(input.Head)}", "one of " + string.Join(", ", All.Select(f => f.Name)));
        var lists = format.Read(input, ct);
        return lists.Any(l => l.Records > 0) ? lists : throw new InputFormatException(input.Part.Path, 0, "no records", "at least one record");
    }

    private static string Excerpt(string head)
    {
        var line = Delimiters.FirstLine(head);
        var text = string.Concat((line.Length > 60 ? line[..60] : line).ToArray().Where(c => !char.IsControl(c)));
        return text.Length == 0 ? "nothing" : $"\"{text}\"";
    }
}
