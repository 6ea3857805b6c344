using Screening.Formats.Reading;
using Screening.Model;
using Screening.Text;

namespace Screening.Formats.Lists;

/// <summary>The facts that OFAC prints as running text: <c>DOB 1961; Registration Number 100230519 (Belarus); a.k.a. 'VOLAT'.</c></summary>
/// <remarks>
/// Weak aliases of the CSV stand only here: not in the alt file. What no row of the table knows stays in the remarks.
/// The text formats print every relation as <c>Linked To</c>, whatever the XML formats call it (<see cref="OfacLinks"/>), so it is a link and
/// no more: not knowing that it is ownership, it must not pass for ownership.
/// </remarks>
internal static class OfacRemarks
{
    private static readonly (string Prefix, Action<EntityDraft, string> Apply)[] Fields =
    [
        ("a.k.a. ", (d, v) => AddAlias(d, v, NameRole.Aka)),
        ("f.k.a. ", (d, v) => AddAlias(d, v, NameRole.Former)),
        ("n.k.a. ", (d, v) => AddAlias(d, v, NameRole.Aka)),
        ("DOB ", AddDates),
        ("Organization Established Date ", AddDates),
        ("nationality ", (d, v) => AddCountry(d, "nationality", v)),
        ("citizen ", (d, v) => AddCountry(d, "citizen", v)),
        ("Nationality of Registration ", (d, v) => AddCountry(d, "Nationality of Registration", v)),
        ("Vessel flag ", (d, v) => AddCountry(d, "Vessel flag", v)),
        ("Vessel owner ", (d, v) => d.AddLink(new EntityLink(Relation.LinkedTo, v))),
        ("Gender ", AddGender),
        ("Linked To: ", (d, v) => d.AddLink(new EntityLink(Relation.LinkedTo, v))),
    ];

    /// <summary>Adds the facts of a remark, whole or joined with its overflow.</summary>
    public static void Apply(string remarks, EntityDraft draft)
    {
        foreach (var part in remarks.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var field = WithoutStop(part);
            if (!ApplyField(WithoutBrackets(field), draft)) draft.AddRemark(field);
        }
    }

    /// <summary>Adds one fact; false where it is of no known form.</summary>
    public static bool ApplyField(string text, EntityDraft draft)
    {
        var field = text.StartsWith("alt. ", StringComparison.Ordinal) ? text[5..] : text;
        foreach (var (prefix, apply) in Fields)
        {
            if (!field.StartsWith(prefix, StringComparison.Ordinal)) continue;
            apply(draft, field[prefix.Length..].Trim());
            return true;
        }
        return OfacDocuments.Apply(draft, field);
    }

    // The full stop ends the remark, unless it belongs to an abbreviation: "S. EN C.", "S.A.".
    private static string WithoutStop(string part) =>
        part is [.., '.'] && !(part is [.., var before, var letter, '.'] && char.IsAsciiLetterUpper(letter) && before is ' ' or '.') ? part[..^1] : part;

    // Some editions put brackets round a whole remark: "(Linked To: HERON (GREY))". Brackets of a name stay.
    private static string WithoutBrackets(string part) =>
        part is ['(', .. var inner, ')'] && (!inner.Contains('(', StringComparison.Ordinal) || inner.StartsWith("Linked To: ", StringComparison.Ordinal)) ? inner : part;

    private static void AddAlias(EntityDraft draft, string value, NameRole role) => draft.AddName(Unquote(value), role, NameQuality.Weak);

    // Quotes inside a name are the same sign as those around it: ''ABD-AL-'IZ'. Only the outer pair goes.
    private static string Unquote(string value) => value is ['\'', .. var inner, '\''] ? inner : value.Trim('\'');

    private static void AddDates(EntityDraft draft, string value)
    {
        if (OfacDates.Parse(value) is { } date) draft.AddBirthDate(date);
        else draft.AddRemark($"Date {value}");
    }

    private static void AddCountry(EntityDraft draft, string label, string value)
    {
        if (PlaceNames.CountryCode(value.Replace("possibly ", "", StringComparison.Ordinal)) is { } code) draft.AddCountry(code);
        else draft.AddRemark($"{label} {value}");
    }

    private static void AddGender(EntityDraft draft, string value)
    {
        if (value.ToLowerInvariant() is "male" or "female") draft.Gender = value.ToLowerInvariant();
        else draft.AddRemark($"Gender {value}");
    }
}
