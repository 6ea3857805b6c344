using System.Globalization;
using System.Text;
using Screening.Formats.Names;
using Screening.Model;
using Screening.Tests.Support;

namespace Screening.Tests.Accuracy;

/// <summary>Whole records of <c>data/cases/records.jsonl</c>, each labelled by hand: what the other fields do at the default threshold.</summary>
public sealed class RecordCasesTests
{
    private const string File = "data/cases/records.jsonl";

    private sealed record Case(int Line, bool ShouldMatch, string Evidence, string Why, double Score, IReadOnlyList<string> Reasons)
    {
        public bool IsRight => ShouldMatch == Score >= new ScreeningOptions().Threshold;
    }

    private static async Task<List<Case>> Cases()
    {
        var cases = new List<Case>();
        await foreach (var row in PairFiles.ReadAsync(Repository.At(File)))
        {
            Assert.True(row.Error is null, $"line {row.Line}: {row.Error}");
            string Text(string name) => row.Original.GetProperty(name).GetString()!;
            var comparison = Screener.Compare(row.Query!, row.Candidate!);
            cases.Add(new Case(row.Line, row.Original.GetProperty("should_match").GetBoolean(), Text("evidence"), Text("why"), comparison.Score, comparison.Reasons));
        }
        return cases;
    }

    [Fact]
    public async Task Rows_right_and_wrong_by_kind_of_evidence()
    {
        var cases = await Cases();
        var text = new StringBuilder();
        void Line(FormattableString line) => text.AppendLine(line.ToString(CultureInfo.InvariantCulture));
        Line($"{"evidence",-24}{"rows",6}{"match",7}{"right",7}{"false alarm",13}{"missed",8}");
        foreach (var group in cases.GroupBy(c => c.Evidence, StringComparer.Ordinal).Append(cases.GroupBy(_ => "all").Single()))
            Line($"{group.Key,-24}{group.Count(),6}{group.Count(c => c.ShouldMatch),7}{group.Count(c => c.IsRight),7}{group.Count(c => !c.IsRight && !c.ShouldMatch),13}{group.Count(c => !c.IsRight && c.ShouldMatch),8}");
        Line($"");
        foreach (var wrong in cases.Where(c => !c.IsRight))
            Line($"line {wrong.Line}: {wrong.Score:0.00}, {(wrong.ShouldMatch ? "missed" : "false alarm")}: {wrong.Why}");
        await VerifyXunit.Verifier.Verify(text.ToString());
    }

    [Fact]
    public async Task There_are_at_least_a_hundred_rows_of_both_labels_and_every_one_is_another()
    {
        var cases = await Cases();
        Assert.InRange(cases.Count, 100, int.MaxValue);
        Assert.All(cases.GroupBy(c => c.Evidence, StringComparer.Ordinal), g => Assert.Equal(2, g.Select(c => c.ShouldMatch).Distinct().Count()));
        Assert.Equal(cases.Count, cases.Select(c => c.Why).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task Every_row_that_has_more_than_a_name_says_what_its_fields_did() =>
        Assert.All(await Cases(), c => Assert.True(c.Reasons.Count >= 1, $"line {c.Line} has no reasons"));

    [Fact]
    public async Task Other_fields_are_worth_having()
    {
        // The same pairs by their names alone: what the fields decide is the difference.
        var byName = 0;
        await foreach (var row in PairFiles.ReadAsync(Repository.At(File)))
        {
            var query = new Query { Name = row.Query!.Name, Aliases = row.Query.Aliases, Kind = row.Query.Kind };
            var candidate = row.Candidate! with { Identifiers = [], Addresses = [], Countries = [], BirthDates = [], Gender = null };
            if (Screener.Compare(query, candidate).Score >= new ScreeningOptions().Threshold == row.Original.GetProperty("should_match").GetBoolean()) byName++;
        }
        var right = (await Cases()).Count(c => c.IsRight);
        Assert.True(right >= byName + 25, $"{right} right with all fields, {byName} by names alone");
    }
}
