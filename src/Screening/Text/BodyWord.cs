namespace Screening.Text;

/// <summary>What a word says by itself where a body is meant, or nothing is known: all that is looked up about it, looked up once.</summary>
/// <param name="StartsForm">Whether any legal form starts with it.</param>
/// <param name="StartsPhrase">Whether any phrase, abbreviation or translation does.</param>
/// <param name="StartsWord">Whether any known word does.</param>
/// <param name="IsFormPart">Whether it is a legal form or a part of one.</param>
/// <param name="IsKnown">Whether it is that, or a general word.</param>
/// <param name="English">The English words it stands for, if it is one of the Cyrillic words known.</param>
/// <param name="Class">What kind of word it is where it stands in no table of words.</param>
/// <param name="Canon">What stands for it then.</param>
/// <param name="Misspelled">The general word that it misspells by a letter.</param>
/// <param name="FormMeant">The part of a legal form that it misspells by a letter.</param>
/// <param name="Cut">Where it falls into two known words; 0 where it does not.</param>
internal sealed record BodyWord(
    bool StartsForm, bool StartsPhrase, bool StartsWord, bool IsFormPart, bool IsKnown, string? English,
    WordClass Class, string Canon, string? Misspelled, Spelling? FormMeant, int Cut)
{
    /// <summary>Looks a word up.</summary>
    public static BodyWord Of(string text)
    {
        var kind = Vocabulary.Classify(text, isPerson: false, out var canon);
        var english = CyrillicWords.English(text);
        var isFormPart = LegalForms.IsPart(text);
        var isKnown = isFormPart || WordCuts.IsGeneral(text, english);
        return new BodyWord(
            LegalForms.Starts(text), Vocabulary.StartsPhrase(text), Vocabulary.StartsWord(text), isFormPart, isKnown, english,
            kind, canon, Vocabulary.Misspelled(text), LegalForms.Misspelled(text) is { } part ? new Spelling(part) : null, isKnown ? 0 : WordCuts.CutOf(text));
    }
}
