using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Screening.Model;

namespace Screening.Storage;

/// <summary>The head of a file: its header and the table of its sections.</summary>
/// <remarks>
/// Header, 64 bytes: magic 8, format version 4, sections 4, length of the file 8, reserved 8, SHA-256 over header and table (with
/// this field as zeros) 32. Table, 88 bytes a section: name 32, offset 8, length 8, checksum 4, reserved 4, SHA-256 32.
/// The sections follow in the table's order, each on the next multiple of 64, zeros between: a place that differs is damage.
/// All numbers are little-endian. What is behind the stated length is another such file, a segment, on the next multiple of 64.
/// </remarks>
internal static class SectionTable
{
    /// <summary>The version this library writes, and the newest it reads.</summary>
    public const uint Version = 1;

    /// <summary>Where sections may begin: a cache line.</summary>
    public const int Alignment = 64;

    /// <summary>Longest name of a section.</summary>
    public const int MaxName = 32;

    private const int HeaderLength = 64;
    private const int RowLength = 88;
    private const int MaxSections = 1024;

    /// <summary>Where the hash of header and table stands.</summary>
    public const int HashAt = 32;

    /// <summary>The bytes every file begins with: no text, and spoilt by a transfer that takes it for one.</summary>
    public static ReadOnlySpan<byte> Magic => [0x89, (byte)'S', (byte)'C', (byte)'R', (byte)'\r', (byte)'\n', 0x1A, (byte)'\n'];

    /// <summary>Bytes of header and table.</summary>
    public static long HeadLength(int sections) => HeaderLength + (long)sections * RowLength;

    /// <summary>Where the first section begins.</summary>
    public static long BodyStart(int sections) => Aligned(HeadLength(sections));

    /// <summary>The next place where a section may begin.</summary>
    public static long Aligned(long offset) => (offset + Alignment - 1) / Alignment * Alignment;

    /// <summary>Whether a section may be called so.</summary>
    public static bool IsName(string name) =>
        name.Length is > 0 and <= MaxName && name.All(static c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-' or '.');

    /// <summary>Header and table as bytes.</summary>
    public static byte[] Write(IReadOnlyList<SectionEntry> entries, long fileLength)
    {
        var head = new byte[HeadLength(entries.Count)];
        Magic.CopyTo(head);
        BinaryPrimitives.WriteUInt32LittleEndian(head.AsSpan(8), Version);
        BinaryPrimitives.WriteInt32LittleEndian(head.AsSpan(12), entries.Count);
        BinaryPrimitives.WriteInt64LittleEndian(head.AsSpan(16), fileLength);
        for (var i = 0; i < entries.Count; i++)
        {
            var row = head.AsSpan(HeaderLength + i * RowLength, RowLength);
            Encoding.ASCII.GetBytes(entries[i].Name, row);
            BinaryPrimitives.WriteInt64LittleEndian(row[32..], entries[i].Offset);
            BinaryPrimitives.WriteInt64LittleEndian(row[40..], entries[i].Length);
            BinaryPrimitives.WriteUInt32LittleEndian(row[48..], entries[i].Checksum);
            Convert.FromHexString(entries[i].Sha256).CopyTo(row[56..]);
        }
        SHA256.HashData(head).CopyTo(head.AsSpan(HashAt));
        return head;
    }

    /// <summary>Reads and checks header and table.</summary>
    /// <param name="file">What errors call the file.</param>
    /// <param name="available">How many bytes there are.</param>
    /// <param name="read">Gives the first bytes of the file; asked for no more than there are.</param>
    /// <param name="length">The length that the header states; behind it may stand something else.</param>
    /// <exception cref="InputFormatException">It is another file, a newer one, or damaged.</exception>
    public static IReadOnlyList<SectionEntry> Read(string file, long available, Func<int, byte[]> read, out long length)
    {
        if (available < HeaderLength) throw Fault(file, $"a file of {available} bytes", $"a snapshot, whose header alone has {HeaderLength}");
        var head = read(HeaderLength);
        if (!head.AsSpan(0, Magic.Length).SequenceEqual(Magic)) throw Fault(file, "other first bytes", "a snapshot written by screening lists build");
        var version = BinaryPrimitives.ReadUInt32LittleEndian(head.AsSpan(8));
        if (version != Version) throw Fault(file, $"format version {version}", $"version {Version}; a newer file needs a newer screening, or build it anew");
        length = BinaryPrimitives.ReadInt64LittleEndian(head.AsSpan(16));
        if (length < HeaderLength || length > available) throw Fault(file, $"header: a file of {available} bytes", $"{length} bytes, as its header says; it was cut short");
        var count = BinaryPrimitives.ReadInt32LittleEndian(head.AsSpan(12));
        if (count is < 0 or > MaxSections || HeadLength(count) > length) throw Fault(file, $"header: {count} sections", $"at most {MaxSections}, and a table that fits the file");
        head = read((int)HeadLength(count));
        var hash = head.AsSpan(HashAt, SHA256.HashSizeInBytes).ToArray();
        head.AsSpan(HashAt, SHA256.HashSizeInBytes).Clear();
        var found = SHA256.HashData(head);
        if (!found.AsSpan().SequenceEqual(hash)) throw Fault(file, $"header and section table: SHA-256 {Convert.ToHexStringLower(found)}", Convert.ToHexStringLower(hash));
        return Rows(file, length, head, count);
    }

    private static SectionEntry[] Rows(string file, long length, byte[] head, int count)
    {
        var entries = new SectionEntry[count];
        var names = new HashSet<string>(StringComparer.Ordinal);
        var next = BodyStart(count);
        for (var i = 0; i < count; i++)
        {
            var row = head.AsSpan(HeaderLength + i * RowLength, RowLength);
            var name = Encoding.ASCII.GetString(row[..MaxName].TrimEnd((byte)0));
            if (!IsName(name)) throw Fault(file, $"section {i + 1} of {count}: no name", "lower-case letters, digits, hyphens and dots");
            if (!names.Add(name)) throw Fault(file, $"section {name}: twice", "each name once");
            var (offset, bytes) = (BinaryPrimitives.ReadInt64LittleEndian(row[32..]), BinaryPrimitives.ReadInt64LittleEndian(row[40..]));
            if (offset != next) throw Fault(file, $"section {name}: begins at {offset}", $"{next}, after what stands before it");
            if (bytes < 0 || bytes > length - offset) throw Fault(file, $"section {name}: {bytes} bytes", $"at most {Math.Max(0, length - offset)}, to the end of the file");
            entries[i] = new SectionEntry(name, offset, bytes, BinaryPrimitives.ReadUInt32LittleEndian(row[48..]), Convert.ToHexStringLower(row[56..]));
            next = Aligned(offset + bytes);
        }
        var end = count == 0 ? HeaderLength : entries[^1].Offset + entries[^1].Length;
        return end == length ? entries : throw Fault(file, $"{length - end} bytes after the last section", "none");
    }

    private static InputFormatException Fault(string file, string found, string expected) => new(file, 0, found, expected);
}
