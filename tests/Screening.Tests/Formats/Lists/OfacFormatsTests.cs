using Screening.Formats.Lists;
using Screening.Model;
using Screening.Tests.Support;

namespace Screening.Tests.Formats.Lists;

/// <summary>OFAC publishes one list in four formats: a party is the same in all of them.</summary>
public sealed class OfacFormatsTests : IDisposable
{
    private readonly TestFiles _files = new();

    public void Dispose() => _files.Dispose();

    private Entity Read(string name, string text, int id) => ListFiles.Read(_files.Write(name, text)).SelectMany(l => l.Entities).Single(e => e.Id.EndsWith($":{id}", StringComparison.Ordinal));

    [Theory]
    [InlineData(nameof(OfacXml.Legacy))]
    [InlineData(nameof(OfacXml.Enhanced))]
    [InlineData(nameof(OfacXml.Advanced))]
    public void A_party_is_the_same_in_every_format(string format)
    {
        const string Csv = """
            7,"OSTRICH WORKS JSC",-0- ,"BIRDS",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"Registration Number 100230519 (Belarus); Secondary sanctions risk: Egg Regulations; a.k.a. 'OSWK'."
            8,"DOE, John Q","individual","BIRDS",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"DOB circa 1962; nationality Iran; Gender Male."

            """;
        var xml = format switch { nameof(OfacXml.Legacy) => OfacXml.Legacy, nameof(OfacXml.Enhanced) => OfacXml.Enhanced, _ => OfacXml.Advanced };
        var (body, person) = (Read("list.xml", xml, 7), Read("list.xml", xml, 8));
        var (csvBody, csvPerson) = (Read("sdn.csv", Csv, 7), Read("sdn.csv", Csv, 8));

        Assert.Equal(csvBody.Caption, body.Caption);
        Assert.Equal(NameQuality.Weak, body.Names.Single(n => n.Name == "OSWK").Quality);
        Assert.Equal(csvBody.Names.Single(n => n.Name == "OSWK").Quality, body.Names.Single(n => n.Name == "OSWK").Quality);
        Assert.Contains(csvBody.Identifiers.Single(), body.Identifiers);
        Assert.Equal((csvBody.Kind, true, csvBody.Countries[0]), (body.Kind, body.IsSecondaryRisk, body.Countries[0]));
        Assert.Contains(csvBody.Programmes.Single(), (IEnumerable<string>)body.Programmes);
        Assert.Equal((csvPerson.Caption, csvPerson.Kind, csvPerson.Gender, csvPerson.BirthDates.Single()), (person.Caption, person.Kind, person.Gender, person.BirthDates.Single()));
        Assert.Equal(("IR", "DOE", "John Q"), (person.Countries[0], person.Names[0].Family, person.Names[0].Given));
    }

    private static Dictionary<string, Entity> Corpus(string file, string list, int count)
    {
        var read = ListFiles.Read(CorpusFactAttribute.PathOf(file)).Single();
        Assert.Equal((list, 0, count), (read.Version.List, read.Rejected, read.Entities.Count));
        Assert.Empty(read.Issues);
        return read.Entities.ToDictionary(e => e.Id, StringComparer.Ordinal);
    }

    private static IEnumerable<string> LatinNames(Entity entity) => entity.Names.Where(n => n.Script is null or "Latn").Select(n => n.Name);

    private static void AssertNone(string[] differing) => Assert.True(differing.Length == 0, string.Join('\n', differing));

    private static string[] Differing(Dictionary<string, Entity> a, Dictionary<string, Entity> b, Func<Entity, object?> of) =>
        [.. a.Keys.Where(b.ContainsKey).Where(id => !Equals(of(a[id]), of(b[id]))).Order(StringComparer.Ordinal).Select(id => $"{id}: {of(a[id])} <> {of(b[id])}")];

    [CorpusFact("data/ofac/CONS_ENHANCED.ZIP", "data/ofac/consolidated_2024-10.xml.gz", "data/ofac/cons_advanced_2025-07.xml.gz", "data/ofac/cons_prim_2025-04.csv.gz")]
    public void The_consolidated_list_is_the_same_in_all_four_formats()
    {
        var enhanced = Corpus("data/ofac/CONS_ENHANCED.ZIP", "us-ofac-cons", 443);
        var legacy = Corpus("data/ofac/consolidated_2024-10.xml.gz", "us-ofac-cons", 443);
        var advanced = Corpus("data/ofac/cons_advanced_2025-07.xml.gz", "us-ofac-cons", 375);
        var csv = Corpus("data/ofac/cons_prim_2025-04.csv.gz", "us-ofac-cons", 443);

        // Three months lie between these two, and the list did not change.
        Assert.Equal(enhanced.Keys.Order(StringComparer.Ordinal), csv.Keys.Order(StringComparer.Ordinal));
        AssertNone(Differing(enhanced, csv, e => e.Caption));
        AssertNone(Differing(enhanced, csv, e => string.Join('|', e.Addresses.Where(a => a.Text.All(c => c < 0x80)).Select(a => a.Text).Order(StringComparer.Ordinal))));
        foreach (var other in (Dictionary<string, Entity>[])[legacy, advanced, csv]) AssertNone(Differing(enhanced, other, e => e.Kind));
        var told = string.Join('\n',
            "numbers, csv: " + Ids(Differing(enhanced, csv, Numbers)),
            "lead, legacy: " + Ids(Differing(enhanced, legacy, e => e.Caption)),
            "names, legacy: " + Ids(Differing(enhanced, legacy, e => string.Join('|', LatinNames(e).Order(StringComparer.Ordinal)))),
            "quality, legacy: " + Ids(Differing(enhanced, legacy, e => string.Join('|', e.Names.Where(n => n.Quality == NameQuality.Weak).Select(n => n.Name).Order(StringComparer.Ordinal)))),
            "lead, advanced: " + Ids(Differing(enhanced, advanced, e => e.Caption)),
            "dates, advanced:" + Ids(Differing(enhanced, advanced, e => e.Kind == EntityKind.Person ? string.Join('|', e.BirthDates.Order(StringComparer.Ordinal)) : "")),
            "not in legacy: " + string.Join(' ', enhanced.Keys.Except(legacy.Keys)),
            "only in legacy: " + string.Join(' ', legacy.Keys.Except(enhanced.Keys)),
            "only in advanced: " + string.Join(' ', advanced.Keys.Except(enhanced.Keys)));
        Assert.True(told == Expected, told);
    }

    // What is left are the years between the editions (names of 2020, 2024 and 2025, parties listed and taken off); and of numbers, remarks that end at
    // 1,000 characters where the corpus has no comments file, beside two parties that got their countries and registers later (17013, 18784).
    private const string Expected = """
        numbers, csv: 17013 17014 17016 17018 17143 17250 17254 18784 30930 31695
        lead, legacy: 23562 23577
        names, legacy: 17013 17016 17018 17143 17145 18729 19640 20312 23552 23559 23562 23568 23570 23577
        quality, legacy: 17013 17018 34736
        lead, advanced: 17013 17014 17015 17016 17017 17018 17022 17143 17250 17254 17260 18268 18272 18273 18281 18669 18708 18709 18710 18714 18715 18721 18722 18723 18724 18725 18726 18729 18730 18731 18733 18734 18736 18737 18739 18740 18743 18744 18748 18749 18750 18751 18753 18769 18770 18772 18774 18779 18784 18788 19468 20675 23562 23577 28603
        dates, advanced:
        not in legacy: us-ofac-cons:50476
        only in legacy: us-ofac-cons:18293
        only in advanced: us-ofac-cons:17526 us-ofac-cons:17527 us-ofac-cons:17530 us-ofac-cons:17531 us-ofac-cons:17532 us-ofac-cons:18293 us-ofac-cons:18713 us-ofac-cons:18717 us-ofac-cons:20320
        """;

    private static string Ids(IEnumerable<string> differing) => string.Join(' ', differing.Select(d => d.Split(':')[1]));

    private static string Numbers(Entity entity) => string.Join('|', entity.Identifiers.Select(i => i.ToString()).Order(StringComparer.Ordinal));

    [CorpusFact("data/ofac/CONS_ENHANCED.ZIP")]
    public void Every_relation_of_the_enhanced_list_is_a_link()
    {
        var list = Corpus("data/ofac/CONS_ENHANCED.ZIP", "us-ofac-cons", 443);

        Assert.Equal(283, list.Values.Sum(e => e.Links.Count));
        Assert.Equal(282, list.Values.Sum(e => e.Links.Count(l => l.Relation == Relation.Controls)));
        Assert.Equal(new EntityLink(Relation.LinkedTo, "HAMAS", "us-ofac-sdn:4695"), list["us-ofac-cons:9647"].Links.Single());
        Assert.Contains(list["us-ofac-cons:17013"].Links, l => l.Entity == "us-ofac-cons:17017" && l.Relation == Relation.Controls);
        Assert.Equal(["us-ofac-sdn:17013"], list["us-ofac-cons:17013"].SameAs);
        Assert.Contains(list["us-ofac-cons:17013"].Names, n => n is { Script: "Cyrl", Role: NameRole.Aka });
        Assert.Equal(45, list.Values.Sum(e => e.Names.Count(n => n.Script is not "Latn")));
        Assert.Contains(new Identifier("inn", "7702070139", "RU"), list["us-ofac-cons:17013"].Identifiers);
        Assert.Equal("2014-07-29", list["us-ofac-cons:17013"].Listed);
    }

    [CorpusFact("data/ofac/IRGC_sanctions_2024-10.xml.gz", "data/ofac/sdn_2024-05-03.csv.gz")]
    public void A_slice_of_the_sdn_list_agrees_with_the_list()
    {
        var slice = Corpus("data/ofac/IRGC_sanctions_2024-10.xml.gz", "us-ofac-sdn", 293);
        var csv = Corpus("data/ofac/sdn_2024-05-03.csv.gz", "us-ofac-sdn", 14_965);

        Assert.Equal("", string.Join(' ', slice.Keys.Except(csv.Keys)));
        AssertNone(Differing(slice, csv, e => e.Caption));
        AssertNone(Differing(slice, csv, e => (e.Kind, e.Gender, e.IsSecondaryRisk, string.Join('|', e.BirthDates.Order(StringComparer.Ordinal)), string.Join('|', e.Countries.Order(StringComparer.Ordinal)))));
        AssertNone(Differing(slice, csv, e => string.Join('|', e.Identifiers.Select(i => i.ToString()).Order(StringComparer.Ordinal))));
        // One of 96 is two aliases of one party, written alike.
        Assert.Equal(95, slice.Values.Sum(e => e.Names.Count(n => n.Script is not "Latn")));
    }

    [CorpusFact("data/ofac/sdn_2024-05-03.csv.gz")]
    public void Volat_is_a_weak_alias_of_the_wheel_tractor_plant()
    {
        var plant = Corpus("data/ofac/sdn_2024-05-03.csv.gz", "us-ofac-sdn", 14_965)["us-ofac-sdn:34769"];

        Assert.Equal(["OJSC MWPT", "OJSC MZKT", "VOLAT"], plant.Names.Where(n => n.Quality == NameQuality.Weak).Select(n => n.Name).Order(StringComparer.Ordinal));
        Assert.Contains(new Identifier("unp", "100534485", "BY"), plant.Identifiers);
    }
}
