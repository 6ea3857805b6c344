using Screening.Scoring;
using Screening.Tests.Support;

namespace Screening.Tests.Scoring;

public sealed class ScannedLettersTests
{
    [Theory]
    [InlineData("ernraan", "emraan")]
    [InlineData("mehcli", "mehdi")]
    [InlineData("5ayyaf", "sayyaf")]
    [InlineData("shippin9", "shipping")]
    [InlineData("mirihoo", "minhoo")]
    [InlineData("amold", "arnold")]
    public void Letters_that_a_scanner_takes_for_others_make_one_word(string seen, string meant)
    {
        Assert.True(ScannedLetters.AreOne(seen, meant));
        Assert.Equal(ScoringPolicy.ScannedLetter, WordSimilarity.Of(TestLists.Name(seen).Words[0], TestLists.Name(meant).Words[0], out var relation));
        Assert.Equal(WordRelation.Misspelled, relation);
    }

    [Theory]
    [InlineData("maria", "mana")]
    [InlineData("cl5", "cls")]
    [InlineData("mzkt", "mzkt")]
    [InlineData("ernra", "emma")]
    [InlineData("0rl0n", "orlon")]
    public void Short_words_equal_words_and_two_places_are_not(string seen, string meant) => Assert.False(ScannedLetters.AreOne(seen, meant));

    [Fact]
    public void The_variants_of_a_word_are_the_words_it_may_have_been_made_of()
    {
        var random = new Random(11);
        var variant = new char[40];
        var found = 0;
        for (var i = 0; i < 3_000; i++)
        {
            var seen = string.Concat(Enumerable.Range(0, random.Next(3, 9)).Select(_ => "mrnicldvw0158as"[random.Next(15)]));
            var variants = new HashSet<string>();
            for (var at = 0; at < seen.Length; at++)
                for (var group = 0; group < ScannedLetters.Count; group++)
                    if (ScannedLetters.WriteVariant(seen, at, group, variant) is > 0 and var length) variants.Add(new string(variant, 0, length));
            found += variants.Count;
            Assert.All(variants, v => Assert.True(ScannedLetters.AreOne(seen, v), $"{seen} {v}"));
            var other = variants.Count > 0 ? NameEdits.Typo(variants.First(), random) : seen;
            Assert.Equal(variants.Contains(other), ScannedLetters.AreOne(seen, other));
        }
        Assert.InRange(found, 3_000, int.MaxValue);
    }
}
