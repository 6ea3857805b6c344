using Screening.Model;

namespace Screening.Formats.Lists;

/// <summary>Further names that a list prints inside a name: <c>PEARL (A.K.A. NEI-CHIEN CHU) LI</c>, <c>Alpha Ltd., a.k.a. Beta</c>.</summary>
internal static class InlineNames
{
    private static readonly (string Word, NameRole Role)[] Markers =
    [
        ("also known as", NameRole.Aka),
        ("formerly known as", NameRole.Former),
        ("a.k.a", NameRole.Aka),
        ("f.k.a", NameRole.Former),
        ("n.k.a", NameRole.Aka),
        ("aka ", NameRole.Aka),
        ("fka ", NameRole.Former),
    ];

    /// <summary>The leading name first, then the others. One name, as it stands, where there is no other inside.</summary>
    public static IReadOnlyList<EntityName> Of(string text)
    {
        var marker = Next(text, 0);
        if (marker is null) return [new EntityName(text, NameRole.Primary)];
        var (start, _, _) = marker.Value;
        var bracket = start > 0 ? text[start - 1] : ' ';
        var close = bracket switch { '(' => ')', '[' => ']', _ => '\0' };
        var end = close == '\0' ? text.Length : Closing(text, start, bracket, close);
        var lead = Bare(text[..Math.Max(0, bracket is '(' or '[' ? start - 1 : start)]);
        // What goes on behind the bracket belongs to the leading name.
        if (end < text.Length) lead = $"{lead} {text[(end + 1)..].Trim()}".TrimEnd(' ', ',', ';');
        var names = new List<EntityName>();
        if (lead.Length > 0) names.Add(new EntityName(lead, NameRole.Primary));
        for (var at = marker; at is { } found;)
        {
            var next = Next(text[..end], found.End);
            foreach (var name in text[found.End..(next?.Start ?? end)].Split(';').Select(Bare).Where(n => n.Length > 0))
                names.Add(new EntityName(name, names.Count == 0 ? NameRole.Primary : found.Role));
            at = next;
        }
        return names.Count > 0 ? names : [new EntityName(text, NameRole.Primary)];
    }

    // The next marker that begins a word, with the stops and colons behind it.
    private static (int Start, int End, NameRole Role)? Next(string text, int from)
    {
        (int Start, int End, NameRole Role)? first = null;
        foreach (var (word, role) in Markers)
        {
            for (var at = text.IndexOf(word, from, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase))
            {
                if (at > 0 && char.IsLetterOrDigit(text[at - 1])) continue;
                var end = at + word.Length;
                if (end < text.Length && char.IsLetter(text[end]) && text[end - 1] != ' ') continue;
                while (end < text.Length && text[end] is ('.' or ',' or ':' or ' ')) end++;
                if (first is null || at < first.Value.Start) first = (at, end, role);
                break;
            }
        }
        return first;
    }

    private static int Closing(string text, int from, char open, char close)
    {
        var depth = 1;
        for (var i = from; i < text.Length; i++)
        {
            if (text[i] == open) depth++;
            if (text[i] == close && --depth == 0) return i;
        }
        return text.Length;
    }

    private static string Bare(string part)
    {
        var bare = part.Trim(' ', ',', ';', '-').TrimEnd('(', '[').TrimEnd(' ', ',', ';');
        return bare.EndsWith(" and", StringComparison.Ordinal) ? bare[..^4].TrimEnd(' ', ',', ';') : bare;
    }
}
