using System.Numerics;

namespace Screening.Candidates;

/// <summary>Numbers by the hash of a key: a dictionary of lists in three flat arrays.</summary>
/// <remarks>
/// Keys are not kept, so two keys of one hash share a list: whoever asks verifies what he finds.
/// Time: a look-up reads one bucket of about two entries. Space: 8 bytes an entry, and 4 a bucket.
/// Contract: every number added under a hash, each once, in ascending order.
/// </remarks>
internal sealed class HashLists
{
    private const int MostBits = 26;
    private readonly uint[] _hashes;
    private readonly int[] _values;
    private readonly int[] _starts;
    private readonly int _shift;

    private HashLists(uint[] hashes, int[] values)
    {
        (_hashes, _values) = (hashes, values);
        var bits = Math.Clamp(BitOperations.Log2((uint)hashes.Length + 1), 1, MostBits);
        _shift = 32 - bits;
        _starts = new int[(1 << bits) + 1];
        foreach (var hash in hashes) _starts[(hash >> _shift) + 1]++;
        for (var i = 1; i < _starts.Length; i++) _starts[i] += _starts[i - 1];
    }

    /// <summary>The numbers under a hash; none where it is unknown.</summary>
    public ReadOnlySpan<int> Of(uint hash)
    {
        var bucket = hash >> _shift;
        int at = _starts[bucket], end = _starts[bucket + 1];
        while (at < end && _hashes[at] < hash) at++;
        var start = at;
        while (at < end && _hashes[at] == hash) at++;
        return _values.AsSpan(start, at - start);
    }

    /// <summary>The hash of a key: FNV-1a with its bits mixed; the same on every machine and run, which string.GetHashCode is not.</summary>
    public static uint Hash(ReadOnlySpan<char> key)
    {
        var hash = 2166136261u;
        foreach (var c in key) hash = (hash ^ c) * 16777619u;
        return Mixed(hash);
    }

    /// <summary>The hash of a number as a key.</summary>
    public static uint Hash(ulong key) => (uint)(key * 0x9E3779B97F4A7C15 >> 32);

    /// <summary>Spreads a hash over its upper bits, by which buckets are chosen.</summary>
    public static uint Mixed(uint hash) => (hash ^ hash >> 15) * 0x9E3779B1;

    /// <summary>Collects entries, in any order.</summary>
    public sealed class Builder
    {
        private readonly List<ulong> _entries = [];

        /// <summary>Adds a number under a hash.</summary>
        public void Add(uint hash, int value) => _entries.Add((ulong)hash << 32 | (uint)value);

        /// <summary>Sorts what was added.</summary>
        public HashLists Build()
        {
            _entries.Sort();
            var (hashes, values) = (new List<uint>(_entries.Count), new List<int>(_entries.Count));
            for (var i = 0; i < _entries.Count; i++)
            {
                if (i > 0 && _entries[i] == _entries[i - 1]) continue;
                hashes.Add((uint)(_entries[i] >> 32));
                values.Add((int)(uint)_entries[i]);
            }
            return new HashLists([.. hashes], [.. values]);
        }
    }
}
