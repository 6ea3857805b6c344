using System.Globalization;
using System.Text;

namespace Screening.Text;

/// <summary>From the characters of a name to its words in Latin letters.</summary>
/// <remarks>In order: invisible characters out (and reported), reversed runs turned back, case, compatibility and
/// accents folded, words cut at everything that is neither letter nor digit, look-alikes resolved in words that mix
/// scripts, other scripts transliterated. Never fails, whatever the input.</remarks>
internal static class NameNormalizer
{
    private const char RightToLeftOverride = '\u202E';
    private const char PopDirection = '\u202C';

    // What a character of ASCII becomes: the letter or digit it is, in lower case; nothing, or a cut between words.
    private const char Dropped = '\'';
    private const char Cut = ' ';
    private static readonly char[] Ascii = [.. Enumerable.Range(0, 0x80).Select(c => FoldAscii((char)c))];

    // O'Brien and Obrien are one word.
    private static char FoldAscii(char c) => char.IsAsciiLetterOrDigit(c) ? char.ToLowerInvariant(c) : c is '\'' or '`' ? Dropped : Cut;

    /// <summary>Normalises one name.</summary>
    public static NormalizedName Normalize(string name)
    {
        var room = new Room16<NameToken>();
        var tokens = new SpanList<NameToken>(room);
        var flags = Normalize(name, null, ref tokens);
        return new NormalizedName(name, tokens.ToArray(), flags);
    }

    /// <summary>Normalises one name.</summary>
    /// <param name="name">The name.</param>
    /// <param name="lexicon">Words met before; null where there are none.</param>
    /// <param name="tokens">Takes its words, in order.</param>
    /// <returns>What was hidden in it.</returns>
    public static NameFlags Normalize(string name, Lexicon? lexicon, ref SpanList<NameToken> tokens)
    {
        var flags = NameFlags.None;
        var source = name.Contains(RightToLeftOverride) ? TurnBack(name) : name;
        Span<char> room = stackalloc char[64];
        var word = new SpanList<char>(room);
        var (wordStart, isAscii) = (0, true);
        for (int i = 0, width; i < source.Length; i += width)
        {
            width = 1;
            CharacterKind kind;
            var c = source[i];
            if (c < Ascii.Length)
            {
                var folded = Ascii[c];
                if (folded > Dropped)
                {
                    if (word.Count == 0) wordStart = i;
                    word.Add(folded);
                    continue;
                }
                // A control character in a name is a trick or damage.
                if (c is < ' ' and not ('\t' or '\n' or '\r')) flags |= NameFlags.Invisible;
                kind = folded == Dropped ? CharacterKind.Dropped : CharacterKind.Separator;
            }
            else
            {
                if (Rune.DecodeFromUtf16(source.AsSpan(i), out var rune, out width) != System.Buffers.OperationStatus.Done || rune.Value == 0xFFFD)
                    flags |= NameFlags.BrokenText;
                kind = Classify(rune, ref flags);
                if (kind == CharacterKind.Part)
                {
                    if (word.Count == 0) (wordStart, isAscii) = (i, false);
                    isAscii = false;
                    UnicodeFold.Append(ref word, rune);
                }
            }
            if (kind != CharacterKind.Separator) continue;
            Flush(ref tokens, word.Items, isAscii, wordStart, i, lexicon, ref flags);
            word.Clear();
            isAscii = true;
            if (Spoken(c) is { } spoken) tokens.Add(new NameToken(Lexicon.Find(lexicon, spoken), i, width));
        }
        Flush(ref tokens, word.Items, isAscii, wordStart, source.Length, lexicon, ref flags);
        WordJoins.JoinDottedLetters(ref tokens, source);
        WordJoins.JoinCompounds(ref tokens);
        return flags;
    }

    // Marks that are words, in their own form, small and full width.
    private static string? Spoken(char mark) => mark switch
    {
        '&' or '\uFE60' or '\uFF06' => "and",
        '%' or '\uFE6A' or '\uFF05' => "percent",
        _ => null,
    };

    private enum CharacterKind
    {
        Part,
        Separator,
        Dropped,
    }

    private static CharacterKind Classify(Rune rune, ref NameFlags flags)
    {
        var value = rune.Value;
        switch (Rune.GetUnicodeCategory(rune))
        {
            case UnicodeCategory.Format:
                flags |= IsBidi(value) ? NameFlags.Bidi : NameFlags.Invisible;
                return CharacterKind.Dropped;
            case UnicodeCategory.Control or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned:
                flags |= NameFlags.Invisible;
                return CharacterKind.Separator;
            case UnicodeCategory.ModifierLetter or UnicodeCategory.ModifierSymbol when value is < 0x300:
                return CharacterKind.Dropped;
            case UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.SpacingCombiningMark:
                return CharacterKind.Part;
        }
        if (value is 0x2018 or 0x2019 or 0x201B or 0x2032 or 0x02BC) return CharacterKind.Dropped;
        if (value is 0x3164 or 0x115F or 0x1160)
        {
            flags |= NameFlags.Invisible;
            return CharacterKind.Dropped;
        }
        return Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherSymbol
            ? CharacterKind.Part
            : CharacterKind.Separator;
    }

    private static bool IsBidi(int value) =>
        value is 0x061C or 0x200E or 0x200F or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);

    // A right-to-left override shows TKZM as MZKT: what the eye reads is what is screened.
    private static string TurnBack(string name)
    {
        var turned = name.ToCharArray();
        int end;
        for (var start = name.IndexOf(RightToLeftOverride, StringComparison.Ordinal); start >= 0; start = name.IndexOf(RightToLeftOverride, end))
        {
            end = name.IndexOf(PopDirection, start);
            if (end < 0) end = name.Length;
            Array.Reverse(turned, start + 1, end - start - 1);
            for (var i = start + 1; i < end - 1; i++)
                if (char.IsLowSurrogate(turned[i]) && char.IsHighSurrogate(turned[i + 1])) (turned[i], turned[i + 1]) = (turned[i + 1], turned[i]);
        }
        return new string(turned);
    }

    private static void Flush(ref SpanList<NameToken> tokens, scoped Span<char> word, bool isAscii, int start, int end, Lexicon? lexicon, ref NameFlags flags)
    {
        if (word.IsEmpty) return;
        if (isAscii)
        {
            tokens.Add(new NameToken(Lexicon.Find(lexicon, word), start, end - start));
            return;
        }
        var from = 0;
        // A fold may hold an apostrophe, which is no cut.
        var length = Without(word, Dropped);
        for (var i = 0; i <= length; i++)
        {
            if (i < length && !IsCut(word[i])) continue;
            if (i > from) AddWord(ref tokens, word[from..i], start, end - start, lexicon, ref flags);
            from = i + 1;
        }
    }

    private static int Without(Span<char> word, char dropped)
    {
        var length = 0;
        foreach (var c in word)
            if (c != dropped) word[length++] = c;
        return length;
    }

    // A fold may hold a space or punctuation: "½" becomes "1⁄2", "㈱" stands in brackets.
    private static bool IsCut(char c) => c < 0x80
        ? !char.IsAsciiLetterOrDigit(c)
        : char.IsPunctuation(c) || char.IsSeparator(c) || char.GetUnicodeCategory(c) is UnicodeCategory.MathSymbol or UnicodeCategory.CurrencySymbol or UnicodeCategory.ModifierSymbol;

    private static void AddWord(ref SpanList<NameToken> tokens, scoped ReadOnlySpan<char> word, int start, int length, Lexicon? lexicon, ref NameFlags flags)
    {
        var scripts = ScriptsOf(word);
        if ((scripts & EastAsian) != 0)
        {
            AddRuns(ref tokens, word, start, length, lexicon, ref flags);
            return;
        }
        var origin = OriginOf(scripts);
        var native = origin == Origin.Alphabet ? null : word.ToString();
        if ((scripts & ~Latin) == 0)
        {
            tokens.Add(new NameToken(Lexicon.Find(lexicon, word), start, length, origin, native));
            return;
        }
        if ((scripts & Latin) != 0)
        {
            flags |= NameFlags.MixedScript;
            word = Confusables.Resolve(word.ToString());
        }
        AddLatin(ref tokens, word, start, length, origin, native, lexicon);
    }

    private static void AddLatin(ref SpanList<NameToken> tokens, scoped ReadOnlySpan<char> word, int start, int length, Origin origin, string? native, Lexicon? lexicon)
    {
        Span<char> room = stackalloc char[64];
        var latin = new SpanList<char>(room);
        Transliterator.ToLatin(word, ref latin);
        if (latin.Count > 0) tokens.Add(new NameToken(Lexicon.Find(lexicon, latin.Items), start, length, origin, native));
    }

    private const int Latin = 1 << (int)Script.Latin;
    private const int Abjads = 1 << (int)Script.Arabic | 1 << (int)Script.Hebrew;
    private const int EastAsian = 1 << (int)Script.Han | 1 << (int)Script.Kana | 1 << (int)Script.Hangul;

    // A word of two scripts is read letter by letter, as it looks.
    private static Origin OriginOf(int scripts) => scripts != 0 && (scripts & ~Abjads) == 0 ? Origin.Abjad : Origin.Alphabet;

    private static int ScriptsOf(ReadOnlySpan<char> word)
    {
        var scripts = 0;
        foreach (var c in word)
        {
            if (c < 0x80)
            {
                if (char.IsAsciiLetter(c)) scripts |= Latin;
                continue;
            }
            var script = ScriptDetector.Of(c);
            if (script == Script.Common) continue;
            scripts |= 1 << (int)script;
        }
        return scripts;
    }

    // East Asia writes without spaces, and Latin words right beside its own.
    private static void AddRuns(ref SpanList<NameToken> tokens, scoped ReadOnlySpan<char> word, int start, int length, Lexicon? lexicon, ref NameFlags flags)
    {
        for (int at = 0, taken; at < word.Length; at += taken)
        {
            taken = EastAsianRuns.FirstWord(word[at..], out var origin);
            var run = word.Slice(at, taken);
            if (origin == Origin.Alphabet) AddWord(ref tokens, run, start, length, lexicon, ref flags);
            else if (origin == Origin.Han) tokens.Add(new NameToken(Lexicon.Find(lexicon, run), start, length, origin, run.ToString()));
            else AddLatin(ref tokens, run, start, length, origin, run.ToString(), lexicon);
        }
    }
}
