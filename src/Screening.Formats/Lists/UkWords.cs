using System.Collections.Frozen;
using Screening.Formats.Reading;
using Screening.Model;

namespace Screening.Formats.Lists;

/// <summary>What the lists of the United Kingdom call scripts, languages and kinds of names; with their slips.</summary>
internal static class UkWords
{
    private static readonly FrozenDictionary<string, string> Languages = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["Arabic"] = "ar",
        ["Azerbaijani"] = "az",
        ["Belarusian"] = "be",
        ["Bosnian"] = "bs",
        ["Bulgarian"] = "bg",
        ["Burmese"] = "my",
        ["Chinese"] = "zh",
        ["Dari"] = "prs",
        ["English"] = "en",
        ["Farsi"] = "fa",
        ["French"] = "fr",
        ["Georgian"] = "ka",
        ["Greek"] = "el",
        ["Hebrew"] = "he",
        ["Japanese"] = "ja",
        ["Kazakh"] = "kk",
        ["Korean"] = "ko",
        ["Pashto"] = "ps",
        ["Persian"] = "fa",
        ["Persian/Farsi"] = "fa",
        ["Romanian"] = "ro",
        ["Russia"] = "ru",
        ["Russian"] = "ru",
        ["Serbian"] = "sr",
        ["Spanish"] = "es",
        ["Tajik"] = "tg",
        ["Thai"] = "th",
        ["Turkish"] = "tr",
        ["Ukraine"] = "uk",
        ["Ukrainian"] = "uk",
        ["Urdu"] = "ur",
        ["Uzbek"] = "uz",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    // Languages that stand where the script should.
    private static readonly FrozenDictionary<string, string> LanguageScripts = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["Persian"] = "Arab",
        ["Farsi"] = "Arab",
        ["Russian"] = "Cyrl",
        ["Ukrainian"] = "Cyrl",
        ["Belarusian"] = "Cyrl",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, NameRole> Roles = new Dictionary<string, NameRole>(StringComparer.OrdinalIgnoreCase)
    {
        ["Primary name"] = NameRole.Primary,
        ["Primary name variation"] = NameRole.Aka,
        ["Alias"] = NameRole.Aka,
        ["AKA"] = NameRole.Aka,
        ["FKA"] = NameRole.Former,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, NameQuality> Qualities = new Dictionary<string, NameQuality>(StringComparer.OrdinalIgnoreCase)
    {
        ["Good quality"] = NameQuality.Strong,
        ["Good quality a.k.a"] = NameQuality.Strong,
        ["Low quality"] = NameQuality.Weak,
        ["Low quality a.k.a"] = NameQuality.Weak,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>BCP 47 tag of a language; null where the word is none.</summary>
    public static string? Language(string word) => Languages.GetValueOrDefault(word.Trim());

    /// <summary>ISO 15924 code of a script; null where the word is none.</summary>
    public static string? Script(string word) => Scripts.Code(word) ?? LanguageScripts.GetValueOrDefault(word.Trim());

    /// <summary>The part a name plays; null where the word is not known.</summary>
    public static NameRole? Role(string word) => Roles.TryGetValue(word.Trim(), out var role) ? role : null;

    /// <summary>How strong a name is; null where the word is not known.</summary>
    public static NameQuality? Quality(string word) => Qualities.TryGetValue(word.Trim().TrimEnd('.'), out var quality) ? quality : null;

    /// <summary>The name of a field without spaces, case and signs: <c>Business registration number (s)</c> and <c>BusinessRegistrationNumber</c> are one.</summary>
    public static string Key(string name)
    {
        Span<char> key = stackalloc char[name.Length <= MaxKey ? name.Length : MaxKey];
        var length = 0;
        foreach (var c in name)
        {
            if (length == key.Length) break;
            if (char.IsAsciiLetterOrDigit(c)) key[length++] = char.ToLowerInvariant(c);
        }
        return key[..length].ToString();
    }

    private const int MaxKey = 80;

    /// <summary>The values of a cell that may hold several: <c>a|b</c> or <c>(1) a (2) b</c>.</summary>
    public static IEnumerable<string> Values(string text)
    {
        foreach (var part in text.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var rest = part;
            for (var n = 1; rest.StartsWith($"({n})", StringComparison.Ordinal); n++)
            {
                rest = rest[(rest.IndexOf(')', StringComparison.Ordinal) + 1)..];
                var next = rest.IndexOf($"({n + 1})", StringComparison.Ordinal);
                var value = (next < 0 ? rest : rest[..next]).Trim();
                rest = next < 0 ? "" : rest[next..];
                if (value.Any(char.IsLetterOrDigit)) yield return value;
            }
            if (rest.Any(char.IsLetterOrDigit)) yield return rest;
        }
    }
}
