using Screening.Text;

namespace Screening.Scoring;

/// <summary>The whole scoring policy: what a word weighs, what a difference costs, what other fields do to a score.</summary>
/// <remarks>
/// A name scores <c>m / (m + cost)</c>: m is the weight of the words two names share, the cost is paid for words only one
/// of them has. Leaving a listed word out costs little, adding one more, and both at once most: two names that each
/// have a word of their own are two names.
/// Every number of a name's score only lowers it, so that <see cref="Reach"/> bounds it from the query alone.
/// Other fields may lift it. So that the index stays exact it is asked for all names from <see cref="NamesFrom"/> on,
/// which is the cutoff lowered by the most that the query's own fields can give: a query that is only a name, or a name
/// and a country, is looked up at the cutoff itself. Lifting is bounded (<see cref="MostSupport"/>), takes only a share of
/// what the names lack, and begins at <see cref="SupportedFrom"/>, so that the index never looks below that for it.
/// </remarks>
internal static class ScoringPolicy
{
    /// <summary>Cost of a unit of weight that only the query has.</summary>
    public const double OnlyInQuery = 0.50;

    /// <summary>Cost of a unit of weight that only the listed name has.</summary>
    public const double OnlyInList = 0.25;

    /// <summary>Added cost where both have words without any partner: contradiction, for the smaller of the two weights.</summary>
    public const double Contradiction = 1.00;

    /// <summary>Factor for a name whose shared words are all general ones, unless it is shared whole, legal form and all.</summary>
    public const double NothingDistinctive = 0.80;

    /// <summary>General words that name somebody even when translated: Ministry of Defence.</summary>
    public const int TranslatedName = 2;

    /// <summary>Factor where all words of its own are misspelled by more than a slip in a long word.</summary>
    public const double NoFirmWord = 0.87;

    /// <summary>Letters of an odd word from which two slips are forgiven in a name that is alike throughout.</summary>
    public const int OddWord = 5;

    /// <summary>Of those, how many at its beginning must stand.</summary>
    public const int OddWordBeginning = 3;

    /// <summary>The most that names of bodies can score when a word of their own is misspelled: perhaps one party, and perhaps not.</summary>
    public const double MisspelledCap = 0.84;

    /// <summary>Factor where the one word of their own that two names share is misspelled, and one of them has another besides.</summary>
    public const double LoneMisspelledWord = 0.85;

    /// <summary>Similarity from which a misspelled word still stands firm: one slip in seven letters, or two swapped in four.</summary>
    public const double FirmWord = 0.85;

    /// <summary>Factor where one general word is all that two names share: factory, international, group.</summary>
    public const double LoneGeneralWord = 0.65;

    /// <summary>Factor for a name known by one short or ordinary word, where the query has words besides it.</summary>
    public const double LoneOrdinaryWord = 0.85;

    /// <summary>Weight of further words that are none: an "of", an "al".</summary>
    public const double Negligible = 0.10;

    /// <summary>Length up to which a single word is too short to carry a longer name.</summary>
    public const int ShortWord = 3;

    /// <summary>Similarity of two words that are translations or abbreviations of one.</summary>
    public const double SameMeaning = 0.97;

    /// <summary>Similarity of two words that differ in the standard of transliteration only.</summary>
    public const double SameRomanKey = 0.95;

    /// <summary>Similarity of a word of another script and a Latin one that sounds like it.</summary>
    public const double SameSound = 0.92;

    /// <summary>The same where a vowel, an h, or one consonant of a long word does not fit.</summary>
    public const double NearSound = 0.80;

    /// <summary>The same where one of three consonants is another and every vowel fits.</summary>
    public const double SlipOfSound = 0.70;

    /// <summary>Consonants from which a word may sound alike with a vowel that does not fit.</summary>
    public const int FirmSound = 2;

    /// <summary>Consonants from which a word may sound alike with two of them, or with a consonant that does not fit.</summary>
    public const int LongSound = 4;

    /// <summary>Consonants from which several words may sound like one.</summary>
    public const int LongJoin = 3;

    /// <summary>Similarity of a query's word without its vowels and the word with them.</summary>
    public const double VowelsDropped = 0.86;

    /// <summary>Similarity of a query's word and the word that a scanner may have made it of: rn for m, 0 for o.</summary>
    public const double ScannedLetter = 0.88;

    /// <summary>Similarity of two spellings of one given name or patronymic.</summary>
    public const double SameGivenName = 0.97;

    /// <summary>Similarity of a given name and a short form of it.</summary>
    public const double ShortFormOnly = 0.80;

    /// <summary>Similarity of two family names that are one in Russian, Ukrainian or Belarusian.</summary>
    public const double SameSlavicKey = 0.90;

    /// <summary>Persons: cost of a unit of weight that only the listed name has.</summary>
    public const double PersonOnlyInList = 0.30;

    /// <summary>Persons: added cost where both have words without any partner. Two people share given names, a father's name and a
    /// tribe; what each has besides tells them apart.</summary>
    public const double PersonContradiction = 2.00;

    /// <summary>Persons: factor where no word is surely the same.</summary>
    public const double NoSureWord = 0.86;

    /// <summary>Persons: factor where one word at most is surely the same, another is only like it, and a third has no partner.</summary>
    public const double OneSureWord = 0.85;

    /// <summary>Persons: factor where a given name and a patronymic are all that is shared, and one of the two has a family name.</summary>
    public const double GivenNamesOnly = 0.75;

    /// <summary>Similarity of a word and its beginning, where the field ended within it.</summary>
    public const double CutWord = 0.90;

    /// <summary>Letters from which the beginning of a word speaks for it.</summary>
    public const int FirmCut = 4;

    /// <summary>Share of the cost of missing words that is paid where the end of a name is missing.</summary>
    public const double BehindTheCut = 0.25;

    /// <summary>Similarity of a word and its initial.</summary>
    public const double InitialOnly = 0.60;

    /// <summary>The most a weak alias can score: Screening's contract with its users.</summary>
    public const double WeakAliasCap = 0.90;

    /// <summary>Score of a query that is the acronym of a listed name, derived and not given by the list.</summary>
    public const double DerivedAcronym = 0.75;

    /// <summary>Words of a name that are compared. A query with more is not screened, and says so; of a listed name those
    /// beyond are left out: the longest on the official lists of 2026 has 58.</summary>
    public const int MaxWords = 64;

    /// <summary>What a word of each class weighs, and how much dearer its omission is than an ordinary word's.</summary>
    public static WordWeight Of(WordClass kind) => kind switch
    {
        WordClass.Distinctive => new(1.00, 1.0),
        WordClass.Ordinary => new(1.00, 1.0),
        // A number or a place tells sisters apart: Plant No. 7 is not Plant No. 9, Santander is not Santander Chile.
        WordClass.Number => new(0.80, 2.0),
        WordClass.Place => new(0.50, 1.6),
        WordClass.Sector => new(0.50, 1.0),
        WordClass.Descriptor => new(0.40, 1.0),
        WordClass.Generic => new(0.30, 1.0),
        WordClass.Legal => new(0.15, 1.0),
        WordClass.Initial => new(0.30, 1.0),
        WordClass.Particle => new(0.10, 1.0),
        WordClass.Connector => new(0.05, 1.0),
        WordClass.Title => new(0.05, 1.0),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A word class without a weight."),
    };

    /// <summary>The most that any word costs where it is left out, before the factor for it.</summary>
    public static double Dearest { get; } = Enum.GetValues<WordClass>().Max(k => Of(k).Weight * Of(k).Omission);

    /// <summary>Weight of a distinctive word of one or two letters, or of one Han character.</summary>
    public const double TinyWord = 0.50;

    /// <summary>Weight of a given name inside a person's long name: a father's or a second name, left out as often as not. It
    /// costs no less where the list has it, or where another name stands against it.</summary>
    public const double InnerGivenName = 0.40;

    /// <summary>Words of a person's name from which given names inside it are those.</summary>
    public const int LongPersonName = 4;

    /// <summary>Weight of a word of whom a body is named after: lists leave it out as often as not.</summary>
    public const double Honoured = 0.40;

    /// <summary>Share of its weight that a general word has outside the quotation marks that a body's own name stands in: it says what the body
    /// is, and in how many words.</summary>
    public const double Description = 0.20;

    /// <summary>Weight of a word of its own outside them: of Vladimir, in most cases.</summary>
    public const double OwnDescription = 0.35;

    /// <summary>Weight of an initial of theirs.</summary>
    public const double HonouredInitial = 0.05;

    /// <summary>What other fields do to the score of a name. What is below zero is added to it; what is above zero is support:
    /// it makes up for another country first, and the rest takes a share of what the names lack.</summary>
    public static double Effect(FieldGrade grade) => grade switch
    {
        FieldGrade.Neutral => 0,
        FieldGrade.LegalFormDiffers => -0.12,
        FieldGrade.LegalFormMissing => -0.005,
        FieldGrade.KindDiffers => -0.10,
        FieldGrade.SameCountry => 0.03,
        FieldGrade.CountryDiffers => -0.08,
        FieldGrade.OrdinaryNameElsewhere => -0.12,
        FieldGrade.GenderDiffers => -0.15,
        FieldGrade.SameBirthDate => 0.25,
        FieldGrade.SwappedBirthDate => 0.15,
        FieldGrade.SameBirthMonth => 0.12,
        FieldGrade.SameBirthYear => 0.05,
        FieldGrade.BirthYearMisprinted => -0.04,
        FieldGrade.BirthDayDiffers => -0.05,
        FieldGrade.BirthDateDiffers => -0.12,
        FieldGrade.BirthYearDiffers => -0.20,
        FieldGrade.BirthYearFar => -0.35,
        FieldGrade.SameFoundingDate => 0.12,
        FieldGrade.SameFoundingYear => 0.03,
        FieldGrade.FoundingYearDiffers => -0.10,
        FieldGrade.SameAddress => 0.12,
        FieldGrade.SameNumberUnproven => 0.35,
        FieldGrade.SameSharedNumber => 0.05,
        FieldGrade.OtherShip => -0.40,
        FieldGrade.OtherRegisterEntry => -0.35,
        FieldGrade.OtherNumber => -0.25,
        FieldGrade.OtherNumberPerhaps => -0.12,
        FieldGrade.OtherPaper => -0.05,
        FieldGrade.OtherNumberFaulty => -0.05,
        _ => throw new ArgumentOutOfRangeException(nameof(grade), grade, "A grade without an effect."),
    };

    /// <summary>The most that support can come to: fields never make a match of names that are little alike.</summary>
    public const double MostSupport = 0.45;

    /// <summary>Support below this is none by itself: parties with names alike are mostly of one country.</summary>
    public const double LeastSupport = 0.05;

    /// <summary>Names less alike than this are two names, whatever else agrees.</summary>
    public const double SupportedFrom = 0.50;

    /// <summary>The score of names and fields together.</summary>
    /// <param name="names">The score of the names.</param>
    /// <param name="support">What fields say for the pair, added up.</param>
    /// <param name="elsewhere">What the countries say against it: not above 0. Support makes up for it.</param>
    /// <param name="against">What other fields say against it: not above 0. Nothing makes up for another ship or birth date.</param>
    public static double Together(double names, double support, double elsewhere, double against)
    {
        var net = Math.Min(MostSupport, support) + elsewhere;
        var lift = net >= LeastSupport && names >= SupportedFrom ? (1 - names) * net : Math.Min(0, net);
        return Math.Clamp(names + lift + against, 0, 1);
    }

    /// <summary>The score of names from which a pair can reach <paramref name="cutoff"/> when fields support it with at most
    /// <paramref name="support"/>.</summary>
    /// <remarks>From n + (1 - n) × s >= cutoff for n >= <see cref="SupportedFrom"/>; below that nothing is added.</remarks>
    public static double NamesFrom(double cutoff, double support)
    {
        var most = Math.Min(MostSupport, support);
        return most < LeastSupport || cutoff <= SupportedFrom ? cutoff : Math.Max(SupportedFrom, (cutoff - most) / (1 - most));
    }

    /// <summary>The weight of shared words that a query of this weight needs to score at least <paramref name="cutoff"/>.</summary>
    /// <remarks>From m / (m + OnlyInQuery × (W − m)) >= cutoff, which every name's score obeys.</remarks>
    public static double Reach(double queryWeight, double cutoff) =>
        queryWeight * cutoff * OnlyInQuery / (1 - cutoff * (1 - OnlyInQuery));

    /// <summary>The score of shared and unshared weight; contradicted is the weight of whole words that stand against others.</summary>
    public static double Score(double shared, double onlyInQuery, double onlyInList, double contradicted) =>
        shared <= 0 ? 0 : shared / (shared + OnlyInQuery * onlyInQuery + OnlyInList * onlyInList + Contradiction * contradicted);
}

/// <summary>What a word weighs.</summary>
/// <param name="Weight">Its share in a name.</param>
/// <param name="Omission">Factor on the cost where the other name lacks it; never below 1.</param>
internal readonly record struct WordWeight(double Weight, double Omission);
