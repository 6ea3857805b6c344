using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Screening.Formats.Auditing;

/// <summary>The form of a line: <c>{"n":7,PAYLOAD,"prev":"HASH","hash":"HASH"}</c>.</summary>
/// <remarks>
/// The hash is SHA-256 over the line without its hash field: what stands before <c>,"hash":</c>, and the closing brace; no line feed. <c>prev</c> is the
/// hash of the line before, so a line binds all before it. There is one way to write a line, and any other is a fault.
/// </remarks>
internal static class ChainLine
{
    public const int HashLength = 64;

    /// <summary>Most bytes of a line: one that is longer is not written, and not read.</summary>
    public const int MaxBytes = 32 << 20;

    private const int EndLength = 11 + HashLength;
    private const int TailLength = 10 + HashLength + EndLength;

    private static readonly SearchValues<byte> HashDigits = SearchValues.Create("0123456789abcdef"u8);

    private static ReadOnlySpan<byte> Prev => ",\"prev\":\""u8;

    private static ReadOnlySpan<byte> Hash => "\",\"hash\":\""u8;

    private static ReadOnlySpan<byte> Close => "\"}"u8;

    /// <summary>Writes a line with its line feed.</summary>
    /// <param name="to">Takes the bytes.</param>
    /// <param name="number">Its number.</param>
    /// <param name="payload">A JSON object of one line.</param>
    /// <param name="prev">Hash of the line before.</param>
    /// <returns>Its hash.</returns>
    public static string Write(ArrayBufferWriter<byte> to, long number, ReadOnlySpan<byte> payload, string prev)
    {
        if (payload.Length < 2 || payload[0] != '{' || payload[^1] != '}' || payload.Contains((byte)'\n')) throw new ArgumentException("A payload must be a JSON object of one line.", nameof(payload));
        var start = to.WrittenCount;
        to.Write(Start(number));
        if (payload.Length > 2) to.Write(","u8);
        to.Write(payload[1..^1]);
        to.Write(Prev);
        Write(to, prev);
        to.Write("\""u8);
        var hash = HashOf(to.WrittenSpan[start..]);
        to.Write(Hash[1..]);
        Write(to, hash);
        to.Write(Close);
        if (to.WrittenCount - start > MaxBytes)
            throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"A record of {to.WrittenCount - start} bytes; at most {MaxBytes} can be kept."));
        to.Write("\n"u8);
        return hash;
    }

    /// <summary>What is wrong with a line; null where nothing is.</summary>
    /// <param name="line">The line without its line feed.</param>
    /// <param name="before">The lines before.</param>
    /// <param name="hash">Its hash.</param>
    public static ChainFault? Check(ReadOnlySpan<byte> line, ChainEnd before, out string hash)
    {
        hash = "";
        if (line.Length < TailLength || !line[..5].SequenceEqual("{\"n\":"u8) || !IsTail(line[^TailLength..]))
            return new ChainFault("no line of a chained log", "{\"n\":NUMBER, ... ,\"prev\":\"SHA-256\",\"hash\":\"SHA-256\"}");
        hash = Encoding.ASCII.GetString(line[^(HashLength + 2)..^2]);
        var actual = HashOf(line[..^EndLength]);
        if (actual != hash) return new ChainFault($"a line whose SHA-256 is {actual}", $"{hash}, as it says itself: the line was changed");
        var number = before.Count + 1;
        if (!IsNumbered(line, number))
            return new ChainFault($"line number {NumberOf(line)}", Text($"{number}: lines were removed, added or put in another order"));
        var prev = PrevOf(line);
        return prev == before.Last ? null : new ChainFault($"a line that follows on {prev}", $"{before.Last}, the hash of the line before: that one was changed or put in");
    }

    /// <summary>The hash that a line says is that of the line before; nothing sensible for what is no line.</summary>
    public static string PrevOf(ReadOnlySpan<byte> line) =>
        line.Length < TailLength ? "" : Encoding.ASCII.GetString(line.Slice(line.Length - TailLength + Prev.Length, HashLength));

    /// <summary>The payload's fields of a line that holds, as an object.</summary>
    public static byte[] Payload(ReadOnlySpan<byte> line)
    {
        var from = line.IndexOf((byte)',');
        var fields = from + 1 > line.Length - TailLength ? [] : line[(from + 1)..^TailLength];
        var payload = new byte[fields.Length + 2];
        payload[0] = (byte)'{';
        fields.CopyTo(payload.AsSpan(1));
        payload[^1] = (byte)'}';
        return payload;
    }

    /// <summary>SHA-256 of an object that is still open behind its last field.</summary>
    public static string HashOf(ReadOnlySpan<byte> open)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(open);
        hash.AppendData("}"u8);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static bool IsTail(ReadOnlySpan<byte> tail) =>
        tail.StartsWith(Prev) && IsHash(tail.Slice(9, HashLength)) && tail[(9 + HashLength)..].StartsWith(Hash) && IsHash(tail[^(HashLength + 2)..^2]) && tail.EndsWith(Close);

    private static bool IsHash(ReadOnlySpan<byte> text) => text.IndexOfAnyExcept(HashDigits) < 0;

    private static bool IsNumbered(ReadOnlySpan<byte> line, long number) => line.StartsWith(Start(number)) && line[Start(number).Length] == ',';

    private static string NumberOf(ReadOnlySpan<byte> line) =>
        long.TryParse(line[5..line.IndexOf((byte)',')], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Text($"{number}") : "that is none";

    private static byte[] Start(long number) => Encoding.ASCII.GetBytes(Text($"{{\"n\":{number}"));

    private static void Write(ArrayBufferWriter<byte> to, string ascii) => Encoding.ASCII.GetBytes(ascii, to);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

/// <summary>What is wrong with a line of a chained log.</summary>
/// <param name="Found">What stands there.</param>
/// <param name="Expected">What should.</param>
internal sealed record ChainFault(string Found, string Expected);
