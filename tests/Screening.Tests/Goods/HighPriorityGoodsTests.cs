using Screening.Goods;
using Screening.Model;
using Screening.Tests.Support;
using Screening.Text;

namespace Screening.Tests.Goods;

public class HighPriorityGoodsTests
{
    private const string Corpus = "data/hs/chpl_2024-02-23.csv";
    private static readonly DateOnly Today = new(2026, 11, 22);

    private static HighPriorityHit? Find(string text, DateOnly? asOf = null) =>
        HighPriorityGoods.Find(HsCode.TryParse(text, out var code) ? code : throw new FormatException(text), asOf ?? Today);

    [Theory]
    [InlineData("8542.31", "1", HighPriorityFit.Listed, "854231")]
    [InlineData("8542.31.00.90", "1", HighPriorityFit.Listed, "854231")]
    [InlineData("8807.30", "3.B", HighPriorityFit.Listed, "880730")]
    [InlineData("8542", "1", HighPriorityFit.HeadingOnly, "854231", "854232", "854233", "854239")]
    [InlineData("8517", "2", HighPriorityFit.HeadingOnly, "851762", "851769")]
    [InlineData("8803", "3.B", HighPriorityFit.HeadingOnly, "880730")]
    [InlineData("8803.30", "3.B", HighPriorityFit.OlderEdition, "880730")]
    [InlineData("8548.90", "2", HighPriorityFit.OlderEdition, "854800")]
    [InlineData("8541.50", "3.A", HighPriorityFit.OlderEdition, "854151", "854159")]
    [InlineData("8541.40", "3.A", HighPriorityFit.OlderEditionSplit, "854149")]
    [InlineData("8525.80.90", "3.A", HighPriorityFit.OlderEditionSplit, "852589")]
    public void A_declared_code_says_its_tier_and_how_surely(string declared, string tier, HighPriorityFit fit, params string[] codes)
    {
        var hit = Find(declared)!;
        Assert.Equal((tier, fit, 2022, "chpl-2024-02-23"), (hit.Tier, hit.Fit, hit.HsEdition, hit.Source));
        Assert.Equal(codes, hit.Codes);
    }

    [Theory]
    [InlineData("85")]
    [InlineData("8501")]
    [InlineData("8541.42")]
    [InlineData("8517.70")]
    [InlineData("8803.10")]
    [InlineData("1806.31")]
    public void Others_are_not_on_the_list(string declared) => Assert.Null(Find(declared));

    [Fact]
    public void A_heading_has_the_tiers_of_all_its_codes() => Assert.Equal(["2", "3.A"], Find("8517")!.Tiers);

    [Fact]
    public void Before_its_edition_no_code_is_said_to_be_on_the_list()
    {
        Assert.Null(Find("8542.31", new DateOnly(2024, 2, 22)));
        Assert.NotNull(Find("8542.31", new DateOnly(2024, 2, 23)));
        Assert.Null(HighPriorityGoods.Find(default, Today));
    }

    [Fact]
    public void The_list_has_fifty_codes_of_the_nomenclature_in_six_tiers()
    {
        string[][] rows = [.. ResourceTables.Rows("high-priority-goods.tsv")];
        Assert.Equal(["1 4", "2 5", "3.A 16", "3.B 9", "4.A 11", "4.B 5"], rows.CountBy(r => r[1]).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => $"{g.Key} {g.Value}"));
        Assert.Equal(["1", "2", "3.A", "3.B", "4.A", "4.B"], HighPriorityGoods.Tiers);
        Assert.All(rows, r => Assert.Equal(HighPriorityFit.Listed, Find(r[0])?.Fit));
        Assert.All(rows, r => Assert.True(HsCode.TryParse(r[0], out var code) && HsCodeTable.Contains(code), r[0]));
    }

    [CorpusFact(Corpus)]
    public void The_list_is_the_published_one() => Assert.Equal(
        File.ReadLines(CorpusFactAttribute.PathOf(Corpus)).Skip(1).Select(l => l.Split(',')).Select(c => (Code: c[1], Tier: c[0])).Order(),
        ResourceTables.Rows("high-priority-goods.tsv").Select(r => (Code: r[0], Tier: r[1])));
}
