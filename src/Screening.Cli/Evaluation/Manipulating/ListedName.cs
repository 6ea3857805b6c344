using Screening.Model;
using Screening.Text;

namespace Screening.Cli.Evaluation.Manipulating;

/// <summary>A word of a listed name, and where it stands in it.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="Length">How many characters it has as written.</param>
/// <param name="Text">As written.</param>
/// <param name="IsForm">Whether it belongs to a legal form.</param>
/// <param name="Class">What kind of word it is.</param>
internal readonly record struct ListedWord(int Start, int Length, string Text, bool IsForm, WordClass Class)
{
    /// <summary>Whether the party is known by it.</summary>
    public bool IsDistinctive => !IsForm && Class == WordClass.Distinctive && Length > 2;

    /// <summary>Whether it is nothing but letters as written.</summary>
    public bool IsLetters { get; } = Text.All(char.IsLetter);
}

/// <summary>A name of a list in Latin letters, cut into words that still know their places.</summary>
/// <param name="EntityId">Whose name it is.</param>
/// <param name="Text">As the list has it.</param>
/// <param name="Kind">What the entity is.</param>
/// <param name="Words">Its words in order, legal forms among them.</param>
/// <param name="Forms">Its legal forms, as runs of words.</param>
internal sealed record ListedName(string EntityId, string Text, EntityKind Kind, ListedWord[] Words, LegalForm[] Forms)
{
    public bool IsPerson => Kind == EntityKind.Person;

    /// <summary>Words outside legal forms.</summary>
    public int OwnWords { get; } = Words.Count(w => !w.IsForm);

    /// <summary>The entity's strong names in other scripts, as the list has them.</summary>
    public IReadOnlyList<string> Native { get; init; } = [];

    /// <summary>An entity's strong names that lend themselves to manipulation.</summary>
    public static ListedName[] Of(Entity entity)
    {
        string[] strong = [.. entity.Names.Where(n => n.Quality == NameQuality.Strong).Select(n => n.Name)];
        string[] native = [.. strong.Where(NativeScript.IsNative)];
        return [.. strong.Select(n => Of(entity.Id, n, entity.Kind) with { Native = native }).Where(n => n.IsEligible)];
    }

    /// <summary>Cuts a name.</summary>
    public static ListedName Of(string id, string text, EntityKind kind)
    {
        var tokens = NameNormalizer.Normalize(text).Tokens;
        var forms = kind == EntityKind.Person ? [] : LegalForms.Find(tokens);
        var words = tokens.Select((t, i) => new ListedWord(t.Start, t.Length, text.Substring(t.Start, Math.Min(t.Length, text.Length - t.Start)),
            Array.Exists(forms, f => i >= f.Start && i < f.Start + f.Length), ClassOf(t, kind == EntityKind.Person)));
        return new ListedName(id, text, kind, [.. words], [.. forms]);
    }

    /// <summary>Whether it is one name, in Latin letters, with a word the party is known by: other scripts have tests of their own,
    /// and some lists put addresses and several names into one field.</summary>
    public bool IsEligible =>
        Text.All(c => !char.IsLetter(c) || c is < '\u0250' or (>= '\u1E00' and <= '\u1EFF'))
        && Words.Any(w => w.IsDistinctive)
        && !Prose.Any(p => Text.Contains(p, StringComparison.OrdinalIgnoreCase))
        && Text.Count(c => c == '(') == Text.Count(c => c == ')')
        && NameFieldReader.Read(Text, IsPerson) is { Names.Length: 1, Address: null };

    private static readonly string[] Prose = ["known as", "a.k.a", "f.k.a", "subsidiary", "affiliated", ":", "/", ";"];

    /// <summary>The name with one word written otherwise.</summary>
    public string With(ListedWord word, string text) => string.Concat(Text.AsSpan(0, word.Start), text, Text.AsSpan(word.Start + word.Length));

    /// <summary>The name without some of its words, and without the marks that then stand alone.</summary>
    public string Without(Func<ListedWord, int, bool> isLeftOut)
    {
        var kept = Text.ToCharArray();
        for (var i = 0; i < Words.Length; i++)
            if (isLeftOut(Words[i], i)) Array.Fill(kept, ' ', Words[i].Start, Words[i].Text.Length);
        var parts = new string(kept).Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(p => p.Any(char.IsLetterOrDigit));
        return string.Join(' ', parts).Trim(' ', ',', '-', '.');
    }

    private static WordClass ClassOf(NameToken token, bool isPerson) =>
        !isPerson && Vocabulary.Match([token], 0, out _, out var kind) > 0 ? kind : Vocabulary.Classify(token.Text, isPerson, out _);
}
