namespace Screening.Text;

/// <summary>What a word sounds like, as numbers that are equal where two words may be one.</summary>
/// <remarks>A word of an alphabet has one key for each other kind of writing, in the order of <see cref="Origin"/>;
/// a word of another writing has a key for each way of reading it. 0 is no key.</remarks>
/// <param name="First">The key beside Abjad; the first reading.</param>
/// <param name="Second">The key beside Kana; the second reading.</param>
/// <param name="Third">The key beside Hangul; the third reading.</param>
/// <param name="Fourth">The key beside Han; the fourth reading.</param>
/// <param name="Fifth">The key beside foreign names in Chinese characters.</param>
internal readonly record struct SoundKeys(ulong First, ulong Second = 0, ulong Third = 0, ulong Fourth = 0, ulong Fifth = 0)
{
    /// <summary>How many keys a word has at most.</summary>
    public const int Count = 5;

    /// <summary>A key by its place.</summary>
    public ulong this[int at] => at switch
    {
        0 => First,
        1 => Second,
        2 => Third,
        3 => Fourth,
        _ => Fifth,
    };

    /// <summary>The key of a word of an alphabet beside words of another writing.</summary>
    public ulong Beside(Origin family) => this[(int)family - 1];
}
