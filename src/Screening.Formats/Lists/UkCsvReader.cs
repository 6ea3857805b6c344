using Screening.Formats.Reading;
using Screening.Model;

namespace Screening.Formats.Lists;

/// <summary>The UK Sanctions List, CSV: a line with the date, 58 columns, several values of a cell joined by <c>|</c>.</summary>
internal static class UkCsvReader
{
    public const string Format = "uk-sl-csv";

    private const string Title = "Report Date";

    public static bool Sniff(ListInput input) => input.Head.AsSpan().TrimStart('"').StartsWith(Title, StringComparison.OrdinalIgnoreCase) && input.Head.Contains("Unique ID", StringComparison.OrdinalIgnoreCase);

    public static IReadOnlyList<Watchlist> Read(ListInput input, CancellationToken ct)
    {
        var list = new ListBuilder(UkXmlReader.Key);
        using var text = new TextSource(input.Part.Open(), input.Part.Path);
        new UkTable(list, "uniqueid", (key, cell) => [(key, cell)]).Read(input, text, ct);
        return [list.Build(Format, input)];
    }
}
