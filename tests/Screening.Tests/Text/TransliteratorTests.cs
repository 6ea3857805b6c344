using Screening.Text;

namespace Screening.Tests.Text;

public sealed class TransliteratorTests
{
    [Theory]
    [InlineData("Щукин Ёжиков Йошкар Цыбулин Жуков Хренин Чайка Шаров Объект Юлия Яков Эльбрус", "shchukin ezhikov yoshkar tsybulin zhukov khrenin chayka sharov obekt yuliya yakov elbrus")]
    [InlineData("Ўладзімір", "uladzimir")]
    [InlineData("Їжак Євген Ґудзь", "yizhak yevgen gudz")]
    [InlineData("Ђорђе Љубљана Његош Ћосић Џеп Јован", "djordje ljubljana njegosh cosic dzep jovan")]
    [InlineData("Қазақстан Ұлттық", "kazakstan ulttyk")]
    public void Cyrillic_with_the_letters_of_its_languages(string name, string latin) => Assert.Equal(latin, NameFolding.Fold(name));

    [Theory]
    [InlineData("Ελληνικά Πετρέλαια", "ellinika petrelaia")]
    [InlineData("ΕΥΑΓΓΕΛΟΣ", "evangelos")]
    [InlineData("Αυτοκίνητο Θεός Ψυχή", "avtokinito theos psychi")]
    [InlineData("ΣΊΣΥΦΟΣ", "sisyfos")]
    public void Greek_with_its_pairs_of_letters(string name, string latin) => Assert.Equal(latin, NameFolding.Fold(name));

    [Theory]
    [InlineData("საქართველოს ბანკი", "sakartvelos banki")]
    [InlineData("Ჭავჭავაძე", "chavchavadze")]
    [InlineData("Հայաստան", "hayastan")]
    [InlineData("ԵՐԵՎԱՆ", "erevan")]
    [InlineData("Երևան", "erevan")]
    public void Georgian_and_Armenian(string name, string latin) => Assert.Equal(latin, NameFolding.Fold(name));

    [Theory]
    [InlineData("בנק הפועלים", "bnk hpvalym")]
    [InlineData("שָׁלוֹם", "shlvm")]
    [InlineData("شرکت صنایع", "shrkt snaya")]
    [InlineData("شركت", "shrkt")]
    [InlineData("محمد باقری", "mhmd baqry")]
    [InlineData("مُحَمَّد", "mhmd")]
    [InlineData("گچپژ", "gchpzh")]
    public void Hebrew_Arabic_and_Persian_by_their_consonants(string name, string latin) => Assert.Equal(latin, NameFolding.Fold(name));

    [Theory]
    [InlineData("キットカット", "kittokatto")]
    [InlineData("ざっし", "zasshi")]
    [InlineData("トヨタ", "toyota")]
    [InlineData("ガギグゲゴ パピプペポ", "gagigugego papipupepo")]
    [InlineData("しゃ きょ ちゅ", "sha kyo chu")]
    [InlineData("ｷｯﾄ", "kitto")]
    public void Kana_with_doubled_and_voiced_syllables(string name, string latin) => Assert.Equal(latin, NameFolding.Fold(name));

    [Theory]
    [InlineData("삼성전자", "sam seong jeon ja")]
    [InlineData("현대", "hyeon dae")]
    [InlineData("가", "ga")]
    [InlineData("힣", "hit")]
    [InlineData("한국", "han guk")]
    public void Hangul_by_its_syllables(string name, string latin) => Assert.Equal(latin, NameFolding.Fold(name));

    [Fact]
    public void Han_and_unknown_scripts_stay_as_they_are()
    {
        Assert.Equal("深圳", Transliterator.ToLatin("深圳"));
        Assert.Equal("ሀለ", Transliterator.ToLatin("ሀለ"));
    }

    [Fact]
    public void Every_letter_of_the_table_leaves_Latin_letters_only()
    {
        foreach (var row in ResourceTables.Rows("transliteration.tsv"))
            Assert.DoesNotContain(Transliterator.ToLatin(row[1]), c => !char.IsAsciiLetterLower(c) && c != '\'' && c != '-');
    }

    // A small tsu at the end has nothing to double.
    [Theory]
    [InlineData("っ"), InlineData("アッ"), InlineData("ッ漢")]
    public void A_small_tsu_with_nothing_to_double_does_no_harm(string text) => Assert.NotNull(Transliterator.ToLatin(text));
}
