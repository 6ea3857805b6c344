namespace Screening.Model;

/// <summary>What is screened: a name, with whatever else is known of the party.</summary>
/// <remarks>Only the name is required. A field that is missing neither helps nor hurts; one that differs lowers the score,
/// and fields that agree together lift it where the names are alike. A shared number that only one party can have decides.</remarks>
public sealed record Query
{
    /// <summary>The name, in any script, as it stands in the source.</summary>
    public required string Name { get; init; }

    /// <summary>Further names of the same party.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>What it is; unknown by default.</summary>
    public EntityKind Kind { get; init; }

    /// <summary>ISO 3166 alpha-2 codes.</summary>
    public IReadOnlyList<string> Countries { get; init; } = [];

    /// <summary>Dates of birth or establishment: <c>yyyy</c>, <c>yyyy-MM</c> or <c>yyyy-MM-dd</c>.</summary>
    public IReadOnlyList<string> BirthDates { get; init; } = [];

    /// <summary><c>male</c> or <c>female</c>, where known; in English or Russian, whole or by the first letter.</summary>
    public string? Gender { get; init; }

    /// <summary>Registration, tax, ship or document numbers.</summary>
    public IReadOnlyList<Identifier> Identifiers { get; init; } = [];

    /// <summary>Addresses, as one line each.</summary>
    public IReadOnlyList<string> Addresses { get; init; } = [];

    /// <summary>A query that is only a name.</summary>
    /// <param name="name">The name.</param>
    public static Query Of(string name) => new() { Name = name };
}
