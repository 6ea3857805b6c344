using Screening.Review;

namespace Screening.Tests.Review;

public sealed class ReviewWordsTests
{
    [Fact]
    public void Every_word_comes_back_as_its_value()
    {
        Assert.All(Enum.GetValues<Verdict>(), v => Assert.Equal(v, ReviewWords.Parse<Verdict>(ReviewWords.Of(v))));
        Assert.Equal(["low", "medium", "high", "critical"], Enum.GetValues<AlertBand>().Select(ReviewWords.Of));
        Assert.Equal("needs-information", ReviewWords.Of(AlertState.NeedsInformation));
    }

    [Theory]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("falsepositive")]
    [InlineData("false positive")]
    public void Other_words_have_no_value(string word) => Assert.Null(ReviewWords.Parse<Verdict>(word));
}
