using Screening.Model;
using Screening.Text;

namespace Screening.Goods;

/// <summary>Finds type designators and part numbers in goods text. No fuzziness: a Su-27 is not a Su-25.</summary>
/// <remarks>
/// Algorithm: words of letters and digits are joined from each start and looked up whole, so that separators do not
/// matter and nothing is found inside a word (no SU25 in TISSU2500). At each start the strongest reading counts, and the
/// longest of those: whole designations, then variants and families, then designations misread.
/// Time: O(words × run), a look-up a run; a start that no designation has costs none. Space: one entry a spelling; nothing is
/// allocated where nothing is found.
/// Contract: digits agree exactly, and a number is not put together from a designation and a quantity behind it; a variant's
/// suffix begins with a letter; parts have packaging suffixes and no variants; what says little by itself counts in context only.
/// Oracle: Reference/PlainDesignators.cs.
/// </remarks>
internal sealed class DesignatorMatcher(IEnumerable<ChainNode> nodes)
{
    // "Su-25SM3", "Shahed-136B": longer tails are other designators.
    private const int LongestSuffix = 4;

    private readonly DesignatorTable _table = new(nodes);

    /// <summary>What the words from some start on are.</summary>
    /// <param name="Words">How many words.</param>
    /// <param name="Entries">The designations they are, at least one.</param>
    /// <param name="Writing">How they are written; null where they are whole and each entry says it.</param>
    /// <param name="Tail">The packaging suffix; null where there is none.</param>
    /// <param name="IsDoubtful">Whether short designations need context, as their letters are misread.</param>
    private readonly record struct Reading(int Words, List<DesignatorEntry> Entries, DesignatorGrade? Writing = null, string? Tail = null, bool IsDoubtful = false);

    /// <summary>The products a text names, in order, each once.</summary>
    public IReadOnlyList<DesignatorHit> Find(string text) => Find(NameNormalizer.Normalize(text));

    /// <inheritdoc cref="Find(string)" />
    /// <param name="text">The text.</param>
    /// <param name="declared">The HS code declared for it, which may be the context of a short designator.</param>
    public IReadOnlyList<DesignatorHit> Find(NormalizedName text, HsCode? declared = null)
    {
        List<DesignatorHit>? hits = null;
        DesignatorContext? context = null;
        Span<char> letters = stackalloc char[CompactRun.MostLetters];
        Span<int> ends = stackalloc int[CompactRun.MostWords + 1];
        var run = new CompactRun(letters, ends);
        for (var i = 0; i < text.Tokens.Length; i++)
        {
            if (!RunStart.TryFind(text.Tokens, i, out var start)) continue;
            if (!TryReadPlain(ref run, text, start, out var reading) && !TryReadMisread(ref run, text, start, out reading)) continue;
            foreach (var group in reading.Entries.GroupBy(e => e.Node.Id, StringComparer.Ordinal))
                if (hits?.Exists(h => h.Node.Id == group.Key) != true && HitOf(text, i, reading, group, context ??= new DesignatorContext(text, declared)) is { } hit) (hits ??= []).Add(hit);
        }
        return hits ?? (IReadOnlyList<DesignatorHit>)[];
    }

    private bool TryReadPlain(ref CompactRun run, NormalizedName text, RunStart start, out Reading reading)
    {
        reading = default;
        if (!_table.MayBegin(start.First, start.Second)) return false;
        run.Write(text.Tokens, start.At, _table.LongestRun);
        // Whole designators first: "Su-25 for export" is a Su-25, and no variant called "25for".
        for (var words = run.Words; words > 0; words--)
            if (TryReadWhole(run, words, out reading)) return true;
        for (var words = run.Words; words > 0; words--)
            if (TryReadTail(run, words, out reading)) return true;
        return false;
    }

    private bool TryReadWhole(CompactRun run, int words, out Reading reading)
    {
        var compact = run.First(words);
        var fitting = Fitting(_table.Whole(compact), run, compact, words);
        reading = fitting is null ? default : new Reading(words, fitting);
        return fitting is not null;
    }

    // A designation with more behind it in the same word: a variant, one of a family, or a part in its packaging.
    private bool TryReadTail(CompactRun run, int words, out Reading reading)
    {
        var compact = run.First(words);
        for (var end = compact.Length; end > Math.Max(run.End(words - 1), compact.Length - DesignatorTable.LongestTail - 1); end--)
        {
            var stem = compact[..end];
            var tail = compact[end..];
            if (Fitting(_table.Families(stem), run, compact, words) is { } family)
            {
                reading = new Reading(words, family, DesignatorGrade.Family);
                return true;
            }
            if (tail.Length == 0 || Fitting(_table.Whole(stem), run, compact, words) is not { } fitting) continue;
            var packaging = PartPackaging.Find(tail);
            // Digits are exact: a suffix that begins with one would make Su-25 out of Su-251; a name without digits has no variants.
            var isVariant = tail.Length <= LongestSuffix && !char.IsAsciiDigit(tail[0]) && char.IsAsciiDigit(stem[^1]);
            reading = packaging is not null && fitting.FindAll(e => e.IsPart) is { Count: > 0 } parts
                ? new Reading(words, parts, DesignatorGrade.Normalised, packaging)
                : new Reading(words, isVariant ? fitting.FindAll(e => !e.IsPart) : [], DesignatorGrade.Family);
            if (reading.Entries.Count > 0) return true;
        }
        reading = default;
        return false;
    }

    private bool TryReadMisread(ref CompactRun run, NormalizedName text, RunStart start, out Reading reading)
    {
        reading = default;
        if (!_table.MayLookLike(start.First, start.Second)) return false;
        run.WriteAsSeen(text.Original, text.Tokens, start.At, _table.LongestRun);
        Span<char> skeleton = stackalloc char[CompactRun.MostLetters];
        var seen = run.First(run.Words);
        for (var i = 0; i < seen.Length; i++) skeleton[i] = OcrReading.Skeleton(seen[i]);
        for (var words = run.Words; words > 0; words--)
        {
            var end = run.End(words);
            if (_table.LookingLike(skeleton[..end]) is not { } alike) continue;
            List<DesignatorEntry>? fitting = null;
            var isDoubtful = false;
            foreach (var entry in alike)
            {
                if (!OcrReading.IsPlausible(seen[..end], entry.Compact) || !run.KeepsNumbers(entry.Compact, words, entry.Cuts)) continue;
                (fitting ??= []).Add(entry);
                isDoubtful |= !OcrReading.KeepsLetters(seen[..end], entry.Compact);
            }
            if (fitting is null) continue;
            reading = new Reading(words, fitting, DesignatorGrade.Ocr, IsDoubtful: isDoubtful);
            return true;
        }
        return false;
    }

    // Null where there are none, or all are cut otherwise.
    private static List<DesignatorEntry>? Fitting(List<DesignatorEntry>? entries, CompactRun run, ReadOnlySpan<char> compact, int words)
    {
        if (entries is null) return null;
        List<DesignatorEntry>? fitting = null;
        foreach (var entry in entries)
            if (run.KeepsNumbers(compact, words, entry.Cuts)) (fitting ??= []).Add(entry);
        return fitting;
    }

    private static DesignatorHit? HitOf(NormalizedName text, int start, Reading reading, IEnumerable<DesignatorEntry> entries, DesignatorContext around)
    {
        var found = text.Written(start, reading.Words);
        var (best, writing) = entries.Select(e => (Entry: e, Grade: reading.Writing ?? e.GradeOf(found))).MinBy(e => e.Grade);
        string? context = null;
        if ((best.NeedsContext || (reading.IsDoubtful && best.IsShort)) && (context = around.Of(best, start, reading.Words)) is null) return null;
        return new DesignatorHit(best.Node, found, best.Designator, context is null ? writing : DesignatorGrade.ContextOnly)
        {
            Writing = writing,
            Start = text.Tokens[start].Start,
            Context = context,
            OcrReading = writing == DesignatorGrade.Ocr ? best.Compact : null,
            Packaging = best.IsPart ? reading.Tail ?? PackagingBehind(text.Tokens, start + reading.Words) : null,
        };
    }

    private static string? PackagingBehind(NameToken[] tokens, int at) => at < tokens.Length ? PartPackaging.Find(tokens[at].Text) : null;
}
