using Screening.Model;
using Screening.Scoring;

namespace Screening.Tests.Scoring;

public sealed class LabelledNumbersTests
{
    [Theory]
    [InlineData("M/V VICTORY IMO 9187629", "imo:9187629")]
    [InlineData("MV VICTORY, IMO No. 9187629, MMSI 273123456", "imo:9187629 mmsi:273123456")]
    [InlineData("ОАО Пеленг УНП 100 230 519", "unp:100230519")]
    [InlineData("PAO Sberbank INN/KPP 7707083893 / 773601001", "inn:7707083893")]
    [InlineData("Kavosh Trading LEI 5493001KJTIIGC8Y1R12", "lei:5493001KJTIIGC8Y1R12")]
    [InlineData("M/V VICTORY IMO 9187628", "")] // The check digit is wrong: a number, but whose?
    [InlineData("Kavosh Trading TEL 9187629", "")]
    [InlineData("Kavosh Trading", "")]
    [InlineData("IMO", "")]
    public void A_number_with_its_label_behind_a_name_is_read(string field, string expected) =>
        Assert.Equal(expected, string.Join(' ', PreparedQuery.Of(Query.Of(field)).Query.Identifiers.Select(n => $"{n.Type}:{n.Key}")));

    [Fact]
    public void A_number_that_the_query_has_anyway_is_not_doubled()
    {
        Identifier imo = new("imo", "9187629");
        Assert.Equal([imo], PreparedQuery.Of(new Query { Name = "VICTORY IMO 9187629", Identifiers = [imo] }).Query.Identifiers);
    }
}
