namespace Screening.Formats.Reading;

/// <summary>What a message shows of a text that somebody else wrote: a cell may hold a page.</summary>
internal static class Excerpt
{
    private const int Length = 60;

    /// <summary>The text in quotes; its beginning where it is long.</summary>
    public static string Of(string? text) => text is null || text.Length <= Length ? $"\"{text}\"" : $"\"{text[..Length]}...\"";
}
