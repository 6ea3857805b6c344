namespace Screening.Review;

/// <summary>Verdicts, states and bands as files and command lines write them: <c>need-information</c>.</summary>
public static class ReviewWords
{
    /// <summary>The word of a value.</summary>
    /// <typeparam name="T">A verdict, a state or a band.</typeparam>
    /// <param name="value">The value.</param>
    public static string Of<T>(T value) where T : struct, Enum =>
        string.Concat(value.ToString().Select((c, i) => char.IsAsciiLetterUpper(c) ? (i > 0 ? "-" : "") + char.ToLowerInvariant(c) : c.ToString()));

    /// <summary>The value of a word, in small letters or capitals; null where there is none.</summary>
    /// <typeparam name="T">A verdict, a state or a band.</typeparam>
    /// <param name="word">The word.</param>
    public static T? Parse<T>(string word) where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
            if (Of(value).Equals(word, StringComparison.OrdinalIgnoreCase)) return value;
        return null;
    }
}
