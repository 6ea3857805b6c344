using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Screening.Records;

/// <summary>Reads what <see cref="RecordWriter"/> wrote, in the same order.</summary>
/// <exception cref="InvalidDataException">The bytes are none that it writes.</exception>
internal ref struct RecordReader(ReadOnlySpan<byte> bytes, SharedTexts texts)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private int _at;

    /// <summary>Reads one of several.</summary>
    public delegate T ReadItem<T>(ref RecordReader reader);

    /// <summary>Whether all was read.</summary>
    public readonly bool IsAtEnd => _at == _bytes.Length;

    /// <summary>A number.</summary>
    public int Number()
    {
        const int longest = 35;
        var number = 0u;
        for (var shift = 0; shift < longest; shift += 7)
        {
            if (_at >= _bytes.Length) break;
            var part = _bytes[_at++];
            number |= (part & 0x7Fu) << shift;
            if (part <= 0x7F) return (int)number;
        }
        Refuse("a number without an end");
        return 0;
    }

    /// <summary>Yes or no.</summary>
    public bool Flag() => Number() != 0;

    /// <summary>A value of an enumeration of plain integers.</summary>
    public T Choice<T>()
        where T : struct, Enum
    {
        var number = Number();
        var value = Unsafe.BitCast<int, T>(number);
        if (!Enum.IsDefined(value)) Refuse($"a {typeof(T).Name} {value}");
        return value;
    }

    /// <summary>A text, or none.</summary>
    public string? TextOrNone()
    {
        var number = Number();
        return number == 0 ? null : texts[number - 1];
    }

    /// <summary>A text.</summary>
    public string Text()
    {
        var text = TextOrNone();
        if (text is null) Refuse("no text");
        return text!;
    }

    /// <summary>A day, or none.</summary>
    public DateOnly? Day()
    {
        var number = Number();
        if (number < 0 || number - 1 > DateOnly.MaxValue.DayNumber) Refuse($"a day {number}");
        return number == 0 ? null : DateOnly.FromDayNumber(number - 1);
    }

    /// <summary>A decimal number, or none.</summary>
    public decimal? Decimal()
    {
        if (!Flag()) return null;
        Span<int> parts = [Number(), Number(), Number(), Number()];
        const int exponents = 0xFF << 16, mostPlaces = 28;
        if ((parts[3] & ~exponents & int.MaxValue) != 0 || (parts[3] & exponents) >> 16 > mostPlaces) Refuse("no decimal number");
        return new decimal(parts);
    }

    /// <summary>Several of a kind.</summary>
    public IReadOnlyList<T> Several<T>(ReadItem<T> read)
    {
        var count = Number();
        // Each takes a byte at least: a number that is no count must not take memory.
        if (count < 0 || count > _bytes.Length - _at) Refuse($"{count} of something");
        if (count == 0) return [];
        var items = new T[count];
        for (var i = 0; i < count; i++) items[i] = read(ref this);
        return items;
    }

    /// <summary>Several texts.</summary>
    public IReadOnlyList<string> Several() => Several(static (ref RecordReader r) => r.Text());

    [DoesNotReturn]
    private static void Refuse(string found) => throw new InvalidDataException(found);
}
