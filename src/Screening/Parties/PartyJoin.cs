namespace Screening.Parties;

/// <summary>Why an entry is one party with another.</summary>
/// <param name="EntityId">The entry that was joined.</param>
/// <param name="With">The entry it was joined to: the party's leading one, or one that is nearer.</param>
/// <param name="Kind">What kind of evidence.</param>
/// <param name="Evidence">The evidence in words, for instance <c>same UNP 100230519</c>.</param>
public sealed record PartyJoin(string EntityId, string With, JoinKind Kind, string Evidence);
