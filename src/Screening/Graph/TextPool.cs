namespace Screening.Graph;

/// <summary>Texts that come again and again, each kept once.</summary>
internal sealed class TextPool
{
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly List<string> _texts = [];

    /// <summary>The place of a text; <see cref="GraphColumns.NoText"/> for none.</summary>
    public int PlaceOf(string? text)
    {
        if (text is null) return GraphColumns.NoText;
        if (_places.TryGetValue(text, out var place)) return place;
        _places[text] = _texts.Count;
        _texts.Add(text);
        return _texts.Count - 1;
    }

    /// <summary>The texts in their places.</summary>
    public string[] ToArray() => [.. _texts];
}
