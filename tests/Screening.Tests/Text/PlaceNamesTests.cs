using Screening.Text;

namespace Screening.Tests.Text;

public sealed class PlaceNamesTests
{
    [Theory]
    [InlineData("BY", "BY"), InlineData("by", "BY"), InlineData("BLR", "BY"), InlineData(" Belarus ", "BY"), InlineData("Belarussian", "BY"), InlineData("Беларусь", "BY"), InlineData("БЕЛОРУССИЯ", "BY"), InlineData("白俄罗斯", "BY")]
    [InlineData("Korea, North", "KP"), InlineData("D.P.R.K.", "KP"), InlineData("Republic of Korea", "KR"), InlineData("Iran (Islamic Republic of)", "IR"), InlineData("ایران", "IR"), InlineData("P.R. China", "CN"), InlineData("Republic of China", "TW")]
    [InlineData("Hong Kong", "HK"), InlineData("Côte d’Ivoire", "CI"), InlineData("Türkiye", "TR")]
    public void A_country_is_known_by_code_and_by_any_of_its_names(string text, string alpha2)
    {
        Assert.Equal(alpha2, PlaceNames.CountryCode(text));
    }

    [Theory]
    [InlineData(null), InlineData(""), InlineData("  "), InlineData("QQ"), InlineData("Atlantis"), InlineData("Belarus and Iran"), InlineData("Minsk"), InlineData("New"), InlineData("..."), InlineData("🚚")]
    public void What_is_no_country_is_none(string? text)
    {
        Assert.Null(PlaceNames.CountryCode(text));
    }

    [Theory]
    [InlineData("Minsk - Baku - Bandar Abbas, Iran", "BY AZ IR")]
    [InlineData("Минск, Беларусь", "BY")]
    [InlineData("CN > KZ > BY", "CN KZ BY")]
    [InlineData("by sea in containers, no ir", "")]
    [InlineData("", "")]
    [InlineData("South Korea, North Korea", "KR KP")]
    public void A_route_names_its_countries_in_order_and_each_once(string text, string countries) => Assert.Equal(countries, string.Join(' ', PlaceNames.CountriesIn(text)));

    [Fact]
    public void Any_text_at_all_is_looked_through()
    {
        foreach (var text in Corpus.Random(2_000, seed: 9).Concat(Corpus.Mixed(1_000, seed: 9)))
        {
            _ = PlaceNames.CountryCode(text);
            Assert.All(PlaceNames.CountriesIn(text), c => Assert.Equal(2, c.Length));
        }
    }
}
