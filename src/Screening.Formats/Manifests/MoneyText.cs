using System.Globalization;

namespace Screening.Formats.Manifests;

/// <summary>Sums as documents write them.</summary>
internal static class MoneyText
{
    private const int Group = 3;

    /// <summary>The sum; null where it cannot be read for sure: "1.250" is one and a quarter in one country and a thousand in another.</summary>
    public static decimal? Parse(string text)
    {
        var trimmed = text.Trim();
        var point = trimmed.LastIndexOfAny(['.', ',']);
        if (point < 0) return Number(trimmed, "");
        var (whole, cents) = (trimmed[..point], trimmed[(point + 1)..]);
        var isLone = whole.AsSpan().IndexOfAny(".,'’ ") < 0;
        // Three digits behind it are thousands in English documents, and behind other groups; behind a lone point they may be either.
        if (cents.Length == Group) return isLone && trimmed[point] == '.' ? null : Number(trimmed, "");
        // A lone comma is the point of other countries, and a slip in English ones.
        return isLone && trimmed[point] == ',' ? null : cents.Length > 0 ? Number(whole, cents) : null;
    }

    private static decimal? Number(string whole, string cents) =>
        Digits(whole) is { } digits && cents.All(char.IsAsciiDigit)
        && decimal.TryParse(cents.Length == 0 ? digits : $"{digits}.{cents}", NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : null;

    // Groups of three behind the first, all cut by the same character.
    private static string? Digits(string whole)
    {
        var cut = whole.AsSpan().IndexOfAny(".,'’ ");
        if (cut < 0) return whole.Length > 0 && whole.All(char.IsAsciiDigit) ? whole : null;
        var parts = whole.Split(whole[cut]);
        return parts[0].Length is >= 1 and <= Group && parts.Skip(1).All(p => p.Length == Group) && parts.All(p => p.All(char.IsAsciiDigit)) ? string.Concat(parts) : null;
    }
}
