using Screening.Formats.Reading;
using Screening.Model;
using Screening.Text;

namespace Screening.Formats.Lists;

/// <summary>Papers of persons on the United Nations' list. Types are free text in several languages, and numbers often a sentence.</summary>
internal static class UnDocuments
{
    // The finer type decides where it says anything; the first word found wins. Null: a paper whose number is of no register of people.
    private static readonly (string Word, string? Type)[] Types =
    [
        ("birth", null),
        ("ration card", null),
        ("student", null),
        ("driver", null),
        ("voter", null),
        ("residential", null),
        ("certificate", null),
        ("serviceman", null),
        ("military", null),
        ("FARDC", null),
        ("other", null),
        ("fiscal code", "tax"),
        ("passport", "passport"),
        ("passeport", "passport"),
        ("pasaporte", "passport"),
        ("national", "national-id"),
        ("identi", "national-id"),
        ("social security", "national-id"),
    ];

    private static readonly string[] Facts = ["DATE_OF_ISSUE", "CITY_OF_ISSUE", "COUNTRY_OF_ISSUE", "NOTE"];

    /// <summary>Adds a paper; a placeholder is passed over.</summary>
    public static void Add(ListBuilder list, EntityDraft draft, XmlItem item)
    {
        if (item.Children.All(c => c.Text is null)) return;
        var (broad, fine) = (Line(item, "TYPE_OF_DOCUMENT"), Line(item, "TYPE_OF_DOCUMENT2"));
        // The number stands in the type now and then: "Residential card number 665".
        var printed = Line(item, "NUMBER") ?? (fine is not null && fine.Any(char.IsAsciiDigit) ? fine : null);
        var number = printed is null ? null : Number(printed);
        var country = Country(item, "ISSUING_COUNTRY") ?? Country(item, "COUNTRY_OF_ISSUE") ?? Country(item, "CITY_OF_ISSUE");
        var known = TypeOf(fine) ?? TypeOf(broad);
        if (known is null && broad is not null) list.Issue(item.Line, "unknown-document", $"found the document type {Excerpt.Of(broad)}, and kept it as a remark; expected a passport or a national identification number");
        if (known?.Type is { } type && number is not null) draft.AddIdentifier(IdentifierNames.Sharpen(new Identifier(type, number, country)));
        // What the identifier does not hold.
        var rest = UnReader.Joined(item, ", ", Facts);
        if (known?.Type is null || number is null || number != printed || rest is not null)
            draft.AddRemark(string.Join(" ", new[] { fine ?? broad, printed == fine ? null : printed, rest is null ? null : $"({rest})" }.OfType<string>()));
    }

    private static (string Word, string? Type)? TypeOf(string? text)
    {
        if (text is null) return null;
        foreach (var row in Types)
        {
            if (text.Contains(row.Word, StringComparison.OrdinalIgnoreCase)) return row;
        }
        return null;
    }

    // "CAR diplomatic passport no. D00000898": the number is what follows the words. "OB 0243318" has none.
    private static string? Number(string text)
    {
        var words = text.Split(' ');
        var last = Array.FindLastIndex(words, IsWord);
        var number = string.Join(' ', words[(last + 1)..]).Trim(' ', ':', '.', ',');
        if (number.StartsWith("No", StringComparison.Ordinal) && number.Length > 2 && char.IsAsciiDigit(number[2])) number = number[2..];
        return number.Any(char.IsAsciiDigit) ? number : null;
    }

    private static bool IsWord(string word) =>
        word.All(c => !char.IsAsciiDigit(c)) && (word.Count(char.IsLetter) > 2 || word.TrimEnd(':', '.').Equals("no", StringComparison.OrdinalIgnoreCase));

    private static string? Country(XmlItem item, string child) => PlaceNames.CountryCode(item.TextOf(child));

    private static string? Line(XmlItem item, string child) => item.TextOf(child) is { } text ? OneLine.Of(text) : null;
}
