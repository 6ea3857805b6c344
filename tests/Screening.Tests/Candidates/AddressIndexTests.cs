using Screening.Candidates;
using Screening.Scoring;
using Screening.Tests.Support;

namespace Screening.Tests.Candidates;

public class AddressIndexTests
{
    private static readonly AddressIndex Index = new(TestLists.Entities);
    private static readonly (int Entity, AddressKey Key)[] Keys =
        [.. TestLists.Entities.SelectMany((e, i) => e.Entity.Addresses.Select(a => (i, AddressKey.Of(a.Text))))];

    public static TheoryData<string> Edits => ["exact", "reordered", "dropped word", "typo", "upper case", "added word"];

    [Theory, MemberData(nameof(Edits))]
    public void Addresses_are_found_as_by_asking_every_one(string edit)
    {
        var apply = NameEdits.All.Single(e => e.Name == edit).Apply;
        var (random, found) = (new Random(9), 0);
        var addresses = TestLists.Entities.SelectMany(e => e.Entity.Addresses).Where((_, i) => i % 3 == 0);
        foreach (var address in addresses)
        {
            var query = apply(address.Text, random);
            var key = AddressKey.Of(query);
            var expected = Keys.Where(k => k.Key.IsSameAs(key)).Select(k => k.Entity).Distinct().Order();
            var actual = Index.Find(query);
            found += actual.Count;
            Assert.True(expected.SequenceEqual(actual.Select(a => a.Entity)), query);
        }
        Assert.InRange(found, 30, int.MaxValue);
    }

    [Theory]
    [InlineData("25 Makayonka St., Minsk 220114", true)]
    [InlineData("ul. Makayonka 25, Минск", true)]
    [InlineData("27 Makayonka St., Minsk 220114", false)]
    [InlineData("Makayonka St., Minsk", false)]
    [InlineData("25 Lenin St., Minsk 220114", false)]
    [InlineData("25 Makayonka St., Tehran", false)]
    [InlineData("Minsk", false)]
    public void An_address_is_the_same_where_street_and_number_agree_and_no_place_contradicts(string address, bool isFound) =>
        Assert.Equal(isFound, Index.Find(address).Any(f => TestLists.Entities[f.Entity].Entity.Id == "us-ofac-sdn:33395"));
}
