using System.Buffers;

namespace Screening.Text;

/// <summary>The names that one stretch of a name field may be read as.</summary>
/// <remarks>
/// "Igor(Ihor) PLOTNITSKY(PLOTNYTSKY)" is four names; "Rashid Al-Maghribi (the Moroccan)" is the name without the
/// brackets, and what stands in them; "ABC LTD listed at Z" ends at its legal form, and "ABCLTD"
/// holds one. The stretch as a whole comes first.
/// Contract: at most <see cref="Most"/> readings; where spellings in brackets would make more, each is read once.
/// </remarks>
internal static class NameReadings
{
    /// <summary>The most combinations of spellings that are read.</summary>
    public const int Most = 32;

    private static readonly SearchValues<char> Marks = SearchValues.Create(",;|\n；，");

    // A single I is hardly ever written for the first of several.
    private const string Numerals = "vx";
    private static readonly string[] Values = ["5", "10"];

    private const string Opening = "(（[";
    private const string Closing = ")）]";

    private readonly record struct Bracket(int Start, int End);

    /// <summary>Whether a mark between two words says that another name begins: a semicolon, a bar, a slash between blanks.</summary>
    public static bool IsSeparated(string field, NameToken left, NameToken right)
    {
        var gap = Gap(field, left, right);
        if (gap is " ") return false;
        return gap.ContainsAny(";|\n；") || gap.Contains(" / ", StringComparison.Ordinal);
    }

    /// <summary>Whether any mark that parts a name from what follows stands between two words.</summary>
    public static bool IsMarkedOff(string field, NameToken left, NameToken right) => Gap(field, left, right).ContainsAny(Marks);

    /// <summary>Whether a mark says that a word is a label: "SHIPPER:".</summary>
    public static bool IsLabelMarked(string field, NameToken label) => label.Start + label.Length is var at && at < field.Length && field[at] is ':' or '：';

    /// <summary>The readings of a stretch beside the whole; null where there are none.</summary>
    /// <param name="field">The field that the words stand in.</param>
    /// <param name="tokens">The words.</param>
    /// <param name="isPerson">Whether the names are persons': those have no legal forms.</param>
    public static List<NameToken[]>? Others(string field, ReadOnlySpan<NameToken> tokens, bool isPerson)
    {
        List<NameToken[]>? readings = null;
        if (field.AsSpan().ContainsAny(Opening) && Brackets(field, tokens) is { Count: > 0 } brackets) AddBracketed(readings = [], field, tokens, brackets);
        WadeGilesNames.Add(ref readings, field, tokens);
        OtherSpellings.Add(ref readings, field, tokens);
        if (isPerson) return readings;
        AddUpToForms(ref readings, tokens);
        if (WithNumeral(tokens) is { } numbered) (readings ??= []).Add(numbered);
        if (WordCuts.Mended(tokens) is { } mended) (readings ??= []).Add(mended);
        return readings;
    }

    private static ReadOnlySpan<char> Gap(string field, NameToken left, NameToken right)
    {
        var from = Math.Min(field.Length, left.Start + left.Length);
        return right.Start > from ? field.AsSpan(from, right.Start - from) : default;
    }

    // Runs of words in brackets; a bracket that never closes ends with the field.
    private static List<Bracket> Brackets(string field, ReadOnlySpan<NameToken> tokens)
    {
        var found = new List<Bracket>();
        var open = -1;
        for (var i = 0; i < tokens.Length; i++)
        {
            var gap = i == 0 ? default : Gap(field, tokens[i - 1], tokens[i]);
            if (open >= 0 && gap.ContainsAny(Closing))
            {
                found.Add(new Bracket(open, i));
                open = -1;
            }
            if (open < 0 && i > 0 && gap.ContainsAny(Opening)) open = i;
        }
        if (open >= 0) found.Add(new Bracket(open, tokens.Length));
        // "(JSC)" and "(China)" belong to the name they stand in.
        for (var k = found.Count - 1; k >= 0; k--)
            if (IsPartOfName(tokens[found[k].Start..found[k].End])) found.RemoveAt(k);
        return found;
    }

    private static bool IsPartOfName(ReadOnlySpan<NameToken> words)
    {
        if (Vocabulary.Match(words, 0, out _, out _) == words.Length) return true;
        if (words is [var only] && PlaceNames.CountryCode(only.Text) is not null) return true;
        for (var i = 0; i < words.Length; i++)
            if (!words[i].Spelling.Body.IsFormPart) return false;
        return true;
    }

    private static void AddBracketed(List<NameToken[]> readings, string field, ReadOnlySpan<NameToken> tokens, List<Bracket> brackets)
    {
        // One place for each word outside brackets, with the spellings that may stand there.
        var places = new List<List<NameToken>>();
        var apart = new List<NameToken[]>();
        var next = 0;
        for (var i = 0; i < tokens.Length;)
        {
            if (next < brackets.Count && brackets[next].Start == i)
            {
                var (start, end) = brackets[next++];
                var words = tokens[start..end];
                if (places.Count > 0 && AreSpellings(field, words)) places[^1].AddRange(words);
                else if (words.Length > 1) apart.Add(words.ToArray());
                i = end;
                continue;
            }
            places.Add([tokens[i++]]);
        }
        if (places.Count > 0) Combine(readings, places);
        readings.AddRange(apart);
    }

    // Single words between strokes or commas stand for the word before the bracket.
    private static bool AreSpellings(string field, ReadOnlySpan<NameToken> words)
    {
        for (var i = 1; i < words.Length; i++)
            if (!Gap(field, words[i - 1], words[i]).ContainsAny('/', ',')) return false;
        return true;
    }

    private static void Combine(List<NameToken[]> readings, List<List<NameToken>> places)
    {
        var count = 1L;
        foreach (var spellings in places) count = Math.Min(Most + 1, count * spellings.Count);
        if (count > Most)
        {
            for (var i = 0; i < places.Count; i++)
                for (var k = i == 0 ? 0 : 1; k < places[i].Count; k++)
                    readings.Add([.. places.Select((p, at) => at == i ? p[k] : p[0])]);
            return;
        }
        for (var number = 0; number < count; number++)
        {
            var rest = number;
            var reading = new NameToken[places.Count];
            for (var i = 0; i < places.Count; i++)
            {
                reading[i] = places[i][rest % places[i].Count];
                rest /= places[i].Count;
            }
            readings.Add(reading);
        }
    }

    private static bool HasWord(ReadOnlySpan<NameToken> tokens)
    {
        foreach (var token in tokens)
            if (token.Text.Length > 1) return true;
        return false;
    }

    // "Sanar-X" may be Sanar-10: a letter alone is an initial, or a number.
    private static NameToken[]? WithNumeral(ReadOnlySpan<NameToken> tokens)
    {
        if (!HasWord(tokens)) return null;
        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Text.Length != 1 || Numerals.IndexOf(tokens[i].Text[0], StringComparison.Ordinal) is not (>= 0 and var at)) continue;
            NameToken[] read = [.. tokens];
            read[i] = tokens[i] with { Spelling = new Spelling(Values[at]) };
            return read;
        }
        return null;
    }

    // "PRRANETA INDUSTRIES LTD listed at BSE": a name ends at its legal form, or begins with it.
    private static void AddUpToForms(ref List<NameToken[]>? readings, ReadOnlySpan<NameToken> tokens)
    {
        const int shortestForm = 3;
        var start = 0;
        for (var i = 0; i < tokens.Length;)
        {
            var length = LegalForms.Match(tokens, i);
            var letters = 0;
            for (var k = i; k < i + length; k++) letters += tokens[k].Text.Length;
            if (length == 0 || letters < shortestForm)
            {
                i++;
                continue;
            }
            var end = i + length;
            if (i > start && end < tokens.Length && !IsPartOfName(tokens[end..]))
            {
                (readings ??= []).Add(tokens[start..end].ToArray());
                readings.Add(tokens[i..].ToArray());
                start = end;
            }
            i = end;
        }
        if (start > 0) readings!.Add(tokens[start..].ToArray());
    }
}
