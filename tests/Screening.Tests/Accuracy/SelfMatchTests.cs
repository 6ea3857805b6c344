using Screening.Formats;
using Screening.Model;
using Screening.Tests.Support;

namespace Screening.Tests.Accuracy;

/// <summary>A name copied out of a list is found: whatever a name field is read as, it never hides what stands in it.</summary>
public sealed class SelfMatchTests
{
    // Every so many official names one is screened: all of them take minutes.
    private const int Step = 17;

    // Of those: texts of lists that are no name ("also called" alone), names with a digit for a letter. Of all 150,522 names 59. To be lowered with every gain.
    private const int MostLost = 3;

    [Fact]
    public void Every_bundled_name_is_found_as_it_stands()
    {
        var lists = BundledData.Watchlists();
        var screener = new ScreenerBuilder().Add(lists).Build();

        Assert.Empty(Lost(screener, lists.SelectMany(l => l.Entities), step: 1));
    }

    [CorpusFact(OfficialRecords.File)]
    public void Official_names_are_found_as_they_stand()
    {
        var lost = Lost(OfficialRecords.Screener, OfficialRecords.Screener.Lists.SelectMany(l => l.Entities), Step);

        Assert.True(lost.Count <= MostLost, $"{lost.Count}: {string.Join("; ", lost)}");
    }

    // As the whole of a row would be screened: nothing is said of what kind of party it is.
    private static IReadOnlyList<string> Lost(Screener screener, IEnumerable<Entity> entities, int step)
    {
        var options = new ScreeningOptions { AsOf = TestLists.Day, Top = 500 };
        return
        [
            .. entities.SelectMany(e => e.Names.Where(n => n.Quality != NameQuality.Weak).Select(n => (e.Id, n.Name))).Where((_, i) => i % step == 0)
                .AsParallel().AsOrdered()
                .Where(n => !screener.Screen(Query.Of(n.Name), options).Matches.Any(m => m.EntityId == n.Id || m.Listings.Contains(n.Id)))
                .Select(n => $"{n.Name} ({n.Id})"),
        ];
    }
}
