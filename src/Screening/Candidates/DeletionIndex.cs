using System.Numerics;
using System.Runtime.InteropServices;
using Screening.Distance;
using Screening.Scoring;
using Screening.Storage;

namespace Screening.Candidates;

/// <summary>Finds the words of a dictionary that are a few letters from a given one.</summary>
/// <remarks>
/// Algorithm: symmetric deletion (Garbe 2012) over the first seven letters: two words within k edits share a form
/// with at most k letters of each deleted. Forms are kept as hashes, sorted; every find is verified by the distance.
/// Time: one bucket per form, at most 29 forms a word. Space: 11 bytes a form.
/// Contract: exactly the words with <see cref="WordSimilarity.Edited"/> above 0.
/// Oracle: the same by comparing with every word, in DeletionIndexTests.
/// </remarks>
internal sealed class DeletionIndex
{
    private const int Prefix = 7;

    // Seven letters, each of them deleted, and each pair.
    private const int MostForms = 29;

    private readonly WordTexts _words;
    private readonly HashLists _forms;

    // The sign of each entry's word, in order of entries: to be read in a row, and not here and there in memory.
    private readonly Flat<WordSign> _signs;

    /// <summary>Indexes the words; an id is a word's place.</summary>
    public DeletionIndex(WordTexts words)
    {
        _words = words;
        var forms = new HashLists.Builder();
        Span<uint> hashes = stackalloc uint[MostForms];
        for (var id = 0; id < words.Length; id++)
            foreach (var hash in hashes[..Forms(words[id], hashes)]) forms.Add(hash, id);
        _forms = forms.Build();
        var ofWords = new WordSign[words.Length];
        for (var id = 0; id < ofWords.Length; id++) ofWords[id] = WordSign.Of(words[id]);
        var signs = new WordSign[_forms.Count];
        for (var at = 0; at < signs.Length; at++) signs[at] = ofWords[_forms[at]];
        _signs = Flat<WordSign>.Of(signs);
    }

    private DeletionIndex(WordTexts words, HashLists forms, Flat<WordSign> signs) => (_words, _forms, _signs) = (words, forms, signs);

    /// <summary>Opens an index that was written to a file.</summary>
    public static DeletionIndex Open(SectionFile file, string name, WordTexts words)
    {
        var (forms, signs) = (HashLists.Open(file, name), file.Values<WordSign>(name + ".signs"));
        return signs.Length == forms.Count ? new DeletionIndex(words, forms, signs) : throw file.Fault($"section {name}.signs: {signs.Length} signs", $"{forms.Count}, one for each entry");
    }

    /// <summary>Adds the index to a file, without its words.</summary>
    public void Write(SectionWriter writer, string name)
    {
        _forms.Write(writer, name);
        writer.Add(name + ".signs", _signs);
    }

    /// <summary>Adds to <paramref name="found"/> the ids of the words alike, each once, in no order.</summary>
    /// <param name="word">The word.</param>
    /// <param name="pattern">Memory for comparing it.</param>
    /// <param name="seen">Memory for which words were looked at: of as many places as there are words.</param>
    /// <param name="near">Memory for those that share a form.</param>
    /// <param name="found">Gets the ids.</param>
    public void Find(string word, OsaPattern pattern, Marks seen, List<int> near, List<int> found)
    {
        Span<uint> hashes = stackalloc uint[MostForms];
        var sign = WordSign.Of(word);
        seen.Clear();
        pattern.Set(word);
        Span<int> from = stackalloc int[MostForms];
        Span<int> to = stackalloc int[MostForms];
        var forms = Forms(word, hashes);
        _forms.Find(hashes[..forms], from, to);
        // All that is read here lies elsewhere in memory each time. Without a branch that depends on it, it is fetched side by side.
        var signs = _signs.Span;
        var ids = _forms.Values;
        var most = 0;
        for (var form = 0; form < forms; form++) most += to[form] - from[form];
        CollectionsMarshal.SetCount(near, most);
        var open = CollectionsMarshal.AsSpan(near);
        var count = 0;
        for (var form = 0; form < forms; form++)
            for (var at = from[form]; at < to[form]; at++)
            {
                open[count] = ids[at];
                count += sign.MayBeEdited(signs[at]) ? 1 : 0;
            }
        open = open[..seen.Keep(open[..count])];
        for (; !open.IsEmpty; open = open[Math.Min(OsaBatch.Most, open.Length)..]) Verify(word, pattern, open[..Math.Min(OsaBatch.Most, open.Length)], found);
    }

    private void Verify(string word, OsaPattern pattern, ReadOnlySpan<int> ids, List<int> found)
    {
        Span<int> starts = stackalloc int[OsaBatch.Most];
        Span<int> lengths = stackalloc int[OsaBatch.Most];
        Span<int> budgets = stackalloc int[OsaBatch.Most];
        for (var i = 0; i < ids.Length; i++)
        {
            (starts[i], lengths[i]) = _words.PlaceOf(ids[i]);
            // Without a budget not even an equal word is one with a slip.
            budgets[i] = WordSimilarity.EditBudget(Math.Min(word.Length, lengths[i])) is > 0 and var budget ? budget : -1;
        }
        var within = OsaBatch.Within(pattern, _words.Letters, starts[..ids.Length], lengths[..ids.Length], budgets[..ids.Length]);
        for (; within != 0; within &= within - 1)
        {
            var id = ids[BitOperations.TrailingZeroCount(within)];
            if (WordSimilarity.SameDigits(word, _words[id])) found.Add(id);
        }
    }

    // The hashes of a word's forms, one or more times each; their number.
    private static int Forms(ReadOnlySpan<char> word, Span<uint> hashes)
    {
        var edits = WordSimilarity.EditBudget(word.Length);
        if (edits == 0) return 0;
        var letters = word[..Math.Min(Prefix, word.Length)];
        var count = 0;
        hashes[count++] = Hash(letters, -1, -1);
        for (var i = 0; i < letters.Length; i++)
        {
            hashes[count++] = Hash(letters, i, -1);
            for (var j = i + 1; j < letters.Length && edits > 1; j++) hashes[count++] = Hash(letters, i, j);
        }
        return count;
    }

    private static uint Hash(ReadOnlySpan<char> letters, int without, int and)
    {
        var hash = 2166136261u;
        for (var i = 0; i < letters.Length; i++)
            if (i != without && i != and) hash = (hash ^ letters[i]) * 16777619u;
        return HashLists.Mixed(hash);
    }
}
