using Screening.Model;
using Screening.Scoring;
using Screening.Text;

namespace Screening.Tests.Reference;

/// <summary>The scoring policy written the plain way: no bit masks, no sorting, no kernels. The oracle of <c>NameScorer</c>.</summary>
internal static class PlainNameScore
{
    /// <summary>The score, and the query's weight that was found in the listed name.</summary>
    public static (double Score, double Shared) Of(PreparedName query, PreparedName listed)
    {
        if (query.Words.Length == 0 || listed.Words.Length == 0) return (0, 0);
        var queryLeft = Enumerable.Range(0, query.Words.Length).ToList();
        var listedLeft = Enumerable.Range(0, listed.Words.Length).ToList();
        double shared = 0, onlyInQuery = 0, onlyInList = 0;
        var facts = new PlainPersonScore.Facts();
        var (own, firm, exact, whole) = (false, false, true, true);
        var ownPairs = new List<bool>();
        var (misspelled, shortSlip) = (false, false);
        var similarities = Similarities(query, listed);
        int[] lonelyQuery = [.. queryLeft.Where(i => listedLeft.All(j => !IsOne(query.Words[i], listed.Words[j])))];
        int[] lonelyListed = [.. listedLeft.Where(j => queryLeft.All(i => !IsOne(query.Words[i], listed.Words[j])))];
        for (var length = 3; length >= 2; length--)
        {
            foreach (var run in Runs(query, length))
            {
                if (!run.All(queryLeft.Contains) || Partner(query, run, listed, lonelyListed.Intersect(listedLeft)) is not { } at) continue;
                shared += run.Sum(w => query.Weights[w]);
                (own, firm, exact) = (true, true, false);
                ownPairs.Add(false);
                facts.Sure.Add(listed.Words[at]);
                queryLeft.RemoveAll(run.Contains);
                listedLeft.Remove(at);
            }
            foreach (var run in Runs(listed, length))
            {
                if (!run.All(listedLeft.Contains) || Partner(listed, run, query, lonelyQuery.Intersect(queryLeft)) is not { } at) continue;
                shared += query.Weights[at];
                (own, firm, exact) = (true, true, false);
                ownPairs.Add(false);
                facts.Sure.Add(query.Words[at]);
                listedLeft.RemoveAll(run.Contains);
                queryLeft.Remove(at);
            }
        }
        while (Best(query, listed, similarities, queryLeft, listedLeft) is (var i, var j, > 0))
        {
            var similarity = similarities[i, j];
            shared += query.Weights[i] * similarity;
            onlyInQuery += query.Weights[i] * (1 - similarity);
            onlyInList += query.Weights[i] * (1 - similarity);
            var one = IsOne(query.Words[i], listed.Words[j]);
            var isInitial = query.Words[i].Class == WordClass.Initial || listed.Words[j].Class == WordClass.Initial;
            var both = IsOwn(query.Words[i]) && IsOwn(listed.Words[j]) && (one || isInitial || query.Words[i].Text.Length > 3);
            own |= both;
            shortSlip |= !both && IsOwn(query.Words[i]) && IsOwn(listed.Words[j]) && query.Words[i].Text[0] == listed.Words[j].Text[0];
            if (both) ownPairs.Add(!one && !isInitial);
            misspelled |= !one && !isInitial && IsOwn(query.Words[i]);
            firm |= both && similarity >= 0.85;
            if (IsOwn(query.Words[i]) || IsOwn(listed.Words[j])) facts.Add(query.Words[i], listed.Words[j], similarity, isInitial, one);
            exact &= similarity == 1;
            whole &= one;
            queryLeft.Remove(i);
            listedLeft.Remove(j);
        }
        var last = query.Words.Length - 1;
        if (query.EndsAbruptly && queryLeft.Contains(last) && listedLeft.Where(j => listed.Words[j].Text.StartsWith(query.Words[last].Text, StringComparison.Ordinal)).ToArray() is [var begun, ..])
        {
            shared += query.Weights[last] * 0.9;
            onlyInQuery += query.Weights[last] * (1 - 0.9);
            onlyInList += query.Weights[last] * (1 - 0.9);
            (exact, whole) = (false, false);
            if (query.Words[last].Text.Length >= 4 && IsOwn(query.Words[last]) && IsOwn(listed.Words[begun]))
            {
                (own, firm) = (true, true);
                ownPairs.Add(false);
            }
            queryLeft.Remove(last);
            listedLeft.Remove(begun);
        }
        exact &= queryLeft.Count == 0 && listedLeft.Count == 0;
        whole &= queryLeft.All(w => query.Words[w].Class == WordClass.Connector) && listedLeft.All(w => listed.Words[w].Class == WordClass.Connector);
        var behind = query.EndsAbruptly ? 0.25 : 1;
        double InQuery(int w) => ScoringPolicy.Of(query.Words[w].Class).Omission * (w == last ? behind : 1);
        double InList(int w) => listed.WholeWeights[w] * ScoringPolicy.Of(listed.Words[w].Class).Omission * behind;
        onlyInQuery += queryLeft.Sum(w => query.Weights[w] * InQuery(w));
        onlyInList += listedLeft.Sum(InList);
        var foreignToList = queryLeft.Where(w => IsWholeWord(query.Words[w])).Sum(w => query.WholeWeights[w] * InQuery(w));
        var foreignToQuery = listedLeft.Where(w => IsWholeWord(listed.Words[w])).Sum(InList);
        if (listed.Quality == NameQuality.Weak) return (exact ? 0.90 : 0, shared);
        var isAcronym = IsAcronym(query, listed, fromList: false) || IsAcronym(listed, query, fromList: true);
        if (shared <= 0) return isAcronym ? (0.75, double.NaN) : (0, 0);
        facts.LeftInQuery = [.. queryLeft.Select(w => query.Words[w]).Where(IsOwn)];
        facts.LeftInList = [.. listedLeft.Select(w => listed.Words[w]).Where(IsOwn)];
        var contradicted = Math.Min(foreignToList, foreignToQuery);
        var lacking = queryLeft.Count(w => query.Words[w].Class != WordClass.Connector) + listedLeft.Count(w => listed.Words[w].Class != WordClass.Connector);
        if (!query.Name.IsPerson && !listed.Name.IsPerson && facts.LeftInQuery is [var odd] && facts.LeftInList is [var other]
            && Math.Min(odd.Text.Length, other.Text.Length) >= 3 && Distance(odd.Text, other.Text) <= 2)
        {
            if (ownPairs.Sum(isSlip => isSlip ? 1 : 2) >= 4) contradicted = 0;
            else if (lacking == 2 && query.Words.Length >= 3 && Math.Min(odd.Text.Length, other.Text.Length) >= 5 && odd.Text[..3] == other.Text[..3])
                return isAcronym && shared / (shared + 0.5 * onlyInQuery) < 0.75 ? (0.75, double.NaN) : (shared / (shared + 0.5 * onlyInQuery), shared);
        }
        var score = query.Name.IsPerson || listed.Name.IsPerson
            ? facts.Score(shared, onlyInQuery, onlyInList, contradicted, query.Words.Count(IsOwn) > 1)
            : shared / (shared + 0.5 * onlyInQuery + 0.25 * onlyInList + 1.0 * contradicted);
        if (!own && shortSlip && lacking == 0 && query.Words.Length > 1 && HaveOneForm(query, listed)) score *= 0.87;
        else if (!own && !(whole && (exact || query.Words.Length >= 2) && HaveOneForm(query, listed) && (query.Words.Length > 1 || query.Name.Forms.Length == 0 || query.Name.Forms.Any(f => listed.Name.Forms.Any(g => g.Short == f.Short))))) score *= query.Words.Length == 1 || listed.Words.Length == 1 ? 0.65 : 0.80;
        if (own && !firm) score *= 0.87;
        if (!query.Name.IsPerson && !listed.Name.IsPerson && ownPairs is [true] && (queryLeft.Any(w => IsOwn(query.Words[w])) || listedLeft.Any(w => IsOwn(listed.Words[w])))) score *= 0.85;
        var known = listed.Words.Where(IsOwn).ToArray();
        if (known is [var only] && (only.Class == WordClass.Ordinary || only.Text.Length <= 3) && foreignToList > 0.1) score *= 0.85;
        if (misspelled && !query.Name.IsPerson && !listed.Name.IsPerson) score = Math.Min(score, 0.84);
        return isAcronym && score < 0.75 ? (0.75, double.NaN) : (score, shared);
    }

    /// <summary>How alike two words are.</summary>
    public static double Similarity(NameWord a, NameWord b)
    {
        if (a.Text == b.Text && a.IsTranslated == b.IsTranslated) return 1;
        if (a.Canon == b.Canon) return 0.97;
        if (a.Class == WordClass.Number || b.Class == WordClass.Number) return 0;
        if (a.Key == b.Key) return 0.95;
        if (SoundSimilarity.Of(a, b) is > 0 and var alike) return a.Person.Role == PersonRole.Given && b.Person.Role == PersonRole.Given && PlainPersonScore.AreOne(a, b) ? Math.Max(alike, 0.97) : alike;
        if (a.Class == WordClass.Initial || b.Class == WordClass.Initial) return a.Text[0] == b.Text[0] ? 0.60 : 0;
        if (PlainPersonScore.Similarity(a.Person, b.Person) is { } said && (said > 0 || !PlainPersonScore.MayBeOneFather(a, b))) return said;
        if (IsWithoutVowels(a) && a.Text != b.Text && Bare(a.Text) == Bare(b.Text)) return 0.86;
        Origin[] origins = [a.Origin, b.Origin];
        if (new[] { a, b }.Any(w => !w.IsTranslated && w.Origin is (Origin.Hangul or Origin.Han)) || (a.Origin != b.Origin && origins.Contains(Origin.Abjad))) return 0;
        return new[] { Edited(a.Text, b.Text), 0.95 * Edited(a.Key, b.Key), MayBeScanned(a.Text, b.Text) ? 0.88 : 0 }.Max();
    }

    private static readonly string[] Scans =
        ["0 o 4", "1 l 4", "1 i 4", "2 z 4", "5 s 4", "6 b 4", "8 b 4", "9 g 4", "rn m 5", "cl d 5", "vv w 5", "m rn 5", "d cl 5", "w vv 5", "ri n 6"];

    private static bool MayBeScanned(string seen, string meant) => Scans.Select(s => s.Split(' ')).Any(s =>
        seen.Length >= int.Parse(s[2], System.Globalization.CultureInfo.InvariantCulture)
        && Enumerable.Range(0, seen.Length).Any(i => seen[i..].StartsWith(s[0], StringComparison.Ordinal) && seen[..i] + s[1] + seen[(i + s[0].Length)..] == meant));

    private static bool IsWholeWord(NameWord word) => (!word.IsTranslated && word.Origin is (Origin.Hangul or Origin.Han)) || word.Class is not (WordClass.Particle or WordClass.Connector or WordClass.Title);

    private static bool IsWithoutVowels(NameWord word) =>
        word.Origin == Origin.Alphabet && word.Text.Length >= 4 && word.Text.All(c => c is >= 'a' and <= 'z') && !word.Text.Skip(1).Any("aeiou".Contains);

    private static string Bare(string word) => word[..1] + string.Concat(word.Skip(1).Where(c => !"aeiouy".Contains(c)));

    /// <summary>The similarity of two spellings by edits alone.</summary>
    public static double Edited(string a, string b)
    {
        var shorter = Math.Min(a.Length, b.Length);
        var budget = shorter < 3 ? 0 : shorter < 7 ? 1 : 2;
        // A word too short to carry a slip is alike to none; words of too unequal length need no table.
        if (budget == 0 || Math.Abs(a.Length - b.Length) > budget) return 0;
        var distance = Distance(a, b);
        if (distance > budget || Digits(a) != Digits(b)) return 0;
        return 1 - (IsOneSwap(a, b) ? 0.5 : distance) / Math.Max(a.Length, b.Length);
    }

    private static double[,] Similarities(PreparedName query, PreparedName listed)
    {
        var similarities = new double[query.Words.Length, listed.Words.Length];
        for (var i = 0; i < query.Words.Length; i++)
            for (var j = 0; j < listed.Words.Length; j++) similarities[i, j] = Similarity(query.Words[i], listed.Words[j]);
        return similarities;
    }

    private static (int Query, int Listed, double Value) Best(PreparedName query, PreparedName listed, double[,] similarities, List<int> queryLeft, List<int> listedLeft)
    {
        var (best, value, similarity) = ((-1, -1), 0.0, 0.0);
        foreach (var i in queryLeft)
        {
            foreach (var j in listedLeft)
            {
                var alike = similarities[i, j];
                var worth = alike * Math.Min(query.Weights[i], listed.Weights[j]);
                if (worth > value || (worth == value && alike > similarity)) (best, value, similarity) = ((i, j), worth, alike);
            }
        }
        return (best.Item1, best.Item2, value);
    }

    private static IEnumerable<int[]> Runs(PreparedName name, int length) =>
        Enumerable.Range(0, Math.Max(0, name.Words.Length - length + 1)).Select(start => Enumerable.Range(start, length).ToArray());

    private static int? Partner(PreparedName runs, int[] run, PreparedName singles, IEnumerable<int> left)
    {
        var joined = string.Concat(run.Select(w => runs.Words[w].Text));
        foreach (var at in left.Order())
        {
            var single = singles.Words[at];
            var given = runs.Name.IsPerson || singles.Name.IsPerson ? GivenNames.Find(joined, RomanKey.Of(joined))?.Group : null;
            if (single.Text.Length < 4 && !(single.Text.Any(char.IsAsciiDigit) && single.Text.Any(char.IsLetter))) continue;
            if (single.Text == joined || single.Key == RomanKey.Of(joined) || (given is not null && given == single.Person.Key)) return at;
            if (SoundSimilarity.AreOneName(runs.JoinedWord(run[0], run.Length), single)) return at;
        }
        return null;
    }

    // One word, in other letters or another language at most.
    private static bool IsEqual(NameWord a, NameWord b) =>
        a.Text == b.Text || a.Canon == b.Canon || (a.Class != WordClass.Number && b.Class != WordClass.Number && (a.Key == b.Key || SoundSimilarity.Of(a, b) > 0));

    // One word, or one name of a person in any spelling.
    private static bool IsOne(NameWord a, NameWord b) => IsEqual(a, b) || PlainPersonScore.AreOne(a, b);

    private static bool IsAcronym(PreparedName name, PreparedName other, bool fromList)
    {
        if (!IsOneWordInCapitals(name) || IsOneWordInCapitals(other)) return false;
        var word = name.Words[0].Text;
        var letters = Initials.Mapped(word);
        if (!other.Name.Initials.Any(i => i.ToString() == word || i.ToString() == letters)) return false;
        if (!fromList && (letters.Length >= 4 || other.Name.Initials[0].ToString() == word)) return true;
        var foreign = (name.Name.Original + other.Name.Original).Any(c => c >= 0x370);
        if (letters.Length < 4 && !foreign) return false;
        if (letters.Length >= 4 && foreign) return true;
        return (name.Name.Forms.Length > 0 && HaveOneForm(name, other));
    }

    private static bool IsOneWordInCapitals(PreparedName name)
    {
        if (name.Words is not [{ Class: WordClass.Distinctive or WordClass.Ordinary } only, .. var rest] || (rest.Length > 0 && rest[0].Canon != "named")) return false;
        if (only.Text.Length is < 3 or > 14 || !only.Text.All(char.IsAsciiLetter)) return false;
        var runs = string.Concat(name.Name.Original.Select(c => char.IsLetter(c) || c == '.' ? c : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return runs.Any(r => r.Length > 1 && !WithoutDigraphs(r).Any(char.IsLower) && NameFolding.Fold(r) == only.Text);
    }

    private static string WithoutDigraphs(string run)
    {
        foreach (var digraph in (string[])["Ts", "Sh", "Ch", "Zh", "Kh", "Yu", "Ya"]) run = run.Replace(digraph, digraph.ToUpperInvariant(), StringComparison.Ordinal);
        return run;
    }

    private static bool HaveOneForm(PreparedName a, PreparedName b)
    {
        static string Family(LegalForm form) => form.Class.EndsWith("joint-stock", StringComparison.Ordinal) ? "joint-stock" : form.Class;
        var (mine, theirs) = (a.Name.Forms.Select(Family).ToHashSet(), b.Name.Forms.Select(Family).ToHashSet());
        return mine.Count == 0 || theirs.Count == 0 ? mine.Count == theirs.Count : mine.Overlaps(theirs);
    }

    private static bool IsOwn(NameWord word) => word.Class is WordClass.Distinctive or WordClass.Ordinary;

    private static string Digits(string text) => string.Concat(text.Where(char.IsAsciiDigit));

    private static bool IsOneSwap(string a, string b)
    {
        if (a.Length != b.Length) return false;
        var different = Enumerable.Range(0, a.Length).Where(i => a[i] != b[i]).ToArray();
        return different is [var x, var y] && y == x + 1 && a[x] == b[y] && a[y] == b[x];
    }

    // The textbook's table, with the neighbours' swap.
    internal static int Distance(string a, string b)
    {
        var table = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    table[i, j] = i + j;
                    continue;
                }
                var best = Math.Min(table[i - 1, j], table[i, j - 1]) + 1;
                best = Math.Min(best, table[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) best = Math.Min(best, table[i - 2, j - 2] + 1);
                table[i, j] = best;
            }
        }
        return table[a.Length, b.Length];
    }
}
