using System.Runtime.CompilerServices;
using Screening.Formats.Reading;
using Screening.Model;

namespace Screening.Formats.Manifests;

/// <summary>Reads manifests that are tables of text with a header.</summary>
internal static class ManifestTableReader
{
    public static async IAsyncEnumerable<ManifestRow> ReadAsync(ManifestInput input, char delimiter, [EnumeratorCancellation] CancellationToken ct)
    {
        var reader = new DelimitedReader(input.Text, delimiter) { KeepsRaw = input.KeepsRejected };
        TableRows? table = null;
        while (await reader.ReadAsync(ct).ConfigureAwait(false))
        {
            if (table is not null) yield return input.Keep(Row(table, reader), reader, r => r.Raw);
            else if (reader.Fault != RecordFault.None) throw new InputFormatException(input.File, reader.Line, "a broken header", "a header line; " + reader.FaultText);
            else if (reader.Fields.Any(f => !string.IsNullOrWhiteSpace(f)))
            {
                table = TableRows.Of(reader.Fields, input) ?? throw TableRows.Unknown(input.File, reader.Line, reader.Fields);
                input.Rejects = RejectForm.Table(reader.Raw ?? "", delimiter);
            }
        }
        if (table is null) throw new InputFormatException(input.File, 0, "an empty file", "a header and rows");
    }

    private static ManifestRow Row(TableRows table, DelimitedReader reader) =>
        reader.Fault == RecordFault.None ? table.Row(reader.Line, reader.Fields) : TableRows.Rejected(reader.Line, reader.FaultCode, reader.FaultText);
}
