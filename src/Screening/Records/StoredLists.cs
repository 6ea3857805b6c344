using Screening.Model;
using Screening.Storage;

namespace Screening.Records;

/// <summary>Lists with their entities, and supply chains, in sections of a file.</summary>
internal sealed class StoredLists
{
    /// <summary>Version of the records this library writes, and the only one it reads.</summary>
    public const int Version = 3;

    private const string VersionName = "records.version";
    private const string TextsName = "texts";
    private const string ListsName = "lists";
    private const string ChainsName = "chains";
    private const string SummariesName = "chains.summaries";
    private const string EntitiesName = "entities";

    private readonly SectionFile _file;
    private readonly StringTable _texts;
    private readonly Lazy<IReadOnlyList<FlaggedSupplyChain>> _chains;

    private StoredLists(SectionFile file)
    {
        _file = file;
        var version = file.Value<int>(VersionName);
        if (version != Version) throw file.Fault($"section {VersionName}: {version}", $"{Version}; build the snapshot anew with this version of screening");
        _texts = StringTable.Open(file, TextsName);
        Texts = new SharedTexts(_texts, areKept: false);
        Entities = EntityStore.Open(file, EntitiesName);
        Lists = ReadLists();
        Summaries = ChainStore.ReadSummaries(file, SummariesName, Texts);
        _chains = new Lazy<IReadOnlyList<FlaggedSupplyChain>>(() => ChainStore.Read(file, ChainsName, Texts));
    }

    /// <summary>The lists, in order; their entities are read when they are first asked for.</summary>
    public IReadOnlyList<Watchlist> Lists { get; }

    /// <summary>The chains, in order; read when they are first asked for.</summary>
    public IReadOnlyList<FlaggedSupplyChain> Chains => _chains.Value;

    /// <summary>What each chain holds.</summary>
    public IReadOnlyList<ChainSummary> Summaries { get; }

    /// <summary>The entities of all lists, in order.</summary>
    public EntityStore Entities { get; }

    /// <summary>The texts of all records.</summary>
    public SharedTexts Texts { get; }

    /// <summary>Opens the lists of a file.</summary>
    /// <exception cref="InputFormatException">It holds none, of another version, or damaged ones.</exception>
    public static StoredLists Open(SectionFile file) => new(file);

    /// <summary>Adds lists and chains to a file.</summary>
    /// <param name="writer">The file.</param>
    /// <param name="lists">The lists.</param>
    /// <param name="chains">The chains.</param>
    /// <param name="more">Adds what shares their texts.</param>
    public static void Write(SectionWriter writer, IReadOnlyList<Watchlist> lists, IReadOnlyList<FlaggedSupplyChain> chains, Action<StringTableBuilder>? more = null)
    {
        var texts = new StringTableBuilder();
        var heads = new RecordWriter(texts);
        heads.Several(lists, l => ListRecord.Write(heads, l));
        writer.Add(VersionName, Version);
        writer.Add<byte>(ListsName, heads.ToArray());
        ChainStore.Write(writer, ChainsName, texts, chains);
        ChainStore.WriteSummaries(writer, SummariesName, texts, chains);
        EntityStore.Write(writer, EntitiesName, texts, lists.SelectMany(l => l.Entities));
        more?.Invoke(texts);
        texts.Write(writer, TextsName);
    }

    private Watchlist[] ReadLists()
    {
        var bytes = _file.Values<byte>(ListsName);
        // All lists of a file share their texts once they are read whole.
        var texts = new Lazy<SharedTexts>(() => new SharedTexts(_texts, areKept: true));
        var first = 0;
        try
        {
            var reader = new RecordReader(bytes.Span, Texts);
            var lists = reader.Several((ref RecordReader r) => ListRecord.Read(ref r, count => EntitiesOf(count, ref first, texts)));
            if (first != Entities.Count) throw new InvalidDataException($"lists of {first} entities beside {Entities.Count}");
            bytes.KeepAlive();
            return [.. lists];
        }
        catch (Exception e) when (Damage.IsOne(e))
        {
            throw Damage.Of(_file, ListsName, e);
        }
    }

    private StoredEntities EntitiesOf(int count, ref int first, Lazy<SharedTexts> texts)
    {
        var start = first;
        if (count < 0 || count > Entities.Count - start) throw new InvalidDataException($"{count} entities");
        first += count;
        return new StoredEntities(count, i => Entities.Get(start + i, texts.Value));
    }
}
