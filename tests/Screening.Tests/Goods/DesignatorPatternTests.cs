using Screening.Goods;
using Screening.Model;

namespace Screening.Tests.Goods;

public class DesignatorPatternTests
{
    private static IReadOnlyList<string> Expand(string pattern)
    {
        Assert.True(DesignatorPattern.TryExpand(pattern, out var designators, out var fault), fault);
        return designators;
    }

    [Theory]
    [InlineData("Su-25", "Su-25")]
    [InlineData("S-300{P,PS,PMU*}", "S-300P", "S-300PS", "S-300PMU*")]
    [InlineData("S-300{,P}", "S-300", "S-300P")]
    [InlineData("{Su,Су}-{25, 35}", "Su-25", "Su-35", "Су-25", "Су-35")]
    [InlineData("MZKT-79*", "MZKT-79*")]
    public void A_pattern_stands_for_its_alternatives(string pattern, params string[] designators) => Assert.Equal(designators, Expand(pattern));

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("T")]
    [InlineData("S-300{P")]
    [InlineData("S-300P}")]
    [InlineData("S-300{P,{PS}}")]
    [InlineData("S*300")]
    [InlineData("S-300{P*,PS}K")]
    [InlineData("S*")]
    [InlineData("S3*")]
    [InlineData("300*")]
    [InlineData("KAMAZ*")]
    [InlineData("S-300**")]
    [InlineData("A{1,2,3,4}{1,2,3,4}{1,2,3,4}{1,2}")]
    [InlineData("A1234567890123456789012345678901234567890123456789")]
    public void What_is_no_pattern_has_a_fault_in_words(string pattern)
    {
        Assert.NotNull(DesignatorPattern.Fault(pattern));
        var node = new ChainNode { Id = "product:x", Kind = NodeKind.Product, Name = "x", Designators = [pattern] };
        Assert.Contains("product:x", Assert.Throws<ArgumentException>(() => new DesignatorMatcher([node])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_hostile_pattern_costs_little() =>
        Assert.NotNull(DesignatorPattern.Fault(string.Concat(Enumerable.Repeat("{a,b}", 80))));

    private static readonly DesignatorMatcher Families = new(
    [
        new ChainNode { Id = "product:mzkt", Kind = NodeKind.Product, Name = "MZKT-79", Designators = ["MZKT-79*"] },
        new ChainNode { Id = "product:s-300", Kind = NodeKind.Product, Name = "S-300", Designators = ["S-300{P,PS,PMU*}"] },
    ]);

    [Theory]
    [InlineData("MZKT-7930", DesignatorGrade.Family)]
    [InlineData("МЗКТ 793000", DesignatorGrade.Family)]
    [InlineData("mzkt79", DesignatorGrade.Family)]
    [InlineData("S-300PS", DesignatorGrade.Exact)]
    [InlineData("С-300ПС", DesignatorGrade.Transliterated)]
    [InlineData("s300 ps", DesignatorGrade.Normalised)]
    [InlineData("S-300PMU2", DesignatorGrade.Family)]
    public void Members_of_a_family_are_found(string text, DesignatorGrade grade) => Assert.Equal(grade, Assert.Single(Families.Find(text)).Grade);

    [Theory]
    [InlineData("MZKT-6922")]
    [InlineData("MZKT-7")]
    [InlineData("MZKT-79130012345")]
    [InlineData("S-300")]
    [InlineData("S-300V")]
    [InlineData("S-300PX")]
    [InlineData("S-3000P")]
    public void Others_are_not(string text) => Assert.Empty(Families.Find(text));
}
