using Screening.Model;
using Screening.Parties;
using Screening.Scoring;
using Screening.Tests.Reference;
using Screening.Tests.Support;

namespace Screening.Tests.Parties;

public class PartyGroupsTests
{
    private static Entity Body(string id, params string[] names) => TestLists.Entity(id, names);

    private static Entity Person(string id, params string[] names) => TestLists.Entity(id, names) with { Kind = EntityKind.Person };

    private static PartyGroups Groups(params Entity[] entities) => new([.. entities.Select(e => PreparedEntity.Of(e))]);

    private static string? Evidence(Entity a, Entity b)
    {
        Entity[] both = [a, b];
        var groups = Groups(both);
        var joins = Enumerable.Range(0, 2).Select(i => groups.Explain(i, e => both[e])).OfType<PartyJoin>().ToArray();
        return joins.Length == 0 ? null : Assert.Single(joins).Evidence;
    }

    private static string? ByNumber(string type, string one, string other, string? country = null, EntityKind kind = EntityKind.Organization, string otherName = "ZARRIN") => Evidence(
        Body("eu-fsf:1", "KAVOSH DALIR") with { Kind = kind, Identifiers = [new(type, one, country)] },
        Body("us-ofac-sdn:1", otherName) with { Kind = kind, Identifiers = [new(type, other, country)] });

    [Theory]
    [InlineData("unp", "100230519", "100 230 519", null)]
    [InlineData("inn", "7707083893", "7707083893", null)]
    [InlineData("uscc", "91110000100000085B", "91110000100000085b", null)]
    [InlineData("registration", "100230519", "100230519", "BY")]
    [InlineData("national-id", "05258253", "05258253", "TN")]
    public void A_number_that_one_party_has_joins_by_itself(string type, string one, string other, string? country)
    {
        if (IdentifierTypes.Find(type)!.FaultOf(one) is not null) return;
        Assert.NotNull(ByNumber(type, one, other, country));
    }

    [Theory]
    [InlineData("registration", "100230519", null)]
    [InlineData("registration", "00000000", "BY")]
    [InlineData("registration", "123456789", "CY")]
    [InlineData("registration", "12345", "IR")]
    [InlineData("unp", "100230518", null)]
    [InlineData("kpp", "773601001", null)]
    [InlineData("bic", "SABRRUMM", null)]
    public void A_number_without_its_country_a_placeholder_a_short_a_faulty_or_a_shared_one_does_not(string type, string number, string? country) =>
        Assert.Null(ByNumber(type, number, number, country));

    [Theory]
    [InlineData("unp", "100230518", null, "same name and UNP 100230518")]
    [InlineData("bic", "SABRRUMM", null, "same name and BIC SABRRUMM")]
    [InlineData("registration", "98245", "IR", "same name and registration number 98245")]
    public void It_does_beside_a_name(string type, string number, string? country, string evidence) =>
        Assert.Equal(evidence, ByNumber(type, number, number, country, otherName: "Kavosh Dalir Co."));

    [Fact]
    public void A_passport_joins_a_person_under_two_spellings_and_not_relatives()
    {
        Entity Of(string id, string name) => Person(id, name) with { Identifiers = [new("passport", "A1234567", "IR")] };
        Assert.Equal("same name and passport A1234567", Evidence(Of("a:1", "Hosein Karimi Nezhad"), Of("b:1", "Karimi Nezhad, Husayn")));
        Assert.Null(Evidence(Of("a:1", "Hosein Karimi"), Of("b:1", "Zahra Karimi")));
    }

    [Fact]
    public void A_ships_number_joins_ships_and_neither_its_owner_nor_a_companys_number()
    {
        Assert.Equal("same IMO number 9341512", ByNumber("imo", "IMO 9341512", "9341512", kind: EntityKind.Vessel));
        Assert.Null(ByNumber("imo", "9341512", "9341512"));
        Assert.Null(Evidence(
            Body("a:1", "KAVOSH") with { Kind = EntityKind.Vessel, Identifiers = [new("imo", "9341512")] },
            Body("b:1", "DALIR") with { Kind = EntityKind.Unknown, Identifiers = [new("imo-company", "9341512")] }));
    }

    [Fact]
    public void A_registration_number_of_a_country_is_its_payers_number()
    {
        var evidence = Evidence(
            Body("eu-fsf:1", "A") with { Identifiers = [new("registration", "100230519")], Countries = ["BY"] },
            Body("uk-sl:1", "B") with { Identifiers = [new("unp", "100230519")] });
        Assert.Equal("same registration number 100230519", evidence);
    }

    [Theory]
    [InlineData("1961-05-03", "1961-05-03", "same name and birth date 1961-05-03")]
    [InlineData("1961-05-03", "1961-05-04", null)]
    [InlineData("1961-01-01", "1961-01-01", null)]
    [InlineData("1961", "1961", null)]
    public void A_persons_name_joins_with_the_day_of_birth(string one, string other, string? evidence) => Assert.Equal(evidence, Evidence(
        Person("a:1", "Ivan Petrovich Sidorenko") with { BirthDates = [one] },
        Person("b:1", "SIDORENKO, Ivan") with { BirthDates = [other] }));

    [Theory]
    [InlineData("1961", "1961-05-03", "BY", "same full name and country, birth dates agree: 1961")]
    [InlineData("1961~", "1962", "BY", "same full name and country, birth dates agree: 1961~")]
    [InlineData("1960/1962", "1961-05-03", "BY", "same full name and country, birth dates agree: 1960/1962")]
    [InlineData("1961", "1964", "BY", null)]
    [InlineData("1961", "1961", "RU", null)]
    public void A_full_name_joins_with_country_and_year(string one, string other, string country, string? evidence) => Assert.Equal(evidence, Evidence(
        Person("a:1", "Ivan Petrovich Sidorenko") with { BirthDates = [one], Countries = ["BY"] },
        Person("b:1", "SIDORENKO Ivan Petrovich") with { BirthDates = [other], Countries = [country] }));

    [Theory]
    [InlineData("Zarya LLC", "OOO Zarya", "12 Lenina St., Orsha", "Lenina str. 12, 211030 Orsha", true)]
    [InlineData("Zarya LLC", "OAO Zarya", "12 Lenin St., Orsha", "12 Lenin St., Orsha", false)]
    [InlineData("Zarya LLC", "Zarya LLC", "12 Lenin St., Orsha", "14 Lenin St., Orsha", false)]
    [InlineData("Zarya LLC", "Zarya LLC", "Orsha, Belarus", "Orsha, Belarus", false)]
    [InlineData("Zarya LLC", "Zarya LLC", "P.O. Box 14155-5568, Tehran", "PO Box 14155/5568, Tehran, Iran", true)]
    [InlineData("Zarya LLC", "Zarya LLC", "P.O. Box 14155-5568, Tehran", "PO Box 14155/1449, Tehran, Iran", false)]
    [InlineData("IAI", "IAI", "12 Lenin St., Orsha", "12 Lenin St., Orsha", false)]
    [InlineData("General Trading", "General Trading", "12 Lenin St., Orsha", "12 Lenin St., Orsha", false)]
    public void A_name_joins_with_street_and_house_or_a_box(string one, string other, string address, string otherAddress, bool isJoined) => Assert.Equal(isJoined, Evidence(
        Body("a:1", one) with { Addresses = [new(address)] }, Body("b:1", other) with { Addresses = [new(otherAddress)] }) is not null);

    [Fact]
    public void A_name_joins_with_the_day_of_establishment() => Assert.Equal("same name and date of establishment 1994-03-11", Evidence(
        Body("a:1", "PELENG JSC") with { BirthDates = ["1994-03-11"] }, Body("b:1", "OAO Peleng") with { BirthDates = ["1994-03-11"] }));

    [Fact]
    public void Entries_are_joined_by_a_statement_and_never_by_name_alone()
    {
        var groups = Groups(Body("a:1", "KAVOSH"), Body("b:1", "KAVOSH"), Body("c:1", "BEHDAD") with { SameAs = ["a:1", "nowhere:1"] });
        Assert.Equal([[0, 2], [1]], groups.Members.Values.OrderBy(m => m[0]));
    }

    [Fact]
    public void A_subsidiary_that_is_linked_to_its_parent_is_not_its_parent() => Assert.Null(Evidence(
        Body("a:1", "PELENG"), Body("b:1", "PELENG TRADE") with { Links = [new EntityLink(Relation.LinkedTo, "PELENG", "a:1")] }));

    public static TheoryData<string, Entity, Entity> Contradictions()
    {
        Identifier unp = new("unp", "100230519");
        var (a, b) = (Body("a:1", "ZARYA") with { Identifiers = [unp] }, Body("b:1", "ZARYA") with { Identifiers = [unp] });
        var (p, q) = (Person("a:1", "Ivan Sidorenko") with { Identifiers = [unp] }, Person("b:1", "Ivan Sidorenko") with { Identifiers = [unp] });
        return new()
        {
            { "kind", a, b with { Kind = EntityKind.Person } },
            { "another INN", a with { Identifiers = [unp, new("inn", "7707083893")] }, b with { Identifiers = [unp, new("inn", "7702070139")] } },
            { "birth", p with { BirthDates = ["1961-05-03"] }, q with { BirthDates = ["1974-11-20"] } },
            { "gender", p with { Gender = "male" }, q with { Gender = "female" } },
        };
    }

    [Theory, MemberData(nameof(Contradictions))]
    public void What_contradicts_is_not_joined_by_anything(string what, Entity a, Entity b)
    {
        Assert.NotEmpty(what);
        Assert.Null(Evidence(a, b));
        Assert.Null(Evidence(a with { SameAs = [b.Id] }, b));
    }

    [Fact]
    public void Nor_through_a_third_that_contradicts_neither()
    {
        Entity[] entities = [
            Body("a:1", "ZARYA") with { Identifiers = [new("inn", "7707083893")] },
            Body("b:1", "ZARYA") with { SameAs = ["a:1", "c:1"] },
            Body("c:1", "ZARYA") with { Identifiers = [new("inn", "7702070139")] }];
        Assert.Equal([[0, 1], [2]], Groups(entities).Members.Values.OrderBy(m => m[0]));
    }

    [Fact]
    public void Records_that_one_list_keeps_apart_are_not_joined_through_another_lists()
    {
        Entity Of(string id, params string[] names) => Body(id, names) with { Addresses = [new("12 Lenin St., Orsha")] };
        Assert.Equal(2, Groups(Of("a:1", "ZARYA OPTICS"), Of("a:2", "ZARYA GLASS"), Of("b:1", "ZARYA OPTICS", "ZARYA GLASS")).Members.Count);
        Assert.Single(Groups(Of("a:1", "ZARYA OPTICS"), Of("a:2", "Zarya Optics"), Of("b:1", "ZARYA OPTICS")).Members);
    }

    [Fact]
    public void A_number_that_many_entries_of_one_list_carry_joins_none()
    {
        Entity[] Carriers(int count) => [.. Enumerable.Range(1, count).Select(i => Body($"a:{i}", $"Body{(char)('A' + i)}") with { Identifiers = [new("unp", "100230519")] })];
        Assert.Single(Groups(Carriers(PartyPairs.MostOfOneList)).Members);
        Assert.Equal(PartyPairs.MostOfOneList + 1, Groups(Carriers(PartyPairs.MostOfOneList + 1)).Members.Count);
    }

    [Fact]
    public void Peleng_is_one_party_on_the_lists_that_carry_its_number_or_its_address()
    {
        Entity[] entities = [
            Body("us-ofac-sdn:33395", "PELENG JSC", "PELENG OAO") with { Identifiers = [new("registration", "100230519", "BY")], Addresses = [new("25 Makayonka St., Minsk 220114, Belarus"), new("25 Makaenka St., Minsk 220114, Belarus")] },
            Body("eu-fsf:162821", "Open Joint Stock Company “Peleng”", "ОАО “Пеленг”") with { Identifiers = [new("registration", "100230519", "BY")], Addresses = [new("Makaenka str., 25, 220114, Minsk, BELARUS")] },
            Body("uk-sl:BEL0137", "JSC PELENG", "ААТ Пеленг") with { Addresses = [new("25 Makayonka Street, Minsk, Belarus")] },
            Body("us-bis-el:#1", "Peleng JSC") with { Kind = EntityKind.Unknown, Addresses = [new("25 Makaenka St., Minsk, 220114, Belarus.")] },
            Body("ch-seco:71600", "Open Joint Stock Company “Peleng”", "JSC Peleng") with { Addresses = [new("Makaenka str. 25, 220114")] },
            Body("x:1", "Peleng JSC") with { Addresses = [new("Minsk, Belarus")] }];
        var groups = Groups(entities);
        Assert.Equal([0, 1, 2, 3, 4], groups.Members[0]);
        Assert.Equal(["same registration number 100230519", "same name and address: 25 Makayonka St., Minsk 220114, Belarus"], new[] { 1, 2 }.Select(i => groups.Explain(i, e => entities[e])!.Evidence));
    }

    [Fact]
    public void Every_number_that_decides_a_match_has_a_rule_here()
    {
        foreach (var type in IdentifierTypes.All.Where(t => t.Decides))
            foreach (var kind in Enum.GetValues<EntityKind>())
                PartyNumber.Of(Body("a:1", "A") with { Kind = kind, Identifiers = [new(type.Key, "04452522512", "XX")] }, []);
    }

    // Few values of everything, so that entries meet, contradict and meet again.
    private static Entity[] Random(Random random, int count)
    {
        string[] lists = ["a", "b", "us-ofac-sdn", "eu-fsf"];
        string[] names = ["Zarya Optics LLC", "OAO Zarya Optics", "Orsha Glass", "Ivan Petrovich Sidorenko", "Sidorenko Ivan", "Maria Petrovna Sidorenko", "Kavosh", "IAI"];
        Identifier[] numbers = [new("unp", "100230519"), new("registration", "100230519", "BY"), new("inn", "7707083893"), new("inn", "7702070139"), new("passport", "A1234567", "BY"), new("imo", "9341512"), new("bic", "SABRRUMM"), new("registration", "98245", "IR")];
        string[] births = ["1961", "1961-05-03", "1961~", "1974-11-20", "1961-03-05"];
        string[] addresses = ["12 Lenin St., Orsha", "Lenina 12, Orsha", "P.O. Box 14155-5568, Tehran", "Minsk"];
        EntityKind[] kinds = [EntityKind.Unknown, EntityKind.Organization, EntityKind.Organization, EntityKind.Person, EntityKind.Person, EntityKind.Vessel];
        T[] Some<T>(T[] all) => [.. all.Where(_ => random.Next(all.Length) == 0)];
        return [.. Enumerable.Range(0, count).Select(i =>
        {
            var list = lists[random.Next(lists.Length)];
            return TestLists.Entity($"{list}:{i}", [names[random.Next(names.Length)], .. Some(names)]) with
            {
                Kind = kinds[random.Next(kinds.Length)],
                Identifiers = Some(numbers),
                BirthDates = Some(births),
                Addresses = [.. Some(addresses).Select(a => new PostalAddress(a))],
                Countries = Some((string[])["BY", "RU"]),
                Gender = random.Next(4) switch { 0 => "male", 1 => "female", _ => null },
                SameAs = random.Next(12) == 0 ? [$"{lists[random.Next(lists.Length)]}:{random.Next(count)}"] : [],
            };
        })];
    }

    [Fact]
    public void The_groups_are_those_of_asking_every_pair_in_whatever_order_the_entries_come()
    {
        var joined = 0;
        for (var seed = 0; seed < 150; seed++)
        {
            var random = new Random(seed);
            var entities = Random(random, random.Next(2, 40));
            PreparedEntity[] prepared = [.. entities.Select(e => PreparedEntity.Of(e))];
            var expected = PlainParties.Of(prepared);
            for (var turn = 0; turn < 2; turn++)
            {
                var groups = new PartyGroups(prepared);
                Assert.Equal(expected, groups.Members.Values.Select(g => string.Join(' ', g.Select(m => prepared[m].Entity.Id))).Order(StringComparer.Ordinal));
                joined += groups.Members.Values.Count(g => g.Length > 1);
                foreach (var group in groups.Members.Values) Holds(groups, group, prepared);
                random.Shuffle(prepared);
            }
        }
        Assert.InRange(joined, 300, int.MaxValue);
    }

    // Nobody contradicts, and everybody but the leader was joined to a member by evidence that stands.
    private static void Holds(PartyGroups groups, int[] group, PreparedEntity[] prepared)
    {
        foreach (var a in group)
            foreach (var b in group)
                Assert.False(Contradiction.Between(new PartyFacts(prepared[a]), new PartyFacts(prepared[b])));
        Assert.Null(groups.JoinOf(group[0]));
        foreach (var member in group.Skip(1))
        {
            var join = groups.Explain(member, i => prepared[i].Entity)!;
            Assert.Contains(group, m => prepared[m].Entity.Id == join.With);
            Assert.Equal(prepared[member].Entity.Id, join.EntityId);
            Assert.NotEmpty(join.Evidence);
        }
    }

    [Fact]
    public void Groups_come_back_from_a_file_with_their_evidence()
    {
        var entities = Random(new Random(5), 40);
        using var files = new TestFiles();
        var path = files.PathOf("parties.snapshot");
        ListSnapshot.Write(path, TestLists.ListsOf(entities), []);
        var opened = new ScreenerBuilder { Options = new ScreeningOptions { AsOf = TestLists.Day, Threshold = 0.5, Top = 50 } }.Add(ListSnapshot.Open(path)).Build();
        var built = new ScreenerBuilder { Options = opened.Options }.Add(TestLists.ListsOf(entities)).Build();
        var told = 0;
        foreach (var name in entities.SelectMany(e => e.Names).Select(n => n.Name).Distinct())
        {
            var (a, b) = (built.Screen(name).Matches, opened.Screen(name).Matches);
            Assert.Equal(a.SelectMany(m => m.Reasons), b.SelectMany(m => m.Reasons));
            told += a.Sum(m => m.Reasons.Count(r => r.StartsWith("one party with ", StringComparison.Ordinal)));
        }
        Assert.True(told > 0);
    }

    [Fact]
    public void A_census_counts_parties_and_tells_every_join_whatever_the_order_of_lists()
    {
        var lists = TestLists.ListsOf(Random(new Random(9), 60));
        var (one, other) = (PartyCensus.Of(lists), PartyCensus.Of(lists.Reverse()));
        Assert.Equal(one.Joins, other.Joins);
        Assert.Equal(one.Entities - one.Parties, one.Joins.Count);
        Assert.NotEmpty(one.Joins);
    }
}
