using System.Text.Json;

namespace Screening.Formats.Reading;

/// <summary>JSON can escape half a character (<c>\\ud800</c>), which no text can hold.</summary>
internal static class JsonText
{
    /// <summary>Whether a JSON text escapes any surrogate: only then is it worth looking for halves.</summary>
    public static bool MayBeBroken(ReadOnlySpan<char> text) => text.Contains("\\ud", StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc cref="MayBeBroken(ReadOnlySpan{char})" />
    public static bool MayBeBroken(ReadOnlySpan<byte> utf8) => utf8.IndexOf("\\ud"u8) >= 0 || utf8.IndexOf("\\uD"u8) >= 0;

    /// <summary>Whether all names and texts of a value are whole characters.</summary>
    public static bool IsWhole(JsonElement value)
    {
        try
        {
            return Touch(value);
        }
        catch (InvalidOperationException)
        {
            // What the reader throws for half a character when the text is asked for.
            return false;
        }
    }

    private static bool Touch(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().All(p => p.Name is not null && Touch(p.Value)),
        JsonValueKind.Array => value.EnumerateArray().All(Touch),
        JsonValueKind.String => value.GetString() is not null,
        _ => true,
    };
}
