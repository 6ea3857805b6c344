using System.Runtime.CompilerServices;

namespace Screening.Distance;

/// <summary>For each character of a pattern of at most 64, the bit mask of its positions.</summary>
/// <remarks>
/// ASCII is a table; other characters share 128 slots with linear probing, which at most 64 of them can never fill.
/// A value of this type is about 3 kB and lives on the stack.
/// </remarks>
internal ref struct PatternMask
{
    private const int Slots = 128;
    private readonly Span<ulong> _ascii;
    private readonly Span<ulong> _masks;
    private readonly Span<char> _keys;

    /// <summary>Builds the masks in memory the caller provides; see <see cref="Words"/>.</summary>
    public PatternMask(ReadOnlySpan<char> pattern, Span<ulong> storage, Span<char> keys)
    {
        this = new PatternMask(storage, keys);
        storage.Clear();
        keys.Clear();
        for (var i = 0; i < pattern.Length; i++) At(pattern[i]) |= 1UL << i;
    }

    private PatternMask(Span<ulong> storage, Span<char> keys)
    {
        _ascii = storage[..128];
        _masks = storage.Slice(128, Slots);
        _keys = keys;
    }

    /// <summary>The masks that an earlier one left in its memory.</summary>
    public static PatternMask Over(Span<ulong> storage, Span<char> keys) => new(storage, keys);

    /// <summary>Length of the storage span.</summary>
    public const int Words = 128 + Slots;

    /// <summary>Length of the key span.</summary>
    public const int Keys = Slots;

    private readonly ref ulong At(char c)
    {
        if (c < 128) return ref _ascii[c];
        var slot = Slot(c);
        _keys[slot] = c;
        return ref _masks[slot];
    }

    private readonly int Slot(char c)
    {
        var slot = c * 0x9E37 >> 4 & Slots - 1;
        while (_keys[slot] != 0 && _keys[slot] != c) slot = slot + 1 & Slots - 1;
        return slot;
    }

    /// <summary>Positions of a character in the pattern.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly ulong Of(char c) => c < 128 ? _ascii[c] : _masks[Slot(c)];
}
