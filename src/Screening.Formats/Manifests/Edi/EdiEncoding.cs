using System.Text;
using Screening.Formats.Reading;

namespace Screening.Formats.Manifests.Edi;

/// <summary>The encoding of an EDI file that is not UTF-8. EDIFACT says it by its syntax identifier (ISO 9735, data element 0001); X12 does not, and is taken for ISO 8859-1.</summary>
/// <remarks>Many say UNOA or UNOC and write UTF-8: what the bytes are goes before what the file says.</remarks>
internal static class EdiEncoding
{
    private const int HeadLength = 256;
    private const string Western = "iso-8859-1";

    private static readonly Dictionary<string, string> BySyntax = new(StringComparer.Ordinal)
    {
        ["UNOD"] = "iso-8859-2",
        ["UNOE"] = "iso-8859-5",
        ["UNOF"] = "iso-8859-7",
        ["UNOG"] = "iso-8859-3",
        ["UNOH"] = "iso-8859-4",
        ["UNOI"] = "iso-8859-6",
        ["UNOJ"] = "iso-8859-8",
        ["UNOK"] = "iso-8859-9",
    };

    /// <summary>The encoding; null for a file that is UTF-8, or no EDI file.</summary>
    public static Encoding? Of(InputPart part)
    {
        var head = Encoding.Latin1.GetString(part.Head(HeadLength));
        if (!EdiSyntax.IsEdifact(head) && !EdiSyntax.IsX12(head)) return null;
        if (!WesternText.IsWestern(part)) return null;
        var at = head.IndexOf("UNO", StringComparison.Ordinal);
        var name = at >= 0 && at + 4 <= head.Length ? BySyntax.GetValueOrDefault(head.Substring(at, 4), Western) : Western;
        return name == Western ? Encoding.Latin1 : CodePagesEncodingProvider.Instance.GetEncoding(name);
    }
}
