using System.Globalization;

namespace Screening.Cli.Evaluation.Manipulating;

/// <summary>Numbers of plants, funds and ships, in digits or as Roman numerals.</summary>
internal static class Numerals
{
    // From two on: a single I, V or X is a letter as often. To twelve: beyond, few write or read them.
    private const int First = 2;

    private static readonly string[] Roman = ["II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];

    /// <summary>One number the other way; null where the name has none.</summary>
    public static string? Write(ListedName name, Random random)
    {
        if (name.IsPerson) return null;
        var words = name.Words.Where((w, i) => !w.IsForm && Other(w.Text) is not null && (w.Text.All(char.IsAsciiDigit) || i == name.Words.Length - 1 || name.Text.Any(char.IsLower))).ToArray();
        if (words.Length == 0) return null;
        var word = words[random.Next(words.Length)];
        return name.With(word, Other(word.Text)!);
    }

    private static string? Other(string word)
    {
        if (word.Length > 0 && word.All(char.IsAsciiDigit))
            return int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && word[0] != '0' && number - First is >= 0 and var at && at < Roman.Length ? Roman[at] : null;
        return word.Length > 1 && Array.IndexOf(Roman, word) is >= 0 and var found ? (found + First).ToString(CultureInfo.InvariantCulture) : null;
    }
}
