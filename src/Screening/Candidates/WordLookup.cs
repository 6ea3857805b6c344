using System.Runtime.InteropServices;
using Screening.Scoring;
using Screening.Storage;
using Screening.Text;

namespace Screening.Candidates;

/// <summary>Finds the listed words that are like a word.</summary>
/// <remarks>
/// A word is like another through its letters or the key of its letters (both are <i>spellings</i>, few letters apart or
/// none), through its canonical word, its group of given names, its initial, its consonants, its sound or its looks. Each way is a
/// look-up; what it gives is compared by <see cref="WordSimilarity"/>, which alone decides.
/// Contract: exactly the rows with a similarity above 0, but of an initial only those above <see cref="ScoringPolicy.InitialOnly"/>.
/// Oracle: comparing with every word, in WordLookupTests.
/// </remarks>
internal sealed class WordLookup
{
    private readonly ListedWords _words;
    private readonly WordTexts _spellings;
    private readonly DeletionIndex _alike;
    private readonly HashLists _exact;
    private readonly HashLists _canons;
    private readonly HashLists _persons;
    private readonly SoundIndex _sounds;
    private readonly MatchCache _known = new();

    // Needed by a word without vowels only: made at the first one.
    private readonly Lazy<HashLists> _consonants;

    /// <summary>Indexes the words.</summary>
    public WordLookup(ListedWords words, SoundIndex sounds)
    {
        (_words, _sounds) = (words, sounds);
        var (exact, canons, persons) = (new HashLists.Builder(), new HashLists.Builder(), new HashLists.Builder());
        for (var row = 0; row < words.Words.Length; row++)
        {
            var word = words.Words[row];
            exact.Add(HashLists.Hash(word.Text), row);
            exact.Add(HashLists.Hash(word.Key), row);
            if (word.Canon != word.Text) canons.Add(HashLists.Hash(word.Canon), row);
            if (word.Person.Key is { } person) persons.Add(HashLists.Hash(person), row);
        }
        (_exact, _canons, _persons) = (exact.Build(), canons.Build(), persons.Build());
        _spellings = new WordTexts([.. words.Words.SelectMany(w => (string[])[w.Text, w.Key]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);
        _alike = new DeletionIndex(_spellings);
        _consonants = new Lazy<HashLists>(ByConsonants);
    }

    private WordLookup(SectionFile file, string name, ListedWords words, SoundIndex sounds, WordTexts spellings)
    {
        (_words, _sounds, _spellings) = (words, sounds, spellings);
        (_exact, _canons, _persons) = (HashLists.Open(file, name + ".exact"), HashLists.Open(file, name + ".canons"), HashLists.Open(file, name + ".persons"));
        _alike = DeletionIndex.Open(file, name + ".alike", spellings);
        _consonants = new Lazy<HashLists>(() => HashLists.Open(file, name + ".consonants"));
    }

    /// <summary>Opens the look-up that was written to a file.</summary>
    public static WordLookup Open(SectionFile file, string name, ListedWords words, SoundIndex sounds, WordTexts spellings) => new(file, name, words, sounds, spellings);

    /// <summary>Adds the look-up to a file, without words and sounds.</summary>
    public void Write(SectionWriter writer, string name)
    {
        _exact.Write(writer, name + ".exact");
        _canons.Write(writer, name + ".canons");
        _persons.Write(writer, name + ".persons");
        _alike.Write(writer, name + ".alike");
        _consonants.Value.Write(writer, name + ".consonants");
    }

    /// <summary>The texts and keys of all words, in ordinal order.</summary>
    public WordTexts Texts => _spellings;

    /// <summary>How many spellings there are to look among.</summary>
    public int Spellings => _spellings.Length;

    /// <summary>The rows written as the word is, or with its key.</summary>
    public ReadOnlySpan<int> Written(string spelling) => _exact.Of(HashLists.Hash(spelling));

    /// <summary>The rows written as the word with that hash.</summary>
    public ReadOnlySpan<int> Written(uint spelling) => _exact.Of(spelling);

    /// <summary>The rows with a group of given names.</summary>
    public ReadOnlySpan<int> Named(string person) => _persons.Of(HashLists.Hash(person));

    /// <summary>Finds the rows like a word, each once, the most similar first.</summary>
    public void Find(NameWord word, LookupScratch scratch, List<WordMatch> found)
    {
        found.Clear();
        if (_known.Find(word) is { } matches)
        {
            found.AddRange(matches.AsSpan());
            return;
        }
        LookUp(word, scratch, found);
        _known.Add(word, CollectionsMarshal.AsSpan(found));
    }

    private void LookUp(NameWord word, LookupScratch scratch, List<WordMatch> found)
    {
        scratch.Rows.Clear();
        scratch.Open.Clear();
        Take(_exact.Of(HashLists.Hash(word.Key)), scratch);
        Take(_exact.Of(HashLists.Hash(word.Canon)), scratch);
        Take(_canons.Of(HashLists.Hash(word.Canon)), scratch);
        if (word.Person.Key is { } person) Take(Named(person), scratch);
        // A listed initial stands for the word.
        if (word.Class != WordClass.Number && word.Text.Length > 1) Take(_exact.Of(HashLists.Hash(word.Text.AsSpan(0, 1))), scratch);
        if (word.IsVowelless) Take(_consonants.Value.Of(HashLists.Hash(Consonants.Of(word.Text))), scratch);
        AddAlike(word.Text, scratch);
        if (word.HasOwnKey) AddAlike(word.Key, scratch);
        AddScanned(word, scratch);
        scratch.Heard.Clear();
        _sounds.Collect(word, scratch.Heard);
        var looked = scratch.Open.Count;
        Take(CollectionsMarshal.AsSpan(scratch.Heard), scratch);
        var rows = CollectionsMarshal.AsSpan(scratch.Open);
        BringNear(rows);
        // Rows alike in any other way were taken before: these are alike by their sound or not at all.
        for (var i = 0; i < rows.Length; i++)
            if (i < looked || SoundSimilarity.Of(word, _words.Words[rows[i]]) > 0) Judge(word, rows[i], found);
        Sort(found);
    }

    // A word and its letters lie elsewhere in memory each. In short loops they are fetched side by side.
    private void BringNear(ReadOnlySpan<int> rows)
    {
        var near = 0;
        foreach (var row in rows) near |= (int)_words.Words[row].Letters;
        HashLists.Keep(near);
        foreach (var row in rows) near |= _words.Words[row].Text.Length;
        HashLists.Keep(near);
    }

    /// <summary>Finds the rows like a word or beginning with it, where the field ended within it; a row may be found as both.</summary>
    public void FindCut(NameWord word, LookupScratch scratch, List<WordMatch> found)
    {
        Find(word, scratch, found);
        scratch.Rows.Clear();
        for (var at = _spellings.FirstFrom(word.Text); at < _spellings.Length && _spellings[at].StartsWith(word.Text, StringComparison.Ordinal); at++)
            foreach (var row in _exact.Of(HashLists.Hash(_spellings[at])))
                if (scratch.Rows.Add(row)) found.Add(new WordMatch(row, WordRelation.Cut, ScoringPolicy.CutWord));
        Sort(found);
    }

    private static void Sort(List<WordMatch> found) =>
        found.Sort(static (a, b) => a.Similarity != b.Similarity ? b.Similarity.CompareTo(a.Similarity) : a.Row.CompareTo(b.Row));

    private void AddAlike(string spelling, LookupScratch scratch)
    {
        scratch.Alike.Clear();
        _alike.Find(spelling, scratch.Pattern, scratch.Spellings, scratch.Near, scratch.Alike);
        foreach (var alike in scratch.Alike) Take(_exact.Of(HashLists.Hash(_spellings[alike])), scratch);
    }

    private void AddScanned(NameWord word, LookupScratch scratch)
    {
        var text = word.Text;
        const int room = RomanKey.Longest + ScannedLetters.Longer;
        var variant = text.Length + ScannedLetters.Longer <= room ? stackalloc char[room] : new char[text.Length + ScannedLetters.Longer];
        for (var at = 0; at < text.Length; at++)
            for (var group = 0; group < ScannedLetters.Count; group++)
                if (ScannedLetters.WriteVariant(text, at, group, variant) is > 0 and var length) Take(_exact.Of(HashLists.Hash(variant[..length])), scratch);
    }

    private static void Take(ReadOnlySpan<int> rows, LookupScratch scratch)
    {
        foreach (var row in rows)
            if (scratch.Rows.Add(row)) scratch.Open.Add(row);
    }

    private void Judge(NameWord word, int row, List<WordMatch> found)
    {
        var similarity = WordSimilarity.Of(word, _words.Words[row], out var relation);
        if (similarity > 0) found.Add(new WordMatch(row, relation, similarity));
    }

    private HashLists ByConsonants()
    {
        var consonants = new HashLists.Builder();
        for (var row = 0; row < _words.Words.Length; row++)
            if (Consonants.Of(_words.Words[row].Text) is { Length: >= Consonants.Fewest - 1 } letters) consonants.Add(HashLists.Hash(letters), row);
        return consonants.Build();
    }
}
