namespace Screening.Text;

/// <summary>The place that a name field says behind its name: "Kamaz, Moscow, Russia".</summary>
/// <remarks>
/// Marks tell a place behind a name from a place within it: "Santander Chile" is a party of its own, "Santander, Chile"
/// is Santander, in Chile. What stands behind a comma is cut off where it is places and postal codes throughout, and where
/// what is left has a word of its own, or is a body of a place: "Ministry of Defence, Iran" is known by nothing but the country.
/// </remarks>
internal static class PlaceTail
{
    /// <summary>Where the places begin; the number of words where there are none.</summary>
    /// <param name="field">The field as it came.</param>
    /// <param name="tokens">Its words, without a street address at their end.</param>
    /// <param name="isPerson">Whether its names are persons'.</param>
    public static int Start(string field, ReadOnlySpan<NameToken> tokens, bool isPerson)
    {
        var start = tokens.Length;
        for (var i = tokens.Length - 1; i > 0; i--)
        {
            if (!IsComma(field, tokens[i - 1], tokens[i])) continue;
            var place = tokens[i..start];
            // "Smith, Jordan" and "IVANOVIC, Milan, Minsk" are people.
            if (!IsPlace(field, place) || (IsGivenName(place) && (i == 1 || (isPerson && start == tokens.Length)))) break;
            start = i;
        }
        return start < tokens.Length && IsKnownBy(tokens[..start], isPerson) ? start : tokens.Length;
    }

    private static bool IsComma(string field, NameToken left, NameToken right)
    {
        var from = left.Start + left.Length;
        return right.Start > from && field.AsSpan(from, right.Start - from).ContainsAny(',', '，');
    }

    private static bool IsPlace(string field, ReadOnlySpan<NameToken> words)
    {
        var hasPlace = false;
        for (var i = 0; i < words.Length;)
        {
            var length = PlaceNames.Match(field, words, i);
            hasPlace |= length > 0;
            // A postal code tells nothing without a place.
            if (length == 0 && !AsciiDigits.Only(words[i].Text)) return false;
            i += Math.Max(1, length);
        }
        return hasPlace;
    }

    private static bool IsGivenName(ReadOnlySpan<NameToken> words) => words.Length == 1 && GivenNames.Find(words[0].Text, words[0].Spelling.Key) is not null;

    private static bool IsKnownBy(ReadOnlySpan<NameToken> words, bool isPerson)
    {
        var name = NameAnalyzer.Analyze("", words, NameFlags.None, isPerson);
        return Array.Exists(name.Words, w => w.Class is WordClass.Distinctive or WordClass.Ordinary)
            || (Array.Exists(name.Words, w => w.Class == WordClass.Place) && Array.Exists(name.Words, w => w.Class == WordClass.Generic));
    }
}
