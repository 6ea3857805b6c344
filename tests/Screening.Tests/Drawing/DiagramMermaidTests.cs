using System.Text.RegularExpressions;
using Screening.Drawing;
using VerifyXunit;

namespace Screening.Tests.Drawing;

public sealed partial class DiagramMermaidTests
{
    [Fact]
    public Task The_samples_as_flowcharts() => Verifier.Verify(string.Join('\n',
        new[] { SampleDiagrams.Faq401Example2, SampleDiagrams.Chain, SampleDiagrams.SupplyPath, SampleDiagrams.Loop }.Select(DiagramMermaid.Write)));

    [Fact]
    public void No_name_makes_a_line_of_its_own_or_breaks_out_of_its_quotes()
    {
        for (var seed = 0; seed < 100; seed++)
        {
            var diagram = NastyNames.Diagram(seed);

            var lines = DiagramMermaid.Write(diagram).TrimEnd('\n').Split('\n');

            Assert.Equal("flowchart TD", lines[0]);
            Assert.All(lines.Skip(1), l => Assert.Matches(OurLine(), l));
            Assert.Equal(diagram.Nodes.Count, lines.Count(l => NodeLine().IsMatch(l)));
            Assert.Equal(diagram.Edges.Count, lines.Count(l => EdgeLine().IsMatch(l)));
        }
    }

    [Theory]
    [InlineData("owns 50 %", "owns 50 %")]
    [InlineData("us-ofac-sdn:33395", "us-ofac-sdn:33395")]
    [InlineData("\"]:::x", "#34;#93;#58;#58;#58;x")]
    [InlineData("1. one", "1#46; one")]
    [InlineData("- one", "#45; one")]
    [InlineData("%%{init}%%", "#37;#37;#123;init#125;#37;#37;")]
    [InlineData("a\nb", "a#60;U#43;000A#62;b")]
    [InlineData("ОАО «Пеленг»", "ОАО #171;Пеленг#187;")]
    public void Signs_that_mean_something_are_codes(string label, string written) =>
        Assert.Contains($"n0[\"{written}\"]", DiagramMermaid.Write(new Diagram("", [new("a", label)], [])), StringComparison.Ordinal);

    [Fact]
    public void A_long_name_is_shortened_visibly() =>
        Assert.Contains("x… (4,000 letters)\"]", DiagramMermaid.Write(new Diagram("", [new("a", new string('x', 4_000))], [])), StringComparison.Ordinal);

    // Within quotes nothing but letters, digits, harmless signs, codes and line breaks of ours.
    private const string Quoted = "\"(?:[\\p{L}\\p{M}\\p{N} ,()·….:/%-]|#[0-9]+;|<br/>)*\"";

    [GeneratedRegex("^    (?:n[0-9]+\\[" + Quoted + "\\]:::is[A-Z][a-z]+|(?:head|foot)\\[" + Quoted + "\\]:::words|n[0-9]+ (?:==>|-->|--x)\\|" + Quoted + "\\| n[0-9]+|classDef [A-Za-z]+ [a-z0-9:#,\\- ]+|style n[0-9]+ [a-z0-9:#,-]+|linkStyle [0-9]+ [a-z0-9:,\\-. ]+)$", RegexOptions.NonBacktracking)]
    private static partial Regex OurLine();

    [GeneratedRegex("^    n[0-9]+\\[", RegexOptions.NonBacktracking)]
    private static partial Regex NodeLine();

    [GeneratedRegex("^    n[0-9]+ (?:==>|-->|--x)", RegexOptions.NonBacktracking)]
    private static partial Regex EdgeLine();
}
