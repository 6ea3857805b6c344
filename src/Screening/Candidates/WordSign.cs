using System.Numerics;
using Screening.Scoring;

namespace Screening.Candidates;

/// <summary>The letters of a word and its length in one number: enough to tell most words apart that are not a few letters from each other.</summary>
/// <param name="Bits">A bit for each letter, some for two; above them the length, up to 31.</param>
internal readonly record struct WordSign(uint Bits)
{
    private const int LetterBits = 27;
    private const uint Letters = (1u << LetterBits) - 1;
    private const int LongestLength = (1 << (32 - LetterBits)) - 1;

    /// <summary>The sign of a word.</summary>
    public static WordSign Of(ReadOnlySpan<char> word)
    {
        var bits = (uint)Math.Min(word.Length, LongestLength) << LetterBits;
        foreach (var c in word) bits |= 1u << ((c & 31) % LetterBits);
        return new WordSign(bits);
    }

    /// <summary>Whether two words may be alike by edits: false only where they are not.</summary>
    /// <remarks>A letter more or less changes one bit at most, another letter two.</remarks>
    public bool MayBeEdited(WordSign other)
    {
        int mine = (int)(Bits >> LetterBits), theirs = (int)(other.Bits >> LetterBits);
        var apart = Math.Abs(mine - theirs);
        var budget = WordSimilarity.EditBudget(Math.Min(mine, theirs));
        return apart <= budget & BitOperations.PopCount((Bits ^ other.Bits) & Letters) <= (2 * budget) - apart;
    }
}
