using System.Globalization;

namespace Screening.Formats.Lists;

/// <summary>Enumerations inside a cell: <c>a) 1962 b) 1963</c>, <c>(1) A0001 (2) A0002</c>.</summary>
internal static class EnumeratedItems
{
    private const int Letters = 26;
    private const int Numbers = 999;

    /// <summary>The items of a lettered text; the text itself where it does not begin with <c>a)</c>. A letter out of turn is text.</summary>
    public static IEnumerable<string> Lettered(string text) => Of(text, Letters, i => $"{(char)('a' + i)})");

    /// <summary>The items of a numbered text; the text itself where it does not begin with <c>(1)</c>.</summary>
    public static IEnumerable<string> Numbered(string text) => Of(text, Numbers, i => string.Create(CultureInfo.InvariantCulture, $"({i + 1})"));

    private static IEnumerable<string> Of(string text, int most, Func<int, string> mark)
    {
        var rest = text.Trim();
        for (var i = 0; i < most && rest.StartsWith(mark(i), StringComparison.Ordinal); i++)
        {
            rest = rest[mark(i).Length..].TrimStart();
            var next = i + 1 < most ? Next(rest, mark(i + 1)) : -1;
            if ((next < 0 ? rest : rest[..next]).Trim() is { Length: > 0 } item) yield return item;
            if (next < 0) yield break;
            rest = rest[next..];
        }
        if (rest.Length > 0) yield return rest;
    }

    private static int Next(string text, string mark)
    {
        for (var at = text.IndexOf(mark, StringComparison.Ordinal); at >= 0; at = text.IndexOf(mark, at + 1, StringComparison.Ordinal))
        {
            if (at == 0 || char.IsWhiteSpace(text[at - 1])) return at;
        }
        return -1;
    }
}
