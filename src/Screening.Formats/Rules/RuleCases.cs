using Screening.Formats.Reading;
using Screening.Model;

namespace Screening.Formats.Rules;

/// <summary>Reads rule cases: JSON of the format <c>screening-rule-cases/1</c> (<c>data/schemas/rule-cases.schema.json</c>).</summary>
public static class RuleCases
{
    /// <summary>The cases that stand beside rules, in order of files: for a theory of a test project, or for a <see cref="RuleCaseRunner"/>.</summary>
    /// <param name="path">As <see cref="FilesOf"/>.</param>
    /// <exception cref="InputFormatException">There is no such path, or a file is damaged or of another format, or a field is unknown, missing or impossible: the message has the JSON path.</exception>
    public static IReadOnlyList<RuleCase> Read(string path) => [.. ReadFiles(path).SelectMany(f => f.Cases)];

    /// <inheritdoc cref="Read" />
    /// <summary>The files of cases that stand beside rules.</summary>
    public static IReadOnlyList<RuleCaseFile> ReadFiles(string path) => [.. FilesOf(path).Select(f => CaseReader.Read(InputFile.Single(f)))];

    /// <summary>The case files of a path.</summary>
    /// <param name="path">A rule file: its <c>.cases.json</c>, where there is one; a file of cases: itself; a folder: all files of cases in it, in ordinal order of names.</param>
    public static IReadOnlyList<string> FilesOf(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (Directory.Exists(path)) return [.. Directory.EnumerateFiles(path, $"*{RuleFiles.CasesEnd}").Where(f => Path.GetFileName(f)[0] != '.').Order(StringComparer.Ordinal)];
        if (path.EndsWith(RuleFiles.CasesEnd, StringComparison.OrdinalIgnoreCase)) return [path];
        if (!File.Exists(path)) throw new InputFormatException(path, 0, "no such file or folder", "a file of rules, or a folder of them");
        return File.Exists(Beside(path)) ? [Beside(path)] : [];
    }

    /// <summary>The other file of a pair: of rules where their cases are, whether there are any or not; of cases their rules. A folder has both, and is its own.</summary>
    /// <param name="path">A file or a folder.</param>
    public static string Beside(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (Directory.Exists(path)) return path;
        return path.EndsWith(RuleFiles.CasesEnd, StringComparison.OrdinalIgnoreCase) ? path[..^RuleFiles.CasesEnd.Length] + ".json" : Path.ChangeExtension(path, null) + RuleFiles.CasesEnd;
    }

    /// <summary>The JSON Schema of the format, made from the types that read it: for editors that complete and check.</summary>
    public static string Schema() => RuleSchema.OfCases();
}
