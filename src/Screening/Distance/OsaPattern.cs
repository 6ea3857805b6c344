namespace Screening.Distance;

/// <summary>One word compared with many: optimal string alignment with the masks of the word laid out once.</summary>
/// <remarks>
/// Algorithm: Hyyrö (2003), as in <see cref="OptimalStringAlignment"/>, for words of ASCII letters and digits of at most 64;
/// others go there. Time: O(n) a comparison. Space: 1 kB.
/// Contract: the exact distance where it is at most cutoff, and cutoff + 1 otherwise.
/// Oracle: Reference/TextbookDistance.cs.
/// </remarks>
internal sealed class OsaPattern
{
    private const int Letters = 128;
    private readonly ulong[] _masks = new ulong[Letters];
    private string _pattern = "";
    private bool _isPlain;

    /// <summary>Takes another word.</summary>
    public void Set(string pattern)
    {
        foreach (var c in _pattern)
            if (c < Letters) _masks[c] = 0;
        _pattern = pattern;
        _isPlain = pattern.Length is > 0 and <= 64 && System.Text.Ascii.IsValid(pattern);
        for (var i = 0; _isPlain && i < pattern.Length; i++) _masks[pattern[i]] |= 1UL << i;
    }

    /// <summary>The distance of the word taken and another.</summary>
    public int Distance(string text, int cutoff)
    {
        if (!_isPlain) return OptimalStringAlignment.Distance(_pattern, text, cutoff);
        if (Math.Abs(text.Length - _pattern.Length) > cutoff) return cutoff + 1;
        ulong vp = ~0UL, vn = 0, d0 = 0, pmBefore = 0;
        var last = 1UL << (_pattern.Length - 1);
        var score = _pattern.Length;
        for (var j = 0; j < text.Length; j++)
        {
            var pm = text[j] < Letters ? _masks[text[j]] : 0;
            var tr = ((~d0 & pm) << 1) & pmBefore;
            d0 = (((pm & vp) + vp) ^ vp) | pm | vn | tr;
            var hp = vn | ~(d0 | vp);
            var hn = d0 & vp;
            if ((hp & last) != 0) score++;
            if ((hn & last) != 0) score--;
            if (score - (text.Length - 1 - j) > cutoff) return cutoff + 1;
            hp = (hp << 1) | 1;
            hn <<= 1;
            vp = hn | ~(d0 | hp);
            vn = hp & d0;
            pmBefore = pm;
        }
        return score <= cutoff ? score : cutoff + 1;
    }
}
