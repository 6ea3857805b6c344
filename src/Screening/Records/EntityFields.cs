using System.Globalization;
using Screening.Model;

namespace Screening.Records;

/// <summary>A field of an entry as its comparison with another edition sees it.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="IsMatched">Whether names and shipments are matched by it, so that a change of it may change an answer.</param>
/// <param name="Values">What an entry has in it, each value as one text.</param>
internal sealed record EntityField(string Name, bool IsMatched, Func<Entity, IEnumerable<string>> Values);

/// <summary>THE table of fields that two states of an entry are compared by. The line of a record and the order of values are no part of it.</summary>
internal static class EntityFields
{
    /// <summary>The fields, in the order in which changes are told.</summary>
    public static IReadOnlyList<EntityField> All { get; } =
    [
        new("kind", true, e => [e.Kind.ToString().ToLowerInvariant()]),
        new("names", true, e => e.Names.Select(Name)),
        new("identifiers", true, e => e.Identifiers.Select(i => With($"{i.Type} {i.Value}", i.Country))),
        new("addresses", true, e => e.Addresses.Select(a => a.Text)),
        new("countries", true, e => e.Countries),
        new("dates", true, e => e.BirthDates),
        new("gender", true, e => One(e.Gender)),
        new("same as", true, e => e.SameAs),
        new("links", true, e => e.Links.Select(Link)),
        // Rules ask for programmes and for secondary sanctions.
        new("programmes", true, e => e.Programmes),
        new("secondary risk", true, e => e.IsSecondaryRisk ? ["yes"] : []),
        new("acts", false, e => e.LegalBases),
        new("measures", false, e => e.Measures),
        new("listed", false, e => One(e.Listed)),
        new("changed", false, e => One(e.Changed)),
        new("ends", false, e => One(e.Ends)),
        new("remarks", false, e => One(e.Remarks)),
    ];

    // The primary name may change places with an alias: that is told, and changes no answer by itself.
    private static string Name(EntityName name) =>
        With(name.Name, string.Join(", ", new[] { name.Role == NameRole.Aka ? null : name.Role.ToString().ToLowerInvariant(), name.Quality == NameQuality.Weak ? "weak" : null }.OfType<string>()));

    private static string Link(EntityLink link)
    {
        var share = link.PercentMin is null && link.PercentMax is null ? "" : string.Create(CultureInfo.InvariantCulture, $"{link.PercentMin ?? 0} to {link.PercentMax ?? 100} %");
        return With($"{link.Relation} {link.Name}", string.Join(", ", new[] { link.Entity, share.Length > 0 ? share : null }.OfType<string>()));
    }

    private static string With(string text, string? note) => string.IsNullOrEmpty(note) ? text : $"{text} ({note})";

    private static string[] One(string? value) => value is null ? [] : [value];
}
