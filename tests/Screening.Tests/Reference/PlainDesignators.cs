using Screening.Model;
using Screening.Text;

namespace Screening.Tests.Reference;

/// <summary>Every run of up to four words against every designator, one by one. The oracle of <c>DesignatorMatcher</c>.</summary>
internal static class PlainDesignators
{
    /// <summary>The ids of the products a text names, sorted, each with whether it stands there whole.</summary>
    public static IReadOnlyList<(string Node, bool IsWhole)> Find(IEnumerable<ChainNode> nodes, string text)
    {
        string[] words = [.. NameNormalizer.Normalize(text).Tokens.Select(t => t.Text)];
        var found = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach (var node in nodes)
        {
            if (node.RequiresContext.Count > 0 && !node.RequiresContext.Any(c => words.Any(w => w.StartsWith(NameNormalizer.Normalize(c).Text, StringComparison.Ordinal)))) continue;
            // The first place in the text that names the product says how.
            for (var start = 0; start < words.Length && !found.ContainsKey(node.Id); start++)
            {
                var runs = Enumerable.Range(1, Math.Min(4, words.Length - start)).Select(n => string.Concat(words.Skip(start).Take(n))).ToArray();
                var compacts = node.Designators.Select(d => NameNormalizer.Normalize(d).Text.Replace(" ", "", StringComparison.Ordinal)).ToArray();
                if (runs.Any(r => compacts.Contains(r))) found[node.Id] = true;
                else if (runs.Any(r => compacts.Any(c => IsVariant(r, c)))) found[node.Id] = false;
            }
        }
        return [.. found.Select(f => (f.Key, f.Value)).OrderBy(f => f.Key, StringComparer.Ordinal)];
    }

    private static bool IsVariant(string run, string compact) =>
        run.Length > compact.Length && run.Length <= compact.Length + 4
        && run.StartsWith(compact, StringComparison.Ordinal)
        && char.IsAsciiDigit(compact[^1]) && !char.IsAsciiDigit(run[compact.Length]);
}
