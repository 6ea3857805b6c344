namespace Screening.Tests.Reference;

/// <summary>The measures as textbooks print them: whole matrices, no cutoff, nothing clever.</summary>
internal static class TextbookDistance
{
    /// <summary>Wagner and Fischer (1974).</summary>
    public static int Levenshtein(string a, string b) => Edits(a, b, transpositions: false);

    /// <summary>The same with two neighbours changing places as one edit, no part edited twice.</summary>
    public static int OptimalStringAlignment(string a, string b) => Edits(a, b, transpositions: true);

    private static int Edits(string a, string b, bool transpositions)
    {
        var d = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++) d[i, 0] = i;
        for (var j = 0; j <= b.Length; j++) d[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var best = d[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                best = Math.Min(best, d[i - 1, j] + 1);
                best = Math.Min(best, d[i, j - 1] + 1);
                if (transpositions && i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) best = Math.Min(best, d[i - 2, j - 2] + 1);
                d[i, j] = best;
            }
        }
        return d[a.Length, b.Length];
    }

    /// <summary>Length of the longest common subsequence.</summary>
    public static int CommonSubsequence(string a, string b)
    {
        var d = new int[a.Length + 1, b.Length + 1];
        for (var i = 1; i <= a.Length; i++)
            for (var j = 1; j <= b.Length; j++)
                d[i, j] = a[i - 1] == b[j - 1] ? d[i - 1, j - 1] + 1 : Math.Max(d[i - 1, j], d[i, j - 1]);
        return d[a.Length, b.Length];
    }

    /// <summary>Twice the common subsequence over both lengths.</summary>
    public static double IndelRatio(string a, string b) => a.Length + b.Length == 0 ? 1 : 2.0 * CommonSubsequence(a, b) / (a.Length + b.Length);

    /// <summary>Jaro (1989), with Winkler's bonus (1990) from 0.7 on for four characters, or as given.</summary>
    public static double JaroWinkler(string a, string b, double boostFrom = 0.7, int prefixLength = 4)
    {
        var jaro = Jaro(a, b);
        var prefix = a.Zip(b).TakeWhile(p => p.First == p.Second).Take(prefixLength).Count();
        return jaro < boostFrom ? jaro : jaro + (0.1 * prefix * (1 - jaro));
    }

    private static double Jaro(string a, string b)
    {
        if (a.Length == 0 && b.Length == 0) return 1;
        var window = Math.Max(0, (Math.Max(a.Length, b.Length) / 2) - 1);
        var partners = new int[a.Length];
        var free = Enumerable.Repeat(true, b.Length).ToArray();
        for (var i = 0; i < a.Length; i++)
        {
            partners[i] = Enumerable.Range(0, b.Length).Where(j => free[j] && Math.Abs(i - j) <= window && a[i] == b[j]).DefaultIfEmpty(-1).First();
            if (partners[i] >= 0) free[partners[i]] = false;
        }
        var fromA = partners.Select((partner, i) => (partner, i)).Where(p => p.partner >= 0).Select(p => a[p.i]).ToList();
        var fromB = partners.Where(p => p >= 0).Order().Select(p => b[p]).ToList();
        if (fromA.Count == 0) return 0;
        double m = fromA.Count;
        var transpositions = fromA.Zip(fromB).Count(p => p.First != p.Second) / 2.0;
        return ((m / a.Length) + (m / b.Length) + ((m - transpositions) / m)) / 3;
    }
}
