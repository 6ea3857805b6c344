using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Screening.Formats.Reading;
using Screening.Model;

namespace Screening.Formats.Rules;

/// <summary>Reads a JSON document of the rules' formats into its rows: what is wrong with it is told with line and JSON path.</summary>
internal static class RuleDocument
{
    /// <summary>How such files may be written.</summary>
    public static JsonDocumentOptions Options { get; } = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = InputLimits.MaxDepth };

    /// <summary>The document.</summary>
    /// <param name="part">The file.</param>
    /// <param name="type">What it is read into.</param>
    /// <param name="format">The format it must name, where it names one.</param>
    /// <param name="expected">What it should have been, for people.</param>
    /// <exception cref="InputFormatException">It is no such document.</exception>
    public static T Read<T>(InputPart part, JsonTypeInfo<T> type, string format, string expected)
        where T : class
    {
        try
        {
            var utf8 = InputFile.ReadUtf8(part);
            // Told first: a file of another format would be refused for its fields.
            if (FormatOf(utf8) is { } named && named != format) throw new RuleSpot(part, "$.format").Fault(Excerpt.Of(named), $"\"{format}\"");
            return JsonSerializer.Deserialize(utf8, type) ?? throw new RuleSpot(part, "$").Fault("null", "an object");
        }
        catch (InvalidOperationException e)
        {
            throw new InputFormatException(part.Path, 0, "an escape of half a character", "surrogates in pairs", e);
        }
        catch (JsonException e)
        {
            throw new InputFormatException(part.Path, (int)(e.LineNumber ?? 0) + 1, $"{e.Path ?? "$"}: {FirstSentence(e.Message)}", expected, e);
        }
    }

    private static string? FormatOf(byte[] utf8)
    {
        using var document = JsonDocument.Parse(utf8, Options);
        return document.RootElement.Text("format");
    }

    private static string FirstSentence(string message)
    {
        var end = message.IndexOf(". ", StringComparison.Ordinal);
        return (end < 0 ? message : message[..end]).TrimEnd('.');
    }
}
