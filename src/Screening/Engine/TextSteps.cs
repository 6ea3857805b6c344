using Screening.Candidates;
using Screening.Rules;
using Screening.Scoring;
using Screening.Text;

namespace Screening.Engine;

/// <summary>Looks through the free text of a shipment: listed names, listed addresses, hidden characters.</summary>
internal static class TextSteps
{
    // A mention is neither as sure as a party's own name nor as loose as a likeness.
    private const double WholeName = 0.85;
    private const double SingleWord = 0.75;
    private const double SameAddress = 0.90;

    public static void Mentions(WatchlistSnapshot snapshot, ShipmentWork work)
    {
        foreach (var (role, text) in work.Texts) Mentions(snapshot, work, role, snapshot.Index.NamesIn(text));
        for (var i = 0; i < work.Parties.Length; i++) Mentions(snapshot, work, ShipmentWork.RoleName(work.Shipment.Parties[i].Role), work.Parties[i].Mentions);
    }

    private static void Mentions(WatchlistSnapshot snapshot, ShipmentWork work, string role, IReadOnlyList<TextHit> hits)
    {
        foreach (var hit in hits)
        {
            var leader = Leader(snapshot, hit.Entity);
            if (work.Seen.Exists(f => f.EntityId == leader.Id)) continue;
            work.Seen.Add(new Observation
            {
                Kind = FindingKinds.TextHit,
                Role = role,
                Input = hit.Found,
                EntityId = leader.Id,
                Name = leader.Caption,
                Score = hit.IsWholeName ? WholeName : SingleWord,
                Reasons = [$"\"{hit.Found}\" stands in the {role}: the listed name \"{hit.Name}\""],
                Listings = Listings(snapshot, hit.Entity),
                Sureness = hit.IsWholeName ? WholeName : SingleWord,
                Programmes = leader.Programmes,
                EntityKind = leader.Kind,
            });
            if (snapshot.Graph.IndexOf(leader.Id) is var node and >= 0) work.Touch(node, role, hit.Found, hit.IsWholeName ? WholeName : SingleWord);
        }
    }

    public static void Addresses(WatchlistSnapshot snapshot, ShipmentWork work)
    {
        foreach (var (role, text) in AddressesOf(work))
        {
            foreach (var group in snapshot.Index.AtAddress(text).GroupBy(f => snapshot.Groups.Leader(f.Entity)))
            {
                var leader = Leader(snapshot, group.First().Entity);
                if (work.Seen.Exists(f => (f.Kind == FindingKinds.ListHit || f.Kind == FindingKinds.AddressHit) && f.EntityId == leader.Id)) continue;
                work.Seen.Add(new Observation
                {
                    Kind = FindingKinds.AddressHit,
                    Role = role,
                    Input = text,
                    EntityId = leader.Id,
                    Name = leader.Caption,
                    Score = SameAddress,
                    Reasons = [$"same street and number as the listed address \"{group.First().Text}\""],
                    Listings = Listings(snapshot, group.First().Entity),
                    Sureness = SameAddress,
                    Programmes = leader.Programmes,
                    EntityKind = leader.Kind,
                });
                // No chain is followed from here: a neighbour of a listed party is not that party.
            }
        }
    }

    // What is stated as a place, then what stands at the end of a party's name.
    private static IEnumerable<(string Role, string Text)> AddressesOf(ShipmentWork work)
    {
        foreach (var (role, text) in work.Texts)
            if (role is "address" or "destination" or "origin") yield return (role, text.Original);
        for (var i = 0; i < work.Parties.Length; i++)
            if (work.Parties[i].Address is { } address) yield return (ShipmentWork.RoleName(work.Shipment.Parties[i].Role), address);
    }

    public static void HiddenCharacters(ShipmentWork work)
    {
        for (var i = 0; i < work.Parties.Length; i++)
            HiddenCharacters(work, ShipmentWork.RoleName(work.Shipment.Parties[i].Role), work.Shipment.Parties[i].Name, work.Parties[i].Flags);
        foreach (var (role, text) in work.Texts) HiddenCharacters(work, role, text.Original, text.Flags);
    }

    private static void HiddenCharacters(ShipmentWork work, string role, string text, NameFlags flags)
    {
        if (flags == NameFlags.None) return;
        var reasons = new List<string>();
        ReasonWriter.AddFlags(reasons, flags);
        work.Seen.Add(new Observation
        {
            Kind = FindingKinds.HiddenCharacters,
            Role = role,
            Input = text,
            EntityId = "",
            Name = "",
            Score = 0,
            Reasons = reasons,
        });
    }

    private static Model.Entity Leader(WatchlistSnapshot snapshot, int entity) =>
        snapshot.Entities[snapshot.Groups.Members[snapshot.Groups.Leader(entity)][0]].Entity;

    private static string[] Listings(WatchlistSnapshot snapshot, int entity) =>
        [.. snapshot.Groups.Members[snapshot.Groups.Leader(entity)].Skip(1).Select(m => snapshot.Entities[m].Entity.Id)];
}
