using Screening.Engine;
using Screening.Model;
using Screening.Tests.Support;

namespace Screening.Tests.Engine;

public sealed class ComparedFieldTests
{
    private static readonly Screener Screener = TestLists.Over(
        TestLists.Entity("t:1", "ZARYA OPTIKA OJSC") with { Kind = EntityKind.Organization, Countries = ["BY"], BirthDates = ["1992"], Identifiers = [new("unp", "100230519")] });

    private static Match Explain(Query query) => Screener.Explain(query, "t:1")!;

    private static FieldStanding? StandingOf(Query query, string field) => Explain(query).Fields.FirstOrDefault(f => f.Name == field)?.Standing;

    private static Query Zarya(string name = "Zarya Optika") => new() { Name = name };

    [Fact]
    public void A_field_agrees_differs_or_stands_on_one_side_only()
    {
        Assert.Equal(FieldStanding.Agrees, StandingOf(Zarya() with { Countries = ["BY"] }, "country"));
        Assert.Equal(FieldStanding.Differs, StandingOf(Zarya() with { Countries = ["DE"] }, "country"));
        Assert.Equal(FieldStanding.OnlyListed, StandingOf(Zarya(), "country"));
        Assert.Equal(FieldStanding.OnlyGiven, StandingOf(Zarya() with { Addresses = ["12 Main Street, Minsk"] }, "address"));
    }

    [Fact]
    public void A_number_that_decides_is_told_first_as_deciding()
    {
        var first = Explain(Zarya("Other Name") with { Identifiers = [new Identifier("unp", "100230519")] }).Fields[0];

        Assert.Equal(("identifier", FieldStanding.Agrees, 1.0), (first.Name, first.Standing, first.Effect));
    }

    [Fact]
    public void A_legal_form_left_out_contradicts_nothing() => Assert.Equal(FieldStanding.Neutral, StandingOf(Zarya(), "legal form"));

    [Fact]
    public void Names_and_fields_that_differ_come_to_the_score()
    {
        var match = Explain(Zarya("Zarya Optika OJSC") with { Countries = ["DE"] });

        Assert.Equal(match.Score, match.NameScore + match.Fields.Sum(f => f.Effect), 4);
    }
}
