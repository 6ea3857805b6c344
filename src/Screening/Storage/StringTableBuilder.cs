namespace Screening.Storage;

/// <summary>Gives texts numbers, equal texts one number.</summary>
internal sealed class StringTableBuilder
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _texts = [];

    /// <summary>How many texts.</summary>
    public int Count => _texts.Count;

    /// <summary>The number of a text.</summary>
    public int Add(string text)
    {
        if (_numbers.TryGetValue(text, out var number)) return number;
        number = _numbers[text] = _texts.Count;
        _texts.Add(text);
        return number;
    }

    /// <summary>Adds the table to a file.</summary>
    /// <exception cref="InvalidOperationException">The texts have more bytes than one section can hold.</exception>
    public void Write(SectionWriter writer, string name)
    {
        var starts = new int[_texts.Count + 1];
        var length = 0L;
        for (var i = 0; i < _texts.Count; i++)
        {
            length += Utf8Text.Length(_texts[i]);
            if (length > Array.MaxLength) throw new InvalidOperationException($"The texts have more than {Array.MaxLength} bytes, the most that one section holds.");
            starts[i + 1] = (int)length;
        }
        var bytes = new byte[length];
        for (var i = 0; i < _texts.Count; i++) Utf8Text.Encode(_texts[i], bytes.AsSpan(starts[i]..starts[i + 1]));
        writer.Add<int>(StringTable.StartsOf(name), starts);
        writer.Add<byte>(name, bytes);
    }
}
