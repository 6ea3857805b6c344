namespace Screening.Text;

/// <summary>One word of a name with what is known about it.</summary>
/// <param name="Text">Folded Latin spelling.</param>
/// <param name="Canon">The word that stands for all spellings and translations; the text itself where there is none.</param>
/// <param name="Key">Key over transliteration standards.</param>
/// <param name="Class">What kind of word it is.</param>
/// <param name="IsTranslated">Whether it stands for an abbreviation or a phrase of another language.</param>
/// <param name="Origin">The kind of writing it came from.</param>
/// <param name="Native">Its own letters; null where it came from an alphabet.</param>
/// <param name="Person">What it says where a person is meant.</param>
internal sealed record NameWord(
    string Text, string Canon, string Key, WordClass Class, bool IsTranslated = false, Origin Origin = Origin.Alphabet, string? Native = null, PersonWord Person = default)
{
    // Most words are compared with words of their own writing only, and never asked for their sound. Two threads may hear the same.
    private Heard? _heard;

    private sealed class Heard(SoundKeys keys)
    {
        public readonly SoundKeys Keys = keys;
        public AbjadGap[]?[]? Gaps;
    }

    private Heard Sound => _heard ??= new Heard(IsTranslated || Class is WordClass.Number or WordClass.Initial ? default : SoundKey.Of(Text, Native, Origin));

    /// <summary>What it sounds like; nothing for a number, an initial and a translation.</summary>
    public ref readonly SoundKeys Sounds => ref Sound.Keys;

    /// <summary>What stands between its consonants, beside a script without short vowels or in one.</summary>
    /// <param name="reading">Of a word in such a script, which of its keys reads it.</param>
    public ReadOnlySpan<AbjadGap> Gaps(int reading = 0) =>
        (Sound.Gaps ??= new AbjadGap[]?[Origin == Origin.Abjad ? SoundKeys.Count : 1])[reading] ??= Origin == Origin.Abjad ? AbjadSound.GapsOfNative(Native ?? "", reading) : AbjadSound.GapsOfLatin(Text);

    /// <summary>Whether it was written without its vowels, "Ibrgmv": four consonants or more, and no vowel behind the first letter.</summary>
    public bool IsVowelless { get; } = Origin == Origin.Alphabet && Consonants.AreAll(Text);

    /// <summary>A bit for each letter it holds: words that differ in many bits differ in many letters.</summary>
    public uint Letters { get; } = LettersOf(Text);

    /// <summary>Whether its key is another than its text.</summary>
    public bool HasOwnKey { get; } = Key != Text;

    /// <summary>The letters of its key.</summary>
    public uint KeyLetters { get; } = LettersOf(Key);

    /// <summary>Whether two words say the same: all else follows from these.</summary>
    public bool Equals(NameWord? other) => ReferenceEquals(this, other) || (other is not null
        && Class == other.Class && IsTranslated == other.IsTranslated && Origin == other.Origin && Text == other.Text && Canon == other.Canon && Key == other.Key
        && Native == other.Native && Person == other.Person);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Text, Canon, Class, IsTranslated, Origin, Native, Person.IsMeant);

    private static uint LettersOf(string text)
    {
        var letters = 0u;
        foreach (var c in text) letters |= 1u << (c & 31);
        return letters;
    }
}
