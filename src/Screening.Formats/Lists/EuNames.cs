using Screening.Formats.Reading;
using Screening.Model;

namespace Screening.Formats.Lists;

/// <summary>Names of the European Union's list: none is marked as the leading one, and each of 24 languages has its own.</summary>
internal static class EuNames
{
    private const int Weak = 8;
    private const int Foreign = 2;
    private const int NotLatin = 4;

    /// <summary>The whole name; of its parts where the list gives only those. Null where there is none.</summary>
    public static string? Whole(EuChild name)
    {
        if (name["wholeName"] is { } whole) return whole;
        var parts = name.Join(" ", "firstName", "middleName", "lastName");
        return parts.Length > 0 ? parts : null;
    }

    /// <summary>Adds the names of one party, the leading one first: strong, in Latin letters, in English or in no stated language.</summary>
    public static void Add(IReadOnlyList<EuChild> names, EntityDraft draft, ListBuilder list)
    {
        var known = new List<(EntityName Name, int Rank)>();
        foreach (var child in names)
        {
            if (Whole(child) is not { } whole) list.Issue(child.Line, "missing-name", $"{draft.Id}: found a name without text; expected wholeName, or its parts");
            else known.Add((Name(child, whole, draft.Kind), Rank(child, whole)));
            AddNotes(child, draft);
        }
        if (known.Count == 0) return;
        var lead = known.MinBy(k => k.Name.Name.Length > InputLimits.MaxName ? int.MaxValue : k.Rank).Name;
        draft.AddName(lead with { Role = NameRole.Primary });
        // A name given both as strong and as weak is strong.
        foreach (var (name, _) in known.Where(k => k.Name.Quality == NameQuality.Strong)) draft.AddName(name);
        foreach (var (name, _) in known) draft.AddName(name);
    }

    private static EntityName Name(EuChild child, string whole, EntityKind kind) => new(whole, NameRole.Aka, IsWeak(child) ? NameQuality.Weak : NameQuality.Strong, child["nameLanguage"]?.ToLowerInvariant())
    {
        Given = kind == EntityKind.Person && child.Join(" ", "firstName", "middleName") is { Length: > 0 } given ? given : null,
        Family = kind == EntityKind.Person ? child["lastName"] : null,
    };

    private static bool IsWeak(EuChild child) => string.Equals(child["strong"], "false", StringComparison.OrdinalIgnoreCase);

    private static int Rank(EuChild child, string whole)
    {
        var language = child["nameLanguage"] switch { null => 1, var l when l.Equals("EN", StringComparison.OrdinalIgnoreCase) => 0, _ => Foreign };
        return language + (IsLatin(whole) ? 0 : NotLatin) + (IsWeak(child) ? Weak : 0);
    }

    // Letters of Latin, with its accents and extensions; a name without any letter is as good.
    private static bool IsLatin(string name) => !name.Any(c => char.IsLetter(c) && c is not (<= '\u024F' or (>= '\u1E00' and <= '\u1EFF')));

    private static void AddNotes(EuChild child, EntityDraft draft)
    {
        draft.Gender ??= child["gender"] switch { "M" => "male", "F" => "female", _ => null };
        if (child["title"] is { } title) draft.AddRemark($"Title: {title}");
        if (child["function"] is { } function) draft.AddRemark($"Function: {function}");
        foreach (var remark in child.Remarks) draft.AddRemark(remark);
    }
}
