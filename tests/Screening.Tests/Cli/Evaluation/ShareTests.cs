using Screening.Cli.Evaluation.Measuring;
using Screening.Cli.Evaluation.Reporting;

namespace Screening.Tests.Cli.Evaluation;

public sealed class ShareTests
{
    // From Wilson's formula worked out by hand and the tables of Newcombe (1998), method 3.
    [Theory]
    [InlineData(81, 263, 0.2553, 0.3662)]
    [InlineData(15, 148, 0.0624, 0.1605)]
    [InlineData(0, 20, 0.0000, 0.1611)]
    [InlineData(1, 29, 0.0061, 0.1718)]
    [InlineData(29, 29, 0.8830, 1.0000)]
    public void An_interval_is_that_of_the_tables(int count, int of, double low, double high)
    {
        var share = new Share(count, of);

        Assert.Equal(low, share.Low, 4);
        Assert.Equal(high, share.High, 4);
    }

    [Fact]
    public void Of_nothing_nothing_is_known()
    {
        var nothing = new Share(0, 0);

        Assert.True(double.IsNaN(nothing.Rate));
        Assert.Equal((0, 1), (nothing.Low, nothing.High));
        Assert.Equal("none", Figures.Percent(nothing));
    }

    [Theory]
    [InlineData(2_999, 3_000, "99.9")]
    [InlineData(3_000, 3_000, "100.0")]
    [InlineData(1, 3_000, "0.1")]
    [InlineData(0, 3_000, "0.0")]
    [InlineData(1, 3, "33.3")]
    public void A_share_is_all_or_nothing_only_where_it_is(int count, int of, string shown) => Assert.Equal(shown, Figures.Percent(new Share(count, of)));
}
