using System.Collections.Frozen;

namespace Screening.Formats.Reading;

/// <summary>Shares as registers put them in words: <c>25</c>, <c>25-50%</c>, <c>more than 25% but not more than 50%</c>,
/// <c>ownership-of-shares-75-to-100-percent</c>.</summary>
/// <remarks>What is read is certain; what is not certain is not read. "More than 50" is the next share the graph can tell from
/// 50, so that a rule that asks for more than half is met by it and one at half exactly is not mistaken for it.</remarks>
internal static class ShareText
{
    private const decimal Hair = 0.000_000_000_1m;
    private const int LongestText = 100;

    // The bands of the UK register of people with significant control, whose ends differ.
    // Source: Companies House, enumerations of the public data interface, descriptions of persons with significant control.
    private const string BandPrefix = "ownership-of-shares-";
    private static readonly FrozenDictionary<string, (decimal Min, decimal Max)> Bands = new Dictionary<string, (decimal, decimal)>(StringComparer.Ordinal)
    {
        ["25-to-50-percent"] = (25 + Hair, 50),
        ["50-to-75-percent"] = (50 + Hair, 75 - Hair),
        ["75-to-100-percent"] = (75, 100),
        ["more-than-25-percent"] = (25 + Hair, 100),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // Words to signs, the longer first where one holds another.
    private static readonly (string Words, string Sign)[] Signs =
    [
        ("no more than", "≤"), ("not more than", "≤"), ("not exceeding", "≤"), ("at most", "≤"), ("up to", "≤"), ("<=", "≤"),
        ("not less than", "≥"), ("no less than", "≥"), ("at least", "≥"), (">=", "≥"),
        ("or more", "+"), ("and above", "+"), ("or above", "+"),
        ("more than", ">"), ("greater than", ">"), ("over", ">"), ("above", ">"), ("exceeding", ">"),
        ("less than", "<"), ("under", "<"), ("below", "<"),
        ("per cent", ""), ("percent", ""), ("%", ""), (" but ", ""), (" and ", ""),
        ("-to-", "-"), (" to ", "-"), ("–", "-"), ("—", "-"),
    ];

    /// <summary>The smallest and largest share that a text allows; false where it is not clear.</summary>
    public static bool TryRead(string text, out decimal min, out decimal max)
    {
        (min, max) = (0, 100);
        if (text.Length > LongestText) return false;
        var line = text.Trim().ToLowerInvariant();
        if (line.StartsWith(BandPrefix, StringComparison.Ordinal)) return TryBand(line[BandPrefix.Length..], out min, out max);
        foreach (var (words, sign) in Signs) line = line.Replace(words, sign, StringComparison.Ordinal);
        // A blank between two digits is no number that anybody is sure of.
        return TryBounds(Joined(line), ref min, ref max) && min <= max;
    }

    private static bool TryBand(string band, out decimal min, out decimal max)
    {
        // Held as a trustee, by a firm, or in an overseas entity: the share is the same.
        var key = Bands.Keys.FirstOrDefault(k => band == k || band.StartsWith(k + "-", StringComparison.Ordinal));
        (min, max) = key is null ? (0, 100) : Bands[key];
        return key is not null;
    }

    private static string Joined(string line)
    {
        var parts = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 1; i < parts.Length; i++)
            if (char.IsAsciiDigit(parts[i - 1][^1]) && char.IsAsciiDigit(parts[i][0])) return line;
        return string.Concat(parts);
    }

    // One number, a number and "+", two with a hyphen between, or one or two bounds.
    private static bool TryBounds(ReadOnlySpan<char> text, ref decimal min, ref decimal max)
    {
        if (text.IsEmpty) return false;
        if (text[0] is not ('<' or '>' or '≤' or '≥'))
        {
            var hyphen = text.IndexOf('-');
            if (hyphen >= 0) return Percent.TryNumber(text[..hyphen], out min) && Percent.TryNumber(text[(hyphen + 1)..], out max);
            if (text[^1] == '+') return Percent.TryNumber(text[..^1], out min);
            if (!Percent.TryNumber(text, out min)) return false;
            max = min;
            return true;
        }
        var (isLower, isUpper) = (false, false);
        while (!text.IsEmpty)
        {
            var sign = text[0];
            var end = text[1..].IndexOfAny("<>≤≥");
            if (!Percent.TryNumber(end < 0 ? text[1..] : text.Slice(1, end), out var bound)) return false;
            if (sign is '>' or '≥')
            {
                if (isLower || (sign == '>' && bound == 100)) return false;
                (isLower, min) = (true, sign == '>' ? bound + Hair : bound);
            }
            else
            {
                if (isUpper || (sign == '<' && bound == 0)) return false;
                (isUpper, max) = (true, sign == '<' ? bound - Hair : bound);
            }
            text = end < 0 ? [] : text[(end + 1)..];
        }
        return true;
    }
}
