namespace Screening.Rules;

/// <summary>Why a finding does not count: a person has decided, and another approved, that this input is not this entity.</summary>
/// <param name="Decision">Number of the decision in its log.</param>
/// <param name="By">Who decided.</param>
/// <param name="ApprovedBy">Who approved it; null where one person is enough.</param>
/// <param name="Until">The last day it counts.</param>
public sealed record Suppression(long Decision, string By, string? ApprovedBy, DateOnly Until);
