using System.Text;

namespace Screening.Formats.Reading;

/// <summary>Texts that a list breaks over several lines.</summary>
internal static class OneLine
{
    /// <summary>The text with each run of white space as one space. A word that is broken behind its hyphen is put together again.</summary>
    public static string Of(string text)
    {
        var line = new StringBuilder(text.Length);
        var (space, ended) = (false, false);
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c))
            {
                space = true;
                ended |= c is '\n' or '\r';
                continue;
            }
            var isBroken = ended && line.Length > 1 && line[^1] == '-' && char.IsLetter(line[^2]) && char.IsLetter(c);
            if (space && line.Length > 0 && !isBroken) line.Append(' ');
            line.Append(c);
            (space, ended) = (false, false);
        }
        return line.ToString();
    }
}
