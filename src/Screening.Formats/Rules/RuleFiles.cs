using System.Text.Json;
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

    private static readonly JsonDocumentOptions Options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = InputLimits.MaxDepth };

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

    /// <summary>The JSON Schema of the format, made from the types that read it: for editors that complete and check.</summary>
    public static string Schema() => RuleSchema.Text();

    private static bool IsRuleFile(string file) => Path.GetFileName(file) is var name && name[0] != '.' && !name.EndsWith(CasesEnd, StringComparison.OrdinalIgnoreCase);

    /// <summary>The rules of several files together: they may name one another's policies and rules.</summary>
    internal static RuleSet Read(IReadOnlyList<InputPart> parts)
    {
        var reader = new RuleReader();
        foreach (var part in parts) reader.Add(part, Parse(part));
        return reader.Finish();
    }

    private static RulesFile Parse(InputPart part)
    {
        try
        {
            var utf8 = InputFile.ReadUtf8(part);
            // Told first: a file of another format would be refused for its fields.
            if (FormatOf(utf8) is { } format && format != Format) throw new RuleSpot(part, "$.format").Fault(Excerpt.Of(format), $"\"{Format}\"");
            return JsonSerializer.Deserialize(utf8, RuleJson.Default.RulesFile) ?? throw new RuleSpot(part, "$").Fault("null", "an object");
        }
        catch (InvalidOperationException e)
        {
            throw new InputFormatException(part.Path, 0, "an escape of half a character", "surrogates in pairs", e);
        }
        catch (JsonException e)
        {
            throw new InputFormatException(part.Path, (int)(e.LineNumber ?? 0) + 1, $"{e.Path ?? "$"}: {FirstSentence(e.Message)}", Expected, e);
        }
    }

    private static string? FormatOf(byte[] utf8)
    {
        using var document = JsonDocument.Parse(utf8, Options);
        return document.RootElement.Text("format");
    }

    private static string FirstSentence(string message)
    {
        var end = message.IndexOf(". ", StringComparison.Ordinal);
        return (end < 0 ? message : message[..end]).TrimEnd('.');
    }
}
