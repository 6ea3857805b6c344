using Screening.Graph;
using Screening.Model;
using Screening.Ownership;
using Screening.Tests.Reference;
using Screening.Tests.Support;

namespace Screening.Tests.Ownership;

public sealed class ProofTests
{
    private static readonly OwnershipPolicy Ofac = Holdings.Rules.Policies.Single(p => p.Id == "ofac-50" && p.IsInForce(TestLists.Day));

    private static string[] Proof(string holdings, string party) =>
        [.. Holdings.Of(holdings, "us-ofac-sdn:X", "us-ofac-sdn:Y").By("ofac-50", party).Proof.Select(s => $"{s.FromId}>{s.ToId}").Order(StringComparer.Ordinal)];

    [Theory]
    [InlineData("X 60 A, Y 20 A", "A", "X>A")]
    [InlineData("X 10 A, Y 20 A, Z 40 A, X 100 Z", "A", "X>Z Y>A Z>A")]
    [InlineData("X 50 A, A 50 B, B 50 C, X 30 C, Y 20 C", "C", "X>C Y>C")]
    [InlineData("X 100 P, P 25 Q, P 25 R, X 25 Q, X 25 R, Q 25 T, R 25 T", "T", "P>Q P>R Q>T R>T X>P X>Q X>R")]
    public void The_smallest_set_of_stakes_is_chosen_and_a_shared_owner_is_proved_once(string holdings, string party, string proof) =>
        Assert.Equal(proof.Split(' '), Proof(holdings, party));

    [Fact]
    public void A_proof_of_ownership_does_not_lean_on_control_of_the_party_itself()
    {
        var a = Holdings.Of("X controls A appoints-board, X 60 A", "eu-fsf:X").By("eu-ownership", "A");
        Assert.Equal((OwnershipOutcome.Owned, Relation.Owns), (a.Outcome, Assert.Single(a.Proof).Relation));
    }

    [Fact]
    public void A_proof_names_the_listed_parties_it_starts_from() =>
        Assert.Equal(["us-ofac-sdn:Y"], Holdings.Of("Y 50 A, A 90 B, X 10 B", "us-ofac-sdn:X", "us-ofac-sdn:Y").By("ofac-50", "B").Owners);

    [Fact]
    public void Proofs_are_no_larger_than_the_smallest_that_trying_all_sets_of_edges_finds()
    {
        var random = new Random(50);
        var (proved, larger) = (0, 0);
        while (proved < 200 || larger < 60)
        {
            var chain = RandomHoldings.Plain(random, random.Next(4, 7), random.Next(6, 12));
            string[] listed = ["n0", "n1"];
            var graph = ClaimGraphBuilder.Build([chain], _ => -1);
            var stakes = new Stakes(graph, TestLists.Day);
            var standing = new PolicyStanding(Ofac, stakes, [.. listed.Select(graph.IndexOf).Order()], graph.Nodes);
            for (var node = 0; node < graph.Nodes; node++)
            {
                if (standing[node] != OwnershipOutcome.Owned) continue;
                var proof = new ProofSearch(stakes, standing.Measure, standing.Reached(node, true), true, node, true);
                Assert.True(proof.IsSmallest);
                Assert.Equal(PlainOwnership.FewestEdges(chain, listed, Ofac, TestLists.Day, graph.IdOf(node)), proof.Links.Count);
                proved++;
                if (proof.Links.Count > 2) larger++;
            }
        }
    }

    [Fact]
    public void Where_the_search_is_ended_the_proof_still_holds_and_says_so()
    {
        // Sixty holders of one percent each, twice over: more ways than can be looked through.
        var edges = Enumerable.Range(0, 60).SelectMany(i => (ChainEdge[])[
            Holdings.Edge("X", $"h{i:00}", Relation.Owns) with { PercentMin = 100, PercentMax = 100 },
            Holdings.Edge($"h{i:00}", "A", Relation.Owns) with { PercentMin = 1, PercentMax = 1 }]).ToList();
        var a = new Holdings(edges, ["us-ofac-sdn:X"]).By("ofac-50", "A");
        Assert.Equal((OwnershipOutcome.Owned, 60m), (a.Outcome, a.ShareLeast));
        Assert.Equal(100, a.Proof.Count);
    }
}
