using System.Globalization;
using Screening.Formats.Reading;
using Screening.Model;

namespace Screening.Formats.Rules;

/// <summary>A place in a rule file, for what is wrong there.</summary>
/// <param name="Part">The file.</param>
/// <param name="Path">The JSON path.</param>
internal readonly record struct RuleSpot(InputPart Part, string Path)
{
    /// <summary>A field of it.</summary>
    public RuleSpot this[string field] => this with { Path = $"{Path}.{field}" };

    /// <summary>An element of it.</summary>
    public RuleSpot this[int place] => this with { Path = string.Create(CultureInfo.InvariantCulture, $"{Path}[{place}]") };

    /// <summary>The fault that something else was expected here.</summary>
    public InputFormatException Fault(string found, string expected) => new(Part.Path, JsonPathLine.Of(InputFile.ReadUtf8(Part), Path), $"{Path}: {found}", expected);

    /// <summary>A text that says something.</summary>
    public string Stated(string text) => string.IsNullOrWhiteSpace(text) ? throw Fault("an empty text", "at least one character") : text;

    /// <summary>A text that is one of some.</summary>
    public string OneOf(string text, IEnumerable<string> known) => known.Contains(text) ? text : throw Fault(Excerpt.Of(text), $"one of {string.Join(", ", known)}");

    /// <summary>A list of which no element is missing: the serializer holds fields against their types, but not what lists hold.</summary>
    public IReadOnlyList<T> Whole<T>(IReadOnlyList<T>? values, int fewest = 0)
    {
        for (var i = 0; i < values?.Count; i++)
            if (values[i] is null) throw this[i].Fault("null", "a value, or nothing at all");
        return (values?.Count ?? 0) < fewest ? throw Fault("nothing", $"at least {fewest}") : values ?? [];
    }

    /// <summary>Texts that say something, each once; where the field is given it must not be empty.</summary>
    public IReadOnlyList<string> Texts(IReadOnlyList<string>? texts, IReadOnlyCollection<string>? known = null)
    {
        if (texts is null) return [];
        var whole = Whole(texts, fewest: 1);
        for (var i = 0; i < whole.Count; i++)
        {
            this[i].Stated(whole[i]);
            if (known is not null) this[i].OneOf(whole[i], known);
        }
        return Once(whole);
    }

    /// <summary>Values, each once; where the field is given it must not be empty.</summary>
    public IReadOnlyList<T> Values<T>(IReadOnlyList<T>? values) => values is null ? [] : Once(Whole(values, fewest: 1));

    /// <summary>A day as <c>yyyy-MM-dd</c>.</summary>
    public DateOnly Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : throw Fault(Excerpt.Of(text), "a day as yyyy-MM-dd");

    /// <summary>A run of days.</summary>
    public Period Period(PeriodRow row)
    {
        if (row is { From: null, To: null }) throw Fault("a period without an end", "from, to, or both");
        var period = new Period(row.From is null ? null : this["from"].Day(row.From), row.To is null ? null : this["to"].Day(row.To));
        return period.From > period.To ? throw Fault("an end before the start", "the earlier day first") : period;
    }

    /// <summary>Runs of days.</summary>
    public Period[] Periods(IReadOnlyList<PeriodRow>? rows)
    {
        var spot = this;
        return [.. Whole(rows).Select((r, i) => spot[i].Period(r))];
    }

    private IReadOnlyList<T> Once<T>(IReadOnlyList<T> values)
    {
        for (var i = 1; i < values.Count; i++)
            if (values.Take(i).Contains(values[i])) throw this[i].Fault($"{values[i]} twice", "each once");
        return values;
    }
}
