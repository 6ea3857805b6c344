using System.Text;

namespace Screening.Text;

/// <summary>The one place that touches the embedded tables of <c>data/resources</c>.</summary>
/// <remarks>A table is UTF-8 text: lines that begin with <c># </c> are comments, columns are separated by tabs.</remarks>
internal static class ResourceTables
{
    private const string Prefix = "Screening.Resources.";

    /// <summary>The rows of a table, split into columns, in file order.</summary>
    /// <exception cref="InvalidOperationException">The table is not embedded: the build is broken.</exception>
    public static IEnumerable<string[]> Rows(string name)
    {
        using var stream = typeof(ResourceTables).Assembly.GetManifestResourceStream(Prefix + name)
            ?? throw new InvalidOperationException($"The table {name} is not embedded in this build of the library.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line.StartsWith("# ", StringComparison.Ordinal) || line == "#") continue;
            yield return line.Split('\t');
        }
    }

    /// <summary>The names of all embedded tables, for the tests that check them.</summary>
    public static IEnumerable<string> Names =>
        typeof(ResourceTables).Assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(n => n[Prefix.Length..])
            .Order(StringComparer.Ordinal);
}
