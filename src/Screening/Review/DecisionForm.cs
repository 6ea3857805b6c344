namespace Screening.Review;

/// <summary>What every entry of the log must be, whatever stands before it.</summary>
internal static class DecisionForm
{
    private const int AlertIdLength = 16;

    /// <summary>What is wrong; null where nothing is.</summary>
    public static string? FaultOf(Decision decision)
    {
        if (decision.AlertId.Length != AlertIdLength || !decision.AlertId.All(char.IsAsciiHexDigitLower)) return "found no alert's id; expected sixteen hexadecimal digits";
        if (TextFault("the person", decision.By, Decision.MaxName) is { } who) return who;
        if (TextFault("the reason", decision.Reason, Decision.MaxReason) is { } why) return why;
        if (decision.Verdict != Verdict.FalsePositive) return decision.Until is null ? null : "found a last day; expected one with a false positive only";
        var day = DateOnly.FromDateTime(decision.At.UtcDateTime);
        if (decision.Until is not { } until) return "found no last day; expected one: no false positive is for ever";
        if (until < day) return $"found {until:yyyy-MM-dd} as last day; expected {day:yyyy-MM-dd} or later";
        if (until > day.AddYears(Decision.MaxYears)) return $"found {until:yyyy-MM-dd} as last day; expected at most {Decision.MaxYears} years";
        return decision.Roles.Count == 0 || decision.Grounds.Count == 0 ? "found a false positive without fields or grounds; expected those of the alert" : null;
    }

    private static string? TextFault(string what, string text, int most) =>
        string.IsNullOrWhiteSpace(text) ? $"found no {what[4..]}; expected one"
        : text.Length > most ? $"found {text.Length} characters as {what}; expected at most {most}"
        : text.Any(char.IsControl) ? $"found control characters in {what}; expected one line of text"
        : null;
}
