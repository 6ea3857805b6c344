namespace Screening.Ownership;

/// <summary>What a policy makes of a party, mildest first. The classes are kept apart: control is no ownership, a minority
/// stake is neither.</summary>
public enum OwnershipOutcome
{
    /// <summary>No listed party, nor one they own, holds a stake in it or controls it.</summary>
    None,

    /// <summary>They hold a stake too small to decide.</summary>
    Minority,

    /// <summary>They may control it: the ground is not stated, not one the policy names, or only alleged.</summary>
    PossiblyControlled,

    /// <summary>They control it on a ground the policy names, or, where it names none, on any stated one.</summary>
    Controlled,

    /// <summary>They may own it: a share is unknown, a range, or only alleged.</summary>
    PossiblyOwned,

    /// <summary>They own it by the policy's measure, whatever the unknown shares are.</summary>
    Owned,

    /// <summary>It is on a list itself.</summary>
    Listed,
}
