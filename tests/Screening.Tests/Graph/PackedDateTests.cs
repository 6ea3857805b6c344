using System.Globalization;
using Screening.Graph;
using Screening.Tests.Reference;

namespace Screening.Tests.Graph;

public sealed class PackedDateTests
{
    private static string? Date(Random random)
    {
        var day = new DateOnly(2023, 12, 1).AddDays(random.Next(120));
        return random.Next(4) switch
        {
            0 => null,
            1 => day.ToString("yyyy", CultureInfo.InvariantCulture),
            2 => day.ToString("yyyy-MM", CultureInfo.InvariantCulture),
            _ => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        };
    }

    [Fact]
    public void A_period_covers_the_days_that_comparing_texts_says_it_does()
    {
        var random = new Random(20261122);
        var covered = 0;
        for (var i = 0; i < 50_000; i++)
        {
            var (from, to, day) = (Date(random), Date(random), new DateOnly(2023, 11, 15).AddDays(random.Next(150)));
            var packed = PackedDate.Of(day);
            var holds = PackedDate.Start(from) <= packed && packed <= PackedDate.End(to);
            Assert.True(PlainExposure.Holds(from, to, day) == holds, $"{from}..{to} on {day:O}");
            if (holds) covered++;
        }
        Assert.InRange(covered, 5_000, 45_000);
    }

    [Theory]
    [InlineData("2024")]
    [InlineData("2024-02")]
    [InlineData("2024-02-29")]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31")]
    public void A_date_comes_out_as_precise_as_it_went_in(string date)
    {
        Assert.True(PackedDate.IsDate(date));
        Assert.Equal((date, date), (PackedDate.Text(PackedDate.Start(date)), PackedDate.Text(PackedDate.End(date))));
    }

    [Theory]
    [InlineData("")]
    [InlineData("0000")]
    [InlineData("2023-00")]
    [InlineData("2023-13")]
    [InlineData("2023-02-29")]
    [InlineData("2023-04-31")]
    [InlineData("2023-1-1")]
    [InlineData("2023/01/01")]
    [InlineData("20230101")]
    [InlineData("2023-01-01T00:00:00")]
    [InlineData("٢٠٢٣")]
    [InlineData(" 2023")]
    public void What_is_no_date_is_an_open_end(string text)
    {
        Assert.False(PackedDate.IsDate(text));
        Assert.Equal((PackedDate.OpenStart, PackedDate.OpenEnd), (PackedDate.Start(text), PackedDate.End(text)));
    }

    [Fact]
    public void An_open_end_has_no_text() => Assert.Equal((null, null), (PackedDate.Text(PackedDate.OpenStart), PackedDate.Text(PackedDate.OpenEnd)));
}
