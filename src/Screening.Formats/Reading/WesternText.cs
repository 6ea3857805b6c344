using System.Text;

namespace Screening.Formats.Reading;

/// <summary>Old editions in Windows-1252, of formats that were published in it.</summary>
/// <remarks>
/// Nothing in a file says so. It is taken for Windows-1252 only where it has bytes beyond ASCII and not one of the sequences that UTF-8
/// writes a letter as: a file with both is a damaged one, and is refused as any other with the line of the damage.
/// </remarks>
internal static class WesternText
{
    private const int CodePage = 1252;
    private const int BlockSize = 1 << 16;

    /// <summary>The file's text, and whether it was Windows-1252.</summary>
    public static TextSource Open(InputPart part, out bool isWestern)
    {
        isWestern = IsWestern(part);
        var stream = part.Open();
        return new TextSource(isWestern ? Encoding.CreateTranscodingStream(stream, Windows1252, Encoding.UTF8) : stream, part.Path);
    }

    private static Encoding Windows1252 => CodePagesEncodingProvider.Instance.GetEncoding(CodePage)!;

    /// <summary>Whether a file has bytes beyond ASCII, and none of the sequences that UTF-8 writes a letter as.</summary>
    public static bool IsWestern(InputPart part)
    {
        using var stream = part.Open();
        var block = new byte[BlockSize];
        var (before, alone, isFirst) = ((byte)0, false, true);
        int read;
        while ((read = stream.Read(block)) > 0)
        {
            // A byte order mark settles it.
            if (isFirst && block is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..]) return false;
            isFirst = false;
            foreach (var b in block.AsSpan(0, read))
            {
                if (b is >= 0x80 and < 0xC0 && before >= 0xC2) return false;
                alone |= b >= 0x80;
                before = b;
            }
        }
        return alone;
    }
}
