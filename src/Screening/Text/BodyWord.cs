namespace Screening.Text;

/// <summary>What a word says by itself where a body is meant, or nothing is known: all that is looked up about it, looked up once.</summary>
/// <param name="Forms">The legal forms that start with it.</param>
/// <param name="Phrases">The phrases, abbreviations and translations that do.</param>
/// <param name="Words">The known words that do.</param>
/// <param name="IsFormPart">Whether it is a legal form or a part of one.</param>
/// <param name="IsKnown">Whether it is that, or a general word.</param>
/// <param name="English">The English words it stands for, if it is one of the Cyrillic words known.</param>
/// <param name="Class">What kind of word it is where it stands in no table of words.</param>
/// <param name="Canon">What stands for it then.</param>
/// <param name="Misspelled">The general word that it misspells by a letter.</param>
/// <param name="FormMeant">The part of a legal form that it misspells by a letter.</param>
/// <param name="Cut">Where it falls into two known words; 0 where it does not.</param>
internal sealed record BodyWord(
    PhraseTrie<(string Class, string Short)>.Branch? Forms, PhraseTrie<string>.Branch? Phrases, PhraseTrie<(string Canon, WordClass Class)>.Branch? Words,
    bool IsFormPart, bool IsKnown, string? English, WordClass Class, string Canon, string? Misspelled, Spelling? FormMeant, int Cut)
{
    /// <summary>Looks a word up.</summary>
    public static BodyWord Of(string text)
    {
        var kind = Vocabulary.Classify(text, isPerson: false, out var canon);
        var english = CyrillicWords.English(text);
        var isFormPart = LegalForms.IsPart(text);
        var isGeneral = WordCuts.IsGeneral(text, english);
        // A word that is known for something is no slip of another.
        var mayBeSlip = !isGeneral && kind is (WordClass.Distinctive or WordClass.Particle or WordClass.Title);
        return new BodyWord(
            LegalForms.StartingWith(text), Vocabulary.PhrasesWith(text), Vocabulary.WordsWith(text), isFormPart, isFormPart || isGeneral, english, kind, canon,
            mayBeSlip ? Vocabulary.Misspelled(text) : null, LegalForms.Misspelled(text) is { } part ? new Spelling(part) : null, isFormPart || isGeneral ? 0 : WordCuts.CutOf(text));
    }
}
