using Screening.Tests.Support;

namespace Screening.Tests.Ownership;

public sealed class MultipliedShareTests
{
    [Theory]
    [InlineData("X 50 A, A 50 B", "B", 25)]
    [InlineData("X 50 A, X 50 B, A 25 C, B 25 C", "C", 25)]
    [InlineData("X 50 A, X 10 B, A 40 B", "B", 30)]
    [InlineData("X 60 A, Y 40 A", "A", 100)]
    [InlineData("X 50 A, B 50 A, A 50 B, Y 20 B", "A", 80)]
    public void Shares_are_multiplied_along_chains_and_summed_over_them(string holdings, string party, double percent) =>
        Assert.Equal(percent, Holdings.Of(holdings, "us-ofac-sdn:X", "us-ofac-sdn:Y").By("ofac-50", party).Multiplied, 1e-4);

    [Fact]
    public void Companies_that_own_each_other_whole_do_not_hang_it() =>
        Assert.InRange(Holdings.Of("A 100 B, B 100 A, X 50 A", "us-ofac-sdn:X").By("ofac-50", "A").Multiplied, 50, 100);
}
