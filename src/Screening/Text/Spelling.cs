namespace Screening.Text;

/// <summary>A folded word as it is spelled, with what can be said of it by itself; each thing is found out when first asked for.</summary>
/// <remarks>Safe to share: what is found out is immutable and published by its reference; two threads may both find the same.</remarks>
/// <param name="text">The word in Latin letters; a Han character stands as itself.</param>
internal sealed class Spelling(string text) : IEquatable<Spelling>
{
    // Words of one spelling differ in few ways; those of further native letters are made anew.
    private const int MostWords = 8;

    private string? _key;
    private BodyWord? _body;
    private FieldMarks _field;
    private NameWord[] _words = [];

    /// <summary>The word.</summary>
    public string Text { get; } = text;

    /// <summary>Its key over transliteration standards.</summary>
    public string Key => _key ??= RomanKey.Of(Text);

    /// <summary>What it says where a body is meant.</summary>
    public BodyWord Body => _body ??= BodyWord.Of(Text);

    /// <summary>What it says where a field of a document holds it.</summary>
    public FieldMarks Field => _field != FieldMarks.None ? _field : _field = NameFieldReader.MarksOf(Text);

    /// <summary>The word of a name that is spelled so: one object for all names in which it says the same.</summary>
    public NameWord Word(string canon, WordClass kind, bool isTranslated, bool isPerson, Origin origin, string? native)
    {
        var words = _words;
        foreach (var word in words)
        {
            if (word.Class == kind && word.IsTranslated == isTranslated && word.Person.IsMeant == isPerson && word.Origin == origin
                && word.Canon == canon && word.Native == native) return word;
        }
        var made = new NameWord(Text, canon, Key, kind, isTranslated, origin, native, PersonWord.Of(Text, Key, kind, isPerson, native));
        if (words.Length < MostWords) _words = [.. words, made];
        return made;
    }

    /// <inheritdoc/>
    public bool Equals(Spelling? other) => other is not null && Text == other.Text;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Spelling);

    /// <inheritdoc/>
    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => Text;
}
