using System.Text;
using System.Text.Json;
using Screening.Formats.Reading;
using Screening.Model;

namespace Screening.Formats.Results;

/// <summary>Reads results that <c>screening manifest --format json</c>, or <c>jsonl</c>, has written: of this version or of another.</summary>
/// <remarks>Strict: a field of the wrong type, or a row without an outcome, is a fault of the file. Fields that are not known are passed over.</remarks>
public static class ResultFiles
{
    // Top-level fields that results have and rule files have not.
    private static readonly string[] Telling = ["manifest", "results", "row", "findings"];

    /// <summary>Whether a file holds results, by its first fields; false for a folder.</summary>
    /// <param name="path">The file, which may be packed.</param>
    /// <exception cref="InputFormatException">There is no such file, it is empty, or it is damaged.</exception>
    public static bool AreResults(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (Directory.Exists(path)) return false;
        using var text = new TextSource(InputFile.Single(path).Open(), path);
        return HasTellingField(Encoding.UTF8.GetBytes(text.Peek().ToArray()));
    }

    /// <summary>Hash of a file's bytes as stored, in lower-case hexadecimal.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="InputFormatException">There is no such file, it is empty, or it is damaged.</exception>
    public static string Sha256(string path) => InputFile.Single(path).Sha256;

    /// <summary>The results of a file, in their order; read as they are asked for, so memory is bounded whatever the file's size.</summary>
    /// <param name="path">The file, which may be packed as .gz or as a .zip of one entry.</param>
    /// <exception cref="InputFormatException">Thrown while reading: the file is damaged, or no results file; the message has the line.</exception>
    public static IEnumerable<StoredResult> Read(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return ReadFile(path);
    }

    private static IEnumerable<StoredResult> ReadFile(string path)
    {
        using var text = new TextSource(InputFile.Single(path).Open(), path);
        var first = Delimiters.FirstLine(text.Peek().ToString()).ToString();
        var results = first.StartsWith('{') && JsonLines.IsObject(first) && IsRow(first) ? ResultLines.Read(text) : ResultDocument.Read(text);
        foreach (var result in results) yield return result;
    }

    private static bool IsRow(string line)
    {
        using var document = JsonDocument.Parse(line);
        return document.RootElement.TryGetProperty("row", out _) || document.RootElement.TryGetProperty("findings", out _);
    }

    private static bool HasTellingField(ReadOnlySpan<byte> head)
    {
        try
        {
            var reader = new Utf8JsonReader(head, isFinalBlock: false, new JsonReaderState(new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true }));
            // Several manifests are an array of objects.
            var depth = reader.Read() && reader.TokenType == JsonTokenType.StartArray ? 2 : 1;
            while (reader.Read())
                if (reader.TokenType == JsonTokenType.PropertyName && reader.CurrentDepth == depth && Telling.Contains(reader.GetString())) return true;
            return false;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return false;
        }
    }
}
