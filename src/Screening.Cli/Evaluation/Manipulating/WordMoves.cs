using Screening.Model;
using Screening.Text;

namespace Screening.Cli.Evaluation.Manipulating;

/// <summary>Words moved, joined, cut, dropped or shortened.</summary>
internal static class WordMoves
{
    private const int Splittable = 8;
    private const int ShortestPart = 3;

    // Words that no acronym counts.
    private static readonly string[] Uncounted = ["of", "and", "the", "for", "in", "on", "de", "des", "du", "la", "el", "al", "i", "y", "und", "fur", "et", "by", "to", "dos", "das", "do", "da", "del", "los", "las", "e", "der", "die", "ve", "va", "wa", "fi", "a", "an", "le", "les", "di", "della", "za"];

    private static readonly string[] Patronymics = ["vich", "vych", "ovna", "evna", "ivna", "yevna", "ichna"];

    /// <summary>A person's family name first or last; another name's words turned round, its legal forms where they were.</summary>
    public static string? Order(ListedName name, Random random)
    {
        var comma = name.Text.IndexOf(',', StringComparison.Ordinal);
        if (name.IsPerson && comma > 0) return $"{name.Text[(comma + 1)..].Trim()} {name.Text[..comma].Trim()}";
        var words = Spaced(name);
        var own = words.Where(w => !w.IsForm).Select(w => w.Text).ToArray();
        if (own.Length < 2) return null;
        if (name.IsPerson) return $"{own[^1]}, {string.Join(' ', own[..^1])}";
        var by = random.Next(1, own.Length);
        var turned = new Queue<string>([.. own[by..], .. own[..by]]);
        return string.Join(' ', words.Select(w => w.IsForm ? w.Text : turned.Dequeue()));
    }

    /// <summary>Two neighbours written as one.</summary>
    public static string? Join(ListedName name, Random random)
    {
        var places = Enumerable.Range(0, Math.Max(0, name.Words.Length - 1)).Where(i => IsPlain(name.Words[i]) && IsPlain(name.Words[i + 1]) && name.Words[i + 1].Start == name.Words[i].Start + name.Words[i].Length + 1).ToArray();
        if (places.Length == 0) return null;
        var (first, second) = (name.Words[places[random.Next(places.Length)]], default(ListedWord));
        second = name.Words[Array.IndexOf(name.Words, first) + 1];
        // A small letter where the word before ends with one: a capital inside a word would show the seam.
        var tail = char.IsLower(first.Text[^1]) ? second.Text.ToLowerInvariant() : second.Text;
        return string.Concat(name.Text.AsSpan(0, first.Start + first.Length), tail, name.Text.AsSpan(second.Start + second.Length));
    }

    private static bool IsPlain(ListedWord word) => word is { IsForm: false, IsLetters: true, Length: > 1 };

    /// <summary>A word of eight letters or more written as two.</summary>
    public static string? Split(ListedName name, Random random)
    {
        var words = name.Words.Where(w => w is { IsForm: false, IsLetters: true, Length: >= Splittable }).ToArray();
        if (words.Length == 0) return null;
        var word = words[random.Next(words.Length)];
        return name.With(word, word.Text.Insert(random.Next(ShortestPart, word.Length - ShortestPart + 1), " "));
    }

    /// <summary>A name of three words or more without one of them; one it is known by stays.</summary>
    public static string? Drop(ListedName name, Random random)
    {
        if (name.OwnWords < 3) return null;
        var candidates = Enumerable.Range(0, name.Words.Length).Where(i => !name.Words[i].IsForm && name.Words[i].Length > 1).ToArray();
        if (candidates.Length == 0) return null;
        var dropped = candidates[random.Next(candidates.Length)];
        return name.Words.Where((w, i) => i != dropped && w.IsDistinctive).Any() ? name.Without((_, i) => i == dropped) : null;
    }

    /// <summary>A person's given names by their first letters, where the name shows which they are.</summary>
    public static string? Initials(ListedName name)
    {
        if (!name.IsPerson || name.Words.Length < 3 || GivenNames(name) is not { } given) return null;
        var shortened = given.Where(w => w is { Length: > 2, IsLetters: true, Class: not (WordClass.Particle or WordClass.Title) }).Take(2).ToArray();
        if (shortened.Length == 0) return null;
        var text = name;
        foreach (var word in shortened.Reverse()) text = text with { Text = text.With(word, word.Text[..1] + ".") };
        return text.Text;
    }

    // "LAST, First", "First LAST", or a patronymic behind the given name; otherwise nobody can tell.
    private static IEnumerable<ListedWord>? GivenNames(ListedName name)
    {
        var comma = name.Text.IndexOf(',', StringComparison.Ordinal);
        if (comma > 0) return name.Words.Where(w => w.Start > comma);
        if (name.Text.Any(char.IsLower) && name.Words.Any(IsFamily)) return name.Words.Where(w => !IsFamily(w));
        var patronymic = Array.FindLastIndex(name.Words, w => Patronymics.Any(p => w.Text.EndsWith(p, StringComparison.OrdinalIgnoreCase)));
        return patronymic == name.Words.Length - 1 ? name.Words[1..] : patronymic > 0 ? name.Words[..(patronymic + 1)] : null;
    }

    private static bool IsFamily(ListedWord word) => word.Length > 2 && !word.Text.Any(char.IsLower);

    /// <summary>First letters of a body's words, where three or more count and none is an acronym already.</summary>
    public static string? Acronym(ListedName name)
    {
        if (name.Kind != EntityKind.Organization || name.Text.Contains('(') || name.Text.Contains(" - ", StringComparison.Ordinal)) return null;
        var counted = name.Words.Where(w => !w.IsForm && w.Length > 1 && w.Text.Any(char.IsLetter) && !Uncounted.Contains(w.Text, StringComparer.OrdinalIgnoreCase)).ToArray();
        var isBody = name.Forms.Length > 0 || counted.Any(w => w.Class is WordClass.Generic or WordClass.Sector or WordClass.Descriptor);
        var hasAcronym = name.Text.Any(char.IsLower) && counted.Any(w => !w.Text.Any(char.IsLower));
        if (!isBody || hasAcronym || counted.Length is < 3 or > 8 || !counted.All(w => char.IsLetter(w.Text[0]))) return null;
        return string.Concat(counted.Select(w => w.Text[0])).ToUpperInvariant();
    }

    // Words as spaces cut them, without the marks around them: "(Hong Kong)" may come apart.
    private static List<(string Text, bool IsForm)> Spaced(ListedName name)
    {
        var words = new List<(string, bool)>();
        for (var start = 0; start < name.Text.Length;)
        {
            var end = name.Text.IndexOf(' ', start) is var space and >= 0 ? space : name.Text.Length;
            var text = name.Text[start..end].Trim(',', '(', ')', '"', '\'', ';');
            var inside = name.Words.Where(w => w.Start >= start && w.Start < end).ToArray();
            if (inside.Length > 0) words.Add((text, inside.All(w => w.IsForm)));
            start = end + 1;
        }
        return words;
    }
}
