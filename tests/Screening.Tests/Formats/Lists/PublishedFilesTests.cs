using System.Globalization;
using System.Text;
using Screening.Formats.Lists;
using Screening.Tests.Support;

namespace Screening.Tests.Formats.Lists;

/// <summary>Files as authorities published them: docs/lists.md tells what each of them is read as.</summary>
public sealed class PublishedFilesTests
{
    private const string Folder = "data/";

    [CorpusFact(
        Folder + "ofac/sdn_2022-01.csv.gz", Folder + "ofac/sdn_2024-05-02.csv.gz", Folder + "ofac/sdn_2024-05-03.csv.gz", Folder + "ofac/cons_prim_2025-04.csv.gz",
        Folder + "ofac/CONS_ENHANCED.ZIP", Folder + "ofac/IRGC_sanctions_2024-10.xml.gz", Folder + "ofac/cons_advanced_2025-07.xml.gz", Folder + "ofac/consolidated_2024-10.xml.gz",
        Folder + "csl/consolidated_2026-07-31.json.gz", Folder + "csl/consolidated_csv_2022-05.csv.gz", Folder + "csl/raw_slices/dpl_dpl.txt", Folder + "csl/raw_slices/dtc_itar_debarred_parties.csv",
        Folder + "csl/raw_slices/el_el.csv", Folder + "csl/raw_slices/isn_isn.csv", Folder + "csl/raw_slices/sdn_sdn.xml", Folder + "csl/raw_slices/treasury_consolidated_consolidated.xml",
        Folder + "csl/raw_slices/uvl_uvl.csv", Folder + "bis/dpl_2023-11.txt", Folder + "eu/eu_fsf_1_1_RECONSTRUCTED_2026-05-01.xml.gz", Folder + "eu/eu_csv_1_0_sample_2018.csv",
        Folder + "uk/uksl_RECONSTRUCTED_2026-08-22.xml.gz", Folder + "uk/ConList_2025-04-10.csv.gz", Folder + "un/un_2026-02-27.xml.gz", Folder + "un/un_2025-11.xml.gz",
        Folder + "ca/sema_2025-06.xml.gz", Folder + "jp/meti_foreign_end_user_list_20250929.xlsx", Folder + "fixtures/eu_fsf_1_1_real_fragment_2024-12-11.xml",
        Folder + "fixtures/seco_real_trimmed_2026-08-27.xml", Folder + "fixtures/uk_sanctions_list_real_fragments_2026-08-26.xml")]
    public void The_counts_of_published_files_are_those_in_the_document()
    {
        var files = ((CorpusFactAttribute)Attribute.GetCustomAttribute(GetType().GetMethod(nameof(The_counts_of_published_files_are_those_in_the_document))!, typeof(CorpusFactAttribute))!).Files;
        var document = Repository.Read("docs/lists.md");
        var missing = new StringBuilder();
        foreach (var file in files)
        {
            var line = Line(file);
            if (!document.Contains(line, StringComparison.Ordinal)) missing.Append(line).Append('\n');
        }
        Assert.True(missing.Length == 0, "docs/lists.md has no line\n" + missing);
    }

    private static string Line(string file)
    {
        var lists = ListFiles.Read(CorpusFactAttribute.PathOf(file));
        var issues = lists.SelectMany(l => l.Issues).GroupBy(i => i.Code, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => $"{Number(g.Count())} {g.Key}");
        return $"| {file[Folder.Length..]} | {lists[0].Format} | {Number(lists.Sum(l => l.Records))} | {Number(lists.Sum(l => l.Entities.Count))} | {Number(lists.Sum(l => l.Names))} " +
            $"| {Number(lists.Sum(l => l.SetAside))} | {Number(lists.Sum(l => l.Rejected))} | {string.Join(", ", issues)} |";
    }

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
