using System.Globalization;
using System.Text;
using Screening.Model;

namespace Screening.Tests.Support;

/// <summary>A list as read, for people: all that is known of each entity, a fact a line.</summary>
internal static class WatchlistDump
{
    /// <summary>The text.</summary>
    public static string Of(Watchlist list)
    {
        var text = new StringBuilder();
        void Line(string label, string? value)
        {
            if (!string.IsNullOrEmpty(value)) text.Append("  ").Append(label).Append(": ").Append(value).Append('\n');
        }
        text.Append(CultureInfo.InvariantCulture, $"{list.Version.List} ({list.Format}), published {list.Version.Published:yyyy-MM-dd}: {list.Records} records, {list.Loaded} loaded, {list.Rejected} rejected, {list.SetAside} set aside\n");
        foreach (var e in list.Entities)
        {
            text.Append(CultureInfo.InvariantCulture, $"{e.Id}, {e.Kind}, line {e.Line}\n");
            foreach (var n in e.Names) Line("name", $"{n.Name} [{string.Join(", ", new[] { n.Role.ToString(), n.Quality.ToString(), n.Language, n.Script, n.Given is null ? null : $"given {n.Given}", n.Family is null ? null : $"family {n.Family}" }.OfType<string>())}]");
            foreach (var i in e.Identifiers) Line("number", $"{i.Type} {i.Value} {i.Country}".TrimEnd());
            foreach (var a in e.Addresses) Line("address", $"{a.Text} [{a.City}, {a.Country}]");
            Line("countries", string.Join(", ", e.Countries));
            Line("dates", string.Join(", ", e.BirthDates));
            Line("gender", e.Gender);
            Line("programmes", string.Join("; ", e.Programmes));
            Line("acts", string.Join("; ", e.LegalBases));
            Line("measures", string.Join("; ", e.Measures));
            Line("listed", e.Listed);
            Line("changed", e.Changed);
            Line("ends", e.Ends);
            Line("same as", string.Join(", ", e.SameAs));
            foreach (var l in e.Links) Line("link", $"{l.Relation} {l.Name} {l.Entity} ({l.Status})");
            Line("remarks", e.Remarks?.ReplaceLineEndings(" / "));
        }
        foreach (var i in list.Issues) text.Append(CultureInfo.InvariantCulture, $"line {i.Line}, {i.Code}: {i.Message}\n");
        return text.ToString();
    }
}
