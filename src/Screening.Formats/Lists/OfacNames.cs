using Screening.Formats.Reading;
using Screening.Model;

namespace Screening.Formats.Lists;

/// <summary>Names as OFAC's XML formats have them: in parts, with a kind, a quality and a script.</summary>
internal static class OfacNames
{
    private const string Marks = "\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069";

    /// <summary>The role of an alias: <c>A.K.A.</c>, <c>f.k.a.</c>, <c>nka</c>; null where the word is new. A name used now is an alias.</summary>
    public static NameRole? Role(string? type) => type?.Replace(".", "", StringComparison.Ordinal).ToUpperInvariant() switch
    {
        "AKA" or "NKA" or "NAME" => NameRole.Aka,
        "FKA" => NameRole.Former,
        _ => null,
    };

    /// <summary>The role of an alias, with an issue where the word is new.</summary>
    public static NameRole Role(string? type, ListBuilder list, int line)
    {
        if (Role(type) is { } role) return role;
        list.Issue(line, "unknown-alias-type", $"found the alias type {Excerpt.Of(type ?? "")}; expected a.k.a., f.k.a. or n.k.a.; taken for a.k.a.");
        return NameRole.Aka;
    }

    /// <summary>The code of a script, with an issue where its name is new; null where none is told.</summary>
    public static string? Script(string? name, ListBuilder list, int line)
    {
        var code = Scripts.Code(name);
        if (code is null && name is not null) list.Issue(line, "unknown-script", $"found the script {Excerpt.Of(name)}; expected one of ISO 15924; the name is kept without it");
        return code;
    }

    /// <summary>A text without the marks that tell its direction, which stand round names of right-to-left scripts and are no part of them.</summary>
    public static string? Clean(string? text) => text?.Trim().Trim(Marks.ToCharArray()).Trim();

    /// <summary>A name of its parts: <c>FAMILY, Given Middle</c> for a person, as the list's own formats write it; other parts in their order.</summary>
    /// <param name="parts">Type and value of each part.</param>
    /// <param name="whole">The whole name, where the list has that too.</param>
    public static EntityName Of(IReadOnlyList<(string? Type, string Value)> parts, string? whole = null)
    {
        var family = Join(parts.Where(p => IsFamily(p.Type)));
        var given = Join(parts.Where(p => IsGiven(p.Type)));
        if (family.Length == 0 || given.Length == 0) return new EntityName(Clean(whole) ?? Join(parts));
        return new EntityName(Clean(whole) ?? $"{family}, {given}") { Family = family, Given = given };
    }

    private static bool IsFamily(string? type) => type is "Last Name" or "Maiden Name" or "Patronymic" or "Matronymic";

    private static bool IsGiven(string? type) => type is "First Name" or "Middle Name" or "Nickname";

    private static string Join(IEnumerable<(string? Type, string Value)> parts) => string.Join(' ', parts.Select(p => Clean(p.Value)));
}
