using Screening.Model;
using Screening.Storage;

namespace Screening.Records;

/// <summary>Entities one after the other in a section of a file, each read when it is asked for.</summary>
internal sealed class EntityStore
{
    private readonly SectionFile _file;
    private readonly string _name;
    private readonly Flat<int> _starts;
    private readonly Flat<byte> _records;

    private EntityStore(SectionFile file, string name)
    {
        (_file, _name) = (file, name);
        (_starts, _records) = (file.Values<int>(name + ".starts"), file.Values<byte>(name));
        if (_starts.Length == 0 || _starts[0] != 0 || _starts[Count] != _records.Length)
            throw file.Fault($"section {name}.starts: other places than section {name} has", $"places from 0 to {_records.Length}");
    }

    /// <summary>How many.</summary>
    public int Count => _starts.Length - 1;

    /// <summary>Opens the entities of a file.</summary>
    /// <exception cref="InputFormatException">They are damaged.</exception>
    public static EntityStore Open(SectionFile file, string name) => new(file, name);

    /// <summary>Adds entities to a file.</summary>
    public static void Write(SectionWriter writer, string name, StringTableBuilder texts, IEnumerable<Entity> entities)
    {
        var records = new RecordWriter(texts);
        var starts = new List<int> { 0 };
        foreach (var entity in entities)
        {
            EntityRecord.Write(records, entity);
            starts.Add(records.Length);
        }
        writer.Add<byte>(name, records.ToArray());
        writer.Add<int>(name + ".starts", starts.ToArray());
    }

    /// <summary>An entity.</summary>
    /// <exception cref="InputFormatException">Its record is damaged.</exception>
    public Entity Get(int place, SharedTexts texts)
    {
        try
        {
            var reader = new RecordReader(_records.Span[_starts[place].._starts[place + 1]], texts);
            var entity = EntityRecord.Read(ref reader);
            _records.KeepAlive();
            return entity;
        }
        catch (Exception e) when (Damage.IsOne(e))
        {
            throw Damage.Of(_file, _name, e);
        }
    }
}
