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

    /// <summary>Adds what each chain holds.</summary>
    public static void WriteSummaries(SectionWriter writer, string name, StringTableBuilder texts, IReadOnlyList<FlaggedSupplyChain> chains)
    {
        var records = new RecordWriter(texts);
        records.Several(chains, c => ChainRecord.WriteSummary(records, ChainSummary.Of(c)));
        writer.Add<byte>(name, records.ToArray());
    }

    /// <summary>Reads the chains of a file.</summary>
    /// <exception cref="InputFormatException">They are damaged.</exception>
    public static IReadOnlyList<FlaggedSupplyChain> Read(SectionFile file, string name, SharedTexts texts) => Read(file, name, texts, ChainRecord.Read);

    /// <summary>Reads what each chain holds.</summary>
    /// <exception cref="InputFormatException">It is damaged.</exception>
    public static IReadOnlyList<ChainSummary> ReadSummaries(SectionFile file, string name, SharedTexts texts) => Read(file, name, texts, ChainRecord.ReadSummary);

    private static IReadOnlyList<T> Read<T>(SectionFile file, string name, SharedTexts texts, RecordReader.ReadItem<T> read)
    {
        var bytes = file.Values<byte>(name);
        try
        {
            var reader = new RecordReader(bytes.Span, texts);
            var chains = reader.Several(read);
            bytes.KeepAlive();
            return chains;
        }
        catch (Exception e) when (Damage.IsOne(e))
        {
            throw Damage.Of(file, name, e);
        }
    }
}
