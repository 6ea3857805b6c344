using Screening.Formats.Reading;
using Screening.Model;

namespace Screening.Formats.Chains;

/// <summary>Reads supply chains: this project's JSON format, plain edges as a table or JSON, or FollowTheMoney entities.</summary>
public static class ChainFiles
{
    /// <summary>The supply chain of a file.</summary>
    /// <param name="path">JSON of the format <c>screening-supply-chain/1</c>; or CSV with the header
    /// <c>from,to,relation,percentMin,percentMax,validFrom,validTo,source,date,status</c> and, where wanted,
    /// <c>criterion,claimant,note,what,fromKind,toKind,fromCountry,toCountry,fromNumber,toNumber</c>; or JSON objects with
    /// those fields, as an array or one a line; or FollowTheMoney entities as JSON lines. Also as .gz or .zip.</param>
    /// <returns>The chain; a register where it is not of this project's format. An edge that cannot be used is left out and stands under its issues.</returns>
    /// <exception cref="InputFormatException">There is no such file, or it is damaged or of another format.</exception>
    public static FlaggedSupplyChain Read(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return Read(InputFile.Single(path));
    }

    internal static FlaggedSupplyChain Read(InputPart part) => Parse(part) with { Sha256 = part.Sha256 };

    private static FlaggedSupplyChain Parse(InputPart part)
    {
        using var text = new TextSource(part.Open(), part.Path);
        var head = text.Peek().TrimStart();
        if (head is ['[', ..]) return EdgeJsonReader.ReadArray(part, text);
        if (head is not ['{', ..]) return EdgeTableReader.Read(part, text);
        return JsonHead.Of(head) switch
        {
            { HasFormat: false, IsEdge: true } => EdgeJsonReader.ReadLines(part, text),
            { HasFormat: false, IsFollowTheMoney: true } => FtmChainReader.Read(part, text),
            _ => ChainJsonReader.Read(part),
        };
    }
}
