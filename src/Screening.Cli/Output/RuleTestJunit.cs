using System.Globalization;
using System.Text;
using System.Xml;
using Screening.Cli.Runs;
using Screening.Formats.Rules;

namespace Screening.Cli.Output;

/// <summary>A run of rule cases as JUnit XML, which build servers show: a suite for each file of cases, and one for each set of rules, in which a rule without a case fails.</summary>
internal static class RuleTestJunit
{
    private static readonly XmlWriterSettings Settings = new() { Indent = true, NewLineChars = "\n", Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) };

    private sealed record Test(string Name, string ClassName, string File, int Line, string? Failure, string? Output);

    /// <summary>Writes the report.</summary>
    public static void Write(OutputTarget target, RuleTestRun run)
    {
        (string Name, IReadOnlyList<Test> Tests)[] suites =
        [
            .. run.Files.Select(f => (f.File.Path, (IReadOnlyList<Test>)[.. f.Results.Select(Case)])),
            .. run.Results.Select(r => ("rules tested by cases", (IReadOnlyList<Test>)[.. r.Coverage.Rules.Zip(r.Subject.Places, (rule, place) => Rule(rule, place, run.IsStrict))])),
        ];
        using (var xml = XmlWriter.Create(target.Stream, Settings))
        {
            xml.WriteStartElement("testsuites");
            Attribute(xml, "name", "screening rules test");
            Counts(xml, [.. suites.SelectMany(s => s.Tests)]);
            foreach (var (name, tests) in suites) WriteSuite(xml, name, tests);
            xml.WriteEndElement();
        }
        target.Stream.WriteByte((byte)'\n');
    }

    private static Test Case(RuleCaseResult result) =>
        new(result.Case.Name, result.Case.File.Name, result.Case.File.Path, result.Case.Line, result.Passed ? null : RuleTestWords.Failure(result), null);

    // A condition that no case comes near is a failure where the run is strict, and a note elsewhere.
    private static Test Rule(RuleReach rule, RulePlace place, bool isStrict)
    {
        var gaps = string.Join("\n", rule.Conditions.Where(c => c.Gap is not null).Select(c => $"{c.Name} {c.Gap}"));
        var failure = !rule.IsTested ? rule.Gap : isStrict && gaps.Length > 0 ? gaps : null;
        return new Test(rule.Rule.Id, Path.GetFileName(place.File), place.File, place.Line, failure, failure is null && gaps.Length > 0 ? gaps : null);
    }

    private static void WriteSuite(XmlWriter xml, string name, IReadOnlyList<Test> tests)
    {
        xml.WriteStartElement("testsuite");
        Attribute(xml, "name", name);
        Counts(xml, tests);
        foreach (var test in tests) WriteTest(xml, test);
        xml.WriteEndElement();
    }

    private static void WriteTest(XmlWriter xml, Test test)
    {
        xml.WriteStartElement("testcase");
        Attribute(xml, "name", test.Name);
        Attribute(xml, "classname", test.ClassName);
        Attribute(xml, "file", test.File);
        Attribute(xml, "line", test.Line.ToString(CultureInfo.InvariantCulture));
        if (test.Failure is { } failure)
        {
            xml.WriteStartElement("failure");
            Attribute(xml, "message", failure);
            xml.WriteEndElement();
        }
        if (test.Output is { } output) xml.WriteElementString("system-out", Lines(output));
        xml.WriteEndElement();
    }

    private static void Counts(XmlWriter xml, IReadOnlyList<Test> tests)
    {
        Attribute(xml, "tests", tests.Count.ToString(CultureInfo.InvariantCulture));
        Attribute(xml, "failures", tests.Count(t => t.Failure is not null).ToString(CultureInfo.InvariantCulture));
    }

    private static void Attribute(XmlWriter xml, string name, string value) => xml.WriteAttributeString(name, Lines(value));

    // XML holds no control characters, not even escaped: they are shown instead. Lines stay lines.
    private static string Lines(string text) => string.Join('\n', text.Split('\n').Select(VisibleText.Of));
}
