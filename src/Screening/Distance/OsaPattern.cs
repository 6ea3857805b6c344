namespace Screening.Distance;

/// <summary>One word compared with many: optimal string alignment with the masks of the word laid out once.</summary>
/// <remarks>
/// Algorithm: <see cref="OptimalStringAlignment"/>, whose kernel takes the masks. Time: O(n) a comparison with a word of at most 64
/// letters. Space: 2 kB. Contract: the exact distance where it is at most cutoff, and cutoff + 1 otherwise.
/// Oracle: Reference/TextbookDistance.cs.
/// </remarks>
internal sealed class OsaPattern
{
    private const int Longest = 64;
    private readonly ulong[] _masks = new ulong[PatternMask.Words];
    private readonly char[] _keys = new char[PatternMask.Keys];
    private string _word = "";

    /// <summary>The letters of the word taken.</summary>
    public int Length => _word.Length;

    /// <summary>For each ASCII character, its places in the word; of a word of at most 64 letters.</summary>
    public ReadOnlySpan<ulong> Ascii => _masks.AsSpan(0, 128);

    /// <summary>Takes another word.</summary>
    public void Set(string word)
    {
        _word = word;
        if (word.Length <= Longest) _ = new PatternMask(word, _masks, _keys);
    }

    /// <summary>The distance of the word taken and another.</summary>
    public int Distance(ReadOnlySpan<char> text, int cutoff)
    {
        if (Math.Abs(text.Length - _word.Length) > cutoff) return cutoff + 1;
        return _word.Length is > 0 and <= Longest
            ? OptimalStringAlignment.Hyyro64(PatternMask.Over(_masks, _keys), _word.Length, text, cutoff)
            : OptimalStringAlignment.Distance(_word, text, cutoff);
    }
}
