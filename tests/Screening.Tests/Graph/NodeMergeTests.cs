using Screening.Graph;
using Screening.Model;

namespace Screening.Tests.Graph;

public sealed class NodeMergeTests
{
    private static ChainNode Node(string id, NodeKind kind = NodeKind.Organization, params string[] entities) => new() { Id = id, Kind = kind, Name = $"name of {id}", Entities = entities };

    // Entries of two lists that are one party: what stands behind the colon.
    private static int PartyOf(string entry) => entry.Contains(':', StringComparison.Ordinal) ? entry[^1] - '0' : -1;

    private static NodeMerge Merged(params ChainNode[] nodes)
    {
        var merge = new NodeMerge(PartyOf);
        for (var i = 0; i < nodes.Length; i++) merge.Add(nodes[i], i, isRegister: false);
        return merge;
    }

    [Fact]
    public void Nodes_of_one_id_are_one_the_facts_of_the_first_lead_and_those_of_the_later_are_kept()
    {
        var node = Assert.Single(Merged(
            Node("a") with { Country = "BY", Names = ["A", "B"], Identifiers = [new("unp", "1")], Hs = ["8708"] },
            Node("a") with { Name = "other", Country = "RU", Names = ["B", "C"], Identifiers = [new("unp", "1"), new("lei", "2")], Incorporated = "1994", Flagged = true, Designators = ["X-1"] }).Nodes);
        Assert.Equal(("name of a", "BY", "1994", true), (node.Name, node.Country, node.Incorporated, node.Flagged));
        Assert.Equal(["A", "B", "C"], node.Names);
        Assert.Equal([new Identifier("unp", "1"), new Identifier("lei", "2")], node.Identifiers);
        Assert.Equal(["8708", "X-1"], node.Hs.Concat(node.Designators));
    }

    [Fact]
    public void Nodes_that_are_one_listed_party_by_two_lists_are_one_and_known_by_both_ids()
    {
        var merge = Merged(Node("a", entities: "us:1"), Node("b", NodeKind.Person, "eu:1"), Node("c", entities: "eu:2"), Node("d"));
        Assert.Equal(["a", "c", "d"], merge.Nodes.Select(n => n.Id));
        Assert.Equal(["us:1", "eu:1"], merge.Nodes[0].Entities);
        Assert.True(merge.TryFind("b", out var b) && b == 0);
        Assert.Equal([("b", 0)], merge.Aliases);
    }

    [Theory]
    [InlineData(NodeKind.Facility)]
    [InlineData(NodeKind.Product)]
    [InlineData(NodeKind.Component)]
    [InlineData(NodeKind.GoodsClass)]
    [InlineData(NodeKind.Address)]
    [InlineData(NodeKind.Place)]
    [InlineData(NodeKind.Country)]
    [InlineData(NodeKind.Route)]
    public void What_is_no_party_never_becomes_one_with_a_company_of_the_same_entry(NodeKind kind)
    {
        Assert.Equal(2, Merged(Node("a", entities: "us:1"), Node("b", kind, "us:1")).Nodes.Count);
        Assert.Equal(2, Merged(Node("b", kind, "us:1"), Node("a", entities: "us:1")).Nodes.Count);
    }

    [Fact]
    public void Entries_that_no_loaded_list_holds_join_nothing() => Assert.Equal(2, Merged(Node("a", entities: "gone"), Node("b", entities: "gone")).Nodes.Count);

    [Fact]
    public void A_node_is_of_registers_only_where_no_flagged_chain_names_it()
    {
        var merge = new NodeMerge(PartyOf);
        merge.Add(Node("a"), 0, isRegister: true);
        merge.Add(Node("b"), 0, isRegister: true);
        merge.Add(Node("a"), 1, isRegister: false);
        merge.Add(Node("b"), 2, isRegister: true);
        Assert.Equal((false, true), (merge.IsOnlyRegistered(0), merge.IsOnlyRegistered(1)));
        Assert.Equal((0, 0), (merge.ChainOf(0), merge.ChainOf(1)));
    }

    [Fact]
    public void An_id_with_half_a_character_is_found_by_itself_and_in_its_whole_form()
    {
        var merge = Merged(Node("a\uD83D"), Node("a\uFFFD"));
        Assert.Equal("a\uFFFD", Assert.Single(merge.Nodes).Id);
        Assert.True(merge.TryFind("a\uD83D", out var node) && node == 0);
    }
}
