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
    [InlineData("Su-2S", "su25")]
    [InlineData("SU 2s", "su25")]
    [InlineData("MZKT-79I3OO chassis", "mzkt791300")]
    [InlineData("МЗКТ-79I3ОО", "mzkt791300")]
    [InlineData("Mi-2B rotor", "mi28")]
    [InlineData("Ми-2В", "mi28")]
    [InlineData("Shahed-l36", "shahed136")]
    [InlineData("5hahed-136", "shahed136")]
    [InlineData("YAK-I30", "yak130")]
    public void A_designator_misread_by_a_scanner_is_found_and_says_what_it_was_read_as(string text, string reading)
    {
        var hit = Assert.Single(Matcher.Find(text));
        Assert.Equal((DesignatorGrade.Ocr, reading), (hit.Grade, hit.OcrReading));
    }

    [Theory]
    [InlineData("Su-27")]
    [InlineData("Su-2Z")]
    [InlineData("M128 module")]
    [InlineData("M1-28 cable")]
    [InlineData("5U-25 housing")]
    [InlineData("SUZS")]
    [InlineData("Mi-2 B pcs")]
    [InlineData("Mi-2 8 pcs")]
    [InlineData("Su-2 5 pcs")]
    [InlineData("Shahed-13 6 units")]
    [InlineData("Su-2, 5 boxes")]
    public void A_misread_short_name_or_a_quantity_makes_no_designator(string text) => Assert.Empty(Products(text));

    [Theory]
    [InlineData("M1-28 spares, Russia")]
    [InlineData("model 5U-25")]
    public void A_short_designator_whose_letters_are_misread_counts_in_context(string text)
    {
        var node = new ChainNode { Id = "product:x", Kind = NodeKind.Product, Name = "x", Country = "RU", Designators = ["Mi-28", "Su-25"] };
        var hit = Assert.Single(new DesignatorMatcher([node]).Find(text));
        Assert.Equal((DesignatorGrade.ContextOnly, DesignatorGrade.Ocr), (hit.Grade, hit.Writing));
    }

    [Theory]
    [InlineData("MZKT 79 13 00", "MZKT 79 13 00")]
    [InlineData("MZKT-79.13.00, 2 pcs", "MZKT-79.13.00")]
    [InlineData("two MZKT 7913-00 trucks", "MZKT 7913-00")]
    public void A_long_number_may_be_written_in_groups(string text, string found)
    {
        var hit = Assert.Single(Matcher.Find(text));
        Assert.Equal((found, DesignatorGrade.Normalised, text.IndexOf("MZKT", StringComparison.Ordinal)), (hit.Found, hit.Grade, hit.Start));
    }

    [Fact]
    public void A_number_may_be_cut_where_the_designation_itself_is()
    {
        var node = new ChainNode { Id = "product:buk", Kind = NodeKind.Product, Name = "Buk", Designators = ["9K37-1"] };
        Assert.Equal(["9K37-1", "9K37 1", "9K371"], new DesignatorMatcher([node]).Find("9K37-1").Concat(new DesignatorMatcher([node]).Find("9K37 1 pcs")).Concat(new DesignatorMatcher([node]).Find("9K371")).Select(h => h.Found));
    }

    [Fact]
    public void A_designation_of_more_words_than_usual_is_found_as_it_is_written()
    {
        var node = new ChainNode { Id = "product:s-300", Kind = NodeKind.Product, Name = "S-300PMU-2 Favorit", Designators = ["S-300 PMU-2 Favorit M"] };
        Assert.Equal(DesignatorGrade.Exact, Assert.Single(new DesignatorMatcher([node]).Find("one S-300 PMU-2 Favorit M")).Grade);
    }

    [Fact]
    public void Nothing_is_allocated_where_nothing_is_found()
    {
        var text = Screening.Text.NameNormalizer.Normalize("12 pcs Mi-2 8, TISSU2500 cloth, Su-27 spare parts, шасси МЗКТ-791200, gearbox oil 5W-30, ИЗДЕЛИЕ 2В Shahed 13");
        Assert.Empty(Matcher.Find(text));
        // The runtime may allocate in a call of its own accord, when it makes code better: not in all of them.
        var least = Enumerable.Range(0, 20).Min(_ =>
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            Matcher.Find(text);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        });
        Assert.Equal(0, least);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Random_texts_name_the_products_that_a_plain_search_finds(int seed)
    {
        ChainNode[] nodes =
        [
            .. Nodes,
            new() { Id = "product:mzkt", Kind = NodeKind.Product, Name = "MZKT-79", Designators = ["MZKT-79*"] },
            new() { Id = "product:s-300", Kind = NodeKind.Product, Name = "S-300", Designators = ["S-300{P,PS,PMU*}"] },
            new() { Id = "product:peleng", Kind = NodeKind.Product, Name = "Peleng", Country = "BY", Designators = ["Peleng"], Manufacturers = ["Peleng", "BelOMO"] },
            new() { Id = "product:sled", Kind = NodeKind.Product, Name = "Sled", Designators = ["Sled"] },
            new() { Id = "product:buk", Kind = NodeKind.Product, Name = "Buk", Designators = ["9K37-1"] },
            new() { Id = "component:lm317", Kind = NodeKind.Component, Name = "LM317", Designators = ["LM317"], Manufacturers = ["Texas"] },
            new() { Id = "component:ltc", Kind = NodeKind.Component, Name = "LT1763CS8-5", Designators = ["LT1763CS8-5"] },
        ];
        var matcher = new DesignatorMatcher(nodes);
        string[] parts = ["Su", "25", "2S", "-", "Су", "SM", "SM3", "MZKT", "79", "13", "00", "1300", "79I3OO", "791300", "Mi", "28", "2B", "Ми", "2В", "8", "Shahed", "l36", "136", "B", "KAMAZ", "truck", "for", "Oreshnik", "0reshnik", "missile", "35", "2", "Geran",
            "S", "300", "PS", "PMU", "PMU2", "Peleng", "type", "Minsk", "BelOMO", "Sled", "9K37", "1", "LM317", "LM317TR", "Texas", "LT1763CS8", "5", "TRPBF", "TR", " ", " ", " ", "-"];
        string[] names = [.. nodes.SelectMany(n => n.Designators), "MZKT-7930", "S-300PMU2", "Mi-2 8", "LM317", "Su-2S", "Ми-2В", "MZKT 79 13 00", "KAMAZ truck", "type Peleng"];
        var random = new Random(seed);
        var found = 0;
        for (var i = 0; i < 1500; i++)
        {
            var text = string.Join(i % 2 == 0 ? "" : " ", Enumerable.Range(0, random.Next(1, 10)).Select(_ => random.Next(3) == 0 ? names[random.Next(names.Length)] : parts[random.Next(parts.Length)]));
            var actual = matcher.Find(text).Select(h => (h.Node.Id, h.Writing, h.Grade == DesignatorGrade.ContextOnly)).OrderBy(f => f.Id, StringComparer.Ordinal).ToArray();
            var expected = PlainDesignators.Find(nodes, text);
            Assert.True(expected.SequenceEqual(actual), $"\"{text}\": {string.Join(", ", actual)}, expected {string.Join(", ", expected)}");
            found += actual.Length;
        }
        Assert.InRange(found, 700, 20000);
    }
}
