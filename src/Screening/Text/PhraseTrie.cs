namespace Screening.Text;

/// <summary>Phrases of whole words, found in running words in one pass: the longest that starts at each word.</summary>
/// <remarks>
/// Algorithm: a trie over words. Time: O(words × longest phrase). Space: O(words of all phrases).
/// Contract: of the phrases that start at a word, the longest is reported; matches are word by word and exact.
/// Oracle: Reference/PlainPhrases.cs in the tests.
/// </remarks>
/// <typeparam name="T">What a phrase stands for.</typeparam>
internal sealed class PhraseTrie<T>
{
    private sealed class Node
    {
        // Null where no longer phrase goes on: most words of most phrases are the last.
        public Dictionary<string, Node>? Next;
        public bool IsEnd;
        public T Value = default!;
    }

    private readonly Node _root = new();

    /// <summary>Adds a phrase; the first value of equal phrases stays.</summary>
    public void Add(ReadOnlySpan<NameToken> phrase, T value)
    {
        if (phrase.IsEmpty) return;
        var node = _root;
        foreach (var word in phrase)
        {
            node.Next ??= new Dictionary<string, Node>(StringComparer.Ordinal);
            if (!node.Next.TryGetValue(word.Text, out var next)) node.Next[word.Text] = next = new Node();
            node = next;
        }
        if (node.IsEnd) return;
        node.IsEnd = true;
        node.Value = value;
    }

    /// <summary>The longest phrase that starts at <paramref name="at"/>.</summary>
    /// <param name="words">The running words.</param>
    /// <param name="at">Index of the first word of the phrase.</param>
    /// <param name="value">What the phrase stands for.</param>
    /// <returns>How many words it has; 0 where none starts here.</returns>
    public int Match(ReadOnlySpan<NameToken> words, int at, out T value)
    {
        value = default!;
        var node = _root;
        var length = 0;
        for (var i = at; i < words.Length && node.Next is { } next && next.TryGetValue(words[i].Text, out node!); i++)
        {
            if (!node.IsEnd) continue;
            value = node.Value;
            length = i - at + 1;
        }
        return length;
    }

    /// <summary>What a word by itself stands for.</summary>
    public bool TryFind(ReadOnlySpan<char> word, out T value)
    {
        value = default!;
        if (_root.Next is not { } next || !next.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var node) || !node.IsEnd) return false;
        value = node.Value;
        return true;
    }

    /// <summary>Whether any phrase starts with a word.</summary>
    public bool Starts(string word) => _root.Next is { } next && next.ContainsKey(word);
}
