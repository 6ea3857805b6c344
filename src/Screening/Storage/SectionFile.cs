using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Screening.Model;

namespace Screening.Storage;

/// <summary>A file of sections, opened for reading: arrays of numbers are read where they lie.</summary>
/// <remarks>Opening reads the header and the table, whatever the size. Safe for any number of threads and processes. After <see cref="Dispose"/>
/// no section can be had; values had before stay readable, and the file stays mapped until the last of them is gone.</remarks>
internal sealed class SectionFile : IDisposable
{
    private const int Stretch = 1 << 24;

    private readonly MappedBytes _bytes;
    private readonly Dictionary<string, int> _places;
    private readonly bool[] _isChecked;
    private bool _isGivenAway;
    private bool _isDisposed;

    private SectionFile(string path, MappedBytes bytes, IReadOnlyList<SectionEntry> sections, bool isChecked)
    {
        (Path, _bytes, Sections) = (path, bytes, sections);
        _places = Enumerable.Range(0, sections.Count).ToDictionary(i => sections[i].Name, StringComparer.Ordinal);
        _isChecked = new bool[sections.Count];
        Array.Fill(_isChecked, isChecked);
    }

    /// <summary>The file as the caller named it.</summary>
    public string Path { get; }

    /// <summary>The sections, in order.</summary>
    public IReadOnlyList<SectionEntry> Sections { get; }

    /// <summary>The file's length in bytes.</summary>
    public long Length => _bytes.Length;

    /// <summary>Whether bytes begin like such a file.</summary>
    public static bool IsOne(ReadOnlySpan<byte> head) => head.StartsWith(SectionTable.Magic);

    /// <summary>Opens a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="check">When the sections are checked.</param>
    /// <exception cref="InputFormatException">There is no such file, it is another one, or it is damaged.</exception>
    public static SectionFile Open(string path, SectionCheck check = SectionCheck.OnFirstUse)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (!BitConverter.IsLittleEndian) throw new PlatformNotSupportedException("Snapshots are little-endian and read in place; this machine is not.");
        var bytes = MappedBytes.Open(path);
        try
        {
            var sections = SectionTable.Read(path, bytes.Length, count => bytes.Span(0, count).ToArray());
            var file = new SectionFile(path, bytes, sections, isChecked: check == SectionCheck.ByVerify);
            for (var i = 0; check == SectionCheck.AtOpen && i < sections.Count; i++) file.Check(i);
            return file;
        }
        catch
        {
            bytes.Dispose();
            throw;
        }
    }

    /// <summary>Whether there is a section of that name.</summary>
    public bool Has(string name) => _places.ContainsKey(name);

    /// <summary>The values of a section, where they lie.</summary>
    /// <exception cref="InputFormatException">There is no such section, its length is no multiple of a value's, or it is damaged.</exception>
    /// <exception cref="ObjectDisposedException">The file was given back.</exception>
    public Flat<T> Values<T>(string name)
        where T : unmanaged
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        if (!_places.TryGetValue(name, out var place)) throw Fault($"no section {name}", "a file with that section");
        var section = Sections[place];
        var size = Unsafe.SizeOf<T>();
        if (section.Length % size != 0) throw Fault($"section {name}: {section.Length} bytes", $"a multiple of {size}");
        if (section.Length / size > Array.MaxLength) throw Fault($"section {name}: {section.Length / size} values", $"at most {Array.MaxLength}");
        if (!Volatile.Read(ref _isChecked[place])) Check(place);
        Volatile.Write(ref _isGivenAway, true);
        return _bytes.Values<T>(section.Offset, (int)(section.Length / size));
    }

    /// <summary>The one value of a section.</summary>
    /// <exception cref="InputFormatException">There is no such section, it holds another number of values, or it is damaged.</exception>
    public T Value<T>(string name)
        where T : unmanaged
    {
        var values = Values<T>(name);
        return values.Length == 1 ? values[0] : throw Fault($"section {name}: {values.Length} values", "one");
    }

    /// <summary>A fault of a section's content, to be thrown.</summary>
    public InputFormatException Fault(string found, string expected) => new(Path, 0, found, expected);

    /// <summary>Reads the whole file: every section against its SHA-256, and zeros between them.</summary>
    /// <exception cref="InputFormatException">Something is damaged.</exception>
    public void Verify()
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        var end = SectionTable.HeadLength(Sections.Count);
        for (var i = 0; i < Sections.Count; i++)
        {
            var section = Sections[i];
            if (_bytes.Span(end, (int)(section.Offset - end)).ContainsAnyExcept((byte)0)) throw Fault($"section {section.Name}: something before it", "zeros");
            Check(i);
            var found = HashOf(section);
            if (found != section.Sha256) throw Fault($"section {section.Name}: SHA-256 {found}", section.Sha256);
            end = section.Offset + section.Length;
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        if (_isDisposed) return;
        _isDisposed = true;
        // Values may be in use anywhere: then the last of them takes the mapping along.
        if (!Volatile.Read(ref _isGivenAway)) _bytes.Dispose();
    }

    private void Check(int place)
    {
        var section = Sections[place];
        var sum = default(Checksum);
        for (long at = 0; at < section.Length; at += Stretch) sum.Append(_bytes.Span(section.Offset + at, (int)Math.Min(Stretch, section.Length - at)));
        if (sum.Value != section.Checksum) throw Fault($"section {section.Name}: checksum {sum.Value:x8}", $"{section.Checksum:x8}, as written; it is damaged");
        Volatile.Write(ref _isChecked[place], true);
    }

    private string HashOf(SectionEntry section)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        for (long at = 0; at < section.Length; at += Stretch) hash.AppendData(_bytes.Span(section.Offset + at, (int)Math.Min(Stretch, section.Length - at)));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
