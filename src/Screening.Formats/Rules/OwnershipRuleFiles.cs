using System.Globalization;
using System.Text.Json;
using Screening.Formats.Reading;
using Screening.Model;

namespace Screening.Formats.Rules;

/// <summary>Reads ownership policies: JSON of the format <c>screening-ownership/1</c> (<c>data/schemas/ownership.schema.json</c>).</summary>
public static class OwnershipRuleFiles
{
    private const string Format = "screening-ownership/1";

    private static readonly JsonDocumentOptions Options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = InputLimits.MaxDepth };

    // Cases that try rules out stand beside them.
    private const string CasesEnd = ".cases.json";

    /// <summary>The policies of a file or a folder.</summary>
    /// <param name="path">A file; or a folder, of which all <c>.json</c> files are read in ordinal order of names, but <c>.cases.json</c> and those whose names begin with a dot. Comments and trailing commas are allowed.</param>
    /// <exception cref="InputFormatException">There is no rule file, or one is damaged or of another format, or a field is unknown, missing or impossible: the message has the JSON path.</exception>
    public static OwnershipRules Read(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (!Directory.Exists(path)) return Read(InputFile.Single(path));
        var files = Directory.EnumerateFiles(path, "*.json").Where(IsRuleFile).Order(StringComparer.Ordinal).ToList();
        if (files.Count == 0) throw new InputFormatException(path, 0, "a folder without rule files", "at least one .json file of rules");
        var all = OwnershipRules.None;
        foreach (var file in files)
        {
            var part = InputFile.Single(file);
            var next = Read(part);
            Separate(part, [.. all.Policies, .. next.Policies], all.Policies.Count);
            all = new OwnershipRules([.. all.Policies, .. next.Policies], [.. all.AuthorityLists.Union(next.AuthorityLists, StringComparer.Ordinal)]);
        }
        return all;
    }

    private static bool IsRuleFile(string file) => Path.GetFileName(file) is var name && name[0] != '.' && !name.EndsWith(CasesEnd, StringComparison.OrdinalIgnoreCase);

    internal static OwnershipRules Read(InputPart part)
    {
        var file = Parse(part);
        var authorities = Whole(part, file.AuthorityLists, "$.authorityLists");
        if (Whole(part, file.Policies, "$.policies").Count == 0) throw Fault(part, "$.policies", "no policy", "at least one");
        var policies = file.Policies.Select((row, i) => Policy(part, row, $"$.policies{At(i)}")).ToArray();
        Separate(part, policies, 0);
        return new OwnershipRules(policies, authorities);
    }

    // Versions of one policy follow each other; those from a place on are of this file.
    private static void Separate(InputPart part, OwnershipPolicy[] policies, int ofThisFile)
    {
        for (var i = ofThisFile; i < policies.Length; i++)
        {
            var twin = Array.FindIndex(policies, 0, i, p => p.Id == policies[i].Id && Overlap(p, policies[i]));
            if (twin >= 0) throw Fault(part, $"$.policies{At(i - ofThisFile)}.effective", $"days that another \"{policies[i].Id}\" covers too", "one version of a policy on a day");
        }
    }

    private static OwnershipFile Parse(InputPart part)
    {
        try
        {
            var utf8 = InputFile.ReadUtf8(part);
            // Told first: a file of another format would be refused for its fields.
            if (FormatOf(utf8) is { } format && format != Format) throw Fault(part, "$.format", Excerpt.Of(format), $"\"{Format}\"");
            return JsonSerializer.Deserialize(utf8, RuleJson.Default.OwnershipFile) ?? throw Fault(part, "$", "null", "an object");
        }
        catch (InvalidOperationException e)
        {
            throw new InputFormatException(part.Path, 0, "an escape of half a character", "surrogates in pairs", e);
        }
        catch (JsonException e)
        {
            throw new InputFormatException(part.Path, (int)(e.LineNumber ?? 0) + 1, $"{e.Path ?? "$"}: {FirstSentence(e.Message)}", "a rule file as data/schemas/ownership.schema.json describes it", e);
        }
    }

    private static string? FormatOf(byte[] utf8)
    {
        using var document = JsonDocument.Parse(utf8, Options);
        return document.RootElement.Text("format");
    }

    private static OwnershipPolicy Policy(InputPart part, PolicyRow row, string path)
    {
        Stated(part, row.Id, $"{path}.id");
        Stated(part, row.Title, $"{path}.title");
        if (row.Threshold is <= 0 or > 100) throw Fault(part, $"{path}.threshold", row.Threshold.ToString(CultureInfo.InvariantCulture), "a percentage above 0 and up to 100");
        if (row.Comparison is not ("atLeast" or "moreThan")) throw Fault(part, $"{path}.comparison", Excerpt.Of(row.Comparison), "\"atLeast\" or \"moreThan\"");
        var (sources, owners) = (Whole(part, row.Sources, $"{path}.sources"), Whole(part, row.Owners, $"{path}.owners"));
        if (sources.Count == 0) throw Fault(part, $"{path}.sources", "no source", "at least one");
        if (owners.Count == 0) throw Fault(part, $"{path}.owners", "no list", "at least one");
        for (var i = 0; i < owners.Count; i++) Stated(part, owners[i].List, $"{path}.owners{At(i)}.list");
        var control = Whole(part, row.Control, $"{path}.control");
        for (var i = 0; i < control.Count; i++)
        {
            if (!ControlCriteria.All.Contains(control[i])) throw Fault(part, $"{path}.control{At(i)}", Excerpt.Of(control[i]), $"one of {string.Join(", ", ControlCriteria.All)}");
        }
        return new OwnershipPolicy
        {
            Id = row.Id,
            Title = row.Title,
            Sources = [.. sources.Select(s => new RuleSource(s.Title, s.Publisher, s.Date, s.Address))],
            Effective = Periods(part, row.Effective, $"{path}.effective"),
            Suspended = Periods(part, row.Suspended, $"{path}.suspended"),
            NeedsConfirmation = row.NeedsConfirmation,
            Owners = [.. owners.Select((o, i) => new ListedOwners(o.List, Whole(part, o.Programmes, $"{path}.owners{At(i)}.programmes"), o.SecondaryRiskOnly))],
            Threshold = row.Threshold,
            ThresholdCounts = row.Comparison == "atLeast",
            Aggregation = Word<StakeAggregation>(part, row.Aggregation, $"{path}.aggregation"),
            Control = control,
            UnstatedControlCounts = row.UnstatedControlCounts,
            Effect = Word<OwnershipEffect>(part, row.Effect, $"{path}.effect"),
        };
    }

    private static Period[] Periods(InputPart part, IReadOnlyList<PeriodRow>? given, string path)
    {
        var rows = Whole(part, given, path);
        var periods = new Period[rows.Count];
        for (var i = 0; i < rows.Count; i++)
        {
            var at = $"{path}{At(i)}";
            periods[i] = new Period(Day(part, rows[i].From, $"{at}.from"), Day(part, rows[i].To, $"{at}.to"));
            if (periods[i].From > periods[i].To) throw Fault(part, at, "an end before the start", "the earlier day first");
        }
        return periods;
    }

    private static DateOnly? Day(InputPart part, string? text, string path) =>
        text is null ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw Fault(part, path, $"\"{text}\"", "a date as yyyy-MM-dd");

    // The serializer holds fields against their types, but not what lists hold.
    private static IReadOnlyList<T> Whole<T>(InputPart part, IReadOnlyList<T>? values, string path)
        where T : class
    {
        for (var i = 0; i < values?.Count; i++)
            if (values[i] is null) throw Fault(part, $"{path}{At(i)}", "null", "a value, or nothing at all");
        return values ?? [];
    }

    private static void Stated(InputPart part, string text, string path)
    {
        if (string.IsNullOrWhiteSpace(text)) throw Fault(part, path, "an empty text", "at least one character");
    }

    // By name only: a number is no word of the law.
    private static T Word<T>(InputPart part, string text, string path)
        where T : struct, Enum =>
        EnumNames.Parse<T>(text) ?? throw Fault(part, path, Excerpt.Of(text), $"one of {string.Join(", ", Enum.GetNames<T>().Select(JsonNamingPolicy.CamelCase.ConvertName))}");

    private static string At(int place) => string.Create(CultureInfo.InvariantCulture, $"[{place}]");

    private static bool Overlap(OwnershipPolicy a, OwnershipPolicy b)
    {
        Period[] always = [default];
        return (a.Effective.Count == 0 ? always : a.Effective).Any(x => (b.Effective.Count == 0 ? always : b.Effective).Any(y => !(x.From > y.To) && !(y.From > x.To)));
    }

    private static string FirstSentence(string message)
    {
        var end = message.IndexOf(". ", StringComparison.Ordinal);
        return end < 0 ? message : message[..end];
    }

    private static InputFormatException Fault(InputPart part, string path, string found, string expected) =>
        new(part.Path, JsonPathLine.Of(InputFile.ReadUtf8(part), path), $"{path}: {found}", expected);
}
