using Screening.Candidates;

namespace Screening.Tests.Candidates;

public sealed class MarksTests
{
    [Fact]
    public void New_numbers_are_moved_to_the_front_in_order_each_once()
    {
        var marks = new Marks(10);
        marks.Clear();
        Assert.True(marks.Add(4));
        int[] numbers = [7, 4, 7, 0, 9, 0, 4];
        Assert.Equal(3, marks.Keep(numbers));
        Assert.Equal([7, 0, 9], numbers[..3]);
        Assert.Equal(0, marks.Keep([7, 9]));
        marks.Clear();
        Assert.Equal(2, marks.Keep([7, 9]));
        Assert.False(marks.Contains(4));
    }
}
