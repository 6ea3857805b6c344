using Screening.Model;

namespace Screening.Tests.Model;

public sealed class IdentifierTests
{
    [Theory]
    [InlineData("IMO 9341512", "9341512")]
    [InlineData("imo9341512", "9341512")]
    [InlineData("10-07.60 69ab", "10076069AB")]
    [InlineData(" - ", "")]
    public void Numbers_are_compared_by_letters_and_digits(string printed, string key) => Assert.Equal(key, new Identifier("imo", printed).Key);

    // IMO Resolution A.1117(30): 9×7 + 0×6 + 7×5 + 4×4 + 7×3 + 2×2 = 139 ends in 9.
    [Theory]
    [InlineData("9074729", true)]
    [InlineData("IMO 9074729", true)]
    [InlineData("9074728", false)]
    [InlineData("9047729", false)] // Two digits swapped.
    [InlineData("907472", false)]
    [InlineData("90747290", false)]
    [InlineData("907472X", false)]
    [InlineData("", false)]
    public void A_ship_number_is_checked_by_its_last_digit(string number, bool right) => Assert.Equal(right, IdentifierTypes.IsImo(number));

    [Fact]
    public void No_missing_number_is_read_as_one() => Assert.Throws<ArgumentNullException>(() => IdentifierTypes.Compact(null!));
}
