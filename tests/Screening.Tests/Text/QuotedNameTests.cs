using Screening.Scoring;
using Screening.Text;

namespace Screening.Tests.Text;

public sealed class QuotedNameTests
{
    private static string Called(string name)
    {
        var read = NameAnalyzer.Analyze(name);
        return string.Join(' ', read.Words[read.Quoted].Select(w => w.Text));
    }

    [Theory]
    [InlineData("АО «Корпорация космических систем специального назначения «Комета»", "kometa")]
    [InlineData("ОАО “ВМП ‘АВИТЕК’”", "avitek")]
    [InlineData("JSC \"PLANT \"SIGNAL\"\"", "signal")]
    [InlineData("JSC 'Red October' Shipyard", "red october")]
    [InlineData("Завод „Молот”, Петровск", "molot")]
    public void The_innermost_name_in_quotation_marks_is_what_a_body_is_called(string name, string called) => Assert.Equal(called, Called(name));

    [Theory]
    [InlineData("«Пеленг»")]
    [InlineData("Peleng JSC")]
    [InlineData("People's Bank of O'Dell")]
    [InlineData("Завод «Звезда» ФГУП «НПЦАП»")]
    [InlineData("Jama'at Ansar al-'Islam")]
    [InlineData("Завод «Звезда")]
    public void No_marks_marks_around_everything_or_two_names_tell_nothing(string name) => Assert.Equal("", Called(name));

    [Fact]
    public void A_person_is_not_called_what_stands_in_quotation_marks() =>
        Assert.Equal(default, NameAnalyzer.Analyze("Igor \"Strelkov\" Girkin", isPerson: true).Quoted);

    [Fact]
    public void Words_that_describe_a_body_weigh_less_than_what_it_is_called()
    {
        var described = new PreparedName(NameAnalyzer.Analyze("Vyatka Engineering Enterprise \"Avitek\" Holding"));
        var plain = new PreparedName(NameAnalyzer.Analyze("Vyatka Engineering Enterprise Avitek Holding"));

        for (var i = 0; i < plain.Words.Length; i++)
        {
            if (plain.Words[i].Text == "avitek") Assert.Equal(plain.Weights[i], described.Weights[i]);
            else Assert.True(described.Weights[i] < plain.Weights[i], plain.Words[i].Text);
        }
    }

    [Fact]
    public void A_field_with_other_words_around_the_name_keeps_its_quotation_marks()
    {
        var read = NameFieldReader.Read("CONSIGNEE: Research Institute \"Agat\", Minsk, Belarus", isPerson: false).Names[0];

        Assert.Equal("agat", Assert.Single(read.Words[read.Quoted]).Text);
    }
}
