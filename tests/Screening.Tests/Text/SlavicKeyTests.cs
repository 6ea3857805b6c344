using Screening.Text;

namespace Screening.Tests.Text;

public sealed class SlavicKeyTests
{
    [Theory]
    [InlineData("Соколовский", "Sakalouski")]
    [InlineData("Дзямідава", "Demidova")]
    [InlineData("Яровий", "Yarovoy")]
    [InlineData("Шевцов", "SHAUTSOU")]
    [InlineData("Навумаў", "Naumov")]
    [InlineData("Доморнацкий", "Damarnacki")]
    [InlineData("Lavrov", "Lavrovs")]
    [InlineData("Герасимов", "Herasimau")]
    public void A_family_name_has_one_key_in_all_three_languages(string one, string other) =>
        Assert.Equal(SlavicKey.Of(NameFolding.Fold(one)), SlavicKey.Of(NameFolding.Fold(other)));

    [Theory]
    [InlineData("Zakharov", "Sakharov")]
    [InlineData("Ivanov", "Ivanova")]
    [InlineData("Petrov", "Petrenko")]
    public void Two_family_names_have_two(string one, string other) =>
        Assert.NotEqual(SlavicKey.Of(NameFolding.Fold(one)), SlavicKey.Of(NameFolding.Fold(other)));

    [Theory]
    [InlineData("kim")]
    [InlineData("mzkt7")]
    [InlineData("习近平")]
    public void A_short_word_or_one_of_other_characters_has_none(string word) => Assert.Null(SlavicKey.Of(word));
}
