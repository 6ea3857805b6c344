using System.Text;

namespace Screening.Tests.Formats;

/// <summary>A text, damaged the way files are: seeded, so that a failure can be repeated by its number.</summary>
internal static class Mutations
{
    private static readonly string[] Pieces =
    [
        "\"", "\"\"", ",", ";", "\t", "|", "\n", "\r\n", "\r", "\uFEFF", "\u001A", "-0- ", "{", "}", "[", "]", ":", "\\ud800", "\\u0000", "\\", "null", "1e999",
        "Страус", "𝔸", "\u202E", "\u200B", " ", "999999999999", "-1", "'", "a.k.a. '", "DOB ", "(Belarus)", "()", "{\"name\": \"x\"}", "[[[[[[", "<!DOCTYPE a>",
    ];

    /// <summary>The bytes of a text after one to five changes.</summary>
    public static byte[] Of(string text, Random random)
    {
        var changed = new StringBuilder(text);
        for (var changes = random.Next(1, 6); changes > 0; changes--)
        {
            var at = random.Next(changed.Length + 1);
            var length = Math.Min(random.Next(1, 40), changed.Length - at);
            switch (random.Next(7))
            {
                case 0: changed.Remove(at, length); break;
                case 1: changed.Insert(at, Pieces[random.Next(Pieces.Length)]); break;
                case 2: changed.Insert(at, changed.ToString(at, length)); break;
                case 3: changed.Remove(at, length).Insert(at, Pieces[random.Next(Pieces.Length)]); break;
                case 4 when random.Next(4) == 0: changed.Length = at; break;
                case 5: changed.Insert(at, string.Concat(Enumerable.Repeat(Pieces[random.Next(Pieces.Length)], random.Next(2, 60)))); break;
                default:
                    if (at < changed.Length) changed[at] = (char)random.Next(1, 0x500);
                    break;
            }
        }
        // A lone surrogate becomes a replacement character here; bytes that are no text are put in behind.
        var bytes = Encoding.UTF8.GetBytes(changed.ToString());
        if (bytes.Length > 0 && random.Next(12) == 0) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        return bytes;
    }
}
