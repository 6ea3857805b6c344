using System.Text;

namespace Screening.Drawing;

/// <summary>What a line of text is for: it decides its size.</summary>
internal enum TextRole
{
    /// <summary>What was found, and the kind.</summary>
    Caps,

    /// <summary>The name of a node.</summary>
    Name,

    /// <summary>The relation on an edge.</summary>
    Relation,

    /// <summary>Small print.</summary>
    Detail,

    /// <summary>The title of the picture.</summary>
    Title,

    /// <summary>A line under the title.</summary>
    Subtitle,
}

/// <summary>A line of text and what it is for.</summary>
internal readonly record struct TextLine(string Text, TextRole Role);

/// <summary>Wrapped lines with the room they take.</summary>
internal sealed class TextBlock
{
    private const int RegularOfBold = 920;

    // Size of the letters, height of the line, and whether they are bold; by role.
    private static readonly (double Size, int Height, bool IsBold)[] Fonts =
        [(10.5, 16, true), (14, 19, true), (12.5, 17, true), (11.5, 16, false), (20, 27, true), (13, 19, false)];

    private readonly List<TextLine> _lines = [];

    /// <summary>The lines, top down.</summary>
    public IReadOnlyList<TextLine> Lines => _lines;

    /// <summary>Width of the widest line, in whole units.</summary>
    public int Width => _lines.Count == 0 ? 0 : _lines.Max(l => Measure(l.Text, l.Role));

    /// <summary>Height of all lines.</summary>
    public int Height => _lines.Sum(l => HeightOf(l.Role));

    /// <summary>Whether something was left out.</summary>
    public bool IsShortened { get; private set; }

    /// <summary>Height of a line of a role.</summary>
    public static int HeightOf(TextRole role) => Fonts[(int)role].Height;

    /// <summary>Size of the letters of a role.</summary>
    public static double SizeOf(TextRole role) => Fonts[(int)role].Size;

    /// <summary>Whether the letters of a role are bold.</summary>
    public static bool IsBold(TextRole role) => Fonts[(int)role].IsBold;

    /// <summary>Width of a text in a role, in whole units.</summary>
    public static int Measure(string text, TextRole role) => (int)Math.Ceiling(text.EnumerateRunes().Sum(LetterWidths.Of) / 1000.0 * Scale(role));

    /// <summary>Adds a text, wrapped; where it takes more lines than it may, the last one says that it was shortened.</summary>
    /// <param name="text">Text of others, as it came. Nothing is added for an empty one.</param>
    /// <param name="role">What it is for.</param>
    /// <param name="width">Most width of a line.</param>
    /// <param name="most">Most lines.</param>
    public TextBlock Add(string text, TextRole role, int width, int most)
    {
        if (text.Length == 0) return this;
        var units = (int)(width * 1000 / Scale(role));
        // No letter that could be drawn is narrower than a third of its size: the rest of a huge text need not be looked at.
        var looked = ShownText.Start(text, 64 + units * most / 300);
        var lines = LineWrap.Lines(ShownText.Of(looked), units, LetterWidths.Of);
        if (lines.Count > most || looked.Length < text.Length)
        {
            IsShortened = true;
            var end = $"… {ShownText.Length(text)}";
            lines = [.. lines.Take(most)];
            lines[^1] = Cut(lines[^1], units - end.EnumerateRunes().Sum(LetterWidths.Of)) + end;
        }
        _lines.AddRange(lines.Select(l => new TextLine(l, role)));
        return this;
    }

    private static double Scale(TextRole role) => SizeOf(role) * (IsBold(role) ? 1 : RegularOfBold / 1000.0);

    private static string Cut(string line, int units)
    {
        var kept = new StringBuilder();
        foreach (var letter in line.EnumerateRunes())
        {
            units -= LetterWidths.Of(letter);
            if (units < 0) break;
            kept.Append(letter);
        }
        return kept.ToString().TrimEnd(' ');
    }
}
