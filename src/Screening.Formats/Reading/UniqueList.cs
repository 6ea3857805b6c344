namespace Screening.Formats.Reading;

/// <summary>Values in order, each once; a set only where there are many, as nearly all entities have few.</summary>
internal sealed class UniqueList<T>
{
    private const int Few = 16;
    private readonly List<T> _values = [];
    private HashSet<T>? _known;

    public IReadOnlyList<T> Values => _values;

    public void Add(T value)
    {
        if (_known is null && _values.Count >= Few) _known = [.. _values];
        if (_known?.Add(value) ?? !_values.Contains(value)) _values.Add(value);
    }

    public T[] ToArray() => [.. _values];
}
