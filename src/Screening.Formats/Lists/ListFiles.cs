using Screening.Formats.Reading;
using Screening.Model;

namespace Screening.Formats.Lists;

/// <summary>Reads watchlists in any supported format from a file or a folder.</summary>
public static class ListFiles
{
    /// <summary>All lists of a file or a folder.</summary>
    /// <param name="path">A list file, also as .gz or .zip; a snapshot of lists; a store that <c>lists update</c> keeps, of which each source's current edition is read; or a folder of list files, which is read in ordinal order of names.
    /// Files whose names begin with a dot are passed over; a subfolder or any other file that is no list is an error.</param>
    /// <param name="ct">Stops reading between records.</param>
    /// <returns>A list per file, or several for a file that holds several. Two files may hold the same list.</returns>
    /// <exception cref="InputFormatException">There is no list, or a file is damaged, of no known format, or beyond a limit.</exception>
    /// <remarks>An OFAC sdn file is read together with its alt, add and sdn_comments of the same suffix beside it.</remarks>
    public static IReadOnlyList<Watchlist> Read(string path, CancellationToken ct = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (ListSnapshot.IsSnapshot(path)) return ListSnapshot.Open(path).Lists;
        if (KeptLists.IsStore(path)) return KeptLists.Read(path, ct);
        var isFolder = Directory.Exists(path);
        var parts = isFolder ? FolderParts(path) : InputFile.Parts(path);
        var lists = new List<Watchlist>();
        foreach (var part in parts)
        {
            ct.ThrowIfCancellationRequested();
            var main = OfacFileNames.MainOf(part.Name);
            // A companion is read with its main file; alone it has no entities of its own.
            if (main is not null && parts.Any(p => OfacFileNames.IsMain(p.Name, main))) continue;
            var input = new ListInput(part, OfacFileNames.Companions(part, parts, isFolder || parts.Count > 1 ? null : path));
            if (main is not null && OfacCsvReader.Sniff(input))
                throw new InputFormatException(part.Path, 0, "a companion file alone", $"the file it belongs to, {main}, beside it");
            lists.AddRange(ListFormats.Read(input, ct));
        }
        return lists;
    }

    private static List<InputPart> FolderParts(string folder)
    {
        if (Directory.EnumerateDirectories(folder).Select(Path.GetFileName).FirstOrDefault(d => d![0] != '.') is { } inner)
            throw new InputFormatException(folder, 0, $"a folder {inner} in it", "list files only; give the inner folder by itself");
        var files = Directory.EnumerateFiles(folder).Where(f => Path.GetFileName(f)[0] != '.').Order(StringComparer.Ordinal);
        var parts = files.SelectMany(InputFile.Parts).ToList();
        return parts.Count > 0 ? parts : throw new InputFormatException(folder, 0, "an empty folder", "at least one list file");
    }
}
