namespace Screening.Text;

/// <summary>One word of a name: what it reads as, and where it stood.</summary>
/// <param name="Spelling">Folded and in Latin letters; a Han character stands as itself.</param>
/// <param name="Start">Offset of its first character in the original.</param>
/// <param name="Length">How many characters of the original it covers.</param>
/// <param name="Origin">The kind of writing it came from.</param>
/// <param name="Native">Its own letters, folded; null where it came from an alphabet.</param>
/// <param name="IsTranslated">Whether it is English for a word of another language.</param>
internal readonly record struct NameToken(Spelling Spelling, int Start, int Length, Origin Origin = Origin.Alphabet, string? Native = null, bool IsTranslated = false)
{
    /// <summary>A word that was not met before.</summary>
    public NameToken(string text, int start, int length, Origin origin = Origin.Alphabet, string? native = null, bool isTranslated = false)
        : this(new Spelling(text), start, length, origin, native, isTranslated)
    {
    }

    /// <summary>Its letters.</summary>
    public string Text => Spelling.Text;
}

/// <summary>What was hidden in a name: a finding of its own.</summary>
[Flags]
internal enum NameFlags : byte
{
    None = 0,

    /// <summary>Zero-width or other invisible characters between the letters.</summary>
    Invisible = 1,

    /// <summary>Controls that turn the direction of writing.</summary>
    Bidi = 2,

    /// <summary>A word whose letters come from two scripts.</summary>
    MixedScript = 4,

    /// <summary>Half of a surrogate pair, or the replacement character.</summary>
    BrokenText = 8,
}

/// <summary>A name after Unicode is out of the way: words in Latin letters, and what was odd about it.</summary>
/// <param name="Original">The name as it came.</param>
/// <param name="Tokens">Its words, in order.</param>
/// <param name="Flags">What was hidden in it.</param>
internal sealed record NormalizedName(string Original, NameToken[] Tokens, NameFlags Flags)
{
    /// <summary>The words joined by single spaces.</summary>
    public string Text => string.Join(' ', Tokens.Select(t => t.Text));

    /// <summary>Some of its words as they stand in the original.</summary>
    /// <param name="first">The first of them.</param>
    /// <param name="count">How many, at least one.</param>
    public string Written(int first, int count)
    {
        var last = Tokens[first + count - 1];
        return Original[Tokens[first].Start..Math.Min(Original.Length, last.Start + last.Length)];
    }
}
