namespace Screening.Cli.Output;

/// <summary>How a piece of text looks on a terminal with colours.</summary>
internal enum Ink
{
    /// <summary>As it is.</summary>
    Plain,

    /// <summary>Stands out.</summary>
    Strong,

    /// <summary>Stands back.</summary>
    Faint,

    /// <summary>Stop.</summary>
    Red,

    /// <summary>Look.</summary>
    Yellow,

    /// <summary>Go on.</summary>
    Green,

    /// <summary>Nobody looked.</summary>
    Magenta,
}

/// <summary>Text for people: wrapped with hanging indents, coloured only on a terminal, safe whatever stands in the input.</summary>
internal sealed class Page : IDisposable
{
    // Wide enough for a path step on one line, narrow enough to read in a mail or a log.
    private const int DefaultWidth = 100;
    private const int Narrowest = 40;
    // Under a longer lead the rest of a paragraph would stand in a narrow column at the right.
    private const int LongestHang = 24;
    private static readonly string[] Codes = ["", "1", "2", "1;31", "33", "32", "35"];

    private readonly StreamWriter _writer;
    private readonly bool _hasColor;

    public Page(OutputTarget target)
    {
        _writer = new StreamWriter(target.Stream, Host.Utf8, leaveOpen: true) { NewLine = "\n" };
        _hasColor = target.Terminal?.HasColor == true;
        Width = target.Terminal is { Width: >= Narrowest } terminal ? terminal.Width : DefaultWidth;
    }

    /// <summary>Columns of a line.</summary>
    public int Width { get; }

    /// <summary>Whether colours are written.</summary>
    public bool HasColor => _hasColor;

    /// <summary>Where text that is laid out already goes.</summary>
    public TextWriter Writer => _writer;

    /// <summary>An empty line.</summary>
    public void Line() => _writer.WriteLine();

    /// <summary>A paragraph: its first line after a lead, the rest indented as far.</summary>
    public void Line(int indent, string lead, string text, Ink leadInk = Ink.Plain, Ink ink = Ink.Plain)
    {
        var shownLead = VisibleText.Of(lead);
        var left = indent + Columns(shownLead);
        var hang = left - indent <= LongestHang ? left : indent + 4;
        var prefix = new string(' ', indent) + Inked(shownLead, leadInk);
        foreach (var line in Wrapped(VisibleText.Of(text), Width - left, Width - hang))
        {
            _writer.WriteLine((prefix + Inked(line, ink)).TrimEnd(' '));
            prefix = new string(' ', hang);
        }
    }

    /// <summary>A paragraph without a lead.</summary>
    public void Line(int indent, string text, Ink ink = Ink.Plain) => Line(indent, "", text, Ink.Plain, ink);

    /// <inheritdoc />
    public void Dispose() => _writer.Dispose();

    private string Inked(string text, Ink ink) => _hasColor && ink != Ink.Plain && text.Length > 0 ? $"\u001b[{Codes[(int)ink]}m{text}\u001b[0m" : text;

    // Breaks between words only: an id or a name without blanks goes over the edge rather than in two.
    private static IEnumerable<string> Wrapped(string text, int first, int rest)
    {
        var width = first;
        var line = "";
        var columns = 0;
        foreach (var word in text.Split(' '))
        {
            var length = Columns(word);
            if (line.Length > 0 && columns + 1 + length > width)
            {
                yield return line;
                (line, columns, width) = ("", 0, rest);
            }
            line = line.Length == 0 && columns == 0 ? word : $"{line} {word}";
            columns += length + (columns == 0 ? 0 : 1);
        }
        yield return line;
    }

    // East Asian letters take two columns.
    private static int Columns(string text)
    {
        var columns = 0;
        foreach (var c in text) columns += c is (>= '\u1100' and <= '\u115F') or (>= '\u2E80' and <= '\uA4CF') or (>= '\uAC00' and <= '\uD7A3') or (>= '\uF900' and <= '\uFAFF') or (>= '\uFF00' and <= '\uFF60') ? 2 : 1;
        return columns;
    }
}
