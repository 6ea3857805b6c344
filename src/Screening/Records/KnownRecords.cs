using Screening.Model;
using Screening.Storage;

namespace Screening.Records;

/// <summary>Which of some entities are the same as others, field by field: what an edition leaves as it was need not be kept twice.</summary>
/// <remarks>Two entities are the same where their records are, but for the line: one entry more at the top of a list moves all others.
/// Not safe for several threads at once.</remarks>
internal sealed class KnownRecords
{
    private readonly IReadOnlyList<Entity> _known;
    private readonly Dictionary<string, int> _first = new(StringComparer.Ordinal);
    private readonly int[] _next;
    private readonly StringTableBuilder _texts = new();

    /// <summary>Takes in entities; several may have one id.</summary>
    public KnownRecords(IReadOnlyList<Entity> known)
    {
        (_known, _next) = (known, new int[known.Count]);
        for (var i = known.Count - 1; i >= 0; i--)
        {
            _next[i] = _first.GetValueOrDefault(known[i].Id, -1);
            _first[known[i].Id] = i;
        }
    }

    /// <summary>The first place of an entity that is the same; -1 where there is none.</summary>
    public int PlaceOf(Entity entity)
    {
        var place = _first.GetValueOrDefault(entity.Id, -1);
        while (place >= 0 && !AreSame(entity, _known[place])) place = _next[place];
        return place;
    }

    private bool AreSame(Entity a, Entity b) => ReferenceEquals(a, b) || Record(a).AsSpan().SequenceEqual(Record(b));

    private byte[] Record(Entity entity)
    {
        var record = new RecordWriter(_texts);
        EntityRecord.Write(record, entity with { Line = 0 });
        return record.ToArray();
    }
}
