using Screening.Storage;

namespace Screening.Parties;

/// <summary>By which join each entity came to its party: arrays that may lie in a file.</summary>
/// <remarks>The evidence itself is written when it is told: a join keeps its kind, and which number, date or address it was.</remarks>
internal sealed class PartyTrails
{
    private const int Nobody = -1;

    private readonly Flat<int> _with;
    private readonly Flat<int> _kinds;
    private readonly Flat<int> _slots;

    /// <summary>Finds for every entity of a group the shortest way to its leader, of the strongest joins.</summary>
    /// <param name="count">How many entities there are.</param>
    /// <param name="groups">Groups of two and more, leader first.</param>
    /// <param name="joins">The joins within groups, strongest first.</param>
    public PartyTrails(int count, IEnumerable<int[]> groups, IEnumerable<Join> joins)
    {
        var (with, kinds, slots) = (new int[count], new int[count], new int[count]);
        Array.Fill(with, Nobody);
        var of = new Dictionary<int, List<Join>>();
        foreach (var join in joins)
        {
            Add(of, join.A, join);
            Add(of, join.B, join);
        }
        foreach (var group in groups)
        {
            var reached = new HashSet<int> { group[0] };
            for (int[] last = [group[0]]; last.Length > 0;)
            {
                var next = new List<int>();
                foreach (var (member, join) in last.SelectMany(m => of[m].Select(j => (m, j))).OrderBy(s => s.j.Evidence.Kind))
                {
                    var other = join.A == member ? join.B : join.A;
                    if (!reached.Add(other)) continue;
                    (with[other], kinds[other], slots[other]) = (member, (int)join.Evidence.Kind, join.Evidence.Slot);
                    next.Add(other);
                }
                last = [.. next];
            }
        }
        (_with, _kinds, _slots) = (Flat<int>.Of(with), Flat<int>.Of(kinds), Flat<int>.Of(slots));
    }

    private PartyTrails(Flat<int> with, Flat<int> kinds, Flat<int> slots) => (_with, _kinds, _slots) = (with, kinds, slots);

    /// <summary>Opens what was written to a file.</summary>
    public static PartyTrails Open(SectionFile file, string name)
    {
        var trails = new PartyTrails(file.Values<int>(name + ".with"), file.Values<int>(name + ".kinds"), file.Values<int>(name + ".slots"));
        return trails._with.Length == trails._kinds.Length && trails._with.Length == trails._slots.Length
            ? trails
            : throw file.Fault($"section {name}.with: other places than section {name}.kinds has", $"{trails._kinds.Length} places");
    }

    /// <summary>Adds them to a file.</summary>
    public void Write(SectionWriter writer, string name)
    {
        writer.Add(name + ".with", _with);
        writer.Add(name + ".kinds", _kinds);
        writer.Add(name + ".slots", _slots);
    }

    /// <summary>These, and behind them those of other entities.</summary>
    public PartyTrails And(PartyTrails others)
    {
        var shift = _with.Length;
        return new PartyTrails(
            Flat<int>.Of([.. _with.Span, .. others._with.Span.ToArray().Select(w => w == Nobody ? Nobody : w + shift)]),
            Flat<int>.Of([.. _kinds.Span, .. others._kinds.Span]),
            Flat<int>.Of([.. _slots.Span, .. others._slots.Span]));
    }

    /// <summary>The entity that one was joined to, and why; null for one that leads or stands alone.</summary>
    public (int With, PartyEvidence Evidence)? Of(int entity) =>
        _with[entity] is var with and not Nobody ? (with, new PartyEvidence((JoinKind)_kinds[entity], _slots[entity])) : null;

    private static void Add(Dictionary<int, List<Join>> of, int entity, Join join)
    {
        if (!of.TryGetValue(entity, out var joins)) of[entity] = joins = [];
        joins.Add(join);
    }
}
