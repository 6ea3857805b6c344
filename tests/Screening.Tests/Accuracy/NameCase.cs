using System.Text.Json;
using Screening.Model;

namespace Screening.Tests.Accuracy;

/// <summary>Two names and what an analyst says of them.</summary>
/// <param name="Query">One name.</param>
/// <param name="Candidate">The other, as listed.</param>
/// <param name="Kind">Company, Organization, Person or Vessel.</param>
/// <param name="ShouldMatch">Whether an alert is right.</param>
/// <param name="StrictMatch">Whether both are one party.</param>
/// <param name="Tier">STRONG: anybody agrees at once. MEDIUM: it takes a look. WEAK: arguable. Empty where nobody said.</param>
/// <param name="Class">What tells them apart, or does not.</param>
/// <param name="Why">Why, in a sentence; empty in files of others.</param>
internal sealed record NameCase(string Query, string Candidate, string Kind, bool ShouldMatch, bool StrictMatch, string Tier, string Class, string Why)
{
    /// <summary>The score of the two.</summary>
    public double Score { get; } = Screener.Compare(new Query { Name = Query, Kind = KindOf(Kind) }, new Query { Name = Candidate, Kind = KindOf(Kind) }).Score;

    /// <summary>Reads cases: an object a line, with the names of our own file or of <c>schema</c>, <c>quality</c> and <c>group</c>.</summary>
    public static IReadOnlyList<NameCase> Read(TextReader lines)
    {
        var cases = new List<NameCase>();
        while (lines.ReadLine() is { } line)
        {
            using var row = JsonDocument.Parse(line);
            var fields = row.RootElement;
            string Text(string name, string other = "") => fields.TryGetProperty(name, out var value) || other.Length > 0 && fields.TryGetProperty(other, out value) ? value.GetString() ?? "" : "";
            cases.Add(new NameCase(Text("query"), Text("candidate"), Text("kind", "schema"), fields.GetProperty("should_match").GetBoolean(), fields.GetProperty("strict_match").ValueKind == JsonValueKind.True,
                Text("tier", "quality"), Text("class", "group"), Text("why")));
        }
        return cases;
    }

    private static EntityKind KindOf(string kind) => kind switch
    {
        "Person" => EntityKind.Person,
        "Vessel" => EntityKind.Vessel,
        "Company" or "Organization" or "LegalEntity" => EntityKind.Organization,
        _ => EntityKind.Unknown,
    };
}
