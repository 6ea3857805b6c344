using Screening.Tests.Support;

namespace Screening.Tests.Scoring;

public class PersonRulesTests
{
    private const double Alert = 0.70;

    [Theory]
    [InlineData("Дмитрий Иванович Соколовский", "Dzmitry Ivanavich Sakalouski")]
    [InlineData("Дзмітрый Іванавіч Сакалоўскі", "Dmytro Ivanovych Sokolovskyi")]
    [InlineData("Алена Мікалаеўна Дзямідава", "Elena Nikolaevna Demidova")]
    [InlineData("Яўген Пуставы", "Yevgeniy Pustovoy")]
    [InlineData("Уладзiмiр Шаўцоў", "Vladimir Shevtsov")]
    [InlineData("Сергеевич Олег Ткаченко", "Oleh Serhiyovych TKACHENKO")]
    [InlineData("Sergejs Ivanovs", "Sergey Petrovich Ivanov")]
    [InlineData("Abd al-Rahman Yasin", "Abdurrahman Yassin")]
    [InlineData("Hossein Ahmadi Mohammad", "Mohammed Husayn Ahmadi")]
    [InlineData("Abdel Kader Mansour", "Abdulqadir Mansur")]
    [InlineData("William Porter", "Bill Porter")]
    [InlineData("Kim Yong Uun", "Kim Yong Un")]
    [InlineData("Kim Yong Chol", "Kim Yong Chun")]
    [InlineData("Oleg Tkachenko", "Oleg Petrovich Tkachenko")]
    [InlineData("Sergey Vitorovich Gusev", "Sergey Viktorovich Gusev")]
    [InlineData("Olga Perovna Gusev", "Olga Petrovna Gusev")]
    public void One_person_is_found_in_another_spelling(string query, string listed) =>
        Assert.True(TestLists.Score(query, listed, isPerson: true) >= Alert, $"{TestLists.Score(query, listed, isPerson: true)}");

    [Theory]
    [InlineData("Dmitry Aleksandrovich Gusev", "Dmitrij Aleksandrovich Petrenko")]
    [InlineData("Dmitry Aleksandrovich", "Dmitrij Aleksandrovich Petrenko")]
    [InlineData("Sergey Ivanovich Gusev", "Sergey Petrovich Gusev")]
    [InlineData("Sergey Ivanovich Gusev", "Sergey Ivanovna Gusev")]
    [InlineData("Maria Gusev", "Daria Gusev")]
    [InlineData("Antonia Lopez", "Antonio Lopez")]
    [InlineData("Jamal Mustafa Sultan Al-Dulaimi Khan", "Jamal Mustafa Sultan Al-Tikriti Khan")]
    [InlineData("George Ravn", "George R. Mitchell")]
    [InlineData("Sofia Martinez", "M Sophia")]
    [InlineData("Rickard Johansson", "Richard Clark Johnson")]
    [InlineData("Muhammad Al-Ahdal", "Mohammad Hamdi Mohammad Sadiq Al-Ahdal")]
    public void Two_people_who_share_a_part_of_their_names_stay_two(string query, string listed) =>
        Assert.InRange(TestLists.Score(query, listed, isPerson: true), 0, Alert - 0.001);

    [Fact]
    public void Given_names_are_one_name_only_where_a_person_is_meant()
    {
        Assert.True(TestLists.Score("Siarhei Trading", "Sergey Trading") < Alert);
        Assert.True(TestLists.Score("Siarhei Gusev", "Sergey Gusev", isPerson: true) > 0.9);
    }

    [Fact]
    public void It_is_enough_that_the_list_says_that_a_person_is_meant()
    {
        var score = new global::Screening.Scoring.NameScorer().Score(TestLists.Name("Dzmitry Sakalouski"), TestLists.Name("Dmitry Sokolovsky", isPerson: true));
        Assert.True(score > 0.9);
    }

    [Fact]
    public void A_short_form_counts_less_than_the_name() =>
        Assert.True(TestLists.Score("Bill Porter", "William Porter", isPerson: true) < TestLists.Score("Wilhelm Porter", "William Porter", isPerson: true));
}
