using System.Buffers;
using Screening.Scoring;
using Screening.Text;

namespace Screening.Parties;

/// <summary>An address of an entry, to be equal to another's: street and house, or a post-office box in one town.</summary>
internal sealed class PartyAddress
{
    private static readonly string[] Boxes = ["box", "pob", "postbox", "postfach", "casilla", "apartado"];
    private static readonly SearchValues<string> AnyBox = SearchValues.Create(Boxes, StringComparison.OrdinalIgnoreCase);

    private readonly (AddressKey Key, string? Box)[] _places;

    /// <summary>Takes an address apart; several in one field, as lists print them with semicolons, are several.</summary>
    /// <param name="text">The address as printed.</param>
    /// <param name="lexicon">Words met before; null where there are none.</param>
    public PartyAddress(string text, Lexicon? lexicon = null) => _places = [.. text.Split(';').Where(MayBeOne).Select(t => (AddressKey.Of(t, lexicon), BoxOf(t)))];

    /// <summary>Whether a text holds a number, without which it is a town or a country.</summary>
    public static bool MayBeOne(string text) => text.AsSpan().ContainsAnyInRange('0', '9');

    /// <summary>Whether both are one address. A town or a country alone is none.</summary>
    public bool IsSameAs(PartyAddress other)
    {
        foreach (var (key, box) in _places)
            foreach (var (otherKey, otherBox) in other._places)
                if (box is not null && otherBox is not null ? box == otherBox && key.SharesPlace(otherKey) : key.IsSameAs(otherKey)) return true;
        return false;
    }

    // "P.O. Box 14155-5568": both numbers, for the first is that of a post office.
    private static string? BoxOf(string text)
    {
        if (!text.AsSpan().ContainsAny(AnyBox)) return null;
        var tokens = NameNormalizer.Normalize(text).Tokens;
        var at = 0;
        while (at < tokens.Length && !Boxes.Contains(tokens[at].Text)) at++;
        var box = "";
        for (var i = at + 1; i < tokens.Length && tokens[i].Text.All(char.IsAsciiDigit) && (box.Length == 0 || text[tokens[i].Start - 1] is '-' or '/' or ' '); i++)
            box += tokens[i].Text;
        return box.Length == 0 ? null : box;
    }
}
