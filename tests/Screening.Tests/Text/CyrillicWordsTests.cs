using Screening.Text;

namespace Screening.Tests.Text;

public sealed class CyrillicWordsTests
{
    [Theory]
    [InlineData("научный"), InlineData("научная"), InlineData("научное"), InlineData("научного"), InlineData("научных")]
    [InlineData("nauchnyy"), InlineData("nauchnoye"), InlineData("nauchnaia"), InlineData("nauchnogo")]
    public void One_row_serves_every_ending_and_romanisation(string word) =>
        Assert.Equal("scientific", CyrillicWords.English(NameFolding.Fold(word)));

    [Theory]
    [InlineData("Саратовский", "saratov"), InlineData("балашихинского", "balashikha"), InlineData("Ижевская", "izhevsk"), InlineData("Izhevskiy", "izhevsk")]
    public void An_adjective_of_a_town_stands_for_the_town(string word, string town) =>
        Assert.Equal(town, CyrillicWords.English(NameFolding.Fold(word)));

    [Theory]
    [InlineData("peleng"), InlineData("petrov"), InlineData("bank"), InlineData("kamaz"), InlineData("samsung"), InlineData("wagner")]
    public void A_name_is_no_word_of_the_table(string word) => Assert.Null(CyrillicWords.English(word));

    [Theory]
    [InlineData("serovskiy", "serov"), InlineData("arsenevskaya", "arsenev")]
    [InlineData("serov", null), InlineData("omsk", null)]
    // Its key has the ending, its letters have not.
    [InlineData("radomsqa", null)]
    public void The_town_of_an_adjective_is_what_stands_before_its_ending(string word, string? town) =>
        Assert.Equal(town, CyrillicWords.TownOf(word));
}
