using System.ComponentModel;
using System.Text.Json.Serialization;

namespace Screening.Formats.Updates;

/// <summary>A file of list sources, as it is written.</summary>
[Description("Where official lists are published, and what an edition must look like to be taken by screening lists update. Comments and trailing commas are allowed; unknown fields are errors.")]
internal sealed record ListSourcesFile
{
    [JsonPropertyName("$schema"), Description("Path or address of this schema, so that an editor can check the file while you type.")]
    public string? Schema { get; init; }

    [Description("Name and version of this format: screening-list-sources/1.")]
    public string? Format { get; init; }

    [Description("What holds for the whole file.")]
    public string? Note { get; init; }

    [Description("The sources, in the order they are fetched.")]
    public required IReadOnlyList<ListSourceRow> Sources { get; init; }
}

/// <summary>A source.</summary>
internal sealed record ListSourceRow
{
    [Description("Names the source on the command line, and its folder in a store: lower-case letters, digits and hyphens.")]
    public required string Id { get; init; }

    public required string Title { get; init; }

    public required string Publisher { get; init; }

    [Description("The publisher's page on the list: an address that begins with https://.")]
    public required string Page { get; init; }

    [Description("When the addresses were last looked at, yyyy-MM-dd.")]
    public required string Checked { get; init; }

    [Description("Whether the addresses were opened on that day. false, or left out: they are taken from what is public about them, and nobody tried them.")]
    public bool? Opened { get; init; }

    public string? Note { get; init; }

    [Description("Keys of lists that every edition holds. An edition that lacks one of them is refused; others may be in it besides. Default: the source's id.")]
    public IReadOnlyList<string>? Lists { get; init; }

    [Description("The files of an edition: they are fetched together.")]
    public required IReadOnlyList<ListSourceFileRow> Files { get; init; }

    [Description("The format it must be read as, as screening lists inspect names it. Left out: any that is known.")]
    public string? ReadAs { get; init; }

    [Description("Most days since the copy was last confirmed to be the publisher's current one. Beyond, nothing is screened against it.")]
    public required int MaxAgeDays { get; init; }

    [Description("Largest share of entities, or of names, that an edition may have less than the one kept, in percent. Default 10.")]
    public double? MaxDropPercent { get; init; }

    [Description("Fewest entities of an edition. Default 1.")]
    public int? MinEntities { get; init; }

    [Description("Largest share of records that cannot be read, in percent. Default 1.")]
    public double? MaxRejectedPercent { get; init; }

    [Description("Whether an edition in which nobody has a second name is refused. Default true.")]
    public bool? Aliases { get; init; }

    [Description("Whether it is fetched where the command line names no source. Default true.")]
    public bool? Enabled { get; init; }
}

/// <summary>A file of a source.</summary>
internal sealed record ListSourceFileRow
{
    [Description("An address that begins with https://; http:// only for this machine itself.")]
    public required string Url { get; init; }

    [Description("The name to keep it under. It says what the format needs to know, such as sdn.csv beside alt.csv.")]
    public required string Name { get; init; }
}

/// <summary>Reads files of list sources without reflection: unknown fields are errors, and so is a key given twice; comments are not.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    ReadCommentHandling = System.Text.Json.JsonCommentHandling.Skip,
    AllowTrailingCommas = true,
    AllowDuplicateProperties = false,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    MaxDepth = 16)]
[JsonSerializable(typeof(ListSourcesFile))]
internal sealed partial class ListSourceJson : JsonSerializerContext;
