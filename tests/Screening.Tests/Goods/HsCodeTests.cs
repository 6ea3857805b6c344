using Screening.Goods;
using Screening.Model;
using Screening.Text;

namespace Screening.Tests.Goods;

public class HsCodeTests
{
    private static HsCode Code(string text) => HsCode.TryParse(text, out var code) ? code : throw new FormatException(text);

    [Theory]
    [InlineData("87", "87", "87")]
    [InlineData("8526.91", "852691", "852691")]
    [InlineData("8526 91 00", "85269100", "852691")]
    [InlineData(" 8526-91-00-00 ", "8526910000", "852691")]
    public void A_code_is_read_as_documents_print_it(string text, string digits, string subheading)
    {
        var code = Code(text);
        Assert.Equal((digits, subheading, digits), (code.Digits, code.Subheading, code.ToString()));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" . ")]
    [InlineData("8")]
    [InlineData("852")]
    [InlineData("85269")]
    [InlineData("85269100001")]
    [InlineData("8526,91")]
    [InlineData("8526x1")]
    [InlineData("٨٥٢٦")]
    public void What_is_no_code_is_refused(string? text) => Assert.False(HsCode.TryParse(text, out _));

    [Fact]
    public void A_code_lies_within_its_heading_and_itself_and_no_other()
    {
        Assert.True(Code("8526.91").IsWithin(Code("8526")));
        Assert.True(Code("8526.91").IsWithin(Code("8526.91")));
        Assert.False(Code("8526").IsWithin(Code("8526.91")));
        Assert.False(Code("8527.91").IsWithin(Code("8526")));
    }

    [Theory]
    [InlineData("87", true)]
    [InlineData("8704", true)]
    [InlineData("8704.21", true)]
    [InlineData("8704.21.00.90", true)]
    [InlineData("8806.10", true)]
    [InlineData("77", false)]
    [InlineData("8799", false)]
    [InlineData("8704.99", false)]
    public void The_table_knows_the_codes_in_use(string code, bool isKnown) => Assert.Equal(isKnown, HsCodeTable.Contains(Code(code)));

    [Theory]
    [InlineData("8704.21", HsValidity.Known)]
    [InlineData("88", HsValidity.Known)]
    [InlineData("8803.30.00", HsValidity.Renumbered, "880730")]
    [InlineData("8803", HsValidity.Renumbered, "8807")]
    [InlineData("8541.40", HsValidity.Renumbered, "854141", "854142", "854143", "854149")]
    [InlineData("8704.99", HsValidity.UnknownSubheading)]
    [InlineData("8799.10", HsValidity.UnknownHeading)]
    [InlineData("7701", HsValidity.UnknownChapter)]
    public void The_table_says_what_is_wrong_with_a_code(string code, HsValidity validity, params string[] later)
    {
        Assert.Equal(validity, HsCodeTable.Check(Code(code)));
        Assert.Equal(later, HsCodeTable.SuccessorsOf(Code(code)));
    }

    [Fact]
    public void A_renumbered_code_is_gone_and_those_that_came_of_it_are_in_use()
    {
        foreach (var row in ResourceTables.Rows("hs-renumbered.tsv"))
        {
            Assert.False(HsCodeTable.Contains(Code(row[0])), row[0]);
            Assert.All(row[2].Split('|'), c => Assert.True(HsCodeTable.Contains(Code(c)), c));
            Assert.Equal(HsCodeTable.Edition, int.Parse(row[3], System.Globalization.CultureInfo.InvariantCulture));
        }
    }

    [Fact]
    public void A_code_that_was_never_read_is_not_in_use() => Assert.False(HsCodeTable.Contains(default));
}
