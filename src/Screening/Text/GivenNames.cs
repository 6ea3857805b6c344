using System.Collections.Frozen;

namespace Screening.Text;

/// <summary>Given names that are one name in several languages and spellings, by the table <c>given-names.tsv</c>.</summary>
/// <remarks>Two groups are two names, however few letters they differ in: Maria is not Daria.</remarks>
internal static class GivenNames
{
    /// <summary>What a word is known as.</summary>
    /// <param name="Group">Key of the group; never a word.</param>
    /// <param name="Role">Given name, or a short form of one.</param>
    public readonly record struct Known(string Group, PersonRole Role);

    // A mark no word holds keeps the keys of groups apart from the keys of words.
    private const string Mark = "=";
    private const int ShortestKey = 4;

    private static readonly (FrozenDictionary<string, Known> ByText, FrozenDictionary<string, Known> ByKey, FrozenDictionary<string, string> Fathers) Tables = Load();

    private static readonly FrozenDictionary<string, Known>.AlternateLookup<ReadOnlySpan<char>> ByText = Tables.ByText.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenDictionary<string, Known>.AlternateLookup<ReadOnlySpan<char>> ByKey = Tables.ByKey.GetAlternateLookup<ReadOnlySpan<char>>();

    // The group of the servant of each.
    private static readonly FrozenDictionary<string, string> Servants = Tables.ByText.Values.Select(k => k.Group).Distinct(StringComparer.Ordinal)
        .ToFrozenDictionary(g => g, g => "abdul" + g, StringComparer.Ordinal);

    private const string Article = "ال";

    private static readonly FrozenDictionary<string, string> Native = ResourceTables.Rows("given-names-arabic.tsv")
        .GroupBy(r => NameNormalizer.Normalize(r[0]).Tokens[0].Native!, StringComparer.Ordinal)
        .ToFrozenDictionary(g => g.Key, g => Mark + g.First()[1], StringComparer.Ordinal);

    // Endings in the letters of SlavicKey: -ovich, -evich, -avich; -ovna, -auna, -ivna; Ilyich, Nikitichna.
    private static readonly (string Ending, bool IsSon)[] Endings =
    [
        ("aviC", true), ("iviC", true), ("avna", false), ("ivna", false), ("iCna", false), ("iC", true),
    ];

    /// <summary>The group of a given name; null where the word is none that is known.</summary>
    /// <param name="text">Folded Latin spelling.</param>
    /// <param name="key">Its <see cref="RomanKey"/>.</param>
    public static Known? Find(ReadOnlySpan<char> text, ReadOnlySpan<char> key) =>
        ByText.TryGetValue(text, out var known) || (text.Length >= ShortestKey && ByKey.TryGetValue(key, out known))
            ? known
            : ServantOf(text);

    /// <summary>The group of a given name in Arabic or Persian letters, with the article or without; null where the word is none that is known.</summary>
    public static Known? FindNative(string native) =>
        Native.TryGetValue(native, out var group) || (native.StartsWith(Article, StringComparison.Ordinal) && Native.TryGetValue(native[Article.Length..], out group))
            ? new Known(group, PersonRole.Given)
            : null;

    /// <summary>The key of a patronymic; null where the word is none.</summary>
    /// <param name="key">The word's <see cref="SlavicKey"/>.</param>
    public static string? FatherOf(string key)
    {
        foreach (var (ending, isSon) in Endings)
        {
            if (!key.EndsWith(ending, StringComparison.Ordinal)) continue;
            if (Tables.Fathers.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(Stem(key.AsSpan(0, key.Length - ending.Length)), out var father))
                return isSon ? father + ">" : father + "<";
        }
        return null;
    }

    /// <summary>Whether two words are the servant and the article: Abd al-, Abd-El-, Abd ur.</summary>
    public static bool IsServant(string word, string next) =>
        word == "abd" && next is ['a' or 'e' or 'o' or 'u', >= 'a' and <= 'z'];

    // Abdulrahman, Abdel Rahman, Abdurrahman: the servant of the Merciful, in one word or written together.
    private static Known? ServantOf(ReadOnlySpan<char> text)
    {
        const int shortestRest = 4;
        if (!text.StartsWith("abd", StringComparison.Ordinal)) return null;
        var at = 3;
        while (at < text.Length && text[at] is 'a' or 'e' or 'i' or 'o' or 'u') at++;
        if (at == 3 || at + shortestRest >= text.Length) return null;
        // The l of the article, or the letter it has become: Abdurrahman, Abdussalam.
        var isArticle = text[at] == 'l' || text[at] == text[at + 1];
        if (!isArticle || text.Length - at - 1 < shortestRest) return null;
        var rest = text[(at + 1)..];
        return ByText.TryGetValue(rest, out var known) ? new Known(Servants[known.Group], PersonRole.Given) : null;
    }

    private static (FrozenDictionary<string, Known>, FrozenDictionary<string, Known>, FrozenDictionary<string, string>) Load()
    {
        var byText = new Dictionary<string, Known>(StringComparer.Ordinal);
        var byKey = new Dictionary<string, Known?>(StringComparer.Ordinal);
        var fathers = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in ResourceTables.Rows("given-names.tsv"))
        {
            var group = Mark + row[0];
            foreach (var (column, role) in ((int, PersonRole)[])[(2, PersonRole.Given), (3, PersonRole.Nickname)])
            {
                foreach (var text in Words(row, column))
                {
                    byText.TryAdd(text, new Known(group, role));
                    if (role != PersonRole.Given || text.Length < ShortestKey) continue;
                    var key = RomanKey.Of(text);
                    // A key of two groups tells neither.
                    byKey[key] = byKey.TryGetValue(key, out var other) && other?.Group != group ? null : new Known(group, role);
                }
            }
            foreach (var stem in Words(row, 4)) fathers[stem] = group;
        }
        // Stems of the table first: Mikalaevich is the son of Mikalai, and not of Mikael.
        foreach (var row in ResourceTables.Rows("given-names.tsv").Where(r => r[1] == "m"))
            foreach (var name in Words(row, 2))
                if (SlavicKey.Of(name) is { } key) fathers.TryAdd(Stem(key).ToString(), Mark + row[0]);
        return (byText.ToFrozenDictionary(StringComparer.Ordinal),
            byKey.Where(p => p.Value is not null).ToFrozenDictionary(p => p.Key, p => p.Value!.Value, StringComparer.Ordinal),
            fathers.ToFrozenDictionary(StringComparer.Ordinal));
    }

    private static string[] Words(string[] row, int column) =>
        row.Length > column ? row[column].Split(' ', StringSplitOptions.RemoveEmptyEntries) : [];

    // Sergei, Sergeevich; Nikita, Nikitich: what follows the last consonant belongs to the ending.
    private static ReadOnlySpan<char> Stem(ReadOnlySpan<char> key) => key.TrimEnd("aiu");
}
