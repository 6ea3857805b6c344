using Screening.Model;
using Screening.Text;

namespace Screening.Tests.Text;

public sealed class EastAsianNamesTests
{
    private static string Prepared(string name, bool isPerson = false) =>
        string.Join(' ', EastAsianWords.Prepare(NameNormalizer.Normalize(name).Tokens, isPerson).ToArray().Select(t => t.Text));

    [Theory]
    [InlineData("量子技術センター", "quantum technology center")]
    [InlineData("ファルベックグループ", "farubekku group")]
    [InlineData("KBレーダー", "kb radar")]
    [InlineData("国際貿易", "international trading")]
    [InlineData("조선무역", "korea trading")]
    public void Known_words_are_put_into_English_and_the_rest_stays(string name, string words) => Assert.Equal(words, Prepared(name));

    [Fact]
    public void A_mark_between_characters_parts_words() => Assert.Equal("radio electronic technology", Prepared("無線・電子テクノロジー"));

    [Theory]
    [InlineData("诺克希斯", "nuokexisi")]
    [InlineData("诺克希斯·马丁", "nuokexisi mading")]
    public void A_foreign_name_in_Chinese_characters_is_one_word(string name, string words) => Assert.Equal(words, Prepared(name));

    [Fact]
    public void A_city_whose_characters_transcribe_stays_a_city() => Assert.Equal("大 连 youmante", Prepared("大连尤曼特"));

    [Theory]
    [InlineData("김", "kim"), InlineData("김", "gim"), InlineData("최", "choi"), InlineData("최", "choe"), InlineData("혁", "hyok"), InlineData("혁", "hyuk"), InlineData("리", "lee"), InlineData("이", "ri"), InlineData("박", "park"), InlineData("로", "no")]
    public void A_Korean_syllable_sounds_like_each_of_its_spellings(string syllable, string latin)
    {
        var keys = HangulSound.OfNative(Transliterator.ToLatin(syllable));

        Assert.Contains(HangulSound.Of(latin), (ulong[])[keys.First, keys.Second]);
    }

    [Theory]
    [InlineData("アヴィアアグレガート", "aviaagregat"), InlineData("アルロサ", "alrosa"), InlineData("ロッキード", "lockheed")]
    public void Kana_sound_like_the_word_they_stand_for(string kana, string latin)
    {
        var text = Transliterator.ToLatin(kana);

        Assert.Equal(KanaSound.Of(latin), KanaSound.Of(text));
        Assert.Equal(0, KanaSound.Misfits(text, 0, latin));
    }

    [Theory]
    [InlineData("明山", "mingshan"), InlineData("張", "zhang"), InlineData("张", "zhang")]
    public void Chinese_characters_sound_like_their_pinyin(string characters, string latin) =>
        Assert.Equal(HanSound.OfLatin(latin), HanSound.OfNative(characters).First);

    [Theory]
    [InlineData("龙德", "lungteh")]
    [InlineData("中山", "chungshan")]
    public void Chinese_characters_sound_as_Wade_and_Giles_spelled_them(string characters, string latin) =>
        Assert.Equal(HanSound.OfLatin(latin), HanSound.OfNative(characters).Second);

    [Theory]
    [InlineData("黄", "wong", "hwang")]
    [InlineData("金", "kam", "kim")]
    public void Chinese_characters_sound_as_they_are_read_in_Hong_Kong_and_in_Korea(string characters, string cantonese, string korean)
    {
        Assert.Equal(HanSound.OfLatin(cantonese), HanSound.OfNative(characters).Third);
        Assert.Equal(HanSound.OfLatin(korean), HanSound.OfNative(characters).Fourth);
    }

    [Theory]
    [InlineData("红猫控股公司", "Red Cat Holdings")]
    [InlineData("红猫控股公司", "Hongmao Holdings")]
    [InlineData("墨西科纳公司", "Mexicona")]
    public void A_Chinese_name_is_found_by_its_meaning_and_by_its_sound(string chinese, string latin) =>
        Assert.True(Screener.Compare(new Query { Name = chinese, Kind = EntityKind.Organization }, new Query { Name = latin, Kind = EntityKind.Organization }).Score >= 0.7);

    [Fact]
    public void Chinese_characters_sound_like_nothing_else() => Assert.NotEqual(HanSound.OfLatin("mingsan"), HanSound.OfNative("明山").First);
}
