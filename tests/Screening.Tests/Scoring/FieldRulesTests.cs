using Screening.Model;

namespace Screening.Tests.Scoring;

/// <summary>What other fields do to the score of equal names.</summary>
public class FieldRulesTests
{
    private static readonly Query Plain = new() { Name = "Kavosh Zarrin" };

    private static double Score(Query query, Query candidate) => Screener.Compare(query, candidate).Score;

    public static TheoryData<string, Query, Query, Query, double> Fields => new()
    {
        { "kind", Plain with { Kind = EntityKind.Vessel }, Plain with { Kind = EntityKind.Vessel }, Plain with { Kind = EntityKind.Organization }, 0.90 },
        { "country", Plain with { Countries = ["BY"] }, Plain with { Countries = ["by", "RU"] }, Plain with { Countries = ["IR"] }, 0.92 },
        { "birth year", Plain with { BirthDates = ["1961-05-02"] }, Plain with { BirthDates = ["1962"] }, Plain with { BirthDates = ["1964"] }, 0.80 },
        { "gender", Plain with { Gender = "male" }, Plain with { Gender = "Male" }, Plain with { Gender = "female" }, 0.85 },
        { "unp", Plain with { Identifiers = [new("unp", "100230519")] }, Plain with { Identifiers = [new("unp", "100 230 519")] }, Plain with { Identifiers = [new("unp", "100230520")] }, 0.75 },
    };

    [Theory, MemberData(nameof(Fields))]
    public void A_field_speaks_only_where_it_differs_and_is_told(string field, Query query, Query same, Query other, double expected)
    {
        bool IsTold(Query candidate) => Screener.Compare(query, candidate).Reasons
            .Any(r => r.StartsWith($"{field} ", StringComparison.Ordinal) && r.Contains(" differs from ", StringComparison.Ordinal));
        Assert.Equal(expected, Score(query, other), 1e-9);
        Assert.True(IsTold(other));
        Assert.Equal(1, Score(query, same));
        Assert.False(IsTold(same));
        // A field that is missing on either side neither helps nor hurts.
        Assert.Equal(1, Score(query, Plain));
        Assert.Equal(1, Score(Plain, query));
    }

    [Fact]
    public void Fields_that_differ_add_up()
    {
        var query = Plain with { Countries = ["BY"], BirthDates = ["1961"] };
        var other = Plain with { Countries = ["IR"], BirthDates = ["1990"] };
        Assert.Equal(0.72, Score(query, other), 1e-9);
    }

    [Theory]
    [InlineData("unp", "100230519", "100 230 519")]
    [InlineData("imo", "IMO 9341512", "9341512")]
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
