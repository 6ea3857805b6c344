using Screening.Formats.Decisions;
using Screening.Model;
using Screening.Review;
using Screening.Tests.Support;

namespace Screening.Tests.Formats.Decisions;

public sealed class DecisionLogTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(TestLists.Day.ToDateTime(new TimeOnly(9, 30)), TimeSpan.Zero);
    private readonly TestFiles _files = new();

    private string Path => _files.PathOf("decisions.log");

    public void Dispose() => _files.Dispose();

    private static Decision Entry(string alert, Verdict verdict, string by = "Анна Кос") => new()
    {
        Number = 0,
        At = Now,
        AlertId = alert,
        Verdict = verdict,
        By = by,
        Reason = "other number, see \"file 12\"",
        Until = verdict == Verdict.FalsePositive ? TestLists.Day.AddYears(1) : null,
        Input = "ОАО <Пеленг>",
        EntityId = "plain:1",
        Name = "PELENG JSC",
        EntityStamp = "0123456789abcdef",
        Roles = ["consignee", "notify"],
        Grounds = ["list-hit block", "rule listed"],
    };

    private static string Id(int number) => number.ToString("x16", System.Globalization.CultureInfo.InvariantCulture);

    private IReadOnlyList<Decision> Add(params Decision[] entries)
    {
        using var log = DecisionLog.Open(Path);
        return log.Add(entries);
    }

    [Fact]
    public void Decisions_come_back_as_they_were_made()
    {
        var first = Add(Entry(Id(1), Verdict.FalsePositive), Entry(Id(2), Verdict.Escalated));
        var second = Add(Entry(Id(1), Verdict.Approved, "Boris"));

        Assert.Equal([1, 2, 3], first.Concat(second).Select(d => d.Number));
        Assert.Equivalent(first.Concat(second), DecisionLog.Read(Path), strict: true);
    }

    [Fact]
    public void What_cannot_be_meant_is_refused_and_nothing_of_the_call_is_added()
    {
        Add(Entry(Id(1), Verdict.FalsePositive));
        var twice = Assert.Throws<ArgumentException>(() => Add(Entry(Id(2), Verdict.TrueMatch), Entry(Id(2), Verdict.Escalated)));
        var same = Assert.Throws<ArgumentException>(() => Add(Entry(Id(3), Verdict.TrueMatch), Entry(Id(1), Verdict.Approved)));
        Assert.Contains("found it twice", twice.Message, StringComparison.Ordinal);
        Assert.Contains("expected another person", same.Message, StringComparison.Ordinal);
        Assert.Single(DecisionLog.Read(Path));
    }

    [Fact]
    public void A_changed_line_is_told_with_its_number()
    {
        Add(Entry(Id(1), Verdict.FalsePositive), Entry(Id(2), Verdict.Escalated));
        File.WriteAllText(Path, File.ReadAllText(Path).Replace("escalated", "true-match", StringComparison.Ordinal));
        Assert.Equal(2, Assert.Throws<InputFormatException>(() => DecisionLog.Read(Path)).Line);
        Assert.Throws<InputFormatException>(() => DecisionLog.Open(Path));
    }

    [Fact]
    public void A_chained_log_of_something_else_is_told()
    {
        using (var log = global::Screening.Formats.Auditing.ChainedLog.Open(Path)) log.Append("{\"format\":\"birds/1\"}"u8.ToArray());
        var fault = Assert.Throws<InputFormatException>(() => DecisionLog.Read(Path));
        Assert.Contains("birds/1", fault.Message, StringComparison.Ordinal);
        Assert.Equal(1, fault.Line);
    }
}
