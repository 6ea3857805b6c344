namespace Screening.Formats.Lists;

/// <summary>Several names in one field, cut where no bracket and no quote is open.</summary>
internal static class NameLists
{
    /// <summary>Cuts a text. Brackets and straight quotes that do not come in pairs are plain signs: lists lose one now and then.</summary>
    /// <param name="text">The field's text.</param>
    /// <param name="separator">How many characters at a place separate two names; 0 where none do.</param>
    public static IReadOnlyList<string> Split(string text, Func<string, int, int> separator)
    {
        var brackets = IsPaired(text);
        var straight = text.Count(c => c == '"') % 2 == 0;
        var (depth, quoted, start) = (0, false, 0);
        var names = new List<string>();
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '(' when brackets:
                    depth++;
                    break;
                case ')' when brackets:
                    depth--;
                    break;
                case '"' when straight:
                    quoted = !quoted;
                    break;
                // One closing sign ends all that are open: «Plant «Heron».
                case '«' or '“' or '„':
                    quoted = text.AsSpan(i).ContainsAny('»', '”');
                    break;
                case '»' or '”':
                    quoted = false;
                    break;
            }
            if (depth > 0 || quoted || separator(text, i) is not (> 0 and var length)) continue;
            AddTrimmed(names, text[start..i]);
            start = i + length;
            i = start - 1;
        }
        AddTrimmed(names, text[Math.Min(start, text.Length)..]);
        return names;
    }

    /// <summary>Whether every bracket is closed, and none before it is opened.</summary>
    public static bool IsPaired(string text)
    {
        var depth = 0;
        foreach (var c in text)
        {
            if (c == '(') depth++;
            if (c == ')' && --depth < 0) return false;
        }
        return depth == 0;
    }

    /// <summary>What stands before the bracket that ends a text, and inside it; null where no pair of brackets ends it.</summary>
    public static (string Lead, string Inner)? LastBracket(string text)
    {
        if (!text.EndsWith(')') || !IsPaired(text)) return null;
        var depth = 0;
        for (var i = text.Length - 1; i >= 0; i--)
        {
            if (text[i] == ')') depth++;
            if (text[i] == '(' && --depth == 0) return (text[..i].Trim(), text[(i + 1)..^1].Trim());
        }
        return null;
    }

    private static void AddTrimmed(List<string> names, string name)
    {
        name = name.Trim(' ', ',', ';');
        if (!IsPaired(name)) name = name.Trim('(', ')').Trim();
        if (name.Length > 0) names.Add(name);
    }
}
