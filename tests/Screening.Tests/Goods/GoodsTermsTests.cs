using Screening.Goods;
using Screening.Model;
using Screening.Tests.Support;

namespace Screening.Tests.Goods;

public class GoodsTermsTests
{
    private static readonly GoodsTerms Terms = new(TestLists.Chains.SelectMany(c => c.Nodes));

    private static string[] Nodes(string text) => [.. Terms.Find(text).Select(h => h.Node.Id)];

    [Theory]
    [InlineData("Brushless motors, 12 V", "goods:motors")]
    [InlineData("ELECTRIC-MOTOR", "goods:motors")]
    [InlineData("сервомотор и датчики", "goods:motors", "goods:sensors")]
    [InlineData("via the Caspian Sea", "route:caspian")]
    [InlineData("Astrakhan - Anzali", "route:caspian")]
    public void Terms_are_found_in_any_writing_in_order_and_once(string text, params string[] nodes) => Assert.Equal(nodes, Nodes(text));

    [Theory]
    [InlineData("motor oil")]
    [InlineData("electric bus")]
    [InlineData("sensory toys")]
    [InlineData("electric, blue, motor")]
    public void Parts_of_a_term_are_no_term(string text) => Assert.Empty(Nodes(text));

    [Fact]
    public void A_term_is_shown_as_the_text_writes_it() => Assert.Equal("Brushless  MOTORS", Assert.Single(Terms.Find("2 Brushless  MOTORS.")).Found);

    [Fact]
    public void One_term_may_stand_for_several_classes()
    {
        ChainNode Of(string id) => new() { Id = id, Kind = NodeKind.GoodsClass, Name = id, Terms = ["gyro unit"] };
        Assert.Equal(["goods:a", "goods:b"], new GoodsTerms([Of("goods:a"), Of("goods:b")]).Find("gyro unit").Select(h => h.Node.Id));
    }
}
