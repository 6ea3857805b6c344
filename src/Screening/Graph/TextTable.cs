using Screening.Storage;

namespace Screening.Graph;

/// <summary>Many short texts as one block of UTF-8: a text is a place, and costs its letters and four bytes.</summary>
internal sealed class TextTable
{
    private readonly StringTable _texts;

    /// <summary>Holds texts in their order, each in a place of its own.</summary>
    /// <exception cref="OverflowException">Together they are longer than 2 GB.</exception>
    public TextTable(IReadOnlyList<string> texts)
    {
        var starts = new int[texts.Count + 1];
        for (var i = 0; i < texts.Count; i++) starts[i + 1] = checked(starts[i] + Utf8Text.Length(texts[i]));
        var bytes = new byte[starts[^1]];
        for (var i = 0; i < texts.Count; i++) Utf8Text.Encode(texts[i], bytes.AsSpan(starts[i]..starts[i + 1]));
        _texts = new StringTable(Flat<int>.Of(starts), Flat<byte>.Of(bytes));
    }

    private TextTable(StringTable texts) => _texts = texts;

    /// <summary>How many there are.</summary>
    public int Count => _texts.Count;

    /// <summary>The text at a place.</summary>
    public string this[int place] => _texts.Get(place);

    /// <summary>Opens texts that were written to a file.</summary>
    public static TextTable Open(SectionFile file, string name) => new(StringTable.Open(file, name));

    /// <summary>Adds the texts to a file.</summary>
    public void Write(SectionWriter writer, string name) => _texts.Write(writer, name);

    /// <summary>Its bytes.</summary>
    public ReadOnlySpan<byte> Utf8(int place) => _texts.GetUtf8(place);

    /// <summary>The place of a text where the table is in order of <see cref="Compare"/>; -1 where it does not hold it.</summary>
    public int Find(string text)
    {
        var wanted = new byte[Utf8Text.Length(text)];
        Utf8Text.Encode(text, wanted);
        var (low, high) = (0, Count - 1);
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var order = Utf8(middle).SequenceCompareTo(wanted);
            if (order == 0) return middle;
            if (order < 0) low = middle + 1;
            else high = middle - 1;
        }
        return -1;
    }

    /// <summary>The order in which texts can be found: by code point.</summary>
    public static int Compare(string a, string b)
    {
        var length = Math.Min(a.Length, b.Length);
        for (var i = 0; i < length; i++)
        {
            if (a[i] == b[i]) continue;
            // A code point beyond the first plane is a pair of surrogates, which as units stand before U+E000.
            var (left, right) = (char.IsSurrogate(a[i]), char.IsSurrogate(b[i]));
            return left == right ? a[i].CompareTo(b[i]) : left ? 1 : -1;
        }
        return a.Length.CompareTo(b.Length);
    }
}
