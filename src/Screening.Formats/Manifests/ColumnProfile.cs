using System.Text.Json;
using Screening.Formats.Reading;
using Screening.Model;

namespace Screening.Formats.Manifests;

/// <summary>What the columns of somebody's manifests are called: a file of their own names by this library's.</summary>
/// <remarks>A JSON object: <c>{ "consignee": ["Empfänger", "Kunde"], "goods": "Ware" }</c>. Its names go before the usual ones.</remarks>
public sealed class ColumnProfile
{
    private const int MostBytes = 1 << 20;

    private readonly Dictionary<string, ManifestColumn> _columns = new(StringComparer.Ordinal);

    private ColumnProfile()
    {
    }

    /// <summary>Reads a profile.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="InputFormatException">There is no such file, it is no such object, a column is not known, or a name is given to two.</exception>
    public static ColumnProfile Read(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var part = InputFile.Single(path);
        if (part.Length > MostBytes) throw new InputFormatException(path, 0, $"{part.Length} bytes", $"a profile of at most {MostBytes}");
        try
        {
            using var document = JsonDocument.Parse(InputFile.ReadUtf8(part), new JsonDocumentOptions { MaxDepth = InputLimits.MaxDepth, CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            return Read(path, document.RootElement);
        }
        catch (JsonException e)
        {
            throw new InputFormatException(path, (int)(e.LineNumber ?? 0) + 1, "text that is not JSON", "an object of column names", e);
        }
    }

    private static ColumnProfile Read(string path, JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object) throw new InputFormatException(path, 1, $"a JSON {root.ValueKind}", "an object of column names");
        var profile = new ColumnProfile();
        foreach (var column in root.EnumerateObject())
        {
            var known = ManifestColumns.All.FirstOrDefault(c => c.Key == column.Name)
                ?? throw new InputFormatException(path, 0, $"the column {Excerpt.Of(column.Name)}", $"one of {string.Join(", ", ManifestColumns.All.Select(c => c.Key))}");
            foreach (var name in Names(path, column)) profile.Add(path, name, known);
        }
        return profile._columns.Count > 0 ? profile : throw new InputFormatException(path, 1, "no column name", "at least one");
    }

    private static IEnumerable<string> Names(string path, JsonProperty column)
    {
        JsonElement[] values = column.Value.ValueKind == JsonValueKind.Array ? [.. column.Value.EnumerateArray()] : [column.Value];
        foreach (var value in values)
        {
            yield return value.ValueKind == JsonValueKind.String && ManifestColumns.KeyOf(value.GetString()!).Length > 0
                ? value.GetString()!
                : throw new InputFormatException(path, 0, $"no name for {column.Name}", "a text, or an array of texts");
        }
    }

    private void Add(string path, string name, ManifestColumn column)
    {
        if (_columns.TryAdd(ManifestColumns.KeyOf(name), column)) return;
        var before = _columns[ManifestColumns.KeyOf(name)];
        if (before != column) throw new InputFormatException(path, 0, $"{Excerpt.Of(name)} for {before.Key} and for {column.Key}", "one column for a name");
    }

    /// <summary>The column of a header; null for one that is not in the profile.</summary>
    internal ManifestColumn? Find(string header) => _columns.GetValueOrDefault(ManifestColumns.KeyOf(header));
}
