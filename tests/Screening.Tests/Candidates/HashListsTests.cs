using Screening.Candidates;

namespace Screening.Tests.Candidates;

public class HashListsTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(5_000)]
    [InlineData(300_000)]
    public void Every_number_is_found_under_its_hash_and_hardly_any_other(int count)
    {
        // Small lists keep fewer bits of a hash than large ones: both sides of that are tried.
        var random = new Random(count);
        var builder = new HashLists.Builder();
        var expected = new Dictionary<uint, SortedSet<int>>();
        for (var i = 0; i < count; i++)
        {
            var (hash, value) = (HashLists.Hash($"key {random.Next(count)}"), random.Next());
            builder.Add(hash, value);
            if (!expected.TryGetValue(hash, out var values)) expected[hash] = values = [];
            values.Add(value);
        }
        var lists = builder.Build();
        var (from, to) = (new int[1], new int[1]);
        var strangers = 0;
        foreach (var (hash, values) in expected)
        {
            var found = lists.Of(hash).ToArray();
            Assert.Equal(found.Order(), found);
            Assert.Subset(found.ToHashSet(), values.ToHashSet());
            strangers += found.Length - values.Count;
            lists.Find([hash], from, to);
            Assert.Equal(found, Enumerable.Range(from[0], to[0] - from[0]).Select(at => lists[at]));
        }
        Assert.True(strangers <= count / 100, $"{strangers} of {count} stand under a hash that is not theirs");
    }

    [Fact]
    public void A_number_added_twice_is_listed_once()
    {
        var builder = new HashLists.Builder();
        for (var i = 0; i < 3; i++) builder.Add(77, 5);
        Assert.Equal([5], builder.Build().Of(77).ToArray());
    }

    [Fact]
    public void An_unknown_hash_has_no_numbers()
    {
        var builder = new HashLists.Builder();
        builder.Add(HashLists.Hash("peleng"), 1);
        Assert.Empty(builder.Build().Of(HashLists.Hash("integral")).ToArray());
    }
}
