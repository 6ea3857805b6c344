using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Screening.Storage;

namespace Screening.Candidates;

/// <summary>Numbers by the hash of a key: a dictionary of lists in three flat arrays.</summary>
/// <remarks>
/// Keys are not kept, and of a hash only the bits that choose its bucket and the last sixteen: keys may share a list, and
/// whoever asks verifies what he finds. Time: a look-up reads one bucket of a few entries. Space: 6 bytes an entry, and 1 to 2 of a bucket.
/// Contract: every number added under a hash, each once, in ascending order; some others too.
/// </remarks>
internal sealed class HashLists
{
    private const int MostBits = 26;
    private const int EntriesInBucket = 4;
    private const int TailBits = 16;
    private readonly Flat<ushort> _tails;
    private readonly Flat<int> _values;
    private readonly Flat<int> _starts;
    private readonly int _shift;

    private HashLists(Flat<ushort> tails, Flat<int> values, Flat<int> starts)
    {
        (_tails, _values, _starts) = (tails, values, starts);
        _shift = 32 - BitOperations.Log2((uint)starts.Length - 1);
    }

    // Entries of a number below and its hash above, in any order.
    private HashLists(List<ulong> entries)
    {
        var bits = Math.Clamp(BitOperations.Log2((uint)(entries.Count / EntriesInBucket) + 1) + 1, 1, MostBits);
        _shift = 32 - bits;
        var kept = CollectionsMarshal.AsSpan(entries);
        // By bucket, and in it by the tail: where the two leave bits between them out, those must not part equal tails.
        if (bits < TailBits)
            foreach (ref var entry in kept) entry = entry >> (32 + _shift) << (32 + TailBits) | entry << 16 >> 16;
        kept.Sort();
        var (tails, values) = (new ushort[kept.Length], new int[kept.Length]);
        var starts = new int[(1 << bits) + 1];
        var count = 0;
        for (var i = 0; i < kept.Length; i++)
        {
            if (i > 0 && kept[i] == kept[i - 1]) continue;
            (tails[count], values[count++]) = ((ushort)(kept[i] >> 32), (int)(uint)kept[i]);
            starts[(bits < TailBits ? kept[i] >> (32 + TailBits) : kept[i] >> (32 + _shift)) + 1]++;
        }
        for (var i = 1; i < starts.Length; i++) starts[i] += starts[i - 1];
        (_tails, _values, _starts) = (Flat<ushort>.Of(tails.AsSpan(0, count)), Flat<int>.Of(values.AsSpan(0, count)), Flat<int>.Of(starts));
    }

    /// <summary>Opens lists that were written to a file.</summary>
    public static HashLists Open(SectionFile file, string name)
    {
        var (tails, values, starts) = (file.Values<ushort>(name + ".tails"), file.Values<int>(name + ".values"), file.Values<int>(name + ".starts"));
        if (starts.Length < 3 || starts.Length > (1 << MostBits) + 1 || !BitOperations.IsPow2(starts.Length - 1) || starts[starts.Length - 1] != values.Length || tails.Length != values.Length)
            throw file.Fault($"section {name}.starts: other places than section {name}.values has", $"places up to {values.Length}");
        return new HashLists(tails, values, starts);
    }

    /// <summary>Adds the lists to a file.</summary>
    public void Write(SectionWriter writer, string name)
    {
        writer.Add(name + ".tails", _tails);
        writer.Add(name + ".values", _values);
        writer.Add(name + ".starts", _starts);
    }

    /// <summary>The numbers under a hash; none where it is unknown.</summary>
    public ReadOnlySpan<int> Of(uint hash)
    {
        var bucket = hash >> _shift;
        var starts = _starts.Span;
        int at = starts[(int)bucket], end = starts[(int)bucket + 1];
        TailSearch.Find(_tails.Span, (ushort)hash, ref at, ref end);
        return at == end ? [] : _values.Span[at..end];
    }

    /// <summary>Finds the entries of many hashes at once.</summary>
    /// <remarks>Each bucket lies elsewhere in memory. Asked for in one short loop they are fetched side by side, and not one after the
    /// other as each would be read.</remarks>
    /// <param name="hashes">The hashes.</param>
    /// <param name="from">Takes for each its first entry; of as many places.</param>
    /// <param name="to">Takes for each the entry behind its last; the first where there is none.</param>
    public void Find(ReadOnlySpan<uint> hashes, Span<int> from, Span<int> to)
    {
        var starts = _starts.Span;
        var tails = _tails.Span;
        for (var i = 0; i < hashes.Length; i++)
        {
            var bucket = (int)(hashes[i] >> _shift);
            (from[i], to[i]) = (starts[bucket], starts[bucket + 1]);
        }
        // The first tail of each bucket, brought near.
        var near = 0;
        for (var i = 0; i < hashes.Length; i++)
            if (from[i] < to[i]) near |= tails[from[i]];
        Keep(near);
        for (var i = 0; i < hashes.Length; i++) TailSearch.Find(tails, (ushort)hashes[i], ref from[i], ref to[i]);
    }

    /// <summary>Takes what was read ahead.</summary>
    /// <remarks>A call the compiler does not look into: else reading ahead is taken for work without a purpose and left out. It keeps nothing,
    /// since threads that wrote to one place would wait for each other.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Keep(int near) => _ = near;

    /// <summary>How many entries there are.</summary>
    public int Count => _values.Length;

    /// <summary>The numbers of all entries.</summary>
    public ReadOnlySpan<int> Values => _values.Span;

    /// <summary>The number of an entry.</summary>
    public int this[int entry] => _values[entry];

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

        /// <summary>Sorts what was added, and leaves nothing here.</summary>
        public HashLists Build()
        {
            var lists = new HashLists(_entries);
            _entries.Clear();
            _entries.TrimExcess();
            return lists;
        }
    }
}
