using Screening.Model;
using Screening.Storage;

namespace Screening.Records;

/// <summary>Lists with their entities, and supply chains, in sections of a file.</summary>
internal sealed class StoredLists
{
    /// <summary>Version of the records this library writes, and the only one it reads.</summary>
    public const int Version = 1;

    private const string VersionName = "records.version";
    private const string TextsName = "texts";
    private const string ListsName = "lists";
    private const string ChainsName = "chains";
    private const string EntitiesName = "entities";
    private const string StartsName = "entities.starts";

    private readonly SectionFile _file;
    private readonly Flat<byte> _entities;
    private readonly Flat<int> _starts;
    private readonly StringTable _texts;
    private readonly SharedTexts _single;

    private StoredLists(SectionFile file)
    {
        _file = file;
        var version = file.Value<int>(VersionName);
        if (version != Version) throw file.Fault($"section {VersionName}: {version}", $"{Version}; build the snapshot anew with this version of screening");
        _texts = StringTable.Open(file, TextsName);
        _single = new SharedTexts(_texts, areKept: false);
        (_entities, _starts) = (file.Values<byte>(EntitiesName), file.Values<int>(StartsName));
        if (_starts.Length == 0 || _starts[0] != 0 || _starts[^1] != _entities.Length) throw file.Fault($"section {StartsName}: other places than section {EntitiesName} has", $"places from 0 to {_entities.Length}");
        Lists = Guarded(ListsName, ReadLists);
        Chains = Guarded(ChainsName, ReadChains);
    }

    /// <summary>The lists, in order; their entities are read when they are first asked for.</summary>
    public IReadOnlyList<Watchlist> Lists { get; }

    /// <summary>The chains, in order.</summary>
    public IReadOnlyList<FlaggedSupplyChain> Chains { get; }

    /// <summary>Opens the lists of a file.</summary>
    /// <exception cref="InputFormatException">It holds none, of another version, or damaged ones.</exception>
    public static StoredLists Open(SectionFile file) => new(file);

    /// <summary>Adds lists and chains to a file.</summary>
    public static void Write(SectionWriter writer, IReadOnlyList<Watchlist> lists, IReadOnlyList<FlaggedSupplyChain> chains)
    {
        var texts = new StringTableBuilder();
        var (heads, links, records) = (new RecordWriter(texts), new RecordWriter(texts), new RecordWriter(texts));
        var starts = new List<int> { 0 };
        heads.Several(lists, l => ListRecord.Write(heads, l));
        links.Several(chains, c => ChainRecord.Write(links, c));
        foreach (var entity in lists.SelectMany(l => l.Entities))
        {
            EntityRecord.Write(records, entity);
            starts.Add(records.Length);
        }
        writer.Add(VersionName, Version);
        writer.Add<byte>(ListsName, heads.ToArray());
        writer.Add<byte>(ChainsName, links.ToArray());
        writer.Add<byte>(EntitiesName, records.ToArray());
        writer.Add<int>(StartsName, starts.ToArray());
        texts.Write(writer, TextsName);
    }

    /// <summary>One entity, by its place over all lists.</summary>
    public Entity Entity(int place) => Entity(place, _single);

    private Entity Entity(int place, SharedTexts texts) => Guarded(EntitiesName, () =>
    {
        var reader = new RecordReader(_entities.Span[_starts[place].._starts[place + 1]], texts);
        return EntityRecord.Read(ref reader);
    });

    private Watchlist[] ReadLists()
    {
        var bytes = _file.Values<byte>(ListsName);
        // All lists of a file share their texts once they are read whole.
        var texts = new Lazy<SharedTexts>(() => new SharedTexts(_texts, areKept: true));
        var first = 0;
        var reader = new RecordReader(bytes.Span, _single);
        var lists = new Watchlist[reader.Number()];
        for (var i = 0; i < lists.Length; i++) lists[i] = ListRecord.Read(ref reader, count => Entities(count, ref first, texts));
        if (first != _starts.Length - 1) throw new InvalidDataException($"lists of {first} entities beside {_starts.Length - 1}");
        bytes.KeepAlive();
        return lists;
    }

    private StoredEntities Entities(int count, ref int first, Lazy<SharedTexts> texts)
    {
        var start = first;
        if (count < 0 || count > _starts.Length - 1 - start) throw new InvalidDataException($"{count} entities");
        first += count;
        return new StoredEntities(count, i => Entity(start + i, texts.Value));
    }

    private IReadOnlyList<FlaggedSupplyChain> ReadChains()
    {
        var bytes = _file.Values<byte>(ChainsName);
        var reader = new RecordReader(bytes.Span, new SharedTexts(_texts, areKept: false));
        var chains = reader.Several(ChainRecord.Read);
        bytes.KeepAlive();
        return chains;
    }

    // What a hostile file holds under a right hash is a damaged file as well.
    private T Guarded<T>(string section, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is InvalidDataException or ArgumentOutOfRangeException or OverflowException)
        {
            throw new InputFormatException(_file.Path, 0, $"section {section}: {e.Message}", "records as screening lists build writes them", e);
        }
    }
}
