using Screening.Model;

namespace Screening.Circumstances;

/// <summary>A named set of countries, with who named them.</summary>
public sealed record CountrySet
{
    /// <summary>Its id, by which conditions name it.</summary>
    public required string Id { get; init; }

    /// <summary>What the countries have in common, to be shown behind "is one of".</summary>
    public required string Title { get; init; }

    /// <summary>Where the set is written down.</summary>
    public required RuleSource Source { get; init; }

    /// <summary>When it holds.</summary>
    public Period Effective { get; init; }

    /// <summary>ISO 3166 alpha-2 codes.</summary>
    public required IReadOnlyList<string> Countries { get; init; }
}
