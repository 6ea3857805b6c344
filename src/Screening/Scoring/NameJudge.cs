using Screening.Distance;
using Screening.Model;
using Screening.Text;

namespace Screening.Scoring;

/// <summary>What the pairing of two names' words came to.</summary>
internal struct NameTotals
{
    public double Shared;
    public double OnlyInQuery;
    public double OnlyInList;
    public double ForeignToList;
    public double ForeignToQuery;
    // Two for each word of their own that they share, one for a misspelled one.
    public int OwnWords;
    public int ForeignOwnWords;
    public int ForeignWords;
    public bool HasOwnWord;
    public bool HasFirmWord;
    public bool IsExact;
    public bool IsMisspelled;

    // A slip in a word of three letters, behind the first.
    public bool HasShortSlip;
    public bool IsWhole;
}

/// <summary>From what two names share and what each has besides to their score.</summary>
/// <remarks>Every rule here only lowers what the query's own words allow, so that <see cref="ScoringPolicy.Reach"/> holds.
/// Oracle: Reference/PlainNameScore.cs.</remarks>
internal static class NameJudge
{
    // General words make a name only all together and with their legal form: "Automobile State Enterprise" is no "Automobile
    // Pvt Ltd". In another language it takes several of them: one "factory" is any factory.
    private static bool IsWholeName(PreparedName query, PreparedName listed, in NameTotals totals) =>
        totals.IsWhole
        && (totals.IsExact || query.Words.Length >= ScoringPolicy.TranslatedName)
        && FieldRules.HaveOneForm(query.Name.Forms, listed.Name.Forms)
        && (query.Words.Length > 1 || HaveSameForm(query.Name.Forms, listed.Name.Forms));

    // "International FZE" is no "NPC International": of one general word an equivalent form makes another name.
    private static bool HaveSameForm(LegalForm[] mine, LegalForm[] theirs) =>
        mine.Length == 0 ? theirs.Length == 0 : Array.Exists(mine, m => Array.Exists(theirs, t => t.Short == m.Short));

    // The one word of its own that each has besides, where two slips make one the other's: too many for words so short to be paired.
    private static (string Mine, string Theirs)? OddWords(NameAlignment alignment)
    {
        var (query, listed) = (alignment.Query!.Words, alignment.Listed!.Words);
        var (a, b) = (-1, -1);
        foreach (var pair in alignment.Pairs)
        {
            if (pair.Relation == WordRelation.OnlyInQuery && PreparedName.IsOwn(query[pair.Query].Class)) a = pair.Query;
            if (pair.Relation == WordRelation.OnlyInList && PreparedName.IsOwn(listed[pair.Listed].Class)) b = pair.Listed;
        }
        if (a < 0 || b < 0) return null;
        var (mine, theirs) = (query[a].Text, listed[b].Text);
        return Math.Min(mine.Length, theirs.Length) >= ScoringPolicy.ShortWord
            && OptimalStringAlignment.Distance(mine, theirs, WordSimilarity.MaxEdits) <= WordSimilarity.MaxEdits ? (mine, theirs) : null;
    }

    private static bool AreBegunAlike(string a, string b) =>
        Math.Min(a.Length, b.Length) >= ScoringPolicy.OddWord && a.AsSpan().CommonPrefixLength(b) >= ScoringPolicy.OddWordBeginning;

    /// <summary>The score of what was paired and left, in [0, 1].</summary>
    /// <param name="alignment">The two names, and what became of their words.</param>
    /// <param name="totals">What that came to.</param>
    public static double Judge(NameAlignment alignment, in NameTotals totals)
    {
        var (query, listed) = (alignment.Query!, alignment.Listed!);
        if (listed.Quality == NameQuality.Weak)
            return totals.IsExact ? ScoringPolicy.WeakAliasCap : 0;
        var isPerson = query.Name.IsPerson || listed.Name.IsPerson;
        var contradicted = Math.Min(totals.ForeignToList, totals.ForeignToQuery);
        if (!isPerson && totals.ForeignOwnWords == 2 && OddWords(alignment) is var (mine, theirs))
        {
            // Kim Yong-chol, Kim Yong-chun.
            if (totals.OwnWords >= 4) contradicted = 0;
            // China Baowei Steel Group, China Baowu Steel Group: what the other words come to by themselves.
            else if (totals.ForeignWords == 2 && query.Words.Length > 2 && AreBegunAlike(mine, theirs))
                return ScoringPolicy.Score(totals.Shared, totals.OnlyInQuery, 0, 0);
        }
        var score = isPerson
            ? PersonRules.Score(alignment, totals.Shared, totals.OnlyInQuery, totals.OnlyInList, contradicted)
            : ScoringPolicy.Score(totals.Shared, totals.OnlyInQuery, totals.OnlyInList, contradicted);
        // CVC Health Corporation, CVS Health Corporation: nothing else tells them apart.
        var isAlikeThroughout = totals is { HasOwnWord: false, HasShortSlip: true, ForeignWords: 0 } && query.Words.Length > 1 && FieldRules.HaveOneForm(query.Name.Forms, listed.Name.Forms);
        if (isAlikeThroughout) score *= ScoringPolicy.NoFirmWord;
        else if (!totals.HasOwnWord && !IsWholeName(query, listed, totals))
            score *= query.Words.Length == 1 || listed.Words.Length == 1 ? ScoringPolicy.LoneGeneralWord : ScoringPolicy.NothingDistinctive;
        else if (totals.HasOwnWord && !totals.HasFirmWord) score *= ScoringPolicy.NoFirmWord;
        // One word alike but for a slip, beside words of their own: two doubts at once.
        if (!isPerson && totals is { OwnWords: 1, ForeignOwnWords: > 0 }) score *= ScoringPolicy.LoneMisspelledWord;
        if (listed is { OwnWords: 1, WeakWords: 1 } && totals.ForeignToList > ScoringPolicy.Negligible) score *= ScoringPolicy.LoneOrdinaryWord;
        return !isPerson && totals.IsMisspelled ? Math.Min(score, ScoringPolicy.MisspelledCap) : score;
    }
}
