using Screening.Text;

namespace Screening.Tests.Text;

public sealed class RomanKeyTests
{
    [Theory]
    [InlineData("khrenin", "hrenin")]
    [InlineData("tsibulin", "cibulin")]
    [InlineData("tsibulin", "tzibulin")]
    [InlineData("tsibulin", "tsybulin")]
    [InlineData("shchukin", "schukin")]
    [InlineData("yuriy", "yurij")]
    [InlineData("yuriy", "yurii")]
    [InlineData("yuriy", "iurii")]
    [InlineData("yuriy", "jurij")]
    [InlineData("yuriy", "yury")]
    [InlineData("wolga", "volga")]
    [InlineData("yakovlev", "iakovlev")]
    [InlineData("yakovlev", "jakovlev")]
    [InlineData("romanov", "romanoff")]
    [InlineData("gaddafi", "gadafi")]
    [InlineData("fatemeh", "fateme")]
    [InlineData("hussein", "husein")]
    [InlineData("mansour", "mansur")]
    [InlineData("qadir", "kadir")]
    [InlineData("philip", "filip")]
    [InlineData("ghazi", "gazi")]
    [InlineData("viktoriya", "viktoria")]
    [InlineData("viktoriya", "viktorija")]
    [InlineData("prigozhin", "prigojin")]
    [InlineData("tchaikovsky", "chaikovsky")]
    [InlineData("yevgeny", "evgeny")]
    [InlineData("aleksander", "alexander")]
    [InlineData("dmitriy", "dmitry")]
    public void Spellings_by_different_standards_share_a_key(string a, string b) => Assert.Equal(RomanKey.Of(a), RomanKey.Of(b));

    [Theory]
    [InlineData("planar", "planer")]
    [InlineData("peleng", "belong")]
    [InlineData("minsk", "pinsk")]
    [InlineData("ivanov", "ivanova")]
    [InlineData("shahed", "shahid")]
    [InlineData("wagner", "wegner")]
    [InlineData("zhukov", "shukov")]
    [InlineData("chernov", "zhernov")]
    [InlineData("sergey", "sergeev")]
    [InlineData("tsarev", "sarev")]
    public void Different_words_have_different_keys(string a, string b) => Assert.NotEqual(RomanKey.Of(a), RomanKey.Of(b));

    [Theory]
    [InlineData("maz"), InlineData("oao"), InlineData("5g"), InlineData("su35yy"), InlineData("深")]
    public void A_short_word_and_one_with_digits_is_its_own_key(string word) => Assert.Equal(word, RomanKey.Of(word));

    [Theory]
    [InlineData("Хренин", "hrenin"), InlineData("Цибулин", "tzibulin"), InlineData("Щукин", "schukin"), InlineData("Юрий", "jurij"), InlineData("Волга", "wolga"), InlineData("Яковлев", "jakovlev")]
    public void A_Cyrillic_word_has_the_key_of_its_Latin_spellings(string cyrillic, string latin) =>
        Assert.Equal(RomanKey.Of(latin), RomanKey.Of(NameFolding.Fold(cyrillic)));
}
