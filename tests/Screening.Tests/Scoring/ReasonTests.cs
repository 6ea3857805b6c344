using Screening.Model;
using Screening.Scoring;

namespace Screening.Tests.Scoring;

public class ReasonTests
{
    private static IReadOnlyList<string> Reasons(string query, string candidate, EntityKind kind = EntityKind.Organization) =>
        Screener.Compare(new Query { Name = query, Kind = kind }, new Query { Name = candidate, Kind = kind }).Reasons;

    [Fact]
    public void Reasons_begin_with_both_names_as_they_were_written_and_their_score() =>
        Assert.Equal("\"ОАО «Пеленг»\" against \"PELENG JSC\": names 1.00", Reasons("ОАО «Пеленг»", "PELENG JSC")[0]);

    [Theory]
    [InlineData("Kavosh Zarrin", "ZARRIN KAVOSH", "same: kavosh, zarrin")]
    [InlineData("Kavosh завод", "KAVOSH PLANT", "same meaning: zavod ~ plant")]
    [InlineData("Khrenin Optics", "HRENIN OPTICS", "same word, other spelling: khrenin ~ hrenin")]
    [InlineData("Kavesh Zarrin", "KAVOSH ZARRIN", "spelled alike: kavesh ~ kavosh")]
    [InlineData("K. Zarrin", "KAVOSH ZARRIN", "initial: k ~ kavosh")]
    [InlineData("Ka Vosh Zarrin", "KAVOSH ZARRIN", "same, joined or split: ka vosh ~ kavosh")]
    [InlineData("Kavosh Zarrin Optics", "KAVOSH ZARRIN", "only in the query: optics")]
    [InlineData("Kavosh Zarrin", "KAVOSH ZARRIN OPTICS", "only in the list: optics")]
    [InlineData("Peleng JSC", "PELENG JSC", "same legal form: JSC")]
    [InlineData("Peleng LLC", "PELENG JSC", "legal form LLC differs from JSC (-0.12)")]
    [InlineData("Peleng", "PELENG JSC", "legal form JSC stands in the list only (-0.005)")]
    [InlineData("Peleng JSC", "PELENG", "legal form JSC stands in the query only (-0.005)")]
    [InlineData("MWTP", "MINSK WHEEL TRACTOR PLANT", "MWTP is formed of the first letters of the listed name")]
    public void Every_likeness_and_difference_is_told(string query, string candidate, string reason) =>
        Assert.Contains(reason, Reasons(query, candidate));

    [Fact]
    public void Equivalent_legal_forms_are_told() =>
        Assert.Contains(Reasons("OAO Peleng", "PELENG PJSC"), r => r.StartsWith("equivalent legal forms: ", StringComparison.Ordinal) || r.StartsWith("same legal form: ", StringComparison.Ordinal));

    [Theory]
    [InlineData("Pel\u200Beng", "the name holds invisible characters")]
    [InlineData("\u202Egnelep", "the name holds controls of writing direction")]
    [InlineData("MZ\u041AT", "a word mixes letters of two scripts")]
    [InlineData("Pel\uD800eng", "the name holds broken characters")]
    public void What_is_hidden_in_a_name_is_told(string query, string reason) => Assert.Contains(reason, Reasons(query, "PELENG"));

    [Fact]
    public void A_score_and_its_alignment_come_from_one_comparison()
    {
        var comparison = Screener.Compare(Query.Of("Kavosh Optics"), Query.Of("KAVOSH ZARRIN"));
        Assert.Equal(
            [("kavosh", "kavosh", WordRelation.Same), ("optics", null, WordRelation.OnlyInQuery), (null, "zarrin", WordRelation.OnlyInList)],
            comparison.Alignment.Select(w => (w.Query, w.Listed, w.Relation)));
    }

    [Fact]
    public void A_pair_with_a_name_too_long_is_not_compared_and_says_so()
    {
        var comparison = Screener.Compare(Query.Of(new string('a', 4097)), Query.Of("KAVOSH"));
        Assert.Equal(0, comparison.Score);
        Assert.Contains("4096", comparison.Error, StringComparison.Ordinal);
    }
}
