using Screening.Goods;
using Screening.Model;

namespace Screening.Tests.Goods;

public class PartNumberTests
{
    private static readonly DesignatorMatcher Parts = new(
    [
        new ChainNode { Id = "component:lt1763", Kind = NodeKind.Component, Name = "LT1763CS8-5", Designators = ["LT1763CS8-5"], Manufacturers = ["Linear Technology", "Analog Devices"] },
        new ChainNode { Id = "component:lm317", Kind = NodeKind.Component, Name = "LM317", Designators = ["LM317"], Manufacturers = ["Texas Instruments", "STMicroelectronics"] },
        new ChainNode { Id = "component:molex", Kind = NodeKind.Component, Name = "Molex 0022232021", Designators = ["0022232021"], Manufacturers = ["Molex"] },
        new ChainNode { Id = "component:stm32", Kind = NodeKind.Component, Name = "STM32F407VGT6", Designators = ["STM32F407VGT6"] },
    ]);

    [Theory]
    [InlineData("regulators LT1763CS8-5", DesignatorGrade.Exact, null)]
    [InlineData("LT1763CS8-5#PBF", DesignatorGrade.Exact, "pbf")]
    [InlineData("LT1763CS8-5#TRPBF, 500 pcs", DesignatorGrade.Exact, "trpbf")]
    [InlineData("lt1763cs85", DesignatorGrade.Normalised, null)]
    [InlineData("STM32F407VGT6TR", DesignatorGrade.Normalised, "tr")]
    [InlineData("STM32F407VGT6-TR", DesignatorGrade.Exact, "tr")]
    [InlineData("STM32-F407-VGT6", DesignatorGrade.Normalised, null)]
    [InlineData("LM317/NOPB by Texas Instruments", DesignatorGrade.ContextOnly, "nopb")]
    [InlineData("Molex 0022232021 headers", DesignatorGrade.ContextOnly, null)]
    public void A_part_number_is_exact_and_may_be_packed_in_any_way(string text, DesignatorGrade grade, string? packaging)
    {
        var hit = Assert.Single(Parts.Find(text));
        Assert.Equal((grade, packaging), (hit.Grade, hit.Packaging));
    }

    [Theory]
    [InlineData("LT1763CS8-3")]
    [InlineData("LT1763CS8")]
    [InlineData("LT1763CS8-5X")]
    [InlineData("STM32F407VGT6A")]
    [InlineData("STM32F407VET6")]
    [InlineData("STM32F4O7VGT6")]
    [InlineData("LM317 regulators")]
    [InlineData("LM317, Texas")]
    [InlineData("order no. 0022232021")]
    public void Another_number_or_a_short_one_without_its_maker_is_none(string text) => Assert.Empty(Parts.Find(text));
}
