namespace Screening.Rules;

/// <summary>A rule that makes findings.</summary>
/// <param name="Id">Its key in results.</param>
/// <param name="Title">What it says, for people.</param>
/// <param name="Blocks">Score from which it blocks; above 1: it never does.</param>
/// <param name="Why">Why it blocks, or does not.</param>
public sealed record FindingRule(string Id, string Title, double Blocks, string Why)
{
    /// <summary>The outcome of a finding with this score.</summary>
    /// <param name="score">In [0, 1].</param>
    public RowOutcome Outcome(double score) => score >= Blocks ? RowOutcome.Block : RowOutcome.Review;
}

/// <summary>THE table of rules: what each kind of finding means for a shipment.</summary>
/// <remarks>Only a designation blocks by itself. What a chain or the goods say is for a person to weigh: no article,
/// allegation or country stops a shipment.</remarks>
public static class FindingRules
{
    private const double Never = 2;

    /// <summary>A party of the shipment is on a list.</summary>
    public static FindingRule ListHit { get; } = new("list-hit", "Party on a watchlist", 0.90, "a designation blocks where the name is the listed one; below that a person compares");

    /// <summary>Listed parties own a party of the shipment, by a policy in force.</summary>
    public static FindingRule Owned { get; } = new("owned", "Owned by listed parties", 0.90, "ownership by listed parties blocks by the policy that says so, where the name is the party's; below that a person compares");

    /// <summary>Listed parties may own a party.</summary>
    public static FindingRule PossiblyOwned { get; } = new("possibly-owned", "Possibly owned by listed parties", Never, "a share that is unknown, a range or only alleged must be found out");

    /// <summary>Listed parties control a party.</summary>
    public static FindingRule Controlled { get; } = new("controlled", "Controlled by listed parties", Never, "control is no ownership: authorities differ in what follows, and a person weighs the ground");

    /// <summary>Listed parties may control a party.</summary>
    public static FindingRule PossiblyControlled { get; } = new("possibly-controlled", "Possibly controlled by listed parties", Never, "the ground must be found out");

    /// <summary>Listed parties hold a small stake in a party.</summary>
    public static FindingRule MinorityStake { get; } = new("minority-stake", "Minority stake of listed parties", Never, "a stake that does not decide asks for caution");

    /// <summary>Dealing with a party may bring sanctions on those who deal.</summary>
    public static FindingRule SecondaryExposure { get; } = new("secondary-exposure", "Exposure to secondary sanctions", Never, "a risk for those who deal, and no block");

    /// <summary>A listed name stands inside free text.</summary>
    public static FindingRule TextHit { get; } = new("text-hit", "Listed name in free text", Never, "a mention shows a link, not the part the party plays");

    /// <summary>An address of the shipment is a listed party's.</summary>
    public static FindingRule AddressHit { get; } = new("address-hit", "Address of a listed party", Never, "others may share the address");

    /// <summary>The goods are, or are parts for, a flagged product.</summary>
    public static FindingRule FlaggedProduct { get; } = new("flagged-product", "Flagged product in the goods text", Never, "goods are weighed with parties and route");

    /// <summary>Goods of a flagged class travel a route a chain describes.</summary>
    public static FindingRule GoodsRoute { get; } = new("goods-route", "Goods and route of a flagged chain", Never, "a claim about a trade is no designation; a country alone is never a finding");

    /// <summary>A party is named in a chain without being listed.</summary>
    public static FindingRule ChainParty { get; } = new("chain-party", "Party named in a flagged chain", Never, "named in a source, on no list");

    /// <summary>A chain leads from a party or product to a flagged one.</summary>
    public static FindingRule ChainExposure { get; } = new("chain-exposure", "Supply-chain exposure", Never, "exposure is a reason to ask, however strong the path");

    /// <summary>What a chain says of a party or product of the row.</summary>
    public static FindingRule ChainLink { get; } = new("chain-link", "Link stated by a flagged chain", Never, "told so that a person has the whole picture; a country at the other end is never a finding of its own");

    /// <summary>Circumstances of a row that together are a known pattern of evasion.</summary>
    public static FindingRule RedFlag { get; } = new("red-flag", "Pattern of evasion", Never, "circumstances ask for a look, and are no verdict");

    /// <summary>A field hides characters.</summary>
    public static FindingRule HiddenCharacters { get; } = new("hidden-characters", "Hidden characters", Never, "hiding is a red flag whatever the name");

    /// <summary>All rules, in order of report.</summary>
    public static IReadOnlyList<FindingRule> All { get; } =
    [
        ListHit, Owned, PossiblyOwned, Controlled, PossiblyControlled, MinorityStake, SecondaryExposure,
        TextHit, AddressHit, FlaggedProduct, GoodsRoute, ChainParty, ChainExposure, ChainLink, RedFlag, HiddenCharacters,
    ];
}
