using System.CommandLine;
using System.Text.Json;
using Screening.Cli.Loading;
using Screening.Cli.Options;
using Screening.Cli.Output;
using Screening.Formats.Results;
using Screening.Model;

namespace Screening.Cli;

/// <summary><c>screening lists inspect</c>: what is in the lists.</summary>
internal static class ListsInspectCommand
{
    private static readonly Option<OutputFormat?> Format = SharedOptions.Format(OutputFormat.Table, OutputFormat.Json);

    private static readonly Option<bool> Joins = new("--joins") { Description = "Also say which entries are one party, and by what evidence." };

    /// <summary>The command's row in the table of commands.</summary>
    public static CommandSpec Spec { get; } = new()
    {
        Path = "lists inspect",
        Summary = "Shows what lists hold: edition, counts, and every record that could not be read.",
        Details =
            """
            Without --list it looks at the bundled lists. Every record of a file is an entity, a part of one, or an
            issue; a list of which a record was lost ends with 4.
            --joins counts the parties that the lists hold between them, and lists every join of two entries with
            its evidence: a number, a name with a birth date or an address, or a statement. Never a name alone.
            """,
        Examples =
        [
            "screening lists inspect",
            "screening lists inspect --list sdn.csv.gz",
            "screening lists inspect --list lists/ --max-age 7 --format json",
            "screening lists inspect --list sdn.csv --list eu.csv --joins",
        ],
        Options = [SharedOptions.List, SharedOptions.AsOf, SharedOptions.MaxAge, Joins, Format, SharedOptions.Output],
        Format = Format,
        RunAsync = RunAsync,
    };

    private static async Task<ExitCode> RunAsync(CommandContext context, CancellationToken ct)
    {
        var lists = AgainstWhat.ReadLists(context);
        var parties = context.Parsed.GetValue(Joins) ? PartyCensus.Of(lists) : null;
        await using var target = context.OpenOutput();
        if (context.FormatOr(OutputFormat.Table) == OutputFormat.Json) JsonText.WriteDocument(target.Stream, json => Write(json, lists, parties));
        else ListTable.Write(target, lists, parties);
        await target.CommitAsync(ct);
        ListAges.Check(context, lists);
        ListLimits.Tell(context, lists);
        return context.End();
    }

    private static void Write(Utf8JsonWriter json, IReadOnlyList<Watchlist> lists, PartyCensus? parties)
    {
        json.WriteStartObject();
        json.WriteStartArray("lists");
        foreach (var list in lists)
        {
            json.WriteStartObject();
            json.WriteString("list", list.Version.List);
            json.WriteString("format", list.Format);
            json.WriteDay("published", list.Version.Published);
            json.WriteString("sha256", list.Version.Sha256);
            json.WriteNumber("records", list.Records);
            json.WriteNumber("entities", list.Entities.Count);
            json.WriteNumber("names", list.Names);
            json.WriteFreshness(list.Version);
            json.WriteStartArray("issues");
            foreach (var issue in list.Issues) RowJson.Write(json, issue);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        if (parties is not null) Write(json, parties);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, PartyCensus parties)
    {
        json.WriteNumber("entities", parties.Entities);
        json.WriteNumber("parties", parties.Parties);
        json.WriteStartArray("joins");
        foreach (var join in parties.Joins)
        {
            json.WriteStartObject();
            json.WriteString("entityId", join.EntityId);
            json.WriteString("with", join.With);
            json.WriteString("kind", JoinWords.Of(join.Kind));
            json.WriteString("evidence", join.Evidence);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
