using Screening.Formats.Decisions;
using Screening.Model;
using Screening.Review;
using Screening.Tests.Support;

namespace Screening.Tests.Formats.Decisions;

public sealed class DecisionSheetTests : IDisposable
{
    private readonly TestFiles _files = new();

    public void Dispose() => _files.Dispose();

    private IReadOnlyList<SheetDecision> Read(string text) => DecisionSheet.Read(_files.Write("sheet.csv", text));

    [Fact]
    public void Rows_with_a_verdict_are_decisions_in_whatever_order_the_columns_stand()
    {
        var rows = Read("name;Verdict;until;alert;by;reason\nA;;;0001;;\nB;False-Positive;2027-01-31;0002;Anna;\"two\nlines\"\nC;approved;;0003;;\n");

        Assert.Equal(
            [new SheetDecision(3, "0002", Verdict.FalsePositive, "Anna", "two\nlines", new DateOnly(2027, 1, 31)), new SheetDecision(5, "0003", Verdict.Approved, null, null, null)],
            rows);
    }

    [Theory]
    [InlineData("alert,verdict\n1,perhaps\n", 2, "\"perhaps\"")]
    [InlineData("alert,verdict\n,approved\n", 2, "no alert")]
    [InlineData("alert,verdict,until\n1,false-positive,31.1.2027\n", 2, "31.1.2027")]
    [InlineData("name,verdict\n1,approved\n", 1, "the columns")]
    [InlineData("alert,verdict\n1,approved\n2,\"escalated\n", 3, "a broken row")]
    public void What_cannot_be_meant_is_told_with_its_line(string text, int line, string found)
    {
        var fault = Assert.Throws<InputFormatException>(() => Read(text));

        Assert.Equal(line, fault.Line);
        Assert.Contains(found, fault.Message, StringComparison.Ordinal);
    }
}
