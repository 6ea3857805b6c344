using System.Text;
using Screening.Formats.Manifests;
using Screening.Rules;
using Screening.Tests.Support;

namespace Screening.Tests.Formats.Manifests;

/// <summary>Messages as others published them, by their counts, and with a listed name in the place of each kind of party.</summary>
public sealed class LogisticsFilesTests : IDisposable
{
    private const string Folder = "data/logistics";
    private const string Cuscar = $"{Folder}/edifact_D95B_CUSCAR.edi";
    private const string Iftmin = $"{Folder}/edifact_D00B_IFTMIN_bring.edi";
    private const string Ifcsum = $"{Folder}/edifact_D01B_IFCSUM.edi";
    private const string Bills = $"{Folder}/x12_004010_309.edi";
    private const string Freight = $"{Folder}/x12_004010_310.edi";
    private const string Notice = $"{Folder}/x12_004060_856.edi";
    private const string Company = $"{Folder}/onerecord/Company.json";
    private const string Shipment = $"{Folder}/onerecord/Shipment_with_Piece.embedded.json";

    private static readonly Lazy<Screener> Bundled = new(() => new ScreenerBuilder().Add(TestLists.Bundled).Add(TestLists.Chains).Add(global::Screening.Formats.BundledData.Rules()).Build());

    private readonly TestFiles _files = new();

    public void Dispose() => _files.Dispose();

    [CorpusFact(Cuscar, Iftmin, Ifcsum, Bills, Freight, Notice)]
    public async Task Messages_are_read_with_their_true_counts()
    {
        var counts = new List<string>();
        foreach (var file in new[] { Iftmin, Ifcsum, Cuscar, Bills, Freight, Notice })
        {
            var read = await ReadManifest.Of(CorpusFactAttribute.PathOf(file));
            counts.Add($"{Path.GetFileName(file)}: {read.Format}, {read.Rows.Count} rows at {string.Join(' ', read.Rows.Select(r => r.Row))}, {read.Rows.Count(r => r.Rejected is not null)} rejected, {string.Join(' ', read.Warnings.Select(w => w.Code))}");
        }

        Assert.Equal(
            [
                "edifact_D00B_IFTMIN_bring.edi: edifact, 1 rows at 3, 0 rejected, wrong-count",
                "edifact_D01B_IFCSUM.edi: edifact, 1 rows at 11, 0 rejected, wrong-count",
                "edifact_D95B_CUSCAR.edi: edifact, 2 rows at 10 38, 0 rejected, wrong-count",
                "x12_004010_309.edi: x12, 10 rows at 6 29 59 131 156 179 202 225 248 271, 0 rejected, wrong-count",
                "x12_004010_310.edi: x12, 1 rows at 3, 0 rejected, wrong-count wrong-reference wrong-reference wrong-reference",
                "x12_004060_856.edi: x12, 1 rows at 5, 0 rejected, ",
            ],
            counts);
    }

    [CorpusFact(Bills)]
    public async Task A_count_that_is_wrong_is_told_with_both()
    {
        var warning = Assert.Single((await ReadManifest.Of(CorpusFactAttribute.PathOf(Bills))).Warnings);

        Assert.Equal((297, "found 295 segments in ST 3899; its SE says 622"), (warning.Line, warning.Message));
    }

    [CorpusFact($"{Folder}/onerecord/Piece.json", Company, Shipment)]
    public async Task Objects_of_one_record_are_rows_or_say_that_they_hold_nothing()
    {
        var rows = new List<string>();
        foreach (var file in Directory.EnumerateFiles(CorpusFactAttribute.PathOf($"{Folder}/onerecord")).Order(StringComparer.Ordinal))
        {
            var read = await ReadManifest.Of(file);
            var row = Assert.Single(read.Rows);
            rows.Add($"{Path.GetFileName(file)}: {read.Format}, {row.Rejected?.Code ?? string.Join(", ", row.Shipment!.Parties.Select(p => p.Name).Append(row.Shipment.Goods).Concat(row.Shipment.Issues.Select(i => i.Code)).OfType<string>())}");
        }

        Assert.Equal(
            [
                "Company.json: onerecord, Acme Corporation, ACME, Jane Doe",
                "Company_with_id.json: onerecord, Acme Corporation, ACME, Jane Doe",
                "CustomsInformation.json: onerecord, nothing-to-screen",
                "CustomsInformation_2.json: onerecord, nothing-to-screen",
                "Piece.json: onerecord, nothing-to-screen",
                "Piece_with_id.json: onerecord, nothing-to-screen",
                "Shipment_with_Piece.embedded.json: onerecord, Lots of awesome ONE Record information materials",
                "Shipment_with_Piece.json: onerecord, Lots of awesome ONE Record information materials, unresolved-reference",
            ],
            rows);
    }

    [CorpusFact(Cuscar, Iftmin, Ifcsum, Bills, Freight, Notice, Company, Shipment)]
    public async Task A_listed_name_is_found_in_the_place_of_every_kind_of_party()
    {
        (string File, string Instead, string Role, int Row)[] places =
        [
            (Bills, "CITROSUCO S/A AGROINDUSTRIA", "consignor", 29), (Bills, "FIMENICH", "consignee", 29), (Bills, "AJ ARANGO, INC", "notify", 29), (Bills, "MONTE CERVANTES", "vessel", 6),
            (Bills, "SEVERAL SIZES", "goods", 6), (Bills, "CAFES DO BRASIL", "marks", 131),
            (Freight, "MADERAS ARAUCO S.A.", "consignor", 3), (Freight, "ARAUCO NORTH AMERICA INC", "consignee", 3), (Freight, "GEODIS USA INC", "notify", 3), (Freight, "WHATEVER", "carrier", 3),
            (Freight, "POLAR ECUADOR", "vessel", 3), (Freight, "EMISION SWB.", "clause", 3), (Freight, "MCUB AND", "goods", 3),
            (Notice, "1 EDI SOURCE", "consignor", 5), (Notice, "XYZ RETAIL", "consignee", 5), (Notice, "BLUE WIDGET", "goods", 5), (Notice, "2*XXXX**XXXX", "carrier", 5),
            (Cuscar, "LAKELAND DAIRIES,", "consignor", 10), (Cuscar, "ROQUETTE FRERES LESTREM", "consignor", 10), (Cuscar, "MONDELEZ EGYPT FOODS SAE", "consignee", 10), (Cuscar, "MSC SENA", "carrier", 10),
            (Cuscar, "EL IMAN COMPANY FOR TRADING EXPORT AND IMPORT (SAAD AND MOHAMED ELFAR)", "notify", 38), (Cuscar, "MILK PROTEIN CONC ENTRATE", "goods", 38), (Cuscar, "166+MSC'", "other", 10),
            (Iftmin, "Backer?'s Corner", "consignor", 3), (Iftmin, "Pan Audit Co", "other", 3), (Iftmin, "Call 911 before delivery", "FTX DEL", 3), (Iftmin, "Dekk på felg", "goods", 3),
            (Ifcsum, "UK2.", "consignor", 11), (Ifcsum, "MAYB Found.", "goods", 11),
            (Company, "Acme Corporation", "other", 1), (Shipment, "information materials", "goods", 1),
        ];
        var missed = new List<string>();
        foreach (var (file, instead, role, row) in places)
        {
            var planted = instead switch { "2*XXXX**XXXX" => "2*XXXX**OAO PELENG", "166+MSC'" => "166+OAO PELENG'", _ => "OAO PELENG" };
            var text = await File.ReadAllTextAsync(CorpusFactAttribute.PathOf(file), Encoding.UTF8);
            Assert.Contains(instead, text, StringComparison.Ordinal);
            using var source = ManifestFiles.Open(_files.Write("planted", text.Replace(instead, planted, StringComparison.Ordinal)));
            var results = new List<ScreenedRow>();
            await foreach (var screened in source.ScreenAsync(Bundled.Value)) results.Add(screened);
            var found = results.Single(r => r.Row.Row == row).Result;
            if (!found.Findings.Any(f => f.Role == role && f.Outcome != RowOutcome.Clear && f.Name.Contains("PELENG", StringComparison.OrdinalIgnoreCase)))
                missed.Add($"{Path.GetFileName(file)}, {instead}, {role}: {string.Join("; ", found.Findings.Select(f => $"{f.Role} {f.Name}"))}");
        }
        Assert.Empty(missed);
    }
}
