namespace Screening.Candidates;

/// <summary>A set of small numbers that is emptied in no time.</summary>
internal sealed class Marks(int size)
{
    private readonly int[] _last = new int[size];
    private int _now = 1;

    /// <summary>Forgets all.</summary>
    public void Clear()
    {
        if (_now == int.MaxValue)
        {
            Array.Clear(_last);
            _now = 0;
        }
        _now++;
    }

    /// <summary>Whether a number is in the set.</summary>
    public bool Contains(int number) => _last[number] == _now;

    /// <summary>Takes a number in.</summary>
    /// <returns>Whether it is new.</returns>
    public bool Add(int number)
    {
        ref var last = ref _last[number];
        var isNew = last != _now;
        last = _now;
        return isNew;
    }

    /// <summary>Takes numbers in, and moves those that are new to the front.</summary>
    /// <returns>How many are new.</returns>
    public int Keep(Span<int> numbers)
    {
        var count = 0;
        foreach (var number in numbers)
        {
            numbers[count] = number;
            count += Add(number) ? 1 : 0;
        }
        return count;
    }
}
