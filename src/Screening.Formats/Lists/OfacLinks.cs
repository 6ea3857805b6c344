using System.Collections.Frozen;
using Screening.Formats.Reading;
using Screening.Model;

namespace Screening.Formats.Lists;

/// <summary>Relations that a file states by number, put in once all parties are known.</summary>
/// <remarks>
/// OFAC's <c>Owned or Controlled By</c> does not say which of the two, and no share. Who owns the half or more that OFAC looks at directs, as
/// who controls does: control without a stated ground is what holds either way. A policy takes that for a question and never for a stake
/// (no criterion, no percentage). It is told of the party that controls, where that is in the file; else both are linked.
/// The list's own words stay in the remarks of the party that the file states them of.
/// </remarks>
internal sealed class OfacLinks
{
    private readonly record struct Row(Relation Relation, bool OfOther = false);

    private sealed record Stated(EntityDraft Party, string Type, string Other, string? OtherName, bool IsFormer);

    // Acting for, supporting, leading a party or being of its family is a tie of which the list says no more. Types not here are ties too.
    private static readonly FrozenDictionary<string, Row> Relations = new Dictionary<string, Row>(StringComparer.OrdinalIgnoreCase)
    {
        ["Owned or Controlled By"] = new(Relation.Controls, OfOther: true),
        ["Owns, controls, or operates"] = new(Relation.Controls),
        ["Property in the interest of"] = new(Relation.Owns, OfOther: true),
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly Row Tie = new(Relation.LinkedTo);

    private readonly Dictionary<string, EntityDraft> _parties = new(StringComparer.Ordinal);
    private readonly List<Stated> _stated = [];

    /// <summary>Notes a party of the file.</summary>
    public void Party(string ownId, EntityDraft draft) => _parties[ownId] = draft;

    /// <summary>The party of a number; null where the file has none.</summary>
    public EntityDraft? Find(string ownId) => _parties.GetValueOrDefault(ownId);

    /// <summary>Notes a relation.</summary>
    /// <param name="party">The party it is stated of.</param>
    /// <param name="type">For instance <c>Owned or Controlled By</c>.</param>
    /// <param name="other">The other party's number.</param>
    /// <param name="otherName">Its name, where the file has it beside the number.</param>
    /// <param name="isFormer">Whether the list says that it was so.</param>
    public void State(EntityDraft party, string type, string other, string? otherName, bool isFormer = false) =>
        _stated.Add(new Stated(party, type, other, otherName, isFormer));

    /// <summary>Adds all relations to their parties. A party that is not in the file is one of the SDN List.</summary>
    public void Resolve()
    {
        foreach (var stated in _stated)
        {
            var other = _parties.GetValueOrDefault(stated.Other);
            var name = stated.OtherName ?? other?.Names[0].Name ?? stated.Other;
            stated.Party.AddRemark($"{stated.Type}: {name}{(stated.IsFormer ? " (former)" : "")}");
            var row = Relations.GetValueOrDefault(stated.Type, Tie);
            if (stated.IsFormer || (row.OfOther && other is null)) row = Tie;
            if (row.OfOther) other!.AddLink(new EntityLink(row.Relation, stated.Party.Names[0].Name, stated.Party.Id));
            else stated.Party.AddLink(new EntityLink(row.Relation, name, other?.Id ?? EntityIds.Of(OfacLists.Sdn, stated.Other)));
        }
    }
}
