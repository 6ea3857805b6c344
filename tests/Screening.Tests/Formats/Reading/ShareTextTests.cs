using System.Globalization;
using Screening.Formats.Reading;

namespace Screening.Tests.Formats.Reading;

public sealed class ShareTextTests
{
    [Theory]
    [InlineData("25", "25", "25")]
    [InlineData("25%", "25", "25")]
    [InlineData(" 33.3333 % ", "33.3333", "33.3333")]
    [InlineData("100.00", "100", "100")]
    [InlineData("25-50%", "25", "50")]
    [InlineData("25% - 50%", "25", "50")]
    [InlineData("25 – 50 %", "25", "50")]
    [InlineData("25 to 50 percent", "25", "50")]
    [InlineData("75-to-100", "75", "100")]
    [InlineData(">50", "50.0000000001", "100")]
    [InlineData("more than 50 per cent", "50.0000000001", "100")]
    [InlineData("Over 75%", "75.0000000001", "100")]
    [InlineData(">= 50", "50", "100")]
    [InlineData("at least 50%", "50", "100")]
    [InlineData("75% or more", "75", "100")]
    [InlineData("75+", "75", "100")]
    [InlineData("<25", "0", "24.9999999999")]
    [InlineData("less than 25%", "0", "24.9999999999")]
    [InlineData("up to 10%", "0", "10")]
    [InlineData("not more than 50%", "0", "50")]
    [InlineData("more than 25% but not more than 50%", "25.0000000001", "50")]
    [InlineData("More than 50% but less than 75%", "50.0000000001", "74.9999999999")]
    [InlineData(">25 <=50", "25.0000000001", "50")]
    [InlineData("ownership-of-shares-25-to-50-percent", "25.0000000001", "50")]
    [InlineData("ownership-of-shares-50-to-75-percent-as-trust", "50.0000000001", "74.9999999999")]
    [InlineData("ownership-of-shares-75-to-100-percent-as-firm", "75", "100")]
    [InlineData("ownership-of-shares-more-than-25-percent-registered-overseas-entity", "25.0000000001", "100")]
    public void A_share_in_words_is_read_as_far_as_it_is_certain(string text, string min, string max)
    {
        Assert.True(ShareText.TryRead(text, out var least, out var most));
        Assert.Equal((decimal.Parse(min, CultureInfo.InvariantCulture), decimal.Parse(max, CultureInfo.InvariantCulture)), (least, most));
    }

    [Theory]
    [InlineData("25,5")]
    [InlineData("25,5%")]
    [InlineData("1 000")]
    [InlineData("25 50")]
    [InlineData("101")]
    [InlineData("-5")]
    [InlineData("50-25")]
    [InlineData("25-50-75")]
    [InlineData(">100")]
    [InlineData("<0")]
    [InlineData(">25 >50")]
    [InlineData("about 50")]
    [InlineData("half")]
    [InlineData("1/2")]
    [InlineData("")]
    [InlineData("%")]
    [InlineData("more than")]
    [InlineData("voting-rights-75-to-100-percent")]
    [InlineData("ownership-of-shares-10-to-25-percent")]
    [InlineData("significant-influence-or-control")]
    [InlineData("0.12345678901")]
    [InlineData("25 shares of 50")]
    public void A_share_that_is_not_clear_is_not_guessed(string text) => Assert.False(ShareText.TryRead(text, out _, out _));

    [Fact]
    public void A_page_of_text_is_no_share() => Assert.False(ShareText.TryRead(new string('5', 10_000), out _, out _));

    [Fact]
    public void Whatever_is_read_is_a_range_of_percent()
    {
        const string Signs = "0123456789.,%-><=+ to";
        var random = new Random(20261122);
        var read = 0;
        for (var i = 0; i < 20_000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 8)).Select(_ => Signs[random.Next(Signs.Length)]));
            if (!ShareText.TryRead(text, out var min, out var max)) continue;
            read++;
            Assert.True(min >= 0 && min <= max && max <= 100, text);
        }
        Assert.True(read > 500, $"{read}");
    }
}
