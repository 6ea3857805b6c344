using Screening.Tests.Support;
using Screening.Text;

namespace Screening.Tests.Text;

public sealed class AbjadWordsTests
{
    [Theory]
    [InlineData("شركة", "company"), InlineData("شرکت", "company"), InlineData("للتجارة", "trading"), InlineData("والاستثمار", "investment"), InlineData("الإسلامية", "islamic")]
    [InlineData("فضایی", "space"), InlineData("نیروی", "force"), InlineData("الليبية", "libya"), InlineData("דואר", null), InlineData("בנק", "bank"), InlineData("الكتاب", null)]
    public void A_word_is_found_with_what_is_written_together_with_it(string word, string? canon)
    {
        var isFound = AbjadWords.TryFind(NameNormalizer.Normalize(word).Tokens.Single().Native!, out var found);
        Assert.Equal(canon, isFound ? found.Canon : null);
    }

    [Fact]
    public void A_Latin_word_is_not_taken_for_an_Arabic_one_with_its_letters()
    {
        Assert.Equal("copper", TestLists.Name("شركة نور مس").Words[^1].Canon);
        Assert.Equal("ms", TestLists.Name("Nour MS").Words[^1].Canon);
    }
}
