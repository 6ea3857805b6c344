using Screening.Tests.Support;
using Screening.Text;

namespace Screening.Tests.Text;

public sealed class KnownWordsTests
{
    // Few letters, so that most words are one slip from several others.
    private static string Word(Random random) => new([.. Enumerable.Range(0, random.Next(1, 9)).Select(_ => (char)('a' + random.Next(4)))]);

    [Fact]
    public void It_finds_what_comparing_with_every_word_finds()
    {
        var random = new Random(12345);
        var found = 0;
        for (var round = 0; round < 20; round++)
        {
            string[] known = [.. Enumerable.Range(0, 200).Select(_ => Word(random)).Distinct()];
            var words = new KnownWords(known);
            for (var i = 0; i < 500; i++)
            {
                var word = i % 2 == 0 ? Word(random) : NameEdits.Typo(known[random.Next(known.Length)], random);
                var expected = known.Contains(word) ? null : known.Where(k => KnownWords.IsOneSlip(word, k)).Order(StringComparer.Ordinal).FirstOrDefault();
                Assert.Equal(expected, words.OneSlipFrom(word));
                if (expected is not null) found++;
            }
        }
        Assert.True(found > 1_000);
    }

    [Theory]
    [InlineData("technology", "technolgy", true), InlineData("technology", "technologyy", true), InlineData("technology", "tehcnology", true), InlineData("technology", "technologi", true)]
    [InlineData("technology", "tecnolgy", false), InlineData("ab", "ba", true), InlineData("", "a", true), InlineData("", "", false)]
    public void One_slip_is_a_letter_more_less_other_or_in_its_neighbours_place(string a, string b, bool isOne) =>
        Assert.Equal((isOne, isOne), (KnownWords.IsOneSlip(a, b), KnownWords.IsOneSlip(b, a)));

    [Fact]
    public void A_word_longer_than_any_that_is_known_is_no_slip() => Assert.Null(new KnownWords(["abc"]).OneSlipFrom(new string('a', 1_000)));
}
