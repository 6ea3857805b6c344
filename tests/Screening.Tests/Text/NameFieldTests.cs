using Screening.Text;

namespace Screening.Tests.Text;

public sealed class NameFieldTests
{
    private static string Names(string field) => string.Join(" | ", NameFieldReader.Read(field, isPerson: false).Names.Select(n => n.Original.Trim(' ', ',', '.', '(', ')', ':', '"')));

    [Theory]
    [InlineData("SHIPPER: Peleng JSC", "Peleng JSC")]
    [InlineData("Messrs. Peleng", "Peleng")]
    [InlineData("M/V SNOW STORM 1", "SNOW STORM 1")]
    [InlineData("NOTIFY PARTY: CONSIGNEE: Peleng", "Peleng")]
    public void A_label_before_a_name_is_passed_over(string field, string names) => Assert.Equal(names, Names(field));

    [Theory]
    [InlineData("Alster Nut Import C/O Peleng JSC", "Alster Nut Import | Peleng JSC")]
    [InlineData("Peleng a.k.a. Piling JSC", "Peleng | Piling JSC")]
    [InlineData("Alpha on behalf of Beta formerly known as Gamma", "Alpha | Beta | Gamma")]
    public void Several_names_in_one_field_are_told_apart(string field, string names) => Assert.Equal(names, Names(field));

    [Theory]
    [InlineData("Peleng; Piling JSC", "Peleng | Piling JSC")]
    [InlineData("Бернд Бусеманн / Bernd Busemann", "Бернд Бусеманн | Bernd Busemann")]
    [InlineData("Babic Josip geb. 06.02.1979 in Deutschland; Gojkovic Dragan", "Babic Josip | Gojkovic Dragan")]
    [InlineData("A/S Oil Trade", "A/S Oil Trade")]
    public void A_mark_between_names_tells_them_apart(string field, string names) => Assert.Equal(names, Names(field));

    [Theory]
    [InlineData("Igor(Ihor) Plotnitsky(Plotnytsky)", "Igor(Ihor) Plotnitsky(Plotnytsky | Igor Plotnitsky | Ihor Plotnitsky | Igor Plotnytsky | Ihor Plotnytsky")]
    [InlineData("Elmira Khaimurzina（Haimurzyna/Khaimourzina） ", "Elmira Khaimurzina（Haimurzyna/Khaimourzina） | Elmira Khaimurzina | Elmira Haimurzyna | Elmira Khaimourzina")]
    [InlineData("Rashid Al-Maghribi (the Moroccan)", "Rashid Al-Maghribi (the Moroccan | Rashid Al Maghribi | the Moroccan")]
    public void Brackets_hold_other_spellings_or_stand_apart(string field, string names) => Assert.Equal(names, Names(field));

    [Theory]
    [InlineData("Alpha (China) Ltd"), InlineData("Alpha (UK) Limited"), InlineData("LCC (JSC)"), InlineData("Alpha (joint-stock company)")]
    public void Brackets_around_a_place_or_a_legal_form_belong_to_the_name(string field) => Assert.Single(NameFieldReader.Read(field, isPerson: false).Names);

    [Theory]
    [InlineData("Prraneta Industries Ltd listed at BSE", "Prraneta Industries Ltd listed at BSE | Prraneta Industries Ltd | Ltd listed at BSE | listed at BSE")]
    [InlineData("Peleng JSC", "Peleng JSC")]
    [InlineData("JSC Peleng Minsk", "JSC Peleng Minsk")]
    public void A_name_may_end_at_its_legal_form(string field, string names) => Assert.Equal(names, Names(field));

    [Fact]
    public void Letters_escaped_on_the_way_are_read() => Assert.Equal("Caitlin O'Dell & Sons", Names("Caitlin O&#039;Dell &amp; Sons"));

    [Fact]
    public void Spellings_in_brackets_cannot_make_names_without_end()
    {
        var field = string.Join(' ', Enumerable.Repeat("Igor(Ihor/Egor)", 20));

        Assert.InRange(NameFieldReader.Read(field, isPerson: true).Names.Length, 41, 64);
    }

    [Theory]
    [InlineData("Peleng JSC, Tel: +375 17 389 11 00", "Peleng JSC")]
    [InlineData("Peleng JSC INN 7707083893", "Peleng JSC")]
    public void What_follows_a_name_is_no_part_of_it(string field, string names) => Assert.Equal(names, Names(field));

    [Theory]
    [InlineData("Peleng JSC, 25 Makayonka Street, Minsk", "Peleng JSC", "25 Makayonka Street, Minsk")]
    [InlineData("OAO Peleng, Makayonka St. 25, Minsk", "OAO Peleng", "Makayonka St. 25, Minsk")]
    public void An_address_behind_a_name_is_cut_off_and_kept(string field, string name, string address)
    {
        var read = NameFieldReader.Read(field, isPerson: false);

        Assert.Equal(name, Names(field));
        Assert.Equal(address, read.Address);
    }

    [Theory]
    [InlineData("Kamaz, Moscow, Russia", "Kamaz | Kamaz, Moscow, Russia", "Moscow, Russia")]
    [InlineData("Peleng JSC, Minsk", "Peleng JSC | Peleng JSC, Minsk", "Minsk")]
    [InlineData("Peleng JSC, Minsk 220114, BY", "Peleng JSC | Peleng JSC, Minsk 220114, BY", "Minsk 220114, BY")]
    [InlineData("Peleng JSC, Minsk, 25 Makayonka Street", "Peleng JSC | Peleng JSC, Minsk", "Minsk, 25 Makayonka Street")]
    public void A_place_behind_a_name_is_cut_off_and_kept_and_the_whole_is_read_too(string field, string names, string place)
    {
        Assert.Equal(names, Names(field));
        Assert.Equal(place, NameFieldReader.Read(field, isPerson: false).Address);
    }

    [Theory]
    [InlineData("Santander Chile")]
    [InlineData("Smith, Jordan")]
    [InlineData("Ministry of Defence, Iran")]
    [InlineData("Moscow, Russia")]
    [InlineData("Plant No. 7, Moscow")]
    public void A_place_that_a_name_is_known_by_stays_in_it(string field)
    {
        Assert.Null(NameFieldReader.Read(field, isPerson: false).Address);
        Assert.Single(NameFieldReader.Read(field, isPerson: false).Names);
    }

    [Theory]
    [InlineData("LARIN, Oleg, Shenzhen, China", "Shenzhen, China")]
    [InlineData("Oleg Larin, Minsk", "Minsk")]
    [InlineData("IVANOVIC, Milan, Minsk, Belarus", "Minsk, Belarus")]
    [InlineData("ALI HASSAN, Jordan", null)]
    public void A_given_name_behind_a_family_name_is_no_place(string field, string? place) =>
        Assert.Equal(place, NameFieldReader.Read(field, isPerson: true).Address);

    [Theory]
    [InlineData("Sanar-X", "10")]
    [InlineData("LLC V GPZ", "5")]
    public void A_letter_that_is_a_numeral_is_read_as_its_number_too(string field, string number) =>
        Assert.Contains(NameFieldReader.Read(field, isPerson: false).Names, n => n.Words.Any(w => w.Canon == number));

    [Theory]
    [InlineData("Wall Street Trading LLC")]
    [InlineData("25 Street Fashion")]
    [InlineData("Peleng JSC")]
    public void A_street_word_without_a_number_behind_the_name_is_part_of_it(string field)
    {
        Assert.Null(NameFieldReader.Read(field, isPerson: false).Address);
        Assert.Equal(field, Names(field));
    }

    [Theory]
    [InlineData("Shipper"), InlineData("C/O"), InlineData("Tel"), InlineData("M/V")]
    public void A_label_alone_is_kept_as_a_name(string field) => Assert.Single(NameFieldReader.Read(field, isPerson: false).Names);

    [Theory]
    [InlineData(""), InlineData("  "), InlineData("...")]
    public void A_field_without_words_has_no_names(string field) => Assert.Empty(NameFieldReader.Read(field, isPerson: false).Names);

    [Fact]
    public void Any_field_at_all_is_read()
    {
        foreach (var text in Corpus.Random(2_000, seed: 3).Concat(Corpus.Mixed(2_000, seed: 3)))
        {
            var read = NameFieldReader.Read(text + ", Main Street 25", isPerson: false);
            Assert.All(read.Names, n => Assert.NotEmpty(n.Original));
        }
    }
}
