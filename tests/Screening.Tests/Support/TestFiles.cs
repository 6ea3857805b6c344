using System.IO.Compression;
using System.Text;

namespace Screening.Tests.Support;

/// <summary>A folder of a test's own, gone when the test is.</summary>
internal sealed class TestFiles : IDisposable
{
    /// <summary>UTF-8 without a mark, as nearly all files have it.</summary>
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("screening-tests-");

    /// <summary>The folder.</summary>
    public string Folder => _folder.FullName;

    /// <summary>The path of a file of this name, there or not.</summary>
    public string PathOf(string name) => Path.Combine(Folder, name);

    /// <summary>Writes a text; its path.</summary>
    public string Write(string name, string text) => Write(name, Utf8.GetBytes(text));

    /// <summary>Writes bytes; the file's path.</summary>
    public string Write(string name, byte[] bytes)
    {
        var path = PathOf(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    /// <summary>Writes a text packed by gzip; its path.</summary>
    public string WriteGzip(string name, string text) => Write(name, Gzip(Utf8.GetBytes(text)));

    /// <summary>Writes a zip file of these entries; its path.</summary>
    public string WriteZip(string name, params (string Entry, string Text)[] entries) => Write(name, Zip(entries));

    /// <summary>Bytes packed by gzip.</summary>
    public static byte[] Gzip(byte[] bytes)
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal)) gzip.Write(bytes);
        return packed.ToArray();
    }

    /// <summary>A zip file of these entries.</summary>
    public static byte[] Zip(params (string Entry, string Text)[] entries)
    {
        var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create))
        {
            foreach (var (entry, text) in entries)
            {
                using var stream = zip.CreateEntry(entry).Open();
                stream.Write(Utf8.GetBytes(text));
            }
        }
        return packed.ToArray();
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
