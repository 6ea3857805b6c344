namespace Screening.Cli.Evaluation.Manipulating;

/// <summary>Type designations and plant codes: Su-25, SU25, Su 25.</summary>
internal static class Designators
{
    private const int MostLetters = 5;
    private const int MostDigits = 4;
    private const int Fewest = 3;

    private static readonly string[] Separators = ["", "-", " "];

    /// <summary>One designation with another separator; null where the name holds none.</summary>
    public static string? Respace(ListedName name, Random random)
    {
        if (name.IsPerson) return null;
        var places = Find(name.Text);
        if (places.Count == 0) return null;
        var (letters, digits) = places[random.Next(places.Count)];
        var written = name.Text[letters.End..digits.Start];
        var others = Array.FindAll(Separators, s => s != written);
        return string.Concat(name.Text.AsSpan(0, letters.End), others[random.Next(others.Length)], name.Text.AsSpan(digits.Start));
    }

    // Letters, then a hyphen or nothing, then digits, and neither letter nor digit on either side. A blank alone shows no designation.
    private static List<((int Start, int End) Letters, (int Start, int End) Digits)> Find(string text)
    {
        var found = new List<((int, int), (int, int))>();
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsLetter(text[at]) || at > 0 && char.IsLetterOrDigit(text[at - 1])) continue;
            var lettersEnd = EndOf(text, at, char.IsLetter);
            var digits = lettersEnd < text.Length && text[lettersEnd] == '-' ? lettersEnd + 1 : lettersEnd;
            var end = EndOf(text, digits, char.IsAsciiDigit);
            var isOne = lettersEnd - at <= MostLetters && end - digits is > 0 and <= MostDigits && lettersEnd - at + end - digits >= Fewest && (end == text.Length || !char.IsLetterOrDigit(text[end]));
            if (isOne) found.Add(((at, lettersEnd), (digits, end)));
            at = Math.Max(at, end - 1);
        }
        return found;
    }

    private static int EndOf(string text, int at, Func<char, bool> belongs)
    {
        while (at < text.Length && belongs(text[at])) at++;
        return at;
    }
}
