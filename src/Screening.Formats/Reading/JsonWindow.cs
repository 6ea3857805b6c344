using System.Text;
using System.Text.Json;
using Screening.Model;

namespace Screening.Formats.Reading;

/// <summary>Steps through JSON of any length, token by token or value by value: only what is looked at is in memory.</summary>
internal sealed class JsonWindow(TextSource text)
{
    private const int Block = 1 << 14;

    // Bytes of a value read in one piece; beyond it the file is refused.
    private const int LongestValue = 4 * InputLimits.MaxLine;

    private readonly char[] _chars = new char[Block];
    private readonly Encoder _encoder = Encoding.UTF8.GetEncoder();
    private byte[] _bytes = new byte[4 * Block];
    private JsonReaderState _state = new(new JsonReaderOptions { MaxDepth = InputLimits.MaxDepth });
    private int _start;
    private int _end;
    private bool _isWhole;
    private int _lines = 1;

    /// <summary>Line on which the last token or value starts, from 1.</summary>
    public int Line { get; private set; } = 1;

    /// <summary>The last name of a property.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The next token; <see cref="JsonTokenType.None"/> at the end.</summary>
    public JsonTokenType Next()
    {
        while (true)
        {
            try
            {
                var reader = new Utf8JsonReader(_bytes.AsSpan(_start, _end - _start), _isWhole, _state);
                if (reader.Read())
                {
                    if (reader.TokenType == JsonTokenType.PropertyName) Name = reader.GetString()!;
                    Keep(reader);
                    return reader.TokenType;
                }
                if (_isWhole) return JsonTokenType.None;
            }
            catch (JsonException e)
            {
                throw Broken(e);
            }
            catch (InvalidOperationException)
            {
                throw HalfCharacter();
            }
            Fill();
        }
    }

    /// <summary>The value that comes next, whole.</summary>
    public JsonElement Value() => Item() ?? throw Fault("the end of an array", "a value");

    /// <summary>The value that comes next, whole; null at the end of an array.</summary>
    public JsonElement? Item()
    {
        while (true)
        {
            try
            {
                var reader = new Utf8JsonReader(_bytes.AsSpan(_start, _end - _start), _isWhole, _state);
                if (reader.Read())
                {
                    if (reader.TokenType == JsonTokenType.EndArray)
                    {
                        Keep(reader);
                        return null;
                    }
                    if (JsonElement.TryParseValue(ref reader, out var value))
                    {
                        var isWhole = !JsonText.MayBeBroken(_bytes.AsSpan(_start, (int)reader.BytesConsumed)) || JsonText.IsWhole(value.Value);
                        Keep(reader);
                        return isWhole ? value.Value : throw HalfCharacter();
                    }
                }
                if (_isWhole) throw Fault("the end of the file", "a value");
            }
            catch (JsonException e)
            {
                throw Broken(e);
            }
            Fill();
        }
    }

    /// <summary>The fault that something else was expected at the last token.</summary>
    public InputFormatException Fault(string found, string expected) => new(text.File, Line, found, expected);

    private InputFormatException Broken(JsonException e) => new(text.File, (int)(e.LineNumber ?? 0) + 1, "broken or truncated JSON", "a whole JSON document", e);

    private InputFormatException HalfCharacter() => Fault("an escape of half a character", "surrogates in pairs");

    private void Keep(in Utf8JsonReader reader)
    {
        var consumed = _bytes.AsSpan(_start, (int)reader.BytesConsumed);
        // What stands before a token or value: white space, and the comma after the one before.
        var lead = consumed.IndexOfAnyExcept(" \t\r\n,"u8);
        Line = _lines + consumed[..Math.Max(0, lead)].Count((byte)'\n');
        _lines += consumed.Count((byte)'\n');
        _start += consumed.Length;
        _state = reader.CurrentState;
    }

    private void Fill()
    {
        if (_end - _start > LongestValue) throw new InputFormatException(text.File, _lines, $"a value of more than {LongestValue} bytes", "a smaller one");
        _bytes.AsSpan(_start, _end - _start).CopyTo(_bytes);
        (_start, _end) = (0, _end - _start);
        var most = Encoding.UTF8.GetMaxByteCount(Block);
        if (_bytes.Length - _end < most) Array.Resize(ref _bytes, Math.Max(2 * _bytes.Length, _end + most));
        var read = text.Read(_chars);
        _isWhole = read == 0;
        _end += _encoder.GetBytes(_chars.AsSpan(0, read), _bytes.AsSpan(_end), flush: _isWhole);
    }
}
