using System.Globalization;
using Screening.Formats.Manifests;

namespace Screening.Tests.Formats.Manifests;

public sealed class MoneyTextTests
{
    [Theory]
    [InlineData("12500", "12500")]
    [InlineData(" 12500.5 ", "12500.5")]
    [InlineData("12,500", "12500")]
    [InlineData("12,500.00", "12500.00")]
    [InlineData("1,250,000", "1250000")]
    [InlineData("1.250.000", "1250000")]
    [InlineData("12.500,75", "12500.75")]
    [InlineData("12 500", "12500")]
    [InlineData("12'500.25", "12500.25")]
    [InlineData("1.250", null)]
    [InlineData("12,5", null)]
    [InlineData("1,25,000", null)]
    [InlineData("1,250.000,00", null)]
    [InlineData("USD 12", null)]
    [InlineData("-5", null)]
    [InlineData("1e9", null)]
    [InlineData("", null)]
    [InlineData(".", null)]
    [InlineData("٣٥", null)]
    [InlineData("99999999999999999999999999999999", null)]
    public void A_sum_is_read_where_it_can_be_read_for_sure(string text, string? value) =>
        Assert.Equal(value, MoneyText.Parse(text)?.ToString(CultureInfo.InvariantCulture));
}
