using System.Globalization;
using System.Text.Json;

namespace Screening.Formats.Reading;

/// <summary>Finds where in a JSON text a path such as <c>$.policies[2].threshold</c> stands: a message about a value read
/// long ago shall still name its line.</summary>
internal static class JsonPathLine
{
    private static readonly JsonReaderOptions Options = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = InputLimits.MaxDepth };

    /// <summary>The line, from 1, of the value at a path; of the nearest one around it where there is none.</summary>
    public static int Of(ReadOnlySpan<byte> utf8, string path)
    {
        var reader = new Utf8JsonReader(utf8, Options);
        reader.Read();
        var start = reader.TokenStartIndex;
        foreach (var step in path.Split(['.', '['], StringSplitOptions.RemoveEmptyEntries).Skip(1))
        {
            if (!(step[^1] == ']' ? ToItem(ref reader, int.Parse(step.AsSpan(0, step.Length - 1), CultureInfo.InvariantCulture)) : ToProperty(ref reader, step))) break;
            start = reader.TokenStartIndex;
        }
        return utf8[..(int)start].Count((byte)'\n') + 1;
    }

    /// <summary>The lines, from 1, of the items of the list at a path, in one pass.</summary>
    public static IReadOnlyList<int> OfItems(ReadOnlySpan<byte> utf8, string path)
    {
        var reader = new Utf8JsonReader(utf8, Options);
        reader.Read();
        foreach (var step in path.Split('.').Skip(1))
            if (!ToProperty(ref reader, step)) return [];
        var lines = new List<int>();
        var (line, counted) = (1, 0);
        while (reader.TokenType == JsonTokenType.StartArray || lines.Count > 0)
        {
            if (!reader.Read() || reader.TokenType == JsonTokenType.EndArray) break;
            var start = (int)reader.TokenStartIndex;
            line += utf8[counted..start].Count((byte)'\n');
            counted = start;
            lines.Add(line);
            reader.Skip();
        }
        return lines;
    }

    private static bool ToProperty(ref Utf8JsonReader reader, string name)
    {
        if (reader.TokenType != JsonTokenType.StartObject) return false;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isIt = reader.ValueTextEquals(name);
            reader.Read();
            if (isIt) return true;
            reader.Skip();
        }
        return false;
    }

    private static bool ToItem(ref Utf8JsonReader reader, int index)
    {
        if (reader.TokenType != JsonTokenType.StartArray) return false;
        for (var i = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; i++)
        {
            if (i == index) return true;
            reader.Skip();
        }
        return false;
    }
}
