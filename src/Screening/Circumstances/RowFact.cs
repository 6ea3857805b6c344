namespace Screening.Circumstances;

/// <summary>A fact that makes a condition hold.</summary>
/// <param name="kind">The condition, as rule files call it: <c>goods</c>, <c>country</c> and so on.</param>
/// <param name="where">Where it stands in the row.</param>
/// <param name="value">What stands there.</param>
/// <param name="text">Makes the sentence that tells it: most rules fail at a later condition, and nobody reads it.</param>
internal sealed class RowFact(string kind, string where, string value, Func<string> text)
{
    /// <summary>The condition.</summary>
    public string Kind => kind;

    /// <summary>Where it stands in the row.</summary>
    public string Field => where;

    /// <summary>What stands there.</summary>
    public string Value => value;

    /// <summary>The fact as a sentence.</summary>
    public string Text => text();
}
