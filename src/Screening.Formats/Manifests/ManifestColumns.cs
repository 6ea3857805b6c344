using System.Collections.Frozen;
using Screening.Model;
using Screening.Text;

namespace Screening.Formats.Manifests;

/// <summary>What a column of a manifest holds: its name in this library, other names in use, and where its cells go.</summary>
/// <param name="Key">The name in this library's own manifests.</param>
/// <param name="IsSubject">Whether it is something to screen: a file without any such column is no manifest.</param>
/// <param name="Apply">Takes a cell that is not blank.</param>
/// <param name="Synonyms">Headers seen on other documents; compared folded, so case, underscores and punctuation do not matter.</param>
internal sealed record ManifestColumn(string Key, bool IsSubject, Action<ShipmentDraft, string> Apply, params string[] Synonyms);

/// <summary>THE table of manifest columns.</summary>
internal static class ManifestColumns
{
    /// <summary>All columns, in the order of this library's own manifests.</summary>
    public static IReadOnlyList<ManifestColumn> All { get; } =
    [
        new("line", false, (_, _) => { }, "line no", "line number", "item", "item no", "no", "row"),
        .. Party(PartyRole.Consignor, "consignor", "shipper", "exporter", "sender", "seller", "supplier", "shipper name", "consignor name", "exporter name", "sender name"),
        .. Party(PartyRole.Consignee, "consignee", "receiver", "recipient", "importer", "buyer", "customer", "consignee name", "importer name", "receiver name", "buyer name"),
        .. Party(PartyRole.Notify, "notify", "notify party", "notify party name", "also notify"),
        .. Party(PartyRole.EndUser, "end_user", "end user", "enduser", "end user name", "ultimate consignee", "final recipient"),
        .. Party(PartyRole.Carrier, "carrier", "carrier name", "freight forwarder", "forwarder", "transporter", "haulier"),
        .. Party(PartyRole.Vessel, "vessel", "vessel name", "ship", "ship name", "name of vessel"),
        new("imo", false, (d, v) => d.Imo(v), "imo number", "imo no", "vessel imo", "ship imo"),
        .. Party(PartyRole.Bank, "bank", "bank name", "issuing bank", "remitting bank", "paying bank"),
        .. Party(PartyRole.Other, "other", "other party", "third party", "payer", "payee", "broker", "customs broker", "declarant", "manufacturer", "manufacturer name", "owner", "owner name"),
        new("goods", true, (d, v) => d.Goods(v), "goods description", "description of goods", "description", "cargo", "cargo description", "commodity", "commodity description", "product", "goods text"),
        new("hs", false, (d, v) => d.Hs(v), "hs code", "hscode", "tariff", "tariff code", "tariff number", "commodity code", "customs code", "cn code", "hts", "hts code"),
        new("eccn", false, (d, v) => d.Eccn(v), "eccn code", "eccn number", "eccn no", "export control classification number", "export classification", "export control number", "us eccn"),
        new("origin", false, (d, v) => d.Origin(v), "country of origin", "origin country", "goods origin"),
        new("route", false, (d, v) => d.Route(v), "routing", "via", "itinerary", "port of loading", "loading port", "pol", "place of receipt", "port of transshipment", "transshipment port", "port of discharge", "discharge port", "pod"),
        new("destination", false, (d, v) => d.Destination(v), "country of destination", "destination country", "final destination", "place of delivery"),
        new("address", false, (d, v) => d.Address(v), "addresses", "consignor address", "shipper address", "exporter address", "consignee address", "importer address", "buyer address", "delivery address", "end user address", "notify address"),
        new("value", false, (d, v) => d.Value(v), "amount", "invoice value", "customs value"),
        new("currency", false, (d, v) => d.Currency(v), "currency code"),
        new("date", false, (d, v) => d.Date(v), "shipment date", "document date", "invoice date", "shipping date"),
    ];

    // Why a row of a reject file was rejected: for people, not for screening.
    private static readonly ManifestColumn Rejected = new(RejectForm.Column, false, (_, _) => { });

    private static readonly FrozenDictionary<string, ManifestColumn> ByHeader = All.Append(Rejected)
        .SelectMany(c => c.Synonyms.Append(c.Key).Select(s => KeyValuePair.Create(KeyOf(s), c)))
        .ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The column of a header; null for one that is not known.</summary>
    public static ManifestColumn? Find(string header) => ByHeader.GetValueOrDefault(KeyOf(header));

    /// <summary>A header as it is compared.</summary>
    public static string KeyOf(string header) => NameFolding.Fold(string.Concat(header.Select(c => char.IsLetterOrDigit(c) ? c : ' ')));

    // A party is three columns: its name, and its country and the date it was founded under the same names.
    private static ManifestColumn[] Party(PartyRole role, string key, params string[] synonyms)
    {
        var roots = synonyms.Append(key).Where(s => !s.EndsWith(" name", StringComparison.Ordinal)).ToList();
        return
        [
            new(key, true, (d, v) => d.Party(role, v), synonyms),
            new($"{key}_country", false, (d, v) => d.Country(role, v), [.. roots.SelectMany(r => (string[])[$"{r} country", $"country of {r}", $"{r} country code", $"{r} flag"])]),
            new($"{key}_incorporated", false, (d, v) => d.Incorporated(role, v), [.. roots.SelectMany(r => (string[])[$"{r} incorporated", $"{r} incorporation date", $"{r} date of incorporation", $"{r} founded", $"{r} registration date"])]),
        ];
    }
}
