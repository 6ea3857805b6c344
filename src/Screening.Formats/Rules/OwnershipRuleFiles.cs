using System.Globalization;
using System.Text.Json;
using Screening.Formats.Reading;
using Screening.Model;

namespace Screening.Formats.Rules;

/// <summary>Reads ownership policies: JSON of the format <c>screening-ownership/1</c> (<c>data/schemas/ownership.schema.json</c>).</summary>
public static class OwnershipRuleFiles
{
    private const string Format = "screening-ownership/1";

    /// <summary>The policies of a file.</summary>
    /// <param name="path">The file; comments and trailing commas are allowed.</param>
    /// <exception cref="InputFormatException">There is no such file, it is damaged, or a field is unknown, missing or impossible: the message has the JSON path.</exception>
    public static OwnershipRules Read(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return Read(InputFile.Single(path));
    }

    internal static OwnershipRules Read(InputPart part)
    {
        var file = Parse(part);
        if (file.Format != Format) throw Fault(part, "$.format", $"\"{file.Format}\"", $"\"{Format}\"");
        if (file.Policies.Count == 0) throw Fault(part, "$.policies", "no policy", "at least one");
        var policies = file.Policies.Select((row, i) => Policy(part, row, $"$.policies[{i.ToString(CultureInfo.InvariantCulture)}]")).ToArray();
        for (var i = 0; i < policies.Length; i++)
        {
            var twin = Array.FindIndex(policies, 0, i, p => p.Id == policies[i].Id && Overlap(p, policies[i]));
            if (twin >= 0) throw Fault(part, $"$.policies[{i.ToString(CultureInfo.InvariantCulture)}].effective", $"days that another \"{policies[i].Id}\" covers too", "one version of a policy on a day");
        }
        return new OwnershipRules(policies, file.AuthorityLists);
    }

    private static OwnershipFile Parse(InputPart part)
    {
        try
        {
            return JsonSerializer.Deserialize(InputFile.ReadUtf8(part), RuleJson.Default.OwnershipFile) ?? throw Fault(part, "$", "null", "an object");
        }
        catch (JsonException e)
        {
            throw new InputFormatException(part.Path, (int)(e.LineNumber ?? 0) + 1, $"{e.Path ?? "$"}: {FirstSentence(e.Message)}", "a rule file as data/schemas/ownership.schema.json describes it", e);
        }
    }

    private static OwnershipPolicy Policy(InputPart part, PolicyRow row, string path)
    {
        if (row.Threshold is <= 0 or > 100) throw Fault(part, $"{path}.threshold", row.Threshold.ToString(CultureInfo.InvariantCulture), "a percentage above 0 and up to 100");
        if (row.Comparison is not ("atLeast" or "moreThan")) throw Fault(part, $"{path}.comparison", $"\"{row.Comparison}\"", "\"atLeast\" or \"moreThan\"");
        if (row.Sources.Count == 0) throw Fault(part, $"{path}.sources", "no source", "at least one");
        if (row.Owners.Count == 0) throw Fault(part, $"{path}.owners", "no list", "at least one");
        var control = row.Control ?? [];
        for (var i = 0; i < control.Count; i++)
        {
            if (!ControlCriteria.All.Contains(control[i])) throw Fault(part, $"{path}.control[{i.ToString(CultureInfo.InvariantCulture)}]", $"\"{control[i]}\"", $"one of {string.Join(", ", ControlCriteria.All)}");
        }
        return new OwnershipPolicy
        {
            Id = row.Id,
            Title = row.Title,
            Sources = [.. row.Sources.Select(s => new RuleSource(s.Title, s.Publisher, s.Date, s.Address))],
            Effective = Periods(part, row.Effective, $"{path}.effective"),
            Suspended = Periods(part, row.Suspended, $"{path}.suspended"),
            NeedsConfirmation = row.NeedsConfirmation,
            Owners = [.. row.Owners.Select(o => new ListedOwners(o.List, o.Programmes ?? [], o.SecondaryRiskOnly))],
            Threshold = row.Threshold,
            ThresholdCounts = row.Comparison == "atLeast",
            Aggregation = row.Aggregation,
            Control = control,
            UnstatedControlCounts = row.UnstatedControlCounts,
            Effect = row.Effect,
        };
    }

    private static Period[] Periods(InputPart part, IReadOnlyList<PeriodRow>? given, string path)
    {
        var rows = given ?? [];
        var periods = new Period[rows.Count];
        for (var i = 0; i < rows.Count; i++)
        {
            var at = $"{path}[{i.ToString(CultureInfo.InvariantCulture)}]";
            periods[i] = new Period(Day(part, rows[i].From, $"{at}.from"), Day(part, rows[i].To, $"{at}.to"));
            if (periods[i].From > periods[i].To) throw Fault(part, at, "an end before the start", "the earlier day first");
        }
        return periods;
    }

    private static DateOnly? Day(InputPart part, string? text, string path) =>
        text is null ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw Fault(part, path, $"\"{text}\"", "a date as yyyy-MM-dd");

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

    private static InputFormatException Fault(InputPart part, string path, string found, string expected) => new(part.Path, 0, $"{path}: {found}", expected);
}
