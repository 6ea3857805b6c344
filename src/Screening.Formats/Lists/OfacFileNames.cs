using Screening.Formats.Reading;

namespace Screening.Formats.Lists;

/// <summary>Which files of an OFAC edition belong together: <c>sdn_2022-01.csv</c> with <c>alt_2022-01.csv</c>, and so on.</summary>
internal static class OfacFileNames
{
    public const string Alt = "alt";
    public const string Add = "add";
    public const string Comments = "comments";
    private const string Extension = ".csv";

    private sealed record Family(string Main, IReadOnlyDictionary<string, string> Companions);

    private static readonly Family[] Families =
    [
        new("cons_prim", new Dictionary<string, string> { [Alt] = "cons_alt", [Add] = "cons_add", [Comments] = "cons_comments" }),
        new("sdn", new Dictionary<string, string> { [Alt] = "alt", [Add] = "add", [Comments] = "sdn_comments" }),
    ];

    /// <summary>The main file's name that a companion belongs to; null for a file that is no companion.</summary>
    public static string? MainOf(string name)
    {
        foreach (var family in Families)
        {
            foreach (var companion in family.Companions.Values)
            {
                if (Suffix(name, companion) is { } suffix) return family.Main + suffix + Extension;
            }
        }
        return null;
    }

    /// <summary>Whether a file is the main file of this name.</summary>
    public static bool IsMain(string name, string main) => string.Equals(name, main, StringComparison.OrdinalIgnoreCase);

    /// <summary>The companions of a main file, among parts read with it or beside it on disk.</summary>
    /// <param name="part">The main file.</param>
    /// <param name="parts">Parts of the same folder or archive.</param>
    /// <param name="path">Path of the main file where it was given alone; null otherwise.</param>
    public static IReadOnlyDictionary<string, InputPart> Companions(InputPart part, IReadOnlyList<InputPart> parts, string? path)
    {
        var found = new SortedDictionary<string, InputPart>(StringComparer.Ordinal);
        foreach (var family in Families)
        {
            if (Suffix(part.Name, family.Main) is not { } suffix || MainOf(part.Name) is not null) continue;
            foreach (var (role, companion) in family.Companions)
            {
                var name = companion + suffix + Extension;
                var other = parts.FirstOrDefault(p => IsMain(p.Name, name)) ?? (path is null ? null : Beside(path, name));
                if (other is not null) found[role] = other;
            }
        }
        return found;
    }

    private static InputPart? Beside(string path, string name)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        var file = Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal).FirstOrDefault(f => IsMain(InputFile.Unpacked(Path.GetFileName(f)), name));
        return file is null ? null : InputFile.Single(file);
    }

    // What stands between prefix and extension: empty, or a suffix that begins with an underscore.
    private static string? Suffix(string name, string prefix)
    {
        if (!name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) || !name.EndsWith(Extension, StringComparison.OrdinalIgnoreCase)) return null;
        if (name.Length < prefix.Length + Extension.Length) return null;
        var suffix = name[prefix.Length..^Extension.Length];
        return suffix.Length == 0 || suffix[0] == '_' ? suffix : null;
    }
}
