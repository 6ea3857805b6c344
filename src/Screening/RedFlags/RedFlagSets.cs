namespace Screening.RedFlags;

/// <summary>The sets of countries of a book, as of a day.</summary>
/// <param name="book">The book.</param>
/// <param name="asOf">The day: a set that does not hold on it is empty.</param>
internal readonly struct RedFlagSets(RedFlagBook book, DateOnly asOf)
{
    /// <summary>Whether a country is in a set, and what the set is called.</summary>
    public bool Contains(string id, string country, out string title)
    {
        title = "";
        if (!book.Sets.TryGetValue(id, out var set) || !set.Effective.Covers(asOf) || !set.Countries.Contains(country, StringComparer.OrdinalIgnoreCase)) return false;
        title = set.Title;
        return true;
    }
}
