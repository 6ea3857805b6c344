using System.Globalization;
using Screening.Drawing;
using VerifyXunit;

namespace Screening.Tests.Drawing;

public sealed class DiagramTextTests
{
    [Fact]
    public Task The_samples_as_trees() => Verifier.Verify(string.Join('\n',
        new[] { SampleDiagrams.Faq401Example2, SampleDiagrams.Chain, SampleDiagrams.SupplyPath, SampleDiagrams.Loop }.Select(d => DiagramText.Write(d))));

    [Fact]
    public Task A_chain_on_a_narrow_terminal() => Verifier.Verify(DiagramText.Write(SampleDiagrams.Chain, width: 56));

    [Fact]
    public void Every_node_is_drawn_once_and_every_edge_once()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var random = SampleDiagrams.Random(seed);
            // Words that nothing else holds, and no line breaks inside them.
            var diagram = new Diagram("", random.Nodes.Select((n, i) => n with { Label = $"node{i}.", Kind = $"kind{i}.", Detail = "" }), random.Edges.Select((e, i) => e with { Label = $"edge{i}." }));

            var text = DiagramText.Write(diagram, width: 80);

            for (var n = 0; n < diagram.Nodes.Count; n++)
            {
                Assert.Equal(1, Times(text, $"kind{n}."));
                var into = diagram.Ends.Count(e => e.To == n);
                Assert.InRange(Times(text, $"node{n}."), Math.Max(1, into), into + 1);
            }
            for (var e = 0; e < diagram.Edges.Count; e++) Assert.Equal(1, Times(text, $"edge{e}."));
        }
    }

    [Fact]
    public void No_line_is_wider_than_asked()
    {
        for (var seed = 0; seed < 100; seed++)
            foreach (var diagram in new[] { SampleDiagrams.Random(seed), NastyNames.Diagram(seed) })
                Assert.All(DiagramText.Write(diagram, width: 72).Split('\n'), l => Assert.True(LetterWidths.Columns(l) <= 72, l));
    }

    [Fact]
    public void East_Asian_letters_count_two_columns()
    {
        var text = DiagramText.Write(new Diagram("t", [new("a", string.Concat(Enumerable.Repeat("北", 30)))], []), width: 40);

        Assert.Contains(text.Split('\n'), l => l == new string('北', 19) || l == new string('北', 20));
    }

    [Fact]
    public void A_chain_deeper_than_the_page_goes_on_below()
    {
        var nodes = Enumerable.Range(0, 60).Reverse().Select(n => new DiagramNode($"{n}", $"Node {n}"));
        var text = DiagramText.Write(new Diagram("t", nodes, Enumerable.Range(0, 59).Select(e => new DiagramEdge($"{e}", $"{e + 1}", "owns"))), width: 72);

        Assert.Contains("(see below)", text, StringComparison.Ordinal);
        // It goes on where it stopped, although its last nodes were given first.
        Assert.DoesNotContain("(see above)", text, StringComparison.Ordinal);
        Assert.Contains("Node 59\n", text, StringComparison.Ordinal);
        Assert.All(text.Split('\n'), l => Assert.True(l.Length <= 72));
    }

    [Fact]
    public void No_name_moves_the_cursor_or_makes_a_line()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var text = DiagramText.Write(NastyNames.Diagram(seed));

            Assert.DoesNotContain(text, c => c != '\n' && char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
        }
        Assert.Equal(DiagramText.Write(new Diagram("t", [new("a", "xxxxxxxxxxy")], [])).Split('\n').Length, DiagramText.Write(new Diagram("t", [new("a", "x\ny")], [])).Split('\n').Length);
    }

    [Fact]
    public void A_page_too_narrow_to_draw_on_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => DiagramText.Write(SampleDiagrams.Loop, width: 39));

    private static int Times(string text, string word) => text.Split(word).Length - 1;
}
