using System.Collections.Frozen;
using Screening.Formats.Reading;
using Screening.Model;

namespace Screening.Formats.Lists;

/// <summary>Names of Canada's list: several in one field, joined by commas, semicolons, strokes or words, in as many languages.</summary>
/// <remarks>
/// A comma before a legal form joins; so does one inside brackets or quotes. "and" parts two names where both begin with one word, where one
/// is of another script, and in a person's names; elsewhere it belongs to a name. A person's alias of one word is a part of a name or a
/// nickname, though the list gives no grades, and is taken for a weak one.
/// </remarks>
internal static class SemaNames
{
    private static readonly FrozenSet<string> LegalForms = new[]
    {
        "Ltd", "Limited", "Inc", "Incorporated", "Co", "Corp", "Company", "LLC", "LLP", "PLC", "JSC", "PJSC", "OJSC", "CJSC", "SC", "AO", "OAO", "PAO", "ZAO", "OOO", "TOV",
        "GmbH", "AG", "SA", "SAS", "SARL", "SRL", "SpA", "BV", "NV", "AB", "AS", "Pte", "Pvt", "Pty", "Bhd", "FZE", "FZCO", "DMCC", "FZ-LLC", "III", "II", "Jr", "Sr",
        "АО", "ОАО", "ПАО", "ЗАО", "ООО", "ААТ", "ТОВ", "ФГУП", "САО", "НАО", "АНО",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly string[] Joints = ["or ", "and ", "AKA ", "also known as "];
    private static readonly string[] Articles = ["the ", "l'", "l’"];
    private const string And = " and ";
    private const string Or = " or ";

    // From here on scripts are written without spaces.
    private const char FirstUnspaced = '\u2E80';

    // Shorter ends are parts of one word: "A/S", "M/V".
    private const int MinStrokeEnd = 3;

    /// <summary>A body's or a ship's names, the leading one first. A stroke parts the English from the French name.</summary>
    public static IReadOnlyList<EntityName> OfBody(string text)
    {
        var versions = NameLists.Split(text, (t, i) => t[i] == '/' && IsStroke(t, i) ? 1 : 0);
        var names = new List<EntityName>();
        foreach (var version in versions)
        {
            var language = names.Count == 0 || versions.Count != 2 ? null : "fr";
            foreach (var name in InlineNames.Of(version))
            {
                foreach (var one in name.Role == NameRole.Primary ? [name.Name] : NameLists.Split(name.Name, Comma).SelectMany(p => AtAnd(p, isPerson: false)))
                    names.Add(new EntityName(one, names.Count == 0 ? NameRole.Primary : name.Role == NameRole.Former ? NameRole.Former : NameRole.Aka, Language: language));
            }
        }
        return names;
    }

    /// <summary>The names of the field of aliases.</summary>
    public static IEnumerable<EntityName> OfAliases(string text, bool isPerson)
    {
        foreach (var piece in NameLists.Split(text, (t, i) => Separator(t, i, isPerson)))
        {
            string? language = null;
            foreach (var (name, tongue) in Labelled(piece))
            {
                language = tongue ?? language;
                foreach (var one in AtTurns(WithoutJoints(name)).SelectMany(n => AtAnd(n, isPerson)))
                {
                    if (!one.Any(char.IsLetter)) continue;
                    var isPart = isPerson && one.All(c => c is not ' ' and < FirstUnspaced);
                    yield return new EntityName(one, NameRole.Aka, isPart ? NameQuality.Weak : NameQuality.Strong, language);
                }
            }
        }
    }

    private static int Separator(string text, int at, bool isPerson)
    {
        if (text[at] == ';') return 1;
        if (text[at] == '/') return isPerson || IsStroke(text, at) ? 1 : 0;
        if (IsAt(text, at, Or)) return Or.Length;
        return !isPerson && text[at] == ',' && GoesOn(text, at) ? 0 : Comma(text, at);
    }

    private static int Comma(string text, int at) => text[at] is ',' or '،' && !JoinsLegalForm(text, at) ? 1 : 0;

    // "Ministry of Culture, sport and tourism": a small letter of the same script goes on with a body's name.
    private static bool GoesOn(string text, int at)
    {
        var rest = text.AsSpan(at + 1).TrimStart();
        return rest.Length > 0 && char.IsLower(rest[0]) && LatinLetters.Begin(rest) == LatinLetters.Begin(text.AsSpan(0, at))
            && !Array.Exists(Articles, a => text.AsSpan(at + 1).TrimStart().StartsWith(a, StringComparison.Ordinal));
    }

    // Whether what stands on either side, to the next separator, is a legal form and nothing else: "Heron Works, Ltd.", "ОАО, Цапля".
    private static bool JoinsLegalForm(string text, int comma)
    {
        var (before, after) = (text[..comma], text[(comma + 1)..]);
        var end = after.AsSpan().IndexOfAny(",;/(");
        if (end >= 0) after = after[..end];
        if (after.IndexOf(Or, StringComparison.Ordinal) is >= 0 and var or) after = after[..or];
        return AreLegalForms(before[(before.AsSpan().LastIndexOfAny(";/") + 1)..]) || AreLegalForms(after);
    }

    private static bool AreLegalForms(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 0 && Array.TrueForAll(words, w => LegalForms.Contains(w.Replace(".", "", StringComparison.Ordinal)));
    }

    private static bool IsStroke(string text, int at) => EndLength(text, at, -1) >= MinStrokeEnd && EndLength(text, at, 1) >= MinStrokeEnd;

    // Letters and digits beside a stroke; a space or a quote beside it counts as much as a long word.
    private static int EndLength(string text, int at, int step)
    {
        var length = 0;
        for (var i = at + step; i >= 0 && i < text.Length && length < MinStrokeEnd; i += step)
        {
            if (!char.IsLetterOrDigit(text[i])) return length == 0 ? MinStrokeEnd : length;
            length++;
        }
        return length;
    }

    // "Grey Heron Russian: Серая цапля": a language and a colon begin another name.
    private static IEnumerable<(string Name, string? Language)> Labelled(string piece)
    {
        string? language = null;
        while (true)
        {
            var (at, end, next) = Label(piece);
            if (at < 0) break;
            if (piece[..at].Trim(' ', '(', ',') is { Length: > 0 } before) yield return (before, language);
            (piece, language) = (piece[end..], next);
        }
        if (piece.Trim() is { Length: > 0 } rest) yield return (rest, language);
    }

    private static (int Start, int End, string? Language) Label(string text)
    {
        for (var colon = text.IndexOf(':', StringComparison.Ordinal); colon >= 0; colon = text.IndexOf(':', colon + 1))
        {
            var end = text[..colon].TrimEnd().Length;
            var start = end;
            while (start > 0 && char.IsLetter(text[start - 1])) start--;
            if (Languages.Tag(text[start..end]) is { } tag) return (start, colon + 1, tag);
        }
        return (-1, -1, null);
    }

    // "Grey Heron مالك": no name is written in both directions.
    private static IEnumerable<string> AtTurns(string text)
    {
        var (start, gap, before) = (0, 0, default(bool?));
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == ' ') gap = i;
            if (!char.IsLetter(text[i])) continue;
            var isLeftward = text[i] is (>= '\u0590' and <= '\u08FF') or (>= '\uFB1D' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFF');
            if (before is { } last && last != isLeftward && gap > start)
            {
                yield return text[start..gap].Trim();
                start = gap + 1;
            }
            before = isLeftward;
        }
        yield return text[start..].Trim();
    }

    private static string WithoutJoints(string name)
    {
        foreach (var joint in Joints)
        {
            if (name.StartsWith(joint, StringComparison.Ordinal)) name = name[joint.Length..];
        }
        return name.EndsWith(" AKA", StringComparison.Ordinal) ? name[..^4].Trim(' ', ',') : name.Trim();
    }

    private static IEnumerable<string> AtAnd(string name, bool isPerson)
    {
        var at = name.IndexOf(And, StringComparison.Ordinal);
        if (at <= 0) return [name];
        var (before, after) = (name[..at].Trim(), name[(at + And.Length)..].Trim());
        var isTwo = isPerson || FirstWord(before).Equals(FirstWord(after), StringComparison.OrdinalIgnoreCase) || LatinLetters.AreMissing(before) || LatinLetters.AreMissing(after);
        return isTwo && before.Length > 0 && after.Length > 0 ? [before, .. AtAnd(after, isPerson)] : [name];
    }

    private static string FirstWord(string name) => name.Split(' ')[0];

    private static bool IsAt(string text, int at, string word) => string.CompareOrdinal(text, at, word, 0, word.Length) == 0;
}
