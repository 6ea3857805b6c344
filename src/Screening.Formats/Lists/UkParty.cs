using Screening.Formats.Reading;
using Screening.Model;
using Screening.Text;

namespace Screening.Formats.Lists;

/// <summary>One party of a list of the United Kingdom: what its rows, or elements, add to it. Fields go by <see cref="UkWords.Key"/>.</summary>
internal sealed class UkParty(EntityDraft draft, ListBuilder list)
{
    private const int LastGiven = 5;
    private const int LastLine = 6;

    private static readonly string[] NameFields = ["name1", "name2", "name3", "name4", "name5", "name6"];

    private readonly UniqueList<EntityName> _names = new();
    private readonly UniqueList<EntityName> _nativeNames = new();
    private readonly UniqueList<(string Type, string Text)> _numbers = new();

    /// <summary>The entity it becomes.</summary>
    public EntityDraft Draft => draft;

    /// <summary>The list it is on.</summary>
    public ListBuilder List => list;

    /// <summary>A name of a record in the list's own order, given names first; empty where there is none.</summary>
    public static string Whole(Func<string, string?> field) => string.Join(' ', NameFields.Select(field).OfType<string>());

    /// <summary>Adds a name of up to six parts, the last being the family's or the whole.</summary>
    public void AddName(Func<string, string?> field, int line)
    {
        var whole = Whole(field);
        if (whole.Length == 0)
        {
            list.Issue(line, "missing-name", $"{draft.Id}: found a name without text; expected Name 1 to Name 6");
            return;
        }
        var (type, strength) = (field("nametype") ?? field("aliastype"), field("aliasstrength") ?? field("aliasquality"));
        var role = type is null ? NameRole.Aka : UkWords.Role(type);
        var quality = strength is null ? NameQuality.Strong : UkWords.Quality(strength);
        if (role is null) list.Issue(line, "unknown-name-type", $"{draft.Id}: found the name type {Excerpt.Of(type)}; expected Primary name, Primary name variation, Alias, AKA or FKA; taken for an alias");
        if (quality is null) list.Issue(line, "unknown-alias-strength", $"{draft.Id}: found the alias strength {Excerpt.Of(strength)}; expected Good quality or Low quality; taken for strong");
        var given = string.Join(' ', NameFields.Take(LastGiven).Select(field).OfType<string>());
        var isPerson = draft.Kind == EntityKind.Person;
        _names.Add(new EntityName(whole, role ?? NameRole.Aka, quality ?? NameQuality.Strong)
        {
            Given = isPerson && given.Length > 0 ? given : null,
            // Alone, the last part is the whole name.
            Family = isPerson && given.Length > 0 ? field(NameFields[^1]) : null,
        });
    }

    /// <summary>Adds a name in another script.</summary>
    public void AddNativeName(Func<string, string?> field, int line)
    {
        if (field("namenonlatinscript") is not { } name) return;
        var (script, language) = (field("nonlatinscripttype"), field("nonlatinscriptlanguage"));
        var (code, tag) = (script is null ? null : UkWords.Script(script), language is null ? null : Languages.Tag(language));
        if (script is not null && code is null) list.Issue(line, "unknown-script", $"{draft.Id}: found the script {Excerpt.Of(script)}; expected one of ISO 15924; left out");
        if (language is not null && tag is null) list.Issue(line, "unknown-language", $"{draft.Id}: found the language {Excerpt.Of(language)}; expected one that is known; left out");
        _nativeNames.Add(new EntityName(name, NameRole.Aka, NameQuality.Strong, tag) { Script = code });
    }

    /// <summary>Adds an address of up to six lines; the last is the town, where it has a line of its own.</summary>
    public void AddAddress(Func<string, string?> field)
    {
        var lines = Enumerable.Range(1, LastLine).Select(n => field($"addressline{n}") ?? field($"address{n}")).ToArray();
        var country = field("addresscountry") ?? field("country");
        var text = string.Join(", ", lines.Append(field("addresspostalcode") ?? field("postzipcode")).Append(country).OfType<string>().Select(t => t.Trim(',', ' ')).Where(t => t.Length > 0));
        if (text.Length == 0) return;
        var town = lines[^1]?.Trim(',', ' ');
        draft.AddAddress(new PostalAddress(text, town is { Length: > 0 } && !town.Any(char.IsAsciiDigit) ? town : null, PlaceNames.CountryCode(country)));
    }

    /// <summary>Adds numbers of a field; they are typed when the party's countries are known.</summary>
    public void AddNumber(string type, string text) => _numbers.Add((type, text));

    /// <summary>Adds names and numbers, now that all records are in.</summary>
    public void Finish()
    {
        // Sorted by name, a list may give a weak alias before the same name as a strong one, and both before the primary name.
        foreach (var name in _names.Values.OrderBy(n => n.Role == NameRole.Primary ? 0 : n.Quality == NameQuality.Strong ? 1 : 2)) draft.AddName(name);
        foreach (var name in _nativeNames.Values) draft.AddName(name);
        var countries = draft.Addresses.Select(a => a.Country).OfType<string>().Concat(draft.Countries).Distinct(StringComparer.Ordinal).Take(2).ToList();
        var home = countries.Count == 1 ? countries[0] : null;
        foreach (var (type, text) in _numbers.Values)
        {
            foreach (var id in StatedNumbers.In(text, type, home)) draft.AddIdentifier(id);
        }
    }
}
