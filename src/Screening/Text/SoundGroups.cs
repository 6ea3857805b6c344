namespace Screening.Text;

/// <summary>Groups of Latin letters and the sounds they stand for; of those that fit, the first is taken.</summary>
internal sealed class SoundGroups
{
    private const int Alphabet = 26;

    private readonly record struct Group(string Letters, string Sounds);

    // By the first two letters, where the last of each stands for no second one: most pairs leave one group to take.
    private readonly Group[][] _byPair = new Group[Alphabet * (Alphabet + 1)][];

    /// <summary>Takes the groups, the longest first.</summary>
    public SoundGroups(params (string Letters, string Sounds)[] groups)
    {
        for (var pair = 0; pair < _byPair.Length; pair++)
        {
            var first = ((char)('a' + pair / (Alphabet + 1))).ToString();
            var second = (char)('a' + pair % (Alphabet + 1));
            var fitting = groups.Where(g => g.Letters[0] == first[0] && (g.Letters.Length == 1 || g.Letters[1] == second)).Select(g => new Group(g.Letters, g.Sounds)).Append(new Group(first, first)).ToList();
            // What follows a group that these letters fit whole is never taken.
            _byPair[pair] = [.. fitting.Take(1 + fitting.FindIndex(g => g.Letters.Length <= 2))];
        }
    }

    /// <summary>The sounds of the group at a place; a letter without a group stands for itself.</summary>
    /// <param name="text">Latin letters from a to z.</param>
    /// <param name="at">The place.</param>
    /// <param name="length">How many letters the group has.</param>
    public string Take(ReadOnlySpan<char> text, int at, out int length)
    {
        var second = at + 1 < text.Length && text[at + 1] is >= 'a' and <= 'z' ? text[at + 1] - 'a' : Alphabet;
        var groups = _byPair[(text[at] - 'a') * (Alphabet + 1) + second];
        var last = groups.Length - 1;
        for (var i = 0; i < last; i++)
        {
            if (!text[at..].StartsWith(groups[i].Letters)) continue;
            length = groups[i].Letters.Length;
            return groups[i].Sounds;
        }
        length = groups[last].Letters.Length;
        return groups[last].Sounds;
    }

    /// <summary>Whether a word has letters from a to z only.</summary>
    public static bool CanRead(ReadOnlySpan<char> text)
    {
        // As AsciiDigits is, for its reason.
        foreach (var letter in text)
            if (letter is < 'a' or > 'z') return false;
        return true;
    }
}
