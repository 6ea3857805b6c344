using Screening.Formats.Reading;
using Screening.Model;

namespace Screening.Formats.Lists;

/// <summary>Aliases of the United Nations' list: one name, or several in one field, with spellings and remarks in brackets.</summary>
internal static class UnAliases
{
    private static readonly Dictionary<string, (NameRole Role, NameQuality Quality)> Qualities = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Good"] = (NameRole.Aka, NameQuality.Strong),
        ["Low"] = (NameRole.Aka, NameQuality.Weak),
        ["a.k.a."] = (NameRole.Aka, NameQuality.Strong),
        ["f.k.a."] = (NameRole.Former, NameQuality.Strong),
    };

    // What brackets and notes say about a name, and the part that it then plays; null: no other.
    private static readonly (string Text, NameRole? Role)[] Remarks =
    [
        ("previously listed as", NameRole.Former),
        ("formerly listed as", NameRole.Former),
        ("birth name", null),
        ("combat name", null),
        ("original script", null),
    ];

    // What stands before a spelling in another script.
    private static readonly (string Label, string? Language)[] Scripts =
    [
        ("in Arabic script:", "ar"),
        ("in Arabic:", "ar"),
        ("original script:", null),
    ];

    private const string SubUnit = " - sub-unit name";
    private const string Born = ", born ";

    /// <summary>Adds the names and facts of an alias; a placeholder is passed over.</summary>
    public static void Add(ListBuilder list, EntityDraft draft, XmlItem item)
    {
        var facts = item.Children.Where(c => c.Name != "QUALITY" && c.Text is not null).ToList();
        if (facts.Count == 0) return;
        var (role, quality) = (NameRole.Aka, NameQuality.Strong);
        if (item.TextOf("QUALITY") is { } word && Qualities.TryGetValue(word, out var known)) (role, quality) = known;
        else list.Issue(item.Line, "unknown-alias-quality", $"found the alias quality {Excerpt.Of(item.TextOf("QUALITY"))}, and took the name for a good alias; expected one of {string.Join(", ", Qualities.Keys)}");
        var note = item.TextOf("NOTE") is { } text ? OneLine.Of(text) : null;
        if (note is not null && Remarks.FirstOrDefault(r => note.StartsWith(r.Text, StringComparison.OrdinalIgnoreCase)).Role is { } told) role = told;
        var alias = OneLine.Of(item.TextOf("ALIAS_NAME") ?? "");
        foreach (var name in NameLists.Split(alias, Separator)) AddName(draft, name, role, quality);
        AddFacts(list, draft, item, alias, note);
        if (note is not null) AddNote(draft, alias, note, quality);
    }

    private static void AddFacts(ListBuilder list, EntityDraft draft, XmlItem item, string alias, string? note)
    {
        if (item.TextOf("DATE_OF_BIRTH") is { } date)
        {
            if (UnDates.Of(date) is { } day) draft.AddBirthDate(day);
            else list.Issue(item.Line, "bad-date", $"found the date of birth {Excerpt.Of(date)}, and left it out; expected a day or a year");
        }
        // Facts that the list ties to the one alias: the remark keeps them together.
        var facts = new[] { item.TextOf("DATE_OF_BIRTH"), UnReader.Joined(item, ", ", "CITY_OF_BIRTH", "COUNTRY_OF_BIRTH"), note }.OfType<string>().ToList();
        if (facts.Count > 0) draft.AddRemark($"Alias {alias}: {string.Join("; ", facts)}");
    }

    // "Hay (a; b)": names in the bracket; "(Abu X)" behind another script: a spelling; "(HXY)" behind Latin letters belongs to the name.
    private static void AddName(EntityDraft draft, string name, NameRole role, NameQuality quality)
    {
        var born = name.IndexOf(Born, StringComparison.Ordinal);
        if (born > 0)
        {
            draft.AddRemark($"Alias {name}");
            name = name[..born];
        }
        if (name.EndsWith(SubUnit, StringComparison.OrdinalIgnoreCase)) name = name[..^SubUnit.Length];
        if (NameLists.LastBracket(name) is not ({ Length: > 0 } lead, { Length: > 0 } inner))
        {
            draft.AddName(new EntityName(name, role, quality));
            return;
        }
        var remark = Array.Find(Remarks, r => r.Text.Equals(inner, StringComparison.OrdinalIgnoreCase));
        if (remark.Text is not null)
        {
            AddName(draft, lead, remark.Role ?? role, quality);
        }
        else if (Spelling(inner) is ({ } spelling, var language) && (language is not null || spelling.Length < inner.Length))
        {
            AddName(draft, lead, role, quality);
            draft.AddName(new EntityName(spelling, role, quality, language));
        }
        else if (inner.Contains(';', StringComparison.Ordinal) || LatinLetters.AreMissing(inner) != LatinLetters.AreMissing(lead))
        {
            AddName(draft, lead, role, quality);
            foreach (var other in NameLists.Split(inner, Separator)) AddName(draft, other, role, quality);
        }
        else
        {
            draft.AddName(new EntityName(name, role, quality));
        }
    }

    // "In Arabic: ..." at a note's end; spellings in Latin letters, joined by semicolons, behind a name in others.
    private static void AddNote(EntityDraft draft, string alias, string note, NameQuality quality)
    {
        if (Spelling(note) is ({ } spelling, var language)) draft.AddName(new EntityName(spelling, NameRole.Aka, quality, language));
        else if (LatinLetters.AreMissing(alias) && note.Contains(';', StringComparison.Ordinal) && !note.Any(c => char.IsAsciiDigit(c) || c is ':' or '('))
            foreach (var name in NameLists.Split(note, Separator)) draft.AddName(new EntityName(name, NameRole.Aka, quality));
    }

    private static (string? Name, string? Language) Spelling(string text)
    {
        foreach (var (label, language) in Scripts)
        {
            var at = text.IndexOf(label, StringComparison.OrdinalIgnoreCase);
            if (at >= 0 && text[(at + label.Length)..].Trim() is { Length: > 0 } name) return (name, language);
        }
        return (null, null);
    }

    // A semicolon, or a letter that counts: "Ostrich b) O. Bird".
    private static int Separator(string text, int at)
    {
        if (text[at] == ';') return 1;
        return text[at] == ' ' && at + 3 < text.Length && char.IsAsciiLetterLower(text[at + 1]) && text[at + 2] == ')' && text[at + 3] == ' ' ? 4 : 0;
    }
}
