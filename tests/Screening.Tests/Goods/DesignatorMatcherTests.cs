using Screening.Goods;
using Screening.Model;
using Screening.Tests.Reference;
using Screening.Tests.Support;

namespace Screening.Tests.Goods;

public class DesignatorMatcherTests
{
    private static readonly ChainNode[] Nodes = [.. TestLists.Chains.SelectMany(c => c.Nodes)];
    private static readonly DesignatorMatcher Matcher = new(Nodes);

    private static string[] Products(string text) => [.. Matcher.Find(text).Select(h => h.Node.Name)];

    [Theory]
    [InlineData("Su-25", "Su-25", DesignatorGrade.Exact)]
    [InlineData("Су-25", "Су-25", DesignatorGrade.Exact)]
    [InlineData("SU 25", "SU 25", DesignatorGrade.Normalised)]
    [InlineData("su25", "su25", DesignatorGrade.Normalised)]
    [InlineData("СУ 25", "СУ 25", DesignatorGrade.Normalised)]
    [InlineData("MZKT 79 1300", "MZKT 79 1300", DesignatorGrade.Normalised)]
    [InlineData("MZKT-791300", "MZKT-791300", DesignatorGrade.Exact)]
    [InlineData("шасси МЗКТ 791300", "МЗКТ 791300", DesignatorGrade.Normalised)]
    [InlineData("Su-25SM", "Su-25SM", DesignatorGrade.Family)]
    [InlineData("Su-25SM3", "Su-25SM3", DesignatorGrade.Family)]
    [InlineData("Shahed-136B", "Shahed-136B", DesignatorGrade.Family)]
    [InlineData("six pumps for Su-25, new", "Su-25", DesignatorGrade.Exact)]
    [InlineData("Su-25 for export", "Su-25", DesignatorGrade.Exact)]
    [InlineData("Su-25 jet engine", "Su-25", DesignatorGrade.Exact)]
    [InlineData("Su-25 11 pcs", "Su-25", DesignatorGrade.Exact)]
    public void A_designator_is_found_and_graded(string text, string found, DesignatorGrade grade)
    {
        var hit = Assert.Single(Matcher.Find(text));
        Assert.Equal((found, grade), (hit.Found, hit.Grade));
    }

    [Fact]
    public void A_designator_in_another_script_than_the_chain_gives_is_transliterated()
    {
        var node = new ChainNode { Id = "product:kub-9", Kind = NodeKind.Product, Name = "Kub-9", Designators = ["Kub-9"] };
        var hit = Assert.Single(new DesignatorMatcher([node]).Find("изделие Куб-9"));
        Assert.Equal(("Куб-9", "Kub-9", DesignatorGrade.Transliterated), (hit.Found, hit.Designator, hit.Grade));
    }

    [Theory]
    [InlineData("Su-27 spare parts")]
    [InlineData("Su-251")]
    [InlineData("SU2511 batch")]
    [InlineData("TISSU2500 cloth")]
    [InlineData("TISSU 2500 cloth")]
    [InlineData("MZKT-791200 chassis")]
    [InlineData("MZKT-7913001")]
    [InlineData("Mi-8 rotor")]
    [InlineData("Bavar-37")]
    [InlineData("Shahed-238")]
    [InlineData("Shahed 13")]
    public void Another_designator_is_another_product(string text) =>
        Assert.Empty(Products(text));

    [Theory]
    [InlineData("Su-35 and Su-25", "Su-35", "Su-25")]
    [InlineData("Mi-28, Yak-130", "Mi-28", "Yak-130")]
    [InlineData("Su-25, Su 25, Су-25", "Su-25")]
    public void Products_are_found_in_order_and_once(string text, params string[] products) => Assert.Equal(products, Products(text));

    [Theory]
    [InlineData("KAMAZ", false)]
    [InlineData("KAMAZ trucks", true)]
    [InlineData("запасные части для КАМАЗ", true)]
    [InlineData("gearbox for Kamaz", true)]
    [InlineData("Cafe Oreshnik hazelnut cream", false)]
    [InlineData("Oreshnik missile launcher", true)]
    [InlineData("Орешник, пусковая установка", true)]
    public void A_designator_that_is_also_a_word_needs_its_context(string text, bool isFound) =>
        Assert.Equal(isFound, Matcher.Find(text).Count > 0);

    [Theory]
    [InlineData("PELENG sight", true)]
    [InlineData("Пеленг", true)]
    [InlineData("Pelengator set", false)]
    [InlineData("Pelengs", false)]
    [InlineData("Peleng2", false)]
    public void A_designator_without_digits_is_a_word_of_its_own(string text, bool isFound)
    {
        var node = new ChainNode { Id = "product:peleng", Kind = NodeKind.Product, Name = "Peleng", Designators = ["Peleng"] };
        Assert.Equal(isFound, new DesignatorMatcher([node]).Find(text).Count > 0);
    }

    [Fact]
    public void Random_texts_name_the_products_that_a_plain_search_finds()
    {
        var random = new Random(25);
        string[] parts = ["Su", "25", "-", "Су", "SM", "SM3", "MZKT", "79", "1300", "791300", "Mi", "28", "8", "Shahed", "136", "B", "KAMAZ", "truck", "for", "Oreshnik", "missile", "35", "2", "Geran", " ", " ", " ", "-"];
        for (var i = 0; i < 2000; i++)
        {
            var text = string.Join(i % 2 == 0 ? "" : " ", Enumerable.Range(0, random.Next(1, 14)).Select(_ => parts[random.Next(parts.Length)]));
            var actual = Matcher.Find(text).Select(h => (h.Node.Id, h.Grade != DesignatorGrade.Family)).OrderBy(f => f.Id, StringComparer.Ordinal);
            Assert.True(PlainDesignators.Find(Nodes, text).SequenceEqual(actual), $"\"{text}\": {string.Join(", ", Matcher.Find(text))}");
        }
    }
}
