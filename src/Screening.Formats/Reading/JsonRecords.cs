using System.Text.Json;
using Screening.Model;

namespace Screening.Formats.Reading;

/// <summary>One value of a JSON document with the line it starts on.</summary>
/// <param name="Property">The top-level property it stands under; empty where the document is an array.</param>
/// <param name="Value">The value; an element of the array where the property holds one.</param>
/// <param name="Line">Line it starts on, from 1.</param>
/// <param name="InArray">Whether it is an element of an array.</param>
internal readonly record struct JsonRecord(string Property, JsonElement Value, int Line, bool InArray);

/// <summary>Steps through a JSON document value by value: an array's elements, or a top-level object's properties and,
/// where those are arrays, their elements. Only one record is in memory as a tree at a time.</summary>
internal sealed class JsonRecords(ReadOnlyMemory<byte> utf8, string file)
{
    private readonly bool _mayBeBroken = JsonText.MayBeBroken(utf8.Span);
    private JsonReaderState _state = new(new JsonReaderOptions { MaxDepth = InputLimits.MaxDepth });
    private int _offset;
    private int _counted;
    private int _line = 1;
    private string _property = "";
    private bool _inArray;

    /// <summary>All values, in order.</summary>
    /// <exception cref="InputFormatException">Thrown while stepping, where the document is damaged.</exception>
    public IEnumerable<JsonRecord> Read()
    {
        while (Next() is { } record) yield return record;
    }

    private JsonRecord? Next()
    {
        var reader = new Utf8JsonReader(utf8.Span[_offset..], isFinalBlock: true, _state);
        try
        {
            while (reader.Read())
            {
                switch (reader.TokenType)
                {
                    case JsonTokenType.PropertyName when !_inArray:
                        _property = reader.GetString()!;
                        continue;
                    case JsonTokenType.StartObject when reader.CurrentDepth == 0:
                    case JsonTokenType.EndObject:
                        continue;
                    case JsonTokenType.StartArray when !_inArray:
                        _inArray = true;
                        continue;
                    case JsonTokenType.EndArray:
                        _inArray = false;
                        continue;
                    default:
                        var line = LineAt(_offset + (int)reader.TokenStartIndex);
                        var value = JsonElement.ParseValue(ref reader);
                        Keep(reader);
                        if (_mayBeBroken && !JsonText.IsWhole(value)) throw HalfCharacter(line);
                        return new JsonRecord(_property, value, line, _inArray);
                }
            }
            Keep(reader);
            return null;
        }
        catch (JsonException e)
        {
            throw new InputFormatException(file, (int)(e.LineNumber ?? 0) + 1, "broken or truncated JSON", "a whole JSON document", e);
        }
        catch (InvalidOperationException) when (_mayBeBroken)
        {
            throw HalfCharacter(LineAt(_offset + (int)reader.TokenStartIndex));
        }
    }

    private InputFormatException HalfCharacter(int line) => new(file, line, "an escape of half a character", "surrogates in pairs");

    private void Keep(in Utf8JsonReader reader)
    {
        _offset += (int)reader.BytesConsumed;
        _state = reader.CurrentState;
    }

    private int LineAt(int offset)
    {
        _line += utf8.Span[_counted..offset].Count((byte)'\n');
        _counted = offset;
        return _line;
    }
}
