namespace Screening.Tests.Support;

/// <summary>A test on whole published lists, which are too large for the repository. It runs where the environment variable
/// <c>SCREENING_CORPUS</c> names a folder that holds them, and is skipped, by name of what is missing, anywhere else.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CorpusFactAttribute : FactAttribute
{
    private const string Variable = "SCREENING_CORPUS";

    /// <summary>A test that needs these files.</summary>
    /// <param name="files">Paths inside the folder.</param>
    public CorpusFactAttribute(params string[] files)
    {
        Files = files;
        if (Folder is null) Skip = $"the environment variable {Variable}, a folder with {string.Join(", ", files)}, is not set";
        else if (files.Where(f => !File.Exists(PathOf(f))).ToList() is { Count: > 0 } missing) Skip = $"{Variable} has no {string.Join(", ", missing)}";
    }

    /// <summary>What the test needs.</summary>
    public IReadOnlyList<string> Files { get; }

    private static string? Folder => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } folder ? folder : null;

    /// <summary>The full path of a file of the corpus.</summary>
    public static string PathOf(string file) => Path.Combine(Folder ?? throw new InvalidOperationException($"{Variable} is not set."), file);
}
