using System.Collections.Frozen;
using Screening.Model;
using Screening.Text;

namespace Screening.Formats.Reading;

/// <summary>Numbers that a list prints as free text: <c>TIN: 7713122621 OGRN: 1027739267126</c>, <c>190000001 (Belarus)</c>.</summary>
internal static class StatedNumbers
{
    // What a list writes before a number, to the type of the number.
    private static readonly FrozenDictionary<string, string> Labels = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["INN"] = "inn",
        ["TIN"] = "tax",
        ["OGRN"] = "ogrn",
        ["KPP"] = "kpp",
        ["OKPO"] = "okpo",
        ["UNP"] = "unp",
        ["LEI"] = "lei",
        ["USCC"] = "uscc",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly char[] Ends = [' ', ':', ';', ',', '\u00A0', '\t', '\n'];

    /// <summary>The numbers of a text: those behind labels it knows, or the whole of it as one number of the type that stands for all.</summary>
    /// <param name="text">As printed.</param>
    /// <param name="type">For instance <c>registration</c>.</param>
    /// <param name="home">The one country the party is of, by other fields; null where several come into question.</param>
    public static IEnumerable<Identifier> In(string text, string type, string? home)
    {
        var words = text.Split(Ends, StringSplitOptions.RemoveEmptyEntries);
        var found = false;
        for (var i = 0; i + 1 < words.Length; i++)
        {
            if (!Labels.TryGetValue(words[i].Trim('(', ')', '.'), out var labelled)) continue;
            var number = words[i + 1].Trim('(', ')', '.');
            if (!number.Any(char.IsAsciiDigit)) continue;
            found = true;
            yield return Sharpen(new Identifier(labelled, number, IdentifierTypes.Find(labelled)?.Country), home);
        }
        if (found) yield break;
        var (value, country) = (text.Trim(), default(string));
        var open = value.LastIndexOf('(');
        if (open > 0 && value.EndsWith(')') && PlaceNames.CountryCode(value[(open + 1)..^1]) is { } code) (value, country) = (value[..open].Trim(), code);
        yield return Sharpen(new Identifier(type, value, country), home);
    }

    /// <summary>The number with the sharpest type that its country allows. Where the list gives none, the party's own country is taken for it
    /// only if the number's check digits then are right: they bear the guess out.</summary>
    public static Identifier Sharpen(Identifier id, string? home)
    {
        if (id.Country is not null || home is null) return IdentifierNames.Sharpen(id);
        var sharp = IdentifierNames.Sharpen(id with { Country = home });
        return sharp.Type != id.Type && sharp.Fault is null ? sharp : id;
    }
}
