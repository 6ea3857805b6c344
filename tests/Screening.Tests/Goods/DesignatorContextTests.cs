using Screening.Goods;
using Screening.Model;
using Screening.Text;

namespace Screening.Tests.Goods;

public class DesignatorContextTests
{
    private static readonly ChainNode Peleng = new() { Id = "product:peleng", Kind = NodeKind.Product, Name = "Peleng", Country = "BY", Designators = ["Peleng", "Пеленг"], Manufacturers = ["Peleng", "BelOMO"], Hs = ["9005", "9013"] };

    private static DesignatorHit? Find(ChainNode node, string text, string? hs = null) =>
        new DesignatorMatcher([node]).Find(NameNormalizer.Normalize(text), HsCode.TryParse(hs, out var code) ? code : null).SingleOrDefault();

    [Theory]
    [InlineData("Peleng sight, BelOMO", null, "BelOMO")]
    [InlineData("изделие «Пеленг»", null, "изделие")]
    [InlineData("sight, type Peleng", null, "type")]
    [InlineData("Peleng sights from Minsk", null, "BY")]
    [InlineData("Peleng", "9013.10", "HS 9013")]
    public void An_ordinary_word_counts_in_context_and_the_hit_says_which(string text, string? hs, string context)
    {
        var hit = Find(Peleng, text, hs);
        Assert.Equal((DesignatorGrade.ContextOnly, context), (hit!.Grade, hit.Context));
    }

    [Theory]
    [InlineData("Пеленг", null)]
    [InlineData("Peleng, Peleng", null)]
    [InlineData("radio bearing (peleng) of a ship", null)]
    [InlineData("Peleng type", null)]
    [InlineData("Peleng", "1806.31")]
    [InlineData("Pelengator set, Minsk", null)]
    [InlineData("Pelengs, type BelOMO", null)]
    [InlineData("Peleng2 from Minsk", null)]
    public void Alone_it_is_a_word(string text, string? hs) => Assert.Null(Find(Peleng, text, hs));

    [Theory]
    [InlineData("Sled")]
    [InlineData("Planar")]
    [InlineData("Kub")]
    [InlineData("136")]
    [InlineData("Sprint")]
    [InlineData("Minsk")]
    public void Ordinary_short_and_bare_designators_need_context_though_the_chain_asks_for_none(string designator)
    {
        var node = new ChainNode { Id = "product:x", Kind = NodeKind.Product, Name = designator, Designators = [designator] };
        Assert.Null(Find(node, $"12 {designator} boxes"));
        Assert.Equal("model", Find(node, $"12 boxes, model {designator}")?.Context);
    }

    [Theory]
    [InlineData("Bayraktar")]
    [InlineData("Su-25")]
    [InlineData("T-72")]
    public void Designators_that_say_enough_need_none(string designator)
    {
        var node = new ChainNode { Id = "product:x", Kind = NodeKind.Product, Name = designator, Designators = [designator] };
        var hit = Find(node, $"12 {designator} boxes");
        Assert.Equal((DesignatorGrade.Exact, null), (hit!.Grade, hit.Context));
    }

    [Fact]
    public void A_word_that_stands_thousands_of_times_costs_no_more_than_its_text()
    {
        var text = NameNormalizer.Normalize(string.Join(' ', Enumerable.Repeat("Peleng", 9000)));
        var matcher = new DesignatorMatcher([Peleng]);
        Assert.Empty(matcher.Find(text));
        var before = GC.GetAllocatedBytesForCurrentThread();
        matcher.Find(text);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 32L << 20);
    }

    [Fact]
    public void Words_that_the_chain_asks_for_are_not_replaced_by_a_country()
    {
        var node = Peleng with { RequiresContext = ["sight", "прицел"] };
        Assert.Null(Find(node, "Peleng chocolate, Minsk"));
        Assert.Null(Find(node, "model Peleng"));
        Assert.Equal("sights", Find(node, "Peleng sights")?.Context);
        Assert.Equal("BelOMO", Find(node, "Peleng, BelOMO")?.Context);
    }

    [Fact]
    public void The_words_of_the_designator_are_no_context_of_it()
    {
        var node = new ChainNode { Id = "product:x", Kind = NodeKind.Product, Name = "Kamaz truck", Designators = ["Kamaz truck"], RequiresContext = ["truck"] };
        Assert.Null(Find(node, "Kamaz truck"));
        Assert.NotNull(Find(node, "Kamaz truck, a truck"));
    }
}
