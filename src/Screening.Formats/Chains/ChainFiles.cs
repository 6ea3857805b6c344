using Screening.Formats.Reading;
using Screening.Model;

namespace Screening.Formats.Chains;

/// <summary>Reads supply chains: this project's JSON format, or a plain table of edges.</summary>
public static class ChainFiles
{
    /// <summary>The supply chain of a file.</summary>
    /// <param name="path">JSON of the format <c>screening-supply-chain/1</c>, or CSV with the header
    /// <c>from,to,relation,percentMin,percentMax,validFrom,validTo,source,date,status</c>; also as .gz or .zip.</param>
    /// <returns>The chain. An edge that cannot be used is left out and stands under its issues.</returns>
    /// <exception cref="InputFormatException">There is no such file, or it is damaged or of another format.</exception>
    public static FlaggedSupplyChain Read(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return Read(InputFile.Single(path));
    }

    internal static FlaggedSupplyChain Read(InputPart part)
    {
        using var text = new TextSource(part.Open(), part.Path);
        return text.Peek().TrimStart() is ['{', ..] ? ChainJsonReader.Read(part) : EdgeTableReader.Read(part, text);
    }
}
