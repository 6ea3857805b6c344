namespace Screening.Scoring;

/// <summary>What a field can say about a pair. What each is worth stands in <see cref="ScoringPolicy.Effect"/>.</summary>
internal enum FieldGrade
{
    /// <summary>Nothing for or against; told all the same.</summary>
    Neutral,

    /// <summary>Both have a legal form, and none of one class.</summary>
    LegalFormDiffers,

    /// <summary>One has a legal form.</summary>
    LegalFormMissing,

    /// <summary>A person and a company, say.</summary>
    KindDiffers,

    /// <summary>A country in common.</summary>
    SameCountry,

    /// <summary>No country in common.</summary>
    CountryDiffers,

    /// <summary>No country in common, and the listed name is one short or ordinary word, or general words, that many bear.</summary>
    OrdinaryNameElsewhere,

    /// <summary>Male and female.</summary>
    GenderDiffers,

    /// <summary>Born on one day.</summary>
    SameBirthDate,

    /// <summary>Day and month have changed places.</summary>
    SwappedBirthDate,

    /// <summary>Born in one month; one side has no day.</summary>
    SameBirthMonth,

    /// <summary>Born in one year; one side has no more.</summary>
    SameBirthYear,

    /// <summary>The same day of two years that are one misprint apart, or of neighbouring years.</summary>
    BirthYearMisprinted,

    /// <summary>The same month and another day.</summary>
    BirthDayDiffers,

    /// <summary>The same or a neighbouring year, and another day of it.</summary>
    BirthDateDiffers,

    /// <summary>Years two or three apart.</summary>
    BirthYearDiffers,

    /// <summary>Years further apart.</summary>
    BirthYearFar,

    /// <summary>Founded, or built, on one day.</summary>
    SameFoundingDate,

    /// <summary>Founded in one year.</summary>
    SameFoundingYear,

    /// <summary>Founded in years more than one apart: one may be the date of a re-registration.</summary>
    FoundingYearDiffers,

    /// <summary>An address in common.</summary>
    SameAddress,

    /// <summary>A number in common that cannot decide: its check digit is wrong, or the two call it differently.</summary>
    SameNumberUnproven,

    /// <summary>A number in common of a kind that several parties may have.</summary>
    SameSharedNumber,

    /// <summary>Two ships.</summary>
    OtherShip,

    /// <summary>Two entries of one national register, or of the register of legal entities.</summary>
    OtherRegisterEntry,

    /// <summary>Two numbers of one country's trade register or tax office, as they call it.</summary>
    OtherNumber,

    /// <summary>The same where nobody says of which country.</summary>
    OtherNumberPerhaps,

    /// <summary>Two numbers of a kind of which one party may have several: passports, radio identities, accounts.</summary>
    OtherPaper,

    /// <summary>Two numbers of which one is a misprint.</summary>
    OtherNumberFaulty,
}

/// <summary>What a rule saw.</summary>
/// <param name="Grade">What it is worth.</param>
/// <param name="Text">In words.</param>
internal readonly record struct FieldSight(FieldGrade Grade, string Text);

/// <summary>A field that can speak for or against a pair of names.</summary>
/// <param name="Name">What people call the field.</param>
/// <param name="InQuery">Whether a query has it.</param>
/// <param name="InEntity">Whether an entity has it.</param>
/// <param name="Best">The most it can say for a pair, asked of the query alone.</param>
/// <param name="Look">What it says of a pair; null where it has nothing to say. A missing field never speaks.</param>
internal sealed record FieldRule(
    string Name,
    Func<PreparedQuery, bool> InQuery,
    Func<PreparedEntity, bool> InEntity,
    Func<PreparedQuery, FieldGrade> Best,
    Func<Comparison, FieldSight?> Look);

/// <summary>Everything a rule may look at.</summary>
/// <param name="Query">The query.</param>
/// <param name="Entity">The listed entity.</param>
/// <param name="Names">The two names that match best; null where none are alike.</param>
internal readonly record struct Comparison(PreparedQuery Query, PreparedEntity Entity, NameAlignment? Names);
