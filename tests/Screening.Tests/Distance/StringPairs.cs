namespace Screening.Tests.Distance;

/// <summary>Pairs of strings that find faults: few letters, so that much coincides; lengths about the word size; kin made by edits.</summary>
internal static class StringPairs
{
    // Two letters; letters of a name; two letters that fall on one slot of the mask; letters beyond ASCII; the ends of the range.
    private static readonly string[] Alphabets = ["ab", "abcd", "aeinrst ", "жщёйкт", "aбγד五삼", "\u0080\u00FF\u0100\uD800\uFFFF\u0001"];

    private static readonly int[] Lengths = [0, 1, 2, 3, 5, 8, 13, 31, 32, 33, 62, 63, 64, 65, 66, 100];

    /// <summary>Seeded pairs; the first is never the longer.</summary>
    public static IEnumerable<(string Shorter, string Longer)> Many(int count, int seed = 12345)
    {
        var random = new Random(seed);
        for (var i = 0; i < count; i++)
        {
            var alphabet = Alphabets[i % Alphabets.Length];
            // Every sixth pair is about the word size, every sixth of any length, the rest as long as words of names.
            var length = (i / Alphabets.Length % 6) switch { 0 => Lengths[random.Next(Lengths.Length)], 1 => random.Next(101), _ => random.Next(24) };
            var a = Word(random, alphabet, length);
            var b = random.Next(2) == 0 ? Edited(random, alphabet, a, random.Next(0, 12)) : Word(random, alphabet, random.Next(length + 12));
            yield return a.Length <= b.Length ? (a, b) : (b, a);
        }
    }

    /// <summary>A word of a given length.</summary>
    public static string Word(Random random, string alphabet, int length) =>
        string.Create(length, (random, alphabet), static (span, from) =>
        {
            foreach (ref var c in span) c = from.alphabet[from.random.Next(from.alphabet.Length)];
        });

    /// <summary>The word after a number of insertions, deletions, substitutions and swaps.</summary>
    public static string Edited(Random random, string alphabet, string word, int edits)
    {
        var letters = word.ToList();
        for (var i = 0; i < edits; i++)
        {
            var at = random.Next(letters.Count + 1);
            var letter = alphabet[random.Next(alphabet.Length)];
            switch (random.Next(4))
            {
                case 0:
                    letters.Insert(at, letter);
                    break;
                case 1 when at < letters.Count:
                    letters.RemoveAt(at);
                    break;
                case 2 when at < letters.Count:
                    letters[at] = letter;
                    break;
                case 3 when at + 1 < letters.Count:
                    (letters[at], letters[at + 1]) = (letters[at + 1], letters[at]);
                    break;
            }
        }
        return string.Concat(letters);
    }
}
