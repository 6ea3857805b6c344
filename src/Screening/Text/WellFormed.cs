using System.Text;

namespace Screening.Text;

/// <summary>Text that survives being written as UTF-8 and read again: half a surrogate pair becomes the replacement sign.</summary>
internal static class WellFormed
{
    /// <summary>The text; itself where nothing is wrong with it.</summary>
    public static string Of(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1])) return Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
            i++;
        }
        return text;
    }
}
