using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Screening.Model;
using Screening.Records;
using Screening.Rules;

namespace Screening.Engine;

/// <summary>Marks findings so that a person's decision can be held against them later: which alert each belongs to, and in what state the entity was.</summary>
/// <remarks>An alert is one input, exactly as it was given, and one entity: the field it stood in is no part of it. Stamps are worked out for
/// entities that were found only, and kept: never more than there are entities.</remarks>
internal sealed class AlertMarks(WatchlistSnapshot snapshot)
{
    // Enough to tell alerts apart, few enough to type.
    private const int Digits = 16;

    private readonly ConcurrentDictionary<string, string> _stamps = new(StringComparer.Ordinal);

    /// <summary>The finding with its marks.</summary>
    public Finding Mark(Shipment shipment, Finding finding)
    {
        var given = GivenOf(shipment, finding);
        return finding with
        {
            AlertId = Hash(["screening-alert/1", finding.Input, .. given.SelectMany(g => new[] { g.Key, g.Value }), finding.EntityId.Length > 0 ? finding.EntityId : finding.Rule]),
            EntityStamp = StampOf(finding),
            Given = given,
        };
    }

    private static SortedDictionary<string, string> GivenOf(Shipment shipment, Finding finding)
    {
        var given = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var party = shipment.Parties.FirstOrDefault(p => p.Name == finding.Input && ShipmentWork.RoleName(p.Role) == finding.Role);
        if (party?.Country is { } country) given["country"] = country;
        if (party?.Identifier is { } id) given["identifier"] = $"{id.Type} {id.Value}";
        if (party?.Incorporated is { } founded) given["incorporated"] = founded;
        return given;
    }

    private string? StampOf(Finding finding)
    {
        if (_stamps.TryGetValue(finding.EntityId, out var known)) return known;
        if (snapshot.IndexOf(finding.EntityId) is not (var place and >= 0)) return null;
        var entries = snapshot.Groups.Members[snapshot.Groups.Leader(place)].Select(m => snapshot.Entities[m].Entity).ToList();
        return _stamps.GetOrAdd(finding.EntityId, Hash([.. entries.SelectMany(Facts)]));
    }

    private static IEnumerable<string> Facts(Entity entity) =>
        EntityFields.All.SelectMany(f => f.Values(entity).Order(StringComparer.Ordinal).Select(v => $"{f.Name}\n{v}")).Prepend(entity.Id);

    // Each part with its length: no two inputs read alike.
    private static string Hash(IReadOnlyList<string> parts)
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in parts)
        {
            var bytes = Encoding.UTF8.GetBytes(part);
            BinaryPrimitives.WriteInt32LittleEndian(length, bytes.Length);
            hash.AppendData(length);
            hash.AppendData(bytes);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..Digits];
    }
}
