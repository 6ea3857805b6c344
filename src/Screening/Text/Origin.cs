namespace Screening.Text;

/// <summary>The kind of writing a word came from: what its Latin letters can be trusted to say.</summary>
internal enum Origin : byte
{
    /// <summary>Latin, Cyrillic, Greek and other scripts that write every sound: letters are compared as they are.</summary>
    Alphabet,

    /// <summary>Arabic and Hebrew: consonants and long vowels only.</summary>
    Abjad,

    /// <summary>Japanese syllables, which spell a foreign word as it sounds.</summary>
    Kana,

    /// <summary>Korean syllables.</summary>
    Hangul,

    /// <summary>Chinese characters.</summary>
    Han,

    /// <summary>Chinese characters that stand for the sounds of a foreign name.</summary>
    Transcribed,
}
