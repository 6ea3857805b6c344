namespace Screening.Text;

/// <summary>The part a word plays in a person's name, as far as the word tells.</summary>
internal enum PersonRole : byte
{
    /// <summary>A family name, or a word that is not known.</summary>
    Other,

    /// <summary>A known given name.</summary>
    Given,

    /// <summary>A short form of a given name: Bill, Sasha.</summary>
    Nickname,

    /// <summary>The father's name with its ending: Petrovich, Petrovna.</summary>
    Patronymic,
}

/// <summary>What a word says where a person is meant.</summary>
/// <param name="Key">Equal for all spellings of one name; null where there is none.</param>
/// <param name="Role">Its part in the name.</param>
/// <param name="IsMeant">Whether the name it stands in is known to be a person's.</param>
internal readonly record struct PersonWord(string? Key, PersonRole Role, bool IsMeant)
{
    /// <summary>Reads a word of a name.</summary>
    /// <param name="text">Folded Latin spelling.</param>
    /// <param name="romanKey">Its <see cref="RomanKey"/>.</param>
    /// <param name="kind">What kind of word it is.</param>
    /// <param name="isPerson">Whether the name is known to be a person's.</param>
    /// <param name="native">Its own letters; null where it came from an alphabet.</param>
    public static PersonWord Of(string text, string romanKey, WordClass kind, bool isPerson, string? native = null)
    {
        if (kind is WordClass.Number or WordClass.Initial or WordClass.Connector or WordClass.Particle or WordClass.Title or WordClass.Legal)
            return new PersonWord(null, PersonRole.Other, isPerson);
        if ((native is null ? null : GivenNames.FindNative(native)) is { } own) return new PersonWord(own.Group, own.Role, isPerson);
        if (GivenNames.Find(text, romanKey) is { } given) return new PersonWord(given.Group, given.Role, isPerson);
        // A word that is known for something else is no family name.
        if (kind is not (WordClass.Distinctive or WordClass.Ordinary)) return new PersonWord(null, PersonRole.Other, isPerson);
        var key = SlavicKey.Of(text) ?? (text.Length < SlavicKey.ShortestWord ? WithoutDoubles(text) : null);
        return key is not null && GivenNames.FatherOf(key) is { } father
            ? new PersonWord(father, PersonRole.Patronymic, isPerson)
            : new PersonWord(key, PersonRole.Other, isPerson);
    }

    // Jong Uun, Jong Un: all that a short word can be misspelled by and stay the same.
    private static string? WithoutDoubles(string text)
    {
        Span<char> letters = stackalloc char[SlavicKey.ShortestWord];
        var length = 0;
        for (var i = 0; i < text.Length; i++)
            if (i == 0 || text[i] != text[i - 1]) letters[length++] = text[i];
        return length < 2 ? null : length == text.Length ? text : letters[..length].ToString();
    }
}
