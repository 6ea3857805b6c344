using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Screening.Benchmarks.Data;

/// <summary>A query with its truth.</summary>
/// <param name="Class">How the name was altered, or <c>clean</c>.</param>
/// <param name="Group">The entity meant: its id within the list; <see cref="Clean"/> where it is on no list.</param>
/// <param name="Name">The name.</param>
internal sealed record QueryCase(string Class, int Group, string Name)
{
    /// <summary>The group of a name that is on no list.</summary>
    public const int Clean = -1;

    /// <summary>Whether it is on no list.</summary>
    public bool IsClean => Group == Clean;

    /// <summary>Reads queries: TSV with the header <c>class group name</c>, also as .gz.</summary>
    /// <exception cref="InvalidDataException">A row has other columns.</exception>
    public static IReadOnlyList<QueryCase> Read(string path)
    {
        using var file = File.OpenRead(path);
        using var stream = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(file, CompressionMode.Decompress) : (Stream)file;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var queries = new List<QueryCase>();
        for (var row = 1; reader.ReadLine() is { } line; row++)
        {
            if (row == 1 || line.Length == 0) continue;
            queries.Add(line.Split('\t') is [var kind, var group, var name] && int.TryParse(group, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var id)
                ? new QueryCase(kind, id, name)
                : throw new InvalidDataException($"Line {row} of the queries: expected class, group and name, separated by tabs."));
        }
        return queries;
    }
}
