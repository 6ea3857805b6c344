using System.Reflection;
using System.Security.Cryptography;

namespace Screening.Formats.Reading;

/// <summary>The data files embedded in this assembly.</summary>
internal static class EmbeddedTable
{
    private static readonly Assembly Home = typeof(EmbeddedTable).Assembly;

    /// <summary>Names of the embedded files under a prefix, in ordinal order.</summary>
    public static IReadOnlyList<string> Names(string prefix) =>
        [.. Home.GetManifestResourceNames().Where(n => n.StartsWith(prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    /// <summary>Opens an embedded file.</summary>
    public static Stream Open(string name) =>
        Home.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The embedded file {name} is missing from this build.");

    /// <summary>Hash of an embedded file's bytes, in lower-case hexadecimal.</summary>
    public static string Sha256(string name)
    {
        using var stream = Open(name);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
