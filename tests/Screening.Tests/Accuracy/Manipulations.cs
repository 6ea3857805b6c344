namespace Screening.Tests.Accuracy;

/// <summary>Something people, documents or evaders do to a name.</summary>
/// <param name="Class">Its name in reports.</param>
/// <param name="Target">Share of listed names that must still be found.</param>
/// <param name="Apply">The name after it; null where the name does not lend itself to it.</param>
/// <param name="InText">Whether the result is a text around the name, screened as the goods of a shipment.</param>
internal sealed record Manipulation(string Class, double Target, Func<ListedName, Random, string?> Apply, bool InText = false);

/// <summary>Every manipulation: THE table. A name stays recognisable to a person who reads it: what destroys it is not applied.</summary>
internal static class Manipulations
{
    private const double Kept = 0.99;
    private const double Harmed = 0.97;
    private const double Twice = 0.95;
    private const double Missing = 0.85;

    /// <summary>The classes in order of reports.</summary>
    public static IReadOnlyList<Manipulation> All { get; } =
    [
        new("exact", Kept, (n, _) => n.Text),
        new("case", Kept, Writing.Case),
        new("punctuation", Kept, Writing.Punctuation),
        new("diacritics", Kept, Writing.Diacritics),
        new("legal-form", Kept, Documents.LegalForm),
        new("noise", Kept, Documents.Noise),
        new("one-typo", Kept, Slips.One),
        new("double-letters", Kept, Slips.DoubleLetter),
        new("word-order", Kept, WordMoves.Order),
        new("joined", Kept, WordMoves.Join),
        new("split", Kept, WordMoves.Split),
        new("script", Kept, (n, _) => Cyrillic.Write(n)),
        new("homoglyph", Kept, Writing.Homoglyphs),
        new("zero-width", Kept, Writing.ZeroWidth),
        new("truncated-70", Kept, (n, _) => Documents.Truncate(n, 70, wholeDistinctive: 1.0)),
        new("embedded", Kept, Documents.Embed, InText: true),
        new("two-typos", Harmed, Slips.Two),
        new("transliteration", Harmed, Romanisation.Respell),
        new("vowels", Harmed, Slips.Vowels),
        new("truncated-35", Harmed, (n, _) => Documents.Truncate(n, 35, wholeDistinctive: 0.5)),
        new("word-dropped", Missing, WordMoves.Drop),
        new("initials", Missing, (n, _) => WordMoves.Initials(n)),
        new("acronym", Missing, (n, _) => WordMoves.Acronym(n)),
        new("two-combined", Twice, Combine),
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
