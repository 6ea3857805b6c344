using Screening.Model;
using Screening.Text;

namespace Screening.Formats.Reading;

/// <summary>Addresses that a list gives as one line.</summary>
internal static class AddressLines
{
    /// <summary>Shorter last parts are states and postcodes: "CA" at an address's end is California.</summary>
    private const int MinCountryLength = 4;

    /// <summary>The address, with its country where the line ends in one: <c>12 Lenin St., Minsk, Belarus 220004.</c></summary>
    public static PostalAddress Of(string text) => new(text, null, CountryOf(text));

    private static string? CountryOf(string text)
    {
        // Several addresses in one line: the first stands for the record.
        var joint = text.IndexOf("; and ", StringComparison.Ordinal);
        var line = (joint < 0 ? text : text[..joint]).AsSpan();
        var note = line.IndexOf('(');
        if (note > 0) line = line[..note];
        // Postcodes come last: "Canada L4C 9Y8", "Canada, L4C 9Y8".
        var end = line.Length;
        while (true)
        {
            line = line[..end].TrimEnd(" .,;-");
            end = line.LastIndexOfAny(' ', ',') + 1;
            if (end == 0 || !line[end..].ContainsAnyInRange('0', '9')) break;
        }
        var last = line[(line.LastIndexOf(',') + 1)..].Trim();
        return last.Length < MinCountryLength ? null : PlaceNames.CountryCode(last.ToString());
    }
}
