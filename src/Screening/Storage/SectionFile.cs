using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Screening.Model;

namespace Screening.Storage;

/// <summary>A file of sections, opened for reading: arrays of numbers are read where they lie.</summary>
/// <remarks>Opening reads the header and the table, whatever the size. Safe for any number of threads and processes. After <see cref="Dispose"/>
/// no section can be had; values had before stay readable, and the file stays mapped until the last of them is gone.
/// Behind its last section a file may go on with a segment, which is laid out as a file of its own: <see cref="Next"/>.</remarks>
internal sealed class SectionFile : IDisposable
{
    private const int Stretch = 1 << 24;

    private readonly MappedBytes _bytes;
    private readonly Dictionary<string, int> _places;
    private readonly bool[] _isChecked;
    private readonly SectionFile? _before;
    private readonly long _start;
    private bool _isGivenAway;
    private bool _isDisposed;

    private SectionFile(string path, MappedBytes bytes, SectionFile? before, bool isChecked)
    {
        (Path, _bytes, _before, _start) = (path, bytes, before, before is null ? 0 : SectionTable.Aligned(before._start + before.Length));
        var sections = SectionTable.Read(path, bytes.Length - _start, count => bytes.Span(_start, count).ToArray(), out var length);
        (Sections, Length) = (sections, length);
        _places = Enumerable.Range(0, sections.Count).ToDictionary(i => sections[i].Name, StringComparer.Ordinal);
        _isChecked = new bool[sections.Count];
        Array.Fill(_isChecked, isChecked);
    }

    /// <summary>The file as the caller named it.</summary>
    public string Path { get; }

    /// <summary>The sections, in order.</summary>
    public IReadOnlyList<SectionEntry> Sections { get; }

    /// <summary>Its length in bytes, without what is behind it.</summary>
    public long Length { get; }

    /// <summary>Its bytes, at the head of which the SHA-256 of header and table says which file it is.</summary>
    public ReadOnlySpan<byte> Identity => _bytes.Span(_start + SectionTable.HashAt, SHA256.HashSizeInBytes);

    /// <summary>Whether something is behind it.</summary>
    public bool HasNext => _start + Length < _bytes.Length;

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
            return Opened(new SectionFile(path, bytes, null, check == SectionCheck.ByVerify), check);
        }
        catch
        {
            bytes.Dispose();
            throw;
        }
    }

    /// <summary>Opens the segment behind this one. It must be given back before this one is.</summary>
    /// <param name="check">When its sections are checked.</param>
    /// <exception cref="InputFormatException">What is behind it is no segment, or a damaged one.</exception>
    public SectionFile Next(SectionCheck check = SectionCheck.OnFirstUse)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        try
        {
            if (SectionTable.Aligned(_start + Length) > _bytes.Length) throw Fault("bytes after the last section", "none, or a whole segment");
            return Opened(new SectionFile(Path, _bytes, this, check == SectionCheck.ByVerify), check);
        }
        catch (InputFormatException e)
        {
            throw Fault($"segment behind byte {_start + Length}: {e.Found}", e.Expected);
        }
    }

    private static SectionFile Opened(SectionFile file, SectionCheck check)
    {
        for (var i = 0; check == SectionCheck.AtOpen && i < file.Sections.Count; i++) file.Check(i);
        return file;
    }

    /// <summary>Copies it, without what is behind it.</summary>
    public void CopyTo(Stream target)
    {
        for (long at = 0; at < Length; at += Stretch) target.Write(_bytes.Span(_start + at, (int)Math.Min(Stretch, Length - at)));
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
        for (var file = this; file is not null; file = file._before) Volatile.Write(ref file._isGivenAway, true);
        return _bytes.Values<T>(_start + section.Offset, (int)(section.Length / size));
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
    public InputFormatException Fault(string found, string expected) => new(Path, 0, _before is null ? found : $"segment: {found}", expected);

    /// <summary>Reads the whole file: every section against its SHA-256, and zeros between them.</summary>
    /// <exception cref="InputFormatException">Something is damaged.</exception>
    public void Verify()
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        var end = SectionTable.HeadLength(Sections.Count);
        if (_before is not null && _bytes.Span(_before._start + _before.Length, (int)(_start - _before._start - _before.Length)).ContainsAnyExcept((byte)0)) throw Fault("something before the segment", "zeros");
        for (var i = 0; i < Sections.Count; i++)
        {
            var section = Sections[i];
            if (_bytes.Span(_start + end, (int)(section.Offset - end)).ContainsAnyExcept((byte)0)) throw Fault($"section {section.Name}: something before it", "zeros");
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
        if (_before is null && !Volatile.Read(ref _isGivenAway)) _bytes.Dispose();
    }

    private void Check(int place)
    {
        var section = Sections[place];
        var sum = default(Checksum);
        for (long at = 0; at < section.Length; at += Stretch) sum.Append(_bytes.Span(_start + section.Offset + at, (int)Math.Min(Stretch, section.Length - at)));
        if (sum.Value != section.Checksum) throw Fault($"section {section.Name}: checksum {sum.Value:x8}", $"{section.Checksum:x8}, as written; it is damaged");
        Volatile.Write(ref _isChecked[place], true);
    }

    private string HashOf(SectionEntry section)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        for (long at = 0; at < section.Length; at += Stretch) hash.AppendData(_bytes.Span(_start + section.Offset + at, (int)Math.Min(Stretch, section.Length - at)));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
