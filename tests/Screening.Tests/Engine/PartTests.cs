using Screening.Engine;
using Screening.Graph;
using Screening.Model;
using Screening.SupplyChain;
using Screening.Tests.Support;

namespace Screening.Tests.Engine;

public class PartTests
{
    [Fact]
    public void Two_records_with_one_id_are_one_entity_with_the_facts_of_both()
    {
        var a = TestLists.Entity("x:1", "KAVOSH ZARRIN", "KZ CO") with { Kind = EntityKind.Unknown, Countries = ["IR"] };
        var b = TestLists.Entity("x:1", "Kavosh Zarrin", "BEHDAD") with { Countries = ["ir", "BY"], Identifiers = [new("unp", "1")], Remarks = "second" };
        var merged = EntityMerge.Merge([.. TestLists.ListsOf(a), .. TestLists.ListsOf(TestLists.Entity("y:1", "OTHER")), .. TestLists.ListsOf(b)]);
        Assert.Equal(["x:1", "y:1"], merged.Select(e => e.Id));
        Assert.Equal([("KAVOSH ZARRIN", NameRole.Primary), ("KZ CO", NameRole.Aka), ("BEHDAD", NameRole.Aka)], merged[0].Names.Select(n => (n.Name, n.Role)));
        Assert.Equal((EntityKind.Organization, "second", 2, 1), (merged[0].Kind, merged[0].Remarks, merged[0].Countries.Count, merged[0].Identifiers.Count));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_weak_name_stays_weak_when_another_record_does_not_say_so(bool isWeakFirst)
    {
        Entity Of(NameQuality quality) => TestLists.Entity("x:1", "KAVOSH ZARRIN") with { Names = [new EntityName("KAVOSH ZARRIN", NameRole.Primary), new EntityName("SOFEL", NameRole.Aka, quality)] };
        Entity[] records = isWeakFirst ? [Of(NameQuality.Weak), Of(NameQuality.Strong)] : [Of(NameQuality.Strong), Of(NameQuality.Weak)];
        var merged = Assert.Single(EntityMerge.Merge(records.SelectMany(r => TestLists.ListsOf(r))));
        Assert.Equal([NameQuality.Strong, NameQuality.Weak], merged.Names.Select(n => n.Quality));
    }

    [Fact]
    public void Links_that_a_list_states_lead_to_the_other_entry_as_designations()
    {
        Entity[] entities = [
            TestLists.Entity("x:1", "KAVOSH") with { Links = [new(Relation.LinkedTo, "Behdad"), new(Relation.Owns, "unknown"), new(Relation.Owns, "", "y:3")] },
            TestLists.Entity("x:2", "BEHDAD"), TestLists.Entity("y:3", "ZARRIN"), TestLists.Entity("y:4", "UNKNOWN")];
        var chain = ListedLinks.Of(TestLists.ListsOf(entities), entities);
        Assert.Equal([("x:1", "x:2", Relation.LinkedTo), ("x:1", "y:3", Relation.Owns)], chain.Edges.Select(e => (e.From, e.To, e.Relation)));
        Assert.All(chain.Edges, e => Assert.Equal((ClaimStatus.Designated, "x", "2026-01-02"), (e.Status, e.Claims[0].Source, e.Claims[0].Date)));
    }

    [Fact]
    public void Parties_of_chains_are_those_on_no_list_and_no_people()
    {
        ChainNode Of(string id, NodeKind kind, params string[] entities) => new() { Id = id, Kind = kind, Name = id, Entities = entities };
        var chain = new FlaggedSupplyChain
        {
            Id = "c",
            Title = "c",
            Edges = [],
            Nodes = [Of("org:a", NodeKind.Organization, "x:1"), Of("org:b", NodeKind.Organization, "x:9"), Of("facility:c", NodeKind.Facility), Of("person:d", NodeKind.Person), Of("place:e", NodeKind.Place)],
        };
        var graph = ClaimGraphBuilder.Build([chain], id => id == "x:1" ? 0 : -1);
        Assert.Equal(["c:facility:c", "c:org:b"], ChainParties.Of(graph, new Exposures(graph)).Select(e => e.Id));
    }
}
