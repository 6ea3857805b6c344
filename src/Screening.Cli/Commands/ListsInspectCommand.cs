using System.CommandLine;
using System.Text.Json;
using Screening.Cli.Loading;
using Screening.Cli.Options;
using Screening.Cli.Output;
using Screening.Model;

namespace Screening.Cli;

/// <summary><c>screening lists inspect</c>: what is in the lists.</summary>
internal static class ListsInspectCommand
{
    private static readonly Option<OutputFormat?> Format = SharedOptions.Format(OutputFormat.Table, OutputFormat.Json);

    /// <summary>The command's row in the table of commands.</summary>
    public static CommandSpec Spec { get; } = new()
    {
        Path = "lists inspect",
        Summary = "Shows what lists hold: edition, counts, and every record that could not be read.",
        Details =
            """
            Without --list it looks at the bundled lists. Every record of a file is an entity, a part of one, or an
            issue; a list of which a record was lost ends with 4.
            """,
        Examples =
        [
            "screening lists inspect",
            "screening lists inspect --list sdn.csv.gz",
            "screening lists inspect --list lists/ --max-age 7 --format json",
        ],
        Options = [SharedOptions.List, SharedOptions.AsOf, SharedOptions.MaxAge, Format, SharedOptions.Output],
        Format = Format,
        RunAsync = RunAsync,
    };

    private static async Task<ExitCode> RunAsync(CommandContext context, CancellationToken ct)
    {
        var lists = AgainstWhat.ReadLists(context);
        await using var target = context.OpenOutput();
        if (context.FormatOr(OutputFormat.Table) == OutputFormat.Json) JsonText.WriteDocument(target.Stream, json => Write(json, lists));
        else ListTable.Write(target, lists);
        await target.CommitAsync(ct);
        ListAges.Check(context, lists);
        ListLimits.Tell(context, lists);
        return context.End();
    }

    private static void Write(Utf8JsonWriter json, IReadOnlyList<Watchlist> lists)
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
        json.WriteEndObject();
    }
}
