namespace Screening.Text;

/// <summary>Words that are known whole, found again where one letter slipped: "obshchlstvo", "technolgy".</summary>
/// <remarks>
/// Algorithm: symmetric deletion with one letter (Garbe 2012): two words within one edit, or one swap of neighbours,
/// share a form with at most one letter of each taken out. Time: a binary search for each letter. Space: 8 bytes a letter.
/// Contract: of the known words one edit away the first in order of letters; never for a word that is itself known.
/// Oracle: comparing with every word, in KnownWordsTests.
/// </remarks>
internal sealed class KnownWords
{
    private readonly string[] _words;
    private readonly HashSet<string> _known;
    private readonly uint[] _hashes;
    private readonly int[] _ids;

    /// <summary>Prepares the words.</summary>
    public KnownWords(IEnumerable<string> words)
    {
        _known = words.ToHashSet(StringComparer.Ordinal);
        _words = [.. _known.Order(StringComparer.Ordinal)];
        var forms = new List<(uint Hash, int Id)>(_words.Length * 12);
        for (var id = 0; id < _words.Length; id++)
            for (var gap = -1; gap < _words[id].Length; gap++) forms.Add((Hash(_words[id], gap), id));
        forms.Sort();
        _hashes = [.. forms.Select(f => f.Hash)];
        _ids = [.. forms.Select(f => f.Id)];
    }

    /// <summary>Whether the word is one of them, letter by letter.</summary>
    public bool Contains(string word) => _known.Contains(word);

    /// <summary>The known word that is one slip away; null where there is none.</summary>
    public string? OneSlipFrom(string word)
    {
        if (_known.Contains(word)) return null;
        var best = -1;
        for (var gap = -1; gap < word.Length; gap++)
        {
            var hash = Hash(word, gap);
            var at = Array.BinarySearch(_hashes, hash);
            if (at < 0) continue;
            while (at > 0 && _hashes[at - 1] == hash) at--;
            for (; at < _hashes.Length && _hashes[at] == hash; at++)
                if ((best < 0 || _ids[at] < best) && IsOneSlip(word, _words[_ids[at]])) best = _ids[at];
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

    // FNV-1a over the letters but one.
    private static uint Hash(string word, int gap)
    {
        var hash = 2166136261u;
        for (var i = 0; i < word.Length; i++)
            if (i != gap) hash = (hash ^ word[i]) * 16777619u;
        return hash;
    }
}
