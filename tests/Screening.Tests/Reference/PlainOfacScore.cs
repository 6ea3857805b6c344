using System.Text.RegularExpressions;

namespace Screening.Tests.Reference;

/// <summary>OFAC's search score step by step, with the textbook's distances. The oracle of <c>OfacCompatibleScore</c>.</summary>
internal static class PlainOfacScore
{
    public static int Of(string query, string listed)
    {
        var (a, b) = (query.Trim().ToUpperInvariant(), listed.Trim().ToUpperInvariant());
        var whole = 0.0;
        if (a.Length > 0 && b.Length > 0 && a[0] == b[0]) whole = TextbookDistance.JaroWinkler(a, b, boostFrom: 0, prefixLength: 5);
        var (mine, theirs) = (Words(a), Words(b));
        if (mine.Any(w => w.Length > 2)) mine = [.. mine.Where(w => w.Length > 2)];
        var sum = 0.0;
        foreach (var word in mine)
        {
            var best = theirs.Select(t => TextbookDistance.JaroWinkler(word, t)).DefaultIfEmpty(0).Max();
            if (best >= 0.5) sum += best;
        }
        var percent = (int)Math.Round(100 * Math.Max(whole, mine.Length == 0 ? 0 : sum / mine.Length), MidpointRounding.AwayFromZero);
        return percent >= 50 ? percent : -1;
    }

    private static string[] Words(string name) =>
        [.. Regex.Split(name, @"[ \t\u00A0-]").Select(w => Regex.Replace(w, @"[^\p{L}\p{Nd}]", "")).Where(w => w.Length > 0)];
}
