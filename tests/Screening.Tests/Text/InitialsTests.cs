using Screening.Text;

namespace Screening.Tests.Text;

public sealed class InitialsTests
{
    [Theory]
    [InlineData("Минский завод колёсных тягачей", "mzkt")]
    [InlineData("Минский завод колёсных тягачей", "mwtp")]
    [InlineData("Minsk Wheel Tractor Plant", "mwtp")]
    [InlineData("Minsk Wheel Tractor Plant", "mzkt")]
    [InlineData("Центральное конструкторское бюро", "ckb")]
    [InlineData("Ижевский электромеханический завод", "iemz")]
    [InlineData("Тульский завод имени Ленина и Маркса", "tz", false)]
    [InlineData("Уральский завод гражданской авиации", "uzga")]
    [InlineData("National Iranian Oil Company", "nioc")]
    public void An_acronym_is_formed_in_the_languages_a_name_has(string name, string acronym, bool isOne = true) =>
        Assert.Equal(isOne, NameAnalyzer.Analyze(name).Initials.Contains(Acronym.Of(acronym)));

    [Fact]
    public void A_person_has_no_acronym() => Assert.Empty(NameAnalyzer.Analyze("Anton Maximilian Plant", isPerson: true).Initials);

    [Fact]
    public void Words_that_show_no_body_have_no_acronym() => Assert.Empty(NameAnalyzer.Analyze("Anton Boris Cesar").Initials);
}
