namespace Screening.Formats.Reading;

/// <summary>An element of an XML file as read: its local name, attributes, text and children. Namespaces are left out: lists change theirs
/// and keep the names.</summary>
/// <param name="name">Local name.</param>
/// <param name="line">Line it starts on, from 1.</param>
internal sealed class XmlItem(string name, int line)
{
    private List<(string Name, string Value)>? _attributes;
    private List<XmlItem>? _children;

    /// <summary>Local name.</summary>
    public string Name => name;

    /// <summary>Line it starts on, from 1.</summary>
    public int Line => line;

    /// <summary>Its own text, trimmed; null where there is none but white space.</summary>
    public string? Text { get; private set; }

    /// <summary>All children, in order.</summary>
    public IReadOnlyList<XmlItem> Children => _children ?? [];

    /// <summary>An attribute's text, trimmed; null where it is missing or empty.</summary>
    public string? Attribute(string key)
    {
        if (_attributes is null) return null;
        foreach (var (attribute, value) in _attributes)
        {
            if (attribute == key) return NoneIfBlank(value);
        }
        return null;
    }

    /// <summary>Whether an attribute says yes.</summary>
    public bool IsTrue(string key) => string.Equals(Attribute(key), "true", StringComparison.OrdinalIgnoreCase) || Attribute(key) == "1";

    /// <summary>Children of a name, in order.</summary>
    public IEnumerable<XmlItem> All(string child)
    {
        if (_children is null) yield break;
        foreach (var item in _children)
        {
            if (item.Name == child) yield return item;
        }
    }

    /// <summary>Items down a path of names, in order: <c>All("Names", "Name")</c>.</summary>
    public IEnumerable<XmlItem> All(string child, params string[] further)
    {
        var items = All(child);
        foreach (var step in further) items = items.SelectMany(i => i.All(step));
        return items;
    }

    /// <summary>The first child of a name; null where there is none.</summary>
    public XmlItem? First(string child)
    {
        if (_children is null) return null;
        foreach (var item in _children)
        {
            if (item.Name == child) return item;
        }
        return null;
    }

    /// <summary>The text of the first child of a name that has one; null where none has.</summary>
    public string? TextOf(string child)
    {
        if (_children is null) return null;
        foreach (var item in _children)
        {
            if (item.Name == child && item.Text is { } text) return text;
        }
        return null;
    }

    /// <summary>The texts of all children of a name that have one.</summary>
    public IEnumerable<string> TextsOf(string child) => All(child).Select(i => i.Text).OfType<string>();

    /// <summary>The texts at the end of a path of names.</summary>
    public IEnumerable<string> TextsOf(string child, params string[] further) => All(child, further).Select(i => i.Text).OfType<string>();

    internal void Add(XmlItem child) => (_children ??= []).Add(child);

    internal void AddAttribute(string key, string value) => (_attributes ??= []).Add((key, value));

    internal void SetText(string text) => Text = NoneIfBlank(text);

    private static string? NoneIfBlank(string text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
