namespace Screening.Circumstances;

/// <summary>A fact that makes a condition hold.</summary>
/// <param name="Kind">The condition, as rule files call it: <c>goods</c>, <c>country</c> and so on.</param>
/// <param name="Field">Where it stands in the row.</param>
/// <param name="Value">What stands there.</param>
/// <param name="Text">The fact as a sentence.</param>
internal sealed record RowFact(string Kind, string Field, string Value, string Text);
