using System.Text.Json.Serialization;
using Screening.Formats.Auditing;

namespace Screening.Cli.Runs;

/// <summary>How far a run over manifests is: everything before it stands in the unfinished output, and on the disk.</summary>
internal sealed record Checkpoint
{
    /// <summary>The format of the file.</summary>
    public const string Name = "screening-resume/1";

    /// <summary>Name and version of the format.</summary>
    public string Format { get; init; } = Name;

    /// <summary>What decides the bytes of the output, by name: a run goes on only where all of it is the same.</summary>
    public required IReadOnlyDictionary<string, string> Facts { get; init; }

    /// <summary>Counts of rows, of each manifest that was begun: all but the last are done.</summary>
    public required IReadOnlyList<IReadOnlyList<int>> Rows { get; init; }

    /// <summary>Bytes of the output.</summary>
    public required long Bytes { get; init; }

    /// <summary>The last row that is counted here, in the audit trail. Null where there is none.</summary>
    public AuditPlace? Audit { get; init; }

    /// <summary>What the run came to so far: the exit codes that hold.</summary>
    public required IReadOnlyList<int> Codes { get; init; }
}

/// <summary>Reads and writes checkpoints, without reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    AllowDuplicateProperties = false,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    MaxDepth = 8)]
[JsonSerializable(typeof(Checkpoint))]
internal sealed partial class CheckpointJson : JsonSerializerContext;
