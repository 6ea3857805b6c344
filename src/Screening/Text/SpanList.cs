using System.Runtime.CompilerServices;

namespace Screening.Text;

/// <summary>A list that begins on the stack and moves to the heap only where it grows beyond that.</summary>
/// <param name="room">The place it begins in.</param>
/// <typeparam name="T">What it holds.</typeparam>
internal ref struct SpanList<T>(Span<T> room)
{
    private Span<T> _room = room;

    /// <summary>How many items it holds.</summary>
    public int Count { get; private set; }

    /// <summary>What it holds.</summary>
    public readonly Span<T> Items => _room[..Count];

    /// <summary>Adds an item at the end.</summary>
    public void Add(T item)
    {
        if (Count == _room.Length) Grow(1);
        _room[Count++] = item;
    }

    /// <summary>Adds several items at the end.</summary>
    public void Add(scoped ReadOnlySpan<T> items)
    {
        if (Count + items.Length > _room.Length) Grow(items.Length);
        items.CopyTo(_room[Count..]);
        Count += items.Length;
    }

    /// <summary>Takes items out; those behind them move up.</summary>
    public void Remove(int start, int length)
    {
        _room[(start + length)..Count].CopyTo(_room[start..]);
        Count -= length;
    }

    /// <summary>Takes all items out.</summary>
    public void Clear() => Count = 0;

    /// <summary>The items in an array of their own.</summary>
    public readonly T[] ToArray() => Items.ToArray();

    private void Grow(int more)
    {
        var larger = new T[Math.Max(2 * _room.Length, Count + more)];
        Items.CopyTo(larger);
        _room = larger;
    }
}

/// <summary>Room for the words of nearly every name.</summary>
[InlineArray(16)]
internal struct Room16<T>
{
    private T _first;
}
