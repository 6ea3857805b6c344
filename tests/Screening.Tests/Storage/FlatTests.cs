using Screening.Storage;

namespace Screening.Tests.Storage;

public sealed class FlatTests
{
    private static readonly Flat<int> Values = Flat<int>.Of([10, 11, 12, 13]);

    [Fact]
    public void Values_are_read_where_they_are_and_nowhere_else()
    {
        Assert.Equal(13, Values[3]);
        Assert.Equal([10, 11, 12, 13], Values.Span);
        foreach (var at in (int[])[-1, 4, int.MaxValue, int.MinValue]) Assert.Throws<ArgumentOutOfRangeException>(() => Values[at]);
        Assert.Throws<ArgumentOutOfRangeException>(() => default(Flat<int>)[0]);
        Assert.True(default(Flat<int>).Span.IsEmpty);
    }

    [Fact]
    public void A_part_is_what_lies_between_two_places()
    {
        var starts = Flat<int>.Of([0, 1, 1, 4]);
        Assert.Equal([10], Values.Part(starts, 0));
        Assert.True(Values.Part(starts, 1).IsEmpty);
        Assert.Equal([11, 12, 13], Values.Part(starts, 2));
        foreach (var number in (int[])[-1, 3, int.MaxValue, int.MinValue]) Assert.Throws<ArgumentOutOfRangeException>(() => Values.Part(starts, number).Length);
    }

    // Places of a file that no writer wrote must not lead out of its section.
    [Theory]
    [InlineData(0, 5)]
    [InlineData(-1, 2)]
    [InlineData(3, 2)]
    [InlineData(int.MinValue, int.MaxValue)]
    [InlineData(2, -1)]
    public void Places_outside_of_the_values_are_refused(int from, int to)
    {
        var starts = Flat<int>.Of([from, to]);
        Assert.Throws<ArgumentOutOfRangeException>(() => Values.Part(starts, 0).Length);
    }

    [Fact]
    public void Values_stay_where_they_are_while_memory_is_cleared_up()
    {
        var many = Enumerable.Range(0, 200).Select(i => Flat<long>.Of([.. Enumerable.Repeat((long)i, 1000)])).ToList();
        GC.Collect(2, GCCollectionMode.Forced, blocking: true, compacting: true);
        for (var i = 0; i < many.Count; i++) Assert.DoesNotContain(many[i].Span.ToArray(), v => v != i);
    }
}
