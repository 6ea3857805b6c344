using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Screening.Storage;

/// <summary>An array that does not move: of a mapped file, or of memory of its own. Both are read the same way.</summary>
/// <remarks>It keeps what it lies in alive. A span of it does not: who takes one keeps the array reachable until it is done, as by
/// holding it in a field of an object that is used afterwards, or with <see cref="GC.KeepAlive"/>.</remarks>
/// <typeparam name="T">A value without references.</typeparam>
internal readonly unsafe struct Flat<T>
    where T : unmanaged
{
    private readonly object? _owner;
    private readonly T* _first;

    /// <summary>Values that lie in memory of an owner.</summary>
    /// <param name="owner">Keeps the memory where it is as long as it can be reached.</param>
    /// <param name="first">The first value.</param>
    /// <param name="length">How many.</param>
    public Flat(object owner, void* first, int length)
    {
        _owner = owner;
        _first = (T*)first;
        Length = length;
    }

    /// <summary>How many values.</summary>
    public int Length { get; }

    /// <summary>The values.</summary>
    public ReadOnlySpan<T> Span
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => MemoryMarshal.CreateReadOnlySpan(ref Unsafe.AsRef<T>(_first), Length);
    }

    /// <summary>A value.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is none at that place.</exception>
    public ref readonly T this[int at]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            if ((uint)at >= (uint)Length) Outside();
            return ref _first[at];
        }
    }

    /// <summary>Values in memory of their own.</summary>
    public static Flat<T> Of(ReadOnlySpan<T> values)
    {
        if (values.IsEmpty) return default;
        var pinned = GC.AllocateUninitializedArray<T>(values.Length, pinned: true);
        values.CopyTo(pinned);
        return new Flat<T>(pinned, Unsafe.AsPointer(ref pinned[0]), pinned.Length);
    }

    /// <summary>The values from the place that <paramref name="starts"/> names for a number to the place it names for the next.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<T> Part(in Flat<int> starts, int number)
    {
        if ((ulong)(uint)number + 1 >= (ulong)starts.Length) Outside();
        var (from, to) = (starts._first[number], starts._first[number + 1]);
        if ((uint)from > (uint)to || (uint)to > (uint)Length) Outside();
        return MemoryMarshal.CreateReadOnlySpan(ref Unsafe.AsRef<T>(_first + from), to - from);
    }

    /// <summary>Keeps what it lies in alive up to here.</summary>
    public void KeepAlive() => GC.KeepAlive(_owner);

    private static void Outside() => throw new ArgumentOutOfRangeException("at", "The place lies outside of the array.");
}
