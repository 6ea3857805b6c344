using Screening.Model;

namespace Screening.RedFlags;

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

/// <summary>A typology: circumstances that together ask for a closer look. Never a verdict.</summary>
public sealed record RedFlagPattern
{
    /// <summary>Its id, unique in its file.</summary>
    public required string Id { get; init; }

    /// <summary>What it is about, in a few words.</summary>
    public required string Title { get; init; }

    /// <summary>What a person should look at.</summary>
    public string? Check { get; init; }

    /// <summary>Where it is written down, at least one source.</summary>
    public required IReadOnlyList<RuleSource> Sources { get; init; }

    /// <summary>When it is in force.</summary>
    public Period Effective { get; init; }

    /// <summary>Periods in which it is suspended.</summary>
    public IReadOnlyList<Period> Suspended { get; init; } = [];

    /// <summary>Its conditions: all must hold.</summary>
    public required IReadOnlyList<RedFlagCondition> When { get; init; }

    /// <summary>Whether it is in force on a day.</summary>
    /// <param name="day">The day.</param>
    public bool IsInForce(DateOnly day) => Effective.Covers(day) && !Suspended.Any(s => s.Covers(day));
}

/// <summary>The patterns of a file, with the sets they name.</summary>
public sealed record RedFlagBook
{
    /// <summary>The edition: when the file was last looked through.</summary>
    public required DateOnly Edition { get; init; }

    /// <summary>SHA-256 of the file, in lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Sets of countries by id.</summary>
    public required IReadOnlyDictionary<string, CountrySet> Sets { get; init; }

    /// <summary>The patterns, in the order of the file.</summary>
    public required IReadOnlyList<RedFlagPattern> Patterns { get; init; }
}
