using System.Numerics;
using Screening.Distance;
using Screening.Text;

namespace Screening.Scoring;

/// <summary>How two words were found to be alike.</summary>
public enum WordRelation
{
    /// <summary>The same letters after folding and transliteration.</summary>
    Same,

    /// <summary>Translations, abbreviations or inflections of one word.</summary>
    SameMeaning,

    /// <summary>One word under two standards of transliteration.</summary>
    SameSound,

    /// <summary>A few letters differ.</summary>
    Misspelled,

    /// <summary>A word and its initial.</summary>
    Initial,

    /// <summary>One word written as several, or several as one.</summary>
    Joined,

    /// <summary>The field of the query ended within the word.</summary>
    Cut,

    /// <summary>Only the query has it.</summary>
    OnlyInQuery,

    /// <summary>Only the listed name has it.</summary>
    OnlyInList,
}

/// <summary>How alike two words are.</summary>
internal static class WordSimilarity
{
    /// <summary>Letters that may differ between two words, by the length of the shorter:
    /// a slip in a short name makes another name.</summary>
    public static int EditBudget(int shorterLength) => (shorterLength >= 3 ? 1 : 0) + (shorterLength >= 7 ? 1 : 0);

    /// <summary>The most letters that may differ in any pair: what the index prepares for.</summary>
    public const int MaxEdits = 2;

    /// <summary>The similarity of two words, in [0, 1]; 0 where they are two words.</summary>
    /// <remarks>The same both ways, but for a word of a query that was written without its vowels (a listed one is an acronym) and for
    /// what a scanner made of it.</remarks>
    public static double Of(NameWord a, NameWord b, out WordRelation relation)
    {
        relation = WordRelation.Same;
        if (a.Text == b.Text && a.IsTranslated == b.IsTranslated) return 1;
        if (a.Canon == b.Canon)
        {
            relation = WordRelation.SameMeaning;
            return ScoringPolicy.SameMeaning;
        }
        if (a.Class == WordClass.Number || b.Class == WordClass.Number) return 0;
        if (a.Key == b.Key)
        {
            relation = WordRelation.SameSound;
            return ScoringPolicy.SameRomanKey;
        }
        if (a.Origin != b.Origin && SoundSimilarity.Of(a, b) is > 0 and var alike)
        {
            // A given name known in both writings is surer than its sound.
            var isGiven = a.Person.Role == PersonRole.Given && PersonRules.AreOneName(a.Person, b.Person);
            relation = WordRelation.SameSound;
            return isGiven && b.Person.Role == PersonRole.Given ? Math.Max(alike, ScoringPolicy.SameGivenName) : alike;
        }
        if (a.Class == WordClass.Initial || b.Class == WordClass.Initial)
        {
            relation = WordRelation.Initial;
            return a.Text[0] == b.Text[0] ? ScoringPolicy.InitialOnly : 0;
        }
        if (PersonRules.Says(a.Person, b.Person, out relation) is { } said && (said > 0 || !PersonRules.MayBeOneFather(a, b))) return said;
        relation = WordRelation.Misspelled;
        if (a.IsVowelless && a.Text != b.Text && Consonants.AreSame(a.Text, b.Text)) return ScoringPolicy.VowelsDropped;
        // One letter makes another syllable, and a syllable is a word there; of consonants alone the sound has judged.
        if (IsSyllable(a) || IsSyllable(b) || (a.Origin != b.Origin && (a.Origin == Origin.Abjad || b.Origin == Origin.Abjad))) return 0;
        // A slip on top of another standard of transliteration: Aleksandr, Alexander.
        var edited = Math.Max(
            MayBeEdited(a.Letters, b.Letters) ? Edited(a.Text, b.Text) : 0,
            (a.HasOwnKey || b.HasOwnKey) && MayBeEdited(a.KeyLetters, b.KeyLetters) ? ScoringPolicy.SameRomanKey * Edited(a.Key, b.Key) : 0);
        return edited < ScoringPolicy.ScannedLetter && ScannedLetters.AreOne(a.Text, b.Text) ? ScoringPolicy.ScannedLetter : edited;
    }

    /// <summary>Whether a word is a syllable of such a writing; once it is put into English it is a word like any other.</summary>
    public static bool IsSyllable(NameWord word) => !word.IsTranslated && word.Origin is (Origin.Hangul or Origin.Han);

    // An edit changes two letters at most: one out, one in.
    private static bool MayBeEdited(uint a, uint b) => BitOperations.PopCount(a ^ b) <= 2 * MaxEdits;

    /// <summary>The similarity of two words by edits alone; 0 beyond the budget, and where a digit differs.</summary>
    public static double Edited(string a, string b)
    {
        var budget = EditBudget(Math.Min(a.Length, b.Length));
        var longest = Math.Max(a.Length, b.Length);
        if (budget == 0 || longest - Math.Min(a.Length, b.Length) > budget || !SameDigits(a, b)) return 0;
        var distance = OptimalStringAlignment.Distance(a, b, budget);
        if (distance > budget) return 0;
        // The same letters with two changed places: the commonest slip, and hardly ever another word.
        return 1 - (distance == 1 && IsSwap(a, b) ? 0.5 : distance) / longest;
    }

    // Of two words one edit apart.
    private static bool IsSwap(string a, string b)
    {
        if (a.Length != b.Length) return false;
        var at = a.AsSpan().CommonPrefixLength(b) + 1;
        return at < a.Length && a[at] != b[at];
    }

    /// <summary>Whether the digits of two words are the same, in order: without, no edit makes one of the other.</summary>
    public static bool SameDigits(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        int i = 0, j = 0;
        while (true)
        {
            while (i < a.Length && !char.IsAsciiDigit(a[i])) i++;
            while (j < b.Length && !char.IsAsciiDigit(b[j])) j++;
            if (i == a.Length || j == b.Length) return i == a.Length && j == b.Length;
            if (a[i++] != b[j++]) return false;
        }
    }
}
