using System.Collections.Frozen;
using Screening.Formats.Reading;
using Screening.Model;

namespace Screening.Formats.Lists;

/// <summary>What the lists of the United Kingdom call scripts and kinds of names; with their slips.</summary>
internal static class UkWords
{
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

    /// <summary>The values of a cell that may hold several: <c>a|b</c> or <c>(1) a (2) b</c>. A dash stands for none.</summary>
    public static IEnumerable<string> Values(string text) =>
        text.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).SelectMany(EnumeratedItems.Numbered).Where(v => v.Any(char.IsLetterOrDigit));
}
