using Screening.Text;

namespace Screening.Tests.Text;

public class AcronymTests
{
    [Theory]
    [InlineData("a")]
    [InlineData("mzkt")]
    [InlineData("cShU")]
    [InlineData("abcdefgh")]
    public void An_acronym_has_the_letters_it_was_made_of(string letters)
    {
        var acronym = Acronym.Of(letters);
        Assert.Equal(letters, acronym.ToString());
        Assert.Equal(letters.Length, acronym.Length);
        Assert.NotEqual(Acronym.Of(letters.AsSpan(0, letters.Length - 1)), acronym);
    }

    [Theory]
    [InlineData("")]
    [InlineData("abcdefghi")]
    [InlineData("мзкт")]
    [InlineData("a\0b")]
    [InlineData("ab\u00FF")]
    public void What_is_too_long_or_holds_another_character_is_none(string letters) => Assert.Equal(0, Acronym.Of(letters).Length);
}
