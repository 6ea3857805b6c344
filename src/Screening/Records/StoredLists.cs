using Screening.Model;
using Screening.Storage;

namespace Screening.Records;

/// <summary>Lists with their entities, and supply chains, in sections of a file.</summary>
/// <remarks>A segment behind a file holds the heads of all lists, and of their entities those only that the file does not hold as they are.</remarks>
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
    private const string PlacesName = "entities.places";
    private const string LinesName = "entities.lines";

    private readonly SectionFile _file;
    private readonly StringTable _texts;
    private readonly Lazy<SharedTexts> _shared;
    private readonly Lazy<IReadOnlyList<FlaggedSupplyChain>> _chains;

    // In a segment: of each entity, its place in the file before, or the complement of its place here; and its line, which moves with every edition.
    private readonly StoredLists? _before;
    private readonly Flat<int> _places;
    private readonly Flat<int> _lines;

    private StoredLists(SectionFile file, StoredLists? before)
    {
        (_file, _before) = (file, before);
        var version = file.Value<int>(VersionName);
        if (version != Version) throw file.Fault($"section {VersionName}: {version}", $"{Version}; build the snapshot anew with this version of screening");
        _texts = StringTable.Open(file, TextsName);
        Texts = new SharedTexts(_texts, areKept: false);
        // All lists of a file share their texts once they are read whole.
        _shared = new Lazy<SharedTexts>(() => new SharedTexts(_texts, areKept: true));
        Entities = EntityStore.Open(file, EntitiesName);
        if (before is not null) (_places, _lines) = (file.Values<int>(PlacesName), file.Values<int>(LinesName));
        if (_places.Length != _lines.Length) throw file.Fault($"section {LinesName}: {_lines.Length} lines", $"{_places.Length}, one for each entity");
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

    /// <summary>The entities of all lists, in order; in a segment, those that the file before does not hold.</summary>
    public EntityStore Entities { get; }

    /// <summary>The texts of all records.</summary>
    public SharedTexts Texts { get; }

    /// <summary>Opens the lists of a file.</summary>
    /// <param name="file">The file, or a segment.</param>
    /// <param name="before">What the segment stands behind.</param>
    /// <exception cref="InputFormatException">It holds none, of another version, or damaged ones.</exception>
    public static StoredLists Open(SectionFile file, StoredLists? before = null) => new(file, before);

    /// <summary>Adds lists and chains to a file.</summary>
    /// <param name="writer">The file.</param>
    /// <param name="lists">The lists.</param>
    /// <param name="chains">The chains.</param>
    /// <param name="more">Adds what shares their texts, given the entities that are written.</param>
    /// <param name="before">What is there already, where the file is to be a segment.</param>
    public static void Write(
        SectionWriter writer, IReadOnlyList<Watchlist> lists, IReadOnlyList<FlaggedSupplyChain> chains, Action<StringTableBuilder, IReadOnlyList<Entity>>? more = null, KnownRecords? before = null)
    {
        var texts = new StringTableBuilder();
        var heads = new RecordWriter(texts);
        heads.Several(lists, l => ListRecord.Write(heads, l));
        writer.Add(VersionName, Version);
        writer.Add<byte>(ListsName, heads.ToArray());
        ChainStore.Write(writer, ChainsName, texts, chains);
        ChainStore.WriteSummaries(writer, SummariesName, texts, chains);
        IReadOnlyList<Entity> entities = [.. lists.SelectMany(l => l.Entities)];
        if (before is not null) entities = AddPlaces(writer, entities, before);
        EntityStore.Write(writer, EntitiesName, texts, entities);
        more?.Invoke(texts, entities);
        texts.Write(writer, TextsName);
    }

    private static List<Entity> AddPlaces(SectionWriter writer, IReadOnlyList<Entity> entities, KnownRecords before)
    {
        var (places, others) = (new int[entities.Count], new List<Entity>());
        for (var i = 0; i < places.Length; i++)
        {
            places[i] = before.PlaceOf(entities[i]);
            if (places[i] >= 0) continue;
            places[i] = ~others.Count;
            others.Add(entities[i]);
        }
        writer.Add<int>(PlacesName, places);
        writer.Add<int>(LinesName, entities.Select(e => e.Line).ToArray());
        return others;
    }

    private Watchlist[] ReadLists()
    {
        var bytes = _file.Values<byte>(ListsName);
        var first = 0;
        try
        {
            var reader = new RecordReader(bytes.Span, Texts);
            var lists = reader.Several((ref RecordReader r) => ListRecord.Read(ref r, count => EntitiesOf(count, ref first)));
            if (first != Listed) throw new InvalidDataException($"lists of {first} entities beside {Listed}");
            bytes.KeepAlive();
            return [.. lists];
        }
        catch (Exception e) when (Damage.IsOne(e))
        {
            throw Damage.Of(_file, ListsName, e);
        }
    }

    private int Listed => _before is null ? Entities.Count : _places.Length;

    private StoredEntities EntitiesOf(int count, ref int first)
    {
        var start = first;
        if (count < 0 || count > Listed - start) throw new InvalidDataException($"{count} entities");
        first += count;
        return new StoredEntities(count, i => Get(start + i));
    }

    private Entity Get(int listed)
    {
        if (_before is null) return Entities.Get(listed, _shared.Value);
        var place = _places[listed];
        return place >= 0 ? _before.Entities.Get(place, _before._shared.Value) with { Line = _lines[listed] } : Entities.Get(~place, _shared.Value);
    }
}
