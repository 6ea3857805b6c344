using System.Globalization;

namespace Screening.Cli.Loading;

/// <summary>Tells whether files changed: by length and time of writing, which is enough for files that people edit.</summary>
internal static class FileStamps
{
    /// <summary>The state of files and folders in one text: it differs as soon as one of them does.</summary>
    /// <param name="paths">Files, or folders, of which the files in them count.</param>
    public static string Of(IEnumerable<string> paths) => string.Join('\n', paths.SelectMany(FilesOf).Select(StampOf));

    private static IEnumerable<string> FilesOf(string path)
    {
        try
        {
            return Directory.Exists(path) ? Directory.EnumerateFiles(path).Order(StringComparer.Ordinal).ToArray() : [path];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [path];
        }
    }

    private static string StampOf(string path)
    {
        var file = new FileInfo(path);
        return file.Exists ? string.Create(CultureInfo.InvariantCulture, $"{path} {file.Length} {file.LastWriteTimeUtc.Ticks}") : path;
    }
}
