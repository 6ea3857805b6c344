using System.Text;

namespace Screening.Formats.Reading;

/// <summary>Files that some authorities print in Windows-1252, the character set of Western European Windows, without saying so.</summary>
/// <remarks>Only for formats that are known to come that way: any byte is a letter of it, so that a name in an unknown encoding would
/// pass for one. A file that is valid UTF-8 throughout is UTF-8; chance makes that of a Western text with one accent in two already unlikely.</remarks>
internal static class WesternText
{
    private const int WindowsWestern = 1252;
    private const int BlockSize = 1 << 16;

    /// <summary>The text of a part, in UTF-8 or else in Windows-1252.</summary>
    /// <param name="part">The part; its bytes are read twice.</param>
    /// <param name="list">Told, with one issue about the whole file, where it is not UTF-8.</param>
    public static TextSource Open(InputPart part, Action<string, string> list)
    {
        if (IsUnicode(part)) return new TextSource(part.Open(), part.Path);
        list("windows-1252", "found bytes that are not UTF-8; the file was read as Windows-1252");
        return new TextSource(part.Open(), part.Path, CodePagesEncodingProvider.Instance.GetEncoding(WindowsWestern)!);
    }

    private static bool IsUnicode(InputPart part)
    {
        using var stream = part.Open();
        var decoder = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetDecoder();
        var (bytes, chars) = (new byte[BlockSize], new char[BlockSize + 1]);
        try
        {
            int read;
            var isFirst = true;
            do
            {
                read = stream.ReadAtLeast(bytes, BlockSize, throwOnEndOfStream: false);
                if (isFirst && bytes.AsSpan(0, read) is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..]) return true;
                isFirst = false;
                decoder.GetChars(bytes.AsSpan(0, read), chars, flush: read < BlockSize);
            }
            while (read == BlockSize);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
