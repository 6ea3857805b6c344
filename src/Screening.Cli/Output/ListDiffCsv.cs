using Screening.Changes;

namespace Screening.Cli.Output;

/// <summary>What is different between editions of lists, as CSV: a record for each field, and one for each entry that is new or taken off.</summary>
internal static class ListDiffCsv
{
    private static readonly FieldDifference[] Whole = [new("", [], [], IsMatched: true)];

    /// <summary>Writes the table.</summary>
    public static void Write(OutputTarget target, IReadOnlyList<ListChange> changes)
    {
        var csv = new CsvText(target.Stream);
        csv.Record("list", "entityId", "name", "change", "screenAgain", "field", "removed", "added");
        foreach (var list in changes)
        {
            foreach (var entity in list.Entities)
            {
                foreach (var field in entity.Fields.Count > 0 ? entity.Fields : Whole)
                {
                    csv.Record(
                        list.List, entity.Entity.Id, entity.Entity.Caption, ListDiffJson.Word(entity.Move), entity.AsksForScreening ? "yes" : "no",
                        field.Field, CsvText.Joined(field.Gone), CsvText.Joined(field.Come));
                }
            }
        }
    }
}
