using Screening.Distance;
using Screening.Tests.Reference;

namespace Screening.Tests.Distance;

public sealed class OsaBatchTests
{
    public static TheoryData<string> Kernels => [.. OsaBatch.Kernels.Select(k => k.Name)];

    [Fact]
    public void Vectors_are_used_unless_they_are_turned_off() => Assert.True(VectorKernels.AreUsed);

    [Theory, MemberData(nameof(Kernels))]
    public void Every_kernel_agrees_with_the_textbook_for_up_to_eight_words_at_once(string name)
    {
        var kernel = OsaBatch.Kernels.Single(k => k.Name == name);
        var (random, pattern) = (new Random(9), new OsaPattern());
        var within = 0;
        foreach (var words in StringPairs.Many(6_000, seed: 4).SelectMany(p => (string[])[p.Shorter, p.Longer]).Chunk(OsaBatch.Most + 1))
        {
            // The others as they are, or what slips make of the word: any number of them, the last batch too.
            var word = words[0];
            string[] others = [.. words[1..random.Next(1, words.Length + 1)].Select((w, i) => i % 2 == 0 ? w : StringPairs.Edited(random, "ab", word, random.Next(4)))];
            pattern.Set(word);
            var letters = "xyz" + string.Concat(others);
            var starts = new int[others.Length];
            for (var i = 0; i < starts.Length; i++) starts[i] = i == 0 ? 3 : starts[i - 1] + others[i - 1].Length;
            int[] budgets = [.. others.Select(_ => random.Next(-1, 4))];
            var found = kernel.Within(pattern, letters, starts, [.. others.Select(o => o.Length)], budgets);
            for (var i = 0; i < others.Length; i++)
            {
                var expected = TextbookDistance.OptimalStringAlignment(word, others[i]) <= budgets[i];
                if (expected != ((found >> i & 1) != 0)) Assert.Fail($"{name}: \"{word}\" and \"{others[i]}\" within {budgets[i]}: {!expected}; the textbook says {expected}");
                if (expected) within++;
            }
            Assert.Equal(0u, found >> others.Length);
        }
        Assert.True(within > 500, $"{within} pairs were within their budget");
    }
}
