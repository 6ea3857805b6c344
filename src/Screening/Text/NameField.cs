using System.Collections.Frozen;
using System.Globalization;
using System.Net;

namespace Screening.Text;

/// <summary>What a name field of a document holds: one or more names, and what else was written into it.</summary>
/// <param name="Names">The names, in order; the first is the field's own.</param>
/// <param name="Address">The address at its end, as written; null where there is none.</param>
/// <param name="Tail">What stands behind the names and is part of none, as folded words from its label on: imo 9074729.</param>
/// <param name="Flags">What was hidden in it.</param>
internal sealed record NameField(AnalyzedName[] Names, string? Address, string[] Tail, NameFlags Flags);

/// <summary>What a word says by itself in a name field.</summary>
[Flags]
internal enum FieldMarks : byte
{
    /// <summary>It was not looked up yet.</summary>
    None = 0,

    /// <summary>It was looked up.</summary>
    LookedUp = 1,

    /// <summary>A label, or what stands between two names, starts with it.</summary>
    StartsLabel = 2,

    /// <summary>Street, office, box.</summary>
    Street = 4,
}

/// <summary>Reads a name field as documents fill it: labels before the name (SHIPPER:, M/V, MESSRS), several names in
/// one field (A c/o B, A a.k.a. B, A; B), other spellings in brackets, an address or a telephone number behind it.</summary>
/// <remarks>Labels and cuts are rows of <c>noise.tsv</c>; street words are rows of <c>address-words.tsv</c>. A cut only
/// adds a name: the field as a whole is read as well, unless it names several parties.</remarks>
internal static class NameFieldReader
{
    private static readonly PhraseTrie<string> Noise = LoadNoise();

    // "No. 7" is the number of a plant as often as that of a house; "geb." is a building in some addresses, and in names a birth; joint stock company; institute of.
    private static readonly string[] Ambiguous = ["no", "nr", "number", "nomer", "geb", "stock", "of"];

    private static readonly FrozenSet<string> StreetWords = ResourceTables.Rows("address-words.tsv")
        .Where(r => r[1] is "street" or "unit" or "box")
        .SelectMany(r => NameNormalizer.Normalize(r[0]).Tokens is [var only] ? (string[])[only.Text] : [])
        .Where(w => w.Length > 1 && !Ambiguous.Contains(w))
        .ToFrozenSet(StringComparer.Ordinal);

    private static PhraseTrie<string> LoadNoise()
    {
        var trie = new PhraseTrie<string>();
        foreach (var row in ResourceTables.Rows("noise.tsv")) trie.Add(NameNormalizer.Normalize(row[0]).Tokens, row[1]);
        return trie;
    }

    /// <summary>Looks a word up.</summary>
    public static FieldMarks MarksOf(string word) =>
        FieldMarks.LookedUp | (Noise.StartingWith(word) is not null ? FieldMarks.StartsLabel : 0) | (StreetWords.Contains(word) ? FieldMarks.Street : 0);

    /// <summary>Reads one field.</summary>
    /// <param name="field">The field as it came.</param>
    /// <param name="isPerson">Whether its names are persons'.</param>
    /// <param name="lexicon">Words met before; null where there are none.</param>
    public static NameField Read(string field, bool isPerson, Lexicon? lexicon = null)
    {
        // "O&#039;Dell" comes from a web form that escaped the name on its way.
        if (field.Contains('&') && field.Contains(';')) field = WebUtility.HtmlDecode(field);
        var room = new Room16<NameToken>();
        var words = new SpanList<NameToken>(room);
        var flags = NameNormalizer.Normalize(field, lexicon, ref words);
        ReadOnlySpan<NameToken> tokens = words.Items;
        var addressAt = AddressStart(tokens, field);
        var address = addressAt < tokens.Length ? field[tokens[addressAt].Start..] : null;
        var whole = tokens;
        tokens = tokens[..addressAt];
        var named = tokens;
        var placeAt = PlaceTail.Start(field, tokens, isPerson);
        if (placeAt < tokens.Length) address = field[tokens[placeAt].Start..];
        tokens = tokens[..placeAt];
        var found = new Room16<AnalyzedName>();
        var names = new SpanList<AnalyzedName>(found);
        string[] tail = [];
        var start = 0;
        // Where the stretch between two marks begins, and whether a word in it was taken for a label without a mark that says so.
        var (stretch, isCut) = (0, false);
        for (var i = 0; i < tokens.Length;)
        {
            if (i > start && NameReadings.IsSeparated(field, tokens[i - 1], tokens[i]))
            {
                Add(ref names, field, tokens[start..i], flags, isPerson, lexicon);
                if (isCut && IsUnknownBy(names.Items)) AddWhole(ref names, field, tokens[stretch..i], flags, isPerson, lexicon);
                (start, stretch, isCut) = (i, i, false);
            }
            string? role = null;
            var length = tokens[i].Spelling.Field.HasFlag(FieldMarks.StartsLabel) ? Noise.Match(tokens, i, out role) : 0;
            if (IsNameInBrackets(tokens[start..i], tokens[i..], field))
            {
                Add(ref names, field, tokens[start..i], flags, isPerson, lexicon);
                start = i;
            }
            // A label counts at the start of a name only: "Shipper Trading Co" keeps its words where a name follows none.
            var applies = length > 0 && role switch
            {
                "prefix" => i == start && i + length < tokens.Length,
                "split" => i > start,
                // "Tel" cuts a number off; without one behind it, it is a word of the name.
                _ => i > start && i + length < tokens.Length && HasDigit(tokens[i + length]),
            };
            if (!applies)
            {
                i++;
                continue;
            }
            Add(ref names, field, tokens[start..i], flags, isPerson, lexicon);
            if (role == "tail") tail = [.. tail, .. TextsOf(tokens[i..])];
            isCut = role != "tail" && (isCut || !NameReadings.IsLabelMarked(field, tokens[i + length - 1]));
            i += length;
            // What is behind "born" or "Tel" is no name, up to the mark that ends it.
            while (role == "tail" && i < tokens.Length && !NameReadings.IsSeparated(field, tokens[i - 1], tokens[i])) i++;
            start = i;
        }
        if (start < tokens.Length) Add(ref names, field, tokens[start..], flags, isPerson, lexicon);
        if (isCut && IsUnknownBy(names.Items)) AddWhole(ref names, field, tokens[stretch..], flags, isPerson, lexicon);
        // A party may be listed with its place: both are read.
        if (placeAt < named.Length) AddWhole(ref names, field, named[stretch..], flags, isPerson, lexicon);
        // What looks like an address may be a part of the name, "Military Unit 34435": only a mark between them says that it is none.
        if (addressAt < whole.Length && !NameReadings.IsMarkedOff(field, whole[addressAt - 1], whole[addressAt])) AddWhole(ref names, field, whole[start..], flags, isPerson, lexicon);
        return new NameField(names.ToArray(), address, tail, flags);
    }

    /// <summary>The names that a listed name is made of where it says "also known as" or has semicolons; null where it is one.</summary>
    public static AnalyzedName[]? NamesIn(string name, bool isPerson, Lexicon? lexicon)
    {
        const int fewestLetters = 3;
        if (!Array.Exists(AlsoKnown, m => name.Contains(m, StringComparison.OrdinalIgnoreCase))) return null;
        var names = Read(name, isPerson, lexicon).Names;
        return names.Length > 1 ? [.. names.Where(n => n.Original.Length >= fewestLetters && Array.Exists(n.Words, w => w.Class == WordClass.Distinctive))] : null;
    }

    private static readonly string[] AlsoKnown = ["also known as", "a.k.a", ";"];

    private static string[] TextsOf(ReadOnlySpan<NameToken> tokens)
    {
        var texts = new string[tokens.Length];
        for (var i = 0; i < texts.Length; i++) texts[i] = tokens[i].Text;
        return texts;
    }

    // A whole name, then the same in Chinese characters in brackets: both have their legal form.
    private static bool IsNameInBrackets(ReadOnlySpan<NameToken> before, ReadOnlySpan<NameToken> after, string field) =>
        after[0].Origin == Origin.Han && after[0].Start > 0 && (field[after[0].Start - 1] is '(' or '（')
        && !before.IsEmpty && LegalForms.Find(before).Length > 0 && LegalForms.Find(after).Length > 0;

    private static void Add(ref SpanList<AnalyzedName> names, string field, scoped ReadOnlySpan<NameToken> tokens, NameFlags flags, bool isPerson, Lexicon? lexicon)
    {
        if (tokens.IsEmpty) return;
        var name = NameAnalyzer.Analyze(AsWritten(field, tokens), tokens, flags, isPerson, lexicon, field);
        names.Add(name);
        if (!isPerson && PersonReading.MayBe(tokens, name)) names.Add(NameAnalyzer.Analyze(name.Original, tokens, flags, isPerson: true, lexicon));
        if (NameReadings.Others(field, tokens, isPerson) is not { } others) return;
        foreach (var reading in others)
            names.Add(NameAnalyzer.Analyze(reading.Length == tokens.Length ? AsWritten(field, tokens) : Spelled(field, reading), reading, flags, isPerson, lexicon, field));
    }

    // "Aircraft Engineering Concern", "SV Polymer", "Siberian branch of the Academy of Sciences": behind a label there is something that a party is known by.
    private static bool IsUnknownBy(ReadOnlySpan<AnalyzedName> names) => !names.IsEmpty && !Array.Exists(names[^1].Words, w => w.Class is WordClass.Distinctive or WordClass.Ordinary);

    private static void AddWhole(ref SpanList<AnalyzedName> names, string field, scoped ReadOnlySpan<NameToken> tokens, NameFlags flags, bool isPerson, Lexicon? lexicon) =>
        names.Add(NameAnalyzer.Analyze(AsWritten(field, tokens), tokens, flags, isPerson, lexicon, field));

    private static bool HasDigit(NameToken token) => AsciiDigits.Any(token.Text);

    // The words of a reading stand apart in the field: what is shown is the words, as written.
    private static string Spelled(string field, NameToken[] reading) =>
        string.Join(' ', reading.Select(t => t.Start + t.Length <= field.Length ? field.Substring(t.Start, t.Length) : t.Text));

    private static string AsWritten(string field, ReadOnlySpan<NameToken> tokens)
    {
        var end = Math.Min(field.Length, tokens[^1].Start + tokens[^1].Length);
        // Marks around and behind the words belong to the name as it was written: «МЗКТ».
        while (end < field.Length && (char.IsPunctuation(field[end]) || char.IsSymbol(field[end])) && field[end] is not (',' or ';' or ':')) end++;
        var start = Math.Min(tokens[0].Start, end);
        while (start > 0 && char.GetUnicodeCategory(field[start - 1]) is UnicodeCategory.InitialQuotePunctuation or UnicodeCategory.OpenPunctuation or UnicodeCategory.OtherPunctuation && field[start - 1] is not (',' or ';' or ':')) start--;
        return field[start..end];
    }

    // An address begins where a number and a street word stand within three words of each other, never at the first word.
    private static int AddressStart(ReadOnlySpan<NameToken> tokens, string field)
    {
        for (var i = 1; i < tokens.Length; i++)
        {
            if (!tokens[i].Spelling.Field.HasFlag(FieldMarks.Street)) continue;
            for (var j = Math.Max(1, i - 3); j < Math.Min(tokens.Length, i + 4); j++)
            {
                if (j == i || !HasDigit(tokens[j])) continue;
                var start = Math.Min(i, j);
                // "Makayonka St. 25": the street's own name stands before the street word, after the last comma.
                while (start > 1 && !field.AsSpan(tokens[start - 1].Start, tokens[start].Start - tokens[start - 1].Start).Contains(',') && field[..tokens[start].Start].Contains(','))
                    start--;
                return start;
            }
        }
        return tokens.Length;
    }
}
