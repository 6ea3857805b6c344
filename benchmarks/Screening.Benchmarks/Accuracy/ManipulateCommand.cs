using System.Globalization;
using Screening.Cli.Evaluation.Manipulating;
using Screening.Formats.Lists;
using Screening.Model;
using Screening.Tests.Accuracy;

namespace Screening.Benchmarks.Accuracy;

/// <summary>Screens manipulated names of a list against that list, and prints what is found, class by class, as Markdown.</summary>
internal static class ManipulateCommand
{
    private const string Usage = "manipulate LIST [--misses CLASS] [--names N]";

    /// <summary>Runs the command.</summary>
    /// <returns>0; 2 where the arguments or files are wrong.</returns>
    public static int Run(string[] args, TextWriter output, TextWriter error)
    {
        try
        {
            if (args.Length % 2 == 0) throw new FormatException("The list is missing, or an option lacks its value.");
            var (misses, count) = ((string?)null, ManipulatedNames.Usual);
            for (var i = 1; i < args.Length; i += 2)
            {
                if (args[i] == "--misses" && Manipulations.All.Any(m => m.Class == args[i + 1])) misses = args[i + 1];
                else if (args[i] != "--names" || !int.TryParse(args[i + 1], NumberStyles.None, CultureInfo.InvariantCulture, out count)) throw new FormatException($"{args[i]} {args[i + 1]} is not understood.");
            }
            Write(output, new ManipulatedNames(new ScreenerBuilder().Add(ListFiles.Read(args[0])).Build()), misses, count);
            return 0;
        }
        catch (Exception fault) when (fault is FormatException or InputFormatException or IOException)
        {
            error.WriteLine(fault.Message);
            error.WriteLine(Usage);
            error.WriteLine($"CLASS: {string.Join(", ", Manipulations.All.Select(m => m.Class))}");
            return 2;
        }
    }

    /// <summary>The table of all classes.</summary>
    public static string Table(ManipulatedNames names)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        Write(text, names, misses: null, ManipulatedNames.Usual);
        return text.ToString();
    }

    private static void Write(TextWriter output, ManipulatedNames names, string? misses, int count)
    {
        output.WriteLine("| class | names | found | target | |");
        output.WriteLine("|---|--:|--:|--:|---|");
        foreach (var manipulation in Manipulations.All.Where(m => misses is null || m.Class == misses))
        {
            var outcome = names.Screen(manipulation, count);
            output.WriteLine(Line($"| {manipulation.Class} | {outcome.Asked:N0} | {outcome.Detection:P1} | {manipulation.Target:P0} | {(outcome.IsMet ? "" : "below")} |"));
            if (misses is null) continue;
            output.WriteLine();
            foreach (var (name, score) in outcome.Missed) output.WriteLine(Line($"{score:0.00} {name.Name.Kind} {name.Name.EntityId}: {name.Name.Text} -> {name.Text}"));
        }
    }

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
