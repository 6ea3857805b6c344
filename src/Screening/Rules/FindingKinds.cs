using System.Collections.Frozen;

namespace Screening.Rules;

/// <summary>A kind of finding: what a step of the screening saw, before any rule has judged it.</summary>
/// <param name="Id">Its key in results and in rules.</param>
/// <param name="Title">What it says, for people.</param>
public sealed record FindingKind(string Id, string Title);

/// <summary>THE table of kinds of finding, in order of report. What each means for a shipment, rules say.</summary>
public static class FindingKinds
{
    /// <summary>A party of the shipment is on a list.</summary>
    public static FindingKind ListHit { get; } = new("list-hit", "Party on a watchlist");

    /// <summary>Listed parties own a party of the shipment, by a policy in force.</summary>
    public static FindingKind Owned { get; } = new("owned", "Owned by listed parties");

    /// <summary>Listed parties may own a party: a share is unknown, a range, or only alleged.</summary>
    public static FindingKind PossiblyOwned { get; } = new("possibly-owned", "Possibly owned by listed parties");

    /// <summary>Listed parties control a party.</summary>
    public static FindingKind Controlled { get; } = new("controlled", "Controlled by listed parties");

    /// <summary>Listed parties may control a party.</summary>
    public static FindingKind PossiblyControlled { get; } = new("possibly-controlled", "Possibly controlled by listed parties");

    /// <summary>Listed parties hold a small stake in a party.</summary>
    public static FindingKind MinorityStake { get; } = new("minority-stake", "Minority stake of listed parties");

    /// <summary>Dealing with a party may bring sanctions on those who deal.</summary>
    public static FindingKind SecondaryExposure { get; } = new("secondary-exposure", "Exposure to secondary sanctions");

    /// <summary>A listed name stands inside free text.</summary>
    public static FindingKind TextHit { get; } = new("text-hit", "Listed name in free text");

    /// <summary>An address of the shipment is a listed party's.</summary>
    public static FindingKind AddressHit { get; } = new("address-hit", "Address of a listed party");

    /// <summary>The goods are, or are parts for, a flagged product.</summary>
    public static FindingKind FlaggedProduct { get; } = new("flagged-product", "Flagged product in the goods text");

    /// <summary>Goods of a flagged class travel a route a chain describes.</summary>
    public static FindingKind GoodsRoute { get; } = new("goods-route", "Goods and route of a flagged chain");

    /// <summary>A party is named in a chain without being listed.</summary>
    public static FindingKind ChainParty { get; } = new("chain-party", "Party named in a flagged chain");

    /// <summary>A chain leads from a party or product to a flagged one.</summary>
    public static FindingKind ChainExposure { get; } = new("chain-exposure", "Supply-chain exposure");

    /// <summary>What a chain says of a party or product of the row.</summary>
    public static FindingKind ChainLink { get; } = new("chain-link", "Link stated by a flagged chain");

    /// <summary>A field hides characters.</summary>
    public static FindingKind HiddenCharacters { get; } = new("hidden-characters", "Hidden characters");

    /// <summary>Circumstances of the row that a rule names: such a finding carries the rule's id and title.</summary>
    public static FindingKind Circumstances { get; } = new("circumstances", "Circumstances of the shipment");

    /// <summary>All kinds.</summary>
    public static IReadOnlyList<FindingKind> All { get; } =
    [
        ListHit, Owned, PossiblyOwned, Controlled, PossiblyControlled, MinorityStake, SecondaryExposure,
        TextHit, AddressHit, FlaggedProduct, GoodsRoute, ChainParty, ChainExposure, ChainLink, Circumstances, HiddenCharacters,
    ];

    /// <summary>The kinds that ownership policies make.</summary>
    public static IReadOnlyList<FindingKind> OfOwnership { get; } = [Owned, PossiblyOwned, Controlled, PossiblyControlled, MinorityStake, SecondaryExposure];

    /// <summary>The kinds that have a path of claims.</summary>
    public static IReadOnlyList<FindingKind> WithPath { get; } = [.. OfOwnership, GoodsRoute, ChainExposure, ChainLink];

    /// <summary>The kind of an id; null for one that is none.</summary>
    /// <param name="id">The id.</param>
    public static FindingKind? Find(string id) => All.FirstOrDefault(k => k.Id == id);

    /// <summary>Its place in <see cref="All"/>.</summary>
    internal static int IndexOf(FindingKind kind) => IndexOf(kind.Id);

    /// <summary>The place of the kind with an id; that of circumstances for one that is none, which is a rule's.</summary>
    internal static int IndexOf(string id) => Places.GetValueOrDefault(id, Places[Circumstances.Id]);

    private static readonly FrozenDictionary<string, int> Places = All.Index().ToFrozenDictionary(k => k.Item.Id, k => k.Index, StringComparer.Ordinal);
}
