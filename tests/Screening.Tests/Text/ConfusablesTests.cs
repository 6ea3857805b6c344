using Screening.Text;

namespace Screening.Tests.Text;

public sealed class ConfusablesTests
{
    [Theory]
    [InlineData("mzкt", "mzkt")]
    [InlineData("реleng", "peleng")]
    [InlineData("iran аіr", "iran air")]
    [InlineData("ρeleng", "peleng")]
    [InlineData("plain", "plain")]
    [InlineData("жук", "жyk")]
    public void A_letter_that_looks_Latin_becomes_the_one_it_imitates(string word, string latin) => Assert.Equal(latin, Confusables.ToLatin(word));

    [Fact]
    public void A_long_word_is_no_exception() => Assert.Equal(new string('a', 1000), Confusables.ToLatin(new string('а', 1000)));
}
