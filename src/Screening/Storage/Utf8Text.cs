using System.Text;

namespace Screening.Storage;

/// <summary>Text as UTF-8 and back, unchanged, whatever it holds.</summary>
/// <remarks>Half a surrogate pair, which is no text, has three bytes of its own as any other unit would (WTF-8): a replaced character would be another name.</remarks>
internal static class Utf8Text
{
    private const int First = 0x80;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Bytes of a text.</summary>
    public static int Length(string text) => IsWhole(text) ? Strict.GetByteCount(text) : Halves(text, default);

    /// <summary>Writes a text; its bytes.</summary>
    public static int Encode(string text, Span<byte> bytes) => IsWhole(text) ? Strict.GetBytes(text, bytes) : Halves(text, bytes);

    /// <summary>The text of bytes that <see cref="Encode"/> wrote.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty) return "";
        return System.Text.Unicode.Utf8.IsValid(bytes) ? Strict.GetString(bytes) : Halved(bytes);
    }

    private static bool IsWhole(string text)
    {
        for (var i = text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF'); i >= 0 && i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1])) return false;
            i++;
        }
        return true;
    }

    private static int Halves(string text, Span<byte> bytes)
    {
        var length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (Rune.TryGetRuneAt(text, i, out var rune))
            {
                if (!bytes.IsEmpty) rune.EncodeToUtf8(bytes[length..]);
                length += rune.Utf8SequenceLength;
                i += rune.Utf16SequenceLength - 1;
                continue;
            }
            if (!bytes.IsEmpty)
            {
                var unit = text[i];
                bytes[length] = (byte)(0xE0 | unit >> 12);
                bytes[length + 1] = (byte)(First | (unit >> 6 & 0x3F));
                bytes[length + 2] = (byte)(First | (unit & 0x3F));
            }
            length += 3;
        }
        return length;
    }

    private static string Halved(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder();
        while (!bytes.IsEmpty)
        {
            if (Rune.DecodeFromUtf8(bytes, out var rune, out var taken) == System.Buffers.OperationStatus.Done) text.Append(rune.ToString());
            else if (bytes is [0xED, >= 0xA0 and <= 0xBF, >= First and <= 0xBF, ..])
            {
                text.Append((char)(0xD000 | (bytes[1] & 0x3F) << 6 | (bytes[2] & 0x3F)));
                taken = 3;
            }
            else throw new InvalidDataException("The bytes of a text are no UTF-8.");
            bytes = bytes[taken..];
        }
        return text.ToString();
    }
}
