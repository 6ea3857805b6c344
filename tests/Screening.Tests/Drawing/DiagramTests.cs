using Screening.Drawing;

namespace Screening.Tests.Drawing;

public sealed class DiagramTests
{
    [Fact]
    public void An_id_on_two_nodes_is_refused() =>
        Assert.Contains("\"a\"", Assert.Throws<ArgumentException>("nodes", () => new Diagram("", [new("a", "A"), new("a", "B")], [])).Message, StringComparison.Ordinal);

    [Fact]
    public void An_edge_to_no_node_is_refused_and_its_id_shown_safely() =>
        Assert.Contains("\"<U+202E>b\"", Assert.Throws<ArgumentException>("edges", () => new Diagram("", [new("a", "A")], [new("a", "\u202Eb", "owns")])).Message, StringComparison.Ordinal);

    [Fact]
    public void More_nodes_or_edges_than_can_be_read_are_refused()
    {
        var nodes = Enumerable.Range(0, Diagram.MaxNodes + 1).Select(n => new DiagramNode($"{n}", "")).ToList();

        Assert.Contains("200", Assert.Throws<ArgumentException>("nodes", () => new Diagram("", nodes, [])).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>("edges", () => new Diagram("", nodes.Take(1), Enumerable.Repeat(new DiagramEdge("0", "0", ""), Diagram.MaxEdges + 1)));
    }

    [Fact]
    public void What_is_changed_afterwards_does_not_change_the_diagram()
    {
        List<DiagramNode> nodes = [new("a", "A")];
        List<string> footer = ["S1"];
        var diagram = new Diagram("", nodes, []) { Footer = footer };

        nodes.Clear();
        footer.Clear();

        Assert.Single(diagram.Nodes);
        Assert.Single(diagram.Footer);
    }

    [Fact]
    public void Every_tone_and_every_standing_has_a_word_of_its_own()
    {
        Assert.Equal(Enum.GetValues<NodeTone>().Length, Enum.GetValues<NodeTone>().Select(DiagramWords.Of).Distinct().Count());
        Assert.Equal(Enum.GetNames<EdgeStanding>().Select(n => n.ToLowerInvariant()), Enum.GetValues<EdgeStanding>().Select(DiagramWords.Of));
    }
}
