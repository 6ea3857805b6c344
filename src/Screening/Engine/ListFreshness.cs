using System.Globalization;
using Screening.Model;

namespace Screening.Engine;

/// <summary>Whether lists that have a limit are fresh enough to screen against: one that is not may lack who was listed since.</summary>
internal sealed class ListFreshness
{
    /// <summary>The key of the issue of a row that was not screened for it.</summary>
    public const string Code = "stale-list";

    private readonly ListVersion[] _limited;

    /// <summary>Takes the lists with a limit.</summary>
    public ListFreshness(IReadOnlyList<Watchlist> lists) => _limited = [.. lists.Select(l => l.Version).Where(v => v.MaxAgeDays is not null)];

    /// <summary>Whether any list has a limit.</summary>
    public bool HasLimits => _limited.Length > 0;

    /// <summary>The lists beyond their limit on a day.</summary>
    public IReadOnlyList<ListVersion> StaleOn(DateOnly day) => Array.FindAll(_limited, v => v.IsStaleOn(day));

    /// <summary>Why nothing is screened on a day; null where all lists are fresh.</summary>
    public string? Refusal(DateOnly day)
    {
        var stale = StaleOn(day);
        return stale.Count == 0 ? null : $"not screened against old lists: {string.Join("; ", stale.Select(v => Text(v, day)))}";
    }

    // For instance: found us-ofac-sdn last confirmed on 2026-11-01, 21 days before 2026-11-22; expected at most 7 days.
    private static string Text(ListVersion version, DateOnly day) => version.Confirmed is { } confirmed
        ? string.Create(CultureInfo.InvariantCulture, $"found {version.List} last confirmed on {confirmed:yyyy-MM-dd}, {day.DayNumber - confirmed.DayNumber} days before {day:yyyy-MM-dd}; expected at most {version.MaxAgeDays} days")
        : string.Create(CultureInfo.InvariantCulture, $"found {version.List} never confirmed to be current; expected at most {version.MaxAgeDays} days before {day:yyyy-MM-dd}");
}
