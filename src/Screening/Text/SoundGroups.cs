namespace Screening.Text;

/// <summary>Groups of Latin letters and the sounds they stand for; of those that fit, the first is taken.</summary>
internal sealed class SoundGroups
{
    /// <summary>The most letters of a group.</summary>
    public const int Longest = 4;

    private const int LetterBits = 16;

    // The letters of a group as one number, the first in the lowest bits.
    private readonly record struct Group(ulong Letters, ulong Mask, int Length, string Sounds);

    private readonly Group[][] _byLetter;

    /// <summary>Takes the groups, the longest first.</summary>
    public SoundGroups(params (string Letters, string Sounds)[] groups)
    {
        _byLetter = [.. Enumerable.Range('a', 26).Select(c => groups.Where(g => g.Letters[0] == c).Append((((char)c).ToString(), ((char)c).ToString())).Select(Packed).ToArray())];
    }

    private static Group Packed((string Letters, string Sounds) group) =>
        new(Window(group.Letters, 0), ulong.MaxValue >> (LetterBits * (Longest - group.Letters.Length)), group.Letters.Length, group.Sounds);

    /// <summary>The sounds of the group at a place; a letter without a group stands for itself.</summary>
    /// <param name="text">Latin letters from a to z.</param>
    /// <param name="at">The place.</param>
    /// <param name="length">How many letters the group has.</param>
    public string Take(ReadOnlySpan<char> text, int at, out int length)
    {
        var window = Window(text, at);
        foreach (ref readonly var group in _byLetter[text[at] - 'a'].AsSpan())
        {
            if ((window & group.Mask) != group.Letters) continue;
            length = group.Length;
            return group.Sounds;
        }
        throw new ArgumentException("Not a Latin letter.", nameof(text));
    }

    private static ulong Window(ReadOnlySpan<char> text, int at)
    {
        ulong window = text[at];
        if (at + 1 < text.Length) window |= (ulong)text[at + 1] << LetterBits;
        if (at + 2 < text.Length) window |= (ulong)text[at + 2] << (2 * LetterBits);
        if (at + 3 < text.Length) window |= (ulong)text[at + 3] << (3 * LetterBits);
        return window;
    }

    /// <summary>Whether a word has letters from a to z only.</summary>
    public static bool CanRead(ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('a', 'z');
}
