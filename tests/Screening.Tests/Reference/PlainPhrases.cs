namespace Screening.Tests.Reference;

/// <summary>Phrases as a plain list: try every one at every word, keep the longest.</summary>
internal sealed class PlainPhrases<T>
{
    private readonly List<(string[] Words, T Value)> _phrases = [];

    public void Add(string[] words, T value) => _phrases.Add((words, value));

    /// <summary>The longest phrase at a word; of equal ones, the one added first.</summary>
    public (int Length, T? Value) Match(string[] words, int at)
    {
        var (length, value) = (0, default(T));
        foreach (var phrase in _phrases)
            if (phrase.Words.Length > length && words.Skip(at).Take(phrase.Words.Length).SequenceEqual(phrase.Words)) (length, value) = (phrase.Words.Length, phrase.Value);
        return (length, value);
    }
}
