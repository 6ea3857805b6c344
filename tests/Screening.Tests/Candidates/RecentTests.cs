using System.Globalization;
using Screening.Candidates;

namespace Screening.Tests.Candidates;

public class RecentTests
{
    [Fact]
    public void What_is_asked_for_again_is_made_once_and_what_it_gave_way_to_anew()
    {
        var (recent, made) = (new Recent<string>(4, 100), new List<int>());
        string Get(int number) => recent.Get(number, made, static (list, n) =>
        {
            list.Add(n);
            return n.ToString(CultureInfo.InvariantCulture);
        });

        Assert.Equal(["1", "1", "2", "1", "5", "1"], new[] { 1, 1, 2, 1, 5, 1 }.Select(Get));
        Assert.Equal([1, 2, 5, 1], made);
    }

    [Theory]
    [InlineData(8, 0)]
    [InlineData(8, 3)]
    [InlineData(8, 1000)]
    public void It_answers_every_number_whatever_its_room(int most, int of)
    {
        var recent = new Recent<string>(most, of);
        for (var i = 0; i < 2000; i++) Assert.Equal($"{i * 7 % 60}", recent.Get(i * 7 % 60, this, static (_, n) => $"{n}"));
    }

    [Fact]
    public async Task Threads_that_ask_at_once_all_get_what_they_asked_for()
    {
        var recent = new Recent<string>(16, 1000);
        var tasks = Enumerable.Range(0, 4).Select(t => Task.Run(() =>
        {
            var random = new Random(t);
            for (var i = 0; i < 20_000; i++)
            {
                var number = random.Next(64);
                Assert.Equal($"{number}", recent.Get(number, 0, static (_, n) => $"{n}"));
            }
        }));
        await Task.WhenAll(tasks);
    }
}
