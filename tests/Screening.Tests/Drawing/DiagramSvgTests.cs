using System.Globalization;
using System.Xml;
using Screening.Drawing;
using Screening.Tests.Support;
using VerifyXunit;

namespace Screening.Tests.Drawing;

public sealed class DiagramSvgTests
{
    [Fact]
    public Task Faq_401_example_2() => Verifier.Verify(DiagramSvg.Write(SampleDiagrams.Faq401Example2), extension: "svg");

    [Fact]
    public Task A_chain_of_four_hops() => Verifier.Verify(DiagramSvg.Write(SampleDiagrams.Chain), extension: "svg");

    [Fact]
    public Task A_supply_path() => Verifier.Verify(DiagramSvg.Write(SampleDiagrams.SupplyPath), extension: "svg");

    [Fact]
    public Task A_loop() => Verifier.Verify(DiagramSvg.Write(SampleDiagrams.Loop), extension: "svg");

    [Fact]
    public void Whatever_the_names_the_picture_is_well_formed_and_holds_elements_of_ours_only()
    {
        string[] elements = ["svg", "title", "desc", "style", "rect", "g", "path", "text"];
        string[] attributes = ["xmlns", "class", "width", "height", "viewBox", "role", "aria-labelledby", "aria-describedby", "id", "x", "y", "rx", "d", "transform"];
        for (var seed = 0; seed < 60; seed++)
        {
            using var reader = Reader(DiagramSvg.Write(NastyNames.Diagram(seed)));
            while (reader.Read())
            {
                if (reader.NodeType != XmlNodeType.Element) continue;
                Assert.Contains(reader.Name, elements);
                for (var more = reader.MoveToFirstAttribute(); more; more = reader.MoveToNextAttribute())
                {
                    Assert.Contains(reader.Name, attributes);
                    if (reader.Name != "xmlns") Assert.DoesNotContain("://", reader.Value, StringComparison.Ordinal);
                }
            }
        }
    }

    [Fact]
    public void Characters_that_act_or_hide_are_shown()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var svg = DiagramSvg.Write(NastyNames.Diagram(seed));

            Assert.DoesNotContain(svg, c => c != '\n' && char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse);
            Assert.DoesNotContain(svg.EnumerateRunes(), r => r.Value == 0xFFFD);
        }
        Assert.Contains(">&lt;U+202E&gt;txet<", DiagramSvg.Write(new Diagram("", [new("a", "\u202Etxet")], [])), StringComparison.Ordinal);
        Assert.Contains(">&lt;U+FFFD&gt;x<", DiagramSvg.Write(new Diagram("", [new("a", "\uD800x")], [])), StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_of_4000_letters_is_shortened_visibly_and_whole_in_the_title_of_its_node()
    {
        var name = string.Concat(Enumerable.Range(0, 800).Select(i => string.Create(CultureInfo.InvariantCulture, $"w{i:000} ")))[..4_000];

        var svg = DiagramSvg.Write(new Diagram("Long", [new("a", name)], []));

        Assert.Contains("… (4,000 letters)</text>", svg, StringComparison.Ordinal);
        Assert.Contains($"<title>{name}</title>", svg, StringComparison.Ordinal);
        Assert.True(svg.Length < 20_000);
    }

    [Fact]
    public void A_huge_name_makes_no_huge_picture()
    {
        var name = new string('x', 3_000_000);

        var svg = DiagramSvg.Write(new Diagram(name, [new("a", name) { Detail = name, Kind = name }], [new("a", "a", name) { Detail = name }]) { Footer = [name] });

        Assert.True(svg.Length < 100_000, $"{svg.Length}");
    }

    [Fact]
    public void The_bytes_are_the_same_each_time_and_under_every_culture()
    {
        var first = DiagramSvg.Write(SampleDiagrams.Random(11));

        foreach (var culture in new[] { "tr-TR", "de-DE", "fa-IR", "" })
            Assert.Equal(first, Culture.Under(culture, () => DiagramSvg.Write(SampleDiagrams.Random(11))));
    }

    [Fact]
    public void The_description_tells_the_whole_drawing_in_words()
    {
        var svg = DiagramSvg.Write(SampleDiagrams.SupplyPath);

        Assert.Contains("3 nodes, 2 edges. Minsk Wheel Tractor Plant (MZKT) (listed, asked about) makes MZKT-791300 (flagged): S3 2025-09, reported. MZKT-791300 (flagged) is built into Bavar-373 (flagged): S3 2025-09, reported.</desc>", svg, StringComparison.Ordinal);
        Assert.Matches("role=\"img\" aria-labelledby=\"(sd-[0-9a-f]{8})-t\" aria-describedby=\"sd-[0-9a-f]{8}-d\"", svg);
    }

    [Theory, InlineData(false), InlineData(true)]
    public void What_was_found_and_how_it_stands_is_told_in_words(bool isDisputed)
    {
        foreach (var tone in Enum.GetValues<NodeTone>())
        {
            foreach (var standing in Enum.GetValues<EdgeStanding>())
            {
                var texts = Texts(DiagramSvg.Write(new Diagram("", [new("a", "A") { Tone = tone }, new("b", "B") { IsSubject = true }], [new("a", "b", "owns") { Standing = standing, IsDisputed = isDisputed }])));

                if (tone != NodeTone.Plain) Assert.Contains(DiagramWords.Of(tone).ToUpperInvariant(), texts);
                Assert.Contains("ASKED ABOUT", texts);
                Assert.Contains(DiagramWords.Of(standing) + (isDisputed ? ", disputed" : ""), texts);
            }
        }
    }

    [Fact]
    public void The_legend_explains_the_lines_that_occur_and_no_others()
    {
        var legend = Texts(DiagramSvg.Write(SampleDiagrams.Chain)).Where(t => Enum.GetValues<EdgeStanding>().Any(s => t.StartsWith(DiagramWords.Of(s) + ": ", StringComparison.Ordinal)) || t.StartsWith("disputed:", StringComparison.Ordinal));

        Assert.Equal(["confirmed: a government's finding or a second source", "reported: by a named source", "alleged: by one side of a dispute", "disputed: somebody denies it, or it was withdrawn"], legend);
    }

    [Fact]
    public void Every_class_that_is_used_has_a_style_and_every_standing_and_tone_a_stroke_of_its_own()
    {
        var names = Enum.GetValues<EdgeStanding>().Select(s => $".{SvgStyle.Class(s)} .sd-line").Concat(Enum.GetValues<NodeTone>().Select(t => $".{SvgStyle.Class(t)}")).ToList();
        var rules = names.Select(n => SvgStyle.Sheet.Split('\n').Single(l => l.StartsWith(n + "{stroke-width", StringComparison.Ordinal))[n.Length..]).ToList();

        Assert.Equal(rules.Count, rules.Distinct().Count());
    }

    [Fact]
    public void Two_pictures_in_one_page_have_ids_of_their_own()
    {
        var ids = new[] { SampleDiagrams.Loop, SampleDiagrams.Chain }.SelectMany(d => Ids(DiagramSvg.Write(d))).ToList();

        Assert.Equal(4, ids.Distinct().Count());
    }

    private static XmlReader Reader(string svg) => XmlReader.Create(new StringReader(svg), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });

    private static List<string> Texts(string svg)
    {
        var texts = new List<string>();
        using var reader = Reader(svg);
        while (reader.ReadToFollowing("text")) texts.Add(reader.ReadElementContentAsString());
        return texts;
    }

    private static List<string> Ids(string svg)
    {
        var ids = new List<string>();
        using var reader = Reader(svg);
        while (reader.Read())
            if (reader.NodeType == XmlNodeType.Element && reader.GetAttribute("id") is { } id) ids.Add(id);
        return ids;
    }
}
