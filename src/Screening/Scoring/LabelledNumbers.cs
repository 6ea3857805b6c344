using Screening.Model;

namespace Screening.Scoring;

/// <summary>Numbers that stand with their label behind a name: "M/V VICTORY IMO 9187629", "ОАО Пеленг, УНП 100230519".</summary>
/// <remarks>Only types with a check are read, and only numbers that pass it: a running text holds many numbers.</remarks>
internal static class LabelledNumbers
{
    // "IMO ship identification number 9187629": words between the label and the number.
    private const int WordsBetween = 3;
    // "UNP 100 230 519": groups of one number.
    private const int Groups = 4;

    /// <summary>The identifiers among the words.</summary>
    public static IEnumerable<Identifier> Read(string[] words)
    {
        for (var i = 0; i + 1 < words.Length; i++)
        {
            if (IdentifierTypes.OfLabel(words[i]) is { } type && NumberBehind(words, i + 1, type) is { } number)
                yield return new Identifier(type.Key, number, type.Country);
        }
    }

    private static string? NumberBehind(string[] words, int at, IdentifierType type)
    {
        var start = at;
        while (start < words.Length && start < at + WordsBetween && !words[start].Any(char.IsAsciiDigit)) start++;
        for (var length = 1; length <= Groups && start + length <= words.Length; length++)
        {
            var number = string.Concat(words[start..(start + length)]).ToUpperInvariant();
            if (type.FaultOf(number) is null) return number;
        }
        return null;
    }
}
