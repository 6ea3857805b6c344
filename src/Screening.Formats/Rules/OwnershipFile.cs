using System.Text.Json.Serialization;

namespace Screening.Formats.Rules;

/// <summary>A file of ownership policies, as it is written.</summary>
internal sealed record OwnershipFile
{
    [JsonPropertyName("$schema")]
    public string? Schema { get; init; }

    public required string Format { get; init; }

    public required IReadOnlyList<string> AuthorityLists { get; init; }

    public required IReadOnlyList<PolicyRow> Policies { get; init; }
}

/// <summary>One policy in it.</summary>
internal sealed record PolicyRow
{
    public required string Id { get; init; }

    public required string Title { get; init; }

    public required IReadOnlyList<SourceRow> Sources { get; init; }

    public IReadOnlyList<PeriodRow>? Effective { get; init; }

    public IReadOnlyList<PeriodRow>? Suspended { get; init; }

    public string? NeedsConfirmation { get; init; }

    public required IReadOnlyList<OwnersRow> Owners { get; init; }

    public required decimal Threshold { get; init; }

    public required string Comparison { get; init; }

    public required string Aggregation { get; init; }

    public IReadOnlyList<string>? Control { get; init; }

    public bool UnstatedControlCounts { get; init; }

    public required string Effect { get; init; }
}

/// <summary>Where a rule is written down.</summary>
internal sealed record SourceRow(string Title, string? Publisher = null, string? Date = null, string? Address = null);

/// <summary>A run of days.</summary>
internal sealed record PeriodRow(string? From = null, string? To = null);

/// <summary>The listed parties a policy starts from.</summary>
internal sealed record OwnersRow(string List, IReadOnlyList<string>? Programmes = null, bool SecondaryRiskOnly = false);

/// <summary>Reads rule files without reflection: unknown fields are errors, and so is a key given twice; comments are not.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    ReadCommentHandling = System.Text.Json.JsonCommentHandling.Skip,
    AllowTrailingCommas = true,
    AllowDuplicateProperties = false,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    MaxDepth = 16)]
[JsonSerializable(typeof(OwnershipFile))]
internal sealed partial class RuleJson : JsonSerializerContext;
