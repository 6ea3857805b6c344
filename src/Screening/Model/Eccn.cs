namespace Screening.Model;

/// <summary>An export control classification number: the entry of the US Commerce Control List that goods fall under.</summary>
/// <remarks>
/// Five signs (category, product group A to E, three digits of which the first is the reason for control) and, behind them,
/// the paragraph of the entry: <c>3A001.b.4.e</c>. <see cref="Ear99"/> is its own value: goods under the regulations and in no
/// entry, which still need a licence to many places and parties. Well formed, not necessarily in the list. Form after
/// 15 CFR 774, Supplement No. 1.
/// </remarks>
public readonly record struct Eccn
{
    private const int EntryLength = 5;
    private const int LongestStep = 2;
    private const int DeepestParagraph = 6;
    private const string Ear99Text = "EAR99";

    private Eccn(string text) => Text = text;

    /// <summary>Goods in no entry of the list. Never means cleared.</summary>
    public static Eccn Ear99 { get; } = new(Ear99Text);

    /// <summary>The number as the list prints it: <c>3A001.a.1</c>.</summary>
    public string Text { get; }

    /// <summary>Whether this is <see cref="Ear99"/>.</summary>
    public bool IsEar99 => Text == Ear99Text;

    /// <summary>The entry without its paragraph: <c>3A001</c>; <c>EAR99</c> for that.</summary>
    public string Entry => Text.Length > EntryLength ? Text[..EntryLength] : Text;

    /// <summary>The paragraph behind the entry, <c>a.1</c>; null where none is given.</summary>
    public string? Paragraph => Text.Length > EntryLength ? Text[(EntryLength + 1)..] : null;

    /// <summary>Reads a number as documents print it; case does not matter, nor spaces around it.</summary>
    /// <param name="text">For instance <c>3A001.a.1</c>, <c>5a002</c>, <c>EAR99</c>, <c>EAR 99</c>.</param>
    /// <param name="eccn">The number, where the text is one.</param>
    /// <returns>False where the text is empty or anything else.</returns>
    public static bool TryParse(string? text, out Eccn eccn)
    {
        eccn = default;
        var trimmed = text.AsSpan().Trim();
        if (trimmed.Length == 0 || LengthAt(trimmed, 0) != trimmed.Length) return false;
        eccn = Of(trimmed);
        return true;
    }

    /// <summary>The numbers that stand in a text, at the borders of words, in order.</summary>
    /// <param name="text">For instance <c>amplifiers, ECCN 3A001.b.4</c>. Letters of the entry count in capitals only.</param>
    public static IReadOnlyList<Eccn> FindIn(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        List<Eccn>? found = null;
        for (var i = 0; i < text.Length; i++)
        {
            if (!(char.IsAsciiDigit(text[i]) || text[i] == 'E') || (i > 0 && IsPartOfWord(text[i - 1]))) continue;
            if (LengthAt(text, i) is not (> 0 and var length) || !IsInCapitals(text.AsSpan(i, length))) continue;
            (found ??= []).Add(Of(text.AsSpan(i, length)));
            i += length - 1;
        }
        return found ?? (IReadOnlyList<Eccn>)[];
    }

    /// <inheritdoc />
    public override string ToString() => Text ?? "";

    // The entry in capitals, the paragraph in small letters; EAR99 without its space.
    private static Eccn Of(ReadOnlySpan<char> text) => IsEar(text)
        ? Ear99
        : new(string.Concat(text[..EntryLength].ToString().ToUpperInvariant(), text[EntryLength..].ToString().ToLowerInvariant()));

    private static bool IsEar(ReadOnlySpan<char> text) => text.StartsWith("EAR", StringComparison.OrdinalIgnoreCase);

    private static bool IsInCapitals(ReadOnlySpan<char> text) => IsEar(text) ? text.StartsWith("EAR", StringComparison.Ordinal) : char.IsAsciiLetterUpper(text[1]);

    // How long the number is that begins here and ends at the border of a word; 0 where there is none.
    private static int LengthAt(ReadOnlySpan<char> text, int start)
    {
        var rest = text[start..];
        if (IsEar(rest))
        {
            var number = rest.Length > 3 && rest[3] is ' ' or '-' ? 4 : 3;
            return rest[number..].StartsWith("99", StringComparison.Ordinal) && IsEnd(rest, number + 2) ? number + 2 : 0;
        }
        if (rest.Length < EntryLength || !char.IsAsciiDigit(rest[0]) || char.ToUpperInvariant(rest[1]) is not (>= 'A' and <= 'E') || rest[2..EntryLength].ContainsAnyExceptInRange('0', '9')) return 0;
        var length = EntryLength;
        for (var step = 0; step < DeepestParagraph && StepAt(rest, length, isLetter: step % 2 == 0) is > 0 and var more; step++) length += more;
        return IsEnd(rest, length) ? length : 0;
    }

    // ".a", ".12": letters and numbers take turns.
    private static int StepAt(ReadOnlySpan<char> text, int at, bool isLetter)
    {
        if (at >= text.Length || text[at] != '.') return 0;
        var end = at + 1;
        while (end < text.Length && end - at <= LongestStep && (isLetter ? char.IsAsciiLetter(text[end]) : char.IsAsciiDigit(text[end]))) end++;
        return end > at + 1 ? end - at : 0;
    }

    // A full stop ends a sentence; one with more behind it does not end the number.
    private static bool IsEnd(ReadOnlySpan<char> text, int at) =>
        at == text.Length || !IsPartOfWord(text[at]) && !(text[at] == '.' && at + 1 < text.Length && IsPartOfWord(text[at + 1]));

    private static bool IsPartOfWord(char c) => char.IsLetterOrDigit(c);
}
