namespace Screening.RedFlags;

/// <summary>A fact that makes a condition hold.</summary>
/// <param name="Kind">The condition, as the file calls it: <c>goods</c>, <c>country</c> and so on.</param>
/// <param name="Field">Where it stands in the row.</param>
/// <param name="Value">What stands there.</param>
/// <param name="Text">The fact as a sentence.</param>
public sealed record RedFlagFact(string Kind, string Field, string Value, string Text);

/// <summary>A pattern that a row shows: reason to look closer, and no verdict.</summary>
/// <param name="Pattern">The pattern.</param>
/// <param name="Facts">The facts that made it, in the order of its conditions.</param>
public sealed record RedFlag(RedFlagPattern Pattern, IReadOnlyList<RedFlagFact> Facts);
