using Screening.Changes;
using Screening.Formats.Lists;
using Screening.Model;
using Screening.Tests.Support;

namespace Screening.Tests.Changes;

public sealed class ListChangeTests
{
    private static readonly Entity Works = new()
    {
        Id = "birds:7",
        List = "birds",
        Kind = EntityKind.Organization,
        Names = [new("Ostrich Works", NameRole.Primary), new("OW", NameRole.Aka, NameQuality.Weak)],
        Line = 3,
    };

    private static Watchlist List(string key, params Entity[] entities) => new()
    {
        Version = new ListVersion(key, null, "00000000aa", "birds.csv"),
        Format = "plain-csv",
        Entities = entities,
        Records = entities.Length,
    };

    private static IReadOnlyList<FieldDifference> Fields(Entity after) =>
        ListChange.Between([List("birds", Works)], [List("birds", after)]).Single().Entities.SingleOrDefault()?.Fields ?? [];

    [Fact]
    public void Entries_are_taken_off_new_or_changed_in_order_of_their_ids()
    {
        Entity Of(int id, string name = "Bird") => Works with { Id = $"birds:{id}", Names = [new(name, NameRole.Primary)] };

        var change = ListChange.Between([List("birds", Of(10), Of(9), Of(100), Of(11))], [List("birds", Of(12), Of(11), Of(2), Of(9, "Egg"))]).Single();

        Assert.Equal(["- birds:10", "- birds:100", "+ birds:2", "+ birds:12", "~ birds:9"], change.Entities.Select(e => $"{"-+~"[(int)e.Move]} {e.Entity.Id}"));
        Assert.Equal((4, 4), (change.EntitiesBefore, change.EntitiesAfter));
        Assert.Equal([false, false, true, true, true], change.Entities.Select(e => e.AsksForScreening));
    }

    [Fact]
    public void A_list_of_one_side_only_is_new_or_taken_off_whole()
    {
        var changes = ListChange.Between([List("a", Works with { Id = "a:7" })], [List("b", Works with { Id = "b:7" })]);

        Assert.Equal(["a", "b"], changes.Select(c => c.List));
        Assert.Null(changes[0].After);
        Assert.Null(changes[1].Before);
        Assert.Equal([EntityMove.Removed, EntityMove.Added], changes.SelectMany(c => c.Entities).Select(e => e.Move));
    }

    [Fact]
    public void Where_a_record_stands_and_the_order_of_its_names_are_no_difference() =>
        Assert.Empty(Fields(Works with { Line = 99, Names = [Works.Names[0], Works.Names[1]] }));

    [Fact]
    public void A_name_is_told_with_what_it_is()
    {
        var field = Assert.Single(Fields(Works with { Names = [Works.Names[0], new("OW"), new("Bird Trust", NameRole.Former)] }));

        Assert.Equal(("names", true), (field.Field, field.IsMatched));
        Assert.Equal(["OW (weak)"], field.Gone);
        Assert.Equal(["OW", "Bird Trust (former)"], field.Come);
    }

    [Fact]
    public void A_change_of_remarks_or_acts_alone_asks_nobody_to_screen_again()
    {
        var change = ListChange.Between([List("birds", Works)], [List("birds", Works with { Remarks = "x", LegalBases = ["y"], Measures = ["z"], Listed = "2030", Changed = "2031", Ends = "2032" })]).Single().Entities.Single();

        Assert.Equal(6, change.Fields.Count);
        Assert.False(change.AsksForScreening);
    }

    [Fact]
    public void Two_records_of_one_id_are_compared_as_one_entry() =>
        Assert.Empty(ListChange.Between([List("birds", Works)], [List("birds", Works with { Names = [Works.Names[0]] }, Works with { Names = [Works.Names[1]] })]).Single().Entities);

    /// <summary>A field that an entry gets must be compared too: each, filled with anything, is a difference.</summary>
    [Fact]
    public void Every_field_of_an_entry_is_compared()
    {
        string[] apart = [nameof(Entity.Id), nameof(Entity.List), nameof(Entity.Line), nameof(Entity.Caption)];
        var other = Works with
        {
            Kind = EntityKind.Person,
            Names = [new("Heron", NameRole.Primary)],
            Identifiers = [new("unp", "190000001")],
            Addresses = [new("1 Main St")],
            Countries = ["BY"],
            BirthDates = ["1961"],
            Gender = "male",
            Programmes = ["A"],
            LegalBases = ["B"],
            Measures = ["C"],
            IsSecondaryRisk = true,
            Listed = "2030",
            Changed = "2031",
            Ends = "2032",
            Remarks = "x",
            SameAs = ["other:1"],
            Links = [new(Relation.LinkedTo, "Egret")],
        };
        foreach (var property in typeof(Entity).GetProperties().Where(p => !apart.Contains(p.Name)))
        {
            var changed = Works with { };
            property.SetValue(changed, property.GetValue(other));
            Assert.True(Fields(changed).Count == 1, property.Name);
        }
    }

    [CorpusFact("data/ofac/sdn_2024-05-02.csv.gz", "data/ofac/sdn_2024-05-03.csv.gz")]
    public void Two_days_of_the_sdn_list_differ_by_exactly_eight_entries_taken_off()
    {
        var change = ListChange.Between(ListFiles.Read(CorpusFactAttribute.PathOf("data/ofac/sdn_2024-05-02.csv.gz")), ListFiles.Read(CorpusFactAttribute.PathOf("data/ofac/sdn_2024-05-03.csv.gz"))).Single();

        Assert.Equal((14_973, 14_965, 8), (change.EntitiesBefore, change.EntitiesAfter, change.Entities.Count));
        Assert.All(change.Entities, e => Assert.Equal(EntityMove.Removed, e.Move));
        Assert.Equal("EMPEROR AVIATION LTD", change.Entities[0].Entity.Caption);
    }
}
