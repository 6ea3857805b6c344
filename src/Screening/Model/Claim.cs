namespace Screening.Model;

/// <summary>How well a claim stands, strongest first; the last two stand against a claim.</summary>
public enum ClaimStatus
{
    /// <summary>An authority's own listing says so.</summary>
    Designated,

    /// <summary>A government states it as its finding, or a second independent source raised it.</summary>
    Confirmed,

    /// <summary>Reported by a named source, or announced by the party itself.</summary>
    Reported,

    /// <summary>Claimed by one side of a dispute. Never blocks.</summary>
    Alleged,

    /// <summary>An analyst's forecast. Never blocks.</summary>
    Speculative,

    /// <summary>Denied by a party to it: a claim of its own beside the others.</summary>
    Denied,

    /// <summary>Withdrawn by its source.</summary>
    Retracted,
}

/// <summary>The kinds of edges between parties, products and places.</summary>
public enum Relation
{
    /// <summary>Holds a stake in.</summary>
    Owns,

    /// <summary>Directs without, or beside, a stake.</summary>
    Controls,

    /// <summary>Delivers to.</summary>
    Supplies,

    /// <summary>Makes.</summary>
    Manufactures,

    /// <summary>Is built into.</summary>
    ComponentOf,

    /// <summary>Passes goods on to.</summary>
    IntermediaryFor,

    /// <summary>Is situated in.</summary>
    LocatedIn,

    /// <summary>Moves goods by way of.</summary>
    ShipsVia,

    /// <summary>Is tied to, as a list says without naming how.</summary>
    LinkedTo,

    /// <summary>Carries on the business of.</summary>
    SuccessorOf,

    /// <summary>Works together with.</summary>
    CooperatesWith,
}

/// <summary>Who says that an edge exists, when, and how well that stands.</summary>
/// <param name="Source">Key of the source, for instance <c>S3</c>.</param>
/// <param name="Date">The claim's date, as precise as the source gives it.</param>
/// <param name="Claimant">Who says so.</param>
/// <param name="Status">How well it stands.</param>
/// <param name="Note">Numbers or reservations of the claimant.</param>
/// <param name="ValidFrom">From when the claim says so, where that is narrower than its edge: <c>yyyy</c>, <c>yyyy-MM</c> or <c>yyyy-MM-dd</c>.</param>
/// <param name="ValidTo">Until when, in the same forms.</param>
public sealed record Claim(string Source, string Date, string Claimant, ClaimStatus Status, string? Note = null, string? ValidFrom = null, string? ValidTo = null);
