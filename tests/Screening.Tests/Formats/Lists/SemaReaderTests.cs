using Screening.Formats.Lists;
using Screening.Model;
using Screening.Tests.Support;
using VerifyXunit;

namespace Screening.Tests.Formats.Lists;

public sealed class SemaReaderTests
{
    internal const string Fixture = """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <data-set xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
          <record><Country>Belarus / Bélarus</Country><LastName>DOE </LastName><GivenName>John Ivanovich</GivenName><TitleOrShip>Colonel</TitleOrShip>
            <Aliases>Jon Doe, J-Doe, Belarussian: Джон До, Russian: Джон Доев and Иван Доев</Aliases><DateOfBirthOrShipBuildDate>1963 or 1964</DateOfBirthOrShipBuildDate><Schedule>1, Part 1</Schedule><Item>7</Item><DateOfListing>2030-01-02</DateOfListing></record>
          <record><Country>Belarus / Bélarus</Country><LastName>DOE</LastName><GivenName>John Ivanovich</GivenName><Schedule>1, Part 1.1</Schedule><Item>1</Item><DateOfListing>2030-02-02</DateOfListing></record>
          <record><Country>Myanmar (Burma) / Myanmar (Birmanie)</Country><EntityOrShip>Grey Heron Co. Ltd. (also known as Grey Egret
        Company Ltd.)/Héron gris (HG)</EntityOrShip><Aliases>Heron Works, Ltd., GH; Цапля, ООО / ООО «Серая, цапля» or Цапля-М</Aliases><Schedule>1,Part 2</Schedule><Item>12</Item><DateOfListing>2030-01-02</DateOfListing></record>
          <record><Country>Russia / Russie</Country><EntityOrShip>Ostrich III</EntityOrShip><TitleOrShip>Oil Tanker</TitleOrShip><ShipIMONumber>9074729</ShipIMONumber><DateOfBirthOrShipBuildDate>1980</DateOfBirthOrShipBuildDate><Schedule>1.1</Schedule><Item>3</Item><DateOfListing>2030-13-02</DateOfListing></record>
          <record><Country>Feathers Regulations / Règlement sur les plumes</Country><Entity>Nest</Entity><Item>4</Item><DateOfListing>2030-01-02</DateOfListing><Colour>grey</Colour></record>
          <record><Country>Iran</Country><Item>5</Item></record>
          <record><Country>Iran</Country><LastName>Roe</LastName><DateOfBirthOrShipBuildDate>born in the early 1970s</DateOfBirthOrShipBuildDate><Item>6</Item></record>
        </data-set>
        """;

    private static Watchlist Read(string xml)
    {
        using var files = new TestFiles();
        return ListFiles.Read(files.Write("sema_2031-05-06.xml", xml)).Single();
    }

    [Fact]
    public Task A_list_as_read() => Verifier.Verify(WatchlistDump.Of([Read(Fixture)]));

    [Theory]
    [InlineData("Heron Works, Ltd., GH", "Heron Works, Ltd.|GH")]
    [InlineData("Heron Co., Ltd., Egret Pte. Limited", "Heron Co., Ltd.|Egret Pte. Limited")]
    [InlineData("Цапля, ООО", "Цапля, ООО")]
    [InlineData("ОАО, ЦАПЛЯ", "ОАО, ЦАПЛЯ")]
    [InlineData("Цапля, АО or Серая", "Цапля, АО|Серая")]
    [InlineData("ООО \"Цапля, Серая\"/ ООО \"ЦС\"", "ООО \"Цапля, Серая\"|ООО \"ЦС\"")]
    [InlineData("ООО \"Цапля/ ООО \"ЦС\"", "ООО \"Цапля|ООО \"ЦС\"")]
    [InlineData("АО «Завод «Цапля, серая», ЦС", "АО «Завод «Цапля, серая»|ЦС")]
    [InlineData("Nest and Egg Bank, Bird and Egg Bank", "Nest and Egg Bank|Bird and Egg Bank")]
    [InlineData("Zed Company and Zed International", "Zed Company|Zed International")]
    [InlineData("Ministry of Nests, eggs and feathers, MNEF", "Ministry of Nests, eggs and feathers|MNEF")]
    [InlineData("Heron, цапля", "Heron|цапля")]
    [InlineData("Heron Bureau, the Heron", "Heron Bureau|the Heron")]
    [InlineData("Heron A/S, Egret", "Heron A/S|Egret")]
    [InlineData("GORT/ORTAS", "GORT|ORTAS")]
    [InlineData("Heron Arabic: مالك الحزين", "Heron|ar:مالك الحزين")]
    [InlineData("Цапля) ", "Цапля")]
    [InlineData("-", "")]
    public void Aliases_of_a_body_are_taken_apart_and_keep_their_legal_forms(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', SemaNames.OfAliases(text, isPerson: false).Select(Shown)));

    [Theory]
    [InlineData("Jon Doe, Doe", "Jon Doe|~Doe")]
    [InlineData("John al-Doe and Jack Doe", "John al-Doe|Jack Doe")]
    [InlineData("John, or Jack Doe", "~John|Jack Doe")]
    [InlineData("Jon/ Jan Doe", "~Jon|Jan Doe")]
    [InlineData("John Doe مالك", "John Doe|~مالك")]
    [InlineData("DOE, Jack AKA", "~DOE|~Jack")]
    [InlineData("张三", "张三")]
    [InlineData("Russian : Джон До", "ru:Джон До")]
    public void A_persons_alias_of_one_word_is_weak(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', SemaNames.OfAliases(text, isPerson: true).Select(Shown)));

    [Fact]
    public void The_id_a_party_had_without_its_schedule_still_leads_to_it()
    {
        var list = Read(Fixture);
        var (first, second) = (list.Entities[0], list.Entities[1]);

        Assert.NotEqual(first.Id, second.Id);
        Assert.Equal(["ca-sema:" + EntityIds.Compute("ca-sema", "John Ivanovich DOE", "BY")], first.SameAs);
        Assert.Equal(first.SameAs, second.SameAs);
    }

    [Fact]
    public void A_space_in_the_schedule_makes_no_other_id()
    {
        var ids = new[] { "1,Part 3", "1, Part 3" }.Select(s => Read($"<data-set><record><Country>Iran</Country><LastName>Doe</LastName><Schedule>{s}</Schedule><Item>1</Item></record></data-set>").Entities.Single().Id);

        Assert.Single(ids.Distinct());
    }

    [Fact]
    public void An_extract_and_the_whole_list_name_a_party_by_one_id()
    {
        var bundled = ListFiles.Read(Repository.At("data/watchlists/ca-sema.json")).Single();
        var heron = Read("<data-set><record><Country>Belarus / Bélarus</Country><EntityOrShip>Peleng JSC</EntityOrShip><Schedule>1, Part 2</Schedule><Item>10</Item></record></data-set>").Entities.Single();

        Assert.Contains(bundled.Entities, e => heron.SameAs.Contains(e.Id));
    }

    [CorpusFact("data/ca/sema_2025-06.xml.gz")]
    public void The_list_of_june_2025_is_read_whole()
    {
        var list = ListFiles.Read(CorpusFactAttribute.PathOf("data/ca/sema_2025-06.xml.gz")).Single();

        Assert.Equal((4_759, 0, 4_759), (list.Records, list.Rejected, list.Entities.Count));
        Assert.Equal((3_334, 1_316, 109), (list.Entities.Count(e => e.Kind == EntityKind.Person), list.Entities.Count(e => e.Kind == EntityKind.Organization), list.Entities.Count(e => e.Kind == EntityKind.Vessel)));
        Assert.All(list.Entities.Where(e => e.Kind == EntityKind.Vessel), e => Assert.Equal("imo", e.Identifiers.Single().Type));
        Assert.Equal(2, list.Issues.Count);
        Assert.True(list.Names > 4_759 + 2_877, $"{list.Names}");
        Assert.Contains(list.Entities, e => e.Names[0].Name == "Peleng JSC" && e.Programmes.Single() == "Belarus / Bélarus");
        var volat = list.Entities.Single(e => e.Names[0].Name == "MINSK WHEEL TRACTOR PLANT JOINT-STOCK COMPANY (VOLAT)");
        Assert.Equal(["ААТ «Мінскі завод колавых цягачоў»", "ААТ «МЗКЦ»"], volat.Names.Skip(1).Select(n => n.Name));
        // The bundled extract is of a later day; what both have is one id.
        var bundled = ListFiles.Read(Repository.At("data/watchlists/ca-sema.json")).Single().Entities.Select(e => e.Id).ToList();
        var reached = list.Entities.SelectMany(e => e.SameAs).ToHashSet(StringComparer.Ordinal);
        Assert.InRange(bundled.Count(reached.Contains), bundled.Count * 3 / 4, bundled.Count);
    }

    private static string Shown(EntityName name) => $"{(name.Quality == NameQuality.Weak ? "~" : "")}{(name.Language is null ? "" : name.Language + ":")}{name.Name}";
}
