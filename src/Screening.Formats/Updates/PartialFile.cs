using System.Text.Json;
using System.Text.Json.Serialization;

namespace Screening.Formats.Updates;

/// <summary>What is known of a file that is there in part.</summary>
/// <param name="Url">The address it is from.</param>
/// <param name="ETag">The server's name for the bytes of the whole.</param>
/// <param name="LastModified">When they changed.</param>
/// <param name="Total">How many they are.</param>
internal sealed record PartialState(string Url, string? ETag, DateTimeOffset? LastModified, long? Total)
{
    /// <summary>What says that the rest is of the same bytes, for <c>If-Range</c>; null where nothing does: a weak name is not enough.</summary>
    [JsonIgnore]
    public string? Validator => ETag is { } tag && !tag.StartsWith("W/", StringComparison.Ordinal) ? tag : LastModified?.ToString("R", System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>A file that is being fetched: what is there survives the program, and is gone on with.</summary>
internal sealed class PartialFile(string path)
{
    private const string StateEnd = ".json";

    /// <summary>Where the bytes are.</summary>
    public string Path => path;

    /// <summary>What is known of the part that is there; null where there is none that can be gone on with.</summary>
    public PartialState? Read(Uri url)
    {
        try
        {
            if (!File.Exists(path) || !File.Exists(path + StateEnd)) return null;
            var state = JsonSerializer.Deserialize(File.ReadAllBytes(path + StateEnd), PartialJson.Default.PartialState);
            return state is { Validator: not null } && state.Url == url.OriginalString ? state : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Opens the bytes for more of them.</summary>
    /// <param name="state">What they are of.</param>
    /// <param name="keeps">Whether those that are there stay.</param>
    public FileStream Open(PartialState state, bool keeps)
    {
        // First the bytes that are of something else go, then the word of what comes: never one beside the other.
        var stream = new FileStream(path, keeps ? FileMode.Open : FileMode.Create, FileAccess.ReadWrite, FileShare.None);
        try
        {
            AtomicFile.Write(path + StateEnd, JsonSerializer.SerializeToUtf8Bytes(state, PartialJson.Default.PartialState));
            return stream;
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    /// <summary>Forgets what is there.</summary>
    public void Discard()
    {
        File.Delete(path + StateEnd);
        File.Delete(path);
    }
}

/// <summary>Reads and writes what is known of partial files, without reflection.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectRequiredConstructorParameters = true, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(PartialState))]
internal sealed partial class PartialJson : JsonSerializerContext;
