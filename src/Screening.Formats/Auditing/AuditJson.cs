using System.Text.Json.Serialization;
using Screening.Formats.Names;
using Screening.Model;

namespace Screening.Formats.Auditing;

/// <summary>What was received for a name: all of a <see cref="NameRow"/>.</summary>
internal sealed record AuditedName(string Id, string Name, Query? Query, IReadOnlyList<AuditedColumn> Others, string? Error)
{
    public static AuditedName Of(NameRow row) => new(row.Id, row.Name, row.Query, [.. row.Passthrough.Select(p => new AuditedColumn(p.Key, p.Value))], row.Error);

    public NameRow ToRow() => new(Id, Name, Query, [.. Others.Select(o => KeyValuePair.Create(o.Column, o.Value))], Error);
}

/// <summary>A column that passes through.</summary>
internal sealed record AuditedColumn(string Column, string Value);

/// <summary>Writes and reads what was received and what it was screened with: every field, without reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    IgnoreReadOnlyProperties = true,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(AuditRun))]
[JsonSerializable(typeof(Shipment))]
[JsonSerializable(typeof(AuditedName))]
internal sealed partial class AuditJson : JsonSerializerContext;
