using System.CommandLine;
using Screening.Cli.Options;
using Screening.Cli.Output;
using Screening.Formats.Names;

namespace Screening.Cli;

/// <summary><c>screening compare</c>: two names or records against each other, without any list.</summary>
internal static class CompareCommand
{
    private static readonly Argument<string[]> Sides = new("A B")
    {
        Description = "Two names, or two records as JSON: {\"name\":[\"...\"],\"country\":[\"by\"],\"registrationNumber\":[\"100230519\"]}.",
        Arity = new ArgumentArity(0, 2),
    };

    private static readonly Option<string?> Pairs = new("--pairs")
    {
        Description = "Compare the pairs of a file instead: JSON lines {\"query\":..., \"candidate\":..., \"kind\":...}.",
        HelpName = "FILE",
    };

    private static readonly Option<bool> Ofac = new("--ofac")
    {
        Description = "Add what OFAC's own search would show: 50 to 100, or -1 for a pair it would not return (JSON: ofacScore).",
    };

    private static readonly Option<OutputFormat?> Format = SharedOptions.Format(OutputFormat.Table, OutputFormat.Json, OutputFormat.Jsonl);

    private static readonly Dictionary<OutputFormat, Func<OutputTarget, IPairReport>> Reports = new()
    {
        [OutputFormat.Table] = target => new PairTable(target),
        [OutputFormat.Json] = target => new PairJson(target.Stream),
        [OutputFormat.Jsonl] = target => new PairLines(target.Stream),
    };

    /// <summary>The command's row in the table of commands.</summary>
    public static CommandSpec Spec { get; } = new()
    {
        Path = "compare",
        Summary = "Scores two names or records against each other, with the reasons.",
        Details =
            """
            The second one counts as the listed one. In records, numbers, dates, countries, gender and addresses count
            too: a number that only one party can have decides, what differs lowers the score, what agrees lifts it,
            and what one side does not say is told as unknown. With --pairs the same objects come back in order, each with its
            score and reasons, as JSON lines unless --format says otherwise. A comparison is no screening: however
            alike two names are, it ends with 0. The OFAC score (--ofac) is a second opinion on the names alone, worked
            out offline after OFAC's FAQ 249; it never changes the score.
            """,
        Examples =
        [
            "screening compare \"ОАО Пеленг\" \"PELENG JSC\"",
            "screening compare '{\"name\":[\"Peleng\"],\"country\":[\"by\"]}' '{\"name\":[\"Peleng JSC\"],\"country\":[\"by\"]}' --format json",
            "screening compare --pairs pairs.jsonl",
            "screening compare \"GEORGE BUSH\" \"GEORGIOU, Georgios\" --ofac",
        ],
        Arguments = [Sides],
        Options = [Pairs, Ofac, Format, SharedOptions.Output],
        Format = Format,
        RunAsync = RunAsync,
    };

    private static async Task<ExitCode> RunAsync(CommandContext context, CancellationToken ct)
    {
        var sides = context.Parsed.GetValue(Sides) ?? [];
        var file = context.Parsed.GetValue(Pairs);
        if (sides.Length != (file is null ? 2 : 0))
        {
            var found = file is null ? $"{sides.Length} names" : $"{sides.Length} names beside --pairs";
            throw new CommandFailure(ExitCode.Usage, $"compare: found {found}; expected two names, or --pairs FILE alone", "screening compare --help has examples");
        }
        var pairs = file is null ? new[] { Single(sides) }.ToAsyncEnumerable() : PairFiles.ReadAsync(file, ct);
        await using var target = context.OpenOutput();
        using (var report = Reports[context.FormatOr(file is null ? OutputFormat.Table : OutputFormat.Jsonl)](target))
        {
            var any = false;
            await foreach (var pair in pairs.WithCancellation(ct))
            {
                any = true;
                var answer = PairAnswer.Of(pair, context.Parsed.GetValue(Ofac));
                report.Write(answer);
                context.Verdict.Add(ExitCode.Incomplete, answer.Error is not null);
            }
            report.End();
            context.Verdict.Add(ExitCode.Usage, !any);
            if (!any) context.Messages.Error($"{file}: found no pairs; expected at least one");
        }
        await target.CommitAsync(ct);
        return context.End();
    }

    private static PairRow Single(string[] sides)
    {
        var (query, candidate) = (PairFiles.ParseQuery(sides[0]), PairFiles.ParseCandidate(sides[1]));
        var isNamed = !string.IsNullOrWhiteSpace(query.Name) && candidate.Names.Count > 0 && !string.IsNullOrWhiteSpace(candidate.Names[0].Name);
        if (!isNamed) throw new CommandFailure(ExitCode.Usage, "compare: found a side without a name; expected two names or records with one");
        return new PairRow(1, "", PairObject.Of(sides[0], sides[1]), query, candidate, null);
    }
}
