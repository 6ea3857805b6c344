using Screening.Text;

namespace Screening.Scoring;

/// <summary>When a name that is one word in capitals is the acronym of another name.</summary>
/// <remarks>
/// An acronym is exact or it is none: there is no fuzziness. Where a listed name is the acronym both names must show one
/// legal form, since lists hold many short names, unless one of them is written in another alphabet. Three letters fit too many names: those of a translation, and of a listed
/// name, count only where one of the names is written in another alphabet too.
/// Persons have none: nothing shows that a body is named.
/// </remarks>
internal static class Acronyms
{
    private const int Shortest = 3;

    // A Cyrillic letter may be four Latin ones.
    private const int LongestText = 14;

    // Greek is the first block behind the Latin ones.
    private const char FirstForeign = '\u0370';

    private static readonly string[] Digraphs = ["Ts", "Sh", "Ch", "Zh", "Kh", "Yu", "Ya"];

    /// <summary>Letters from which an acronym stands by itself.</summary>
    public const int Telling = 4;

    /// <summary>The acronym that a name consists of, apart from its legal form and whose memory it honours; null where it is none.</summary>
    public static string? ShortOf(AnalyzedName name, NameWord[] words)
    {
        if (words.Length == 0 || words[0] is not { Class: WordClass.Distinctive or WordClass.Ordinary, Text.Length: >= Shortest and <= LongestText } only) return null;
        if (words.Length > 1 && words[1].Canon != Initials.Named) return null;
        return only.Text.All(char.IsAsciiLetter) && StandsInCapitals(name.Original, only.Text) ? only.Text : null;
    }

    /// <summary>Whether one of two names is the acronym of the other.</summary>
    public static bool AreOne(PreparedName query, PreparedName listed) =>
        IsShort(query, listed, isListed: false) || IsShort(listed, query, isListed: true);

    private static bool IsShort(PreparedName name, PreparedName other, bool isListed)
    {
        if (name.Short is null || other.Acronyms.Length == 0 || other.Short is not null) return false;
        if (!Holds(other.Acronyms, name.ShortAcronym) && !Holds(other.Acronyms, name.ShortLetters)) return false;
        var isTelling = name.ShortLetters.Length >= Telling;
        if (!isListed && (isTelling || other.Acronyms[0] == name.ShortAcronym)) return true;
        var isForeign = IsForeign(name) || IsForeign(other);
        if (isTelling && isForeign) return true;
        return (isTelling || isForeign)
            && name.Name.Forms.Length > 0 && FieldRules.HaveOneForm(name.Name.Forms, other.Name.Forms);
    }

    private static bool Holds(Acronym[] acronyms, Acronym letters) => letters.Length > 0 && acronyms.AsSpan().Contains(letters);

    /// <summary>Whether a name is written in another alphabet, which narrows the bodies that three letters may stand for.</summary>
    public static bool IsForeign(PreparedName name) => name.Name.Original.AsSpan().IndexOfAnyInRange(FirstForeign, char.MaxValue) >= 0;

    private static bool StandsInCapitals(string original, string folded)
    {
        for (var i = 0; i < original.Length;)
        {
            var start = i;
            while (i < original.Length && (char.IsUpper(original[i]) || (i > start && (original[i] == '.' || EndsLetter(original, i))))) i++;
            if (i - start > 1 && (i == original.Length || !char.IsLetter(original[i])) && NameFolding.Fold(original[start..i]) == folded) return true;
            if (i == start) i++;
        }
        return false;
    }

    // TsKBA: one letter of its own alphabet.
    private static bool EndsLetter(string original, int at) =>
        char.IsLower(original[at]) && Array.Exists(Digraphs, d => d[0] == original[at - 1] && d[1] == original[at]);
}
