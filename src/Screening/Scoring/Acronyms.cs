using Screening.Text;

namespace Screening.Scoring;

/// <summary>When a name that is one word in capitals is the acronym of another name.</summary>
/// <remarks>
/// An acronym is exact or it is none: there is no fuzziness. Three letters of a translation fit too many names, so both
/// names must then show one legal form; and so must they where a listed name is the acronym, since lists hold many short names.
/// Persons have none: nothing shows that a body is named.
/// </remarks>
internal static class Acronyms
{
    private const int Shortest = 3;

    // A Cyrillic letter may be four Latin ones.
    private const int LongestText = 14;

    /// <summary>Letters from which an acronym stands by itself.</summary>
    public const int Telling = 4;

    /// <summary>The acronym that a name consists of, apart from its legal form and whose memory it honours; null where it is none.</summary>
    public static string? ShortOf(AnalyzedName name, NameWord[] words)
    {
        if (words.Length == 0 || words[0] is not { Class: WordClass.Distinctive, Text.Length: >= Shortest and <= LongestText } only) return null;
        if (words.Length > 1 && words[1].Canon != Initials.Named) return null;
        return only.Text.All(char.IsAsciiLetter) && StandsInCapitals(name.Original, only.Text) ? only.Text : null;
    }

    /// <summary>Whether one of two names is the acronym of the other.</summary>
    public static bool AreOne(PreparedName query, PreparedName listed) =>
        IsShort(query, listed, isListed: false) || IsShort(listed, query, isListed: true);

    private static bool IsShort(PreparedName name, PreparedName other, bool isListed)
    {
        if (name.Short is not { } letters || other.Acronyms.Length == 0 || other.Short is not null) return false;
        if (!other.Acronyms.Contains(letters) && !other.Acronyms.Contains(name.ShortLetters!)) return false;
        return (!isListed && (name.ShortLetters!.Length >= Telling || other.Acronyms[0] == letters))
            || (name.Name.Forms.Length > 0 && NameQualifiers.HaveOneForm(name.Name.Forms, other.Name.Forms));
    }

    private static bool StandsInCapitals(string original, string folded)
    {
        for (var i = 0; i < original.Length;)
        {
            var start = i;
            while (i < original.Length && (char.IsUpper(original[i]) || (i > start && original[i] == '.'))) i++;
            if (i - start > 1 && (i == original.Length || !char.IsLetter(original[i])) && NameFolding.Fold(original[start..i]) == folded) return true;
            if (i == start) i++;
        }
        return false;
    }
}
