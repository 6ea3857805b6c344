using System.Globalization;
using Screening.Formats.Chains;
using Screening.Formats.Lists;
using Screening.Formats.Reading;
using Screening.Model;
using Screening.Text;

namespace Screening.Formats.Rules;

/// <summary>Makes lists and links of what a case file gives in place of real ones.</summary>
internal static class CaseFixture
{
    private const string Format = "rule-cases";

    /// <summary>The lists; empty where the file gives none.</summary>
    public static IReadOnlyList<Watchlist> Lists(RuleSpot spot, IReadOnlyList<CaseListRow>? rows)
    {
        if (rows is null) return [];
        var lists = new List<Watchlist>();
        var whole = spot.Whole(rows, fewest: 1);
        for (var i = 0; i < whole.Count; i++)
        {
            var key = spot[i]["list"].Stated(whole[i].List);
            if (lists.Exists(l => l.Version.List == key)) throw spot[i]["list"].Fault($"{Excerpt.Of(key)} twice", "each list once");
            lists.Add(List(spot[i]["entities"], key, whole[i].Entities));
        }
        return lists;
    }

    /// <summary>The links as a register; null where the file gives none.</summary>
    public static FlaggedSupplyChain? Edges(RuleSpot spot, IReadOnlyList<CaseEdgeRow>? rows)
    {
        if (rows is null) return null;
        var (edges, row) = (new PlainEdges(), new EdgeRow());
        var whole = spot.Whole(rows, fewest: 1);
        for (var i = 0; i < whole.Count; i++)
        {
            row.Begin(i);
            Fill(row, whole[i]);
            edges.Add(row);
        }
        var chain = edges.Build(spot.Part.Stem);
        if (chain.Issues is not [var issue, ..]) return chain;
        var (found, expected) = Halves(issue.Message);
        throw spot[issue.Line].Fault(found, expected);
    }

    private static Watchlist List(RuleSpot spot, string key, IReadOnlyList<CaseEntityRow> rows)
    {
        var entities = new List<Entity>();
        var whole = spot.Whole(rows, fewest: 1);
        for (var i = 0; i < whole.Count; i++)
        {
            var entity = EntityOf(spot[i], key, whole[i]);
            if (entities.Exists(e => e.Id == entity.Id)) throw spot[i]["id"].Fault($"{Excerpt.Of(whole[i].Id)} twice", "each id once");
            entities.Add(entity);
        }
        return new Watchlist { Version = new ListVersion(key, null, spot.Part.Sha256, spot.Part.Name), Format = Format, Entities = entities, Records = entities.Count };
    }

    private static Entity EntityOf(RuleSpot spot, string list, CaseEntityRow row)
    {
        var draft = new EntityDraft(EntityIds.Of(list, spot["id"].Stated(row.Id)), list, 0) { Kind = row.Kind ?? EntityKind.Unknown };
        draft.AddName(spot["name"].Stated(row.Name), NameRole.Primary);
        foreach (var alias in spot["aliases"].Texts(row.Aliases)) draft.AddName(alias);
        foreach (var weak in spot["weak"].Texts(row.Weak)) draft.AddName(weak, quality: NameQuality.Weak);
        foreach (var country in spot["country"].Texts(row.Country?.Texts))
            draft.AddCountry(PlaceNames.CountryCode(country) ?? throw spot["country"].Fault(Excerpt.Of(country), "an ISO 3166 code or a country's name"));
        foreach (var programme in spot["programmes"].Texts(row.Programmes)) draft.AddProgramme(programme);
        foreach (var address in spot["addresses"].Texts(row.Addresses)) draft.AddAddress(AddressLines.Of(address));
        foreach (var other in spot["sameAs"].Texts(row.SameAs)) draft.AddSameAs(other);
        foreach (var (type, number) in row.Identifiers ?? [])
        {
            if (!IdentifierNames.Knows(type)) throw spot["identifiers"].Fault(Excerpt.Of(type), "a type of number, such as unp, inn, lei or imo");
            draft.AddIdentifier(IdentifierNames.Of(type, spot["identifiers"][type].Stated(number), draft.IssuingCountry));
        }
        return draft.ToEntity() with { IsSecondaryRisk = row.SecondaryRisk ?? false };
    }

    private static void Fill(EdgeRow into, CaseEdgeRow row)
    {
        into[EdgeField.From] = row.From;
        into[EdgeField.To] = row.To;
        into[EdgeField.Relation] = row.Relation;
        into[EdgeField.PercentMin] = row.PercentMin?.ToString(CultureInfo.InvariantCulture);
        into[EdgeField.PercentMax] = row.PercentMax?.ToString(CultureInfo.InvariantCulture);
        into[EdgeField.ValidFrom] = row.ValidFrom;
        into[EdgeField.ValidTo] = row.ValidTo;
        into[EdgeField.Source] = row.Source;
        into[EdgeField.Date] = row.Date;
        into[EdgeField.Status] = row.Status;
        into[EdgeField.Criterion] = row.Criterion;
    }

    // Issues of records say "found this; expected that".
    private static (string Found, string Expected) Halves(string message)
    {
        const string Between = "; expected ";
        const string Start = "found ";
        var at = message.IndexOf(Between, StringComparison.Ordinal);
        var found = at < 0 ? message : message[..at];
        return (found.StartsWith(Start, StringComparison.Ordinal) ? found[Start.Length..] : found, at < 0 ? "an edge as in a plain edge file" : message[(at + Between.Length)..]);
    }
}
