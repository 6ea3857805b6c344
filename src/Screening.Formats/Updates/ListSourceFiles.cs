using System.Globalization;
using Screening.Formats.Reading;
using Screening.Formats.Rules;
using Screening.Model;

namespace Screening.Formats.Updates;

/// <summary>Reads where lists are published: JSON of the format <c>screening-list-sources/1</c> (<c>data/schemas/list-sources.schema.json</c>).</summary>
public static class ListSourceFiles
{
    internal const string Format = "screening-list-sources/1";

    private const string Expected = "list sources as data/schemas/list-sources.schema.json describes them";

    /// <summary>The sources of a file.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="InputFormatException">There is no such file, or it is of another format, or a field is unknown, missing or impossible: the message has the JSON path.</exception>
    public static IReadOnlyList<ListSource> Read(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return Read(InputFile.Single(path));
    }

    /// <summary>The JSON Schema of the format, made from the types that read it.</summary>
    public static string Schema() => RuleSchema.Text(ListSourceJson.Default.ListSourcesFile);

    /// <inheritdoc cref="Read(string)" />
    internal static IReadOnlyList<ListSource> Read(InputPart part)
    {
        var file = RuleDocument.Read(part, ListSourceJson.Default.ListSourcesFile, Format, Expected);
        var spot = new RuleSpot(part, "$.sources");
        var rows = spot.Whole(file.Sources, fewest: 1);
        var sources = new List<ListSource>(rows.Count);
        for (var i = 0; i < rows.Count; i++)
        {
            var source = Source(spot[i], rows[i]);
            if (sources.Exists(s => s.Id == source.Id)) throw spot[i]["id"].Fault($"{source.Id} twice", "each source once");
            sources.Add(source);
        }
        return sources;
    }

    private static ListSource Source(RuleSpot spot, ListSourceRow row)
    {
        var id = spot["id"].Stated(row.Id);
        if (!PlainName.Is(id) || id.Any(c => !char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c) && c != '-'))
            throw spot["id"].Fault(Excerpt.Of(id), "1 to 64 lower-case letters, digits and hyphens, beginning with a letter or digit");
        var files = spot["files"].Whole(row.Files, fewest: 1);
        for (var i = 0; i < files.Count; i++)
        {
            var name = files[i].Name;
            if (!PlainName.Is(name)) throw spot["files"][i]["name"].Fault(Excerpt.Of(name), PlainName.Expected);
            if (files.Take(i).Any(f => string.Equals(f.Name, name, StringComparison.OrdinalIgnoreCase))) throw spot["files"][i]["name"].Fault($"{name} twice", "each name once");
        }
        return new ListSource
        {
            Id = id,
            Title = spot["title"].Stated(row.Title),
            Publisher = spot["publisher"].Stated(row.Publisher),
            Page = Address(spot["page"], row.Page),
            Checked = spot["checked"].Day(row.Checked),
            WasOpened = row.Opened ?? false,
            Note = row.Note,
            Lists = row.Lists is null ? [id] : spot["lists"].Texts(row.Lists),
            Files = [.. files.Select((f, i) => new ListSourceFile(Address(spot["files"][i]["url"], f.Url), f.Name))],
            Format = row.ReadAs is null ? null : spot["readAs"].Stated(row.ReadAs),
            MaxAgeDays = Within(spot["maxAgeDays"], row.MaxAgeDays, 1, 3650),
            MaxDropPercent = Within(spot["maxDropPercent"], row.MaxDropPercent ?? 10, 0, 100),
            MinEntities = Within(spot["minEntities"], row.MinEntities ?? 1, 1, int.MaxValue),
            MaxRejectedPercent = Within(spot["maxRejectedPercent"], row.MaxRejectedPercent ?? 1, 0, 100),
            ExpectsAliases = row.Aliases ?? true,
            IsEnabled = row.Enabled ?? true,
        };
    }

    private static Uri Address(RuleSpot spot, string text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || !DownloadAddress.IsAllowed(address)) throw spot.Fault(Excerpt.Of(text), DownloadAddress.Expected);
        return address;
    }

    private static T Within<T>(RuleSpot spot, T value, T least, T most)
        where T : IComparable<T>, IFormattable =>
        value.CompareTo(least) >= 0 && value.CompareTo(most) <= 0
            ? value
            : throw spot.Fault(value.ToString(null, CultureInfo.InvariantCulture), string.Create(CultureInfo.InvariantCulture, $"a number from {least} to {most}"));
}
