using System.Text.Json.Serialization;

namespace Screening.Formats.Lists;

/// <summary>What a store of lists knows of one source, as <c>state.json</c> holds it. The file is the point of no return of an update:
/// the edition it names is the current one, whatever else lies beside it.</summary>
internal sealed record KeptSource
{
    /// <summary>The format it is written in.</summary>
    public const string Name = "screening-kept-list/1";

    /// <summary>Name and version of the format.</summary>
    public string Format { get; init; } = Name;

    /// <summary>The source's id, which is its folder's name.</summary>
    public required string Source { get; init; }

    /// <summary>The keys of the lists it must hold.</summary>
    public required IReadOnlyList<string> Lists { get; init; }

    /// <summary>Most days since it was last confirmed.</summary>
    public int MaxAgeDays { get; init; }

    /// <summary>When the current edition was last fetched or found to be the publisher's current one.</summary>
    public DateTimeOffset? Confirmed { get; init; }

    /// <summary>The current edition; null where none was ever fetched.</summary>
    public KeptEdition? Current { get; init; }

    /// <summary>The edition before it, which stays on disk.</summary>
    public KeptEdition? Previous { get; init; }

    /// <summary>The day of the last confirmation.</summary>
    [JsonIgnore]
    public DateOnly? ConfirmedDay => Confirmed is { } at ? DateOnly.FromDateTime(at.UtcDateTime) : null;
}

/// <summary>One edition of a source.</summary>
internal sealed record KeptEdition
{
    /// <summary>The folder that holds its files, by name.</summary>
    public required string Folder { get; init; }

    /// <summary>When it was fetched.</summary>
    public required DateTimeOffset Fetched { get; init; }

    /// <summary>Its files, in the order of the source.</summary>
    public required IReadOnlyList<KeptFile> Files { get; init; }

    /// <summary>What each list in it holds, in order.</summary>
    public required IReadOnlyList<KeptList> Lists { get; init; }
}

/// <summary>One file of an edition, with what its server said of it.</summary>
/// <param name="Name">Its name, as the source gives it.</param>
/// <param name="Url">The address it was asked for at.</param>
/// <param name="From">The address it came from, after redirects.</param>
/// <param name="ETag">The server's name for these bytes.</param>
/// <param name="LastModified">When the server says they changed.</param>
/// <param name="Sha256">Hash of the bytes, in lower-case hexadecimal.</param>
/// <param name="Bytes">How many they are.</param>
internal sealed record KeptFile(string Name, string Url, string From, string? ETag, DateTimeOffset? LastModified, string Sha256, long Bytes);

/// <summary>What one list of an edition holds: what the next edition is held against.</summary>
/// <param name="List">Its key.</param>
/// <param name="Published">The publisher's date; where the file states none, the day its server says it changed.</param>
/// <param name="Records">Records in the file.</param>
/// <param name="Entities">Entities.</param>
/// <param name="Names">Names over all entities.</param>
/// <param name="Rejected">Records that could not be read.</param>
internal sealed record KeptList(string List, DateOnly? Published, int Records, int Entities, int Names, int Rejected);

/// <summary>The file that makes a folder a store of lists.</summary>
internal sealed record StoreMarker
{
    /// <summary>The format of the folder.</summary>
    public const string Name = "screening-list-store/1";

    /// <summary>Name and version of the format.</summary>
    public string Format { get; init; } = Name;
}

/// <summary>Reads and writes what a store knows, without reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    WriteIndented = true,
    NewLine = "\n",
    AllowDuplicateProperties = false,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    MaxDepth = 16)]
[JsonSerializable(typeof(KeptSource))]
[JsonSerializable(typeof(StoreMarker))]
internal sealed partial class KeptJson : JsonSerializerContext;
