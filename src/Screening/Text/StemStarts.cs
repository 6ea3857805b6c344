using System.Collections;

namespace Screening.Text;

/// <summary>Which words may have one of a set of stems, by the first letters of their <see cref="RomanKey"/>.</summary>
/// <remarks>Contract: true for every word whose key begins with the letters of a stem; for others hardly ever.</remarks>
internal sealed class StemStarts
{
    // An ending leaves that many letters of a key at least.
    private const int Letters = 4;
    private const int LetterBits = 5;
    private const int Bits = 16;

    private readonly BitArray _starts = new(1 << Bits);

    /// <summary>Prepares the stems.</summary>
    public StemStarts(IEnumerable<string> stems)
    {
        foreach (var stem in stems)
            if (stem.Length >= Letters) _starts[PlaceOf(stem)] = true;
    }

    /// <summary>Whether a word may have one of the stems.</summary>
    public bool MayBegin(ReadOnlySpan<char> word)
    {
        Span<char> start = stackalloc char[Letters + 2];
        if (word.Length < RomanKey.ShortestWord || !SoundGroups.CanRead(word)) return true;
        return RomanKey.Write(word, start, enough: Letters) < Letters || _starts[PlaceOf(start)];
    }

    private static int PlaceOf(ReadOnlySpan<char> stem)
    {
        const uint spread = 2654435761;
        var number = 0u;
        foreach (var letter in stem[..Letters]) number = number << LetterBits | letter & ((1u << LetterBits) - 1);
        return (int)(number * spread >> (32 - Bits));
    }
}
