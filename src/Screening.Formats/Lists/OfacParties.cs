using Screening.Formats.Reading;
using Screening.Model;

namespace Screening.Formats.Lists;

/// <summary>What all of OFAC's XML formats have in common: a party with a number, a kind, names, and lists it is on.</summary>
internal sealed class OfacParties(ListInput input)
{
    private const int LongestId = 18;

    /// <summary>The lists of the file.</summary>
    public ListBuilders Lists { get; } = new();

    /// <summary>What the parties are to each other.</summary>
    public OfacLinks Links { get; } = new();

    /// <summary>The publisher's date, where the file states one.</summary>
    public DateOnly? Published { get; set; }

    /// <summary>The list that the whole file is of; null where it may hold both.</summary>
    public string? FileList { get; set; }

    /// <summary>The list of a party that is on the lists of these names.</summary>
    public ListBuilder ListOf(IReadOnlyCollection<string> names)
    {
        var list = Lists[OfacLists.OfParty(FileList, names, input.Part.Name)];
        list.Published ??= Published;
        return list;
    }

    /// <summary>A new party with its names; null where the record had to be rejected.</summary>
    public EntityDraft? Start(ListBuilder list, string? id, string? kind, int line, IReadOnlyList<EntityName> names)
    {
        if (id is null || id.Length > LongestId || !id.All(char.IsAsciiDigit))
        {
            list.Reject(line, "bad-id", $"found {Excerpt.Of(id ?? "")} as the party's number; expected a number");
            return null;
        }
        var lead = names.FirstOrDefault(n => n.Role == NameRole.Primary) ?? (names.Count > 0 ? names[0] : null);
        if (lead is not { Name.Length: > 0 and <= InputLimits.MaxName })
        {
            list.Reject(line, lead is null or { Name.Length: 0 } ? "missing-name" : "name-too-long", $"{id}: found a leading name of {lead?.Name.Length ?? 0} characters; expected 1 to {InputLimits.MaxName}");
            return null;
        }
        var draft = list.UniqueRecord(id, line);
        if (draft.Kind == EntityKind.Unknown) draft.Kind = Kinds.Of(kind);
        if (draft.Kind == EntityKind.Unknown) list.Issue(line, "unknown-type", $"{id}: found the type {Excerpt.Of(kind ?? "")}; expected Individual, Entity, Vessel or Aircraft");
        if (lead.Role != NameRole.Primary) list.Issue(line, "no-primary-name", $"{id}: found no primary name; another stands for it");
        foreach (var name in names)
        {
            if (name.Name.Length == 0) list.Issue(line, "missing-name", $"{id}: found an alias without a name; expected 1 to {InputLimits.MaxName} characters");
            draft.AddName(name);
        }
        Links.Party(id, draft);
        return draft;
    }

    /// <summary>All lists as read.</summary>
    public IReadOnlyList<Watchlist> Build(string format)
    {
        Links.Resolve();
        return Lists.Build(format, input);
    }
}
