using Screening.Model;

namespace Screening.Tests.Model;

public sealed class HsCodeTests
{
    [Theory]
    [InlineData("85", "85", "85")]
    [InlineData("8526", "8526", "8526")]
    [InlineData("8526.91", "852691", "852691")]
    [InlineData("8526 91 00", "85269100", "852691")]
    [InlineData("8526-91-00-00", "8526910000", "852691")]
    [InlineData("0902", "0902", "0902")]
    public void A_code_is_read_as_documents_print_it(string text, string digits, string subheading)
    {
        Assert.True(HsCode.TryParse(text, out var code));
        Assert.Equal((digits, subheading, digits), (code.Digits, code.Subheading, code.ToString()));
    }

    [Theory]
    [InlineData(null), InlineData(""), InlineData("  "), InlineData("8"), InlineData("852"), InlineData("85269"), InlineData("8526910"), InlineData("85269100000"), InlineData("00AB"), InlineData("٨٥٢٦"), InlineData("8526,91"), InlineData("+8526")]
    public void What_is_no_code_is_refused(string? text) => Assert.False(HsCode.TryParse(text, out _));

    [Theory]
    [InlineData("852691", "8526", true)]
    [InlineData("8526", "8526", true)]
    [InlineData("85", "8526", false)]
    [InlineData("8527", "8526", false)]
    [InlineData("018526", "8526", false)]
    public void A_code_lies_within_its_heading(string text, string heading, bool within)
    {
        Assert.True(HsCode.TryParse(text, out var code) & HsCode.TryParse(heading, out var wider));
        Assert.Equal(within, code.IsWithin(wider));
    }
}
