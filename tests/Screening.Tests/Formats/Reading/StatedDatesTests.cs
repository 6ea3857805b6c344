using System.Globalization;
using Screening.Formats.Reading;
using Screening.Graph;

namespace Screening.Tests.Formats.Reading;

/// <summary>What a reader lets pass as a date must be one to the graph, and the other way round.</summary>
public sealed class StatedDatesTests
{
    private static string Text(Random random) => random.Next(4) switch
    {
        0 => random.Next(0, 10_000).ToString("0000", CultureInfo.InvariantCulture),
        1 => string.Create(CultureInfo.InvariantCulture, $"{random.Next(2019, 2023):0000}-{random.Next(0, 14):00}"),
        2 => string.Create(CultureInfo.InvariantCulture, $"{random.Next(2019, 2025):0000}-{random.Next(0, 14):00}-{random.Next(0, 33):00}"),
        _ => new string([.. Enumerable.Range(0, random.Next(0, 12)).Select(_ => "0129-/ T٣"[random.Next(9)])]),
    };

    [Fact]
    public void Readers_and_the_graph_agree_on_what_a_date_is()
    {
        var random = new Random(7);
        var dates = 0;
        for (var i = 0; i < 20_000; i++)
        {
            var text = Text(random);
            Assert.True(StatedDates.IsDate(text) == PackedDate.IsDate(text), text);
            if (StatedDates.IsDate(text)) dates++;
        }
        Assert.InRange(dates, 5_000, 19_000);
    }

    [Fact]
    public void Readers_and_the_graph_agree_on_what_comes_first()
    {
        var random = new Random(8);
        string Date()
        {
            string text;
            do text = Text(random);
            while (!StatedDates.IsDate(text));
            return text;
        }
        for (var i = 0; i < 20_000; i++)
        {
            var (a, b) = (Date(), Date());
            Assert.Equal(PackedDate.Start(a) > PackedDate.End(b), StatedDates.EndsBeforeStart(a, b));
            Assert.Equal(PackedDate.Start(a) < PackedDate.Start(b), StatedDates.StartsEarlier(a, b));
            Assert.Equal(PackedDate.End(a) > PackedDate.End(b), StatedDates.EndsLater(a, b));
        }
    }

    [Theory]
    [InlineData("2024-05-06T07:08:09", "2024-05-06")]
    [InlineData("2024-05-06 07:08", "2024-05-06")]
    [InlineData("2024-05", "2024-05")]
    [InlineData("2024-05-06-07", null)]
    [InlineData("2024-02-30T00:00:00", null)]
    [InlineData(null, null)]
    public void A_time_is_its_day(string? text, string? day) => Assert.Equal(day, StatedDates.Day(text));
}
