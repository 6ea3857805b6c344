using System.Collections.Frozen;
using Screening.Text;

namespace Screening.Scoring;

/// <summary>What of an address identifies it: its numbers, the words of its street, and its places, each once.</summary>
/// <param name="Numbers">House, building and room numbers and post codes.</param>
/// <param name="Street">Keys of the words that are neither street words nor places.</param>
/// <param name="Places">Cities and countries.</param>
internal sealed record AddressKey(string[] Numbers, string[] Street, string[] Places)
{
    private static readonly FrozenDictionary<string, string> AddressWords = ResourceTables.Rows("address-words.tsv")
        .SelectMany(r => NameNormalizer.Normalize(r[0]).Tokens is [var only] ? (KeyValuePair<string, string>[])[new(only.Text, r[1])] : [])
        .DistinctBy(p => p.Key, StringComparer.Ordinal)
        .ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The numbers that may name a house.</summary>
    public string[] Houses { get; } = [.. Numbers.Where(n => n.Count(char.IsAsciiDigit) < 5)];

    /// <summary>Takes an address apart.</summary>
    /// <param name="address">The address.</param>
    /// <param name="lexicon">Words met before: those of streets and cities return in many addresses; null where there are none.</param>
    public static AddressKey Of(string address, Lexicon? lexicon = null)
    {
        var room = new Room16<NameToken>();
        var list = new SpanList<NameToken>(room);
        NameNormalizer.Normalize(address, lexicon, ref list);
        ReadOnlySpan<NameToken> tokens = list.Items;
        var (numbers, street, places) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        for (var i = 0; i < tokens.Length;)
        {
            var text = tokens[i].Text;
            var length = Vocabulary.Match(tokens, i, out var canon, out var kind);
            if (text.AsSpan().ContainsAnyInRange('0', '9')) numbers.Add(text);
            else if (AddressWords.ContainsKey(text)) length = 1;
            else if (length > 0 && kind == WordClass.Place) places.Add(canon);
            else if (text.Length > 2) street.Add(tokens[i].Spelling.Key);
            i += Math.Max(1, length);
        }
        return new AddressKey([.. numbers], [.. street], [.. places]);
    }

    /// <summary>Whether two addresses are one: a word of the street in common, the house numbers of one all among the
    /// other's, and no other place.</summary>
    /// <remarks>A place alone, a street alone or a number alone is shared by thousands; a building of an industrial
    /// zone is not its neighbour.</remarks>
    public bool IsSameAs(AddressKey other) =>
        Overlap(Street, other.Street) && (Places.Length == 0 || other.Places.Length == 0 || SharesPlace(other)) && HousesAgree(other);

    /// <summary>Whether both are in one city or country.</summary>
    public bool SharesPlace(AddressKey other) => Overlap(Places, other.Places);

    // Of the few words of an address a look through all is quicker than a set.
    private static bool Overlap(string[] words, string[] others) => Array.Exists(words, w => Array.IndexOf(others, w) >= 0);

    // House numbers are short; post codes (five digits and more) place a street, they do not name a house.
    private bool HousesAgree(AddressKey other)
    {
        var (mine, theirs) = (Houses, other.Houses);
        return mine.Length > 0 && theirs.Length > 0 && (AreAmong(mine, theirs) || AreAmong(theirs, mine));
    }

    private static bool AreAmong(string[] words, string[] others) => Array.TrueForAll(words, w => Array.IndexOf(others, w) >= 0);
}
