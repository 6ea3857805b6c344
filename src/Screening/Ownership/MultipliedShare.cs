using Screening.Graph;

namespace Screening.Ownership;

/// <summary>The share of listed parties in a party when shares are multiplied along every chain: what many tools show, and no authority decides by.</summary>
/// <remarks>
/// Algorithm: the sum over all walks is the solution of a linear system over the party's ancestors, found by iteration; listed
/// parties count as a whole. Loops lose value each time round, unless companies own each other whole, where the rounds end it.
/// Time: O(rounds × stakes of the ancestors). Space: O(ancestors).
/// Contract: what is certain only; within a millionth of a percent where the iteration settles.
/// Oracle: the acyclic product in MultipliedShareTests.
/// </remarks>
internal static class MultipliedShare
{
    private const int MaxRounds = 500;
    private const int MaxAncestors = 10_000;
    private const double Settled = 1e-10;

    /// <summary>The share in percent.</summary>
    public static double Of(Stakes stakes, ReachMap reached, int node)
    {
        var order = new List<int> { node };
        var values = new Dictionary<int, double> { [node] = 0 };
        for (var i = 0; i < order.Count && order.Count < MaxAncestors; i++)
        {
            foreach (var place in stakes.In(order[i]))
            {
                var owner = stakes[place].Owner;
                if (reached[owner] != Reach.Start && values.TryAdd(owner, 0)) order.Add(owner);
            }
        }
        for (var (round, change) = (0, 1.0); round < MaxRounds && change > Settled; round++)
        {
            change = 0;
            // The farthest first: without loops one round is enough.
            for (var i = order.Count - 1; i >= 0; i--)
            {
                var value = 0.0;
                foreach (var place in stakes.In(order[i]))
                {
                    var stake = stakes[place];
                    var share = (double)stake.Least / Share.Whole;
                    value += share * (reached[stake.Owner] == Reach.Start ? 1 : values.GetValueOrDefault(stake.Owner));
                }
                change = Math.Max(change, Math.Abs(value - values[order[i]]));
                values[order[i]] = value;
            }
        }
        return Math.Round(Math.Min(values[node], 1) * 100, 6);
    }
}
