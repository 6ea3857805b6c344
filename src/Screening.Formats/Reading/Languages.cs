using System.Collections.Frozen;

namespace Screening.Formats.Reading;

/// <summary>What lists call a language, to its tag of BCP 47.</summary>
internal static class Languages
{
    private static readonly FrozenDictionary<string, string> Table = new Dictionary<string, string>
    {
        ["Arabic"] = "ar",
        ["ara"] = "ar",
        ["Armenian"] = "hy",
        ["hye"] = "hy",
        ["arm"] = "hy",
        ["Azerbaijani"] = "az",
        ["aze"] = "az",
        ["Belarusian"] = "be",
        ["Belarussian"] = "be",
        ["bel"] = "be",
        ["Burmese"] = "my",
        ["mya"] = "my",
        ["bur"] = "my",
        ["Chinese"] = "zh",
        ["zho"] = "zh",
        ["chi"] = "zh",
        ["English"] = "en",
        ["eng"] = "en",
        ["Farsi"] = "fa",
        ["Persian"] = "fa",
        ["fas"] = "fa",
        ["per"] = "fa",
        ["French"] = "fr",
        ["fra"] = "fr",
        ["fre"] = "fr",
        ["Georgian"] = "ka",
        ["kat"] = "ka",
        ["geo"] = "ka",
        ["German"] = "de",
        ["deu"] = "de",
        ["ger"] = "de",
        ["Greek"] = "el",
        ["ell"] = "el",
        ["gre"] = "el",
        ["Hebrew"] = "he",
        ["heb"] = "he",
        ["Italian"] = "it",
        ["ita"] = "it",
        ["Japanese"] = "ja",
        ["jpn"] = "ja",
        ["Kazakh"] = "kk",
        ["kaz"] = "kk",
        ["Korean"] = "ko",
        ["kor"] = "ko",
        ["Pashto"] = "ps",
        ["pus"] = "ps",
        ["Portuguese"] = "pt",
        ["por"] = "pt",
        ["Romanian"] = "ro",
        ["ron"] = "ro",
        ["rum"] = "ro",
        ["Russian"] = "ru",
        ["rus"] = "ru",
        ["Serbian"] = "sr",
        ["srp"] = "sr",
        ["Spanish"] = "es",
        ["spa"] = "es",
        ["Turkish"] = "tr",
        ["tur"] = "tr",
        ["Ukrainian"] = "uk",
        ["ukr"] = "uk",
        ["Bengali"] = "bn",
        ["Dari"] = "prs",
        ["Thai"] = "th",
        ["Urdu"] = "ur",
        ["Bosnian"] = "bs",
        ["Bulgarian"] = "bg",
        ["Persian/Farsi"] = "fa",
        ["Russia"] = "ru",
        ["Tajik"] = "tg",
        ["Ukraine"] = "uk",
        ["Uzbek"] = "uz",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Tags = Table.Values.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The tag of a language by its English name, its three letters of ISO 639 or its tag; null where the word is none of these.</summary>
    public static string? Tag(string? word)
    {
        if (word is null) return null;
        var name = word.Trim();
        return Table.TryGetValue(name, out var tag) ? tag : Tags.Contains(name) ? name : null;
    }
}
