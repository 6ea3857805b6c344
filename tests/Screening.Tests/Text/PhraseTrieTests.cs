using Screening.Tests.Reference;
using Screening.Text;

namespace Screening.Tests.Text;

public sealed class PhraseTrieTests
{
    private static NameToken[] Tokens(params string[] words) => [.. words.Select(w => new NameToken(w, 0, w.Length))];

    [Fact]
    public void It_finds_what_the_plain_list_finds()
    {
        var random = new Random(12345);
        string[] words = ["a", "b", "c", "d"];
        for (var round = 0; round < 200; round++)
        {
            var (trie, plain) = (new PhraseTrie<int>(), new PlainPhrases<int>());
            for (var i = 1; i <= 15; i++)
            {
                var phrase = random.GetItems(words, random.Next(1, 5));
                trie.Add(Tokens(phrase), i);
                plain.Add(phrase, i);
            }
            var running = random.GetItems(words, 20);
            for (var at = 0; at < running.Length; at++)
            {
                var length = trie.Match(Tokens(running), at, out var value);
                Assert.Equal(plain.Match(running, at), (length, value));
            }
        }
    }

    [Fact]
    public void The_longest_phrase_wins_and_a_broken_one_falls_back_to_the_shorter()
    {
        var trie = new PhraseTrie<string>();
        trie.Add(Tokens("joint", "stock"), "short");
        trie.Add(Tokens("joint", "stock", "company", "open"), "long");

        Assert.Equal(4, trie.Match(Tokens("joint", "stock", "company", "open"), 0, out var whole));
        Assert.Equal(2, trie.Match(Tokens("joint", "stock", "company", "closed"), 0, out var part));
        Assert.Equal(0, trie.Match(Tokens("joint"), 0, out var none));
        Assert.Equal(("long", "short", null), (whole, part, none));
    }

    [Fact]
    public void The_first_of_two_equal_phrases_stays_and_an_empty_one_is_none()
    {
        var trie = new PhraseTrie<int>();
        trie.Add(Tokens("a"), 1);
        trie.Add(Tokens("a"), 2);
        trie.Add([], 3);

        Assert.Equal(1, trie.Match(Tokens("a"), 0, out var value));
        Assert.Equal(1, value);
        Assert.Equal(0, trie.Match([], 0, out _));
    }
}
