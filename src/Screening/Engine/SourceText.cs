using System.Globalization;

namespace Screening.Engine;

/// <summary>Says in full what a claim cites by a key.</summary>
internal static class SourceText
{
    /// <summary>Title, publisher and date of a source of a chain, or the list's edition; the key alone where nobody describes it.</summary>
    public static string Of(WatchlistSnapshot snapshot, string key)
    {
        var titles = snapshot.Chains.SelectMany(c => c.Sources.Where(s => s.Key == key))
            .Select(s => string.Join(", ", new[] { s.Title == key ? null : s.Title, s.Publisher, s.Date }.Where(t => !string.IsNullOrEmpty(t))))
            .Concat(snapshot.Lists.Where(l => l.Version.List == key)
                .Select(l => $"the list's own entry, edition of {l.Version.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "an unknown day"}"))
            .Where(t => t.Length > 0).Distinct(StringComparer.Ordinal);
        var told = string.Join("; or ", titles);
        return told.Length == 0 ? key : $"{key}: {told}";
    }
}
