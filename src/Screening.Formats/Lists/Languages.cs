using System.Collections.Frozen;

namespace Screening.Formats.Lists;

/// <summary>Languages by their English names, as lists print them, to their BCP 47 tags.</summary>
internal static class Languages
{
    private static readonly FrozenDictionary<string, string> Table = new Dictionary<string, string>
    {
        ["Arabic"] = "ar",
        ["Armenian"] = "hy",
        ["Belarusian"] = "be",
        ["Bengali"] = "bn",
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
        ["Korean"] = "ko",
        ["Pashto"] = "ps",
        ["Persian"] = "fa",
        ["Russian"] = "ru",
        ["Serbian"] = "sr",
        ["Spanish"] = "es",
        ["Thai"] = "th",
        ["Turkish"] = "tr",
        ["Ukrainian"] = "uk",
        ["Urdu"] = "ur",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The tag of a language; null where the name is not known.</summary>
    public static string? Tag(string? name) => name is null ? null : Table.GetValueOrDefault(name.Trim());
}
