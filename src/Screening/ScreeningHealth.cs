using Screening.Model;

namespace Screening;

/// <summary>Whether a screener can be relied on, mildest first.</summary>
public enum HealthState
{
    /// <summary>Every list is whole and within its limit.</summary>
    Healthy,

    /// <summary>It screens, but against less than it should: records of a list were lost, or a list is beyond its limit and allowed all the same.</summary>
    Degraded,

    /// <summary>A list is beyond its limit: every answer is not screened.</summary>
    Unhealthy,
}

/// <summary>How one list stands.</summary>
/// <param name="Version">Its edition: key, published, confirmed, limit.</param>
/// <param name="AgeDays">Days since it was last confirmed to be current; 0 where that is yet to come; null: nobody ever confirmed it.</param>
/// <param name="IsStale">Whether it is beyond its limit.</param>
/// <param name="Entities">Its entities.</param>
/// <param name="Rejected">Records of its file that were lost: parties nobody screens against.</param>
public sealed record ListHealth(ListVersion Version, int? AgeDays, bool IsStale, int Entities, int Rejected);

/// <summary>How a screener stands on a day: what a health check asks for.</summary>
/// <param name="State">The gravest that holds.</param>
/// <param name="Day">The day the ages count to.</param>
/// <param name="Lists">Every list, in order.</param>
public sealed record ScreeningHealth(HealthState State, DateOnly Day, IReadOnlyList<ListHealth> Lists)
{
    internal static ScreeningHealth Of(IReadOnlyList<Watchlist> lists, DateOnly day, bool allowsStale)
    {
        ListHealth[] all = [.. lists.Select(l => new ListHealth(l.Version, Age(l.Version, day), l.Version.IsStaleOn(day), l.Entities.Count, l.Rejected))];
        var isStale = Array.Exists(all, static l => l.IsStale);
        var state = isStale && !allowsStale ? HealthState.Unhealthy
            : isStale || Array.Exists(all, static l => l.Rejected > 0) ? HealthState.Degraded
            : HealthState.Healthy;
        return new ScreeningHealth(state, day, all);
    }

    private static int? Age(ListVersion version, DateOnly day) =>
        version.Confirmed is { } confirmed ? Math.Max(0, day.DayNumber - confirmed.DayNumber) : null;
}
