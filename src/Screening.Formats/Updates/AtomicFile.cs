namespace Screening.Formats.Updates;

/// <summary>Writes small files that are there whole or not at all.</summary>
internal static class AtomicFile
{
    private const string Unfinished = ".tmp";

    /// <summary>Writes a file in place of the one before. One writer at a time.</summary>
    public static void Write(string path, byte[] bytes)
    {
        var beside = path + Unfinished;
        using (var stream = new FileStream(beside, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            stream.Write(bytes);
            stream.Flush(flushToDisk: true);
        }
        File.Move(beside, path, overwrite: true);
    }
}
