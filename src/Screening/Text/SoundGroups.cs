namespace Screening.Text;

/// <summary>Groups of Latin letters and the sounds they stand for; of those that fit, the first is taken.</summary>
internal sealed class SoundGroups
{
    private readonly (string Letters, string Sounds)[][] _byLetter;

    /// <summary>Takes the groups, the longest first.</summary>
    public SoundGroups(params (string Letters, string Sounds)[] groups)
    {
        _byLetter = [.. Enumerable.Range('a', 26).Select(c => groups.Where(g => g.Letters[0] == c).ToArray())];
        for (var i = 0; i < _byLetter.Length; i++)
        {
            var letter = ((char)('a' + i)).ToString();
            if (!Array.Exists(_byLetter[i], g => g.Letters == letter)) _byLetter[i] = [.. _byLetter[i], (letter, letter)];
        }
    }

    /// <summary>The sounds of the group at a place; a letter without a group stands for itself.</summary>
    /// <param name="text">Latin letters from a to z.</param>
    /// <param name="at">The place.</param>
    /// <param name="length">How many letters the group has.</param>
    public string Take(ReadOnlySpan<char> text, int at, out int length)
    {
        foreach (var (letters, sounds) in _byLetter[text[at] - 'a'])
        {
            if (!text[at..].StartsWith(letters, StringComparison.Ordinal)) continue;
            length = letters.Length;
            return sounds;
        }
        throw new ArgumentException("Not a Latin letter.", nameof(text));
    }

    /// <summary>Whether a word has letters from a to z only.</summary>
    public static bool CanRead(ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('a', 'z');
}
