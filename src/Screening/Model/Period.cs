namespace Screening.Model;

/// <summary>A run of days, open where a side is null.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
public readonly record struct Period(DateOnly? From, DateOnly? To)
{
    /// <summary>Whether a day lies in it.</summary>
    /// <param name="day">The day.</param>
    public bool Covers(DateOnly day) => !(day < From) && !(day > To);
}

/// <summary>Where a rule is written down.</summary>
/// <param name="Title">Title as published.</param>
/// <param name="Publisher">The authority or publisher.</param>
/// <param name="Date">Its date, as precise as stated.</param>
/// <param name="Address">Where it can be read.</param>
public sealed record RuleSource(string Title, string? Publisher = null, string? Date = null, string? Address = null);
