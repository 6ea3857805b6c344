using System.Globalization;
using Screening.Benchmarks.Data;

namespace Screening.Benchmarks.Recall;

/// <summary>What <c>recall</c> is asked for.</summary>
/// <param name="List">A list file; null for the synthetic list.</param>
/// <param name="Queries">A query file; null for the synthetic queries.</param>
/// <param name="Names">Names of the synthetic list.</param>
/// <param name="Preset">How boldly names are matched.</param>
/// <param name="FuzzySharp">Queries that FuzzySharp is given; 0 leaves it out.</param>
internal sealed record RecallOptions(string? List, string? Queries, int Names, Preset Preset, int FuzzySharp)
{
    private const int SyntheticList = 40_000;

    public const string Usage = "recall [--list FILE --queries FILE | --names N] [--preset fast|balanced|sensitive] [--fuzzysharp N]";

    /// <summary>Reads the arguments.</summary>
    /// <exception cref="FormatException">They are others than <see cref="Usage"/> says.</exception>
    public static RecallOptions Parse(string[] args)
    {
        var options = new RecallOptions(null, null, SyntheticList, Preset.Balanced, FuzzySharp: 12);
        for (var i = 0; i < args.Length; i += 2)
        {
            if (i + 1 == args.Length) throw new FormatException($"{args[i]} needs a value.");
            var value = args[i + 1];
            options = args[i] switch
            {
                "--list" => options with { List = value },
                "--queries" => options with { Queries = value },
                "--names" when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var names) && names >= Expected.HashedNames => options with { Names = names },
                "--preset" when Enum.TryParse<Preset>(value, ignoreCase: true, out var preset) => options with { Preset = preset },
                "--fuzzysharp" when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var count) => options with { FuzzySharp = count },
                _ => throw new FormatException($"{args[i]} {value} is not understood."),
            };
        }
        return options.List is null == options.Queries is null ? options : throw new FormatException("--list and --queries go together.");
    }
}
