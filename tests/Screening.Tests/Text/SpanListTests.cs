using Screening.Text;

namespace Screening.Tests.Text;

public sealed class SpanListTests
{
    [Fact]
    public void It_is_a_list_however_little_room_it_begins_in()
    {
        var random = new Random(12345);
        for (var round = 0; round < 200; round++)
        {
            var plain = new List<int>();
            var list = new SpanList<int>(new int[random.Next(4)]);
            for (var step = 0; step < 50; step++)
            {
                var some = Enumerable.Range(step, random.Next(4)).ToArray();
                switch (random.Next(4))
                {
                    case 0:
                        plain.Add(step);
                        list.Add(step);
                        break;
                    case 1:
                        plain.AddRange(some);
                        list.Add(some);
                        break;
                    case 2 when plain.Count > 2:
                        plain.RemoveRange(1, 2);
                        list.Remove(1, 2);
                        break;
                    case 3 when random.Next(20) == 0:
                        plain.Clear();
                        list.Clear();
                        break;
                }
                Assert.Equal(plain, list.ToArray());
                Assert.Equal(plain.Count, list.Count);
            }
        }
    }
}
