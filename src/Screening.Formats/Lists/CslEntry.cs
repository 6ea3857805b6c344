using System.Globalization;
using Screening.Formats.Reading;
using Screening.Model;
using Screening.Text;

namespace Screening.Formats.Lists;

/// <summary>One record of the US Consolidated Screening List or of one of its sources, whichever way it is printed.</summary>
internal sealed class CslEntry
{
    // An order's end beyond these is a slip of the keyboard: "3017" for "2017". It is kept as printed, and told.
    private const int FirstYear = 1940;
    private const int LastYear = 2130;

    private string? _addressCountry;

    public string? Source { get; set; }

    public string? Number { get; set; }

    public string? Type { get; set; }

    public string? Name { get; set; }

    public string? Country { get; set; }

    public string? Flag { get; set; }

    public string? Owner { get; set; }

    public string? Remarks { get; set; }

    /// <summary>First day of the listing, <c>yyyy-MM-dd</c>.</summary>
    public string? Start { get; set; }

    /// <summary>Last day of the listing, <c>yyyy-MM-dd</c>.</summary>
    public string? End { get; set; }

    /// <summary>Day of the last change, <c>yyyy-MM-dd</c>.</summary>
    public string? Changed { get; set; }

    public List<string> Aliases { get; } = [];

    public List<string> Programmes { get; } = [];

    public List<string> BirthDates { get; } = [];

    public List<string> Nations { get; } = [];

    public List<PostalAddress> Addresses { get; } = [];

    public List<string> LegalBases { get; } = [];

    public List<string> Measures { get; } = [];

    /// <summary>Numbers and other facts in the form of an OFAC remark: <c>Passport A1 (Iran)</c>.</summary>
    public List<string> Facts { get; } = [];

    /// <summary>Texts that no other field holds.</summary>
    public List<string> Notes { get; } = [];

    /// <summary>Adds an address of parts; one of a country alone is the party's country.</summary>
    public void AddAddress(string? city, string? country, params IEnumerable<string?> parts)
    {
        var code = PlaceNames.CountryCode(country);
        var texts = parts.Where(p => !string.IsNullOrWhiteSpace(p)).Select(p => p!.Trim()).ToList();
        _addressCountry ??= code;
        if (texts.Count == 0) Nations.AddRange(code is null ? [] : [code]);
        else Addresses.Add(new PostalAddress(string.Join(", ", code is null ? texts : [.. texts, code]), city, code));
    }

    /// <summary>Adds the record to the list its source names.</summary>
    /// <param name="lists">The lists of the file.</param>
    /// <param name="line">Line of the record.</param>
    /// <param name="published">Date of the edition.</param>
    public void AddTo(ListBuilders lists, int line, DateOnly? published)
    {
        var source = Source ?? "unknown";
        var key = ListKeys.OfSource(source);
        var list = lists[key ?? $"us-csl-{ListKeys.Slug(source)}"];
        list.Published ??= published;
        if (key is null) list.Issue(line, "unknown-source", $"found the source \"{source}\"; expected one of the Consolidated Screening List");
        if (Name is not { Length: > 0 and <= InputLimits.MaxName })
        {
            list.Reject(line, "missing-name", $"found no name, or one that is too long; expected 1 to {InputLimits.MaxName} characters");
            return;
        }
        var country = PlaceNames.CountryCode(Country) ?? _addressCountry;
        var draft = list.Record(Number ?? EntityIds.Compute(list.List, Name, country), line);
        // OFAC's own file has its lists besides the SDN in one, with the same numbers.
        if (Number is not null && list.List is not "us-ofac-sdn" && list.List.StartsWith("us-ofac-", StringComparison.Ordinal)) draft.AddSameAs(EntityIds.Of("us-ofac-cons", Number));
        if (draft.Kind == EntityKind.Unknown) draft.Kind = Kinds.Of(Type);
        foreach (var name in InlineNames.Of(Name)) draft.AddName(name);
        foreach (var alias in Aliases) draft.AddName(AliasProse.Clean(alias));
        foreach (var programme in Programmes) draft.AddProgramme(programme);
        foreach (var date in BirthDates) AddBirthDate(draft, date);
        foreach (var nation in Nations) draft.AddCountry(PlaceNames.CountryCode(nation));
        draft.AddCountry(PlaceNames.CountryCode(Flag));
        foreach (var fact in Facts.Where(f => !OfacRemarks.ApplyField(f, draft))) draft.AddRemark(fact);
        foreach (var address in Addresses) draft.AddAddress(address);
        draft.AddCountry(PlaceNames.CountryCode(Country));
        var (first, last, changed) = (Checked(list, line, Start, "first day of the listing"), Checked(list, line, End, "last day of the listing"), Checked(list, line, Changed, "day of change"));
        draft.Listed ??= first;
        draft.Ends ??= last;
        draft.Changed ??= changed;
        if (Owner is not null) draft.AddLink(new EntityLink(Relation.LinkedTo, Owner));
        foreach (var act in LegalBases) draft.AddLegalBasis(act);
        foreach (var measure in Measures) draft.AddMeasure(measure);
        foreach (var note in Notes) draft.AddRemark(note);
        if (Remarks is not null) OfacRemarks.Apply(Remarks, draft);
    }

    private static void AddBirthDate(EntityDraft draft, string text)
    {
        if (OfacDates.Parse(text) is { } date) draft.AddBirthDate(date);
        else draft.AddRemark($"Date {text}");
    }

    private static string? Checked(ListBuilder list, int line, string? day, string which)
    {
        if (day is null) return null;
        var isDay = DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date);
        if (!isDay) list.Issue(line, "bad-date", $"found {Excerpt.Of(day)} as the {which}, and left it out; expected a day there is");
        else if (date.Year is < FirstYear or > LastYear) list.Issue(line, "odd-date", $"found {day} as the {which}; expected a year from {FirstYear} to {LastYear}");
        return isDay ? day : null;
    }
}
