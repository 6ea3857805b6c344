using Screening.Model;
using Screening.Scoring;
using Screening.Tests.Support;
using Screening.Text;

namespace Screening.Tests.Scoring;

/// <summary>What the policy promises, a sentence each. Scores are those of the names alone unless a record is compared.</summary>
public class ScoringRulesTests
{
    private const double Alert = 0.70;

    [Theory]
    [InlineData("Peleng JSC", "OAO PELENG")]
    [InlineData("ОАО «Пеленг»", "PELENG JSC")]
    [InlineData("JSC Integral", "PJSC INTEGRAL")]
    [InlineData("Acme Trading LLC", "OOO ACME TRADING")]
    [InlineData("Acme Trading Limited", "ACME TRADING LTD")]
    public void Equivalent_legal_forms_cost_nothing(string query, string listed) =>
        Assert.Equal(1, TestLists.Compare(query, listed));

    [Theory]
    [InlineData("Deutsche Bank AG", "DEUTSCHE BANK GMBH")]
    [InlineData("Peleng LLC", "PELENG JSC")]
    public void Different_legal_forms_lower_the_score_and_still_alert(string query, string listed) =>
        Assert.Equal(0.88, TestLists.Compare(query, listed), 1e-9);

    [Fact]
    public void A_missing_legal_form_costs_less_than_a_different_one()
    {
        var (missing, different) = (TestLists.Compare("Peleng", "PELENG JSC"), TestLists.Compare("Peleng LLC", "PELENG JSC"));
        Assert.InRange(missing, different + 0.01, 1 - 0.001);
    }

    [Theory]
    [InlineData("Plant No. 7", "PLANT NO. 9")]
    [InlineData("Aircraft Repair Plant 558", "AIRCRAFT REPAIR PLANT 121")]
    [InlineData("Snow Storm 1", "SNOW STORM 2")]
    [InlineData("Naval Institute VII", "NAVAL INSTITUTE IX")]
    [InlineData("Завод № 7", "PLANT NO. 9")]
    public void Another_number_is_another_party(string query, string listed) =>
        Assert.InRange(TestLists.Score(query, listed), 0, Alert - 0.0001);

    [Theory]
    [InlineData("Plant No. 7", "PLANT NO. 7")]
    [InlineData("Plant No. VII", "PLANT NO. 7")]
    [InlineData("Plant No. 007", "PLANT NO. 7")]
    public void The_same_number_in_another_writing_is_the_same_number(string query, string listed) =>
        Assert.InRange(TestLists.Score(query, listed), 0.95, 1);

    [Theory]
    [InlineData("Wheel Plant Minsk", "WHEEL PLANT GOMEL")]
    [InlineData("Bank of Iran", "BANK OF CHINA")]
    [InlineData("Shenzhen Technology Company", "GUANGZHOU TECHNOLOGY COMPANY")]
    public void Another_place_under_general_words_is_another_party(string query, string listed) =>
        Assert.InRange(TestLists.Score(query, listed), 0, Alert - 0.0001);

    [Fact]
    public void Leaving_a_listed_word_out_costs_less_than_adding_one()
    {
        var omitted = TestLists.Score("Kavosh Optics", "KAVOSH OPTICS TRADING");
        var added = TestLists.Score("Kavosh Optics Trading", "KAVOSH OPTICS");
        Assert.True(1 > omitted && omitted > added && added > Alert, $"{omitted} omitted, {added} added");
    }

    [Fact]
    public void Adding_a_place_costs_more_than_adding_a_line_of_business_of_equal_weight()
    {
        Assert.Equal(ScoringPolicy.Of(WordClass.Place).Weight, ScoringPolicy.Of(WordClass.Sector).Weight);
        var (place, sector) = (TestLists.Score("Santander Chile", "SANTANDER"), TestLists.Score("Santander Optics", "SANTANDER"));
        Assert.True(place < sector, $"{place} with a place, {sector} with a sector");
    }

    [Theory]
    [InlineData("Ivan Petrovich Sidorov", "IVAN PETROVICH KUZNETSOV")]
    [InlineData("Mohammad Reza Karimi", "MOHAMMAD REZA ASHTIANI")]
    [InlineData("Сергей Иванович Орлов", "SERGEY IVANOVICH VOLKOV")]
    public void Two_persons_who_share_given_names_are_two_persons(string query, string listed) =>
        Assert.InRange(TestLists.Score(query, listed, isPerson: true), 0, Alert - 0.0001);

    [Theory]
    [InlineData("Kavosh Dynamics", "KAVOSH ROBOTICS")]
    [InlineData("Alpha Zenith", "ALPHA QUASAR")]
    public void Two_names_that_each_have_a_word_of_their_own_are_two_names(string query, string listed) =>
        Assert.InRange(TestLists.Score(query, listed), 0, Alert - 0.0001);

    [Theory]
    [InlineData("Factory Ltd", "ЗАВОД")]
    [InlineData("Automobile Pvt Ltd", "Automobile State Enterprise")]
    [InlineData("Group GmbH", "Kavosh Group LLC")]
    public void One_general_word_names_nobody(string query, string listed) =>
        Assert.InRange(TestLists.Score(query, listed), 0, Alert - 0.0001);

    [Theory]
    [InlineData("Automobile State Enterprise", "Automobile State Enterprise")]
    [InlineData("Минский завод колёсных тягачей", "MINSK WHEEL TRACTOR PLANT")]
    public void A_name_of_general_words_counts_where_it_is_whole(string query, string listed) =>
        Assert.InRange(TestLists.Score(query, listed), 0.9, 1);

    [Theory]
    [InlineData("MAX", "MAZ")]
    [InlineData("SGF", "SFG")]
    [InlineData("Li", "Lo")]
    public void A_slip_in_a_word_of_three_letters_makes_another_name(string query, string listed) =>
        Assert.InRange(TestLists.Score(query, listed), 0, Alert - 0.0001);

    [Fact]
    public void Two_letters_that_changed_places_cost_half_a_wrong_letter()
    {
        var (swapped, wrong) = (TestLists.Score("Kavsoh", "KAVOSH"), TestLists.Score("Kavesh", "KAVOSH"));
        Assert.True(swapped > wrong && wrong > Alert, $"{swapped} swapped, {wrong} wrong");
        Assert.InRange(TestLists.Score("MKZT", "MZKT"), Alert, 1);
    }

    [Theory]
    [InlineData("Kamez", "KAMAZ")]
    [InlineData("Kavsh", "KAVOSH")]
    public void One_letter_off_in_a_short_name_still_alerts(string query, string listed) =>
        Assert.InRange(TestLists.Score(query, listed), Alert, 0.99);

    [Theory]
    [InlineData("Kimoz", "KAMAZ")]
    [InlineData("Polung", "PELENG")]
    public void Two_letters_off_in_a_short_name_is_another_name(string query, string listed) =>
        Assert.Equal(0, TestLists.Score(query, listed));

    [Theory]
    [InlineData("Unit26165", "UNIT26166")]
    [InlineData("NPO2000", "NPO2001")]
    [InlineData("26165", "26166")]
    public void Digits_are_exact(string query, string listed) => Assert.Equal(0, TestLists.Score(query, listed));

    [Fact]
    public void A_weak_alias_scores_ninety_as_a_whole_name() =>
        Assert.Equal(0.90, TestLists.Score("Sofel", "SOFEL", quality: NameQuality.Weak));

    [Theory]
    [InlineData("Sofal", "SOFEL")]
    [InlineData("Sofel Trading", "SOFEL")]
    [InlineData("Havapeyma", "HAVAPEYMA SAZI IRAN")]
    [InlineData("So Fel", "SOFEL")]
    public void A_weak_alias_never_matches_in_part_or_fuzzily(string query, string listed) =>
        Assert.Equal(0, TestLists.Score(query, listed, quality: NameQuality.Weak));

    [Theory]
    [InlineData("Planar Fashion", "PLANAR")]
    [InlineData("Integral Coaching GmbH", "INTEGRAL")]
    [InlineData("Wagner Musikverlag", "WAGNER")]
    public void A_lone_ordinary_word_needs_the_whole_name(string query, string listed)
    {
        Assert.InRange(TestLists.Compare(query, listed), 0, Alert - 0.0001);
        Assert.Equal(1, TestLists.Score(listed, listed));
    }

    [Fact]
    public void An_acronym_is_derived_for_a_query_in_capitals_only()
    {
        const string Listed = "MINSK WHEEL TRACTOR PLANT";
        Assert.Equal(ScoringPolicy.DerivedAcronym, TestLists.Score("MWTP", Listed));
        Assert.Equal(0, TestLists.Score("mwtp", Listed));
        Assert.Equal(0, TestLists.Score("Mwtp", Listed));
        Assert.Equal(0, TestLists.Score("MWTX", Listed));
    }

    [Fact]
    public void An_acronym_of_two_letters_is_nobody() => Assert.Equal(0, TestLists.Score("ZK", "ZAGROS KAVIAN"));

    [Fact]
    public void An_acronym_is_formed_in_the_language_of_the_name() =>
        Assert.Equal(ScoringPolicy.DerivedAcronym, TestLists.Score("ЗКТ", "Завод колёсных тягачей"));

    [Fact]
    public void A_weak_alias_lends_no_acronym() =>
        Assert.Equal(0, TestLists.Score("MWTP", "MINSK WHEEL TRACTOR PLANT", quality: NameQuality.Weak));

    [Theory]
    [InlineData("Пеленг", "PELENG")]
    [InlineData("КАМАЗ", "KAMAZ")]
    [InlineData("МЗКТ", "MZKT")]
    public void A_cyrillic_name_equals_its_latin_one(string query, string listed) => Assert.Equal(1, TestLists.Score(query, listed));

    [Theory]
    [InlineData("Алабуга Машиностроитель", "ALABUGA MASHINOSTROITEL")]
    [InlineData("Aleksey Yevgenyevich", "ALEXEI EVGENIEVICH")]
    [InlineData("Khrenin", "HRENIN")]
    public void Another_standard_of_transliteration_is_the_same_name(string query, string listed) =>
        Assert.InRange(TestLists.Score(query, listed), 0.90, 1);

    [Fact]
    public void An_initial_stands_for_a_name_and_counts_less()
    {
        var initial = TestLists.Score("V. Khrenin", "VIKTOR KHRENIN", isPerson: true);
        Assert.InRange(initial, Alert, 0.95);
        Assert.True(initial > TestLists.Score("S. Khrenin", "VIKTOR KHRENIN", isPerson: true));
    }

    [Fact]
    public void A_person_is_found_with_the_family_name_first_or_last() =>
        Assert.Equal(1, TestLists.Score("Viktor Gennadievich Khrenin", "KHRENIN, Viktor Gennadievich", isPerson: true));

    [Theory]
    [InlineData("Ka Maz", "KAMAZ")]
    [InlineData("Kavosh Optics", "KAVOSHOPTICS")]
    [InlineData("Hava Peyma Sazi", "HAVAPEYMASAZI")]
    public void Words_written_joined_or_split_are_the_same_words(string query, string listed)
    {
        Assert.Equal(1, TestLists.Score(query, listed));
        Assert.Equal(1, TestLists.Score(listed, query));
    }

    [Theory]
    [InlineData("Kavosh завод", "KAVOSH PLANT")]
    [InlineData("Минский завод", "MINSK PLANT")]
    [InlineData("Минский завод колёсных тягачей", "MINSK WHEEL TRACTOR PLANT")]
    [InlineData("Министерство обороны", "MINISTRY DEFENSE")]
    [InlineData("Guangzhou Haige Comm Grp", "GUANGZHOU HAIGE COMMUNICATION GROUP CO., LTD.")]
    public void Translations_and_abbreviations_are_the_same_words(string query, string listed) =>
        Assert.InRange(TestLists.Score(query, listed), 0.90, 1);

    [Fact]
    public void General_words_alone_make_no_match_unless_they_are_the_whole_name()
    {
        Assert.InRange(TestLists.Score("General Trading Company", "GENERAL TRADING GROUP"), 0, 0.85);
        Assert.Equal(1, TestLists.Score("National Oil Company", "OIL NATIONAL COMPANY"));
    }
}
