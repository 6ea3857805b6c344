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

    [Theory]
    [InlineData("уладзiмiр", "уладзімір")]
    [InlineData("cергей", "сергей")]
    [InlineData("каpoль", "кароль")]
    [InlineData("iван", "іван")]
    [InlineData("mzкt", "mzkt")]
    [InlineData("реleng", "peleng")]
    public void A_word_that_mixes_scripts_is_read_in_the_one_it_can_be(string word, string read) =>
        Assert.Equal(read, Confusables.Resolve(word));

    [Fact]
    public void A_long_word_is_no_exception() => Assert.Equal(new string('a', 1000), Confusables.ToLatin(new string('а', 1000)));
}
