using System.Globalization;
using System.Runtime.InteropServices;
using Screening.Scoring;
using Screening.Storage;
using Screening.Text;

namespace Screening.Candidates;

/// <summary>Which listed words sound like one of another script, and which runs of listed words do.</summary>
/// <remarks>
/// Algorithm: postings by sound key; keys one letter apart through the keys with a letter left out, as in <see cref="DeletionIndex"/>.
/// Time: a look-up a key, and one a letter in long keys. Space: a posting a word and key of another script; of Latin words,
/// whose keys are needed by a query in another script only, nothing before the first such query.
/// Contract: every row for which <see cref="SoundSimilarity"/> is above 0, and every name with a run that is one name with
/// the word; some others too.
/// Oracle: Reference/ExhaustiveSearch.cs.
/// </remarks>
internal sealed class SoundIndex
{
    private static readonly Origin[] Families = [Origin.Abjad, Origin.Kana, Origin.Hangul, Origin.Han, Origin.Transcribed];

    private readonly Postings?[] _native;
    private readonly Lazy<Postings>[] _latin;

    /// <summary>Indexes names and the words they are made of.</summary>
    public SoundIndex(PreparedName[] names, WordRows rows)
    {
        var origins = names.Aggregate(0, static (all, n) => all | n.Origins);
        _native = [.. Families.Select(f => (origins >> (int)f & 1) != 0 ? Native(f, names, rows) : null)];
        _latin = [.. Families.Select(f => new Lazy<Postings>(() => Latin(f, names, rows)))];
    }

    private SoundIndex(SectionFile file, string name)
    {
        _native = [.. Families.Select((_, i) => Postings.AreIn(file, Native(name, i)) ? Postings.Open(file, Native(name, i)) : null)];
        _latin = [.. Families.Select((_, i) => new Lazy<Postings>(() => Postings.Open(file, Latin(name, i))))];
    }

    /// <summary>Opens an index that was written to a file; what only a query in another script needs, at the first such query.</summary>
    public static SoundIndex Open(SectionFile file, string name) => new(file, name);

    /// <summary>Adds the index to a file.</summary>
    public void Write(SectionWriter writer, string name)
    {
        for (var i = 0; i < Families.Length; i++)
        {
            _native[i]?.Write(writer, Native(name, i));
            _latin[i].Value.Write(writer, Latin(name, i));
        }
    }

    private static string Native(string name, int family) => string.Create(CultureInfo.InvariantCulture, $"{name}.n{family}");

    private static string Latin(string name, int family) => string.Create(CultureInfo.InvariantCulture, $"{name}.l{family}");

    /// <summary>Whether a word may be heard in any listed one: Latin words are heard in words of other scripts only, and most lists hold few or none.</summary>
    public bool MayHear(NameWord word) => word.Origin != Origin.Alphabet || Array.Exists(_native, static n => n is not null);

    /// <summary>Adds the rows that may sound like a word.</summary>
    public void Collect(NameWord word, List<int> rows) => Collect(word, rows, static (postings, key, found) => postings.Collect(key, found));

    /// <summary>Adds the rows that may be heard as a run of words.</summary>
    public void CollectWhole(NameWord run, List<int> rows) => Collect(run, rows, static (postings, key, found) => postings.CollectEqual(key, found));

    /// <summary>Adds the names in which a run of words may be heard as the word.</summary>
    public void CollectRuns(NameWord word, List<int> names) => Collect(word, names, static (postings, key, found) => postings.CollectRuns(key, found));

    // A Latin word is heard beside each family listed, another word in each way of reading it.
    private void Collect(NameWord word, List<int> found, Action<Postings, ulong, List<int>> collect)
    {
        if (!MayHear(word)) return;
        if (word.Origin != Origin.Alphabet)
        {
            for (var i = 0; i < SoundKeys.Count; i++) collect(_latin[(int)word.Origin - 1].Value, word.Sounds[i], found);
            return;
        }
        for (var i = 0; i < Families.Length; i++)
            if (_native[i] is { } postings) collect(postings, word.Sounds.Beside(Families[i]), found);
    }

    private static Postings Native(Origin family, PreparedName[] names, WordRows rows)
    {
        var postings = new Postings();
        Fill(postings, family, names, rows, static (word, add) =>
        {
            for (var i = 0; i < SoundKeys.Count; i++) add(word.Sounds[i]);
        });
        return postings.Close();
    }

    private static Postings Latin(Origin family, PreparedName[] names, WordRows rows)
    {
        var postings = new Postings();
        Fill(postings, Origin.Alphabet, names, rows, (word, add) => add(word.Sounds.Beside(family)));
        return postings.Close();
    }

    private static void Fill(Postings postings, Origin origin, PreparedName[] names, WordRows rows, Action<NameWord, Action<ulong>> keysOf)
    {
        for (var row = 0; row < rows.Length; row++)
            if (rows[row].Origin == origin) keysOf(rows[row], key => postings.AddWord(key, row));
        for (var id = 0; id < names.Length; id++)
        {
            if ((names[id].Origins >> (int)origin & 1) == 0) continue;
            var words = names[id].Words;
            for (var i = 0; i < words.Length; i++)
            {
                if (words[i].Origin != origin) continue;
                for (var length = 2; length <= PreparedName.LongestRun && i + length <= words.Length; length++)
                    if (names[id].JoinedWord(i, length) is { } run) keysOf(run, key => postings.AddRun(key, id));
            }
        }
    }

    /// <summary>Rows by the keys of their words, and names by the keys of their runs of words.</summary>
    private sealed class Postings
    {
        private readonly HashLists.Builder _openWords = new();
        private readonly HashLists.Builder _openRuns = new();
        private readonly HashLists.Builder _openNear = new();
        private readonly Dictionary<ulong, int> _known = [];
        private readonly List<ulong> _openKeys = [];
        private Flat<ulong> _keys;
        private HashLists? _words;
        private HashLists? _runs;
        private HashLists? _near;

        /// <summary>Whether a file has them.</summary>
        public static bool AreIn(SectionFile file, string name) => file.Has(name + ".keys");

        /// <summary>Opens what was written to a file.</summary>
        public static Postings Open(SectionFile file, string name) => new()
        {
            _words = HashLists.Open(file, name + ".words"),
            _runs = HashLists.Open(file, name + ".runs"),
            _near = HashLists.Open(file, name + ".near"),
            _keys = file.Values<ulong>(name + ".keys"),
        };

        /// <summary>Adds them to a file.</summary>
        public void Write(SectionWriter writer, string name)
        {
            _words!.Write(writer, name + ".words");
            _runs!.Write(writer, name + ".runs");
            _near!.Write(writer, name + ".near");
            writer.Add(name + ".keys", _keys);
        }

        public void AddWord(ulong key, int row)
        {
            if (key == 0) return;
            _openWords.Add(HashLists.Hash(key), row);
            if (_known.TryAdd(key, _openKeys.Count)) AddForms(key);
        }

        public void AddRun(ulong key, int name)
        {
            if (key != 0 && SoundKey.Length(key) >= ScoringPolicy.LongJoin) _openRuns.Add(HashLists.Hash(key), name);
        }

        private void AddForms(ulong key)
        {
            if (SoundSimilarity.MayDiffer(key))
                for (var i = -1; i < SoundKey.Length(key); i++) _openNear.Add(HashLists.Hash(i < 0 ? key : SoundKey.Without(key, i)), _openKeys.Count);
            _openKeys.Add(key);
        }

        public Postings Close()
        {
            (_words, _runs, _near) = (_openWords.Build(), _openRuns.Build(), _openNear.Build());
            _keys = Flat<ulong>.Of(CollectionsMarshal.AsSpan(_openKeys));
            _known.Clear();
            _openKeys.Clear();
            return this;
        }

        public void Collect(ulong key, List<int> rows)
        {
            if (key == 0) return;
            CollectEqual(key, rows);
            if (!SoundSimilarity.MayDiffer(key)) return;
            for (var i = -1; i < SoundKey.Length(key); i++)
                foreach (var near in _near!.Of(HashLists.Hash(i < 0 ? key : SoundKey.Without(key, i))))
                    if (SoundSimilarity.Meet(key, _keys[near])) CollectEqual(_keys[near], rows);
        }

        public void CollectEqual(ulong key, List<int> rows)
        {
            if (key != 0) rows.AddRange(_words!.Of(HashLists.Hash(key)));
        }

        public void CollectRuns(ulong key, List<int> names)
        {
            if (key != 0) names.AddRange(_runs!.Of(HashLists.Hash(key)));
        }
    }
}
