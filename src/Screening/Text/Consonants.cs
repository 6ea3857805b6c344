namespace Screening.Text;

/// <summary>Words written without their vowels: "Ibrgmv" is Ibragimov.</summary>
internal static class Consonants
{
    /// <summary>The fewest consonants that still say which word is meant.</summary>
    public const int Fewest = 4;

    /// <summary>Whether a word has no vowel behind its first letter, and consonants enough to be known by.</summary>
    public static bool AreAll(string word)
    {
        if (word.Length < Fewest) return false;
        foreach (var c in word.AsSpan(1))
            if (c is not (>= 'a' and <= 'z') || c is 'a' or 'e' or 'i' or 'o' or 'u') return false;
        return char.IsAsciiLetterLower(word[0]);
    }

    /// <summary>Whether two words are one once the vowels behind the first letter are left out.</summary>
    public static bool AreSame(string a, string b)
    {
        if (a.Length == 0 || b.Length == 0 || a[0] != b[0]) return false;
        for (int i = 1, j = 1; ; i++, j++)
        {
            while (i < a.Length && IsVowel(a[i])) i++;
            while (j < b.Length && IsVowel(b[j])) j++;
            if (i >= a.Length || j >= b.Length) return i >= a.Length && j >= b.Length;
            if (a[i] != b[j]) return false;
        }
    }

    /// <summary>The word without the vowels behind its first letter.</summary>
    public static string Of(string word)
    {
        Span<char> kept = word.Length <= 256 ? stackalloc char[word.Length] : new char[word.Length];
        var length = 0;
        for (var i = 0; i < word.Length; i++)
            if (i == 0 || !IsVowel(word[i])) kept[length++] = word[i];
        return kept[..length].ToString();
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';
}
