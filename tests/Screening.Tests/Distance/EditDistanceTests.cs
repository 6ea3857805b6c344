using Screening.Distance;
using Screening.Tests.Reference;

namespace Screening.Tests.Distance;

public sealed class EditDistanceTests
{
    private const int Pairs = 5_000;
    private const int NoCutoff = int.MaxValue - 1;

    // Every cutoff a caller could pass by hand, and none.
    private static readonly int[] Cutoffs = [.. Enumerable.Range(0, 33), NoCutoff];

    public static TheoryData<string> LevenshteinKernels => [.. Levenshtein.Kernels.Select(k => k.Name)];

    public static TheoryData<string> AlignmentKernels => [.. OptimalStringAlignment.Kernels.Select(k => k.Name)];

    [Theory, MemberData(nameof(LevenshteinKernels))]
    public void Every_Levenshtein_kernel_agrees_with_the_textbook_at_every_cutoff(string kernel) =>
        AssertAgrees(Levenshtein.Kernels.Single(k => k.Name == kernel), TextbookDistance.Levenshtein);

    [Theory, MemberData(nameof(AlignmentKernels))]
    public void Every_alignment_kernel_agrees_with_the_textbook_at_every_cutoff(string kernel) =>
        AssertAgrees(OptimalStringAlignment.Kernels.Single(k => k.Name == kernel), TextbookDistance.OptimalStringAlignment);

    private static void AssertAgrees(Kernel kernel, Func<string, string, int> textbook)
    {
        foreach (var (shorter, longer) in StringPairs.Many(Pairs).Where(p => p.Shorter.Length <= kernel.MaxLength))
        {
            var expected = textbook(shorter, longer);
            // The kernel by rows takes long pairs as it takes short ones: about the distance is enough there.
            var isShort = kernel.MaxLength <= 64 || shorter.Length * longer.Length <= 1_600;
            foreach (var cutoff in isShort ? Cutoffs : [0, Math.Max(0, expected - 1), expected, expected + 1, NoCutoff])
            {
                var found = kernel.Compute(shorter, longer, cutoff);
                if (found != Math.Min(expected, cutoff + 1)) Assert.Fail($"{kernel.Name}(\"{shorter}\", \"{longer}\", {cutoff}) is {found}; the textbook says {expected}");
            }
        }
    }

    [Fact]
    public void One_word_against_many_agrees_with_the_textbook_whatever_came_before()
    {
        var pattern = new OsaPattern();
        foreach (var (a, b) in StringPairs.Many(3_000, seed: 555))
        {
            foreach (var (word, other) in ((string, string)[])[(a, b), (b, a)])
            {
                pattern.Set(word);
                var expected = TextbookDistance.OptimalStringAlignment(word, other);
                foreach (var cutoff in (int[])[0, 1, 2, expected, NoCutoff]) Assert.Equal(Math.Min(expected, cutoff + 1), pattern.Distance(other, cutoff));
            }
        }
    }

    [Fact]
    public void The_chosen_kernel_agrees_with_the_textbook_whichever_side_is_shorter()
    {
        foreach (var (shorter, longer) in StringPairs.Many(1_000, seed: 777))
        {
            Assert.Equal(TextbookDistance.Levenshtein(shorter, longer), Levenshtein.Distance(longer, shorter));
            Assert.Equal(TextbookDistance.Levenshtein(shorter, longer), Levenshtein.Distance(shorter, longer));
            Assert.Equal(TextbookDistance.OptimalStringAlignment(shorter, longer), OptimalStringAlignment.Distance(longer, shorter));
            Assert.Equal(TextbookDistance.OptimalStringAlignment(shorter, longer), OptimalStringAlignment.Distance(shorter, longer));
        }
    }

    [Theory]
    [InlineData(63), InlineData(64), InlineData(65)]
    public void The_last_letter_counts_at_the_length_of_a_machine_word(int length)
    {
        var word = new string('a', length - 1);

        Assert.Equal(1, Levenshtein.Distance(word + "b", word + "c"));
        Assert.Equal(1, OptimalStringAlignment.Distance(word[1..] + "bc", word[1..] + "cb"));
        Assert.Equal(2, Levenshtein.Distance(word[1..] + "bc", word[1..] + "cb"));
    }

    // 64 letters beyond ASCII are the most that the mask's table ever holds.
    [Fact]
    public void Sixty_four_different_letters_beyond_ASCII_do_not_collide()
    {
        foreach (var step in (int[])[1, 2, 16, 64, 128, 256])
        {
            var word = string.Concat(Enumerable.Range(0, 64).Select(i => (char)(0x100 + (i * step))));

            Assert.Equal(0, Levenshtein.Distance(word, word));
            Assert.Equal(64, Levenshtein.Distance(word, string.Concat(word.Select(c => (char)(c + 0x8000)))));
        }
    }

    [Theory]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("saturday", "sunday", 3)]
    [InlineData("intention", "execution", 5)]
    [InlineData("ca", "abc", 3)]
    [InlineData("peleng", "pelneg", 2)]
    [InlineData("", "mzkt", 4)]
    public void Levenshtein_is_what_the_literature_says(string a, string b, int distance) => Assert.Equal(distance, Levenshtein.Distance(a, b));

    [Theory]
    [InlineData("ca", "abc", 3)] // The unrestricted Damerau distance would be 2.
    [InlineData("ab", "ba", 1)]
    [InlineData("peleng", "pelneg", 1)]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("abcdef", "badcfe", 3)]
    public void Optimal_string_alignment_is_what_the_literature_says(string a, string b, int distance) => Assert.Equal(distance, OptimalStringAlignment.Distance(a, b));

    [Fact]
    public void A_distance_is_nought_between_equals_only_and_the_same_both_ways()
    {
        foreach (var (a, b) in StringPairs.Many(2_000, seed: 4242))
        {
            Assert.Equal(a == b, Levenshtein.Distance(a, b) == 0);
            Assert.Equal(a == b, OptimalStringAlignment.Distance(a, b) == 0);
            Assert.Equal(Levenshtein.Distance(a, b), Levenshtein.Distance(b, a));
            Assert.Equal(OptimalStringAlignment.Distance(a, b), OptimalStringAlignment.Distance(b, a));
        }
    }

    [Fact]
    public void A_way_round_is_never_shorter()
    {
        var words = StringPairs.Many(60, seed: 99).SelectMany(p => (string[])[p.Shorter, p.Longer]).ToArray();
        var distances = words.Select(a => words.Select(b => Levenshtein.Distance(a, b)).ToArray()).ToArray();
        for (var a = 0; a < words.Length; a++)
            for (var b = 0; b < words.Length; b++)
                for (var c = 0; c < words.Length; c++)
                    if (distances[a][b] > distances[a][c] + distances[c][b]) Assert.Fail($"\"{words[a]}\" to \"{words[b]}\" is shorter by way of \"{words[c]}\"");
    }

    [Fact]
    public void Swaps_only_ever_shorten_the_distance()
    {
        foreach (var (a, b) in StringPairs.Many(2_000, seed: 31))
            Assert.InRange(OptimalStringAlignment.Distance(a, b), (Levenshtein.Distance(a, b) + 1) / 2, Levenshtein.Distance(a, b));
    }
}
