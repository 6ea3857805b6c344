using System.Collections.Frozen;

namespace Screening.Formats.Reading;

/// <summary>What lists call a script, to its code of ISO 15924.</summary>
internal static class Scripts
{
    private static readonly FrozenDictionary<string, string> Table = new Dictionary<string, string>
    {
        ["Latin"] = "Latn",
        ["Cyrillic"] = "Cyrl",
        // Two slips of the United Kingdom's list.
        ["Cryillic"] = "Cyrl",
        ["Cyrilic"] = "Cyrl",
        ["Arabic"] = "Arab",
        ["Chinese"] = "Hani",
        ["Chinese Simplified"] = "Hans",
        ["Chinese Traditional"] = "Hant",
        ["Han"] = "Hani",
        ["Japanese"] = "Jpan",
        ["Korean"] = "Kore",
        ["Hangul"] = "Hang",
        ["Hebrew"] = "Hebr",
        ["Greek"] = "Grek",
        ["Georgian"] = "Geor",
        ["Armenian"] = "Armn",
        ["Burmese"] = "Mymr",
        ["Myanmar"] = "Mymr",
        ["Bengali"] = "Beng",
        ["Devanagari"] = "Deva",
        ["Thai"] = "Thai",
        ["Tamil"] = "Taml",
        ["Khmer"] = "Khmr",
        ["Lao"] = "Laoo",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Codes = Table.Values.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The code of a script by its English name or its code; null where the word is neither.</summary>
    public static string? Code(string? word)
    {
        if (word is null) return null;
        var name = word.Trim();
        return Table.TryGetValue(name, out var code) ? code : Codes.Contains(name) ? name : null;
    }
}
