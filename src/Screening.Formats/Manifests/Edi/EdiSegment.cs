using System.Text;

namespace Screening.Formats.Manifests.Edi;

/// <summary>A segment of an EDI file.</summary>
internal sealed class EdiSegment
{
    private readonly string[] _elements;
    private readonly EdiSyntax _syntax;

    /// <summary>Parts a segment.</summary>
    /// <param name="number">Which it is of the file, from 1; the service string of EDIFACT counts as one.</param>
    /// <param name="line">The line it starts on, from 1.</param>
    /// <param name="text">Its text without the mark that ends it.</param>
    /// <param name="syntax">The marks.</param>
    public EdiSegment(int number, int line, string text, EdiSyntax syntax)
    {
        (Number, Line, Raw, _syntax) = (number, line, text, syntax);
        _elements = Split(text, syntax.Element, syntax.Release);
    }

    /// <summary>Which it is of the file, from 1.</summary>
    public int Number { get; }

    /// <summary>The line it starts on, from 1.</summary>
    public int Line { get; }

    /// <summary>Its text without the mark that ends it.</summary>
    public string Raw { get; }

    /// <summary>Whether it is the service string of EDIFACT, which states the marks.</summary>
    public bool IsServiceString => IsService(Raw);

    /// <summary>Whether a text is such a string.</summary>
    public static bool IsService(string raw) => raw.Length == ServiceString && raw.StartsWith("UNA", StringComparison.Ordinal);

    /// <summary>Characters of a service string.</summary>
    public const int ServiceString = 9;

    /// <summary>Its name.</summary>
    public string Tag => _elements[0].Trim();

    /// <summary>Elements behind the name.</summary>
    public int Count => _elements.Length - 1;

    /// <summary>An element as one text, from 1; empty where there is none.</summary>
    public string this[int element] => element < _elements.Length ? Plain(_elements[element]) : "";

    /// <summary>A component of an element, from 0; empty where there is none.</summary>
    public string this[int element, int component] => Components(element) is var all && component < all.Length ? all[component] : "";

    /// <summary>The components of an element.</summary>
    public string[] Components(int element) =>
        element < _elements.Length ? [.. Split(_elements[element], _syntax.Component, _syntax.Release).Select(Plain)] : [];

    private static string[] Split(string text, char mark, char release)
    {
        if (release == '\0' || !text.Contains(release, StringComparison.Ordinal)) return text.Split(mark);
        var (parts, start) = (new List<string>(), 0);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == release) i++;
            else if (text[i] == mark)
            {
                parts.Add(text[start..i]);
                start = i + 1;
            }
        }
        parts.Add(text[start..]);
        return [.. parts];
    }

    private string Plain(string text)
    {
        if (_syntax.Release == '\0' || !text.Contains(_syntax.Release, StringComparison.Ordinal)) return text.Trim();
        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == _syntax.Release && i + 1 < text.Length) i++;
            plain.Append(text[i]);
        }
        return plain.ToString().Trim();
    }
}
