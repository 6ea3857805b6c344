using Screening.Candidates;
using Screening.Scoring;
using Screening.Tests.Support;

namespace Screening.Tests.Candidates;

public class WordSignTests
{
    [Fact]
    public void No_likeness_of_two_words_is_ruled_out_by_their_signs()
    {
        var random = new Random(37);
        string[] words = [.. TestLists.Names.SelectMany(n => n.Words).Select(w => w.Text).Distinct(), new string('a', 30) + "bcd", new string('z', 300)];
        var alike = 0;
        for (var i = 0; i < 60_000; i++)
        {
            var word = words[random.Next(words.Length)];
            var other = NameEdits.Typo(i % 2 == 0 ? word : NameEdits.Typo(word, random), random);
            if (WordSimilarity.Edited(word, other) == 0) continue;
            alike++;
            Assert.True(WordSign.Of(word).MayBeEdited(WordSign.Of(other)), $"{word} {other}");
            Assert.True(WordSign.Of(other).MayBeEdited(WordSign.Of(word)), $"{other} {word}");
        }
        Assert.True(alike > 20_000);
    }

    [Theory]
    [InlineData("peleng", "planar")]
    [InlineData("integral", "kolomnas")]
    [InlineData("minsk", "minskenergo")]
    public void Words_of_other_letters_or_lengths_are_told_apart(string word, string other) => Assert.False(WordSign.Of(word).MayBeEdited(WordSign.Of(other)));
}
