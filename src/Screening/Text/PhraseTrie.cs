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
    /// <summary>The phrases that have their first words in common.</summary>
    internal sealed class Branch
    {
        // Null where no longer phrase goes on: most words of most phrases are the last.
        private Dictionary<string, Branch>? _next;
        private bool _isEnd;
        private T _value = default!;

        /// <summary>The branch behind a further word; made where there is none.</summary>
        public Branch Grow(string word)
        {
            _next ??= new Dictionary<string, Branch>(StringComparer.Ordinal);
            if (!_next.TryGetValue(word, out var branch)) _next[word] = branch = new Branch();
            return branch;
        }

        /// <summary>Ends a phrase here; the first value of equal phrases stays.</summary>
        public void End(T value)
        {
            if (_isEnd) return;
            (_isEnd, _value) = (true, value);
        }

        /// <summary>The branch behind a further word; null where there is none.</summary>
        public Branch? Behind(string word) => _next?.GetValueOrDefault(word);

        /// <summary>What the one word of these letters stands for by itself.</summary>
        public bool TryFind(ReadOnlySpan<char> word, out T value)
        {
            value = default!;
            if (_next is null || !_next.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var branch) || !branch._isEnd) return false;
            value = branch._value;
            return true;
        }

        /// <summary>The longest phrase of this branch, whose first word stands at <paramref name="at"/>.</summary>
        public int Match(ReadOnlySpan<NameToken> words, int at, out T value)
        {
            value = default!;
            var length = 0;
            var branch = this;
            for (var end = at + 1; branch is not null; end++)
            {
                if (branch._isEnd) (value, length) = (branch._value, end - at);
                branch = end < words.Length ? branch.Behind(words[end].Text) : null;
            }
            return length;
        }
    }

    private readonly Branch _root = new();

    /// <summary>Adds a phrase; the first value of equal phrases stays.</summary>
    public void Add(ReadOnlySpan<NameToken> phrase, T value)
    {
        if (phrase.IsEmpty) return;
        var branch = _root;
        foreach (var word in phrase) branch = branch.Grow(word.Text);
        branch.End(value);
    }

    /// <summary>The longest phrase that starts at <paramref name="at"/>.</summary>
    /// <param name="words">The running words.</param>
    /// <param name="at">Index of the first word of the phrase.</param>
    /// <param name="value">What the phrase stands for.</param>
    /// <returns>How many words it has; 0 where none starts here.</returns>
    public int Match(ReadOnlySpan<NameToken> words, int at, out T value)
    {
        value = default!;
        return at < words.Length && StartingWith(words[at].Text) is { } branch ? branch.Match(words, at, out value) : 0;
    }

    /// <summary>What a word by itself stands for.</summary>
    public bool TryFind(ReadOnlySpan<char> word, out T value) => _root.TryFind(word, out value);

    /// <summary>The phrases that start with a word; null where none does.</summary>
    public Branch? StartingWith(string word) => _root.Behind(word);
}
