using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Screening.Model;

namespace Screening.Storage;

/// <summary>Collects sections and writes them as one file, which appears whole or not at all.</summary>
/// <remarks>What is added is read when the file is written: it must not change before.</remarks>
internal sealed class SectionWriter
{
    // Values written at once: a multiple of a checksum's block, whatever their size.
    private const int Stretch = 1 << 20;

    private sealed record Section(string Name, long Length, Action<Action<ReadOnlySpan<byte>>> Write);

    private readonly List<Section> _sections = [];

    /// <summary>Adds values as a section.</summary>
    /// <exception cref="ArgumentException">The name is none, or there is one of that name.</exception>
    public void Add<T>(string name, ReadOnlyMemory<T> values)
        where T : unmanaged
    {
        Add(name, (long)values.Length * Unsafe.SizeOf<T>(), write => Write(values.Span, write));
    }

    /// <summary>Adds values as a section.</summary>
    /// <exception cref="ArgumentException">The name is none, or there is one of that name.</exception>
    public void Add<T>(string name, Flat<T> values)
        where T : unmanaged => Add(name, (long)values.Length * Unsafe.SizeOf<T>(), write =>
        {
            Write(values.Span, write);
            values.KeepAlive();
        });

    private void Add(string name, long length, Action<Action<ReadOnlySpan<byte>>> write)
    {
        if (!SectionTable.IsName(name)) throw new ArgumentException($"A section is called by 1 to {SectionTable.MaxName} lower-case letters, digits, hyphens and dots; found \"{name}\".", nameof(name));
        if (_sections.Exists(s => s.Name == name)) throw new ArgumentException($"There is a section {name} already.", nameof(name));
        _sections.Add(new Section(name, length, write));
    }

    private static void Write<T>(ReadOnlySpan<T> values, Action<ReadOnlySpan<byte>> write)
        where T : unmanaged
    {
        for (; !values.IsEmpty; values = values[Math.Min(Stretch, values.Length)..]) write(MemoryMarshal.AsBytes(values[..Math.Min(Stretch, values.Length)]));
    }

    /// <summary>Adds one value as a section.</summary>
    public void Add<T>(string name, T value)
        where T : unmanaged => Add(name, new ReadOnlyMemory<T>([value]));

    /// <summary>Writes the file, reads it back, and puts it in place of the one before, which is kept beside it.</summary>
    /// <param name="path">The file; the one before becomes <c>path.previous</c>.</param>
    /// <param name="behind">What the new file begins with, as it stands, so that these sections are a segment behind it; null where they are the file.</param>
    /// <exception cref="IOException">It cannot be written, or what was read back is not what was written.</exception>
    public void Write(string path, SectionFile? behind = null)
    {
        using var replacement = FileReplacement.Begin(path);
        behind?.CopyTo(replacement.Stream);
        WriteTo(replacement.Stream, SectionTable.Aligned(replacement.Stream.Length));
        replacement.Stream.Flush(flushToDisk: true);
        try
        {
            using var written = SectionFile.Open(replacement.Path, SectionCheck.ByVerify);
            written.Verify();
            if (behind is not null)
            {
                using var segment = written.Next(SectionCheck.ByVerify);
                segment.Verify();
            }
        }
        catch (InputFormatException e)
        {
            throw new IOException($"What was written is not what can be read back: {e.Message}", e);
        }
        replacement.Commit();
    }

    private void WriteTo(FileStream stream, long start)
    {
        var entries = new List<SectionEntry>();
        var at = SectionTable.BodyStart(_sections.Count);
        foreach (var section in _sections)
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            var sum = default(Checksum);
            stream.Position = start + at;
            section.Write(bytes =>
            {
                stream.Write(bytes);
                hash.AppendData(bytes);
                sum.Append(bytes);
            });
            entries.Add(new SectionEntry(section.Name, at, section.Length, sum.Value, Convert.ToHexStringLower(hash.GetHashAndReset())));
            at = SectionTable.Aligned(at + section.Length);
        }
        var end = entries.Count == 0 ? SectionTable.HeadLength(0) : entries[^1].Offset + entries[^1].Length;
        stream.SetLength(start + end);
        stream.Position = start;
        stream.Write(SectionTable.Write(entries, end));
    }
}
