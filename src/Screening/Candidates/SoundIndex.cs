using Screening.Scoring;
using Screening.Text;

namespace Screening.Candidates;

/// <summary>Which names hold a word that sounds like one of another script, whole or in several words.</summary>
/// <remarks>
/// Algorithm: postings by sound key; keys one letter apart through the keys with a letter left out, as in <see cref="DeletionIndex"/>.
/// Time: a look-up a key, and one a letter in long keys. Space: a posting a word and key of another script; of Latin names,
/// whose keys are needed by a query in another script only, nothing before the first such query.
/// Contract: every name with a word for which <see cref="SoundSimilarity"/> is above 0; some others too.
/// Oracle: Reference/ExhaustiveSearch.cs.
/// </remarks>
internal sealed class SoundIndex
{
    private static readonly Origin[] Families = [Origin.Abjad, Origin.Kana, Origin.Hangul, Origin.Han, Origin.Transcribed];

    private readonly Postings?[] _native;
    private readonly Lazy<Postings>[] _latin;

    /// <summary>Indexes the names; an id is a name's place in the list.</summary>
    public SoundIndex(IReadOnlyList<PreparedName> names)
    {
        _native = [.. Families.Select(f => names.Any(n => (n.Origins >> (int)f & 1) != 0) ? Native(names, f) : null)];
        _latin = [.. Families.Select(f => new Lazy<Postings>(() => Latin(names, f)))];
    }

    /// <summary>Adds the posting lists of the names in which a word of a query, or a run with it, may be heard.</summary>
    /// <returns>Whether the word may be joined with others, or split, in some name.</returns>
    public bool Collect(PreparedName query, int at, List<int[]> lists)
    {
        var word = query.Words[at];
        // Latin words are heard in names of other scripts only, and most lists hold few or none.
        if (word.Origin == Origin.Alphabet && Array.TrueForAll(_native, static n => n is null)) return false;
        var isJoinable = Collect(word, isRun: false, lists);
        for (var length = 2; length <= PreparedName.LongestRun; length++)
            for (var start = Math.Max(0, at - length + 1); start <= at && start + length <= query.Words.Length; start++)
                if (query.JoinedWord(start, length) is { } run) isJoinable |= Collect(run, isRun: true, lists);
        return isJoinable;
    }

    private bool Collect(NameWord word, bool isRun, List<int[]> lists)
    {
        var isJoinable = false;
        if (word.Origin == Origin.Alphabet)
        {
            for (var i = 0; i < Families.Length; i++)
                if (_native[i] is { } postings) isJoinable |= postings.Collect(word.Sounds.Beside(Families[i]), isRun, lists);
            return isJoinable;
        }
        for (var i = 0; i < SoundKeys.Count; i++)
            if (word.Sounds[i] != 0) isJoinable |= _latin[(int)word.Origin - 1].Value.Collect(word.Sounds[i], isRun, lists);
        return isJoinable;
    }

    private static Postings Native(IReadOnlyList<PreparedName> names, Origin family)
    {
        var postings = new Postings();
        ForEach(names, family, (word, isRun, id) =>
        {
            for (var i = 0; i < SoundKeys.Count; i++) postings.Add(word.Sounds[i], isRun, id);
        });
        return postings.Close();
    }

    private static Postings Latin(IReadOnlyList<PreparedName> names, Origin family)
    {
        var postings = new Postings();
        ForEach(names, Origin.Alphabet, (word, isRun, id) => postings.Add(word.Sounds.Beside(family), isRun, id));
        return postings.Close();
    }

    private static void ForEach(IReadOnlyList<PreparedName> names, Origin origin, Action<NameWord, bool, int> act)
    {
        for (var id = 0; id < names.Count; id++)
        {
            if ((names[id].Origins >> (int)origin & 1) == 0) continue;
            var words = names[id].Words;
            for (var i = 0; i < words.Length; i++)
            {
                if (words[i].Origin != origin) continue;
                act(words[i], false, id);
                for (var length = 2; length <= PreparedName.LongestRun && i + length <= words.Length; length++)
                    if (names[id].JoinedWord(i, length) is { } run) act(run, true, id);
            }
        }
    }

    /// <summary>Names by the keys of their words, and of their runs of words.</summary>
    private sealed class Postings
    {
        private readonly Dictionary<ulong, List<int>> _openWords = [];
        private readonly Dictionary<ulong, List<int>> _openRuns = [];
        private readonly Dictionary<ulong, List<ulong>> _near = [];
        private Dictionary<ulong, int[]> _words = [];
        private Dictionary<ulong, int[]> _runs = [];

        public void Add(ulong key, bool isRun, int id)
        {
            if (key == 0 || (isRun && SoundKey.Length(key) < ScoringPolicy.LongJoin)) return;
            var lists = isRun ? _openRuns : _openWords;
            if (!lists.TryGetValue(key, out var list))
            {
                lists[key] = list = new List<int>(1);
                if (!isRun) AddForms(key);
            }
            if (list.Count == 0 || list[^1] != id) list.Add(id);
        }

        public Postings Close()
        {
            (_words, _runs) = (Closed(_openWords), Closed(_openRuns));
            return this;
        }

        private static Dictionary<ulong, int[]> Closed(Dictionary<ulong, List<int>> open)
        {
            var closed = open.ToDictionary(p => p.Key, p => p.Value.ToArray());
            open.Clear();
            open.TrimExcess();
            return closed;
        }

        private void AddForms(ulong key)
        {
            if (!SoundSimilarity.MayDiffer(key)) return;
            for (var i = -1; i < SoundKey.Length(key); i++)
            {
                var form = i < 0 ? key : SoundKey.Without(key, i);
                if (!_near.TryGetValue(form, out var keys)) _near[form] = keys = new List<ulong>(1);
                if (!keys.Contains(key)) keys.Add(key);
            }
        }

        public bool Collect(ulong key, bool isRun, List<int[]> lists)
        {
            if (key == 0) return false;
            var isFound = AddList(_words, key, lists);
            if (isRun) return isFound;
            var isJoinable = AddList(_runs, key, lists);
            if (!SoundSimilarity.MayDiffer(key)) return isJoinable;
            for (var i = -1; i < SoundKey.Length(key); i++)
            {
                if (!_near.TryGetValue(i < 0 ? key : SoundKey.Without(key, i), out var keys)) continue;
                foreach (var near in keys)
                    if (SoundSimilarity.Meet(key, near)) AddList(_words, near, lists);
            }
            return isJoinable;
        }

        private static bool AddList(Dictionary<ulong, int[]> terms, ulong key, List<int[]> lists)
        {
            if (!terms.TryGetValue(key, out var names)) return false;
            if (!lists.Contains(names)) lists.Add(names);
            return true;
        }
    }
}
