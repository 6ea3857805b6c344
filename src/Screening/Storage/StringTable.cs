using System.Runtime.CompilerServices;

namespace Screening.Storage;

/// <summary>Texts by number: their bytes one after the other, and where each begins.</summary>
internal sealed class StringTable
{
    private readonly Flat<int> _starts;
    private readonly Flat<byte> _bytes;

    /// <summary>A table over arrays that lie somewhere.</summary>
    public StringTable(Flat<int> starts, Flat<byte> bytes) => (_starts, _bytes) = (starts, bytes);

    /// <summary>The table of a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="name">What it was written as.</param>
    public static StringTable Open(SectionFile file, string name)
    {
        var table = new StringTable(file.Values<int>(StartsOf(name)), file.Values<byte>(name));
        if (table._starts.Length == 0 || table._starts[0] != 0 || table._starts[table.Count] != table._bytes.Length)
            throw file.Fault($"section {StartsOf(name)}: other places than section {name} has", $"places from 0 to {table._bytes.Length}");
        return table;
    }

    /// <summary>Adds the table to a file, as it is.</summary>
    public void Write(SectionWriter writer, string name)
    {
        writer.Add(StartsOf(name), _starts);
        writer.Add(name, _bytes);
    }

    /// <summary>How many texts.</summary>
    public int Count => Math.Max(0, _starts.Length - 1);

    /// <summary>A text.</summary>
    public string Get(int index) => Utf8Text.Decode(GetUtf8(index));

    /// <summary>The bytes of a text, UTF-8; the caller keeps the table reachable while it uses them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<byte> GetUtf8(int index)
    {
        var start = _starts[index];
        return _bytes.Span[start.._starts[index + 1]];
    }

    /// <summary>The section that holds where the texts begin.</summary>
    internal static string StartsOf(string name) => name + ".starts";
}
