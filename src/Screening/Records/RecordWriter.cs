using System.Runtime.CompilerServices;
using Screening.Storage;

namespace Screening.Records;

/// <summary>Writes records one after the other: numbers in as few bytes as they need, texts by their number.</summary>
internal sealed class RecordWriter(StringTableBuilder texts)
{
    private readonly List<byte> _bytes = [];

    /// <summary>How many bytes were written.</summary>
    public int Length => _bytes.Count;

    /// <summary>What was written.</summary>
    public byte[] ToArray() => [.. _bytes];

    /// <summary>A number: seven bits a byte, the lowest first.</summary>
    public void Number(int number)
    {
        var rest = (uint)number;
        for (; rest > 0x7F; rest >>= 7) _bytes.Add((byte)(rest | 0x80));
        _bytes.Add((byte)rest);
    }

    /// <summary>Yes or no.</summary>
    public void Flag(bool flag) => Number(flag ? 1 : 0);

    /// <summary>A value of an enumeration of plain integers.</summary>
    public void Choice<T>(T value)
        where T : struct, Enum => Number(Unsafe.BitCast<T, int>(value));

    /// <summary>A text, or none.</summary>
    public void Text(string? text) => Number(text is null ? 0 : texts.Add(text) + 1);

    /// <summary>A day, or none.</summary>
    public void Day(DateOnly? day) => Number(day is { } given ? given.DayNumber + 1 : 0);

    /// <summary>A decimal number with its places, or none.</summary>
    public void Decimal(decimal? number)
    {
        Flag(number is not null);
        if (number is null) return;
        foreach (var part in decimal.GetBits(number.Value)) Number(part);
    }

    /// <summary>Several of a kind.</summary>
    public void Several<T>(IReadOnlyList<T> items, Action<T> write)
    {
        Number(items.Count);
        foreach (var item in items) write(item);
    }

    /// <summary>Several texts.</summary>
    public void Several(IReadOnlyList<string> items) => Several(items, Text);
}
