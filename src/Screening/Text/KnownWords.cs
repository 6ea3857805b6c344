using System.Numerics;

namespace Screening.Text;

/// <summary>Words that are known whole, found again where one letter slipped: "obshchlstvo", "technolgy".</summary>
/// <remarks>
/// Algorithm: symmetric deletion with one letter (Garbe 2012): two words within one edit, or one swap of neighbours,
/// share a form with at most one letter of each taken out. Time: one look-up a letter. Space: 12 bytes a letter.
/// Contract: of the known words one edit away the first in order of letters; never for a word that is itself known.
/// Oracle: comparing with every word, in KnownWordsTests.
/// </remarks>
internal sealed class KnownWords
{
    private readonly string[] _words;
    private readonly HashSet<string> _known;
    private readonly int _longest;

    // The forms by the first bits of their hashes; where those of each begin.
    private readonly (uint Hash, int Id)[] _forms;
    private readonly int[] _starts;
    private readonly int _shift;

    /// <summary>Prepares the words.</summary>
    public KnownWords(IEnumerable<string> words)
    {
        _known = words.ToHashSet(StringComparer.Ordinal);
        _words = [.. _known.Order(StringComparer.Ordinal)];
        var forms = new List<(uint Hash, int Id)>(_words.Length * 12);
        _longest = _words.Max(w => w.Length);
        Span<uint> hashes = new uint[_longest + 1];
        for (var id = 0; id < _words.Length; id++)
            foreach (var hash in Hashes(_words[id], hashes)) forms.Add((hash, id));
        forms.Sort();
        _forms = [.. forms];
        var bits = BitOperations.Log2(BitOperations.RoundUpToPowerOf2((uint)_forms.Length | 1)) + 1;
        _shift = 32 - bits;
        _starts = new int[(1 << bits) + 1];
        foreach (var (hash, _) in _forms) _starts[(hash >> _shift) + 1]++;
        for (var i = 1; i < _starts.Length; i++) _starts[i] += _starts[i - 1];
    }

    /// <summary>The known word that is one slip away; null where there is none.</summary>
    public string? OneSlipFrom(string word)
    {
        if (word.Length > _longest + 1 || _known.Contains(word)) return null;
        Span<uint> hashes = stackalloc uint[_longest + 2];
        var best = -1;
        foreach (var hash in Hashes(word, hashes))
        {
            var end = _starts[(hash >> _shift) + 1];
            for (var at = _starts[hash >> _shift]; at < end; at++)
            {
                var (other, id) = _forms[at];
                if (other == hash && (best < 0 || id < best) && IsOneSlip(word, _words[id])) best = id;
            }
        }
        return best < 0 ? null : _words[best];
    }

    /// <summary>Whether one letter more, less, other or in its neighbour's place is all that tells two words apart.</summary>
    public static bool IsOneSlip(string a, string b)
    {
        if (a.Length > b.Length) (a, b) = (b, a);
        if (b.Length - a.Length > 1) return false;
        var start = a.AsSpan().CommonPrefixLength(b);
        var restOfA = a.AsSpan(start);
        var restOfB = b.AsSpan(start);
        if (a.Length < b.Length) return restOfA.SequenceEqual(restOfB[1..]);
        if (restOfA.Length == 0) return false;
        if (restOfA[1..].SequenceEqual(restOfB[1..])) return true;
        return restOfA.Length > 1 && restOfA[0] == restOfB[1] && restOfA[1] == restOfB[0] && restOfA[2..].SequenceEqual(restOfB[2..]);
    }

    // A word's hash, and that of the word without each of its letters: the letters are the digits of a number, so that
    // the hash of what stands before a letter and of what stands behind it make the hash of both.
    private static ReadOnlySpan<uint> Hashes(string word, Span<uint> hashes)
    {
        const uint digit = 16777619;
        var before = 0u;
        for (var i = 0; i < word.Length; i++)
        {
            hashes[i] = before;
            before = before * digit + word[i];
        }
        hashes[word.Length] = before;
        var (behind, power) = (0u, 1u);
        for (var i = word.Length - 1; i >= 0; i--)
        {
            hashes[i] = hashes[i] * power + behind;
            behind += word[i] * power;
            power *= digit;
        }
        hashes = hashes[..(word.Length + 1)];
        // The first bits, by which forms are found, must hang on all letters.
        foreach (ref var hash in hashes) hash = (hash ^ hash >> 15) * 2246822519u;
        return hashes;
    }
}
