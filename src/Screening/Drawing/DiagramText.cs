namespace Screening.Drawing;

/// <summary>Writes a diagram as an indented tree for a terminal, a log or a mail, owners above what they own.</summary>
/// <remarks>
/// A node that several lead to is drawn once; elsewhere its number refers to it. A way back to a node that leads here is marked as a loop.
/// East Asian letters count two columns. What acts or hides is shown as <c>&lt;U+202E&gt;</c>. Equal diagrams give equal text.
/// </remarks>
public static class DiagramText
{
    /// <summary>Fewest columns that can be asked for.</summary>
    public const int NarrowestWidth = 40;

    private const int MostLine = 400;

    /// <summary>The drawing, each line ended by a line feed.</summary>
    /// <param name="diagram">What to write.</param>
    /// <param name="width">Columns of a line, at least <see cref="NarrowestWidth"/>. Default 100.</param>
    /// <exception cref="ArgumentOutOfRangeException">The width is smaller than that.</exception>
    public static string Write(Diagram diagram, int width = 100)
    {
        ArgumentNullException.ThrowIfNull(diagram);
        ArgumentOutOfRangeException.ThrowIfLessThan(width, NarrowestWidth);
        var page = new TextPage(width);
        foreach (var line in diagram.Subtitle.Prepend(diagram.Title)) page.Line("", "  ", ShownText.Short(line, MostLine));
        page.Blank();
        new TextTree(diagram, page).Write();
        if (diagram.Footer.Count > 0) page.Blank();
        foreach (var line in diagram.Footer) page.Line("", "  ", ShownText.Short(line, MostLine));
        return page.ToString();
    }
}
