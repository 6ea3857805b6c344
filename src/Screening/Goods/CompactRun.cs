using Screening.Text;

namespace Screening.Goods;

/// <summary>A word a run begins with.</summary>
/// <param name="At">Which word of the text.</param>
/// <param name="First">The first letter or digit of the run.</param>
/// <param name="Second">The second, of the next word where this has but one.</param>
internal readonly record struct RunStart(int At, char First, char Second)
{
    /// <summary>The start at a word; false where fewer than two letters and digits follow.</summary>
    public static bool TryFind(NameToken[] tokens, int at, out RunStart start)
    {
        var word = tokens[at].Text;
        start = default;
        if (word.Length > 1) start = new RunStart(at, word[0], word[1]);
        else if (at + 1 < tokens.Length) start = new RunStart(at, word[0], tokens[at + 1].Text[0]);
        return start.First != default;
    }
}

/// <summary>Some words of a text written as one, and where each of them ends.</summary>
/// <param name="letters">Takes the letters; words that do not fit end the run.</param>
/// <param name="ends">Takes the ends, one more than words.</param>
internal ref struct CompactRun(Span<char> letters, Span<int> ends)
{
    private readonly Span<char> _letters = letters;
    private readonly Span<int> _ends = ends;

    /// <summary>Words of the longest run.</summary>
    public const int MostWords = 8;

    /// <summary>Letters and digits of the longest run: a designation and the longest tail behind it.</summary>
    public const int MostLetters = DesignatorPattern.MaxLength + DesignatorTable.LongestTail;

    /// <summary>How many words it has.</summary>
    public int Words { get; private set; }

    /// <summary>The first words, written as one.</summary>
    public readonly ReadOnlySpan<char> First(int words) => _letters[..End(words)];

    /// <summary>How many letters and digits the first words have.</summary>
    public readonly int End(int words) => _ends[words];

    /// <summary>Takes the words from one on.</summary>
    public void Write(NameToken[] tokens, int start, int most)
    {
        Words = 0;
        while (Words < most && start + Words < tokens.Length && tokens[start + Words].Text.AsSpan().TryCopyTo(_letters[End(Words)..]))
            Grow(tokens[start + Words].Text.Length);
    }

    /// <summary>Takes the words from one on as they look: Cyrillic letters beside digits are the Latin ones or the digits they look like.</summary>
    public void WriteAsSeen(string source, NameToken[] tokens, int start, int most)
    {
        Words = 0;
        while (Words < most && start + Words < tokens.Length && OcrReading.TryWrite(source, tokens[start + Words], _letters[End(Words)..], out var length))
            Grow(length);
    }

    private void Grow(int length)
    {
        _ends[Words + 1] = _ends[Words] + length;
        Words++;
    }

    /// <summary>Whether the first words may be read as a designation, as far as its numbers are cut: a number is written in
    /// one word, or as the designation itself is cut, or in groups of two and more digits (<c>79 13 00</c>).</summary>
    /// <remarks>Otherwise the 8 of "Mi-2 8 pcs", which says how many, would make a Mi-28 of it.</remarks>
    /// <param name="reading">What the words are read as; as long as they are.</param>
    /// <param name="words">How many words.</param>
    /// <param name="cuts">Where the designation itself is cut.</param>
    public readonly bool KeepsNumbers(ReadOnlySpan<char> reading, int words, ulong cuts)
    {
        const int smallestGroup = 2;
        for (var i = 1; i < words; i++)
        {
            var cut = End(i);
            if (!char.IsAsciiDigit(reading[cut - 1]) || !char.IsAsciiDigit(reading[cut]) || (cuts >> cut & 1) != 0) continue;
            if (AsciiDigits.AtEnd(reading[End(i - 1)..cut]) < smallestGroup || AsciiDigits.AtStart(reading[cut..End(i + 1)]) < smallestGroup) return false;
        }
        return true;
    }
}
