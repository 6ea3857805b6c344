namespace Screening.Parties;

/// <summary>What shows that two entries are one party, strongest first: the order in which joins are made.</summary>
public enum JoinKind
{
    /// <summary>One entry says, with its source, that the other is the same party.</summary>
    Statement,

    /// <summary>A number that one party has, free of faults, in both.</summary>
    Number,

    /// <summary>A number that several may share, or one with a fault, and a name in common.</summary>
    NameAndNumber,

    /// <summary>A person's name and the day of birth.</summary>
    NameAndBirthDate,

    /// <summary>A body's name and the day it was established.</summary>
    NameAndFoundingDate,

    /// <summary>A name, and a street with its house number or a post-office box.</summary>
    NameAndAddress,

    /// <summary>A person's name of three words or more, a country, and dates of birth that agree as far as they go.</summary>
    NameBirthYearAndCountry,
}
