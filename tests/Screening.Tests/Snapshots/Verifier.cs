using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace VerifyXunit;

/// <summary>A stand-in for the package Verify.Xunit: the same call, the same files, no dependency.</summary>
/// <remarks>The approved text stands beside the test in <c>Class.Method.verified.ext</c>. Where it differs or is missing, what came
/// is written to <c>Class.Method.received.ext</c> and the test fails; to approve it, copy received over verified. It never does so itself.</remarks>
public static class Verifier
{
    /// <summary>Compares a text with the approved one.</summary>
    /// <param name="text">What the test produced.</param>
    /// <param name="extension">Extension of the two files.</param>
    /// <param name="sourceFile">The test's file; filled in by the compiler.</param>
    /// <param name="method">The test; filled in by the compiler.</param>
    public static async Task Verify(string text, string extension = "txt", [CallerFilePath] string sourceFile = "", [CallerMemberName] string method = "")
    {
        ArgumentNullException.ThrowIfNull(text);
        var stem = Path.ChangeExtension(OnDisk(sourceFile), null) + "." + method;
        var (verified, received) = ($"{stem}.verified.{extension}", $"{stem}.received.{extension}");
        var actual = Lines(text);
        var expected = File.Exists(verified) ? Lines(await File.ReadAllTextAsync(verified)) : null;
        if (expected is not null && expected.SequenceEqual(actual, StringComparer.Ordinal))
        {
            File.Delete(received);
            return;
        }
        await File.WriteAllTextAsync(received, string.Join('\n', actual) + "\n");
        throw new VerifyException(expected is null
            ? $"{Path.GetFileName(verified)} does not exist yet. What came is in {Path.GetFileName(received)}; if it is right, copy it there."
            : Difference(Path.GetFileName(verified), expected, actual));
    }

    // A deterministic build maps the sources to /_/; the repository's own place is in the assembly's metadata.
    private static string OnDisk(string sourceFile) =>
        sourceFile.StartsWith("/_/", StringComparison.Ordinal)
            ? Path.GetFullPath(Path.Combine(RepositoryRoot, sourceFile[3..]))
            : sourceFile;

    private static string RepositoryRoot =>
        typeof(Verifier).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RepositoryRoot").Value!;

    private static string[] Lines(string text) => text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');

    private static string Difference(string file, string[] expected, string[] actual)
    {
        var line = 0;
        while (line < expected.Length && line < actual.Length && expected[line] == actual[line]) line++;
        return string.Create(CultureInfo.InvariantCulture, $"""
            {file} differs from line {line + 1} on ({expected.Length} lines approved, {actual.Length} came):
              approved: {At(expected, line)}
              came:     {At(actual, line)}
            """);
    }

    private static string At(string[] lines, int line) => line < lines.Length ? lines[line] : "(the text ends here)";
}

/// <summary>A text is not the approved one.</summary>
public sealed class VerifyException(string message) : Exception(message);
