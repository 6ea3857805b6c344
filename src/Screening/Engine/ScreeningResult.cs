namespace Screening.Engine;

/// <summary>What a screening came to.</summary>
public enum Outcome
{
    /// <summary>Screened, and nothing reached the threshold.</summary>
    Clear,

    /// <summary>At least one match reached the threshold.</summary>
    Alert,

    /// <summary>Not screened, for the reason given: never to be read as clear.</summary>
    NotScreened,
}

/// <summary>The answer to one query.</summary>
public sealed record ScreeningResult
{
    /// <summary>Clear, alert or not screened.</summary>
    public required Outcome Outcome { get; init; }

    /// <summary>The best matches, best first; ties in order of lists, then of ids. Empty where nothing reached
    /// the threshold; at threshold 0 those that score nothing fill it up.</summary>
    public IReadOnlyList<Match> Matches { get; init; } = [];

    /// <summary>What is odd about the query itself, such as invisible characters.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>Why it was not screened; null otherwise.</summary>
    public string? Error { get; init; }

    /// <summary>The answer to most queries: clear, and nothing odd.</summary>
    internal static ScreeningResult Nothing { get; } = new() { Outcome = Outcome.Clear };

    /// <summary>A result for something that could not be screened.</summary>
    /// <param name="error">What was found and what was expected.</param>
    public static ScreeningResult NotScreened(string error) => new() { Outcome = Outcome.NotScreened, Error = error };
}
