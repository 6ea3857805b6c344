using Screening.Model;

namespace Screening.Formats.Chains;

/// <summary>Claims and texts that come again and again in a register, each kept once.</summary>
internal sealed class SharedClaims
{
    private readonly Dictionary<Claim, Claim[]> _claims = [];
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ChainSource> _sources = new(StringComparer.Ordinal);
    private readonly List<ChainSource> _ordered = [];

    /// <summary>The sources of all claims, in order of first appearance.</summary>
    public IReadOnlyList<ChainSource> Sources => _ordered;

    /// <summary>A claim as the only one of an edge.</summary>
    public IReadOnlyList<Claim> Of(Claim claim, string? publisher = null)
    {
        if (_claims.TryGetValue(claim, out var known)) return known;
        if (claim.Source.Length > 0 && !_sources.ContainsKey(claim.Source))
        {
            _sources[claim.Source] = new ChainSource(claim.Source, claim.Source, publisher, null);
            _ordered.Add(_sources[claim.Source]);
        }
        return _claims[claim] = [claim];
    }

    /// <summary>A text, as the first who wrote it has it.</summary>
    public string? Text(string? text)
    {
        if (text is null) return null;
        if (_texts.TryGetValue(text, out var known)) return known;
        return _texts[text] = text;
    }
}
