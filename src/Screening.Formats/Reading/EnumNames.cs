namespace Screening.Formats.Reading;

/// <summary>Enum values as JSON files write them: in camelCase, by name only.</summary>
internal static class EnumNames
{
    /// <summary>The value of a name; null where there is none. A number is no name.</summary>
    public static T? Parse<T>(string? text) where T : struct, Enum =>
        text is { Length: > 0 } && char.IsAsciiLetter(text[0]) && Enum.TryParse<T>(text, ignoreCase: true, out var value) && Enum.IsDefined(value) && !text.Contains(',', StringComparison.Ordinal)
            ? value
            : null;
}
