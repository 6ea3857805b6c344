namespace Screening.Model;

/// <summary>What of a supply chain is loaded.</summary>
/// <param name="Id">The chain's id.</param>
/// <param name="Title">Its title.</param>
/// <param name="Nodes">How many nodes it names.</param>
/// <param name="Edges">How many edges it states.</param>
/// <param name="Sources">The sources its claims are cited by.</param>
public sealed record ChainSummary(string Id, string Title, int Nodes, int Edges, IReadOnlyList<ChainSource> Sources)
{
    /// <summary>Hash of the bytes it was read from, in lower-case hexadecimal; null for one that was read from no file.</summary>
    public string? Sha256 { get; init; }

    /// <summary>The summary of a chain.</summary>
    /// <param name="chain">The chain.</param>
    public static ChainSummary Of(FlaggedSupplyChain chain)
    {
        ArgumentNullException.ThrowIfNull(chain);
        return new ChainSummary(chain.Id, chain.Title, chain.Nodes.Count, chain.Edges.Count, chain.Sources) { Sha256 = chain.Sha256 };
    }
}
