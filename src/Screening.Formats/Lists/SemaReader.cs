using Screening.Formats.Reading;
using Screening.Model;
using Screening.Text;

namespace Screening.Formats.Lists;

/// <summary>The Consolidated Canadian Autonomous Sanctions List as XML.</summary>
/// <remarks>
/// A record's country is the programme, in English and French, and says nothing of nationality. Records have no lasting number (items are
/// renumbered), so the id is computed from programme, schedule and name. Until now it came from country and name alone: that id goes along
/// under <see cref="Entity.SameAs"/>, so that what refers to it still leads here. A ship's title is its type, its date that of its building.
/// </remarks>
internal static class SemaReader
{
    public const string Format = "ca-sema-xml";
    private const string List = "ca-sema";
    private const string RootName = "data-set";
    private const string RecordName = "record";
    private const string BodyName = "EntityOrShip";
    private const string BodyName2020 = "Entity";

    // Fields that are read by name; any other is kept in the remarks.
    private static readonly string[] Known =
    [
        "Country", "LastName", "GivenName", BodyName, BodyName2020, "TitleOrShip", "Title", "ShipIMONumber", "DateOfBirthOrShipBuildDate", "DateOfBirth", "Aliases", "Schedule", "Item", "DateOfListing",
    ];

    public static bool Sniff(ListInput input) =>
        input.XmlRoot == RootName && input.Head.Contains("<Country>", StringComparison.Ordinal) && input.Head.Contains("<Item>", StringComparison.Ordinal);

    public static IReadOnlyList<Watchlist> Read(ListInput input, CancellationToken ct)
    {
        var list = new ListBuilder(List);
        using var text = new TextSource(input.Part.Open(), input.Part.Path);
        foreach (var record in new XmlRecords(text).Read(RootName, RecordName))
        {
            ct.ThrowIfCancellationRequested();
            Add(list, record);
        }
        return [list.Build(Format, input)];
    }

    private static void Add(ListBuilder list, XmlItem record)
    {
        var (family, given, body) = (Line(record, "LastName"), Line(record, "GivenName"), Line(record, BodyName) ?? Line(record, BodyName2020));
        var isPerson = body is null;
        var names = isPerson ? [new EntityName(string.Join(' ', new[] { given, family }.OfType<string>()), NameRole.Primary) { Given = given, Family = family }] : SemaNames.OfBody(body!);
        if (names.Count == 0 || names[0].Name.Length is 0 or > InputLimits.MaxName)
        {
            list.Reject(record.Line, "missing-name", $"found no name, or one that is too long; expected LastName or {BodyName} of 1 to {InputLimits.MaxName} characters");
            return;
        }
        var (programme, schedule, number) = (Line(record, "Country"), Line(record, "Schedule"), Line(record, "ShipIMONumber"));
        var country = Country(programme);
        // "1,Part 3" is "1, Part 3".
        var part = schedule?.Replace(" ", "", StringComparison.Ordinal);
        var draft = list.Record(EntityIds.Compute(List, names[0].Name, $"{country ?? programme}|{part}"), record.Line);
        draft.AddSameAs(EntityIds.Of(List, EntityIds.Compute(List, names[0].Name, country)));
        draft.Kind = isPerson ? EntityKind.Person : number is not null ? EntityKind.Vessel : EntityKind.Organization;
        foreach (var name in names) draft.AddName(name);
        foreach (var alias in SemaNames.OfAliases(Line(record, "Aliases") ?? "", isPerson)) draft.AddName(alias);
        draft.AddProgramme(programme);
        if (number is not null) draft.AddIdentifier(new Identifier("imo", number));
        draft.Listed = Day(list, record, "DateOfListing");
        AddDates(list, draft, record);
        if ((Line(record, "TitleOrShip") ?? Line(record, "Title")) is { } title) draft.AddRemark(number is null ? $"Title {title}" : $"Ship type {title}");
        var place = new[] { schedule is null ? null : $"Schedule {schedule}", Line(record, "Item") is { } item ? $"item {item}" : null }.OfType<string>();
        draft.AddRemark(string.Join(", ", place));
        foreach (var other in record.Children.Where(c => !Known.Contains(c.Name) && c.Text is not null)) draft.AddRemark($"{other.Name} {OneLine.Of(other.Text!)}");
    }

    // "Belarus / Bélarus", "Myanmar (Burma) / Myanmar (Birmanie)"; null where the programme is no country's.
    private static string? Country(string? programme)
    {
        if (programme is null) return null;
        var english = programme.Split(" / ")[0];
        return PlaceNames.CountryCode(english) ?? (NameLists.LastBracket(english) is ({ } lead, _) ? PlaceNames.CountryCode(lead) : null);
    }

    // "1963 or 1964", "1963-1964", "Sep-99", "born in the early 1970s".
    private static void AddDates(ListBuilder list, EntityDraft draft, XmlItem record)
    {
        if ((Line(record, "DateOfBirthOrShipBuildDate") ?? Line(record, "DateOfBirth")) is not { } text) return;
        var dates = text.Split(" or ", StringSplitOptions.TrimEntries).SelectMany(t => t.Split(" OR ", StringSplitOptions.TrimEntries)).Select(Date).ToList();
        if (dates.TrueForAll(d => d is not null))
        {
            foreach (var date in dates) draft.AddBirthDate(date!);
            return;
        }
        list.Issue(record.Line, "bad-date", $"found the date {Excerpt.Of(text)}, and kept it as a remark; expected a day, a month or a year");
        draft.AddRemark($"Date of birth {text}");
    }

    private static string? Date(string text) => text.Length == 7 && text[4] == '-' ? StatedDates.Day(text) : OfacDates.Parse(text);

    private static string? Day(ListBuilder list, XmlItem record, string field)
    {
        if (Line(record, field) is not { } text) return null;
        if (ListDates.IsoDay(text) is { } day) return day;
        list.Issue(record.Line, "bad-date", $"found {Excerpt.Of(text)} in {field}, and left it out; expected a day as yyyy-MM-dd");
        return null;
    }

    private static string? Line(XmlItem record, string child) => record.TextOf(child) is { } text ? OneLine.Of(text) : null;
}
