namespace Screening.Cli.Evaluation.Manipulating;

/// <summary>Every manipulation: THE table. A name stays recognisable to a person who reads it: what destroys it is not applied.</summary>
internal static class Manipulations
{
    /// <summary>The classes in order of reports.</summary>
    public static IReadOnlyList<Manipulation> All { get; } =
    [
        new("exact", "Exact", "The name as listed.", Effect.Keeps, (n, _) => n.Text),
        new("case", "Case", "All capitals, none, one a word, or turned round.", Effect.Keeps, Writing.Case),
        new("punctuation", "Punctuation", "Quotation marks, hyphens, full stops and blanks added or left out.", Effect.Keeps, Writing.Punctuation),
        new("diacritics", "Diacritics", "Marks put on one or two letters, or taken off all.", Effect.Keeps, Writing.Diacritics),
        new("legal-form", "Legal form", "A legal form left out, moved to the other end, or written otherwise; bodies that have one.", Effect.Keeps, Documents.LegalForm),
        new("noise", "Label before it", "A label of a document before the name: CONSIGNEE:, M/V, TO THE ORDER OF.", Effect.Keeps, Documents.Noise),
        new("abbreviated", "General word abbreviated", "International as Intl, Mohammad as Mohd; names with such a word.", Effect.Keeps, (n, r) => Abbreviations.Write(n, r)),
        new("numerals", "Numerals", "A Roman numeral in digits, or digits as a Roman numeral; bodies and ships with one from 2 to 12.", Effect.Keeps, Numerals.Write),
        new("designator", "Designator spacing", "Letters and digits of a type designation joined, hyphenated or spaced otherwise; names that hold one.", Effect.Keeps, Designators.Respace),
        new("one-typo", "One slip", "A letter lost, added, mistaken or swapped, in a word of five letters or more.", Effect.Keeps, Slips.One),
        new("slip-deleted", "Letter lost", "A letter lost in a word of five letters or more.", Effect.Keeps, Slips.Delete),
        new("slip-inserted", "Letter added", "A letter added to a word of five letters or more.", Effect.Keeps, Slips.Insert),
        new("slip-keyboard", "Neighbouring key", "A letter replaced by one beside it on the keyboard, in a word of five letters or more.", Effect.Keeps, Slips.Keyboard),
        new("slip-transposed", "Letters swapped", "Two neighbouring letters swapped, in a word of five letters or more.", Effect.Keeps, Slips.Transpose),
        new("double-letters", "Double letters", "One of two equal letters lost, or a letter written twice.", Effect.Keeps, Slips.DoubleLetter),
        new("word-order", "Word order", "A person's family name first or last; another name's words turned round, its legal forms where they were.", Effect.Keeps, WordMoves.Order),
        new("joined", "Words joined", "Two neighbouring words written as one.", Effect.Keeps, WordMoves.Join),
        new("split", "Word split", "A word of eight letters or more written as two.", Effect.Keeps, WordMoves.Split),
        new("script", "Written in Cyrillic", "The name as a Russian document writes it; names whose words have a usual Russian spelling.", Effect.Keeps, (n, _) => Cyrillic.Write(n)),
        new("original-script", "Original script", "The entry's name in its own script; entries for which the list has it.", Effect.Keeps, NativeScript.Write),
        new("homoglyph", "Look-alike letters", "One to three letters of a word replaced by Cyrillic or Greek ones of the same shape.", Effect.Keeps, Writing.Homoglyphs),
        new("zero-width", "Invisible characters", "Characters of no width between the letters.", Effect.Keeps, Writing.ZeroWidth),
        new("full-width", "Full-width letters", "Letters, digits and blanks of East Asian width.", Effect.Keeps, Writing.FullWidth),
        new("reversed", "Reversed by control character", "The letters in reverse behind a character that turns the direction of writing: it looks as it was.", Effect.Keeps, (n, _) => Writing.Reversed(n)),
        new("truncated-70", "Cut at 70 characters", "The name as a field of 70 characters holds it; longer names of which every distinctive word stays whole.", Effect.Keeps, (n, _) => Documents.Truncate(n, 70, wholeDistinctive: 1.0)),
        new("embedded", "In a goods text", "A description of goods around the name.", Effect.Keeps, Documents.Embed, Field.Goods),
        new("in-address", "In an address", "The name in the first line of an address.", Effect.Keeps, Documents.InAddress, Field.Address),
        new("two-typos", "Two slips", "Two slips, in two words of five letters or more, or in one of ten.", Effect.Harms, Slips.Two),
        new("slip-scanner", "Scanner's mistake", "A letter replaced by what a scanner takes it for: 0 for o, rn for m; in a word of five letters or more.", Effect.Harms, Slips.Scanner),
        new("transliteration", "Other transliteration", "One or two words by another standard; names of Slavic, Arabic or Persian form.", Effect.Harms, Romanisation.Respell),
        new("wade-giles", "Wade-Giles", "Chinese names from pinyin into the older standard; persons all of whose words are pinyin.", Effect.Harms, (n, _) => WadeGiles.Write(n)),
        new("phonetic", "By ear", "A word of four letters or more spelled as it sounds to an English ear: ph as f, c as k, x as ks.", Effect.Harms, Phonetics.Write),
        new("original-script-slip", "Original script, letter lost", "A letter lost in a word of five letters or more of the name in its own script; scripts that are alphabets.", Effect.Harms, NativeScript.Slip),
        new("vowels", "Vowels dropped", "A word of six letters or more without its inner vowels.", Effect.Harms, Slips.Vowels),
        new("truncated-35", "Cut at 35 characters", "The name as a field of 35 characters holds it; longer names of which half of the distinctive words stay whole.", Effect.Harms, (n, _) => Documents.Truncate(n, 35, wholeDistinctive: 0.5)),
        new("place-added", "Place behind it", "A city and a country behind the name, which need not be its own; bodies and persons.", Effect.Harms, Documents.PlaceAdded),
        new("word-dropped", "Word dropped", "A name of three words or more without one of them; a distinctive one stays.", Effect.LeavesOut, WordMoves.Drop),
        new("initials", "Initials", "A person's given names by their first letters, where the name shows which they are.", Effect.LeavesOut, (n, _) => WordMoves.Initials(n)),
        new("acronym", "Acronym", "The first letters of a body's words, where three or more count.", Effect.LeavesOut, (n, _) => WordMoves.Acronym(n)),
        new("two-combined", "Two combined", "Two manipulations that keep the words, one after the other.", Effect.Combines, Combine),
    ];

    // Those that go well after one another: a second script or a text around the name would only hide what the first one did.
    private static readonly Func<ListedName, Random, string?>[] Combinable =
    [
        Writing.Case, Writing.Punctuation, Writing.Diacritics, Documents.LegalForm, Documents.Noise, Slips.One, Slips.DoubleLetter,
        WordMoves.Order, WordMoves.Join, WordMoves.Split, Writing.Homoglyphs, Writing.ZeroWidth,
    ];

    private static string? Combine(ListedName name, Random random)
    {
        var (first, second) = (random.Next(Combinable.Length), random.Next(Combinable.Length));
        if (first == second || Combinable[first](name, random) is not { } once) return null;
        // The second may undo the first: a letter doubled, and dropped again.
        return Combinable[second](ListedName.Of(name.EntityId, once, name.Kind), random) is { } twice && twice != name.Text ? twice : null;
    }
}
