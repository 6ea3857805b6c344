using Screening.Storage;

namespace Screening.Candidates;

/// <summary>Texts of words by number, letter after letter in one array.</summary>
internal sealed class WordTexts
{
    private readonly Flat<int> _starts;
    private readonly Flat<char> _letters;

    /// <summary>Lays out texts, which keep their places.</summary>
    public WordTexts(IReadOnlyList<string> texts)
    {
        var starts = new int[texts.Count + 1];
        for (var i = 0; i < texts.Count; i++) starts[i + 1] = starts[i] + texts[i].Length;
        var letters = new char[starts[^1]];
        for (var i = 0; i < texts.Count; i++) texts[i].CopyTo(letters.AsSpan(starts[i]));
        (_starts, _letters) = (Flat<int>.Of(starts), Flat<char>.Of(letters));
    }

    private WordTexts(Flat<int> starts, Flat<char> letters) => (_starts, _letters) = (starts, letters);

    /// <summary>How many.</summary>
    public int Length => _starts.Length - 1;

    /// <summary>A text.</summary>
    public ReadOnlySpan<char> this[int text] => _letters.Part(_starts, text);

    /// <summary>The letters of all texts, one behind the other.</summary>
    public ReadOnlySpan<char> Letters => _letters.Span;

    /// <summary>Where a text begins among all letters, and how long it is.</summary>
    public (int Start, int Length) PlaceOf(int text) => (_starts[text], _starts[text + 1] - _starts[text]);

    /// <summary>Opens texts that were written to a file.</summary>
    public static WordTexts Open(SectionFile file, string name)
    {
        var (starts, letters) = (file.Values<int>(name + ".starts"), file.Values<char>(name));
        if (starts.Length == 0 || starts[starts.Length - 1] != letters.Length) throw file.Fault($"section {name}.starts: other places than section {name} has", $"places up to {letters.Length}");
        return new WordTexts(starts, letters);
    }

    /// <summary>Adds the texts to a file.</summary>
    public void Write(SectionWriter writer, string name)
    {
        writer.Add(name + ".starts", _starts);
        writer.Add(name, _letters);
    }

    /// <summary>Where a text stands, or would stand, among texts in ordinal order: the first that is not before it.</summary>
    public int FirstFrom(ReadOnlySpan<char> text)
    {
        var (from, to) = (0, Length);
        while (from < to)
        {
            var middle = (int)(((uint)from + (uint)to) / 2);
            if (this[middle].CompareTo(text, StringComparison.Ordinal) < 0) from = middle + 1;
            else to = middle;
        }
        return from;
    }
}
