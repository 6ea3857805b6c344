namespace Screening.Goods;

/// <summary>The pattern language of <see cref="Model.ChainNode.Designators"/>: alternatives in braces, a star at the end.</summary>
/// <remarks>Taken apart into plain designations once, when the chains are loaded: at look-up there are no patterns.</remarks>
public static class DesignatorPattern
{
    /// <summary>Designations one pattern may stand for.</summary>
    internal const int MaxAlternatives = 64;

    /// <summary>Letters and digits of a designation.</summary>
    internal const int MaxLength = 48;

    /// <summary>Letters and digits that a designation has at least.</summary>
    internal const int MinLength = 2;

    // "79*" would be every number that begins so, and "S*" every word.
    private const int FewestBeforeStar = 3;

    // Longer cells are no designations; bounds what taking one apart costs.
    private const int LongestPattern = 400;

    /// <summary>What is wrong with a pattern.</summary>
    /// <param name="pattern">A designator as a chain gives it.</param>
    /// <returns>The fault, in words; null where there is none.</returns>
    public static string? Fault(string pattern)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        return TryExpand(pattern, out _, out var fault) ? null : fault;
    }

    /// <summary>The plain designations a pattern stands for; those that end in a star are families.</summary>
    internal static bool TryExpand(string pattern, out IReadOnlyList<string> designators, out string? fault)
    {
        designators = [];
        var list = new List<string> { "" };
        fault = pattern.Length > LongestPattern ? $"more than {LongestPattern} characters" : null;
        for (var at = 0; fault is null && at < pattern.Length;)
        {
            var end = pattern.AsSpan(at).IndexOfAny('{', '}') is >= 0 and var offset ? at + offset : pattern.Length;
            list = [.. list.Select(d => d + pattern[at..end])];
            if (end == pattern.Length) break;
            var close = pattern[end] == '{' ? pattern.AsSpan(end + 1).IndexOfAny('{', '}') : -1;
            if (close < 0 || pattern[end + 1 + close] == '{') fault = "a brace without its other half, or braces in braces";
            else
            {
                var parts = pattern.Substring(end + 1, close).Split(',');
                if (list.Count * parts.Length > MaxAlternatives) fault = $"more than {MaxAlternatives} alternatives";
                else list = [.. list.SelectMany(d => parts.Select(p => d + p.Trim()))];
                at = end + close + 2;
            }
        }
        fault ??= list.Select(FaultOf).FirstOrDefault(f => f is not null);
        if (fault is not null) return false;
        designators = [.. list.Distinct(StringComparer.Ordinal)];
        return true;
    }

    private static string? FaultOf(string designator)
    {
        var star = designator.IndexOf('*', StringComparison.Ordinal);
        var compact = CompactWords.Of(designator.Replace("*", "", StringComparison.Ordinal)).Text;
        if (compact.Length < MinLength) return $"fewer than {MinLength} letters and digits";
        if (compact.Length > MaxLength) return $"more than {MaxLength} letters and digits";
        if (star < 0) return null;
        if (star != designator.Length - 1) return "a star that is not at the end";
        return compact.Length >= FewestBeforeStar && compact.Any(char.IsAsciiDigit) && compact.Any(char.IsLetter)
            ? null
            : $"a star behind fewer than {FewestBeforeStar} letters and digits, or without one of each";
    }
}
