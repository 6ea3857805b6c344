using Screening.Candidates;
using Screening.Distance;
using Screening.Tests.Reference;
using Screening.Tests.Support;

namespace Screening.Tests.Candidates;

public class DeletionIndexTests
{
    private static void AssertSameAsComparingAll(string[] words, IEnumerable<string> queries)
    {
        var index = new DeletionIndex(new WordTexts(words));
        var (pattern, seen, near, found) = (new OsaPattern(), new Marks(words.Length), new List<int>(), new List<int>());
        foreach (var query in queries)
        {
            found.Clear();
            index.Find(query, pattern, seen, near, found);
            var expected = Enumerable.Range(0, words.Length).Where(i => PlainNameScore.Edited(query, words[i]) > 0).Select(i => words[i]);
            Assert.Equal(expected.Order(StringComparer.Ordinal), found.Select(i => words[i]).Order(StringComparer.Ordinal));
        }
    }

    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(12)]
    [InlineData(20)]
    public void Words_with_up_to_three_edits_are_found_as_by_comparing_all(int length)
    {
        var random = new Random(length);
        string Word() => string.Concat(Enumerable.Range(0, length).Select(_ => (char)('a' + random.Next(4))));
        string[] words = [.. Enumerable.Range(0, 150).Select(_ => Word()).Distinct()];
        string Edited(string word)
        {
            for (var edits = random.Next(4); edits > 0; edits--) word = NameEdits.Typo(word, random);
            return word;
        }
        AssertSameAsComparingAll(words, Enumerable.Range(0, 150).Select(_ => Edited(words[random.Next(words.Length)])));
    }

    [Fact]
    public void Neighbouring_letters_may_change_places_anywhere_in_a_word()
    {
        string[] words = ["integral", "integralniy", "peleng", "kamaz", "radiotekhnika"];
        var swapped = words.SelectMany(w => Enumerable.Range(0, w.Length - 1).Select(i => w[..i] + w[i + 1] + w[i] + w[(i + 2)..]));
        AssertSameAsComparingAll(words, swapped);
    }

    [Fact]
    public void Words_of_the_bundled_lists_are_found_as_by_comparing_all()
    {
        var random = new Random(5);
        string[] words = [.. TestLists.Names.SelectMany(n => n.Words).Select(w => w.Text).Distinct().Where((_, i) => i % 3 == 0)];
        AssertSameAsComparingAll(words, Enumerable.Range(0, 150).Select(_ => NameEdits.Typo(words[random.Next(words.Length)], random)));
    }

    [Theory]
    [InlineData("plant7", "plant9")]
    [InlineData("unit12", "unit21")]
    [InlineData("ab", "ba")]
    public void Digits_and_short_words_have_no_near_ones(string word, string other)
    {
        var found = new List<int>();
        new DeletionIndex(new WordTexts([other])).Find(word, new OsaPattern(), new Marks(1), [], found);
        Assert.Empty(found);
    }
}
