using System.Collections.Frozen;

namespace Screening.Text;

/// <summary>Whether a name that is read as a company's may be a person's who is called like a legal form or an abbreviation: Pae Won Uk, Wu Nan Hsiung.</summary>
/// <remarks>The words are rows of <c>person-forms.tsv</c>. A name with any other legal form, a number or many words is no person's.</remarks>
internal static class PersonReading
{
    private const int FewestWords = 2;
    private const int MostWords = 7;
    private const int MostSyllables = 4;

    private static readonly FrozenSet<string> Forms = ResourceTables.Rows("person-forms.tsv").Select(r => r[0]).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether it may.</summary>
    /// <param name="tokens">The words of the name.</param>
    /// <param name="company">The name read as a company's.</param>
    public static bool MayBe(ReadOnlySpan<NameToken> tokens, AnalyzedName company)
    {
        if (tokens.Length is < FewestWords or > MostWords) return false;
        var (isNamed, syllables) = (false, 0);
        foreach (var token in tokens)
        {
            if (token.Origin is Origin.Han or Origin.Hangul) syllables++;
            else if (Forms.Contains(token.Text)) isNamed = true;
            else if (AsciiDigits.Any(token.Text)) return false;
        }
        // 변원군: the last syllable is an army, too.
        if (syllables == tokens.Length) return syllables <= MostSyllables && company.Forms.Length == 0 && Array.Exists(company.Words, w => w.Class != WordClass.Distinctive || w.IsTranslated);
        if (!isNamed) return false;
        foreach (var form in company.Forms)
            if (form.Length != 1 || !Forms.Contains(tokens[form.Start].Text)) return false;
        return true;
    }
}
