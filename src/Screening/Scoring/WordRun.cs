using Screening.Text;

namespace Screening.Scoring;

/// <summary>Neighbouring words of a name written as one, in memory of the caller's: most are looked at in vain, and not worth a string.</summary>
internal readonly ref struct WordRun
{
    /// <summary>Characters that do for nearly every run and its key.</summary>
    public const int Room = 2 * RomanKey.Longest;

    /// <summary>Writes a run.</summary>
    /// <param name="words">The words of the name.</param>
    /// <param name="start">Index of the first word.</param>
    /// <param name="length">Two or three words.</param>
    /// <param name="room">Memory, commonly <see cref="Room"/> characters of the stack; where it is too little other memory is taken.</param>
    public WordRun(NameWord[] words, int start, int length, Span<char> room)
    {
        var letters = 0;
        for (var i = start; i < start + length; i++) letters += words[i].Text.Length;
        if (2 * letters > room.Length) room = new char[2 * letters];
        var text = room[..letters];
        for (var (i, at) = (start, 0); i < start + length; at += words[i++].Text.Length) words[i].Text.CopyTo(text[at..]);
        var key = room[letters..];
        Text = text;
        Key = key[..RomanKey.Write(text, key)];
    }

    /// <summary>The words as one.</summary>
    public ReadOnlySpan<char> Text { get; }

    /// <summary>Its <see cref="RomanKey"/>.</summary>
    public ReadOnlySpan<char> Key { get; }

    /// <summary>The group of the given name that it is: Abdul Rahman, Abdurrahman; null where it is none that is known.</summary>
    public string? GivenName => GivenNames.Find(Text, Key)?.Group;
}
