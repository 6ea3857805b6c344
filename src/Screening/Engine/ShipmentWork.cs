using Screening.Model;
using Screening.Rules;

namespace Screening.Engine;

/// <summary>A row on its way through the steps: what was found so far, and which nodes it touches.</summary>
internal sealed class ShipmentWork(Shipment shipment, DateOnly asOf)
{
    /// <summary>The row.</summary>
    public Shipment Shipment { get; } = shipment;

    /// <summary>The day for which claims must hold.</summary>
    public DateOnly AsOf { get; } = asOf;

    /// <summary>What was found.</summary>
    public List<Finding> Findings { get; } = [];

    /// <summary>What could not be screened.</summary>
    public List<ReadIssue> Errors { get; } = [];

    /// <summary>Graph nodes the row touches, with the role and text through which it does.</summary>
    public List<(string Node, string Role, string Input)> Touched { get; } = [];

    /// <summary>The row's texts with the field each stands in.</summary>
    public IEnumerable<(string Role, string Text)> Texts
    {
        get
        {
            (string Role, string? Text)[] fields =
                [("goods", Shipment.Goods), ("address", Shipment.Address), ("route", Shipment.Route), ("origin", Shipment.Origin), ("destination", Shipment.Destination)];
            foreach (var (role, text) in fields)
                if (!string.IsNullOrWhiteSpace(text)) yield return (role, text);
            foreach (var (header, text) in Shipment.Notes.OrderBy(n => n.Key, StringComparer.Ordinal))
                if (!string.IsNullOrWhiteSpace(text)) yield return (header, text);
        }
    }

    /// <summary>Notes a node the row touches, once.</summary>
    public void Touch(string node, string role, string input)
    {
        if (!Touched.Exists(t => t.Node == node)) Touched.Add((node, role, input));
    }

    /// <summary>The field name of a role, as manifests head their columns.</summary>
    public static string RoleName(PartyRole role) => role == PartyRole.EndUser ? "end_user" : role.ToString().ToLowerInvariant();
}
