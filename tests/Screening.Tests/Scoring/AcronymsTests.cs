using Screening.Scoring;
using Screening.Tests.Support;

namespace Screening.Tests.Scoring;

public sealed class AcronymsTests
{
    [Theory]
    [InlineData("МЗКТ", "Минский завод колёсных тягачей")]
    [InlineData("МЗКТ", "Minsk Wheel Tractor Plant")]
    [InlineData("MZKT", "Минский завод колёсных тягачей")]
    [InlineData("MZKT", "Minsk Wheel Tractor Plant")]
    [InlineData("MWTP", "Минский завод колёсных тягачей")]
    [InlineData("MWTP", "Minsk Wheel Tractor Plant")]
    [InlineData("ОАО МЗКТ", "Minsk Wheel Tractor Plant OJSC")]
    [InlineData("Minsk Wheel Tractor Plant OJSC", "OAO MZKT")]
    [InlineData("ОАО Минский завод колёсных тягачей", "JSC MWTP")]
    public void An_acronym_and_its_name_are_one_in_both_languages(string query, string listed) =>
        Assert.InRange(TestLists.Score(query, listed), ScoringPolicy.DerivedAcronym, 1);

    [Theory]
    [InlineData("Mzkt", "Minsk Wheel Tractor Plant")]
    [InlineData("MZKS", "Minsk Wheel Tractor Plant")]
    [InlineData("Minsk Wheel Tractor Plant", "MWTP")]
    [InlineData("Global Maritime Freight Ltd", "GMF LLC")]
    public void An_acronym_needs_capitals_every_letter_and_where_it_is_listed_a_legal_form(string query, string listed) =>
        Assert.InRange(TestLists.Score(query, listed), 0, 0.69);
}
