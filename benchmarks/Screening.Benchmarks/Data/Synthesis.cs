using System.Security.Cryptography;
using System.Text;
using Screening.Model;

namespace Screening.Benchmarks.Data;

/// <summary>A list and queries with known truth, made up but the same everywhere: for cost, and for the change of recall;
/// not for recall as such, which only real names can tell.</summary>
/// <remarks>Own and general words, legal forms, persons and companies, and aliases that vary one spelling. Half of the
/// queries are clean: names made in the same way that are on no list. Half are listed names altered once, by <see cref="Alterations"/>.</remarks>
internal sealed class Synthesis
{
    /// <summary>The list's key in ids.</summary>
    public const string ListKey = "synthetic";

    private const ulong Seed = 20261122;

    // Names of an entity besides its first: 2.7 in all on average, as on the official lists.
    private const int AliasPercent = 63;

    private static readonly string[] Forms = ["llc", "ltd", "co ltd", "gmbh", "jsc", "ojsc", "ooo", "sa", "fze", "inc", "limited", "pvt ltd", "oao", "company limited"];

    private readonly SeededDraw _draw;
    private readonly WordUrn _own;
    private readonly WordUrn _general;
    private readonly WordUrn _person;
    private readonly HashSet<string> _generalWords;

    private Synthesis(int names, ulong seed)
    {
        _draw = new SeededDraw(seed);
        var words = Words();
        _generalWords = words["general"].ToHashSet(StringComparer.Ordinal);
        _own = new WordUrn(_draw, words["own"], discount: 0.9, strength: 2_000, inventedPercent: 95);
        _general = new WordUrn(_draw, words["general"], discount: 0.1, strength: 3_000, inventedPercent: 0);
        _person = new WordUrn(_draw, words["person"], discount: 0.75, strength: 2_000, inventedPercent: 95);
        Names = List(names);
    }

    /// <summary>The names, entity by entity.</summary>
    public IReadOnlyList<SyntheticName> Names { get; }

    /// <summary>Makes a list.</summary>
    /// <exception cref="InvalidOperationException">The first names are not the known ones: the generator has changed.</exception>
    public static Synthesis Make(int names)
    {
        var made = new Synthesis(names, Seed);
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', made.Names.Take(Expected.HashedNames).Select(n => n.Text)))));
        Expected.Check("SHA-256 of the first synthetic names", hash, Expected.SyntheticNames);
        return made;
    }

    /// <summary>The names as a watchlist.</summary>
    public Watchlist ToWatchlist() => new()
    {
        Version = new ListVersion(ListKey, null, new string('0', 64), ListKey),
        Format = ListKey,
        Records = Names.Count,
        Entities = [.. Names.GroupBy(n => n.Group).Select(g => new Entity
        {
            Id = $"{ListKey}:{g.Key}",
            List = ListKey,
            Names = [.. g.Select((n, i) => new EntityName(n.Text, i == 0 ? NameRole.Primary : NameRole.Aka))],
        })],
    };

    /// <summary>Queries, clean and altered in turn.</summary>
    public IReadOnlyList<QueryCase> Queries(int count)
    {
        var draw = new SeededDraw(Seed + 1);
        var listed = OwnersOfWords();
        var wheel = Alterations.All.SelectMany(a => Enumerable.Repeat(a, a.Share)).ToArray();
        var queries = new List<QueryCase>(count);
        while (queries.Count < count)
        {
            if (queries.Count % 2 == 0)
            {
                var name = Name(QueryCase.Clean);
                if (!IsLike(name, listed)) queries.Add(new QueryCase("clean", QueryCase.Clean, name.Text));
                continue;
            }
            var alteration = draw.Of(wheel);
            var original = draw.Of(Names);
            if (alteration.Apply(original, draw) is { } altered) queries.Add(new QueryCase(alteration.Class, original.Group, altered));
        }
        return queries;
    }

    // Who is known by a word: general words make nobody known.
    private Dictionary<string, HashSet<int>> OwnersOfWords()
    {
        var owners = new Dictionary<string, HashSet<int>>(StringComparer.Ordinal);
        foreach (var name in Names)
        {
            foreach (var word in name.Words.Where(w => !_generalWords.Contains(w)))
            {
                if (!owners.TryGetValue(word, out var groups)) owners[word] = groups = [];
                groups.Add(name.Group);
            }
        }
        return owners;
    }

    // A name that shares two own words with a listed one, or its only one, may well be that one's: its truth is not known.
    private bool IsLike(SyntheticName name, Dictionary<string, HashSet<int>> owners)
    {
        var own = name.Words.Where(w => !_generalWords.Contains(w)).ToArray();
        var shared = own.Where(owners.ContainsKey).SelectMany(w => owners[w]).CountBy(g => g);
        return own.Length == 0 || shared.Any(g => g.Value >= Math.Min(2, own.Length));
    }

    private List<SyntheticName> List(int count)
    {
        var names = new List<SyntheticName>(count);
        for (var group = 0; names.Count < count; group++)
        {
            var first = Name(group);
            names.Add(first);
            while (names.Count < count && _draw.Percent(AliasPercent)) names.Add(Alias(first));
        }
        return names;
    }

    private SyntheticName Name(int group) => _draw.Percent(45)
        ? new SyntheticName(group, Take(_person, 2 + (_draw.Percent(40) ? 1 : 0)), null, IsPerson: true, _draw.Percent(50))
        : new SyntheticName(group, [.. Take(_own, 1 + (_draw.Percent(40) ? 1 : 0)), .. Take(_general, _draw.Below(3))], _draw.Percent(70) ? _draw.Of(Forms) : null, IsPerson: false, _draw.Percent(50));

    private SyntheticName Alias(SyntheticName name)
    {
        var kind = _draw.Below(4);
        if (kind == 0 && !name.IsPerson) return name with { Form = _draw.Of(Forms) };
        if (kind == 1 && name.Words.Length > 2) return name with { Words = name.Words[..^1] };
        if (kind == 2) return name with { Words = [.. name.Words.Skip(1), name.Words[0]] };
        var at = _draw.Below(name.Words.Length);
        var words = name.Words.ToArray();
        words[at] = Alterations.Respell(words[at], _draw) ?? (name.IsPerson ? _person : _own).Next();
        return name with { Words = words };
    }

    private static string[] Take(WordUrn urn, int count) => [.. Enumerable.Range(0, count).Select(_ => urn.Next())];

    private static Dictionary<string, string[]> Words()
    {
        using var stream = typeof(Synthesis).Assembly.GetManifestResourceStream("Screening.Benchmarks.words.tsv")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(l => l[0] != '#')
            .Select(l => l.Split('\t'))
            .GroupBy(r => r[0], StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.SelectMany(r => Enumerable.Repeat(r[1], int.Parse(r[2], System.Globalization.CultureInfo.InvariantCulture))).ToArray(), StringComparer.Ordinal);
    }
}
