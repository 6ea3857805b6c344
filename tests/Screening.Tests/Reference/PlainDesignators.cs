using Screening.Goods;
using Screening.Model;
using Screening.Text;

namespace Screening.Tests.Reference;

/// <summary>Every run of words against every designation, one by one. The oracle of <c>DesignatorMatcher</c>.</summary>
/// <remarks>Knows plain designations, <c>*</c> at the end, and one pair of braces; context is one of the node's words, a maker,
/// a word that introduces types, or the country.</remarks>
internal static class PlainDesignators
{
    private sealed record Designation(ChainNode Node, string Text, string Compact, HashSet<int> Cuts, bool IsFamily)
    {
        public bool IsPart => Node.Kind == NodeKind.Component;
    }

    private static readonly string[] Introducers = ["type", "model", "tip"];
    private static readonly string[] Packaging = ["tr", "nopb", "pbf", "trpbf", "reel7"];
    private static readonly string[] OrdinaryWords = ["peleng", "planar", "sled"];

    /// <summary>The ids of the products a text names, sorted, each with how it is written and whether context made it a hit.</summary>
    public static IReadOnlyList<(string Node, DesignatorGrade Writing, bool NeedsContext)> Find(IEnumerable<ChainNode> nodes, string text)
    {
        var designations = nodes.SelectMany(n => n.Designators.SelectMany(Alternatives).Select(d => Of(n, d))).ToList();
        var tokens = NameNormalizer.Normalize(text).Tokens;
        var found = new Dictionary<string, (DesignatorGrade, bool)>(StringComparer.Ordinal);
        for (var start = 0; start < tokens.Length; start++)
        {
            foreach (var node in Strongest(designations, text, tokens, start).GroupBy(r => r.Designation.Node.Id))
            {
                var (designation, words, grade) = node.MinBy(r => r.Grade);
                var needs = NeedsContext(designation) || (grade == DesignatorGrade.Ocr && designation.Compact.Length <= 4 && LettersDiffer(designation, Seen(text, tokens, start, words)));
                if (needs && !HasContext(designation, text, tokens, start, words)) continue;
                found.TryAdd(node.Key, (grade, needs));
            }
        }
        return [.. found.Select(f => (f.Key, f.Value.Item1, f.Value.Item2)).OrderBy(f => f.Key, StringComparer.Ordinal)];
    }

    // Whole before tails before misread, then the longest run, then the longest stem.
    private static IEnumerable<(Designation Designation, int Words, DesignatorGrade Grade)> Strongest(List<Designation> designations, string text, NameToken[] tokens, int start)
    {
        var readings = new List<(Designation Designation, int Words, DesignatorGrade Grade, (int Kind, int Words, int Stem, int Star) Rank)>();
        for (var words = 1; words <= 4 && start + words <= tokens.Length; words++)
        {
            string[] run = [.. tokens.Skip(start).Take(words).Select(t => t.Text)];
            var last = tokens[start + words - 1];
            var written = text[tokens[start].Start..(last.Start + last.Length)];
            foreach (var d in designations)
            {
                var compact = string.Concat(run);
                var tail = compact.StartsWith(d.Compact, StringComparison.Ordinal) && compact.Length - d.Compact.Length < run[^1].Length ? compact[d.Compact.Length..] : null;
                if (!d.IsFamily && tail == "" && AgreeInNumbers(run, d)) readings.Add((d, words, Whole(d, written), (3, words, 0, 0)));
                else if (d.IsFamily && tail?.Length <= 8 && AgreeInNumbers(run, d)) readings.Add((d, words, DesignatorGrade.Family, (2, words, d.Compact.Length, 1)));
                else if (!d.IsFamily && tail?.Length > 0 && d.IsPart && Packaging.Contains(tail) && AgreeInNumbers(run, d)) readings.Add((d, words, DesignatorGrade.Normalised, (2, words, d.Compact.Length, 0)));
                else if (!d.IsFamily && tail?.Length is > 0 and <= 4 && !d.IsPart && char.IsAsciiDigit(d.Compact[^1]) && !char.IsAsciiDigit(tail[0]) && AgreeInNumbers(run, d)) readings.Add((d, words, DesignatorGrade.Family, (2, words, d.Compact.Length, 0)));
                else if (!d.IsFamily && !d.IsPart && IsMisread(Seen(text, tokens, start, words), d)) readings.Add((d, words, DesignatorGrade.Ocr, (1, words, 0, 0)));
            }
        }
        return readings.Where(r => r.Rank == readings.Max(o => o.Rank)).Select(r => (r.Designation, r.Words, r.Grade));
    }

    private static DesignatorGrade Whole(Designation d, string written) =>
        written == d.Text ? DesignatorGrade.Exact
        : written.Any(c => c > 0x7F) == d.Text.Any(c => c > 0x7F) ? DesignatorGrade.Normalised
        : DesignatorGrade.Transliterated;

    // "Mi-2 8 pcs" is eight Mi-2.
    private static bool AgreeInNumbers(string[] words, Designation d)
    {
        var at = 0;
        for (var i = 1; i < words.Length; i++)
        {
            at += words[i - 1].Length;
            var left = words[i - 1].Reverse().TakeWhile(char.IsAsciiDigit).Count();
            var right = words[i].TakeWhile(char.IsAsciiDigit).Count();
            if (left > 0 && right > 0 && !d.Cuts.Contains(at) && (left < 2 || right < 2)) return false;
        }
        return true;
    }

    private static bool IsMisread(string[] seen, Designation d)
    {
        var joined = string.Concat(seen);
        if (joined.Length != d.Compact.Length || !joined.Any(char.IsAsciiDigit)) return false;
        var pairs = joined.Zip(d.Compact).Where(p => p.First != p.Second).ToList();
        if (pairs.Count == 0 || 2 * pairs.Count > joined.Length || !pairs.All(p => LookAlike(p.First, p.Second))) return false;
        var at = 0;
        return AgreeInNumbers([.. seen.Select(w => d.Compact[at..(at += w.Length)])], d);
    }

    private static bool LookAlike(char a, char b) => ((string[])["o0", "il1", "s5", "b8"]).Any(g => g.Contains(a) && g.Contains(b));

    private static bool LettersDiffer(Designation d, string[] seen) => string.Concat(seen).Zip(d.Compact).Any(p => p.First != p.Second && !char.IsAsciiDigit(p.Second));

    // Beside a digit a Cyrillic В is what it looks like.
    private static string[] Seen(string text, NameToken[] tokens, int start, int words) =>
        [.. tokens.Skip(start).Take(words).Select(t => t.Text.Any(char.IsAsciiDigit) && text.Substring(t.Start, t.Length).Contains('В') ? t.Text.Replace('v', 'b') : t.Text)];

    private static bool NeedsContext(Designation d)
    {
        if (d.Node.RequiresContext.Count > 0) return true;
        var hasDigits = d.Compact.Any(char.IsAsciiDigit);
        if (d.Compact.All(char.IsAsciiDigit)) return true;
        return d.IsPart ? !hasDigits || d.Compact.Length <= 6 : !hasDigits && (d.Compact.Length <= 4 || OrdinaryWords.Contains(d.Compact));
    }

    private static bool HasContext(Designation d, string text, NameToken[] tokens, int start, int words)
    {
        var others = tokens.Where((_, i) => i < start || i >= start + words).Select(t => t.Text).ToList();
        if (d.Node.RequiresContext.Any(c => others.Any(o => o.StartsWith(NameFolding.Fold(c), StringComparison.Ordinal)))) return true;
        if (d.Node.Manufacturers.Any(m => NameFolding.Fold(m) != d.Compact && others.Contains(NameFolding.Fold(m)))) return true;
        if (d.Node.RequiresContext.Count > 0) return false;
        return (start > 0 && Introducers.Contains(tokens[start - 1].Text))
            || (!d.IsPart && d.Node.Country is { } country && PlaceNames.CountriesIn(text).Contains(country));
    }

    private static IEnumerable<string> Alternatives(string pattern)
    {
        var open = pattern.IndexOf('{', StringComparison.Ordinal);
        if (open < 0) return [pattern];
        var close = pattern.IndexOf('}', StringComparison.Ordinal);
        return pattern[(open + 1)..close].Split(',').Select(p => pattern[..open] + p + pattern[(close + 1)..]);
    }

    private static Designation Of(ChainNode node, string text)
    {
        string[] words = [.. NameNormalizer.Normalize(text).Tokens.Select(t => t.Text)];
        return new Designation(node, text, string.Concat(words), [.. words.Select((_, i) => words.Take(i).Sum(w => w.Length))], text.EndsWith('*'));
    }
}
