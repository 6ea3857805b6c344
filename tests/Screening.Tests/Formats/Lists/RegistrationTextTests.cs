using Screening.Formats.Lists;

namespace Screening.Tests.Formats.Lists;

public sealed class RegistrationTextTests
{
    [Theory]
    [InlineData("7707083893", null, "registration 7707083893 ")]
    [InlineData("7707083893", "RU", "inn 7707083893 RU")]
    [InlineData("TIN - 7707083893", null, "inn 7707083893 RU")]
    [InlineData("TIN: 7707083894", null, "tax 7707083894 ")]
    [InlineData("7707083893 - TIN", null, "inn 7707083893 RU")]
    [InlineData("TIN: 7707083893 OGRN: 1027700132195", null, "inn 7707083893 RU|ogrn 1027700132195 RU")]
    [InlineData("Tax Identification Number: INN 7707083893", null, "inn 7707083893 RU")]
    [InlineData("UNP 100230519 (Belarus)", null, "unp 100230519 BY")]
    [InlineData("USCC: 91440300MA5HX80Y1Q", null, "uscc 91440300MA5HX80Y1Q CN")]
    [InlineData("CR No. 2182045", "HK", "registration 2182045 HK")]
    [InlineData("Room 12, 1994", null, "")]
    public void Numbers_are_found_in_words(string text, string? country, string expected) =>
        Assert.Equal(expected, string.Join('|', RegistrationText.Of(text, country).Select(n => $"{n.Type} {n.Value} {n.Country}")));
}
