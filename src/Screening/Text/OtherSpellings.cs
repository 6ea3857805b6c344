using System.Buffers;
using System.Text;

namespace Screening.Text;

/// <summary>What a name may be besides what its letters say: "FridrichBuchenberg" is two words, "Poetin" is Putin as the Dutch write him.</summary>
internal static class OtherSpellings
{
    // Shorter parts are McKenzie's and DeVries's.
    private const int ShortestPart = 3;

    private const int ShortestRespelled = 5;

    // Dutch, Afrikaans and old Indonesian spelling, and the Scandinavian one of Slavic names; the longest first.
    private static readonly (string Written, string Meant)[] Groups = [("tsj", "ch"), ("tj", "ch"), ("sj", "sh"), ("oe", "u")];

    // Most words hold none of them, which one look tells.
    private static readonly SearchValues<string> Written = SearchValues.Create([.. Groups.Select(g => g.Written)], StringComparison.Ordinal);

    /// <summary>Adds the readings; none for most names.</summary>
    /// <param name="readings">What they are added to; made where it is null.</param>
    /// <param name="field">The field that the words stand in.</param>
    /// <param name="tokens">The words.</param>
    public static void Add(ref List<NameToken[]>? readings, string field, ReadOnlySpan<NameToken> tokens)
    {
        if (Parted(field, tokens) is { } parted) (readings ??= []).Add(parted);
        if (Respelled(tokens) is { } respelled) (readings ??= []).Add(respelled);
    }

    // A capital behind a small letter begins a word.
    private static NameToken[]? Parted(string field, ReadOnlySpan<NameToken> tokens)
    {
        List<NameToken>? parted = null;
        for (var i = 0; i < tokens.Length; i++)
        {
            var at = CapitalWithin(field, tokens[i]);
            if (at > 0)
            {
                parted ??= [.. tokens[..i]];
                var cut = at - tokens[i].Start;
                parted.Add(new NameToken(tokens[i].Text[..cut], tokens[i].Start, cut));
                parted.Add(new NameToken(tokens[i].Text[cut..], at, tokens[i].Length - cut));
            }
            else parted?.Add(tokens[i]);
        }
        return parted?.ToArray();
    }

    private static int CapitalWithin(string field, NameToken token)
    {
        // Where letters were folded into others, the places in the field are not those in the word.
        if (token.Origin != Origin.Alphabet || token.Text.Length != token.Length || token.Start + token.Length > field.Length) return -1;
        for (var i = token.Start + ShortestPart; i <= token.Start + token.Length - ShortestPart; i++)
            if (char.IsAsciiLetterUpper(field[i]) && char.IsAsciiLetterLower(field[i - 1]) && char.IsAsciiLetterLower(field[i + 1])) return i;
        return -1;
    }

    private static NameToken[]? Respelled(ReadOnlySpan<NameToken> tokens)
    {
        NameToken[]? respelled = null;
        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Origin != Origin.Alphabet || Meant(tokens[i].Text) is not { } meant) continue;
            respelled ??= tokens.ToArray();
            respelled[i] = tokens[i] with { Spelling = new Spelling(meant) };
        }
        return respelled;
    }

    private static string? Meant(string word)
    {
        if (word.Length < ShortestRespelled || !word.AsSpan().ContainsAny(Written)) return null;
        var meant = new StringBuilder(word.Length);
        for (var i = 0; i < word.Length;)
        {
            var (written, spoken) = GroupAt(word.AsSpan(i));
            // At the end of a word "oe" is Joe's and Monroe's.
            if (written is null || (written == "oe" && i + 2 == word.Length)) meant.Append(word[i++]);
            else
            {
                meant.Append(spoken);
                i += written.Length;
            }
        }
        return meant.Equals(word) ? null : meant.ToString();
    }

    private static (string? Written, string? Meant) GroupAt(ReadOnlySpan<char> rest)
    {
        foreach (var group in Groups)
            if (rest.StartsWith(group.Written, StringComparison.Ordinal)) return group;
        return default;
    }
}
