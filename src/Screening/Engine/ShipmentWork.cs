using Screening.Model;
using Screening.Rules;
using Screening.Text;

namespace Screening.Engine;

/// <summary>A row on its way through the steps: what was found so far, and which nodes it touches.</summary>
internal sealed class ShipmentWork(Shipment shipment, PartyAnswer[] parties, DateOnly asOf)
{
    /// <summary>The row.</summary>
    public Shipment Shipment { get; } = shipment;

    /// <summary>What its parties came to, in their order.</summary>
    public PartyAnswer[] Parties { get; } = parties;

    /// <summary>The day for which claims must hold.</summary>
    public DateOnly AsOf { get; } = asOf;

    /// <summary>What was found.</summary>
    public List<Finding> Findings { get; } = [];

    /// <summary>What could not be screened.</summary>
    public List<ReadIssue> Errors { get; } = [];

    /// <summary>Graph nodes the row touches, with the role and text through which it does.</summary>
    public List<(string Node, string Role, string Input)> Touched { get; } = [];

    /// <summary>The row's texts with the field each stands in, read once for all steps.</summary>
    public IReadOnlyList<(string Role, NormalizedName Text)> Texts { get; } = TextsOf(shipment);

    private static List<(string Role, NormalizedName Text)> TextsOf(Shipment shipment)
    {
        var texts = new List<(string Role, NormalizedName Text)>(5);
        Add("goods", shipment.Goods);
        Add("address", shipment.Address);
        Add("route", shipment.Route);
        Add("origin", shipment.Origin);
        Add("destination", shipment.Destination);
        if (shipment.Notes.Count > 0)
            foreach (var (header, text) in shipment.Notes.OrderBy(n => n.Key, StringComparer.Ordinal)) Add(header, text);
        return texts;

        void Add(string role, string? text)
        {
            if (!string.IsNullOrWhiteSpace(text)) texts.Add((role, NameNormalizer.Normalize(text)));
        }
    }

    /// <summary>Notes a node the row touches, once.</summary>
    public void Touch(string node, string role, string input)
    {
        if (!Touched.Exists(t => t.Node == node)) Touched.Add((node, role, input));
    }

    /// <summary>The field name of a role, as manifests head their columns.</summary>
    public static string RoleName(PartyRole role) => RoleNames[(int)role];

    private static readonly string[] RoleNames = [.. Enum.GetValues<PartyRole>().Select(r => r == PartyRole.EndUser ? "end_user" : r.ToString().ToLowerInvariant())];
}
