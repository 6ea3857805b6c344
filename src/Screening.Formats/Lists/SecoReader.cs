using Screening.Formats.Reading;
using Screening.Model;

namespace Screening.Formats.Lists;

/// <summary>The consolidated list of the Swiss State Secretariat for Economic Affairs as XML.</summary>
/// <remarks>
/// A target's first modification is its state: de-listed targets stay in the file and are set aside. The modifications hold whole copies of what
/// was added and removed, under the same names of elements, so only a target's own children are read. Sanctions programmes stand before the
/// targets and places behind them; both are bound by number once the file is read. Left out are versions and dates of programmes, their origin,
/// variants of places and the texts of modifications. The measures are the programme's sets in English.
/// </remarks>
internal static class SecoReader
{
    public const string Format = "ch-seco-xml";
    private const string List = "ch-seco";
    private const string RootName = "swiss-sanctions-list";
    private const string Target = "target";
    private const string Programme = "sanctions-program";
    private const string Place = "place";
    private const string Whole = "whole-list";
    private const string Listed = "listed";
    private const string Amended = "amended";
    private const string DeListed = "de-listed";

    private static readonly string[] Modifications = [Listed, Amended, DeListed];

    private static readonly Dictionary<string, Func<XmlItem, EntityKind>> Parties = new(StringComparer.Ordinal)
    {
        ["individual"] = _ => EntityKind.Person,
        ["entity"] = _ => EntityKind.Organization,
        ["object"] = i => Kinds.Of(i.Attribute("object-type")),
    };

    public static bool Sniff(ListInput input) => input.XmlRoot == RootName;

    public static IReadOnlyList<Watchlist> Read(ListInput input, CancellationToken ct)
    {
        var list = new ListBuilder(List);
        var references = new SecoReferences();
        using var text = new TextSource(input.Part.Open(), input.Part.Path);
        var records = new XmlRecords(text);
        foreach (var item in records.Read(RootName, Programme, Target, Place))
        {
            ct.ThrowIfCancellationRequested();
            list.Published ??= PublishedDate.AtStart(records.Root!.Attribute("date"));
            if (item.Name == Target) Add(list, references, item);
            else references.Know(item);
        }
        if (records.Root!.Attribute("list-type") is { } type && type != Whole)
            list.Issue(records.Root.Line, "not-whole", $"found the list type {Excerpt.Of(type)}: parties of the list may be missing; expected \"{Whole}\"");
        references.Bind(list);
        return [list.Build(Format, input)];
    }

    private static void Add(ListBuilder list, SecoReferences references, XmlItem target)
    {
        var party = target.Children.FirstOrDefault(c => Parties.ContainsKey(c.Name));
        var state = target.First("modification");
        var ends = state?.Attribute("modification-type") == DeListed ? ListDates.IsoDay(state.Attribute("effective-date")) ?? "" : null;
        // A removal that the list announces for a later day.
        var isStillListed = ends is { Length: > 0 } && list.Published is { } published && string.CompareOrdinal(ends, ListDates.Day(published)) > 0;
        if (ends is not null && !isStillListed)
        {
            list.SetAside(target.Line, "de-listed", $"target {target.Attribute("ssid")}: found it taken off the list{(ends.Length > 0 ? " on " + ends : "")}");
            return;
        }
        // The main identity leads, wherever it stands.
        var identities = party?.All("identity").OrderBy(i => i.IsTrue("main") ? 0 : 1).ToList() ?? [];
        var names = identities.SelectMany(i => SecoNames.Of(list, i)).ToList();
        if (target.Attribute("ssid") is not { } own || names.Count == 0 || names[0].Name.Length > InputLimits.MaxName)
        {
            list.Reject(target.Line, "missing-name", $"found the ssid {Excerpt.Of(target.Attribute("ssid"))} and no name that fits; expected both, a name in individual, entity or object, and at most {InputLimits.MaxName} characters");
            return;
        }
        var draft = list.UniqueRecord(own, target.Line);
        draft.Kind = Parties[party!.Name](party);
        draft.Ends = ends;
        foreach (var name in names) draft.AddName(name);
        foreach (var identity in identities)
        {
            foreach (var title in SecoNames.Titles(identity)) draft.AddRemark($"Title {title}");
            SecoIdentity.Add(list, references, draft, identity);
        }
        AddParty(list, references, draft, party);
        AddTarget(list, references, draft, target, state);
    }

    private static void AddTarget(ListBuilder list, SecoReferences references, EntityDraft draft, XmlItem target, XmlItem? state)
    {
        foreach (var set in target.All("sanctions-set-id"))
        {
            if (set.Text is { } id) references.AddSet(draft, id, set.Line);
        }
        foreach (var number in target.TextsOf("foreign-identifier"))
        {
            draft.AddRemark($"Foreign identifier {number}");
            // Programmes that follow the Security Council give its own reference.
            if (IsUnReference(number)) draft.AddSameAs(EntityIds.Of("un-sc", number));
        }
        foreach (var change in target.All("modification"))
        {
            if (change.Attribute("modification-type") is not { } type || !Modifications.Contains(type))
                list.Issue(change.Line, "unknown-modification", $"found the modification {Excerpt.Of(change.Attribute("modification-type"))}, and took the target for listed; expected one of {string.Join(", ", Modifications)}");
        }
        var listed = target.All("modification").FirstOrDefault(m => m.Attribute("modification-type") == Listed);
        draft.Listed = ListDates.IsoDay(listed?.Attribute("effective-date"));
        if (state?.Attribute("modification-type") == Amended) draft.Changed = ListDates.IsoDay(state.Attribute("effective-date"));
    }

    private static void AddParty(ListBuilder list, SecoReferences references, EntityDraft draft, XmlItem party)
    {
        draft.Gender = party.Attribute("sex")?.ToLowerInvariant();
        if (party.Attribute("object-type") is { } type && draft.Kind == EntityKind.Unknown)
            list.Issue(party.Line, "unknown-object", $"found the object type {Excerpt.Of(type)}; expected vessel or aircraft");
        foreach (var reason in party.TextsOf("justification")) draft.AddRemark(OneLine.Of(reason));
        foreach (var fact in party.TextsOf("other-information")) references.AddFact(draft, OneLine.Of(fact));
        foreach (var relation in party.All("relation"))
        {
            var words = relation.Text ?? relation.TextOf("remark");
            draft.AddRemark(string.Join(' ', new[] { "Relation", relation.Attribute("relation-type"), words is null ? null : OneLine.Of(words) }.OfType<string>()));
            if (relation.Attribute("target-id") is { } other) references.AddLink(draft, other);
        }
        foreach (var fact in party.All("generic-attribute"))
        {
            if (fact.Text is { } value) references.AddFact(draft, OneLine.Of(fact.Attribute("name") is { } label ? $"{label}: {value}" : value));
        }
    }

    // "KPe.001", "QDi.012": two letters, i or e, a stop and three digits.
    private static bool IsUnReference(string text) =>
        text is [_, _, 'i' or 'e', '.', _, _, _] && char.IsAsciiLetterUpper(text[0]) && char.IsAsciiLetter(text[1]) && text.AsSpan(4).IndexOfAnyExceptInRange('0', '9') < 0;
}
