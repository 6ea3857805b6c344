namespace Screening.Formats.Lists;

/// <summary>Running text with labels in brackets: <c>(IMO number):7303803 (Flag of ship):Panama</c>.</summary>
internal static class LabelledRuns
{
    private const string Mark = "):";

    /// <summary>The runs in order; what stands before the first label has none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isLabel">Whether a text in brackets is a label: others belong to the prose.</param>
    public static IEnumerable<(string? Label, string Text)> Of(string text, Func<string, bool> isLabel)
    {
        string? label = null;
        var start = 0;
        for (var at = text.IndexOf(Mark, StringComparison.Ordinal); at >= 0; at = text.IndexOf(Mark, at + 1, StringComparison.Ordinal))
        {
            var open = text.LastIndexOf('(', at);
            if (open < start || !isLabel(text[(open + 1)..at])) continue;
            if (text[start..open].Trim() is { Length: > 0 } run) yield return (label, run);
            label = text[(open + 1)..at];
            start = at + Mark.Length;
        }
        if (text[start..].Trim() is { Length: > 0 } last) yield return (label, last);
    }
}
