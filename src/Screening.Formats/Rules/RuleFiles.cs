using Screening.Formats.Reading;
using Screening.Model;
using Screening.Rules;

namespace Screening.Formats.Rules;

/// <summary>Reads rules: JSON of the format <c>screening-rules/1</c> (<c>data/schemas/rules.schema.json</c>).</summary>
public static class RuleFiles
{
    internal const string Format = "screening-rules/1";

    /// <summary>How names of files with rule cases end: they stand beside the rules they try.</summary>
    public const string CasesEnd = ".cases.json";

    private const string Expected = "a rule file as data/schemas/rules.schema.json describes it";

    /// <summary>The rules of a file or a folder.</summary>
    /// <param name="path">A file; or a folder, of which all files of <see cref="FilesOf"/> are read.</param>
    /// <exception cref="InputFormatException">There is no rule file, or one is damaged or of another format, or a field is unknown, missing or impossible: the message has the JSON path.</exception>
    public static RuleSet Read(string path) => Read([.. FilesOf(path).Select(InputFile.Single)]);

    /// <summary>The rule files of a path: the file itself, or of a folder all <c>.json</c> files in ordinal order of names, but cases and those whose names begin with a dot.</summary>
    /// <param name="path">A file or a folder.</param>
    /// <exception cref="InputFormatException">It is a folder without rule files.</exception>
    public static IReadOnlyList<string> FilesOf(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (!Directory.Exists(path)) return [path];
        string[] files = [.. Directory.EnumerateFiles(path, "*.json").Where(IsRuleFile).Order(StringComparer.Ordinal)];
        return files.Length > 0 ? files : throw new InputFormatException(path, 0, "a folder without rule files", "at least one .json file of rules");
    }

    /// <summary>Where each rule of a path is written, in the order of <see cref="Read(string)"/>: for reports that lead there.</summary>
    /// <param name="path">A file or a folder whose rules can be read.</param>
    /// <exception cref="InputFormatException">A file cannot be read as JSON.</exception>
    public static IReadOnlyList<RulePlace> PlacesOf(string path) => PlacesOf([.. FilesOf(path).Select(InputFile.Single)]);

    /// <inheritdoc cref="PlacesOf(string)" />
    internal static IReadOnlyList<RulePlace> PlacesOf(IReadOnlyList<InputPart> parts)
    {
        var places = new List<RulePlace>();
        foreach (var part in parts)
        {
            var utf8 = InputFile.ReadUtf8(part);
            var rules = RuleDocument.Read(part, RuleJson.Default.RulesFile, Format, Expected).Rules ?? [];
            places.AddRange(rules.Select((r, i) => new RulePlace(r.Id, part.Path, JsonPathLine.Of(utf8, new RuleSpot(part, "$.rules")[i].Path))));
        }
        return places;
    }

    /// <summary>The JSON Schema of the format, made from the types that read it: for editors that complete and check.</summary>
    public static string Schema() => RuleSchema.Text();

    private static bool IsRuleFile(string file) => Path.GetFileName(file) is var name && name[0] != '.' && !name.EndsWith(CasesEnd, StringComparison.OrdinalIgnoreCase);

    /// <summary>The rules of several files together: they may name one another's policies and rules.</summary>
    internal static RuleSet Read(IReadOnlyList<InputPart> parts)
    {
        var reader = new RuleReader();
        foreach (var part in parts) reader.Add(part, RuleDocument.Read(part, RuleJson.Default.RulesFile, Format, Expected));
        return reader.Finish();
    }
}

/// <summary>Where a rule is written.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="File">The file.</param>
/// <param name="Line">The line it begins on, from 1.</param>
public sealed record RulePlace(string Rule, string File, int Line);
