using System.Reflection;

namespace Screening.Tests.Support;

/// <summary>The files of the repository the tests were built from.</summary>
internal static class Repository
{
    /// <summary>Full path of the repository, without a separator at its end.</summary>
    public static string Root { get; } = Path.TrimEndingDirectorySeparator(Path.GetFullPath(
        typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RepositoryRoot").Value!));

    /// <summary>A path inside the repository, written with slashes.</summary>
    public static string At(string path) => Path.Combine(Root, path.Replace('/', Path.DirectorySeparatorChar));

    /// <summary>The text of a file.</summary>
    public static string Read(string path) => File.ReadAllText(At(path));

    /// <summary>Files under a folder that a person wrote, as paths with slashes from the root.</summary>
    public static IEnumerable<string> Files(string folder, string pattern = "*") =>
        Directory.EnumerateFiles(At(folder), pattern, SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(Root, f).Replace(Path.DirectorySeparatorChar, '/'))
            .Where(f => !f.Split('/').Any(part => part is "bin" or "obj" or "TestResults") && !f.Contains(".received.", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);
}
