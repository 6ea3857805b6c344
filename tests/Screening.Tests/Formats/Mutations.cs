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

    /// <summary>The bytes of an XML file after changes that mostly leave it one: texts and attributes become others, none, or twice themselves.
    /// Damage anywhere makes nearly every XML file no XML at all.</summary>
    public static byte[] OfXml(string text, Random random)
    {
        if (random.Next(4) == 0) return Of(text, random);
        for (var changes = random.Next(1, 6); changes > 0; changes--)
        {
            var (start, end) = Value(text, random);
            var (otherStart, otherEnd) = Value(text, random);
            var value = text[start..end];
            var changed = random.Next(5) switch
            {
                0 => "",
                1 => value + value,
                2 => System.Security.SecurityElement.Escape(Pieces[random.Next(Pieces.Length)].Replace("\u001A", "", StringComparison.Ordinal)),
                3 => value[..(value.Length / 2)],
                _ => text[otherStart..otherEnd],
            };
            text = string.Concat(text.AsSpan(0, start), changed, text.AsSpan(end));
        }
        return Encoding.UTF8.GetBytes(text);
    }

    // A stretch between tags or between quotes.
    private static (int Start, int End) Value(string text, Random random)
    {
        while (true)
        {
            var start = text.IndexOfAny(['>', '"'], random.Next(text.Length)) + 1;
            if (start == 0 || start == text.Length) continue;
            var end = text.IndexOf(text[start - 1] == '>' ? '<' : '"', start);
            if (end >= start && text.AsSpan(start, end - start).IndexOfAny("<>=&") < 0) return (start, end);
        }
    }
}
