using System.Text;
using Screening.Model;

namespace Screening.Cli.Evaluation.Sampling;

/// <summary>Names made up from common ones, that no list has: every alert on one is a false one.</summary>
internal static class CleanNames
{
    /// <summary>How many are made.</summary>
    public const int Count = 1_000;

    // Of a hundred names: persons, then bodies; the rest are ships.
    private const int Persons = 50;
    private const int Bodies = 45;

    // A list that holds every name that can be made leaves none to find.
    private const int MostTries = 20 * Count;

    private static readonly string[] Onsets = ["B", "D", "F", "G", "H", "K", "L", "M", "N", "P", "R", "S", "T", "V", "Br", "Gr", "St", "Tr", "Fl"];
    private static readonly string[] Vowels = ["a", "e", "i", "o", "u", "ai", "ou"];
    private static readonly string[] Codas = ["n", "r", "m", "l", "s", "t", "k", "v", "d", "nd", "rk"];

    /// <summary>Makes the names.</summary>
    /// <param name="bearers">The listed names: one with the same words is made again.</param>
    /// <param name="seed">The run's seed.</param>
    public static IReadOnlyList<Query> Make(NameBearers bearers, int seed)
    {
        var words = Words();
        var random = Seeds.For(seed, "clean");
        var names = new List<Query>(Count);
        var made = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var tries = 0; names.Count < Count && tries < MostTries; tries++)
        {
            var draw = random.Next(100);
            var kind = draw < Persons ? EntityKind.Person : draw < Persons + Bodies ? EntityKind.Organization : EntityKind.Vessel;
            var name = kind switch
            {
                EntityKind.Person => Person(words, random),
                EntityKind.Vessel => $"{words.Of("ship", random)} {words.Of("ship", random)}",
                _ => Body(words, random),
            };
            if (random.Next(2) == 0) name = name.ToUpperInvariant();
            if (made.Add(name) && bearers.Of(name).Count == 0) names.Add(new Query { Name = name, Kind = kind });
        }
        return names;
    }

    private static string Person(CleanWords words, Random random) => random.Next(3) == 0
        ? $"{words.Of("given", random)} {words.Of("given", random)} {words.Of("family", random)}"
        : $"{words.Of("given", random)} {words.Of("family", random)}";

    private static string Body(CleanWords words, Random random) => random.Next(6) switch
    {
        0 => $"{words.Of("own", random)} {words.Of("trade", random)} {words.Of("form", random)}",
        1 => $"{Invented(random)} {words.Of("trade", random)} {words.Of("form", random)}",
        2 => $"{words.Of("family", random)} & {words.Of("family", random)} {words.Of("form", random)}",
        3 => $"{words.Of("place", random)} {words.Of("trade", random)} {words.Of("form", random)}",
        4 => $"{Invented(random)} {words.Of("form", random)}",
        _ => $"{words.Of("given", random)} {words.Of("family", random)} {words.Of("trade", random)}",
    };

    private static string Invented(Random random)
    {
        var word = new StringBuilder();
        for (var syllables = 2 + random.Next(2); syllables > 0; syllables--)
        {
            var onset = Onsets[random.Next(Onsets.Length)];
            word.Append(word.Length == 0 ? onset : onset.ToLowerInvariant()).Append(Vowels[random.Next(Vowels.Length)]);
        }
        return word.Append(Codas[random.Next(Codas.Length)]).ToString();
    }

    private static CleanWords Words()
    {
        using var stream = typeof(CleanNames).Assembly.GetManifestResourceStream("Screening.Cli.clean-names.tsv")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return new CleanWords(reader.ReadToEnd().ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(l => l[0] != '#').Select(l => l.Split('\t')).ToLookup(r => r[0], r => r[1], StringComparer.Ordinal));
    }

    private sealed class CleanWords(ILookup<string, string> classes)
    {
        private readonly Dictionary<string, string[]> _classes = classes.ToDictionary(c => c.Key, c => c.ToArray(), StringComparer.Ordinal);

        public string Of(string kind, Random random) => _classes[kind][random.Next(_classes[kind].Length)];
    }
}
