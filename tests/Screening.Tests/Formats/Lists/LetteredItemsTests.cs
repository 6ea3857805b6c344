using Screening.Formats.Lists;

namespace Screening.Tests.Formats.Lists;

public sealed class LetteredItemsTests
{
    [Theory]
    [InlineData("1962", "1962")]
    [InlineData("a) 1962", "1962")]
    [InlineData("a) 1962 b) circa 1963  c) 1964", "1962|circa 1963|1964")]
    [InlineData("a) Room (b) Minsk b) Gomel", "Room (b) Minsk|Gomel")]
    [InlineData("a) 1962 c) 1963", "1962 c) 1963")]
    [InlineData("1962 a) 1963", "1962 a) 1963")]
    [InlineData("", "")]
    public void An_enumeration_is_taken_apart_letter_by_letter(string text, string expected) => Assert.Equal(expected, string.Join('|', LetteredItems.Of(text)));
}
