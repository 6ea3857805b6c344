using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Screening.Cli.Loading;
using Screening.Cli.Options;
using Screening.Cli.Output;
using Screening.Engine;
using Screening.Formats.Names;
using Screening.Formats.Results;

namespace Screening.Cli;

/// <summary><c>screening explain</c>: one name against one entity, whatever the score.</summary>
internal static class ExplainCommand
{
    private const int AllReasons = int.MaxValue;

    private static readonly Argument<string> Text = new("TEXT") { Description = "A name, or a record as JSON." };

    private static readonly Argument<string> EntityId = new("ENTITY-ID") { Description = "An entity's id as results show it, such as us-ofac-sdn:33395." };

    private static readonly Option<OutputFormat?> Format = SharedOptions.Format(OutputFormat.Table, OutputFormat.Json);

    /// <summary>The command's row in the table of commands.</summary>
    public static CommandSpec Spec { get; } = new()
    {
        Path = "explain",
        Summary = "Says why an entity did, or did not, match a name.",
        Details =
            """
            Shows the score, the threshold it was held against, every reason, and what became of each word of the two
            names. An explanation is no screening: it ends with 0 whether or not the entity matches.
            """,
        Examples =
        [
            "screening explain \"OAO Pelengator\" us-ofac-sdn:33395",
            "screening explain \"ОАО Пеленг\" us-ofac-sdn:33395 --format json",
        ],
        Arguments = [Text, EntityId],
        Options = [.. SharedOptions.Against, SharedOptions.Preset, SharedOptions.Threshold, Format, SharedOptions.Output],
        Format = Format,
        RunAsync = RunAsync,
    };

    private static async Task<ExitCode> RunAsync(CommandContext context, CancellationToken ct)
    {
        var (text, id) = (context.Parsed.GetRequiredValue(Text), context.Parsed.GetRequiredValue(EntityId));
        var query = PairFiles.ParseQuery(text);
        var screener = AgainstWhat.Screener(context);
        ListLimits.Require(screener);
        // Screened first: what no screening would read, nothing can be said about.
        if (screener.Screen(query) is { Outcome: Outcome.NotScreened, Error: var error }) throw new CommandFailure(ExitCode.Incomplete, $"not screened: {error}");
        var match = screener.Explain(query, id)
            ?? throw new CommandFailure(ExitCode.Usage, $"found {VisibleText.Quote(id)}; expected the id of an entity on a loaded list", "screening name TEXT --threshold 0 shows ids of the nearest entities");
        await using var target = context.OpenOutput();
        if (context.FormatOr(OutputFormat.Table) == OutputFormat.Json) JsonText.WriteDocument(target.Stream, json => Write(json, text, match, screener.Options.Threshold));
        else Write(target, text, match, screener.Options.Threshold);
        await target.CommitAsync(ct);
        return context.End();
    }

    private static void Write(OutputTarget target, string text, Match match, double threshold)
    {
        using var page = new Page(target);
        var isAlert = match.Score >= threshold;
        var limit = threshold.ToString("0.00##", CultureInfo.InvariantCulture);
        page.Line(0, isAlert ? "ALERT  " : "NO ALERT  ", VisibleText.Short(text), isAlert ? Ink.Red : Ink.Green, Ink.Strong);
        page.Line(4, $"score {match.Score.ToString("0.00##", CultureInfo.InvariantCulture)} is {(isAlert ? "at or above" : "below")} the threshold {limit}");
        MatchText.Write(page, match, AllReasons);
        WordText.Write(page, match.Alignment);
    }

    private static void Write(Utf8JsonWriter json, string text, Match match, double threshold)
    {
        json.WriteStartObject();
        json.WriteString("text", text);
        json.WriteString("outcome", match.Score >= threshold ? "alert" : "clear");
        json.WriteNumber("threshold", threshold);
        json.WritePropertyName("match");
        NameObject.Write(json, match);
        json.WriteStartArray("words");
        foreach (var word in match.Alignment)
        {
            json.WriteStartObject();
            json.WriteString("query", word.Query);
            json.WriteString("listed", word.Listed);
            json.WriteString("relation", JsonNamingPolicy.CamelCase.ConvertName(word.Relation.ToString()));
            json.WriteNumber("similarity", Math.Round(word.Similarity, 4));
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
