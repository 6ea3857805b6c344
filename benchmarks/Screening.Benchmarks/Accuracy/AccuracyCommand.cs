using System.Globalization;
using Screening.Formats.Lists;
using Screening.Model;
using Screening.Tests.Accuracy;

namespace Screening.Benchmarks.Accuracy;

/// <summary>Prints the tables of docs/accuracy.md as Markdown: the labelled pairs always, the rest where a folder with published lists is given.</summary>
internal static class AccuracyCommand
{
    private const string Usage = "accuracy [--corpus FOLDER]";

    // As in the tests; see docs/accuracy.md.
    private const string Pairs = "data/pairs/cross_script_name_pairs_from_official_lists.csv.gz";
    private const string People = "data/pairs/clean_people_1000.csv";
    private const string Records = "data/official_records.jsonl.gz";

    /// <summary>Runs the command.</summary>
    /// <returns>0; 2 where the arguments or files are wrong.</returns>
    public static int Run(string[] args, TextWriter output, TextWriter error)
    {
        try
        {
            if (args is not ([] or ["--corpus", _])) throw new FormatException("The arguments are not understood.");
            WriteCases(output);
            if (args is [_, var folder]) WriteCorpus(output, folder);
            return 0;
        }
        catch (Exception fault) when (fault is FormatException or InputFormatException or IOException)
        {
            error.WriteLine(fault.Message);
            error.WriteLine(Usage);
            return 2;
        }
    }

    private static void WriteCases(TextWriter output)
    {
        using var lines = new StreamReader(typeof(AccuracyCommand).Assembly.GetManifestResourceStream("Screening.Benchmarks.names.jsonl")!);
        var cases = NameCase.Read(lines);
        Section(output, Line($"Labelled pairs, at {CaseTables.Threshold:0.00}"), CaseTables.Agreement(cases));
        Section(output, "Mean scores by tier", CaseTables.Means(cases));
        Section(output, "Thresholds", CaseTables.Thresholds(cases));
    }

    private static void WriteCorpus(TextWriter output, string folder)
    {
        var scripts = CrossScript.Measure(Path.Combine(folder, Pairs))
            .Select(o => Line($"| {o.Group} | {o.Pairs:N0} | {o.Recall:P1} | {o.KeptApart:P2} |"));
        Section(output, "Names in their own script", string.Join('\n', scripts.Prepend("|---|--:|--:|--:|").Prepend("| script and kind | pairs | recall | other parties kept apart |")) + "\n");
        var screener = new ScreenerBuilder().Add(ListFiles.Read(Path.Combine(folder, Records))).Build();
        Section(output, "Clean people", Line($"{CleanPeople.Alerts(screener, Path.Combine(folder, People)).Count} of 1,000 people who are on no list alert against {screener.Lists.Sum(l => l.Names):N0} listed names.\n"));
        Section(output, "Listed names, manipulated", ManipulateCommand.Table(new ManipulatedNames(screener)));
    }

    private static void Section(TextWriter output, string title, string text)
    {
        output.WriteLine($"### {title}");
        output.WriteLine();
        output.WriteLine(text);
    }

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
