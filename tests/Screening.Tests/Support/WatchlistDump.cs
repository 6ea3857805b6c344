using System.Globalization;
using System.Text;
using Screening.Model;

namespace Screening.Tests.Support;

/// <summary>All that was read of lists, for people: a line a fact, in order. What is empty is left out.</summary>
internal static class WatchlistDump
{
    /// <summary>A list as text.</summary>
    public static string Of(Watchlist list) => Of([list]);

    /// <summary>The lists as text.</summary>
    public static string Of(IEnumerable<Watchlist> lists)
    {
        var text = new StringBuilder();
        foreach (var list in lists)
        {
            text.Append(CultureInfo.InvariantCulture, $"{list.Version.List} as {list.Format}, of {list.Version.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "no date"}: ")
                .Append(CultureInfo.InvariantCulture, $"{list.Records} records, {list.Loaded} loaded, {list.SetAside} set aside, {list.Rejected} rejected\n");
            foreach (var issue in list.Issues) text.Append(CultureInfo.InvariantCulture, $"  ! line {issue.Line} {issue.Code}: {issue.Message}\n");
            foreach (var entity in list.Entities) Add(text, entity);
        }
        return text.ToString();
    }

    private static void Add(StringBuilder text, Entity e)
    {
        text.Append(CultureInfo.InvariantCulture, $"  {e.Id} {e.Kind} line {e.Line}\n");
        foreach (var n in e.Names)
        {
            var facts = new[] { n.Quality == NameQuality.Weak ? "weak" : null, n.Language, n.Script, n.Given is null ? null : $"given {n.Given}", n.Family is null ? null : $"family {n.Family}" }.OfType<string>().ToList();
            text.Append(CultureInfo.InvariantCulture, $"    {n.Role}: {n.Name}{(facts.Count > 0 ? $" [{string.Join("; ", facts)}]" : "")}\n");
        }
        foreach (var i in e.Identifiers) text.Append(CultureInfo.InvariantCulture, $"    number {i.Type} {i.Value}{(i.Country is null ? "" : " of " + i.Country)}\n");
        foreach (var a in e.Addresses) text.Append(CultureInfo.InvariantCulture, $"    address {a.Text} [{a.City}; {a.Country}]\n");
        foreach (var (label, values) in new (string, IReadOnlyList<string>)[] { ("countries", e.Countries), ("dates", e.BirthDates), ("programmes", e.Programmes), ("acts", e.LegalBases), ("measures", e.Measures), ("same as", e.SameAs) })
        {
            if (values.Count > 0) text.Append(CultureInfo.InvariantCulture, $"    {label}: {string.Join(" | ", values)}\n");
        }
        foreach (var (label, value) in new[] { ("gender", e.Gender), ("listed", e.Listed), ("changed", e.Changed), ("ends", e.Ends), ("remarks", e.Remarks), ("secondary risk", e.IsSecondaryRisk ? "yes" : null) })
        {
            if (value is not null) text.Append(CultureInfo.InvariantCulture, $"    {label}: {value}\n");
        }
        foreach (var l in e.Links)
        {
            var share = l.PercentMin is null ? "" : string.Create(CultureInfo.InvariantCulture, $" {l.PercentMin} to {l.PercentMax} %");
            text.Append(CultureInfo.InvariantCulture, $"    {l.Relation} {l.Name}{(l.Entity is null ? "" : $" ({l.Entity})")}{share} {l.Status}{(l.Criterion is null ? "" : " " + l.Criterion)}\n");
        }
    }
}
