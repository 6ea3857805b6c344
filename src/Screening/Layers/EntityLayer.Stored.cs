using Screening.Candidates;
using Screening.Model;
using Screening.Records;
using Screening.Storage;

namespace Screening.Layers;

/// <content>The layer in a file.</content>
internal sealed partial class EntityLayer
{
    private const string PlacesName = "index.places";
    private const string MoreName = "index.entities";
    private const string OwnersName = "index.owners";
    private const string NamesName = "index.names";
    private const string IdsName = "index.ids";
    private const string IdentifiersName = "index.numbers";
    private const string AddressesName = "index.addresses";
    private const string TextsName = "index.texts";

    private EntityLayer(SectionFile file, StoredLists lists)
    {
        Names = CandidateIndex.Open(file, lists.Texts);
        Owners = file.Values<int>(OwnersName);
        var (places, names) = (file.Values<int>(PlacesName), file.Values<int>(NamesName));
        if (names.Length != places.Length + 1 || names[places.Length] != Names.Count || Owners.Length != Names.Count)
            throw file.Fault($"section {NamesName}: other names than the index has", $"{Names.Count} names of {places.Length} entities");
        Entities = new LayerEntities(places, names, lists, EntityStore.Open(file, MoreName), Names);
        (_ids, _identifiers) = (HashLists.Open(file, IdsName), HashLists.Open(file, IdentifiersName));
        Addresses = AddressIndex.Open(file, AddressesName, Entities);
        Texts = TextIndex.Open(file, TextsName, Entities);
    }

    /// <summary>Opens a layer that was written to a file.</summary>
    /// <exception cref="InputFormatException">It is damaged.</exception>
    public static EntityLayer Open(SectionFile file, StoredLists lists) => new(file, lists);

    /// <summary>Adds the layer to a file.</summary>
    /// <param name="writer">The file.</param>
    /// <param name="texts">The texts of its records.</param>
    /// <param name="stored">The entities of lists in the file: one of them is not written again.</param>
    public void Write(SectionWriter writer, StringTableBuilder texts, IReadOnlyList<Entity> stored)
    {
        var records = new Dictionary<Entity, int>(ReferenceEqualityComparer.Instance);
        for (var i = 0; i < stored.Count; i++) records.TryAdd(stored[i], i);
        var (places, starts, more) = (new int[Entities.Count], new int[Entities.Count + 1], new List<Entity>());
        for (var i = 0; i < places.Length; i++)
        {
            var entity = Entities[i].Entity;
            starts[i + 1] = starts[i] + Entities[i].Names.Length;
            if (records.TryGetValue(entity, out places[i])) continue;
            places[i] = ~more.Count;
            more.Add(entity);
        }
        writer.Add<int>(PlacesName, places);
        writer.Add<int>(NamesName, starts);
        writer.Add(OwnersName, Owners);
        EntityStore.Write(writer, MoreName, texts, more);
        _ids.Write(writer, IdsName);
        _identifiers.Write(writer, IdentifiersName);
        Names.Write(writer, texts);
        Addresses.Write(writer, AddressesName);
        Texts.Write(writer, TextsName);
    }
}
