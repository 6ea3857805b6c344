using Screening.Scoring;

namespace Screening.Candidates;

/// <summary>Finds the words of a dictionary that are a few letters from a given one.</summary>
/// <remarks>
/// Algorithm: symmetric deletion (Garbe 2012) over the first seven letters: two words within k edits share a form
/// with at most k letters of each deleted. Forms are kept as hashes, sorted; every find is verified by the distance.
/// Time: one bucket per form, at most 29 forms a word. Space: 8 bytes a form, and 256 kB.
/// Contract: exactly the words with <see cref="WordSimilarity.Edited"/> above 0.
/// Oracle: the same by comparing with every word, in DeletionIndexTests.
/// </remarks>
internal sealed class DeletionIndex
{
    private const int Prefix = 7;
    private readonly string[] _words;
    private readonly uint[] _hashes;
    private readonly int[] _ids;

    // Where the hashes with each leading 16 bits begin: a look-up reads a line of memory instead of halving a million.
    private const int BucketShift = 16;
    private const int Buckets = 1 << 16;
    private readonly int[] _starts;

    /// <summary>Indexes the words; an id is a word's place in the array.</summary>
    public DeletionIndex(string[] words)
    {
        _words = words;
        var hashes = new List<uint>(words.Length * 8);
        var ids = new List<int>(words.Length * 8);
        var forms = new HashSet<uint>();
        for (var id = 0; id < words.Length; id++)
        {
            Forms(words[id], forms);
            foreach (var form in forms)
            {
                hashes.Add(form);
                ids.Add(id);
            }
        }
        _hashes = [.. hashes];
        _ids = [.. ids];
        Array.Sort(_hashes, _ids);
        _starts = new int[Buckets + 1];
        foreach (var hash in _hashes) _starts[(hash >> BucketShift) + 1]++;
        for (var i = 0; i < Buckets; i++) _starts[i + 1] += _starts[i];
    }

    /// <summary>Adds to <paramref name="found"/> the ids of the words alike, each once, in no order.</summary>
    public void Find(string word, HashSet<uint> forms, HashSet<int> found)
    {
        Forms(word, forms);
        foreach (var form in forms)
        {
            var end = _starts[(form >> BucketShift) + 1];
            for (var at = _starts[form >> BucketShift]; at < end; at++)
            {
                if (_hashes[at] != form) continue;
                var id = _ids[at];
                if (!found.Contains(id) && WordSimilarity.Edited(word, _words[id]) > 0) found.Add(id);
            }
        }
    }

    private static void Forms(string word, HashSet<uint> forms)
    {
        forms.Clear();
        var edits = WordSimilarity.EditBudget(word.Length);
        if (edits == 0) return;
        Span<char> letters = stackalloc char[Prefix];
        var prefix = word.AsSpan(0, Math.Min(Prefix, word.Length));
        prefix.CopyTo(letters);
        Delete(letters[..prefix.Length], edits, forms);
    }

    private static void Delete(ReadOnlySpan<char> letters, int edits, HashSet<uint> forms)
    {
        forms.Add(Hash(letters));
        if (edits == 0) return;
        Span<char> shorter = stackalloc char[letters.Length - 1];
        for (var i = 0; i < letters.Length; i++)
        {
            letters[..i].CopyTo(shorter);
            letters[(i + 1)..].CopyTo(shorter[i..]);
            Delete(shorter, edits - 1, forms);
        }
    }

    // FNV-1a: the same on every machine and run, which string.GetHashCode is not.
    private static uint Hash(ReadOnlySpan<char> letters)
    {
        var hash = 2166136261u;
        foreach (var c in letters) hash = (hash ^ c) * 16777619u;
        return hash;
    }
}
