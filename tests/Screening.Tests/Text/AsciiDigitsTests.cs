using Screening.Text;

namespace Screening.Tests.Text;

public sealed class AsciiDigitsTests
{
    [Theory]
    [InlineData("", false, true, 0, 0)]
    [InlineData("2020", true, true, 4, 4)]
    [InlineData("5w30", true, false, 1, 2)]
    [InlineData("mzkt", false, false, 0, 0)]
    [InlineData("٣٥", false, false, 0, 0)]
    public void Digits_of_a_word_are_told(string text, bool any, bool only, int atStart, int atEnd)
    {
        Assert.Equal((any, only, atStart, atEnd), (AsciiDigits.Any(text), AsciiDigits.Only(text), AsciiDigits.AtStart(text), AsciiDigits.AtEnd(text)));
    }
}
