using System.Globalization;
using System.Text;
using Screening.Text;

namespace Screening.Scoring;

/// <summary>Evidence in words a person can check. Made late, for hits only.</summary>
internal static class ReasonWriter
{
    private static readonly (WordRelation Relation, string Label)[] Groups =
    [
        (WordRelation.Same, "same"),
        (WordRelation.SameMeaning, "same meaning"),
        (WordRelation.SameSound, "same word, other spelling"),
        (WordRelation.Misspelled, "spelled alike"),
        (WordRelation.Initial, "initial"),
        (WordRelation.Joined, "same, joined or split"),
        (WordRelation.Cut, "cut off where the field ends"),
        (WordRelation.OnlyInQuery, "only in the query"),
        (WordRelation.OnlyInList, "only in the list"),
    ];

    /// <summary>The reasons for a score, most telling first.</summary>
    /// <param name="evidence">What the comparison saw.</param>
    /// <param name="words">The words of its alignment.</param>
    /// <param name="flags">What was hidden in the query's names.</param>
    /// <param name="ofRecords">Whether two records were compared, so that fields only the second has are worth a word.</param>
    public static List<string> Write(EntityEvidence evidence, ReadOnlySpan<AlignedWord> words, NameFlags flags, bool ofRecords = false)
    {
        var reasons = new List<string>();
        if (evidence.Identifier is { } id) reasons.Add($"shared {id.Type} {id.Value}: decides");
        if (evidence.Alignment is { } alignment)
        {
            reasons.Add($"\"{alignment.Query!.Name.Original}\" against \"{alignment.Listed!.Name.Original}\": names {Percent(alignment.Score)}");
            if (alignment.IsAcronym) reasons.Add($"{(alignment.Query.Short ?? alignment.Listed.Short!).ToUpperInvariant()} is formed of the first letters of the {(alignment.Query.Short is null ? "query" : "listed name")}");
            else AddWords(reasons, words);
            AddForms(reasons, alignment);
            if (alignment.Listed.Quality == Model.NameQuality.Weak) reasons.Add("weak alias: counts as a whole name only, at most 0.90");
        }
        reasons.AddRange(evidence.Fields);
        AddUnknown(reasons, "the entry has none", evidence.OnlyInQuery);
        if (ofRecords) AddUnknown(reasons, "the query has none", evidence.OnlyInEntity);
        AddFlags(reasons, flags);
        return reasons;
    }

    /// <summary>Hidden characters, as reasons of their own.</summary>
    public static void AddFlags(List<string> reasons, NameFlags flags)
    {
        if ((flags & NameFlags.Invisible) != 0) reasons.Add("the name holds invisible characters");
        if ((flags & NameFlags.Bidi) != 0) reasons.Add("the name holds controls of writing direction");
        if ((flags & NameFlags.MixedScript) != 0) reasons.Add("a word mixes letters of two scripts");
        if ((flags & NameFlags.BrokenText) != 0) reasons.Add("the name holds broken characters");
    }

    private static void AddUnknown(List<string> reasons, string why, IEnumerable<string> fields)
    {
        if (string.Join(", ", fields) is { Length: > 0 } names) reasons.Add($"unknown, {why}: {names}");
    }

    private static void AddWords(List<string> reasons, ReadOnlySpan<AlignedWord> words)
    {
        var line = new StringBuilder();
        foreach (var (relation, label) in Groups)
        {
            foreach (var word in words)
            {
                if (word.Relation == relation) line.Append(line.Length == 0 ? label : "").Append(line.Length == label.Length ? ": " : ", ").Append(Show(word));
            }
            if (line.Length > 0) reasons.Add(line.ToString());
            line.Clear();
        }
    }

    private static string Show(AlignedWord word) =>
        word.Query is null ? word.Listed!
        : word.Listed is null || word.Query == word.Listed ? word.Query
        : $"{word.Query} ~ {word.Listed}";

    private static void AddForms(List<string> reasons, NameAlignment alignment)
    {
        var (query, listed) = (alignment.Query!.Name.Forms, alignment.Listed!.Name.Forms);
        if (query.Length == 0 || listed.Length == 0) return;
        var (q, l) = (query[0], listed[0]);
        if (q.Short == l.Short) reasons.Add($"same legal form: {q.Short}");
        else if (q.Class.EndsWith("joint-stock", StringComparison.Ordinal) && l.Class.EndsWith("joint-stock", StringComparison.Ordinal) || q.Class == l.Class)
            reasons.Add($"equivalent legal forms: {q.Short} ~ {l.Short}");
    }

    private static string Percent(double score) => score.ToString("0.00", CultureInfo.InvariantCulture);
}
