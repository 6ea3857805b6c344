using System.Text;

namespace Screening.Cli.Output;

/// <summary>Writes CSV that a spreadsheet shows as text: no cell can become a formula.</summary>
internal sealed class CsvText(Stream stream)
{
    private const string FormulaStarts = "=+-@\t\r";
    private readonly StringBuilder _line = new();

    /// <summary>Writes a record.</summary>
    public void Record(params IEnumerable<string> cells)
    {
        _line.Clear();
        foreach (var cell in cells)
        {
            _line.Append(_line.Length > 0 ? "," : "").Append('"');
            if (cell.Length > 0 && FormulaStarts.Contains(cell[0])) _line.Append('\'');
            _line.Append(cell).Replace("\"", "\"\"", _line.Length - cell.Length, cell.Length).Append('"');
        }
        stream.Write(Host.Utf8.GetBytes(_line.Append('\n').ToString()));
    }

    /// <summary>A score as every format writes it.</summary>
    public static string Score(double score) => score.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Several texts in one cell.</summary>
    public static string Joined(IEnumerable<string> texts) => string.Join("; ", texts);
}
