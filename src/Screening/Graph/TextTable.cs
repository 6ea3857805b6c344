using System.Text;

namespace Screening.Graph;

/// <summary>Many short texts as one block of UTF-8: a text is a place, and costs its letters and four bytes.</summary>
internal sealed class TextTable
{
    private readonly int[] _ends;
    private readonly byte[] _bytes;

    /// <summary>Holds texts in their order.</summary>
    /// <exception cref="OverflowException">Together they are longer than 2 GB.</exception>
    public TextTable(IReadOnlyList<string> texts)
    {
        _ends = new int[texts.Count];
        var length = 0;
        for (var i = 0; i < texts.Count; i++) _ends[i] = length = checked(length + Encoding.UTF8.GetByteCount(texts[i]));
        _bytes = new byte[length];
        for (var i = 0; i < texts.Count; i++) Encoding.UTF8.GetBytes(texts[i], _bytes.AsSpan(Start(i)));
    }

    /// <summary>How many there are.</summary>
    public int Count => _ends.Length;

    /// <summary>The text at a place.</summary>
    public string this[int place] => Encoding.UTF8.GetString(Utf8(place));

    /// <summary>Its bytes.</summary>
    public ReadOnlySpan<byte> Utf8(int place) => _bytes.AsSpan(Start(place), _ends[place] - Start(place));

    /// <summary>The place of a text where the table is in order of <see cref="Compare"/>; -1 where it does not hold it.</summary>
    public int Find(string text)
    {
        var wanted = Encoding.UTF8.GetBytes(text).AsSpan();
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

    private int Start(int place) => place == 0 ? 0 : _ends[place - 1];
}
