using System.Text;
using System.Xml;
using Screening.Model;

namespace Screening.Formats.Reading;

/// <summary>Steps through an XML file record by record: only one is in memory as a tree at a time.</summary>
/// <remarks>
/// A record is an element of one of the names asked for, wherever it stands outside another record. Elements around records are passed
/// through. There is no DTD, so no entities but the five of XML itself, and nothing is fetched. Bounded are the length of a text and
/// of a tag (<see cref="MarkupReader"/>), the characters and elements of a record, and the depth.
/// </remarks>
/// <param name="text">The file's text; its encoding is what the bytes are, whatever the XML declaration says.</param>
internal sealed class XmlRecords(TextSource text)
{
    private const int ReadBlock = 4096;

    private readonly StringBuilder _words = new();
    private readonly char[] _block = new char[ReadBlock];
    private readonly Stack<(XmlItem Item, int Start)> _open = new();
    private int _characters;
    private int _items;

    /// <summary>The root element with its attributes and without its children; null before the first record was asked for.</summary>
    public XmlItem? Root { get; private set; }

    /// <summary>All records, in order.</summary>
    /// <param name="root">Local name of the root element.</param>
    /// <param name="records">Local names of records.</param>
    /// <exception cref="InputFormatException">Thrown while stepping, where the file is damaged, beyond a limit, or has another root.</exception>
    public IEnumerable<XmlItem> Read(string root, params IReadOnlyCollection<string> records)
    {
        using var reader = XmlReader.Create(new MarkupReader(text), Settings());
        while (Step(reader, root, records) is { } record) yield return record;
    }

    private static XmlReaderSettings Settings() => new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        IgnoreWhitespace = true,
        MaxCharactersInDocument = InputLimits.MaxUnpackedBytes,
        CloseInput = false,
    };

    // The next record; null at the end of the file.
    private XmlItem? Step(XmlReader reader, string root, IReadOnlyCollection<string> records)
    {
        try
        {
            while (reader.Read())
            {
                if (reader.Depth > InputLimits.MaxDepth) throw Fault(reader, $"elements nested more than {InputLimits.MaxDepth} deep", "a list");
                if (reader.NodeType != XmlNodeType.Element) continue;
                if (Root is null)
                {
                    if (reader.LocalName != root) throw Fault(reader, $"the root element {Excerpt.Of(reader.LocalName)}", $"\"{root}\"");
                    Root = Start(reader);
                }
                else if (records.Contains(reader.LocalName))
                {
                    return Record(reader);
                }
            }
            return Root is null ? throw new InputFormatException(text.File, 1, "no element", $"an XML document with the root element \"{root}\"") : null;
        }
        catch (XmlException e)
        {
            throw new InputFormatException(text.File, Math.Max(1, e.LineNumber), "broken XML: " + Words(e), "well-formed XML 1.0 without a DTD", e);
        }
    }

    private XmlItem Record(XmlReader reader)
    {
        (_characters, _items) = (0, 0);
        _words.Clear();
        _open.Clear();
        var record = Start(reader);
        if (reader.IsEmptyElement) return record;
        _open.Push((record, 0));
        while (_open.Count > 0 && reader.Read())
        {
            if (reader.Depth > InputLimits.MaxDepth) throw Fault(reader, $"elements nested more than {InputLimits.MaxDepth} deep", "a list");
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    var item = Start(reader);
                    _open.Peek().Item.Add(item);
                    if (!reader.IsEmptyElement) _open.Push((item, _words.Length));
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace:
                    Append(reader);
                    break;
                case XmlNodeType.EndElement:
                    var (ended, start) = _open.Pop();
                    if (_words.Length > start) ended.SetText(_words.ToString(start, _words.Length - start));
                    _words.Length = start;
                    break;
            }
        }
        return record;
    }

    private XmlItem Start(XmlReader reader)
    {
        if (++_items > InputLimits.MaxXmlItems) throw Fault(reader, $"a record of more than {InputLimits.MaxXmlItems} elements", "a smaller one");
        var item = new XmlItem(reader.LocalName, LineOf(reader));
        if (!reader.HasAttributes) return item;
        while (reader.MoveToNextAttribute())
        {
            Count(reader, reader.Value.Length);
            item.AddAttribute(reader.LocalName, reader.Value);
        }
        reader.MoveToElement();
        return item;
    }

    private void Append(XmlReader reader)
    {
        int read;
        while ((read = reader.ReadValueChunk(_block, 0, _block.Length)) > 0)
        {
            Count(reader, read);
            _words.Append(_block, 0, read);
        }
    }

    private void Count(XmlReader reader, int characters)
    {
        _characters += characters;
        if (_characters > InputLimits.MaxLine) throw Fault(reader, $"a record of more than {InputLimits.MaxLine} characters", "a smaller one");
    }

    private InputFormatException Fault(XmlReader reader, string found, string expected) => new(text.File, LineOf(reader), found, expected);

    private static int LineOf(XmlReader reader) => reader is IXmlLineInfo info ? info.LineNumber : 0;

    // The framework's sentence ends in line and position, which the message has already.
    private static string Words(XmlException e)
    {
        var at = e.Message.IndexOf(" Line ", StringComparison.Ordinal);
        return at < 0 ? e.Message : e.Message[..at].TrimEnd('.');
    }
}
