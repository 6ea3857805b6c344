using System.Reflection;
using System.Security.Cryptography;
using System.Text;

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

    /// <summary>The rows of a tab-separated table, without comments.</summary>
    public static IEnumerable<string[]> Rows(string name)
    {
        using var reader = new StreamReader(Open(name), Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#') yield return line.Split('\t');
        }
    }

    /// <summary>Whether a file is embedded.</summary>
    public static bool Has(string name) => Home.GetManifestResourceInfo(name) is not null;
}
