using System.Numerics;

namespace Screening.Candidates;

/// <summary>Things made from numbers lately, so that those asked for again and again are made once.</summary>
/// <remarks>Each number has one place, which it shares with others: the latest stays. Safe for any number of threads, without a lock; what
/// it answers never depends on what it holds, since a thing is made anew as it was.</remarks>
/// <typeparam name="T">What is made.</typeparam>
internal sealed class Recent<T>
    where T : class
{
    private sealed record Held(int Number, T Thing);

    private readonly Held?[] _places;

    /// <summary>Room for so many things.</summary>
    /// <param name="most">The most that are kept; rounded down to a power of two.</param>
    /// <param name="of">How many there are.</param>
    public Recent(int most, int of) => _places = new Held?[1 << BitOperations.Log2((uint)Math.Clamp(of, 1, most))];

    /// <summary>The thing of a number; made where it is not at hand.</summary>
    public T Get<TMaker>(int number, TMaker maker, Func<TMaker, int, T> make)
    {
        ref var place = ref _places[number & (_places.Length - 1)];
        if (Volatile.Read(ref place) is { } held && held.Number == number) return held.Thing;
        var made = make(maker, number);
        Volatile.Write(ref place, new Held(number, made));
        return made;
    }
}
