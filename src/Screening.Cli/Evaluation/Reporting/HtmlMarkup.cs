using System.Globalization;
using System.Text;
using Screening.Cli.Output;
using Screening.Drawing;

namespace Screening.Cli.Evaluation.Reporting;

/// <summary>Writes HTML: numbers that no culture changes, and text of others that can neither act nor hide.</summary>
internal sealed class HtmlMarkup
{
    private readonly StringBuilder _text = new();

    /// <summary>Text as content or in an attribute.</summary>
    public static string Escape(string text) => SvgMarkup.Escape(text.Replace(" %", "\u00A0%", StringComparison.Ordinal));

    /// <summary>A name of a list, a file or a person: kept apart from the direction of the text around it.</summary>
    public static string Name(string text) => Html.Name(text).Markup;

    /// <summary>Adds markup that is ready, and a line feed.</summary>
    public HtmlMarkup Add(string markup)
    {
        _text.Append(markup).Append('\n');
        return this;
    }

    /// <summary>Adds a paragraph of text.</summary>
    public HtmlMarkup Paragraph(string text, string kind = "") => Add(kind.Length == 0 ? $"<p>{Escape(text)}</p>" : $"<p class=\"{kind}\">{Escape(text)}</p>");

    /// <summary>Adds a heading that can be linked to.</summary>
    public HtmlMarkup Heading(string id, string text) => Add($"<h2 id=\"{id}\">{Escape(text)}</h2>");

    /// <summary>Adds a table.</summary>
    /// <param name="caption">What it shows.</param>
    /// <param name="columns">Its columns; the first one heads the rows.</param>
    /// <param name="rows">Cells, as markup that is ready; a row of one cell heads those below it.</param>
    public HtmlMarkup Table(string caption, IReadOnlyList<HtmlColumn> columns, IEnumerable<IReadOnlyList<string>> rows)
    {
        Add("<div class=\"wide\"><table>");
        Add($"<caption>{Escape(caption)}</caption>");
        Add($"<thead><tr>{string.Concat(columns.Select(c => $"<th scope=\"col\"{c.Class}>{c.Title}</th>"))}</tr></thead>");
        Add("<tbody>");
        foreach (var row in rows)
        {
            if (row is [var title]) Add($"<tr class=\"group\"><th scope=\"colgroup\" colspan=\"{columns.Count}\">{title}</th></tr>");
            else Add($"<tr>{string.Concat(row.Select((cell, i) => i == 0 ? $"<th scope=\"row\"{columns[i].Class}>{cell}</th>" : $"<td{columns[i].Class}>{cell}</td>"))}</tr>");
        }
        return Add("</tbody></table></div>");
    }

    /// <summary>A number as an attribute of a drawing has it.</summary>
    public static string At(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    /// <inheritdoc />
    public override string ToString() => _text.ToString();
}

/// <summary>A column of a table.</summary>
/// <param name="Title">Its heading, as markup that is ready.</param>
/// <param name="Kind">How its cells look: <c>n</c> numbers, <c>chart</c> drawings, <c>id</c> keys; with <c>more</c> where a narrow screen has no room.</param>
internal sealed record HtmlColumn(string Title, string Kind = "")
{
    /// <summary>The attribute of its cells.</summary>
    public string Class => Kind.Length == 0 ? "" : $" class=\"{Kind}\"";
}
