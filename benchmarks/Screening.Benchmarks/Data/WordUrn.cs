namespace Screening.Benchmarks.Data;

/// <summary>Draws words as names do: a few again and again, most of them once.</summary>
/// <remarks>Algorithm: a Pitman-Yor process (1997) with a table a word. The n-th word is a new one with probability
/// (strength + discount × distinct words) / (strength + n); otherwise an old one, in proportion to its count less the discount.</remarks>
internal sealed class WordUrn(SeededDraw draw, IReadOnlyList<string> known, double discount, double strength, int inventedPercent)
{
    private static readonly string[] Onsets = ["b", "d", "f", "g", "h", "k", "kh", "l", "m", "n", "p", "r", "s", "sh", "t", "v", "y", "z", "zh", "ch", "br", "gr", "st", "tr", ""];
    private static readonly string[] Vowels = ["a", "a", "e", "i", "o", "u", "ai", "ou"];
    private static readonly string[] Codas = ["", "", "", "n", "r", "m", "l", "s", "t", "k", "v", "d"];

    private readonly List<string> _drawn = [];
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    /// <summary>The next word.</summary>
    public string Next()
    {
        var word = draw.Fraction() * (strength + _drawn.Count) < strength + discount * _counts.Count ? New() : Old();
        _drawn.Add(word);
        _counts[word] = _counts.GetValueOrDefault(word) + 1;
        return word;
    }

    private string Old()
    {
        // Ends, since the discount is below 1 and every refusal is a draw of its own.
        while (true)
        {
            var word = draw.Of(_drawn);
            if (draw.Fraction() >= discount / _counts[word]) return word;
        }
    }

    private string New()
    {
        if (!draw.Percent(inventedPercent)) return draw.Of(known);
        var syllables = 2 + draw.Below(2);
        var word = "";
        for (var i = 0; i < syllables; i++) word += draw.Of(Onsets) + draw.Of(Vowels) + draw.Of(Codas);
        return word;
    }
}
