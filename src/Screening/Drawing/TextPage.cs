using System.Text;

namespace Screening.Drawing;

/// <summary>Lines with a beginning of their own, wrapped within a width.</summary>
internal sealed class TextPage(int width)
{
    // Under a deep beginning a column this wide is kept, over the edge if need be.
    private const int NarrowestColumn = 24;

    private readonly StringBuilder _text = new();

    /// <summary>Columns left after a beginning.</summary>
    public int Left(string lead) => width - LetterWidths.Columns(lead);

    /// <summary>An empty line.</summary>
    public void Blank() => _text.Append('\n');

    /// <summary>A shown text after a beginning; where it wraps, the other beginning comes before the rest.</summary>
    public void Line(string lead, string nextLead, string shown)
    {
        var lines = LineWrap.Lines(shown, Math.Max(NarrowestColumn, Math.Min(Left(lead), Left(nextLead))), LetterWidths.Columns);
        for (var i = 0; i < lines.Count; i++) _text.Append((i == 0 ? lead : nextLead) + lines[i]).Append('\n');
    }

    /// <inheritdoc />
    public override string ToString() => _text.ToString();
}
