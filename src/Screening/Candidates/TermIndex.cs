using Screening.Scoring;
using Screening.Text;

namespace Screening.Candidates;

/// <summary>Which names hold a word: by its key, by its canonical word, and by neighbouring words written as one.</summary>
internal sealed class TermIndex
{
    private readonly Dictionary<string, int[]> _byKey;
    private readonly Dictionary<string, int[]> _byCanon;
    private readonly Dictionary<string, int[]> _byJoin;
    private readonly Dictionary<string, int[]> _byPerson;
    private readonly Dictionary<string, int[]> _byOtherPerson;
    private readonly DeletionIndex _alike;
    private readonly string[] _keyOfWord;
    private readonly DeletionIndex _alikeKeys;
    private readonly string[] _keys;

    // Needed by a query without vowels only: made at the first one.
    private readonly Lazy<Dictionary<string, int[]>> _byConsonants;
    private readonly SoundIndex _sounds;

    /// <summary>Indexes the names; an id is a name's place in the list.</summary>
    public TermIndex(IReadOnlyList<PreparedName> names)
    {
        var (keys, canons, joins, persons, others) = (new Builder(), new Builder(), new Builder(), new Builder(), new Builder());
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var id = 0; id < names.Count; id++)
        {
            var name = names[id].Words;
            for (var i = 0; i < name.Length; i++)
            {
                keys.Add(name[i].Key, id);
                if (name[i].Canon != name[i].Text) canons.Add(name[i].Canon, id);
                // Where the list does not say that a person is meant, the query must.
                if (name[i].Person.Key is { } person) (names[id].Name.IsPerson ? persons : others).Add(person, id);
                words.TryAdd(name[i].Text, name[i].Key);
                for (var length = 2; length <= PreparedName.LongestRun && i + length <= name.Length; length++)
                {
                    joins.Add(names[id].JoinKey(i, length), id);
                    if (names[id].JoinedName(i, length) is { } joined) joins.Add(joined, id);
                }
            }
        }
        _byConsonants = new Lazy<Dictionary<string, int[]>>(() => ByConsonants(names));
        (_byKey, _byCanon, _byJoin, _byPerson, _byOtherPerson) = (keys.Build(), canons.Build(), joins.Build(), persons.Build(), others.Build());
        var sorted = words.Keys.ToArray();
        Array.Sort(sorted, StringComparer.Ordinal);
        _keyOfWord = [.. sorted.Select(w => words[w])];
        _alike = new DeletionIndex(sorted);
        _keys = [.. words.Values.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        _alikeKeys = new DeletionIndex(_keys);
        _sounds = new SoundIndex(names);
    }

    /// <summary>Collects the posting lists of every way in which word <paramref name="at"/> of a query can match.</summary>
    /// <returns>Whether the word may be joined with others, or split, in some listed name.</returns>
    public bool Collect(PreparedName query, int at, SearchScratch scratch, List<int[]> lists)
    {
        lists.Clear();
        var word = query.Words[at];
        Add(_byKey, word.Key, lists);
        if (word.Canon != word.Text) Add(_byKey, RomanKey.Of(word.Canon), lists);
        Add(_byCanon, word.Canon, lists);
        var isJoinable = _byJoin.TryGetValue(word.Key, out var split);
        if (isJoinable) lists.Add(split!);
        if (word.Person.Key is { } person)
        {
            AddPerson(query, person, lists);
            isJoinable |= Add(_byJoin, person, lists);
        }
        // A listed initial stands for the word.
        if (word.Class != WordClass.Number && word.Text.Length > 1) Add(_byKey, word.Text[..1], lists);
        for (var length = 2; length <= PreparedName.LongestRun; length++)
            for (var start = Math.Max(0, at - length + 1); start <= at && start + length <= query.Words.Length; start++)
            {
                isJoinable |= Add(_byKey, query.JoinKey(start, length), lists);
                if (query.JoinedName(start, length) is { } name) isJoinable |= AddPerson(query, name, lists);
            }
        if (word.IsVowelless) Add(_byConsonants.Value, Consonants.Of(word.Text), lists);
        scratch.Found.Clear();
        _alike.Find(word.Text, scratch.Forms, scratch.Found);
        foreach (var id in scratch.Found)
            if (_keyOfWord[id] != word.Key) Add(_byKey, _keyOfWord[id], lists);
        scratch.Found.Clear();
        _alikeKeys.Find(word.Key, scratch.Forms, scratch.Found);
        foreach (var id in scratch.Found) Add(_byKey, _keys[id], lists);
        return isJoinable | _sounds.Collect(query, at, lists);
    }

    private static Dictionary<string, int[]> ByConsonants(IReadOnlyList<PreparedName> names)
    {
        var terms = new Builder();
        for (var id = 0; id < names.Count; id++)
        {
            foreach (var word in names[id].Words)
                if (Consonants.Of(word.Text) is { Length: >= Consonants.Fewest - 1 } consonants) terms.Add(consonants, id);
        }
        return terms.Build();
    }

    private bool AddPerson(PreparedName query, string person, List<int[]> lists) =>
        Add(_byPerson, person, lists) | (query.Name.IsPerson && Add(_byOtherPerson, person, lists));

    private static bool Add(Dictionary<string, int[]> terms, string term, List<int[]> lists)
    {
        if (!terms.TryGetValue(term, out var names)) return false;
        if (!lists.Contains(names)) lists.Add(names);
        return true;
    }

    private sealed class Builder
    {
        private readonly Dictionary<string, List<int>> _lists = new(StringComparer.Ordinal);

        public void Add(string term, int name)
        {
            if (!_lists.TryGetValue(term, out var list)) _lists[term] = list = new List<int>(1);
            if (list.Count == 0 || list[^1] != name) list.Add(name);
        }

        public Dictionary<string, int[]> Build() =>
            _lists.ToDictionary(p => p.Key, p => p.Value.ToArray(), StringComparer.Ordinal);
    }
}
