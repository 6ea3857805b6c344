using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;
using Screening.Model;

namespace Screening.Formats.Reading;

/// <summary>One readable text: a plain file, what a .gz holds, or an entry of a .zip.</summary>
/// <param name="Name">File name without its folder and without .gz; decides the format together with the first bytes.</param>
/// <param name="Path">What errors call it.</param>
/// <param name="Length">Unpacked bytes, as the file says; 0 where it does not.</param>
/// <param name="Hash">Makes <see cref="Sha256"/>.</param>
/// <param name="Open">Opens the unpacked bytes, as often as needed.</param>
internal sealed record InputPart(string Name, string Path, long Length, Lazy<string> Hash, Func<Stream> Open)
{
    /// <summary>Hash of the stored file's bytes, as they lie on disk. Made when it is first asked for: a stream of names needs none.</summary>
    public string Sha256 => Hash.Value;

    /// <summary>The first bytes, for sniffing.</summary>
    public byte[] Head(int length)
    {
        using var stream = Open();
        var head = new byte[length];
        var read = stream.ReadAtLeast(head, length, throwOnEndOfStream: false);
        return head[..read];
    }

    /// <summary>The name without its last extension, which is what a plain list is called.</summary>
    public string Stem => System.IO.Path.GetFileNameWithoutExtension(Name);
}

/// <summary>Opens files as what they hold: packed ones by their first bytes, not by their name.</summary>
internal static class InputFile
{
    private const int BufferSize = 1 << 16;

    /// <summary>The readable parts of a file, in the order they are stored.</summary>
    /// <exception cref="InputFormatException">There is no such file, it is empty, or it is damaged.</exception>
    public static IReadOnlyList<InputPart> Parts(string path)
    {
        if (Directory.Exists(path)) throw new InputFormatException(path, 0, "a folder", "a file");
        if (!File.Exists(path)) throw new InputFormatException(path, 0, "no such file", "a file that can be read");
        Span<byte> magic = stackalloc byte[4];
        using var stream = OpenOrExplain(path);
        if (stream.ReadAtLeast(magic, magic.Length, throwOnEndOfStream: false) == 0) throw new InputFormatException(path, 0, "an empty file", "at least one record");
        var name = Path.GetFileName(path);
        var hash = new Lazy<string>(() => HashOf(path));
        if (magic is [0x1F, 0x8B, ..]) return [new InputPart(WithoutExtension(name, ".gz"), path, UnpackedLength(stream), hash, () => OpenGzip(path))];
        if (magic is [(byte)'P', (byte)'K', 3 or 5, _]) return ZipParts(path, hash);
        return [new InputPart(name, path, stream.Length, hash, () => OpenStored(path))];
    }

    /// <summary>The only part of a file that must not hold several.</summary>
    public static InputPart Single(string path)
    {
        var parts = Parts(path);
        return parts.Count == 1 ? parts[0] : throw new InputFormatException(path, 0, $"{parts.Count} entries", "one entry");
    }

    /// <summary>The whole text as UTF-8 bytes, checked, without a byte order mark: for documents that are read in one piece.</summary>
    public static byte[] ReadUtf8(InputPart part)
    {
        using var text = new TextSource(part.Open(), part.Path);
        return ReadUtf8(text);
    }

    /// <inheritdoc cref="ReadUtf8(InputPart)" />
    public static byte[] ReadUtf8(TextSource text)
    {
        using var bytes = new MemoryStream();
        var block = new char[BufferSize];
        var utf8 = new byte[System.Text.Encoding.UTF8.GetMaxByteCount(BufferSize)];
        var encoder = System.Text.Encoding.UTF8.GetEncoder();
        int read;
        do
        {
            read = text.Read(block);
            var length = encoder.GetBytes(block.AsSpan(0, read), utf8, flush: read == 0);
            if (bytes.Length + length > InputLimits.MaxDocumentBytes)
                throw new InputFormatException(text.File, 0, $"a JSON document of more than {InputLimits.MaxDocumentBytes} bytes", "a smaller document, or JSON lines");
            bytes.Write(utf8, 0, length);
        }
        while (read > 0);
        return bytes.ToArray();
    }

    /// <summary>A name without the extension of a packed file.</summary>
    public static string Unpacked(string name) => WithoutExtension(WithoutExtension(name, ".gz"), ".zip");

    private static string WithoutExtension(string name, string extension) =>
        name.EndsWith(extension, StringComparison.OrdinalIgnoreCase) ? name[..^extension.Length] : name;

    private static FileStream OpenOrExplain(string path)
    {
        try
        {
            return OpenStored(path);
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            throw new InputFormatException(path, 0, "a file that cannot be opened", "a file this user may read", e);
        }
    }

    /// <summary>Hash of a file's bytes, in lower-case hexadecimal.</summary>
    internal static string HashOf(string path)
    {
        using var stream = OpenOrExplain(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    private static FileStream OpenStored(string path) =>
        new(path, FileMode.Open, FileAccess.Read, FileShare.Read, BufferSize, FileOptions.SequentialScan);

    private static LimitedStream OpenGzip(string path)
    {
        var stored = OpenStored(path);
        // The unpacking stream takes a file cut short for a whole one.
        var unpacked = UnpackedLength(stored);
        stored.Position = 0;
        return new LimitedStream(new GZipStream(stored, CompressionMode.Decompress), path, stored.Length, new UnpackBudget(), unpacked);
    }

    // A .gz ends in its unpacked length, modulo 2^32 (RFC 1952).
    private static uint UnpackedLength(FileStream stored)
    {
        Span<byte> trailer = stackalloc byte[sizeof(uint)];
        stored.Position = Math.Max(0, stored.Length - trailer.Length);
        stored.ReadAtLeast(trailer, trailer.Length, throwOnEndOfStream: false);
        return BinaryPrimitives.ReadUInt32LittleEndian(trailer);
    }

    private static List<InputPart> ZipParts(string path, Lazy<string> hash)
    {
        try
        {
            using var zip = ZipFile.OpenRead(path);
            if (Workbook.IsOne(zip)) return [new InputPart(Path.GetFileName(path), path, new FileInfo(path).Length, hash, () => OpenStored(path))];
            if (zip.Entries.Count > InputLimits.MaxEntries)
                throw new InputFormatException(path, 0, $"{zip.Entries.Count} entries", $"at most {InputLimits.MaxEntries}");
            var budget = new UnpackBudget();
            var parts = new List<InputPart>();
            for (var i = 0; i < zip.Entries.Count; i++)
            {
                // The name only says what the entry is; nothing is ever written to or read from a path it gives.
                var (index, entry) = (i, zip.Entries[i]);
                if (entry.Name.Length > 0) parts.Add(new InputPart(entry.Name, $"{path}/{entry.Name}", entry.Length, hash, () => OpenEntry(path, index, budget)));
            }
            return parts.Count > 0 ? parts : throw new InputFormatException(path, 0, "a .zip without entries", "at least one entry");
        }
        catch (InvalidDataException e)
        {
            throw new InputFormatException(path, 0, "a damaged .zip", "a whole .zip file", e);
        }
    }

    private static LimitedStream OpenEntry(string path, int index, UnpackBudget budget)
    {
        var zip = ZipFile.OpenRead(path);
        try
        {
            var entry = zip.Entries[index];
            return new LimitedStream(new OwningStream(entry.Open(), zip), path, entry.CompressedLength, budget, unchecked((uint)entry.Length));
        }
        catch (InvalidDataException e)
        {
            zip.Dispose();
            throw new InputFormatException(path, 0, "an entry that cannot be unpacked", "a whole .zip file, stored or deflated, without a password", e);
        }
    }
}
