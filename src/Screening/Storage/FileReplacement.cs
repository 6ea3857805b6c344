using System.Globalization;

namespace Screening.Storage;

/// <summary>A file being written beside the one it will replace.</summary>
/// <remarks>Readers see the file before or the file after, never a half; those who have the one before open keep it. What a writer
/// that was killed left behind is passed over by readers and swept by the next writer.</remarks>
internal sealed class FileReplacement : IDisposable
{
    private const string Unfinished = ".tmp";
    private const string Previous = ".previous";

    private readonly string _target;
    private bool _isCommitted;

    private FileReplacement(string target, FileStream stream) => (_target, Stream) = (target, stream);

    /// <summary>Takes the bytes.</summary>
    public FileStream Stream { get; }

    /// <summary>Where they are until they are all there.</summary>
    public string Path => Stream.Name;

    /// <summary>Begins a file; sweeps what writers of the same file left behind.</summary>
    public static FileReplacement Begin(string target)
    {
        var full = System.IO.Path.GetFullPath(target);
        Sweep(full);
        for (var number = 0; ; number++)
        {
            var path = $"{full}.{number.ToString(CultureInfo.InvariantCulture)}{Unfinished}";
            try
            {
                // Locked for as long as it is written: no other writer takes it for one that was left behind.
                return new FileReplacement(full, new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Read | FileShare.Delete));
            }
            catch (IOException) when (File.Exists(path))
            {
                // Another writer is at it.
            }
        }
    }

    /// <summary>The file takes its name; the one before it is kept.</summary>
    public void Commit()
    {
        var path = Path;
        Stream.Dispose();
        Replace(path);
        _isCommitted = true;
    }

    private void Replace(string path)
    {
        if (!File.Exists(_target))
        {
            File.Move(path, _target, overwrite: true);
            return;
        }
        try
        {
            File.Replace(path, _target, _target + Previous, ignoreMetadataErrors: true);
        }
        catch (IOException) when (File.Exists(path) && File.Exists(_target))
        {
            // No file system for a second name of one file: a copy is kept instead.
            File.Copy(_target, _target + Previous, overwrite: true);
            File.Move(path, _target, overwrite: true);
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        var path = Path;
        Stream.Dispose();
        if (!_isCommitted) File.Delete(path);
    }

    private static void Sweep(string target)
    {
        var (folder, name) = (System.IO.Path.GetDirectoryName(target)!, System.IO.Path.GetFileName(target));
        foreach (var file in Directory.EnumerateFiles(folder))
        {
            if (!IsUnfinished(System.IO.Path.GetFileName(file), name)) continue;
            try
            {
                new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose).Dispose();
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // It is being written, or is not ours to delete.
            }
        }
    }

    private static bool IsUnfinished(string file, string target) =>
        file.Length > target.Length + 1 + Unfinished.Length
        && file.StartsWith(target, StringComparison.Ordinal) && file[target.Length] == '.' && file.EndsWith(Unfinished, StringComparison.Ordinal)
        && file[(target.Length + 1)..^Unfinished.Length].All(char.IsAsciiDigit);
}
