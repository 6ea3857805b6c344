using Screening.Text;

namespace Screening.Tests.Text;

public sealed class GivenNamesTests
{
    private static string? Group(string name) => GivenNames.Find(name, RomanKey.Of(name))?.Group;

    private static string? Father(string word) => SlavicKey.Of(word) is { } key ? GivenNames.FatherOf(key) : null;

    [Theory]
    [InlineData("dmitry", "dzmitryy")]
    [InlineData("alexander", "aliaksandr")]
    [InlineData("mohammed", "muhamad")]
    [InlineData("abdulrahman", "abdurrahman")]
    [InlineData("abdulnasir", "abdelnasser")]
    public void Spellings_of_one_name_are_one_group(string one, string other)
    {
        Assert.NotNull(Group(one));
        Assert.Equal(Group(one), Group(other));
    }

    [Theory]
    [InlineData("maria", "daria")]
    [InlineData("alexander", "alexandra")]
    [InlineData("abdulrahman", "abdulaziz")]
    public void Two_names_are_two_groups(string one, string other) => Assert.NotEqual(Group(one), Group(other));

    [Theory]
    [InlineData("nikolaevich", "mikalaevich")]
    [InlineData("nikolaevich", "mykolaiovych")]
    [InlineData("petrovna", "piatrouna")]
    [InlineData("grigorievich", "ryhoravich")]
    [InlineData("pavlovich", "paulavich")]
    [InlineData("ilyich", "ilich")]
    public void A_patronymic_is_one_in_all_three_languages(string one, string other)
    {
        Assert.NotNull(Father(one));
        Assert.Equal(Father(one), Father(other));
    }

    [Fact]
    public void A_daughter_is_no_son_and_Mikael_is_not_Mikalai()
    {
        Assert.NotEqual(Father("petrovich"), Father("petrovna"));
        Assert.NotEqual(Father("mikhailovich"), Father("mikalaevich"));
        Assert.Null(Father("budrevich"));
    }

    [Fact]
    public void A_spelling_stands_in_one_group_only_and_is_folded()
    {
        var words = ResourceTables.Rows("given-names.tsv").SelectMany(r => r.Skip(2).Take(2)).SelectMany(c => c.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToArray();

        Assert.Empty(words.GroupBy(w => w, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key));
        Assert.All(words, w => Assert.Equal(w, NameFolding.Fold(w)));
    }
}
