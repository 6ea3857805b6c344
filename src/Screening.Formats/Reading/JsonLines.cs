using System.Globalization;
using System.Text.Json;
using Screening.Model;

namespace Screening.Formats.Reading;

/// <summary>One line of a JSON lines text: a value or what is wrong with it.</summary>
/// <param name="Line">The line's number, from 1.</param>
/// <param name="Text">The line as it stands.</param>
/// <param name="Value">The object, where the line is one.</param>
/// <param name="Issue">What is wrong, where it is not.</param>
internal readonly record struct JsonLine(int Line, string Text, JsonElement Value, ReadIssue? Issue);

/// <summary>Reads lines that are JSON objects.</summary>
internal static class JsonLines
{
    // A key given twice has no meaning that two programs agree on, so a name could hide behind another.
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = InputLimits.MaxDepth, AllowDuplicateProperties = false };

    /// <summary>All lines that are not blank.</summary>
    public static IEnumerable<JsonLine> Read(TextSource source)
    {
        var lines = new LineReader(source, InputLimits.MaxLine);
        while (lines.Read())
        {
            if (!string.IsNullOrWhiteSpace(lines.Text)) yield return Parse(lines);
        }
    }

    /// <summary>The current line as an object.</summary>
    public static JsonLine Parse(LineReader lines)
    {
        if (lines.TooLong) return Bad(lines, "too-long", $"found a line beyond the limit; expected at most {InputLimits.MaxLine} characters");
        try
        {
            using var document = JsonDocument.Parse(lines.Text, Options);
            if (JsonText.MayBeBroken(lines.Text) && !JsonText.IsWhole(document.RootElement)) return HalfCharacter(lines);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? new JsonLine(lines.Line, lines.Text, document.RootElement.Clone(), null)
                : Bad(lines, "not-an-object", $"found a JSON {document.RootElement.ValueKind}; expected an object");
        }
        catch (JsonException e)
        {
            return Bad(lines, "broken-json", string.Create(CultureInfo.InvariantCulture, $"found broken JSON at byte {e.BytePositionInLine}; expected one JSON object on the line, with each field once"));
        }
        catch (InvalidOperationException) when (JsonText.MayBeBroken(lines.Text))
        {
            return HalfCharacter(lines);
        }
    }

    private static JsonLine HalfCharacter(LineReader lines) =>
        Bad(lines, "half-character", "found an escape of half a character; expected surrogates in pairs");

    /// <summary>Whether a text is one whole JSON object.</summary>
    public static bool IsObject(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text, Options);
            return document.RootElement.ValueKind == JsonValueKind.Object;
        }
        catch (JsonException)
        {
            return false;
        }
        catch (InvalidOperationException) when (JsonText.MayBeBroken(text))
        {
            return false;
        }
    }

    private static JsonLine Bad(LineReader lines, string code, string message) =>
        new(lines.Line, lines.Text, default, new ReadIssue(lines.Line, code, message));
}
