namespace Screening.Text;

/// <summary>Words that are one, however they were written apart.</summary>
internal static class WordJoins
{
    private const int FewestDotted = 3;

    /// <summary>M.Z.K.T. is one word; two initials are two ("J. R. Smith"), and "S.A." is known to the legal forms as it stands.</summary>
    /// <param name="tokens">The words of a name.</param>
    /// <param name="source">What they stand in.</param>
    public static void JoinDottedLetters(ref SpanList<NameToken> tokens, string source)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            var end = i;
            while (end < tokens.Count && tokens.Items[end].Text is [var letter] && char.IsAsciiLetter(letter)
                && (end == i || IsSingleDot(source, tokens.Items[end - 1], tokens.Items[end]))) end++;
            if (end - i < FewestDotted) continue;
            var (start, last) = (tokens.Items[i].Start, tokens.Items[end - 1]);
            tokens.Items[i] = new NameToken(string.Concat(tokens.Items[i..end].ToArray().Select(t => t.Text)), start, last.Start + last.Length - start);
            tokens.Remove(i + 1, end - i - 1);
        }
    }

    private static bool IsSingleDot(string source, in NameToken left, in NameToken right) =>
        right.Start == left.Start + left.Length + 1 && source[right.Start - 1] == '.';

    /// <summary>Servant of ..., ... of God, ... of the faith: one name, however Arabic spaces it.</summary>
    public static void JoinCompounds(ref SpanList<NameToken> tokens)
    {
        for (var i = 0; i + 1 < tokens.Count; i++)
        {
            if (tokens.Items[i].Origin != Origin.Abjad || tokens.Items[i + 1].Origin != Origin.Abjad) continue;
            var (left, right) = (tokens.Items[i], tokens.Items[i + 1]);
            if (left.Native!.Length < 2) continue;
            if (!(left.Native == "عبد" && right.Native!.StartsWith("ال", StringComparison.Ordinal)) && right.Native is not ("الله" or "اله" or "الدين")) continue;
            tokens.Items[i] = new NameToken(left.Text + right.Text, left.Start, right.Start + right.Length - left.Start, Origin.Abjad, left.Native + right.Native);
            tokens.Remove(i + 1, 1);
        }
    }
}
