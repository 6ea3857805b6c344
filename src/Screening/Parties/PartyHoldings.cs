namespace Screening.Parties;

/// <summary>What an entry holds besides its names: without any of it, and without a statement, it is joined to nobody.</summary>
[Flags]
internal enum PartyHoldings : byte
{
    /// <summary>Numbers that can show who it is.</summary>
    Numbers = 1,

    /// <summary>Dates of birth or establishment.</summary>
    Dates = 2,

    /// <summary>Addresses with a number.</summary>
    Addresses = 4,
}
