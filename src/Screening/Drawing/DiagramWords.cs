namespace Screening.Drawing;

/// <summary>The words for tones and standings, the same in every form: nothing is told by colour or line alone.</summary>
internal static class DiagramWords
{
    /// <summary>The words for the node asked about.</summary>
    public const string Subject = "asked about";

    private static readonly string[] Tones = ["", "listed", "owned by listed", "possibly owned by listed", "controlled by listed", "flagged"];

    private static readonly (string Word, string Meaning)[] Standings =
    [
        ("designated", "an authority's own listing"),
        ("confirmed", "a government's finding or a second source"),
        ("reported", "by a named source"),
        ("alleged", "by one side of a dispute"),
        ("speculative", "a forecast"),
        ("denied", "a party to it says no"),
    ];

    /// <summary>The word for a tone; empty for a plain one.</summary>
    public static string Of(NodeTone tone) => Tones[(int)tone];

    /// <summary>The word for a standing.</summary>
    public static string Of(EdgeStanding standing) => Standings[(int)standing].Word;

    /// <summary>What a standing means, for the legend.</summary>
    public static string Meaning(EdgeStanding standing) => Standings[(int)standing].Meaning;

    /// <summary>What was found about a node, and whether it was asked about.</summary>
    public static IEnumerable<string> Findings(DiagramNode node) => new[] { Of(node.Tone), node.IsSubject ? Subject : "" }.Where(w => w.Length > 0);

    /// <summary>What an edge rests on: source, date, standing, and what is to be said against it.</summary>
    public static string Claim(DiagramEdge edge) =>
        string.Join(", ", new[] { edge.Detail, Of(edge.Standing), edge.IsDisputed ? "disputed" : "", edge.IsContext ? "context" : "" }.Where(w => w.Length > 0));
}
