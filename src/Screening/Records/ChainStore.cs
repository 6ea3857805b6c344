using Screening.Model;
using Screening.Storage;

namespace Screening.Records;

/// <summary>Supply chains in a section of a file.</summary>
internal static class ChainStore
{
    /// <summary>Adds chains to a file.</summary>
    public static void Write(SectionWriter writer, string name, StringTableBuilder texts, IReadOnlyList<FlaggedSupplyChain> chains)
    {
        var records = new RecordWriter(texts);
        records.Several(chains, c => ChainRecord.Write(records, c));
        writer.Add<byte>(name, records.ToArray());
    }

    /// <summary>Reads the chains of a file.</summary>
    /// <exception cref="InputFormatException">They are damaged.</exception>
    public static IReadOnlyList<FlaggedSupplyChain> Read(SectionFile file, string name, SharedTexts texts)
    {
        var bytes = file.Values<byte>(name);
        try
        {
            var reader = new RecordReader(bytes.Span, texts);
            var chains = reader.Several(ChainRecord.Read);
            bytes.KeepAlive();
            return chains;
        }
        catch (Exception e) when (Damage.IsOne(e))
        {
            throw Damage.Of(file, name, e);
        }
    }
}
