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

    /// <summary>Normalises one name.</summary>
    public static NormalizedName Normalize(string name)
    {
        var flags = NameFlags.None;
        var source = name.Contains(RightToLeftOverride) ? TurnBack(name) : name;
        var tokens = new List<NameToken>(8);
        var word = new StringBuilder(32);
        var wordStart = 0;
        for (var i = 0; i < source.Length;)
        {
            if (Rune.DecodeFromUtf16(source.AsSpan(i), out var rune, out var width) != System.Buffers.OperationStatus.Done || rune.Value == 0xFFFD)
                flags |= NameFlags.BrokenText;
            var kind = Classify(rune, ref flags);
            if (kind == CharacterKind.Part)
            {
                if (word.Length == 0) wordStart = i;
                UnicodeFold.Append(word, rune);
            }
            else if (kind == CharacterKind.Separator)
            {
                Flush(tokens, word, wordStart, i, ref flags);
                if (rune.Value is '&' or 0xFE60 or 0xFF06) tokens.Add(new NameToken("and", i, width));
                if (rune.Value is '%' or 0xFE6A or 0xFF05) tokens.Add(new NameToken("percent", i, width));
            }
            i += width;
        }
        Flush(tokens, word, wordStart, source.Length, ref flags);
        JoinDottedLetters(tokens, source);
        JoinCompounds(tokens);
        return new NormalizedName(name, [.. tokens], flags);
    }

    private enum CharacterKind
    {
        Part,
        Separator,
        Dropped,
    }

    private static CharacterKind Classify(Rune rune, ref NameFlags flags)
    {
        var value = rune.Value;
        if (value < 0x80)
        {
            if (char.IsAsciiLetterOrDigit((char)value)) return CharacterKind.Part;
            // O'Brien and Obrien are one word; a control character in a name is a trick or damage.
            if (value is '\'' or '`') return CharacterKind.Dropped;
            if (value is < 0x20 and not ('\t' or '\n' or '\r')) flags |= NameFlags.Invisible;
            return CharacterKind.Separator;
        }
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

    private static void Flush(List<NameToken> tokens, StringBuilder word, int start, int end, ref NameFlags flags)
    {
        if (word.Length == 0) return;
        var text = word.Replace("'", "").ToString();
        word.Clear();
        var from = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && !IsCut(text[i])) continue;
            if (i > from) AddWord(tokens, text[from..i], start, end - start, ref flags);
            from = i + 1;
        }
    }

    // A fold may hold a space or punctuation: "½" becomes "1⁄2", "㈱" stands in brackets.
    private static bool IsCut(char c) => c < 0x80
        ? !char.IsAsciiLetterOrDigit(c)
        : char.IsPunctuation(c) || char.IsSeparator(c) || char.GetUnicodeCategory(c) is UnicodeCategory.MathSymbol or UnicodeCategory.CurrencySymbol or UnicodeCategory.ModifierSymbol;

    private static void AddWord(List<NameToken> tokens, string word, int start, int length, ref NameFlags flags)
    {
        var scripts = ScriptsOf(word);
        if ((scripts & EastAsian) != 0)
        {
            AddRuns(tokens, word, start, length, ref flags);
            return;
        }
        var (origin, native) = (OriginOf(scripts), word);
        if ((scripts & ~Latin) != 0)
        {
            if ((scripts & Latin) != 0)
            {
                flags |= NameFlags.MixedScript;
                word = Confusables.Resolve(word);
            }
            word = Transliterator.ToLatin(word);
        }
        if (word.Length > 0) tokens.Add(new NameToken(word, start, length, origin, origin == Origin.Alphabet ? null : native));
    }

    private const int Latin = 1 << (int)Script.Latin;
    private const int Abjads = 1 << (int)Script.Arabic | 1 << (int)Script.Hebrew;
    private const int EastAsian = 1 << (int)Script.Han | 1 << (int)Script.Kana | 1 << (int)Script.Hangul;

    // A word of two scripts is read letter by letter, as it looks.
    private static Origin OriginOf(int scripts) => scripts != 0 && (scripts & ~Abjads) == 0 ? Origin.Abjad : Origin.Alphabet;

    private static int ScriptsOf(string word)
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
    private static void AddRuns(List<NameToken> tokens, string word, int start, int length, ref NameFlags flags)
    {
        for (int at = 0, taken; at < word.Length; at += taken)
        {
            taken = EastAsianRuns.FirstWord(word.AsSpan(at), out var origin);
            var native = word.Substring(at, taken);
            if (origin == Origin.Alphabet) AddWord(tokens, native, start, length, ref flags);
            else if ((origin == Origin.Han ? native : Transliterator.ToLatin(native)) is { Length: > 0 } text) tokens.Add(new NameToken(text, start, length, origin, native));
        }
    }

    // Servant of ..., ... of God, ... of the faith: one name, however Arabic spaces it.
    private static void JoinCompounds(List<NameToken> tokens)
    {
        for (var i = 0; i + 1 < tokens.Count; i++)
        {
            var (left, right) = (tokens[i], tokens[i + 1]);
            if (left.Origin != Origin.Abjad || right.Origin != Origin.Abjad || left.Native!.Length < 2) continue;
            if (!(left.Native == "عبد" && right.Native!.StartsWith("ال", StringComparison.Ordinal)) && right.Native is not ("الله" or "اله" or "الدين")) continue;
            tokens[i] = new NameToken(left.Text + right.Text, left.Start, right.Start + right.Length - left.Start, Origin.Abjad, left.Native + right.Native);
            tokens.RemoveAt(i + 1);
        }
    }

    // M.Z.K.T. is one word; two initials are two ("J. R. Smith"), and "S.A." is known to the legal forms as it stands.
    private static void JoinDottedLetters(List<NameToken> tokens, string source)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            var end = i;
            while (end < tokens.Count && tokens[end].Text.Length == 1 && char.IsAsciiLetter(tokens[end].Text[0])
                && (end == i || IsSingleDot(source, tokens[end - 1], tokens[end]))) end++;
            if (end - i < 3) continue;
            var joined = string.Concat(tokens.Skip(i).Take(end - i).Select(t => t.Text));
            var last = tokens[end - 1];
            tokens[i] = new NameToken(joined, tokens[i].Start, last.Start + last.Length - tokens[i].Start);
            tokens.RemoveRange(i + 1, end - i - 1);
        }
    }

    private static bool IsSingleDot(string source, NameToken left, NameToken right) =>
        right.Start == left.Start + left.Length + 1 && source[right.Start - 1] == '.';
}
