using Screening.Model;

namespace Screening.Tests.Model;

public sealed class ModelTests
{
    private static ChainEdge Edge(params ClaimStatus[] statuses) => new()
    {
        Id = "C01",
        From = "org:a",
        To = "org:b",
        Relation = Relation.Supplies,
        Claims = [.. statuses.Select(s => new Claim("S1", "2024", "someone", s))],
    };

    // The order of the statuses is part of their meaning: a denial beside a report takes nothing from the report.
    [Theory]
    [InlineData(ClaimStatus.Reported, ClaimStatus.Denied, ClaimStatus.Reported)]
    [InlineData(ClaimStatus.Alleged, ClaimStatus.Confirmed, ClaimStatus.Confirmed)]
    [InlineData(ClaimStatus.Speculative, ClaimStatus.Designated, ClaimStatus.Designated)]
    [InlineData(ClaimStatus.Retracted, ClaimStatus.Denied, ClaimStatus.Denied)]
    [InlineData(ClaimStatus.Retracted, ClaimStatus.Speculative, ClaimStatus.Speculative)]
    public void An_edge_stands_as_well_as_its_strongest_claim(ClaimStatus a, ClaimStatus b, ClaimStatus strongest)
    {
        Assert.Equal(strongest, Edge(a, b).Status);
        Assert.Equal(strongest, Edge(b, a).Status);
    }

    [Theory]
    [InlineData(12, "list.csv, line 12: found A; expected B")]
    [InlineData(0, "list.csv: found A; expected B")]
    public void A_fault_of_a_file_says_where_what_and_what_should_be(int line, string message) =>
        Assert.Equal(message, new InputFormatException("list.csv", line, "A", "B").Message);

    [Fact]
    public void Records_of_a_list_are_loaded_or_rejected_and_names_are_counted_over_all_entities()
    {
        var list = new Watchlist
        {
            Version = new ListVersion("l", null, "", ""),
            Format = "f",
            Records = 5,
            Rejected = 2,
            Entities = [new Entity { Id = "l:1", List = "l", Names = [new("A"), new("B")] }, new Entity { Id = "l:2", List = "l", Names = [new("C")] }],
        };

        Assert.Equal((3, 3), (list.Loaded, list.Names));
    }

    [Fact]
    public void An_entity_is_shown_by_its_first_name_else_its_address_else_its_id()
    {
        var bare = new Entity { Id = "l:1", List = "l", Names = [] };
        var placed = bare with { Addresses = [new PostalAddress("Minsk")] };

        Assert.Equal(["l:1", "Minsk", "Peleng"], [bare.Caption, placed.Caption, (placed with { Names = [new("Peleng"), new("Other")] }).Caption]);
    }
}
