using System.Collections.Frozen;
using System.Globalization;
using Screening.Formats.Reading;
using Screening.Model;

namespace Screening.Formats.Lists;

/// <summary>Names of the Swiss list: parts in an order of their own, each with spellings in other languages and scripts.</summary>
/// <remarks>A name is written in the list's order of parts, without titles, which go to nobody's name. Spellings of one language and script make
/// up a name of their own; where they are of another script and a part has none, that name is a part only, and weak.</remarks>
internal static class SecoNames
{
    private const string TitlePart = "title";
    private const string FamilyPart = "family-name";
    private const string Latin = "Latn";

    private static readonly FrozenSet<string> GivenParts = new[] { "given-name", "further-given-name", "father-name", "grand-father-name" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> OtherParts = new[] { "whole-name", "suffix", "maiden-name", "tribal-name", "other", TitlePart, FamilyPart }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly Dictionary<string, NameRole> Roles = new(StringComparer.Ordinal)
    {
        ["primary-name"] = NameRole.Primary,
        ["alias"] = NameRole.Aka,
        ["formerly-known-as"] = NameRole.Former,
    };

    private sealed record Part(string? Type, string Value, IReadOnlyList<Spelling> Spellings);

    // Place: how many spellings of the same language and script the part has before it.
    private readonly record struct Spelling(string Text, string? Language, string? Script, int Place);

    /// <summary>The names of an identity, the primary one first.</summary>
    public static IEnumerable<EntityName> Of(ListBuilder list, XmlItem identity) =>
        identity.All("name").SelectMany(n => OfName(list, n)).OrderBy(n => n.Role == NameRole.Primary ? 0 : 1);

    /// <summary>Titles among the parts of an identity's names.</summary>
    public static IEnumerable<string> Titles(XmlItem identity) =>
        identity.All("name", "name-part").Where(p => p.Attribute("name-part-type") == TitlePart).Select(p => p.TextOf("value")).OfType<string>().Select(OneLine.Of);

    private static IEnumerable<EntityName> OfName(ListBuilder list, XmlItem item)
    {
        var parts = item.All("name-part").OrderBy(Order).Select(p => PartOf(list, p)).Where(p => p.Type != TitlePart && p.Value.Length > 0).ToList();
        if (parts.Count == 0) yield break;
        if (!Roles.TryGetValue(item.Attribute("name-type") ?? "", out var role))
        {
            role = NameRole.Aka;
            list.Issue(item.Line, "unknown-name-type", $"found the name type {Excerpt.Of(item.Attribute("name-type"))}, and took the name for an alias; expected one of {string.Join(", ", Roles.Keys)}");
        }
        var quality = item.Attribute("quality") == "low" ? NameQuality.Weak : NameQuality.Strong;
        yield return Whole(parts, p => p.Value, role, quality, Languages.Tag(item.Attribute("lang")), null);
        var further = role == NameRole.Former ? NameRole.Former : NameRole.Aka;
        foreach (var (_, language, script, place) in parts.SelectMany(p => p.Spellings).DistinctBy(s => (s.Language, s.Script, s.Place)))
        {
            string? In(Part part) => part.Spellings.FirstOrDefault(s => s.Language == language && s.Script == script && s.Place == place).Text
                ?? part.Spellings.LastOrDefault(s => s.Language == language && s.Script == script).Text;
            var isOtherScript = script is not (null or Latin);
            var told = isOtherScript ? parts.Where(p => In(p) is not null).ToList() : parts;
            yield return Whole(told, p => In(p) ?? p.Value, further, told.Count < parts.Count ? NameQuality.Weak : quality, language, script);
        }
    }

    private static EntityName Whole(IReadOnlyList<Part> parts, Func<Part, string> text, NameRole role, NameQuality quality, string? language, string? script) =>
        new(string.Join(' ', parts.Select(text)), role, quality, language)
        {
            Script = script,
            Given = Joined(parts.Where(p => p.Type is { } type && GivenParts.Contains(type)).Select(text)),
            Family = parts.Count > 1 ? Joined(parts.Where(p => p.Type == FamilyPart).Select(text)) : null,
        };

    private static string? Joined(IEnumerable<string> parts) => string.Join(' ', parts) is { Length: > 0 } text ? text : null;

    private static Part PartOf(ListBuilder list, XmlItem item)
    {
        var type = item.Attribute("name-part-type");
        if (type is null || (!GivenParts.Contains(type) && !OtherParts.Contains(type)))
            list.Issue(item.Line, "unknown-name-part", $"found the part of a name {Excerpt.Of(type)}, and took it into the whole name; expected one of {string.Join(", ", GivenParts.Concat(OtherParts).Order(StringComparer.Ordinal))}");
        var spellings = new List<Spelling>();
        foreach (var variant in item.All("spelling-variant"))
        {
            if (variant.Text is not { } text) continue;
            var (language, script) = (Languages.Tag(variant.Attribute("lang")), ScriptOf(variant.Attribute("script")));
            spellings.Add(new Spelling(OneLine.Of(text), language, script, spellings.Count(s => s.Language == language && s.Script == script)));
        }
        return new Part(type, OneLine.Of(item.TextOf("value") ?? ""), spellings);
    }

    // "LATN".
    private static string? ScriptOf(string? code) => code is { Length: 4 } ? Scripts.Code(char.ToUpperInvariant(code[0]) + code[1..].ToLowerInvariant()) : Scripts.Code(code);

    private static int Order(XmlItem part) => int.TryParse(part.Attribute("order"), NumberStyles.None, CultureInfo.InvariantCulture, out var order) ? order : int.MaxValue;
}
