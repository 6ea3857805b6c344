using System.Globalization;
using System.Text;
using Screening.Formats.Manifests;
using Screening.Model;

namespace Screening.Tests.Formats.Manifests;

/// <summary>A manifest as it was read.</summary>
/// <param name="Format">The format it was read as.</param>
/// <param name="Rows">Its rows.</param>
/// <param name="Warnings">What is wrong with the file but with no row of it.</param>
/// <param name="Rejects">The reject file.</param>
internal sealed record ReadManifest(string Format, IReadOnlyList<ManifestRow> Rows, IReadOnlyList<ReadIssue> Warnings, string Rejects)
{
    /// <summary>Reads a whole manifest.</summary>
    public static async Task<ReadManifest> Of(string path, ManifestOptions? options = null)
    {
        using var source = ManifestFiles.Open(path, (options ?? new ManifestOptions()) with { KeepRejected = true });
        using var stream = new MemoryStream();
        var rows = new List<ManifestRow>();
        using (var rejects = new RejectFile(stream, source))
        {
            await foreach (var row in source.ReadAsync())
            {
                rows.Add(row);
                rejects.Add(row);
            }
            rejects.End();
        }
        return new ReadManifest(source.Format, rows, source.Warnings, Encoding.UTF8.GetString(stream.ToArray()));
    }

    /// <summary>The shipments.</summary>
    public IEnumerable<Shipment> Shipments => Rows.Select(r => r.Shipment).OfType<Shipment>();

    /// <summary>All of it, for a snapshot.</summary>
    public string Text
    {
        get
        {
            var text = new StringBuilder();
            foreach (var row in Rows)
            {
                text.Append(CultureInfo.InvariantCulture, $"row {row.Row}: {row.Shipment?.Reference ?? row.Rejected?.Code}\n");
                if (row.Shipment is not { } shipment) continue;
                foreach (var party in shipment.Parties) text.Append(CultureInfo.InvariantCulture, $"  {party.Role}: {party.Name} [{party.Country} {party.Identifier?.Type}{party.Identifier?.Value}]\n");
                foreach (var (name, value) in new[]
                {
                    ("goods", shipment.Goods), ("hs", string.Join(' ', shipment.MoreHs.Prepend(shipment.Hs ?? ""))), ("origin", shipment.Origin), ("route", shipment.Route), ("destination", shipment.Destination),
                    ("address", shipment.Address), ("value", $"{shipment.StatedValue} {shipment.Currency}"), ("date", shipment.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
                })
                    if (!string.IsNullOrWhiteSpace(value)) text.Append(CultureInfo.InvariantCulture, $"  {name}: {value}\n");
                foreach (var (header, note) in shipment.Notes) text.Append(CultureInfo.InvariantCulture, $"  note {header}: {note}\n");
                foreach (var issue in shipment.Issues) text.Append(CultureInfo.InvariantCulture, $"  issue {issue.Code}: {issue.Message}\n");
            }
            foreach (var warning in Warnings) text.Append(CultureInfo.InvariantCulture, $"warning {warning.Line} {warning.Code}: {warning.Message}\n");
            return text.ToString();
        }
    }
}
