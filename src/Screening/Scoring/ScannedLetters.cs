namespace Screening.Scoring;

/// <summary>What a scanner takes for what: a word of the query and a listed one that look alike though letters are not as many.</summary>
/// <remarks>
/// Single letters taken for each other are slips like any other (<see cref="WordSimilarity.Edited"/>); here are those that
/// are two letters or a digit. One place in a word. Time: O(letters). Contract: <see cref="AreOne"/> holds exactly for
/// the words that <see cref="WriteVariant"/> makes of the first.
/// </remarks>
internal static class ScannedLetters
{
    // As the query has it, and what was meant; letters that stand in many words count in long ones only.
    private static readonly (string Seen, string Meant, int Shortest)[] Groups =
    [
        ("0", "o", 4), ("1", "l", 4), ("1", "i", 4), ("2", "z", 4), ("5", "s", 4), ("6", "b", 4), ("8", "b", 4), ("9", "g", 4),
        ("rn", "m", 5), ("cl", "d", 5), ("vv", "w", 5), ("m", "rn", 5), ("d", "cl", 5), ("w", "vv", 5), ("ri", "n", 6),
    ];

    /// <summary>How many groups of letters there are.</summary>
    public static int Count => Groups.Length;

    /// <summary>The most letters that a variant has more than the word.</summary>
    public const int Longer = 1;

    /// <summary>Whether a scanner may have made the first word of the second.</summary>
    public static bool AreOne(string seen, string meant)
    {
        if (Math.Abs(seen.Length - meant.Length) > 1) return false;
        // No group begins like what stands for it: the words part where it begins.
        var start = seen.AsSpan().CommonPrefixLength(meant);
        foreach (var group in Groups)
            if (IsVariant(seen, meant, start, group)) return true;
        return false;
    }

    private static bool IsVariant(string seen, string meant, int start, in (string Seen, string Meant, int Shortest) group) =>
        seen.Length >= group.Shortest
        && seen.Length - group.Seen.Length == meant.Length - group.Meant.Length
        && string.CompareOrdinal(seen, start, group.Seen, 0, group.Seen.Length) == 0
        && string.CompareOrdinal(meant, start, group.Meant, 0, group.Meant.Length) == 0
        && seen.AsSpan(start + group.Seen.Length).SequenceEqual(meant.AsSpan(start + group.Meant.Length));

    /// <summary>Writes the word that was meant where one group of letters stands at one place.</summary>
    /// <param name="seen">The word.</param>
    /// <param name="at">The place.</param>
    /// <param name="group">The group, by number.</param>
    /// <param name="variant">Room for the word and <see cref="Longer"/> letters more.</param>
    /// <returns>How many letters were written; 0 where the group does not stand there.</returns>
    public static int WriteVariant(string seen, int at, int group, Span<char> variant)
    {
        var (from, to, shortest) = Groups[group];
        if (seen.Length < shortest || string.CompareOrdinal(seen, at, from, 0, from.Length) != 0) return 0;
        seen.AsSpan(0, at).CopyTo(variant);
        to.CopyTo(variant[at..]);
        seen.AsSpan(at + from.Length).CopyTo(variant[(at + to.Length)..]);
        return seen.Length - from.Length + to.Length;
    }
}
