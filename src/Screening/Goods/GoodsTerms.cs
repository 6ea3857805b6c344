using Screening.Model;
using Screening.Text;

namespace Screening.Goods;

/// <summary>A class of goods, or a route, recognised in a text by one of its terms.</summary>
/// <param name="Node">The node.</param>
/// <param name="Found">The term, as the text has it.</param>
internal readonly record struct TermHit(ChainNode Node, string Found);

/// <summary>Finds terms of goods classes and routes in running text, word by word.</summary>
internal sealed class GoodsTerms
{
    private readonly PhraseTrie<List<ChainNode>> _terms = new();

    /// <summary>Prepares the terms of the nodes.</summary>
    public GoodsTerms(IEnumerable<ChainNode> nodes)
    {
        var byTerm = new Dictionary<string, List<ChainNode>>(StringComparer.Ordinal);
        foreach (var node in nodes)
        {
            foreach (var term in node.Terms)
            {
                var tokens = NameNormalizer.Normalize(term).Tokens;
                var key = string.Join(' ', tokens.Select(t => t.Text));
                if (!byTerm.TryGetValue(key, out var list))
                {
                    byTerm[key] = list = [];
                    _terms.Add(tokens, list);
                }
                if (!list.Contains(node)) list.Add(node);
            }
        }
    }

    /// <summary>The nodes whose terms the text holds, in order, each once.</summary>
    public IReadOnlyList<TermHit> Find(string text) => Find(NameNormalizer.Normalize(text));

    /// <inheritdoc cref="Find(string)" />
    public IReadOnlyList<TermHit> Find(NormalizedName normalized)
    {
        var tokens = normalized.Tokens;
        var hits = new List<TermHit>();
        for (var i = 0; i < tokens.Length; i++)
        {
            var length = _terms.Match(tokens, i, out var nodes);
            if (length == 0) continue;
            var found = normalized.Written(i, length);
            foreach (var node in nodes)
                if (!hits.Exists(h => h.Node.Id == node.Id)) hits.Add(new TermHit(node, found));
        }
        return hits;
    }
}
