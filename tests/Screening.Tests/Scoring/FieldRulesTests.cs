using Screening.Model;

namespace Screening.Tests.Scoring;

/// <summary>What other fields do to the score of equal names.</summary>
public class FieldRulesTests
{
    private static readonly Query Plain = new() { Name = "Kavosh Zarrin" };

    private static readonly Query Company = Plain with { Kind = EntityKind.Organization };

    private static double Score(Query query, Query candidate) => Screener.Compare(query, candidate).Score;

    private static Query With(params Identifier[] numbers) => Plain with { Identifiers = numbers };

    public static TheoryData<string, Query, Query, Query, double> Fields => new()
    {
        { "kind", Plain with { Kind = EntityKind.Vessel }, Plain with { Kind = EntityKind.Vessel }, Plain with { Kind = EntityKind.Organization }, 0.90 },
        { "country", Plain with { Countries = ["BY"] }, Plain with { Countries = ["by", "RU"] }, Plain with { Countries = ["IR"] }, 0.92 },
        { "gender", Plain with { Gender = "male" }, Plain with { Gender = "M" }, Plain with { Gender = "female" }, 0.85 },
        { "birth date", Plain with { BirthDates = ["1961-05-02"] }, Plain with { BirthDates = ["1961"] }, Plain with { BirthDates = ["1964"] }, 0.80 },
        { "birth date", Plain with { BirthDates = ["1961-05-02"] }, Plain with { BirthDates = ["02.05.1961"] }, Plain with { BirthDates = ["1990-11-23"] }, 0.65 },
        { "birth date", Plain with { BirthDates = ["1961-05-02"] }, Plain with { BirthDates = ["1961-02-05"] }, Plain with { BirthDates = ["1962"] }, 0.96 },
        { "birth date", Plain with { BirthDates = ["1961-05-02"] }, Plain with { BirthDates = ["1961-01-01"] }, Plain with { BirthDates = ["1967-05-02"] }, 0.96 },
        { "birth date", Plain with { BirthDates = ["1961-05-02"] }, Plain with { BirthDates = ["1990", "1961-05"] }, Plain with { BirthDates = ["1961-05-12"] }, 0.95 },
        { "birth date", Plain with { BirthDates = ["1961-05-02"] }, Plain with { BirthDates = ["no date", "1961-05-02"] }, Plain with { BirthDates = ["1961-09-12"] }, 0.88 },
        { "birth date", Plain with { BirthDates = ["1961-05-02"] }, Plain with { BirthDates = ["1961~"] }, Plain with { BirthDates = ["1965~"] }, 0.80 },
        { "birth date", Plain with { BirthDates = ["1961-05-02"] }, Plain with { BirthDates = ["1963~"] }, Plain with { BirthDates = ["1970~"] }, 0.65 },
        { "birth date", Plain with { BirthDates = ["1961-05-02"] }, Plain with { BirthDates = ["1951/1962"] }, Plain with { BirthDates = ["1951/1958"] }, 0.80 },
        { "birth date", Plain with { BirthDates = ["1961-05-02"] }, Plain with { BirthDates = ["1962/1963"] }, Plain with { BirthDates = ["1971-02/1972"] }, 0.65 },
        { "date of establishment", Company with { BirthDates = ["1991"] }, Company with { BirthDates = ["1989/1992"] }, Company with { BirthDates = ["2004/2005"] }, 0.90 },
        { "date of establishment", Company with { BirthDates = ["1991-03-11"] }, Company with { BirthDates = ["1991"] }, Company with { BirthDates = ["2004"] }, 0.90 },
        { "UNP", With(new Identifier("unp", "100230519")), With(new Identifier("unp", "100 230 519")), With(new Identifier("unp", "100320487")), 0.65 },
        { "IMO number", With(new Identifier("imo", "9074729")), With(new Identifier("imo", "IMO 9074729")), With(new Identifier("imo", "9187629")), 0.60 },
        { "registration number", With(new Identifier("registration", "123456", "IR")), With(new Identifier("registration", "123456")), With(new Identifier("registration", "654321", "IR")), 0.75 },
        { "registration number", With(new Identifier("registration", "123456")), With(new Identifier("registration", "123456")), With(new Identifier("registration", "654321")), 0.88 },
        { "passport", With(new Identifier("passport", "MP1234567")), With(new Identifier("passport", "MP1234567")), With(new Identifier("passport", "MP7654321")), 0.95 },
    };

    [Theory, MemberData(nameof(Fields))]
    public void A_field_lowers_only_where_it_differs_and_is_told(string field, Query query, Query same, Query other, double expected)
    {
        bool IsTold(Query candidate) => Screener.Compare(query, candidate).Reasons
            .Any(r => r.StartsWith($"{field} ", StringComparison.Ordinal) && r.Contains(" differs from ", StringComparison.Ordinal));
        Assert.Equal(expected, Score(query, other), 1e-9);
        Assert.True(IsTold(other));
        Assert.Equal(1, Score(query, same));
        Assert.False(IsTold(same));
        // A field that is missing on either side neither helps nor hurts.
        Assert.Equal(1, Score(query, Plain with { Kind = query.Kind }));
        Assert.Equal(1, Score(Plain with { Kind = query.Kind }, query));
    }

    [Theory]
    [InlineData("registration", "HRB 123456", "registration", "12345678", "DE")] // Two shapes: two registers.
    [InlineData("registration", "123456", "registration", "654321", "RU")] // Two countries.
    [InlineData("kpp", "773601001", "kpp", "770801001", "DE")] // One for each branch.
    [InlineData("phone", "123456", "phone", "654321", "DE")]
    public void Numbers_that_one_party_may_have_side_by_side_do_not_contradict(string type, string query, string otherType, string listed, string country) =>
        Assert.Equal(1, Score(With(new Identifier(type, query, "DE")), With(new Identifier(otherType, listed, country))));

    [Fact]
    public void A_number_that_the_other_has_among_several_does_not_contradict() =>
        Assert.Equal(1, Score(With(new Identifier("inn", "7707083893")), With(new Identifier("inn", "7736050003"), new Identifier("inn", "7707083893"))));

    private static readonly Query Half = new() { Name = "Kavosh Zarrin Optics Trading" };

    public static TheoryData<string, Query, double> Supports => new()
    {
        { "birth date agrees: 1961-05-02", Half with { BirthDates = ["1961-05-02"] }, 0.25 },
        { "birth date agrees, day and month swapped: 1961-02-05 ~ 1961-05-02", Half with { BirthDates = ["1961-02-05"] }, 0.15 },
        { "address agrees: 25 Makayonka St, Minsk", Half with { Addresses = ["Makayonka Street 25, Minsk"] }, 0.12 },
        { "INN agrees: 7700000000, which cannot decide: check digit wrong", Half with { Identifiers = [new("inn", "7700000000")] }, 0.35 },
        { "tax number agrees: 12345678, which cannot decide since the entry calls it registration number", Half with { Identifiers = [new("tax", "12345678", "BY")] }, 0.35 },
        { "birth date agrees: 1961-05-02", Half with { BirthDates = ["1961-05-02"], Addresses = ["Makayonka Street 25, Minsk"], Countries = ["BY"] }, 0.40 },
        { "birth date agrees: 1961-05-02", Half with { BirthDates = ["1961-05-02"], Identifiers = [new("inn", "7700000000")], Addresses = ["Makayonka Street 25, Minsk"], Countries = ["BY"] }, 0.45 },
        { "birth date agrees: 1961-05-02", Half with { BirthDates = ["1961-05-02"], Countries = ["IR"] }, 0.17 }, // Support makes up for another country first.
        { "country agrees: BY", Half with { Countries = ["BY"] }, 0 }, // A country alone supports nothing,
        { "birth date agrees in the year: 1961 ~ 1961-05-02", Half with { BirthDates = ["1961"], Countries = ["BY"] }, 0.08 }, // and adds to what does.
    };

    [Theory, MemberData(nameof(Supports))]
    public void What_agrees_takes_a_share_of_what_the_names_lack_and_is_told(string reason, Query query, double share)
    {
        var listed = Plain with
        {
            BirthDates = ["1961-05-02"],
            Countries = ["BY"],
            Addresses = ["25 Makayonka St, Minsk"],
            Identifiers = [new("inn", "7700000000"), new("registration", "12345678", "BY")],
        };
        var names = Score(Half, listed);
        Assert.InRange(names, 0.5, 0.95);
        Assert.Equal(names + ((1 - names) * share), Score(query, listed), 1e-4);
        Assert.Contains(reason, Screener.Compare(query, listed).Reasons);
    }

    [Fact]
    public void Names_little_alike_are_not_lifted_whatever_agrees()
    {
        var query = new Query { Name = "Blue Lotus Kavosh", BirthDates = ["1961-05-02"], Countries = ["BY"], Addresses = ["25 Makayonka St, Minsk"] };
        var listed = query with { Name = "Red Orchid Kavosh" };
        Assert.InRange(Score(Query.Of(query.Name), listed), 0.1, 0.5);
        Assert.Equal(Score(Query.Of(query.Name), Query.Of(listed.Name)), Score(query, listed));
    }

    [Fact]
    public void Nothing_makes_up_for_another_ship()
    {
        var query = With(new Identifier("imo", "9074729")) with { Kind = EntityKind.Vessel, Countries = ["IR"], BirthDates = ["1996-02-03"] };
        Assert.Equal(0.60, Score(query, query with { Identifiers = [new("imo", "9187629")] }), 1e-9);
    }

    [Fact]
    public void A_weak_alias_is_not_lifted_above_its_cap()
    {
        var listed = new Entity { Id = "a:1", List = "a", Names = [new("RED ORCHID", NameRole.Primary), new("KAVOSH ZARRIN", NameRole.Aka, NameQuality.Weak)], BirthDates = ["1961-05-02"] };
        Assert.Equal(0.90, Screener.Compare(Plain with { BirthDates = ["1961-05-02"] }, listed).Score);
        Assert.Equal(0.70, Screener.Compare(Plain with { BirthDates = ["1964-05-12"] }, listed).Score);
    }

    [Fact]
    public void One_ordinary_word_in_another_country_is_lowered_more_unless_its_legal_form_agrees()
    {
        var listed = Query.Of("INTEGRAL JSC") with { Countries = ["BY"] };
        Assert.Equal(Score(Query.Of("Integral"), listed) - 0.20, Score(Query.Of("Integral") with { Countries = ["US"] }, listed), 1e-9);
        Assert.Equal(Score(Query.Of("Integral JSC"), listed) - 0.08, Score(Query.Of("Integral JSC") with { Countries = ["US"] }, listed), 1e-9);
        Assert.Equal(0.80, Score(Query.Of("General Trading") with { Countries = ["US"] }, Query.Of("General Trading") with { Countries = ["BY"] }), 1e-9);
        Assert.Equal(Score(Query.Of("Kavosh"), Query.Of("Kavosh")) - 0.08, Score(Query.Of("Kavosh") with { Countries = ["US"] }, Query.Of("Kavosh") with { Countries = ["BY"] }), 1e-9);
    }

    [Fact]
    public void What_one_side_does_not_say_is_told_as_unknown()
    {
        var query = Plain with { BirthDates = ["1961"], Addresses = ["25 Makayonka St, Minsk"] };
        var reasons = Screener.Compare(query, Plain with { Countries = ["BY"], Gender = "male" }).Reasons;
        Assert.Contains("unknown, the entry has none: date, address", reasons);
        Assert.Contains("unknown, the query has none: gender, country", reasons);
        Assert.DoesNotContain(Screener.Compare(Plain, Plain).Reasons, r => r.StartsWith("unknown", StringComparison.Ordinal));
    }

    [Fact]
    public void Fields_that_differ_add_up()
    {
        var query = Plain with { Countries = ["BY"], BirthDates = ["1961"] };
        var other = Plain with { Countries = ["IR"], BirthDates = ["1990"] };
        Assert.Equal(0.57, Score(query, other), 1e-9);
    }

    [Fact]
    public void A_number_with_a_wrong_check_digit_does_not_decide_and_is_told()
    {
        Identifier inn = new("inn", "7700000000");
        var result = Screener.Compare(new Query { Name = "Blue Lotus", Identifiers = [inn] }, With(inn));
        Assert.Equal(0, result.Score);
        Assert.Contains("INN 7700000000: check digit wrong", result.Reasons);
        // Different, it says little: it may be a misprint of the other.
        var other = Screener.Compare(With(inn), With(new Identifier("inn", "7707083893")));
        Assert.Equal(0.95, other.Score);
        Assert.Contains("INN 7700000000: check digit wrong", other.Reasons);
        Assert.Contains("the entry's INN 7700000000: check digit wrong", Screener.Compare(With(new Identifier("inn", "7707083893")), With(inn)).Reasons);
    }

    [Theory]
    [InlineData("registration", "0000000")]
    [InlineData("registration", "n/a")]
    [InlineData("tax", "17")]
    public void A_placeholder_is_no_number(string type, string value) =>
        Assert.Equal(0, Score(new Query { Name = "Blue Lotus", Identifiers = [new(type, value)] }, With(new Identifier(type, value))));

    [Theory]
    [InlineData("registration", "7707083893", 1)] // What one calls a registration number has the other's check digit.
    [InlineData("registration", "7700000000", 0)]
    public void A_checked_number_decides_whatever_the_other_side_calls_it(string type, string value, double expected)
    {
        Assert.Equal(expected, Score(new Query { Name = "Blue Lotus", Identifiers = [new(type, value)] }, With(new Identifier("inn", value))));
        Assert.Equal(expected, Score(new Query { Name = "Blue Lotus", Identifiers = [new("inn", value)] }, With(new Identifier(type, value))));
    }

    [Theory]
    [InlineData("imo", "9187629")]
    [InlineData("lei", "5493001KJTIIGC8Y1R12")]
    [InlineData("inn", "7707083893")]
    public void A_number_of_a_worldwide_or_national_register_decides_whatever_country_its_record_is_of(string type, string value) =>
        Assert.Equal(1, Score(new Query { Name = "Blue Lotus", Identifiers = [new(type, value, "PA")] }, With(new Identifier(type, value, "IR"))));

    [Fact]
    public void A_ships_number_is_read_from_the_name_field_and_decides() =>
        Assert.Equal(1, Score(Query.Of("M/V BLUE LOTUS IMO 9187629"), With(new Identifier("imo", "9187629"))));

    [Theory]
    [InlineData("unp", "100230519", "100 230 519")]
    [InlineData("imo", "IMO 9341512", "9341512")]
    [InlineData("inn", "7707083893/773601001", "7707083893")]
    [InlineData("bic", "SABRRUMMXXX", "SABRRUMM")]
    [InlineData("lei", "5493001kjtiigc8y1r12", "5493001KJTIIGC8Y1R12")]
    public void A_shared_identifier_decides_whatever_the_names(string type, string query, string listed)
    {
        var result = Screener.Compare(
            new Query { Name = "Blue Lotus", Identifiers = [new(type, query)] },
            new Query { Name = "Kavosh Zarrin", Identifiers = [new(type, listed)] });
        Assert.Equal(1, result.Score);
        Assert.StartsWith($"shared {type}", result.Reasons[0], StringComparison.Ordinal);
    }

    [Fact]
    public void An_identifier_of_another_type_or_country_decides_nothing()
    {
        Query Of(string type, string? country) => new() { Name = "Blue Lotus", Identifiers = [new(type, "12345678", country)] };
        var listed = new Query { Name = "Kavosh Zarrin", Identifiers = [new("registration", "12345678", "BY")] };
        Assert.Equal(0, Score(Of("tax", "BY"), listed));
        Assert.Equal(0, Score(Of("registration", "RU"), listed));
        Assert.Equal(1, Score(Of("registration", "BY"), listed));
        Assert.Equal(1, Score(Of("registration", null), listed));
    }

    [Fact]
    public void A_phone_number_decides_nothing() =>
        Assert.Equal(0, Score(new Query { Name = "Blue Lotus", Identifiers = [new("phone", "12345678")] }, Plain with { Identifiers = [new("phone", "12345678")] }));

    [Fact]
    public void The_best_pair_of_names_counts()
    {
        var query = new Query { Name = "Blue Lotus", Aliases = ["Zarrin Kavosh"] };
        var candidate = new Query { Name = "Red Orchid", Aliases = ["KAVOSH ZARRIN"] };
        Assert.Equal(1, Score(query, candidate));
    }
}
