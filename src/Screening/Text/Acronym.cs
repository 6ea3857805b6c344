namespace Screening.Text;

/// <summary>Up to eight letters as one number: an acronym, or a word that may be one.</summary>
/// <remarks>A letter is any character below 128. What is longer, or holds another character, is no acronym and equals none.</remarks>
/// <param name="Letters">A byte a letter, the first one lowest; 0 for what is no acronym.</param>
internal readonly record struct Acronym(ulong Letters)
{
    /// <summary>The most letters.</summary>
    public const int Longest = sizeof(ulong);

    /// <summary>The acronym of these letters.</summary>
    public static Acronym Of(ReadOnlySpan<char> letters)
    {
        var acronym = default(Builder);
        foreach (var letter in letters) acronym.Add(letter);
        return acronym.Made;
    }

    /// <summary>How many letters it has.</summary>
    public int Length => (71 - System.Numerics.BitOperations.LeadingZeroCount(Letters)) / 8;

    /// <summary>The letters.</summary>
    public override string ToString() => string.Create(Length, Letters, static (text, letters) =>
    {
        for (var i = 0; i < text.Length; i++) text[i] = (char)(byte)(letters >> (8 * i));
    });

    /// <summary>An acronym being made.</summary>
    public struct Builder
    {
        private ulong _letters;

        // Beyond the longest: how many there were, or that one was none.
        private int _length;

        /// <summary>Adds a letter.</summary>
        public void Add(char letter)
        {
            if (letter is '\0' or > '\x7F') _length = Longest + 1;
            if (_length < Longest) _letters |= (ulong)letter << (8 * _length);
            _length++;
        }

        /// <summary>The acronym; none where there were too many letters.</summary>
        public readonly Acronym Made => _length > Longest ? default : new Acronym(_letters);
    }
}
