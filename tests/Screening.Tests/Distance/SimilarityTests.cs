using FuzzySharp;
using Screening.Distance;
using Screening.Tests.Reference;

namespace Screening.Tests.Distance;

public sealed class SimilarityTests
{
    private const int Pairs = 5_000;

    [Fact]
    public void The_ratio_agrees_with_the_textbook()
    {
        foreach (var (a, b) in StringPairs.Many(Pairs)) AssertNear(TextbookDistance.IndelRatio(a, b), IndelRatio.Similarity(a, b), a, b);
    }

    [Fact]
    public void Jaro_Winkler_agrees_with_the_textbook()
    {
        foreach (var (a, b) in StringPairs.Many(Pairs)) AssertNear(TextbookDistance.JaroWinkler(a, b), JaroWinkler.Similarity(a, b), a, b);
    }

    private static void AssertNear(double expected, double found, string a, string b)
    {
        if (Math.Abs(expected - found) > 1e-12) Assert.Fail($"(\"{a}\", \"{b}\") is {found}; the textbook says {expected}");
    }

    // FuzzySharp rounds to whole percents.
    [Fact]
    public void The_ratio_is_that_of_FuzzySharp()
    {
        foreach (var (a, b) in StringPairs.Many(Pairs, seed: 2026).Where(p => p.Shorter.Length > 0 && (p.Shorter + p.Longer).All(char.IsAscii)))
            Assert.InRange(IndelRatio.Similarity(a, b) * 100, Fuzz.Ratio(a, b) - 0.5001, Fuzz.Ratio(a, b) + 0.5001);
    }

    [Theory]
    [InlineData("martha", "marhta", 0.961)]
    [InlineData("dixon", "dicksonx", 0.813)]
    [InlineData("dwayne", "duane", 0.840)]
    [InlineData("jellyfish", "smellyfish", 0.896)] // No common beginning, so no bonus.
    public void Jaro_Winkler_is_what_the_literature_says(string a, string b, double similarity) => Assert.Equal(similarity, JaroWinkler.Similarity(a, b), 3);

    [Theory]
    [InlineData("", "", 1)]
    [InlineData("", "a", 0)]
    [InlineData("ab", "cd", 0)]
    [InlineData("belavia", "belavia", 1)]
    public void The_ends_of_the_scale_are_nought_and_one(string a, string b, double similarity)
    {
        Assert.Equal(similarity, JaroWinkler.Similarity(a, b));
        Assert.Equal(similarity, IndelRatio.Similarity(a, b));
    }

    // Winkler's bonus begins at 0.7: without that floor two unlike words with one first letter would gain.
    [Fact]
    public void A_common_beginning_lifts_alike_words_only()
    {
        Assert.Equal(TextbookDistance.JaroWinkler("mabcdefg", "mhijklno"), JaroWinkler.Similarity("mabcdefg", "mhijklno"), 12);
        Assert.True(JaroWinkler.Similarity("mabcdefg", "mhijklno") < 0.5);
        Assert.True(JaroWinkler.Similarity("peleng", "pelengx") > JaroWinkler.Similarity("gnelep", "xgnelep"));
    }

    [Fact]
    public void Similarities_lie_between_nought_and_one_and_are_the_same_both_ways()
    {
        foreach (var (a, b) in StringPairs.Many(2_000, seed: 4242))
        {
            Assert.InRange(JaroWinkler.Similarity(a, b), 0, 1);
            Assert.InRange(IndelRatio.Similarity(a, b), 0, 1);
            Assert.Equal(JaroWinkler.Similarity(a, b), JaroWinkler.Similarity(b, a), 12);
            Assert.Equal(IndelRatio.Similarity(a, b), IndelRatio.Similarity(b, a));
        }
    }
}
