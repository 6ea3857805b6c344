using System.Security.Cryptography;
using Screening.Formats.Reading;
using Screening.Model;

namespace Screening.Formats.Updates;

/// <summary>Files that a server packs on the way although nobody asked for it.</summary>
internal static class Packing
{
    private const string Gzip = "gzip";
    private const string Unpacked = ".unpacked";

    /// <summary>How an answer is packed; null where it is not.</summary>
    /// <exception cref="DownloadFault">In another way than by gzip.</exception>
    public static string? Of(Uri url, HttpResponseMessage response)
    {
        var encodings = response.Content.Headers.ContentEncoding.Where(e => !e.Equals("identity", StringComparison.OrdinalIgnoreCase)).ToList();
        if (encodings.Count == 0) return null;
        return encodings is [var only] && only.Equals(Gzip, StringComparison.OrdinalIgnoreCase)
            ? Gzip
            : throw new DownloadFault(url, $"content-encoding {string.Join(", ", encodings)}", "the bytes as they are, or packed by gzip");
    }

    /// <summary>Puts what a packed file holds in its place.</summary>
    public static (string Sha256, long Bytes) Unpack(Uri url, string path, long mostBytes)
    {
        try
        {
            var part = InputFile.Single(path);
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            var (block, bytes) = (new byte[1 << 16], 0L);
            using (var packed = part.Open())
            using (var file = new FileStream(path + Unpacked, FileMode.Create, FileAccess.Write, FileShare.None))
            {
                int read;
                while ((read = packed.Read(block, 0, block.Length)) > 0)
                {
                    bytes += read;
                    if (bytes > mostBytes) throw new DownloadFault(url, $"more than {mostBytes} unpacked bytes", $"at most {mostBytes}");
                    file.Write(block, 0, read);
                    hash.AppendData(block, 0, read);
                }
                file.Flush(flushToDisk: true);
            }
            File.Move(path + Unpacked, path, overwrite: true);
            return (Convert.ToHexStringLower(hash.GetHashAndReset()), bytes);
        }
        catch (InputFormatException e)
        {
            throw new DownloadFault(url, $"{e.Found}, packed on the way", e.Expected, mayPass: true, inner: e);
        }
    }
}
