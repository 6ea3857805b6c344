namespace Screening.Benchmarks.Suites;

/// <summary>The measures as textbooks write them: too plain to be wrong, and what every kernel is checked against.</summary>
internal static class PlainDistance
{
    // Winkler (1990).
    private const double BoostFrom = 0.7;
    private const double PrefixWeight = 0.1;
    private const int PrefixLength = 4;

    /// <summary>The whole table of edit distances; with swaps, neighbours may change places once.</summary>
    public static long Edits(string a, string b, bool swaps)
    {
        var d = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    d[i, j] = i + j;
                    continue;
                }
                d[i, j] = Math.Min(d[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1), Math.Min(d[i - 1, j], d[i, j - 1]) + 1);
                if (swaps && i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) d[i, j] = Math.Min(d[i, j], d[i - 2, j - 2] + 1);
            }
        }
        return d[a.Length, b.Length];
    }

    /// <summary>Twice the longest common subsequence over the sum of the lengths.</summary>
    public static double IndelRatio(string a, string b)
    {
        var common = new int[a.Length + 1, b.Length + 1];
        for (var i = 1; i <= a.Length; i++)
            for (var j = 1; j <= b.Length; j++)
                common[i, j] = a[i - 1] == b[j - 1] ? common[i - 1, j - 1] + 1 : Math.Max(common[i - 1, j], common[i, j - 1]);
        return 2.0 * common[a.Length, b.Length] / (a.Length + b.Length);
    }

    /// <summary>Jaro's similarity with Winkler's bonus for an equal beginning.</summary>
    public static double JaroWinkler(string a, string b)
    {
        var window = Math.Max(0, Math.Max(a.Length, b.Length) / 2 - 1);
        var taken = new HashSet<int>();
        var pairs = new List<(char A, int B)>();
        for (var i = 0; i < a.Length; i++)
        {
            var at = Enumerable.Range(0, b.Length).Where(j => Math.Abs(i - j) <= window && a[i] == b[j] && !taken.Contains(j)).Cast<int?>().FirstOrDefault();
            if (at is not { } found) continue;
            taken.Add(found);
            pairs.Add((a[i], found));
        }
        if (pairs.Count == 0) return 0;
        var inOrder = taken.Order().Select(j => b[j]).ToArray();
        double m = pairs.Count;
        var swapped = pairs.Where((p, k) => p.A != inOrder[k]).Count() / 2.0;
        var jaro = (m / a.Length + m / b.Length + (m - swapped) / m) / 3;
        var prefix = Enumerable.Range(0, Math.Min(PrefixLength, Math.Min(a.Length, b.Length))).TakeWhile(i => a[i] == b[i]).Count();
        return jaro < BoostFrom ? jaro : jaro + prefix * PrefixWeight * (1 - jaro);
    }
}
