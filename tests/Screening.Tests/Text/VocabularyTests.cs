using Screening.Text;

namespace Screening.Tests.Text;

public sealed class VocabularyTests
{
    private static string Words(string name, bool isPerson = false) =>
        string.Join(' ', NameAnalyzer.Analyze(name, isPerson).Words.Select(w => $"{w.Canon.Replace(' ', '_')}:{w.Class}"));

    [Theory]
    [InlineData("Hezbollah", "hezbollah:Distinctive")]
    [InlineData("Integral Planar", "integral:Ordinary planar:Ordinary")]
    [InlineData("Minsk", "minsk:Place")]
    [InlineData("Iran Минск", "iran:Place minsk:Place")]
    [InlineData("Plant Завод", "plant:Generic plant:Generic")]
    [InlineData("NPO Научно-производственное объединение", "scientific:Descriptor production:Generic association:Generic scientific:Descriptor production:Generic association:Generic")]
    [InlineData("Snow Storm IV 007", "snow:Ordinary storm:Ordinary 4:Number 7:Number")]
    [InlineData("Zavod 000", "plant:Generic 0:Number")]
    [InlineData("X Hezbollah", "x:Initial hezbollah:Distinctive")]
    public void A_word_has_its_class_and_the_word_it_stands_for(string name, string words) => Assert.Equal(words, Words(name));

    [Theory]
    [InlineData("General Dr. Ahmad bin Saleh al Rashid", "general:Title dr:Title ahmad:Distinctive bin:Particle saleh:Distinctive al:Particle rashid:Ordinary")]
    [InlineData("Hezbollah Trading IV", "hezbollah:Distinctive trading:Distinctive iv:Particle")]
    public void Business_words_are_names_in_a_persons_name(string name, string words) => Assert.Equal(words, Words(name, isPerson: true));

    [Theory]
    [InlineData("Aviation", "Авиация")]
    [InlineData("Plant", "Завод")]
    [InlineData("Bank", "Банк")]
    [InlineData("Moscow", "Москва")]
    public void Translations_stand_for_one_word(string english, string other) => Assert.Equal(Words(english), Words(other));
}
