using Screening.Goods;
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

    /// <summary>What the steps saw.</summary>
    public List<Observation> Seen { get; } = [];

    /// <summary>What could not be screened.</summary>
    public List<ReadIssue> Errors { get; } = [];

    /// <summary>Graph nodes the row touches, with the role and text through which it does, and how sure that is.</summary>
    public List<Touch> Touched { get; } = [];

    /// <summary>Products and parts its texts name, each once.</summary>
    public List<DesignatorHit> Designators { get; } = [];

    /// <summary>Classes of goods and routes its texts name, with the field each stands in.</summary>
    public IReadOnlyList<(string Role, TermHit Hit)> Terms { get; set; } = [];

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

    /// <summary>Notes a node the row touches, once, by what is surest.</summary>
    public void Touch(int node, string role, string input, double score)
    {
        var known = Touched.FindIndex(t => t.Node == node);
        if (known < 0) Touched.Add(new Touch(node, role, input, score));
        else if (Touched[known].Score < score) Touched[known] = new Touch(node, role, input, score);
    }

    /// <summary>Whether the row touches a node.</summary>
    public bool Touches(int node) => Touched.Exists(t => t.Node == node);

    /// <summary>The field name of a role, as manifests head their columns.</summary>
    public static string RoleName(PartyRole role) => RoleNames[(int)role];

    private static readonly string[] RoleNames = [.. Enum.GetValues<PartyRole>().Select(r => r == PartyRole.EndUser ? "end_user" : r.ToString().ToLowerInvariant())];
}

/// <summary>A node of the graph that a row touches.</summary>
/// <param name="Node">The node.</param>
/// <param name="Role">The field through which it does.</param>
/// <param name="Input">The text of the field, or the part of it.</param>
/// <param name="Score">How sure it is that the text means the node, in [0, 1].</param>
internal readonly record struct Touch(int Node, string Role, string Input, double Score);
