using Screening.Text;

namespace Screening.Tests.Support;

/// <summary>What people and documents do to a name; every edit is drawn from a seeded source.</summary>
internal static class NameEdits
{
    /// <summary>The edits, by the name of what they do.</summary>
    public static IReadOnlyList<(string Name, Func<string, Random, string> Apply)> All { get; } =
    [
        ("exact", static (n, _) => n),
        ("typo", Typo),
        ("two typos", static (n, r) => Typo(Typo(n, r), r)),
        ("reordered", Reorder),
        ("joined", Join),
        ("split", Split),
        ("dropped word", Drop),
        ("initials", Initials),
        ("acronym", Acronym),
        ("scanned", Scan),
        ("quoted", Quote),
        ("upper case", static (n, _) => n.ToUpperInvariant()),
        ("added word", static (n, r) => n + " " + Random(1, r)),
        ("clean", static (_, r) => Random(r.Next(1, 5), r)),
    ];

    public static string Typo(string name, Random random)
    {
        if (name.Length < 2) return name;
        var at = random.Next(name.Length - 1);
        return random.Next(4) switch
        {
            0 => name.Remove(at, 1),
            1 => name.Insert(at, Letter(random).ToString()),
            2 => string.Concat(name.AsSpan(0, at), name.AsSpan(at + 1, 1), name.AsSpan(at, 1), name.AsSpan(at + 2)),
            _ => string.Concat(name.AsSpan(0, at), [Letter(random)], name.AsSpan(at + 1)),
        };
    }

    public static T[] Shuffled<T>(IEnumerable<T> items, Random random)
    {
        var array = items.ToArray();
        random.Shuffle(array);
        return array;
    }

    private static char Letter(Random random) => (char)('a' + random.Next(26));

    private static string Reorder(string name, Random random) => string.Join(' ', Shuffled(Words(name), random));

    private static string Join(string name, Random random)
    {
        var words = Words(name);
        if (words.Length < 2) return name;
        var at = random.Next(words.Length - 1);
        return string.Join(' ', [.. words[..at], words[at] + words[at + 1], .. words[(at + 2)..]]);
    }

    private static string Split(string name, Random random)
    {
        var words = Words(name);
        var at = random.Next(words.Length);
        if (words[at].Length < 4) return name;
        words[at] = words[at].Insert(random.Next(1, words[at].Length), " ");
        return string.Join(' ', words);
    }

    private static string Drop(string name, Random random)
    {
        var words = Words(name).ToList();
        if (words.Count > 1) words.RemoveAt(random.Next(words.Count));
        return string.Join(' ', words);
    }

    private static readonly (string Meant, string Seen)[] Scans = [("m", "rn"), ("d", "cl"), ("n", "ri"), ("o", "0"), ("s", "5"), ("rn", "m"), ("g", "9"), ("w", "vv")];

    private static string Scan(string name, Random random)
    {
        var (meant, seen) = Scans[random.Next(Scans.Length)];
        var at = name.IndexOf(meant, random.Next(name.Length), StringComparison.OrdinalIgnoreCase);
        return at < 0 ? name : string.Concat(name.AsSpan(0, at), seen, name.AsSpan(at + meant.Length));
    }

    private static string Quote(string name, Random random)
    {
        var words = Words(name);
        var at = random.Next(words.Length);
        words[at] = $"\"{words[at]}\"";
        return string.Join(' ', words);
    }

    private static string Initials(string name, Random random)
    {
        var words = Words(name);
        var at = random.Next(words.Length);
        words[at] = words[at][..1] + ".";
        return string.Join(' ', words);
    }

    private static string Acronym(string name, Random random) =>
        string.Concat(NameAnalyzer.Analyze(name).Words.SelectMany(w => w.Text.Split(' ')).Select(w => w[0])).ToUpperInvariant();

    private static string Random(int words, Random random) =>
        string.Join(' ', Enumerable.Range(0, words).Select(_ => string.Concat(Enumerable.Range(0, random.Next(3, 10)).Select(_ => Letter(random)))));

    private static string[] Words(string name) => name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
