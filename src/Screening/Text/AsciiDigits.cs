namespace Screening.Text;

/// <summary>The digits 0 to 9 in short words.</summary>
/// <remarks>By plain loops: the framework's searches for a range box its ends until the runtime has compiled them a second time.</remarks>
internal static class AsciiDigits
{
    /// <summary>Whether a text has one.</summary>
    public static bool Any(ReadOnlySpan<char> text)
    {
        foreach (var letter in text)
            if (char.IsAsciiDigit(letter)) return true;
        return false;
    }

    /// <summary>Whether a text has nothing else.</summary>
    public static bool Only(ReadOnlySpan<char> text) => AtStart(text) == text.Length;

    /// <summary>How many it begins with.</summary>
    public static int AtStart(ReadOnlySpan<char> text)
    {
        var count = 0;
        while (count < text.Length && char.IsAsciiDigit(text[count])) count++;
        return count;
    }

    /// <summary>How many it ends with.</summary>
    public static int AtEnd(ReadOnlySpan<char> text)
    {
        var count = 0;
        while (count < text.Length && char.IsAsciiDigit(text[^(count + 1)])) count++;
        return count;
    }
}
