namespace Screening.Formats.Lists;

/// <summary>Enumerations inside a cell: <c>a) 1962 b) 1963</c>.</summary>
internal static class LetteredItems
{
    /// <summary>The items; the text itself where it does not begin with <c>a)</c>. A letter out of turn is text.</summary>
    public static IEnumerable<string> Of(string text)
    {
        var rest = text.Trim();
        for (var letter = 'a'; IsMark(rest, 0, letter); letter++)
        {
            rest = rest[2..].TrimStart();
            var next = Next(rest, (char)(letter + 1));
            yield return (next < 0 ? rest : rest[..next]).Trim();
            if (next < 0) yield break;
            rest = rest[next..];
        }
        if (rest.Length > 0) yield return rest;
    }

    private static int Next(string text, char letter)
    {
        for (var i = 1; i < text.Length; i++)
        {
            if (char.IsWhiteSpace(text[i - 1]) && IsMark(text, i, letter)) return i;
        }
        return -1;
    }

    private static bool IsMark(string text, int at, char letter) => letter <= 'z' && at + 1 < text.Length && text[at] == letter && text[at + 1] == ')';
}
